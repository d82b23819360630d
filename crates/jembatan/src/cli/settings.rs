//! What can be typed to set the house up: letterhead, days off, rules, procedures.

use std::path::PathBuf;

use clap::Subcommand;
use domain::calendar::{Date, DayKind};

use super::{WrongForm, date};

#[derive(Debug, Subcommand)]
pub enum Hospital {
    Show {
        #[arg(long)]
        json: bool,
    },
    Set {
        #[arg(value_name = "FILE", id = "settings_file")]
        file: PathBuf,
    },
}

#[derive(Debug, Subcommand)]
pub enum Holiday {
    List {
        #[arg(long, value_name = "YEAR")]
        year: Option<i16>,
        #[arg(long)]
        json: bool,
    },
    Add {
        #[arg(value_name = "DATE", value_parser = date)]
        date: Date,
        #[arg(value_name = "NAME", required = true)]
        day_name: Vec<String>,
        #[arg(long, value_parser = day_kind, default_value = "national")]
        #[arg(hide_default_value = true, value_name = "national|joint_leave|own")]
        kind: DayKind,
        #[arg(long)]
        dry_run: bool,
    },
    Remove {
        #[arg(value_name = "DATE", value_parser = date)]
        date: Date,
        #[arg(long)]
        dry_run: bool,
    },
    Import {
        #[arg(value_name = "FILE", id = "days_file")]
        file: PathBuf,
        #[arg(long, value_parser = day_kind, default_value = "national")]
        #[arg(hide_default_value = true, value_name = "national|joint_leave|own")]
        kind: DayKind,
        #[arg(long)]
        dry_run: bool,
    },
}

#[derive(Debug, Subcommand)]
pub enum Rules {
    Show {
        #[arg(long, value_name = "N")]
        revision: Option<u32>,
    },
    Export {
        #[arg(long, value_name = "N")]
        revision: Option<u32>,
        #[arg(long)]
        json: bool,
    },
    Import {
        #[arg(value_name = "FILE", id = "settings_file")]
        file: PathBuf,
        #[arg(long, value_name = "TIME")]
        from: Option<String>,
        #[arg(long, value_name = "N")]
        replaces: Option<u32>,
        #[arg(long)]
        dry_run: bool,
    },
}

#[derive(Debug, Subcommand)]
pub enum Import {
    Sop {
        #[arg(value_name = "FILE", id = "sop_file")]
        file: PathBuf,
        #[arg(long)]
        dry_run: bool,
    },
    Competence {
        #[arg(value_name = "FILE", id = "competence_file")]
        file: PathBuf,
        #[arg(long, value_name = "FILE")]
        refused: Option<PathBuf>,
    },
    Training {
        #[arg(value_name = "FILE", id = "training_file")]
        file: PathBuf,
        #[arg(long, value_name = "FILE")]
        refused: Option<PathBuf>,
    },
}

fn day_kind(text: &str) -> Result<DayKind, WrongForm> {
    DayKind::parse(text).ok_or(WrongForm)
}
