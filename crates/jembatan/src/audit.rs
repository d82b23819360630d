//! `audit verify`: proves that the journal is what it was when it was sealed.

use std::process::ExitCode;

use desk::audit;
use locale::Words;
use serde_json::json;
use store::audit::{Broken, Verified, Wrong};

use crate::fault::Fault;
use crate::house::House;
use crate::say;

pub async fn verify(house: &House, json: bool, t: &Words) -> Result<ExitCode, Fault> {
    match audit::verify(&house.desk).await? {
        Ok(sound) => {
            say::data(&if json { sound_json(&sound) } else { sound_text(&sound, t) });
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
    }
}
