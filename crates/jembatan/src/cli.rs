//! What can be typed behind `jembatan`. The words of the help stand in `locales`, see [`help`].

mod arrival;
mod content;
pub mod fault;
pub mod help;
mod reading;
mod mention;
mod outbox;
mod round;
mod sentence;
mod settings;
mod survey;

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use domain::calendar::{Date, Month};
use domain::erasure::Basis;
use domain::ids::ElementCode;
use domain::people::{Opens, Role};
use domain::survey::Period;

pub use arrival::Arrival;
pub use content::Content;
pub use mention::{Mention, MentionQuery};
pub use outbox::Outbox;
pub use reading::{Issue, Reading};
pub use round::{Round, Wanted};
pub use sentence::{Sentence, Which};
pub use settings::{Holiday, Hospital, Import, Rules};
pub use survey::{Counting, Survey};

#[derive(Debug, Parser)]
#[command(name = "jembatan", version, disable_help_subcommand = true)]
pub struct Cli {
    #[command(flatten)]
    pub place: Place,
    #[command(subcommand)]
    pub command: Command,
}

/// Where the house stands; said before or behind any command.
#[derive(Clone, Debug, Default, Args)]
pub struct Place {
    #[arg(long, global = true, value_name = "ADDR")]
    pub listen: Option<String>,
    #[arg(long, global = true, value_name = "DIR")]
    pub data: Option<PathBuf>,
    #[arg(long, global = true, value_name = "FILE|URL")]
    pub database: Option<String>,
    #[arg(long, global = true, value_name = "FILE")]
    pub config: Option<PathBuf>,
    #[arg(long, global = true, value_name = "id|en")]
    pub lang: Option<String>,
    #[arg(long, global = true, value_enum, default_value_t, hide_possible_values = true)]
    #[arg(hide_default_value = true, value_name = "pretty|json")]
    pub log: LogForm,
}

/// How the log is written to stderr.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum LogForm {
    #[default]
    Pretty,
    Json,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    Serve,
    Demo(DemoArgs),
    #[command(subcommand)]
    Token(Token),
    #[command(subcommand)]
    User(User),
    #[command(subcommand)]
    Hospital(Hospital),
    #[command(subcommand)]
    Holiday(Holiday),
    #[command(subcommand)]
    Rules(Rules),
    #[command(subcommand)]
    Sentence(Sentence),
    #[command(subcommand)]
    Import(Import),
    #[command(subcommand)]
    Report(Report),
    #[command(subcommand, name = "box")]
    Box(SuggestionBox),
    #[command(subcommand)]
    Survey(Survey),
    #[command(subcommand)]
    Reading(Reading),
    #[command(subcommand)]
    Issue(Issue),
    #[command(subcommand)]
    Content(Content),
    #[command(subcommand)]
    Mention(Mention),
    #[command(subcommand)]
    Round(Round),
    #[command(subcommand)]
    Audit(Audit),
    Erase(Erase),
    #[command(subcommand)]
    Erasures(Erasures),
    #[command(subcommand)]
    Arrival(Arrival),
    #[command(subcommand)]
    Outbox(Outbox),
    Doctor {
        #[arg(long)]
        json: bool,
    },
    Migrate,
}

#[derive(Clone, Copy, Debug, Args)]
pub struct DemoArgs {
    #[arg(long, default_value_t = 7, hide_default_value = true, value_name = "N")]
    pub seed: u64,
    #[arg(long)]
    pub empty: bool,
}

#[derive(Debug, Subcommand)]
pub enum Token {
    Create {
        #[arg(long, value_name = "LOGIN")]
        user: String,
        #[arg(long = "name", id = "label", default_value = "cli", hide_default_value = true)]
        label: String,
        #[arg(long, value_name = "everything|calendar", value_parser = opens)]
        #[arg(default_value = "everything", hide_default_value = true)]
        opens: Opens,
    },
    List {
        #[arg(long, value_name = "LOGIN")]
        user: String,
    },
    Revoke {
        #[arg(value_name = "ID")]
        id: String,
    },
}

#[derive(Debug, Subcommand)]
pub enum User {
    Add(NewUser),
    List {
        #[arg(long)]
        json: bool,
    },
    Disable {
        #[arg(value_name = "LOGIN")]
        login: String,
    },
    Enable {
        #[arg(value_name = "LOGIN")]
        login: String,
    },
    Password {
        #[arg(value_name = "LOGIN")]
        login: String,
        #[arg(long, value_name = "FILE")]
        password_file: Option<PathBuf>,
    },
}

#[derive(Debug, Args)]
pub struct NewUser {
    #[arg(long)]
    pub login: String,
    #[arg(long = "name", id = "full_name")]
    pub full_name: String,
    #[arg(long, default_value = "", hide_default_value = true)]
    pub position: String,
    #[arg(long, value_parser = role)]
    pub role: Role,
    #[arg(long, value_name = "CODE")]
    pub unit: Vec<String>,
    #[arg(long, value_name = "FILE", conflicts_with = "no_password")]
    pub password_file: Option<PathBuf>,
    #[arg(long)]
    pub no_password: bool,
}

