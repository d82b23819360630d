//! The list of an activity on paper and as a workbook.

use domain::ids::ActivityId;
use domain::people::Actor;
use locale::Language;
use paper::report::{Attendee, Attendees, attendees};
use paper::{Document, Paper};

use super::{View, list};
use crate::report::document::drawn;
use crate::{Desk, DeskError};

/// The list to sign at the door: no contact stands on it.
///
/// # Errors
/// As [`list`].
pub async fn document(
    desk: &Desk,
    actor: &Actor,
    activity: ActivityId,
    set: (Language, Paper),
) -> Result<Document, DeskError> {
    let found = list(desk, actor, activity).await?;
    let plan = &found.activity.plan;
    let sheet = Attendees {
        title: plan.title.as_str().to_owned(),
        starts: plan.starts,
        place: plan.place.as_ref().map(|place| place.as_str().to_owned()),
        rows: found.views.iter().map(row).collect(),
        counted: found.attended.counted,
        evaluated: found.attended.evaluated.ok(),
    };
    drawn(desk, set, |setting| attendees(&sheet, setting)).await
}

fn row(view: &View) -> Attendee {
    let known = &view.known;
    Attendee {
        name: view.name.clone(),
        code: view.code.clone(),
        stage: known.stage(),
        audience: known.audience,
        people: known.people,
        needs: known.needs.iter().copied().collect(),
        came: known.came.map(|came| (came.at, came.people)),
    }
}
