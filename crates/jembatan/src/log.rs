//! The log: to stderr, one line an event, no words of people and no names.

use tracing_subscriber::EnvFilter;

use crate::cli::LogForm;

/// Begins to log; `filter` is what `JEMBATAN_LOG` says, else warnings and our own news.
pub fn begin(form: LogForm, filter: Option<&str>) {
    let usual = "warn,jembatan=info,desk=info,api=info,web=info";
    let filter =
        EnvFilter::try_new(filter.unwrap_or(usual)).unwrap_or_else(|_| EnvFilter::new(usual));
    let lines = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    // A program that logs already (a test) keeps what it has.
    drop(match form {
        LogForm::Json => lines.json().try_init(),
        LogForm::Pretty => lines.with_ansi(false).compact().try_init(),
    });
}
