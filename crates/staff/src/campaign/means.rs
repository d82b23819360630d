//! What each form of a campaign's page means.

use domain::campaign::{Command, Cost, Reading, Spending, rupiah};
use domain::rules::Rules;
use domain::text::{Body, Name};
use web::{Failure, Faults, Sent};

use super::form::{self, measure, not_an_amount, number};
use crate::{me::Me, reader::Reader};

/// The command behind a word of the address.
pub(super) fn meant(
    (me, rules): (&Me, &Rules),
    word: &str,
    sent: &Sent,
) -> Result<Result<Command<Body>, Faults>, Failure> {
    let fields: &[&str] = match word {
        "ubah" => return Ok(form::read(me, rules, sent).map(|plan| Command::Edit { plan })),
        "ajukan" => return Ok(Ok(Command::Submit {})),
        "setujui" => return Ok(Ok(Command::Approve {})),
        "mulai" => return Ok(Ok(Command::Begin {})),
        "selesai" => return Ok(Ok(Command::Close {})),
        "kembalikan" => &["why_return"],
        "tarik" => &["why_withdraw"],
        "evaluasi" => &["lessons"],
        "tambah-konten" | "lepas-konten" => &["content"],
        "libatkan" | "lepas-kolaborator" => &["collaborator"],
        "belanja" => &["cost", "spent_what", "spent_rupiah", "spent_on"],
        "coret" => &["nth"],
        "ukur" => &[
            "reading_name",
            "reading_version",
            "reading_unit",
            "reading_as_of",
            "reading_value",
            "reading_source",
        ],
        _ => return Err(Failure::NotFound),
    };
    let mut form = Reader::new(sent, me.t(), &rules.calendar, (fields, &[]));
    let command = gathered(&mut form, word);
    Ok(form.done(command))
}

fn gathered(form: &mut Reader<'_>, word: &str) -> Option<Command<Body>> {
    match word {
        "kembalikan" => form.body("why_return").map(|why| Command::Return { why }),
        "tarik" => form.body("why_withdraw").map(|why| Command::Withdraw { why }),
        "evaluasi" => form.body("lessons").map(|lessons| Command::Evaluate { lessons }),
        "tambah-konten" => {
            let content = form.chosen("content", |id| id.parse().ok())?;
            Some(Command::AddItem { content })
        }
        "lepas-konten" => {
            let content = form.chosen("content", |id| id.parse().ok())?;
            Some(Command::DropItem { content })
        }
        "libatkan" => {
            let collaborator = form.chosen("collaborator", |id| id.parse().ok())?;
            Some(Command::Engage { collaborator })
        }
        "lepas-kolaborator" => {
            let collaborator = form.chosen("collaborator", |id| id.parse().ok())?;
            Some(Command::Release { collaborator })
        }
        "coret" => Some(Command::Strike { nth: form.chosen("nth", |nth| nth.parse().ok())? }),
        "belanja" => spending(form).map(Command::Spend),
        _ => reading(form).map(Command::Record),
    }
}

fn spending(form: &mut Reader<'_>) -> Option<Spending> {
    let cost = form.chosen("cost", Cost::parse);
    let what = form.value("spent_what", Name::parse);
    let amount = rupiah(form.sent.text("spent_rupiah"));
    if amount.is_none() {
        form.faults.add("spent_rupiah", not_an_amount(form.t));
    }
    let on = form.date("spent_on");
    Some(Spending { cost: cost?, what: what?, rupiah: amount?, on: on? })
}

fn reading(form: &mut Reader<'_>) -> Option<Reading> {
    let measure = measure(form, "reading");
    let as_of = form.date("reading_as_of");
    let value = number(form, "reading_value");
    let source = form.value("reading_source", Name::parse);
    Some(Reading { measure: measure?, as_of: as_of?, value: value?, source: source? })
}
