//! What can be typed behind `jembatan survey`.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use domain::survey::{Method, Scale, Weights};

use super::WrongForm;

#[derive(Debug, Subcommand)]
pub enum Survey {
    Score {
        #[arg(value_name = "FILE", id = "answers_file")]
        file: PathBuf,
        #[command(flatten)]
        counting: Counting,
    },
}

/// How an index is computed.
#[derive(Clone, Copy, Debug, Args)]
pub struct Counting {
    #[arg(long, value_parser = weights, default_value = "exact", hide_default_value = true)]
    #[arg(value_name = "exact|0.1111|0.111|0.11|0.071")]
    pub weights: Weights,
    #[arg(long, value_parser = decimals, value_name = "N")]
    pub total_decimals: Option<u8>,
    #[arg(long, value_parser = scale, default_value = "2017", hide_default_value = true)]
    #[arg(value_name = "2017|2004")]
    pub scale: Scale,
}

fn weights(text: &str) -> Result<Weights, WrongForm> {
    Weights::parse(text).ok_or(WrongForm)
}

fn scale(text: &str) -> Result<Scale, WrongForm> {
    Scale::parse(text).ok_or(WrongForm)
}

fn decimals(text: &str) -> Result<u8, WrongForm> {
    text.parse().ok().filter(|places| *places <= Method::MOST_DECIMALS).ok_or(WrongForm)
}
