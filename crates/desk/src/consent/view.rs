//! Permissions as one actor may see them: names opened for those who read names.

use db::Tx;
use domain::calendar::Instant;
use domain::consent::{Act, Consent, Place, Standing, reads_names};
use domain::ids::WordsId;
use domain::people::Actor;

use crate::case::{Names, names};
use crate::said::Said;
use crate::{Desk, DeskError};

/// Everything that a page or the API shows of a permission.
#[derive(Clone, Debug)]
pub struct View {
    pub consent: Consent,
    pub standing: Standing,
    /// `None` for whoever reads no names, or once erased.
    pub person: Option<String>,
    pub guardian: Option<String>,
    pub material: Option<String>,
    pub witness: Option<String>,
    /// Who wrote it down.
    pub by: Option<String>,
    /// What was said when it was taken back.
    pub said: Option<String>,
    /// Where it stood when it was taken back.
    pub tasks: Vec<Task>,
    /// What this actor may do now.
    pub allowed: Vec<Act>,
}

/// One place that somebody has to clear, or has cleared.
#[derive(Clone, Debug)]
pub struct Task {
    pub place: Place,
    pub cleared: Option<Instant>,
    pub by: Option<String>,
    pub proof: Option<String>,
}

/// Views of several permissions.
pub(super) async fn gather(
    tx: &mut Tx<'_>,
    desk: &Desk,
    actor: &Actor,
    found: Vec<Consent>,
) -> Result<Vec<View>, DeskError> {
    let names = names::load(tx, desk.scope()).await?;
    let rules = desk.rules_in_force(tx, desk.now()).await?;
    let today = rules.calendar.day_of(desk.now());
    let said = match reads_names(actor) {
        true => Said::open(tx, desk, &texts(&found)).await?,
        false => Said::default(),
    };
    let view = |consent: Consent| View {
        standing: consent.standing(today),
        person: said.text(consent.given.person.id),
        guardian: consent.given.guardian.and_then(|words| said.text(words.id)),
        material: said.text(consent.given.material.id),
        witness: names.person(consent.given.witness).map(str::to_owned),
        by: names.author(consent.by).name,
        said: consent.withdrawal.as_ref().and_then(|one| said.text(one.said.id)),
        tasks: tasks(&consent, &names, &said),
        allowed: consent.allowed(actor),
        consent,
    };
    Ok(found.into_iter().map(view).collect())
}

fn texts(found: &[Consent]) -> Vec<WordsId> {
    let of = |consent: &Consent| {
        let given = &consent.given;
        let withdrawal = consent.withdrawal.iter();
        let taken_back = withdrawal.flat_map(|one| {
            let proofs = one.places.iter().filter_map(|(_, cleared)| Some(cleared.as_ref()?.proof));
            [one.said].into_iter().chain(proofs)
        });
        let words = [given.person, given.material].into_iter().chain(given.guardian);
        words.chain(taken_back).map(|words| words.id).collect::<Vec<_>>()
    };
    found.iter().flat_map(of).collect()
}

fn tasks(consent: &Consent, names: &Names, said: &Said) -> Vec<Task> {
    let places = consent.withdrawal.iter().flat_map(|one| &one.places);
    let task = |(place, cleared): &(Place, Option<domain::consent::Cleared>)| Task {
        place: place.clone(),
        cleared: cleared.map(|one| one.at),
        by: cleared.and_then(|one| names.author(one.by).name),
        proof: cleared.and_then(|one| said.text(one.proof.id)),
    };
    places.map(task).collect()
}
