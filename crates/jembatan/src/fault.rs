//! Everything that ends a command early: its sentence, and the code with which the program ends.

use std::path::PathBuf;
use std::process::ExitCode;

use db::DbError;
use desk::DeskError;
use locale::Words;
use store::StoreError;
use web::error::Said;

use crate::config::wrong::Wrong;

/// A code or a login as somebody typed it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Typed(pub String);

#[derive(Debug, thiserror::Error)]
#[error("the command did not succeed")]
pub enum Fault {
    Config(#[from] Wrong),
    Store(#[from] StoreError),
    Desk(#[from] DeskError),
    KeyUnreadable { path: PathBuf },
    KeyMissing { path: PathBuf },
    Folder { path: PathBuf },
    NoHospital,
    UnknownHospital { code: Typed },
    ManyHospitals { codes: Vec<String> },
    Listen { address: Typed },
    UnknownUser { login: Typed },
    UnknownValue { what: Typed },
    Unwritable { path: PathBuf },
    Unreadable { path: PathBuf },
    Misread { path: PathBuf, why: Typed },
    Unwritten,
    Lines { says: Vec<Typed> },
    NotARegister { path: PathBuf, line: usize },
    NotAWitness { path: PathBuf },
    DemoNotEmpty { place: Typed },
    DemoDoor { name: Typed },
    Samples(#[source] toml::de::Error),
}

impl From<DbError> for Fault {
    fn from(error: DbError) -> Self {
        Fault::Store(StoreError::Db(error))
    }
}

impl Fault {
    /// 2: what was typed or configured has to change. 1: everything else.
    pub fn code(&self) -> ExitCode {
        match self {
            Fault::Config(_)
            | Fault::NoHospital
            | Fault::UnknownHospital { .. }
            | Fault::ManyHospitals { .. }
            | Fault::UnknownUser { .. }
            | Fault::UnknownValue { .. }
            | Fault::Unreadable { .. }
            | Fault::Misread { .. }
            | Fault::Lines { .. }
            | Fault::Desk(
                DeskError::FlawedHospital(_)
                | DeskError::FlawedRules(_)
                | DeskError::FlawedSentence(_),
            )
            | Fault::NotARegister { .. }
            | Fault::NotAWitness { .. }
            | Fault::DemoDoor { .. }
            | Fault::Store(StoreError::Db(DbError::Address)) => ExitCode::from(2),
            _ => ExitCode::FAILURE,
        }
    }

    pub fn sentence(&self, t: &Words) -> String {
        let shown = |path: &PathBuf| path.display().to_string();
        match self {
            Fault::Config(wrong) => wrong.sentence(t),
            Fault::Store(error) => of_store(error, t),
            Fault::Desk(error) => of_desk(error, t),
            Fault::KeyUnreadable { path } => t.cli_key_unreadable(shown(path)),
            Fault::KeyMissing { path } => t.cli_key_missing(shown(path)),
            Fault::Folder { path } => t.cli_folder_unusable(shown(path)),
            Fault::NoHospital => {
                format!("{}\n\n{}", t.cli_hospital_missing(), crate::config::hospital::EXAMPLE)
            }
            Fault::UnknownHospital { code } => t.cli_hospital_unknown(&code.0),
            Fault::ManyHospitals { codes } => t.cli_hospital_many(codes.join(", ")),
            Fault::Listen { address } => t.cli_listen_taken(&address.0),
            Fault::UnknownUser { login } => t.cli_user_unknown(&login.0),
            Fault::UnknownValue { what } => t.cli_value_unknown(&what.0),
            Fault::Unwritable { path } => t.cli_file_unwritable(shown(path)),
            Fault::Unreadable { path } => t.cli_file_unreadable(shown(path)),
            Fault::Misread { path, why } => t.cli_file_misread(shown(path), &why.0),
            Fault::Unwritten => t.cli_fault("broken"),
            Fault::Lines { says } => {
                says.iter().map(|one| one.0.as_str()).collect::<Vec<_>>().join("\n")
            }
            Fault::NotARegister { path, line } => {
                t.cli_not_a_register(shown(path), line.to_string())
            }
            Fault::NotAWitness { path } => t.cli_not_a_witness(shown(path)),
            Fault::DemoNotEmpty { place } => t.cli_demo_not_empty(&place.0),
            Fault::DemoDoor { name } => t.cli_demo_door(&name.0),
            Fault::Samples(why) => format!("{} ({why})", t.cli_fault("broken")),
        }
    }
}

fn of_store(error: &StoreError, t: &Words) -> String {
    match error {
        StoreError::Db(DbError::Address) => t.cli_database_address(),
        StoreError::Db(DbError::Unavailable(_) | DbError::Deadline | DbError::Closed) => {
            t.cli_database_unavailable()
        }
        StoreError::Db(DbError::Migration { number, .. }) => {
            t.cli_database_migration(number.to_string())
        }
        other => {
            tracing::error!(error = ?other, "the database refuses");
            t.cli_database_broken()
        }
    }
}

fn of_desk(error: &DeskError, t: &Words) -> String {
    match error {
        DeskError::NotFound => t.cli_fault("not_found"),
        DeskError::NotSignedIn => t.cli_fault("not_signed_in"),
        DeskError::Forbidden => t.cli_fault("forbidden"),
        DeskError::Unavailable(_) => t.cli_fault("unavailable"),
        DeskError::Unprintable(_) => t.cli_fault("printing"),
        DeskError::FlawedHospital(flaws) => {
            let line =
                |flaw: &domain::hospital::Flaw| format!("{}: {}", flaw.field, flaw.why.sentence(t));
            flaws.iter().map(line).collect::<Vec<_>>().join("\n")
        }
        DeskError::FlawedRules(flaws) => {
            let line = |flaw: &domain::rules::Flaw| format!("{flaw}: {}", flaw.why.sentence(t));
            flaws.iter().map(line).collect::<Vec<_>>().join("\n")
        }
        DeskError::FlawedSentence(flaw) => flaw.sentence(t),
        DeskError::Invalid { field, why } => t.cli_fault_field(*field, why.code()),
        DeskError::Unfit { field, why } => t.cli_fault_field(*field, why.code()),
        DeskError::Unknown { field } => t.cli_fault_field(*field, "unknown"),
        DeskError::Refused(refusal) => refusal.sentence(t),
        DeskError::FlawedSop(flaws) => {
            let line =
                |flaw: &domain::sop::Flaw| format!("{}: {}", flaw.spot, flaw.why.sentence(t));
            flaws.iter().map(line).collect::<Vec<_>>().join("\n")
        }
        other => {
            tracing::error!(error = ?other, "the command broke");
            t.cli_fault("broken")
        }
    }
}
