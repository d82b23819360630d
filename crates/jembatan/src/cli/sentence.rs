//! What can be typed behind `jembatan sentence`.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use domain::sentence::Occasion;
use domain::text::Language;

use super::WrongForm;

#[derive(Debug, Subcommand)]
pub enum Sentence {
    List {
        #[arg(long)]
        json: bool,
    },
    Show {
        #[command(flatten)]
        which: Which,
    },
    Set {
        #[command(flatten)]
        which: Which,
        #[arg(value_name = "FILE", id = "sentence_file")]
        file: PathBuf,
        #[arg(long)]
        dry_run: bool,
    },
    Reset {
        #[command(flatten)]
        which: Which,
    },
}

#[derive(Clone, Copy, Debug, Args)]
pub struct Which {
    #[arg(value_name = "OCCASION", value_parser = occasion)]
    pub occasion: Occasion,
    #[arg(value_name = "id|en", value_parser = language)]
    pub language: Language,
}

fn occasion(text: &str) -> Result<Occasion, WrongForm> {
    Occasion::parse(text).ok_or(WrongForm)
}

fn language(text: &str) -> Result<Language, WrongForm> {
    Language::parse(text).ok_or(WrongForm)
}
