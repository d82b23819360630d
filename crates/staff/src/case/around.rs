//! What stands around a case: what it says that reaches beyond the hospital, open cases on the same
//! matter, and what is said of it in public.

use desk::alike::{self, Alike, outward};
use desk::case::View;
use desk::mention::{self, coverage};
use desk::{Desk, DeskError};
use domain::rules::{Act, Kind};
use web::{Failure, paths};

use super::act::slug;
use crate::{me::Me, speaker::Speaker, watch::media_inquiry};

/// So much of a mention stands on the card.
const EXCERPT: usize = 90;

/// An open case on the same matter.
pub struct Line {
    pub number: String,
    pub path: String,
    pub about: String,
    pub words: String,
    /// Where it is linked, and where it is merged: the forms with its number in them.
    pub link: Option<String>,
    pub merge: Option<String>,
}

/// The card of the case page.
#[derive(Default)]
pub struct Card {
    /// What reaches beyond the hospital, and the words that say so.
    pub beyond: Vec<(String, String)>,
    pub alike: Vec<Line>,
    /// What is said of it in public: words and address.
    pub coverage: Vec<(String, String)>,
    /// Of a case from media: who asks, and until when.
    pub media: Option<media_inquiry::Row>,
}

/// As far as this person may see each part.
pub async fn card(desk: &Desk, me: &Me, view: &View) -> Result<Card, Failure> {
    let beyond = view.text.as_deref().map(outward).unwrap_or_default();
    let named = |(what, words): (alike::Outward, Vec<String>)| {
        (me.t().alike_beyond(what.code()), words.join(", "))
    };
    Ok(Card {
        beyond: beyond.into_iter().map(named).collect(),
        alike: lines(desk, me, view).await?,
        coverage: said(desk, me, view).await?,
        media: asked(desk, me, view).await?,
    })
}

async fn asked(desk: &Desk, me: &Me, view: &View) -> Result<Option<media_inquiry::Row>, Failure> {
    if view.case.kind != Kind::MediaInquiry || me.enters("media_inquiries").is_err() {
        return Ok(None);
    }
    let says = Speaker::new(me.t(), &view.rules.calendar, view.now);
    let found = desk::media_inquiry::of_case(desk, &me.actor, view.case.number).await?;
    Ok(found.map(|one| media_inquiry::Row::of(&one, &says)))
}

async fn lines(desk: &Desk, me: &Me, view: &View) -> Result<Vec<Line>, Failure> {
    if view.case.is_closed() || !me.role().is_humas() {
        return Ok(Vec::new());
    }
    let found = alike::of_case(desk, &me.actor, view.case.number).await?;
    let says = Speaker::new(me.t(), &view.rules.calendar, view.now);
    Ok(found.iter().map(|one| line(one, view, &says)).collect())
}

fn line(one: &Alike, view: &View, says: &Speaker) -> Line {
    let (own, number) = (view.case.number.to_string(), one.number.to_string());
    let form = |act: Act| {
        let allowed = view.allowed.contains(&act);
        let word = slug(act).filter(|_| allowed)?;
        Some(paths::case_command_with(&own, word, &number))
    };
    let unit = says.unit(one.unit.as_ref(), &view.names);
    let stage = says.t.stage(one.stage.code());
    Line {
        path: paths::case(&number),
        about: [unit, stage, says.t.relative(says.now, one.received_at)].join(" · "),
        words: one.words.join(", "),
        link: form(Act::Link),
        merge: form(Act::Merge),
        number,
    }
}

async fn said(desk: &Desk, me: &Me, view: &View) -> Result<Vec<(String, String)>, Failure> {
    let found = match coverage::of_case(desk, &me.actor, view.case.number).await {
        Ok(found) => found,
        Err(DeskError::Forbidden | DeskError::NotFound) => return Ok(Vec::new()),
        Err(error) => return Err(error.into()),
    };
    let line = |one: &mention::View| {
        let source = me.t().mention_source(one.mention.found.source.code());
        let text = one.text.as_deref().unwrap_or_default();
        let beginning: String = text.chars().take(EXCERPT).collect();
        let path = paths::mention(&one.mention.id.to_string());
        (format!("{source}: {beginning}"), path)
    };
    Ok(found.iter().map(line).collect())
}
