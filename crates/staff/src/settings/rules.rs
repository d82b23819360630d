//! The rules in sentences, revision by revision, and what changed between two of them.

mod draft;
mod form;

use std::collections::BTreeSet;

use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};
use desk::Desk;
use desk::rules::{self, Changed, Listed, Part, Told};
use domain::house::may_change;
use domain::ids::RulesRevision;
use domain::rules::Rules;
use locale::Words;
use web::{Failure, Frame, page, paths};

use crate::{me::Me, speaker::Speaker};

pub use form::{enact as enact_rules, new as new_rules};

/// One line of the list of revisions.
struct Line {
    path: String,
    name: String,
    standing: String,
    from: String,
    source: String,
    parts: String,
}

/// Sentences as a page shows them: the sentence, and its source.
struct Shown {
    title: String,
    lines: Vec<(String, String)>,
}

/// What changed in a section: before and after.
pub struct Compared {
    pub title: String,
    pub lines: Vec<(Option<String>, Option<String>)>,
}

#[derive(Template)]
#[template(path = "settings/rules.html")]
struct InForce {
    frame: Frame,
    name: String,
    parts: Vec<Shown>,
    revisions: Vec<Line>,
    changes: bool,
}

#[derive(Template)]
#[template(path = "settings/revision.html")]
struct Revision {
    frame: Frame,
    line: Line,
    parts: Vec<Shown>,
    first: bool,
    compared: Vec<Compared>,
}

/// `GET /pengaturan/aturan`
pub async fn show(me: Me, State(desk): State<Desk>) -> Result<Response, Failure> {
    let rules = rules::show(&desk, &me.actor, None).await?;
    let t = me.t();
    let revisions = rules::list(&desk, &me.actor).await?;
    let says = Speaker::new(t, &rules.calendar, desk.now());
    Ok(page::page(&InForce {
        frame: me.frame(&desk, "settings", &t.frame_go("rules")).await?,
        name: t.rules_revision(rules.revision.0.to_string()),
        parts: shown(&rules, t),
        revisions: revisions.into_iter().map(|one| line(&says, one)).collect(),
        changes: may_change(&me.actor),
    }))
}

/// `GET /pengaturan/aturan/{revisi}`
pub async fn one(
    me: Me,
    State(desk): State<Desk>,
    Path(revision): Path<u32>,
) -> Result<Response, Failure> {
    let rules = rules::show(&desk, &me.actor, Some(RulesRevision(revision))).await?;
    let t = me.t();
    let says = Speaker::new(t, &rules.calendar, desk.now());
    let all = rules::list(&desk, &me.actor).await?;
    let listed = all.into_iter().find(|one| one.revision.0 == revision);
    let line = line(&says, listed.ok_or(Failure::NotFound)?);
    let earlier = match revision {
        0 | 1 => None,
        _ => Some(rules::show(&desk, &me.actor, Some(RulesRevision(revision - 1))).await?),
    };
    let compared = earlier.as_ref().map(|earlier| compared(earlier, &rules, t));
    Ok(page::page(&Revision {
        frame: me.frame(&desk, "settings", &t.rules_revision(revision.to_string())).await?,
        line,
        parts: shown(&rules, t),
        first: compared.is_none(),
        compared: compared.unwrap_or_default(),
    }))
}

fn line(says: &Speaker, one: Listed) -> Line {
    let t = says.t;
    let parts: BTreeSet<String> =
        one.changed.iter().map(|section| t.rules_section(section.code())).collect();
    Line {
        path: paths::rules_of(one.revision.0),
        name: t.rules_revision(one.revision.0.to_string()),
        standing: t.rules_standing(one.standing.code()),
        from: says.at(one.from),
        source: sourced(&one.source, t),
        parts: parts.into_iter().collect::<Vec<_>>().join(", "),
    }
}

fn sourced(source: &domain::rules::Source, t: &Words) -> String {
    match source.text.is_empty() {
        true => String::new(),
        false => format!("{} ({})", source.text, t.source_status(source.status.code())),
    }
}

fn shown(rules: &Rules, t: &Words) -> Vec<Shown> {
    let line = |told: Told| {
        let source = told.source.map(|source| sourced(&source, t));
        (told.says, source.unwrap_or_default())
    };
    let part = |part: Part| Shown {
        title: t.rules_section(part.section.code()),
        lines: part.told.into_iter().map(line).collect(),
    };
    rules::told(rules, t).into_iter().map(part).collect()
}

/// What changed between two sets of rules, in words.
fn compared(before: &Rules, after: &Rules, t: &Words) -> Vec<Compared> {
    let says = |told: Option<Told>| {
        told.map(|told| match told.source.map(|source| sourced(&source, t)) {
            Some(source) if !source.is_empty() => format!("{} {source}", told.says),
            _ => told.says,
        })
    };
    let line = |(was, now): Changed| (says(was), says(now));
    let changed = rules::changed(before, after, t).into_iter();
    changed
        .map(|(section, lines)| Compared {
            title: t.rules_section(section.code()),
            lines: lines.into_iter().map(line).collect(),
        })
        .collect()
}
