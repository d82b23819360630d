//! An activity as whoever wants to come meets it.

use db::Tx;
use domain::activity::{Activity, Audience};
use domain::calendar::Instant;
use domain::ids::ActivityId;
use domain::registration::Places;

use crate::act::boxed;
use crate::{Desk, DeskError};

/// What stands above the form, and on a ticket.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    pub id: ActivityId,
    pub title: String,
    pub starts: Instant,
    pub ends: Instant,
    pub place: Option<String>,
    /// Where it is online; shown to those who have a place.
    pub link: Option<String>,
    pub bring: Option<String>,
    pub speakers: Vec<String>,
    /// For whom it is.
    pub audience: Vec<Audience>,
    /// The public form takes people now.
    pub opens: bool,
    pub closes: Option<Instant>,
    pub places: Places,
    pub off: bool,
    pub certificate: bool,
}

/// A public activity with its terms.
///
/// # Errors
/// `NotFound` when it is not public, or nobody registers for it.
pub async fn offer(desk: &Desk, id: ActivityId) -> Result<Offer, DeskError> {
    let worker = desk.clone();
    let job = boxed(move |tx: &mut Tx<'_>| {
        let desk = worker.clone();
        Box::pin(async move {
            let found = store::activity::find(tx, desk.scope(), id).await?;
            let found = found.filter(|found| found.is_public() && found.plan.entry.is_some());
            of(tx, &desk, &found.ok_or(DeskError::NotFound)?).await
        })
    });
    desk.store().db.read(job).await
}

pub(super) async fn of(
    tx: &mut Tx<'_>,
    desk: &Desk,
    activity: &Activity,
) -> Result<Offer, DeskError> {
    let (plan, terms) = (&activity.plan, super::terms(activity, desk.now()));
    let told = crate::activity::told(tx, desk, activity.clone()).await?;
    Ok(Offer {
        id: activity.id,
        title: told.title,
        starts: told.starts,
        ends: told.ends,
        place: told.place,
        link: plan.link.as_ref().map(|link| link.as_str().to_owned()),
        bring: told.bring,
        speakers: told.speakers.into_iter().filter_map(|speaker| speaker.name).collect(),
        audience: plan.audience.iter().copied().collect(),
        opens: terms.opens,
        closes: plan.entry.map(|entry| entry.closes),
        places: super::places(tx, desk.scope(), activity).await?,
        off: terms.off,
        certificate: plan.certificate,
    })
}
