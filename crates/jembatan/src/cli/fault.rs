//! A command line that cannot be understood, said in the user's language.

use clap::error::{ContextKind, Error, ErrorKind};
use locale::Words;

/// The sentence, what could be typed instead, and where help is. `options` are those of the typed
/// command. Help and version are no faults: they are shown as they are.
pub fn sentence(fault: &Error, t: &Words, options: &[String]) -> String {
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
    let values = fault.get(ContextKind::ValidValue).map(ToString::to_string);
    let known = match kind {
        "unknown_argument" => options.join(", "),
        _ => values.unwrap_or_default(),
    };
    let known = if known.is_empty() { known } else { format!("{}\n", t.cli_known(known)) };
    format!("{}\n{known}{}\n", t.cli_usage_fault(kind, what), t.cli_see_help("jembatan"))
}

/// Something to show and not a fault.
pub fn is_answer(fault: &Error) -> bool {
    matches!(fault.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion)
}
