//! Rounds as one actor may see them: words opened, names in place, and counted by topic.

use std::collections::BTreeMap;

use db::Tx;
use domain::ids::{UnitCode, WordsId};
use domain::observation::round::{Answer, Round};
use domain::people::Actor;

use crate::case::names;
use crate::improvement;
use crate::said::Said;
use crate::{Desk, DeskError};

/// Everything that a page or the API shows of a round.
#[derive(Clone, Debug)]
pub struct View {
    pub round: Round,
    /// The name of the unit.
    pub unit: String,
    pub observer: Option<String>,
    /// This actor began it, and it runs.
    pub own: bool,
    /// What was found, in order; without words in a list.
    pub told: Vec<Told>,
    /// What was learned on it; empty in a list.
    pub improvements: Vec<improvement::View>,
}

/// One thing that was found, with its words.
#[derive(Clone, Debug)]
pub struct Told {
    pub place: usize,
    pub topic: String,
    /// `None` for what was found besides.
    pub asks: Option<String>,
    pub answer: Answer,
    /// `None` where nobody said anything, in a list, or once erased.
    pub words: Option<String>,
}

/// How often each answer was given to things of one topic in one unit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    pub yes: u32,
    pub no: u32,
    pub not_seen: u32,
}

/// Counts what these rounds found, by unit and topic.
pub fn tally(rounds: &[View]) -> BTreeMap<(UnitCode, String), Tally> {
    let mut all = BTreeMap::<(UnitCode, String), Tally>::new();
    for view in rounds {
        for found in &view.told {
            let of = (view.round.begun.unit.clone(), found.topic.clone());
            let tally = all.entry(of).or_default();
            match found.answer {
                Answer::Yes => tally.yes += 1,
                Answer::No => tally.no += 1,
                Answer::NotSeen => tally.not_seen += 1,
            }
        }
    }
    all
}

/// Views of several rounds, without their words.
pub(super) async fn gather(
    tx: &mut Tx<'_>,
    desk: &Desk,
    actor: &Actor,
    found: Vec<Round>,
) -> Result<Vec<View>, DeskError> {
    shown(tx, desk, actor, (found, &Said::default())).await
}

/// One round with its words.
pub(super) async fn whole(
    tx: &mut Tx<'_>,
    desk: &Desk,
    actor: &Actor,
    found: Round,
) -> Result<View, DeskError> {
    let words = found.found().into_iter().filter_map(|found| found.words);
    let ids: Vec<WordsId> = words.map(|words| words.id).collect();
    let said = Said::open(tx, desk, &ids).await?;
    let view = shown(tx, desk, actor, (vec![found], &said)).await?.pop();
    view.ok_or(DeskError::NotFound)
}

async fn shown(
    tx: &mut Tx<'_>,
    desk: &Desk,
    actor: &Actor,
    (rounds, said): (Vec<Round>, &Said),
) -> Result<Vec<View>, DeskError> {
    let names = names::load(tx, desk.scope()).await?;
    let staff = actor.staff().map(|staff| staff.id);
    let view = |round: Round| {
        let observer = round.begun.observer;
        View {
            unit: names.unit(&round.begun.unit).to_owned(),
            observer: names.person(observer).map(str::to_owned),
            own: staff == Some(observer) && round.ended_at.is_none(),
            told: told(&round, said),
            improvements: Vec::new(),
            round,
        }
    };
    Ok(rounds.into_iter().map(view).collect())
}

fn told(round: &Round, said: &Said) -> Vec<Told> {
    let found = round.found().into_iter().map(|found| Told {
        place: found.place,
        topic: found.topic.to_owned(),
        asks: found.asks.map(str::to_owned),
        answer: found.answer,
        words: found.words.and_then(|words| said.text(words.id)),
    });
    found.collect()
}
