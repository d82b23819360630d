//! Turns the Fluent files of both languages into one typed function a phrase.

use std::process::ExitCode;

use fluent_typed::{BuildOptions, FtlOutputOptions, LintLevel, build_from_locales_folder};

fn main() -> ExitCode {
    let Some(out) = std::env::var_os("OUT_DIR") else {
        return ExitCode::FAILURE;
    };
    let out = out.to_string_lossy();
    build_from_locales_folder(
        BuildOptions::default()
            .with_locales_folder("../../locales")
            .with_output_file_path(&format!("{out}/phrases.rs"))
            .with_ftl_output(FtlOutputOptions::single_file(&format!("{out}/phrases.ftl")))
            .with_default_language("id")
            .with_prefix("")
            .with_lint_level(LintLevel::Strict)
            // Both languages are written left to right, and the marks would end up in letters and exports.
            .without_bidi_isolation()
            .without_format(),
    )
}
