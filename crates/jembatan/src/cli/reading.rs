//! What can be typed behind `jembatan reading` and `jembatan issue`.

use std::path::PathBuf;

use clap::Subcommand;

/// What is done with text, without a house.
#[derive(Clone, Debug, Subcommand)]
pub enum Reading {
    Retrain,
    Train {
        /// The folder with the training texts: the option that names the folder of the house elsewhere.
        #[arg(long, value_name = "DIR")]
        data: Option<PathBuf>,
        #[arg(long = "out", id = "model_out", value_name = "FILE")]
        out: PathBuf,
    },
    Score {
        #[arg(long, default_value = "sentiment", hide_default_value = true, value_name = "NAME")]
        task: String,
        #[arg(long = "train", id = "training_table", value_name = "FILE")]
        training: PathBuf,
        #[arg(long = "test", id = "test_table", value_name = "FILE")]
        test: PathBuf,
    },
    Classify {
        #[arg(value_name = "FILE", id = "message_lines", default_value = "-")]
        #[arg(hide_default_value = true)]
        file: PathBuf,
        #[arg(long = "model", id = "model_file", value_name = "FILE")]
        model: Option<PathBuf>,
    },
    Similar {
        #[arg(value_name = "FILE", id = "pair_lines", default_value = "-")]
        #[arg(hide_default_value = true)]
        file: PathBuf,
    },
}

#[derive(Debug, Subcommand)]
pub enum Issue {
    Scan {
        #[arg(value_name = "FILE", id = "stream_lines")]
        file: PathBuf,
        #[arg(long, default_value_t = 1.0, hide_default_value = true, value_name = "N")]
        false_alarms: f64,
    },
}
