//! The machine: folder, disk, key, clock.

use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::Command;

use desk::{Clock, SystemClock};
use domain::calendar::Zone;

use super::{Finding, Verdict};
use crate::config::Config;
use crate::key;

/// Below this the doctor warns: a busy month of a large hospital with files.
const ROOM_MIB: u64 = 1024;

/// A program of this year was not built before this day.
const NOT_BEFORE_SECOND: i64 = 1_767_225_600; // 2026-01-01T00:00:00Z

pub fn data(config: &Config) -> Finding {
    let (path, shown) = (&config.data, config.data.display().to_string());
    let Ok(known) = std::fs::metadata(path) else {
        return Finding::new("data", Verdict::Warning, "data_missing", shown);
    };
    if known.permissions().readonly() || !known.is_dir() {
        return Finding::new("data", Verdict::Failure, "data_unwritable", shown);
    }
    match open_to_others(path) {
        true => Finding::new("data", Verdict::Warning, "data_open", shown),
        false => Finding::new("data", Verdict::Ok, "data_ok", shown),
    }
}

fn open_to_others(path: &Path) -> bool {
    std::fs::metadata(path).is_ok_and(|known| known.permissions().mode() & 0o077 != 0)
}

/// Asks `df`, which every Linux has: the standard library cannot tell.
pub fn disk(config: &Config) -> Finding {
    let here = config.data.ancestors().find(|path| path.is_dir()).unwrap_or(Path::new("."));
    let asked = Command::new("df").args(["-Pk", "--"]).arg(here).output();
    let free = asked.ok().and_then(|answer| {
        let text = String::from_utf8(answer.stdout).ok()?;
        text.lines().nth(1)?.split_whitespace().nth(3)?.parse::<u64>().ok()
    });
    match free.map(|kib| kib / 1024) {
        None => Finding::new("disk", Verdict::Warning, "disk_unknown", ""),
        Some(mib) if mib < ROOM_MIB => {
            Finding::new("disk", Verdict::Warning, "disk_low", mib.to_string())
        }
        Some(mib) => Finding::new("disk", Verdict::Ok, "disk_ok", mib.to_string()),
    }
}

pub fn key(config: &Config) -> Finding {
    let path = key::place(config);
    let shown = path.display().to_string();
    match key::read(&path) {
        Err(_) => Finding::new("key", Verdict::Failure, "key_bad", shown),
        Ok(None) => Finding::new("key", Verdict::Warning, "key_none", shown),
        Ok(Some(_)) if open_to_others(&path) => {
            Finding::new("key", Verdict::Warning, "key_open", shown)
        }
        Ok(Some(_)) => Finding::new("key", Verdict::Ok, "key_ok", shown),
    }
}

/// The machine's time in the hospital's zone: a person sees at once whether it is right.
pub fn clock(config: &Config) -> Finding {
    let zone = config.hospital.as_ref().map_or(Zone::Wib, |hospital| hospital.zone);
    let now = SystemClock.now();
    let local = zone.offset().to_datetime(now);
    let shown = format!("{} {}", local.strftime("%Y-%m-%d %H:%M:%S"), zone.label());
    match now.as_second() < NOT_BEFORE_SECOND {
        true => Finding::new("clock", Verdict::Failure, "clock_odd", shown),
        false => Finding::new("clock", Verdict::Ok, "clock_ok", shown),
    }
}
