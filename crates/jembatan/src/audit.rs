//! `audit verify`: proves that the journal is what it was when it was sealed. `audit checkpoint`:
//! prints what the house has signed, to be kept outside.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use desk::Desk;
use desk::audit::{self, Witness};
use locale::Words;
use serde_json::json;
use store::audit::{Broken, Verified, Wrong};

use crate::cli::Audit;
use crate::fault::{Fault, Typed};
use crate::house::House;
use crate::say;

pub async fn run(house: &House, wanted: Audit, t: &Words) -> Result<ExitCode, Fault> {
    match wanted {
        Audit::Checkpoint => checkpoint(&house.desk, t).await,
        Audit::Verify { against, printed, json } => {
            let witness = match (against, printed) {
                (Some(file), _) => Some(kept(&house.desk, &file)?),
                (None, Some(typed)) => Some(read(&house.desk, &typed)?),
                (None, None) => None,
            };
            verify(&house.desk, witness, (json, t)).await
        }
    }
}

async fn checkpoint(desk: &Desk, t: &Words) -> Result<ExitCode, Fault> {
    match audit::checkpoint_text(desk).await? {
        Some(text) => {
            say::data(text.trim_end());
            Ok(ExitCode::SUCCESS)
        }
        None => {
            say::talk(&t.cli_audit_unsealed());
            Ok(ExitCode::FAILURE)
        }
    }
}

fn kept(desk: &Desk, file: &Path) -> Result<Witness, Fault> {
    let unreadable = || Fault::NotAWitness { path: PathBuf::from(file) };
    let text = std::fs::read_to_string(file).map_err(|_| unreadable())?;
    audit::witness(desk, &text).ok_or_else(unreadable)
}

fn read(desk: &Desk, typed: &str) -> Result<Witness, Fault> {
    audit::witness(desk, typed).ok_or_else(|| Fault::UnknownValue { what: Typed(typed.to_owned()) })
}

async fn verify(
    desk: &Desk,
    witness: Option<Witness>,
    (json, t): (bool, &Words),
) -> Result<ExitCode, Fault> {
    let against = witness.is_some();
    let found = match witness {
        Some(witness) => audit::verify_against(desk, witness).await?,
        None => audit::verify(desk).await?,
    };
    match found {
        Ok(sound) => {
            say::data(&if json { sound_json(&sound) } else { sound_text(&sound, t) });
            if against && !json {
                say::data(&t.cli_audit_witnessed());
            }
            Ok(ExitCode::SUCCESS)
        }
        Err(broken) => {
            say::data(&if json { broken_json(&broken) } else { broken_text(&broken, t) });
            Ok(ExitCode::FAILURE)
        }
    }
}

fn sound_text(sound: &Verified, t: &Words) -> String {
    t.cli_audit_sound(sound.entries, sound.waiting, sound.checkpoints)
}

fn sound_json(sound: &Verified) -> String {
    let Verified { entries, waiting, checkpoints } = sound;
    json!({ "whole": true, "entries": entries, "waiting": waiting, "checkpoints": checkpoints })
        .to_string()
}

fn broken_text(broken: &Broken, t: &Words) -> String {
    let position = broken.position.map_or("?".to_owned(), |position| position.to_string());
    t.cli_audit_broken(position, code(broken.what))
}

fn broken_json(broken: &Broken) -> String {
    let entry = broken
        .entry
        .map(|(stream, version)| json!({ "stream": hex::encode(stream), "version": version }));
    let what = code(broken.what);
    json!({ "whole": false, "what": what, "position": broken.position, "entry": entry }).to_string()
}

fn code(what: Wrong) -> &'static str {
    match what {
        Wrong::Entry => "entry",
        Wrong::Missing => "missing",
        Wrong::Root => "root",
        Wrong::Checkpoint => "checkpoint",
        Wrong::Unsigned => "unsigned",
        Wrong::Order => "order",
        Wrong::Print => "print",
    }
}
