//! What can be audited, and the questions that its steps suggest.

use std::collections::BTreeSet;

use db::Tx;
use domain::calendar::Instant;
use domain::ids::SopId;
use domain::inspection::{MOST_QUESTIONS, Subject};
use domain::people::Actor;
use domain::rules::Rules;
use domain::sop::Sop;
use locale::Words;

use super::{audits, sees};
use crate::{Desk, DeskError, sop};

/// Characters of a question.
const LENGTH: usize = 300;

/// The SPOs in force, by number and title.
///
/// # Errors
/// `Forbidden` for those who have no business with audits.
pub async fn subjects(desk: &Desk, actor: &Actor) -> Result<Vec<(SopId, String)>, DeskError> {
    sees(actor)?;
    let now = desk.now();
    let named = |view: sop::View| {
        let force = view.sop.in_force(now)?;
        Some((view.sop.id, title(&force.number, &force.edition.content.title)))
    };
    Ok(sop::list(desk, actor, None).await?.into_iter().filter_map(named).collect())
}

/// A question for each step of an SPO in force, or for each clause of the complaint procedure: where
/// a checklist begins.
///
/// # Errors
/// `Forbidden` for those who audit nothing, `NotFound` for an SPO that is not in force.
pub async fn checklist(
    desk: &Desk,
    actor: &Actor,
    of: Option<SopId>,
    t: &Words,
) -> Result<Vec<(u8, String)>, DeskError> {
    audits(actor)?;
    let all: Vec<(u8, String)> = match of {
        None => {
            let rules = desk.rules().await?;
            let clauses = rules.procedure.clauses.iter();
            clauses.map(|clause| (clause.number, t.duty(clause.duty.code()))).collect()
        }
        Some(id) => {
            let view = sop::open(desk, actor, id).await?;
            let force = view.sop.in_force(desk.now()).ok_or(DeskError::NotFound)?;
            let steps = force.edition.content.steps.iter();
            (1..).zip(steps.map(|step| one_line(&step.text))).collect()
        }
    };
    Ok(all.into_iter().take(MOST_QUESTIONS).collect())
}

fn one_line(text: &str) -> String {
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    words.chars().take(LENGTH).collect()
}

fn title(number: &str, title: &str) -> String {
    format!("{number} · {title}")
}

/// The document as it stands now, its SPO, and the numbers of its steps.
pub(super) async fn subject(
    tx: &mut Tx<'_>,
    desk: &Desk,
    (of, rules): (Option<SopId>, &Rules),
    now: Instant,
) -> Result<(Subject, Option<Sop>, BTreeSet<u8>), DeskError> {
    let Some(id) = of else {
        let known = &rules.procedure;
        let title = title(&known.number, &known.title);
        let clauses = known.clauses.iter().map(|clause| clause.number).collect();
        return Ok((Subject { sop: None, title, edition: None }, None, clauses));
    };
    let unknown = DeskError::Unknown { field: "sop" };
    let Some(sop) = store::sop::load(tx, desk.scope(), id).await? else { return Err(unknown) };
    let Some(force) = sop.in_force(now) else { return Err(unknown) };
    let content = &force.edition.content;
    let subject = Subject {
        sop: Some(id),
        title: title(&force.number, &content.title),
        edition: Some(force.edition.no),
    };
    let steps = (1..=u8::MAX).zip(&content.steps).map(|(number, _)| number).collect();
    Ok((subject, Some(sop), steps))
}
