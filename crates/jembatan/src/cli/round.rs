//! What can be typed behind `jembatan round`.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use domain::ids::UnitCode;
use domain::survey::Period;

use super::{WrongForm, period};

#[derive(Debug, Subcommand)]
pub enum Round {
    List {
        #[command(flatten)]
        wanted: Wanted,
        #[arg(long)]
        json: bool,
    },
    Export {
        #[command(flatten)]
        wanted: Wanted,
        #[arg(long = "out", id = "table_out", value_name = "FILE")]
        out: PathBuf,
    },
}

/// Of which days and which unit; all where nothing is said.
#[derive(Clone, Debug, Args)]
pub struct Wanted {
    #[arg(long = "period", id = "rounds_period", value_parser = period)]
    #[arg(value_name = "2026|2026-S1|2026-Q3|2026-11")]
    pub period: Option<Period>,
    #[arg(long = "unit", id = "rounds_unit", value_parser = unit, value_name = "CODE")]
    pub unit: Option<UnitCode>,
}

fn unit(text: &str) -> Result<UnitCode, WrongForm> {
    UnitCode::parse(text).map_err(|_| WrongForm)
}
