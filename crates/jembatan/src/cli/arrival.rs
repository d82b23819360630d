//! What came in and waits to be read.

use clap::Subcommand;

#[derive(Debug, Subcommand)]
pub enum Arrival {
    Reread {
        #[arg(long, value_name = "NAME")]
        connection: Option<String>,
        #[arg(long = "id", id = "arrival_id", value_name = "ID", conflicts_with = "connection")]
        id: Option<String>,
        #[arg(long)]
        json: bool,
    },
}
