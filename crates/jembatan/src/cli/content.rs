//! What can be typed behind `jembatan content`.

use clap::Subcommand;
use domain::calendar::Date;

use super::date;

#[derive(Clone, Debug, Subcommand)]
pub enum Content {
    Check,
    /// Results from a table on the input.
    Results {
        #[arg(long = "as-of", id = "result_day", value_parser = date, value_name = "DATE")]
        as_of: Option<Date>,
        #[arg(long = "definition", id = "result_definition", value_name = "NAME")]
        definition: Option<String>,
        #[arg(long = "column", id = "result_column", value_name = "HEADING=WHAT")]
        columns: Vec<String>,
        #[arg(long = "preview", id = "result_preview")]
        preview: bool,
    },
}
