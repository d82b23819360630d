//! What the forms of a stay mean.

use desk::Desk;
use desk::stay::Request;
use domain::ids::UnitCode;
use domain::stay::{Command, Found};
use web::{Failure, Faults, Sent};

use crate::{me::Me, reader::Reader};

/// The command that a form asks for, or what is wrong with it.
pub async fn meant(
    desk: &Desk,
    me: &Me,
    word: &str,
    sent: &Sent,
) -> Result<Result<Request, Faults>, Failure> {
    let rules = desk.rules().await?;
    let fields: &[&str] = match word {
        "masuk" => &["ward", "asker"],
        "tugaskan" => &["asker"],
        "tanya" => &["found", "note"],
        "pulang" => &[],
        _ => return Err(Failure::NotFound),
    };
    let mut form = Reader::new(sent, me.t(), &rules.calendar, (fields, &[]));
    let mut words = None;
    let command = match word {
        "masuk" => {
            let ward = form.chosen("ward", |code| UnitCode::parse(code).ok());
            let asker = form.chosen("asker", |id| id.parse().ok());
            ward.zip(asker).map(|(ward, asker)| Command::Admit { ward, asker })
        }
        "tugaskan" => {
            let asker = form.chosen("asker", |id| id.parse().ok());
            asker.map(|asker| Command::Assign { asker })
        }
        "tanya" => {
            words = form.maybe_body("note");
            form.chosen("found", Found::parse).map(|found| Command::Ask { found })
        }
        _ => Some(Command::Discharge {}),
    };
    let seen = sent.version();
    let key = sent.key().map(str::to_owned);
    Ok(form.done(command.map(|command| Request { command, words, seen, key })))
}
