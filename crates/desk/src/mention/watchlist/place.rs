//! Reading where cases and mentions speak, and about what, a moment after they came.

use std::sync::Arc;

use db::Tx;
use domain::ids::{UnitCode, WordsId};
use domain::mention::Mention;
use domain::rules::Hcat;
use store::mention::spot::{self, Source, Spot, Waiting};

use crate::act::boxed;
use crate::said::Said;
use crate::{Desk, DeskError, PATIENCE};

/// So many are read in one step.
const STEP: usize = 200;

/// Reads everything that waits, step by step.
///
/// # Errors
/// `Unavailable` when the database takes no work; what is left waits for the next round.
pub(crate) async fn place_waiting(desk: &Desk) -> Result<(), DeskError> {
    loop {
        let spots = Arc::new(read(desk).await?);
        if spots.is_empty() {
            return Ok(());
        }
        let (scope, now) = (desk.scope(), desk.now());
        let job = boxed(move |tx: &mut Tx<'_>| {
            let spots = Arc::clone(&spots);
            Box::pin(async move {
                for one in spots.iter() {
                    spot::keep(tx, scope, one, now).await?;
                }
                Ok(())
            })
        });
        desk.store().db.write(PATIENCE, job).await?;
    }
}

async fn read(desk: &Desk) -> Result<Vec<Spot>, DeskError> {
    let worker = desk.clone();
    let job = boxed(move |tx: &mut Tx<'_>| {
        let desk = worker.clone();
        Box::pin(async move {
            let mentions = spot::mentions(tx, desk.scope(), STEP).await?;
            let cases = spot::cases(tx, desk.scope(), STEP).await?;
            let texts = mentions.iter().map(|one| one.found.text.id);
            let ids: Vec<WordsId> = texts.chain(cases.iter().map(|one| one.words.id)).collect();
            let said = Said::open(tx, &desk, &ids).await?;
            let of_mentions = mentions.iter().map(|one| of_mention(one, &said));
            let of_cases = cases.iter().map(|one| of_case(one, &said));
            Ok(of_mentions.chain(of_cases).collect())
        })
    });
    desk.store().db.read(job).await
}

fn of_mention(known: &Mention, said: &Said) -> Spot {
    let found = &known.found;
    let text = said.text(found.text.id);
    let author = found.author.map(u128::from_be_bytes);
    Spot {
        source: Source::Mention,
        id: known.id.bits(),
        place: text.and_then(|text| placed(&text, None)),
        voice: author.unwrap_or(found.group.bits()),
        said: found.group.bits(),
    }
}

fn of_case(one: &Waiting, said: &Said) -> Spot {
    let text = said.text(one.words.id);
    Spot {
        source: Source::Case,
        id: one.case.bits(),
        place: text.and_then(|text| placed(&text, one.unit.clone())),
        voice: one.voice,
        said: one.case.bits(),
    }
}

/// The unit that a person named goes before the one that the words name.
fn placed(text: &str, known: Option<UnitCode>) -> Option<(UnitCode, Hcat)> {
    let (read, topic) = reading::spot(text)?;
    let read = read.and_then(|unit| UnitCode::parse(&unit.replace('_', "-")).ok());
    Some((known.or(read)?, Hcat::parse(topic)?))
}
