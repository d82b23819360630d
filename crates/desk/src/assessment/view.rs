//! A sheet as it is shown: what was signed, or what is measured now.

use std::collections::BTreeMap;

use db::Tx;
use domain::assessment::{Act, Aspect, Figure, allowed, id, measured};
use domain::calendar::{Instant, Month};
use domain::content::goals::Goals;
use domain::ids::{Version, WordsId};
use domain::people::Actor;
use store::content::sheet;

use crate::case::names;
use crate::report::counted;
use crate::said::Said;
use crate::{Desk, DeskError};

/// Everything that a page or the API shows of a sheet.
#[derive(Clone, Debug)]
pub struct View {
    pub month: Month,
    /// 0 before its first word.
    pub version: Version,
    pub figures: Vec<Figure>,
    /// The edition of the goals that are held against them; 0 before there were any.
    pub edition: u32,
    pub goals: Goals,
    pub notes: BTreeMap<Aspect, String>,
    /// Who signed it, and when.
    pub signed: Option<(String, Instant)>,
    /// Why it was opened again.
    pub why: Option<String>,
    /// What this actor may do now.
    pub allowed: Vec<Act>,
}

/// What is measured of a month now, and under which edition of the goals.
pub(super) async fn figures(
    tx: &mut Tx<'_>,
    desk: &Desk,
    month: Month,
) -> Result<(Vec<Figure>, u32, Goals), DeskError> {
    let found = counted(tx, desk, month).await?;
    let known = sheet::newest::<Goals>(tx, desk.scope()).await?;
    let edition = known.as_ref().map_or(0, |known| known.edition);
    let goals = known.map(|known| known.sheet).unwrap_or_default();
    let today = desk.rules_in_force(tx, desk.now()).await?.calendar.day_of(desk.now());
    Ok((measured(&found, &goals, today), edition, goals))
}

pub(super) async fn whole(
    tx: &mut Tx<'_>,
    desk: &Desk,
    actor: &Actor,
    month: Month,
) -> Result<View, DeskError> {
    let (now, rules) = (desk.now(), desk.rules_in_force(tx, desk.now()).await?);
    let (_, over) = rules.calendar.month_bounds(month);
    let (measured, edition, goals) = figures(tx, desk, month).await?;
    let known = store::assessment::find(tx, desk.scope(), id(month)).await?;
    let texts = known.iter().flat_map(|one| one.notes.values().chain(one.why.as_ref()));
    let ids: Vec<WordsId> = texts.map(|words| words.id).collect();
    let said = Said::open(tx, desk, &ids).await?;
    let names = names::load(tx, desk.scope()).await?;
    let signed = known.as_ref().and_then(|one| one.signed.as_ref());
    let notes = known.iter().flat_map(|one| &one.notes);
    let notes = notes.filter_map(|(aspect, words)| Some((*aspect, said.text(words.id)?)));
    let why = known.as_ref().and_then(|one| one.why);
    Ok(View {
        month,
        version: known.as_ref().map_or(Version(0), |one| one.version),
        figures: signed.map_or(measured, |one| one.figures.clone()),
        edition: signed.map_or(edition, |one| one.edition),
        goals,
        notes: notes.collect(),
        signed: signed.map(|one| (names.author(one.by).name.unwrap_or_default(), one.at)),
        why: why.and_then(|words| said.text(words.id)),
        allowed: allowed(known.as_ref(), actor, (now, over)),
    })
}
