//! An activity, and the programme of a year, as letters of the house.

use domain::ids::ActivityId;
use domain::people::Actor;
use locale::Language;
use paper::report::{ActivityQuestion, ActivitySheet, Attendance, ProgrammeLine, ProgrammeSheet};
use paper::{Document, Paper};

use super::{Asking, Planned, Speaking, View, open, programme};
use crate::registration::Attended;
use crate::report::document::drawn;
use crate::{Desk, DeskError};

/// Why, for whom, with whom, who came, what was asked and what was learned.
///
/// # Errors
/// As [`open`].
pub async fn document(
    desk: &Desk,
    actor: &Actor,
    id: ActivityId,
    set: (Language, Paper),
) -> Result<Document, DeskError> {
    let view = open(desk, actor, id).await?;
    let attendance = crate::registration::attended(desk, id).await?.map(attendance);
    let sheet = ActivitySheet { attendance, ..sheet(view) };
    drawn(desk, set, |setting| paper::report::activity(&sheet, setting)).await
}

fn sheet(view: View) -> ActivitySheet {
    let question = |one: Asking| ActivityQuestion {
        // What is about somebody's own care stands in no report.
        text: one.text.filter(|_| !one.care),
        fate: one.fate.code(),
        by: one.by,
        says: one.says,
    };
    let photos = view.photos.iter().filter(|one| !one.withheld);
    ActivitySheet {
        photos: photos.filter_map(|one| one.alt.clone()).collect(),
        speakers: view.speakers.iter().map(named).collect(),
        questions: view.questions.into_iter().map(question).collect(),
        lead: view.lead,
        need: view.need,
        approved: view.approved,
        campaign: view.campaign.map(|(_, title)| title),
        well: view.well,
        report: view.report,
        lessons: view.lessons,
        owners: view.owners,
        why: view.why,
        attendance: None,
        activity: view.activity,
    }
}

/// What registration counted.
fn attendance(found: Attended) -> Attendance {
    let counted = found.counted;
    Attendance {
        registered: counted.registered,
        waiting: counted.waiting,
        present: counted.present,
        evaluated: counted.evaluated,
        score_tenths: found.evaluated.ok().map(|means| means.all),
    }
}

/// A name with what it stands for.
fn named(one: &Speaking) -> String {
    let name = one.name.as_deref().unwrap_or("–");
    match &one.field {
        None => name.to_owned(),
        Some(field) => format!("{name} ({field})"),
    }
}

/// The programme of a year with what came of it.
///
/// # Errors
/// As [`programme`].
pub async fn programme_document(
    desk: &Desk,
    actor: &Actor,
    year: i16,
    set: (Language, Paper),
) -> Result<Document, DeskError> {
    let found = programme(desk, actor, year).await?;
    let line = |one: Planned| ProgrammeLine {
        planned: one.planned,
        day: one.day,
        standing: one.standing,
        reach: one.reach,
        why: one.why,
        title: one.activity.plan.title.into_string(),
        kind: one.activity.plan.kind,
        aim: one.activity.plan.aim.into_string(),
        audience: one.activity.plan.audience,
    };
    let lines = found.activities.into_iter().map(line).collect();
    let sheet = ProgrammeSheet { year: found.year, sums: found.sums, lines };
    drawn(desk, set, |setting| paper::report::programme(&sheet, setting)).await
}