#[derive(Debug, Subcommand)]
pub enum Report {
    Daily {
        #[arg(long, value_parser = date)]
        date: Date,
        #[command(flatten)]
        to: Output,
    },
    Monthly {
        #[arg(long, value_parser = month)]
        month: Month,
        #[command(flatten)]
        to: Output,
    },
    Indicator {
        #[arg(long, value_parser = month)]
        month: Month,
        #[command(flatten)]
        to: Output,
    },
    Service {
        #[arg(long, value_parser = month)]
        month: Month,
        #[command(flatten)]
        to: Output,
    },
    Issues {
        #[arg(long, value_parser = month)]
        month: Month,
        #[command(flatten)]
        to: Output,
    },
    Social {
        #[arg(long, value_parser = month)]
        month: Month,
        #[command(flatten)]
        to: Output,
    },
    Assessment {
        #[arg(long, value_parser = month)]
        month: Month,
        #[command(flatten)]
        to: Output,
    },
    Evidence {
        #[arg(long, value_parser = period, value_name = "PERIOD")]
        period: Period,
        #[arg(long = "element", value_parser = element, value_name = "CODE")]
        elements: Vec<ElementCode>,
        #[arg(short = 'o', long = "output", id = "package", value_name = "FILE")]
        output: PathBuf,
    },
    Team {
        #[arg(long, value_parser = date)]
        date: Option<Date>,
        #[command(flatten)]
        to: Output,
    },
    Programme {
        #[arg(long)]
        year: Option<i16>,
        #[command(flatten)]
        to: Output,
    },
    Voice {
        #[arg(long = "from", id = "first_month", value_parser = month, value_name = "MONTH")]
        from: Month,
        #[arg(long = "until", id = "last_month", value_parser = month, value_name = "MONTH")]
        until: Month,
        #[arg(long = "unit", id = "one_unit", value_name = "UNIT")]
        unit: Option<String>,
        #[command(flatten)]
        to: Output,
    },
}

#[derive(Clone, Debug, Args)]
pub struct Output {
    #[arg(short = 'o', long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    #[arg(long, value_enum, default_value_t, hide_possible_values = true)]
    #[arg(hide_default_value = true, value_name = "f4|a4")]
    pub paper: Sheet,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Sheet {
    #[default]
    F4,
    A4,
}

#[derive(Debug, Subcommand)]
pub enum SuggestionBox {
    List {
        #[arg(long)]
        json: bool,
    },
    Sign {
        #[arg(value_name = "CODE", id = "box_code")]
        code: String,
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
        #[arg(long = "paper", id = "sign_paper", value_enum, default_value_t)]
        #[arg(hide_possible_values = true, hide_default_value = true, value_name = "a4|a5")]
        sheet: SignSheet,
    },
}

/// The sheet of a sign.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum SignSheet {
    A4,
    #[default]
    A5,
}

#[derive(Debug, Subcommand)]
pub enum Audit {
    Checkpoint,
    Verify {
        #[arg(long, value_name = "FILE", conflicts_with = "printed")]
        against: Option<PathBuf>,
        #[arg(long, value_name = "N:HEX")]
        printed: Option<String>,
        #[arg(long)]
        json: bool,
    },
}

#[derive(Debug, Args)]
pub struct Erase {
    #[arg(value_name = "NUMBER", id = "case_number")]
    pub case: String,
    #[arg(long, value_parser = basis, default_value = "request", hide_default_value = true)]
    #[arg(value_name = "request|retention")]
    pub basis: Basis,
    #[arg(long, value_name = "TEXT")]
    pub reason: Option<String>,
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Subcommand)]
pub enum Erasures {
    List {
        #[arg(long)]
        json: bool,
    },
    Export {
        #[arg(value_name = "FILE", id = "register")]
        file: PathBuf,
    },
    Apply {
        #[arg(value_name = "FILE", id = "register")]
        file: PathBuf,
    },
}

/// A value that does not have its form; the sentence about it is the command line's own.
#[derive(Clone, Copy, Debug, thiserror::Error)]
#[error("another form is wanted")]
pub struct WrongForm;

fn role(text: &str) -> Result<Role, WrongForm> {
    Role::parse(text).ok_or(WrongForm)
}

fn opens(text: &str) -> Result<Opens, WrongForm> {
    Opens::parse(text).ok_or(WrongForm)
}

fn basis(text: &str) -> Result<Basis, WrongForm> {
    Basis::parse(text).ok_or(WrongForm)
}

fn date(text: &str) -> Result<Date, WrongForm> {
    text.parse().map_err(|_| WrongForm)
}

fn period(text: &str) -> Result<Period, WrongForm> {
    Period::parse(text).ok_or(WrongForm)
}

fn element(text: &str) -> Result<ElementCode, WrongForm> {
    ElementCode::parse(text).map_err(|_| WrongForm)
}

fn month(text: &str) -> Result<Month, WrongForm> {
    Month::parse(text).ok_or(WrongForm)
}
