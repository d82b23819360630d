//! What waits to go out.

use clap::Subcommand;

#[derive(Debug, Subcommand)]
pub enum Outbox {
    List {
        #[arg(long, value_name = "STATE")]
        state: Option<String>,
        #[arg(long)]
        json: bool,
    },
    Retry {
        #[arg(id = "letter_id", value_name = "ID")]
        id: String,
    },
    Aside {
        #[arg(id = "letter_id", value_name = "ID")]
        id: String,
        #[arg(long, value_name = "TEXT")]
        reason: String,
    },
}
