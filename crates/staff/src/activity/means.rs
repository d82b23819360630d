//! What each form on the page of an activity means.

use std::collections::BTreeMap;

use domain::activity::{
    Audience, Command, Evaluation, FollowUp, Held, MOST_FOLLOW_UPS, MOST_PRESENT,
};
use domain::calendar::Date;
use domain::rules::Rules;
use domain::text::{Body, Name, Reference};
use web::{Failure, Faults, Sent};

use super::form;
use crate::content::brand::lines;
use crate::{me::Me, reader::Reader};

/// The field of one audience in the form of who came.
pub(super) fn present(audience: Audience) -> String {
    format!("present_{}", audience.code())
}

/// The command behind a word of the address.
pub(super) fn meant(
    (me, rules): (&Me, &Rules),
    word: &str,
    sent: &Sent,
) -> Result<Result<Command<Body>, Faults>, Failure> {
    let counts: Vec<String> = Audience::ALL.iter().map(|one| present(*one)).collect();
    let mut fields: Vec<&str> = match word {
        "ubah" => {
            let plan = form::read(me, rules, sent);
            return Ok(plan.map(|plan| Command::Edit { plan: Box::new(plan) }));
        }
        "ajukan" => return Ok(Ok(Command::Submit {})),
        "setujui" => return Ok(Ok(Command::Approve {})),
        "kembalikan" => vec!["why_return"],
        "batalkan" => vec!["why_cancel"],
        "tanya" => vec!["question", "care"],
        "hapus-foto" => vec!["photo"],
        "laksana" => vec!["well", "report"],
        "evaluasi" => vec!["met", "value", "unit", "lessons", "follow_ups", "follow_owner"],
        "selesai" => vec!["nth"],
        _ => return Err(Failure::NotFound),
    };
    if word == "laksana" {
        fields.extend(counts.iter().map(String::as_str));
    }
    let mut form = Reader::new(sent, me.t(), &rules.calendar, (&fields, &[]));
    let command = gathered(&mut form, word);
    Ok(form.done(command))
}

fn gathered(form: &mut Reader<'_>, word: &str) -> Option<Command<Body>> {
    match word {
        "kembalikan" => form.body("why_return").map(|why| Command::Return { why }),
        "batalkan" => form.body("why_cancel").map(|why| Command::Cancel { why }),
        "tanya" => {
            let care = form.sent.ticked("care");
            form.body("question").map(|text| Command::Ask { text, care })
        }
        "hapus-foto" => {
            Some(Command::DropPhoto { id: form.chosen("photo", |id| id.parse().ok())? })
        }
        "selesai" => Some(Command::Tick { nth: form.chosen("nth", |nth| nth.parse().ok())? }),
        "laksana" => held(form).map(Command::Hold),
        _ => evaluation(form).map(Command::Evaluate),
    }
}

/// Who came: a field for each audience, an empty one is nobody.
fn held(form: &mut Reader<'_>) -> Option<Held<Body>> {
    let mut counted = BTreeMap::new();
    for audience in Audience::ALL {
        let field = present(*audience);
        if let Some(many) = form.maybe_number(&field, 0..=MOST_PRESENT).filter(|many| *many > 0) {
            counted.insert(*audience, many);
        }
    }
    let (well, report) = (form.body("well"), form.maybe_body("report"));
    Some(Held { present: counted, well: well?, report })
}

fn evaluation(form: &mut Reader<'_>) -> Option<Evaluation<Body>> {
    let met = form.sent.ticked("met");
    let value = form.number("value", 0..=u32::MAX);
    let unit = form.value("unit", Reference::parse);
    let lessons = form.body("lessons");
    let follow_ups = follow_ups(form);
    Some(Evaluation { met, value: value?, unit: unit?, lessons: lessons?, follow_ups: follow_ups? })
}

/// One a line, all of one owner; nobody is needed where there is none.
fn follow_ups(form: &mut Reader<'_>) -> Option<Vec<FollowUp>> {
    let read = |line: &str| -> Option<(Date, Name)> {
        let (due, what) = line.split_once('|')?;
        Some((due.trim().parse().ok()?, Name::parse(what).ok()?))
    };
    let found = lines(form, "follow_ups", MOST_FOLLOW_UPS, read);
    if found.is_empty() {
        return Some(Vec::new());
    }
    let owner = form.chosen("follow_owner", |id| id.parse().ok())?;
    let one = |(due, what)| FollowUp { what, owner, due, done: false };
    Some(found.into_iter().map(one).collect())
}
