//! A survey as those who look after it see it.

use db::Tx;
use domain::people::Actor;
use domain::survey::{Act, SampleRule, Survey, may};
use store::survey::answer;

use crate::{Desk, DeskError};

/// A survey, and how far its fieldwork is.
#[derive(Clone, Debug)]
pub struct View {
    pub survey: Survey,
    /// Sheets that came in, of all periods.
    pub answers: u32,
    pub invited: u32,
    /// Of the invited, how many answered.
    pub responded: u32,
    /// How many respondents the population needs (Krejcie and Morgan).
    pub required: Option<u32>,
    pub allowed: Vec<Act>,
}

pub(super) async fn gather(
    tx: &mut Tx<'_>,
    desk: &Desk,
    actor: &Actor,
    survey: Survey,
) -> Result<View, DeskError> {
    let scope = desk.scope();
    let (invited, responded) = answer::invitations(tx, scope, survey.id).await?;
    let role = actor.role();
    let allowed = Act::ALL.iter().filter(|act| role.is_some_and(|role| may(role, **act)));
    Ok(View {
        answers: answer::many(tx, scope, survey.id).await?,
        invited,
        responded,
        required: survey.making.population.map(|many| SampleRule::KrejcieMorgan.required(many)),
        allowed: allowed.copied().collect(),
        survey,
    })
}
