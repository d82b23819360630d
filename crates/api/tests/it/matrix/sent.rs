//! What the requests of the matrix send.

use serde_json::{Value, json};

pub fn found() -> Value {
    json!({"witnesses": ["Wati Saksi", "Yanto Saksi"], "slips": 100})
}

pub fn wording() -> Value {
    json!({"category": "hours", "question": "Jam buka?", "text": "Pukul 07.30.",
        "owner": "officer", "valid_until": "2026-12-31"})
}

pub fn missed() -> Value {
    json!({"direction": "in", "phone": "0812 3456 7890", "result": {"ending": "missed"}})
}

pub fn handing_over() -> Value {
    json!({"day": "2026-03-02", "shift": "morning", "notes": "Satu telepon ditunggu."})
}

pub fn screen(sealed: bool) -> Value {
    json!({"type": "screen", "kind": "complaint", "nature": "non_medical", "grade": "green",
        "sealed": sealed})
}

/// What is sent to a survey.
pub fn surveying(path: &str, login: &str) -> Value {
    match path.rsplit('/').next() {
        Some("commands") => json!({"command": {"type": "open"}}),
        Some("invitations") => json!({"count": 1}),
        Some("sheets") => json!({"marks": {"waktu": 3}}),
        Some("table") => json!({"csv": "4,4,4,4,4,4,4,4,4\n", "preview": true}),
        _ => json!({"code": format!("S-{}", login.replace('_', "-")), "title": "Survei",
            "template": "kiosk"}),
    }
}
