//! The voice of the patient as a document, and as a plain table.

use db::Tx;
use domain::voice::{By, Row};
use locale::Language;
use paper::report::{VoiceDeed, VoiceSheet};
use paper::{Document, Paper};

use super::{Deed, Voice};
use crate::act::boxed;
use crate::report::document::{House, Wish};
use crate::{Desk, DeskError};

/// The tables with the hospital's letterhead: a page, a print, a workbook.
///
/// # Errors
/// `Unavailable` when the database is.
pub async fn document(
    desk: &Desk,
    voice: &Voice,
    (language, size): (Language, Paper),
) -> Result<Document, DeskError> {
    let (worker, sheet) = (desk.clone(), sheet(voice));
    let job = boxed(move |tx: &mut Tx<'_>| {
        let (desk, sheet) = (worker.clone(), sheet.clone());
        Box::pin(async move {
            let house = House::of(tx, &desk).await?;
            let setting = house.setting(Wish { language, size }, String::new(), desk.now());
            Ok(paper::report::voice(&sheet, &setting))
        })
    });
    desk.store().db.read(job).await
}

fn sheet(voice: &Voice) -> VoiceSheet {
    let deed = |deed: &Deed| VoiceDeed {
        action: deed.view.action.clone(),
        owner: deed.view.owner.clone(),
        due: deed.view.improvement.due,
        stage: deed.view.improvement.stage,
        unit: deed.unit.clone(),
        topics: deed.topics.clone(),
    };
    VoiceSheet {
        months: voice.months,
        unit: voice.unit.clone(),
        topics: voice.topics.clone(),
        units: voice.units.clone(),
        by_month: voice.by_month.clone(),
        deeds: voice.deeds.iter().map(deed).collect(),
    }
}

const HEAD: [&str; 10] = [
    "by",
    "name",
    "complaints",
    "suggestions",
    "compliments",
    "answers",
    "looked",
    "amiss",
    "improvements_open",
    "improvements_done",
];

/// One line for each topic, each unit and each month, in codes; an empty cell is not told.
pub fn csv(voice: &Voice) -> Vec<u8> {
    let tables =
        [(By::Topic, &voice.topics), (By::Unit, &voice.units), (By::Month, &voice.by_month)];
    let lines = tables.into_iter().flat_map(|(by, rows)| rows.iter().map(move |row| line(by, row)));
    let mut table = csv::Writer::from_writer(Vec::new());
    for cells in [HEAD.map(str::to_owned)].into_iter().chain(lines) {
        table.write_record(cells).expect("memory takes every line, and all are equally long");
    }
    table.into_inner().expect("memory takes the last lines too")
}

fn line(by: By, (name, tally): &Row) -> [String; 10] {
    [
        by.code().to_owned(),
        name.clone().unwrap_or_default(),
        tally.complaints.to_string(),
        tally.suggestions.to_string(),
        tally.compliments.to_string(),
        tally.answers.map(|many| many.to_string()).unwrap_or_default(),
        tally.looked.to_string(),
        tally.amiss.to_string(),
        tally.open.to_string(),
        tally.done.to_string(),
    ]
}
