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
    #[command(subcommand)]
    Query(MentionQuery),
}

/// What can be typed behind `jembatan mention query`.
#[derive(Debug, Subcommand)]
pub enum MentionQuery {
    /// Tries a query on the last thirty days and keeps nothing.
    Test {
        #[arg(value_name = "FILE", id = "query_file")]
        file: PathBuf,
    },
}
