//! The minutes as a document: who was there, the figures, what was said and decided.

use domain::ids::MeetingId;
use domain::people::Actor;
use locale::Language;
use paper::report::{Deed, MinutesSheet, MinutesTopic};
use paper::{Document, Paper};

use super::{Topic, View, open};
use crate::report::document::drawn;
use crate::{Desk, DeskError, improvement};

/// The agenda before the meeting, the minutes after it, with the hospital's letterhead.
///
/// # Errors
/// As [`open`].
pub async fn document(
    desk: &Desk,
    actor: &Actor,
    id: MeetingId,
    set: (Language, Paper),
) -> Result<Document, DeskError> {
    let view = open(desk, actor, id).await?;
    let sheet = sheet(&view);
    drawn(desk, set, |setting| paper::report::minutes(&sheet, setting)).await
}

fn sheet(view: &View) -> MinutesSheet {
    let guests = view.guests.iter().map(|guest| (guest.name.clone(), guest.attended));
    MinutesSheet {
        meeting: view.meeting.clone(),
        chair: view.chair.clone(),
        guests: guests.collect(),
        points: view.agenda.points.clone(),
        topics: view.agenda.topics.iter().map(topic).collect(),
        before: view.agenda.before.iter().map(deed).collect(),
        minutes: view.minutes.clone(),
        decisions: view.decisions.iter().map(deed).collect(),
    }
}

fn topic(topic: &Topic) -> MinutesTopic {
    match topic {
        Topic::Finding { title, asks, cases, .. } => {
            MinutesTopic::Finding { title: title.clone(), asks: asks.clone(), cases: *cases }
        }
        Topic::Unsur { survey, unsur } => {
            MinutesTopic::Unsur { survey: survey.to_string(), unsur: unsur.clone() }
        }
    }
}

fn deed(view: &improvement::View) -> Deed {
    Deed {
        action: view.action.clone(),
        owner: view.owner.clone(),
        due: view.improvement.due,
        stage: view.improvement.stage,
    }
}
