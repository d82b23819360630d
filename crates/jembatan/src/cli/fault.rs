//! A command line that cannot be understood, said in the user's language.

use clap::error::{ContextKind, Error, ErrorKind};
use locale::Words;

/// The sentence, and where help is. Help and version are no faults: they are shown as they are.
pub fn sentence(fault: &Error, t: &Words) -> String {
    let (kind, context) = match fault.kind() {
        ErrorKind::UnknownArgument => ("unknown_argument", ContextKind::InvalidArg),
        ErrorKind::InvalidSubcommand => ("invalid_subcommand", ContextKind::InvalidSubcommand),
        ErrorKind::MissingRequiredArgument => ("missing", ContextKind::InvalidArg),
        ErrorKind::MissingSubcommand => ("missing", ContextKind::ValidSubcommand),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            ("invalid_value", ContextKind::InvalidArg)
        }
        ErrorKind::ArgumentConflict => ("conflict", ContextKind::InvalidArg),
        _ => ("other", ContextKind::InvalidArg),
    };
    let what = fault.get(context).map(ToString::to_string).unwrap_or_default();
    format!("{}\n{}\n", t.cli_usage_fault(kind, what), t.cli_see_help("jembatan"))
}

/// Something to show and not a fault.
pub fn is_answer(fault: &Error) -> bool {
    matches!(fault.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion)
}
