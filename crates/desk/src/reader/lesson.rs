//! What people made of messages, as lessons: text from the vault, answers from the case.

use db::Tx;
use domain::case::Case;
use domain::people::Who;
use domain::rules::Kind;
use reading::Lesson;

use crate::act::boxed;
use crate::said::Said;
use crate::{Desk, DeskError};

/// Cases in one read.
const STEP: usize = 200;
/// The newest lessons of one training: what a machine of two cores learns from in minutes.
const MOST: usize = 4_000;
/// Signs of one message that are learned from.
const LONGEST: usize = 4_000;

/// The newest lessons of the office, at most 4,000. Sealed and protected cases, and those whose person
/// was erased, are not among them.
pub async fn lessons(desk: &Desk) -> Result<Vec<Lesson>, DeskError> {
    let mut lessons = Vec::new();
    let mut cursor = Some(store::reader::Cursor::START);
    while let Some(from) = cursor.filter(|_| lessons.len() < MOST) {
        let worker = desk.clone();
        let job = boxed(move |tx: &mut Tx<'_>| {
            let desk = worker.clone();
            Box::pin(async move {
                let (cases, next) = store::reader::screened(tx, desk.scope(), from, STEP).await?;
                let ids: Vec<_> = cases.iter().map(|case| case.intake.words.id).collect();
                let said = Said::open(tx, &desk, &ids).await?;
                let known = cases.iter().filter(|case| by_a_person(case));
                let known = known
                    .filter_map(|case| Some(of(case, &said.text(case.intake.words.id)?)))
                    .collect::<Vec<_>>();
                Ok((known, next))
            })
        });
        let (found, next): (Vec<Lesson>, _) = desk.store().db.read(job).await?;
        lessons.extend(found);
        cursor = next;
    }
    lessons.truncate(MOST);
    Ok(lessons)
}

/// Somebody looked at it and gave it its grade.
fn by_a_person(case: &Case) -> bool {
    let graded = case.gradings.last().is_some_and(|one| matches!(one.by, Who::Person(_)));
    case.screened && graded
}

fn of(case: &Case, text: &str) -> Lesson {
    // The lists know no media inquiry: its kind teaches nothing.
    let kind = match case.kind {
        Kind::Compliment => Some("praise"),
        Kind::MediaInquiry => None,
        other => Some(other.code()),
    };
    Lesson {
        text: text.chars().take(LONGEST).collect(),
        kind: kind.map(str::to_owned),
        nature: case.nature.map(|nature| nature.code().to_owned()),
        grade: case.grade().map(|grade| grade.code().to_owned()),
        unit: case.unit().map(|unit| unit.as_str().to_owned()),
        mood: None,
    }
}
