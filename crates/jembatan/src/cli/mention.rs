//! What can be typed behind `jembatan mention`.

use std::path::PathBuf;

use clap::Subcommand;

#[derive(Debug, Subcommand)]
pub enum Mention {
    Import {
        #[arg(value_name = "FILE", id = "mention_file")]
        file: PathBuf,
    },
    /// Looks at a feed once and writes nothing down.
    Feed {
        #[arg(value_name = "URL", id = "feed_address")]
        address: String,
    },
}
