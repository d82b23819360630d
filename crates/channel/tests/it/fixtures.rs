//! Payloads of our own, and where the shared ones are if this machine has them.

use std::path::PathBuf;

pub const OURS: [(&str, &[u8]); 6] = [
    ("batch_of_everything", include_bytes!("../fixtures/instagram/batch_of_everything.json")),
    ("strange_pieces", include_bytes!("../fixtures/instagram/strange_pieces.json")),
    ("attachments", include_bytes!("../fixtures/instagram/attachments.json")),
    ("dashboard_test", include_bytes!("../fixtures/instagram/dashboard_test.json")),
    ("wall", include_bytes!("../fixtures/facebook/wall.json")),
    ("day", include_bytes!("../fixtures/whatsapp/day.json")),
];

pub fn ours(name: &str) -> &'static [u8] {
    OURS.iter().find(|(known, _)| *known == name).map(|(_, body)| *body).expect("a fixture of ours")
}

/// The folder of shared fixtures, or a loud word that the test proves nothing without it.
#[allow(clippy::print_stderr)]
pub fn shared() -> Option<PathBuf> {
    let folder = std::env::var_os("JEMBATAN_FIXTURES").map(PathBuf::from);
    if folder.is_none() {
        eprintln!("NOT TESTED: JEMBATAN_FIXTURES is not set, the shared payloads were not read");
    }
    folder
}
