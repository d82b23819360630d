//! Brings the faces that are embedded: `npm ci` in `fonts/` when one of them is missing.

use std::path::Path;
use std::process::{Command, ExitCode, Stdio};

const FACES: [&str; 4] = [
    "@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf",
    "@expo-google-fonts/arimo/400Regular_Italic/Arimo_400Regular_Italic.ttf",
    "@expo-google-fonts/arimo/700Bold/Arimo_700Bold.ttf",
    "@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf",
];

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=fonts/package-lock.json");
    for face in FACES {
        println!("cargo::rerun-if-changed=fonts/node_modules/{face}");
    }
    if complete() || (brought() && complete()) {
        return ExitCode::SUCCESS;
    }
    println!(
        "cargo::error=the fonts of printed documents are missing and npm could not bring them: \
         install npm (Debian: apt-get install npm), then run `npm ci --ignore-scripts` in \
         crates/press/fonts"
    );
    ExitCode::FAILURE
}

fn complete() -> bool {
    FACES.iter().all(|face| Path::new("fonts/node_modules").join(face).is_file())
}

fn brought() -> bool {
    let npm = Command::new("npm")
        .args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"])
        .current_dir("fonts")
        .stdout(Stdio::null())
        .status();
    npm.is_ok_and(|status| status.success())
}
