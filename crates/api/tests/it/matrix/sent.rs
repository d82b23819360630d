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

/// What the settings of the house are asked to become; elsewhere a note.
pub fn settings(path: &str, (hospital, rules): (&Value, &Value)) -> Value {
    match path {
        "/api/v1/hospital" => hospital.clone(),
        "/api/v1/holidays" => json!({"days": [{"date": "2026-04-08", "kind": "own",
            "name": "Hari jadi"}], "preview": true}),
        "/api/v1/rules/revisions" => json!({"rules": rules, "from": "2027-01-01T00:00:00+07:00"}),
        "/api/v1/sentences/{occasion}/{language}" => json!({"text": "{{ nomor }}?"}),
        _ => json!({"command": {"type": "note", "text": "Catatan."}}),
    }
}
