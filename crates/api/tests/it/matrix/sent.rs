//! What the requests of the matrix send.

use serde_json::{Value, json};

use crate::house::Answer;

pub fn found() -> Value {
    json!({"witnesses": ["Wati Saksi", "Yanto Saksi"], "slips": 100})
}

pub fn wording() -> Value {
    json!({"category": "hours", "question": "Jam buka?", "text": "Pukul 07.30.",
        "owner": "officer", "valid_until": "2026-12-31"})
}

pub fn reworded() -> Value {
    json!({"command": {"type": "revise", "category": "hours", "question": "Jam buka?",
        "text": "Pukul 08.00.", "owner": "officer", "valid_until": "2026-12-31"}})
}

pub fn settled() -> Value {
    json!({"command": {"type": "settle", "result": {"ending": "call_back"}}})
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

/// The address of a thing that is known by its code, if there is such a thing.
pub fn by_code(path: &str, nth: usize, opening: &str) -> Option<String> {
    let (part, known) = match path {
        _ if path.contains("/boxes/") => ("{code}", ["LOBI-1", "", "", "TIDAK-ADA"]),
        _ if path.contains("/checklists/") => ("{code}", ["LOKET", "", "", "TIDAK-ADA"]),
        _ if path.contains("/competences/") => ("{code}", ["EMPATI", "", "", "TIDAK_SAH"]),
        _ if path.contains("/elements/") => ("{code}", ["HPK-3-A", "", "", "TIDAK_SAH"]),
        _ if path.contains("/calendar-keys/") => ("{id}", ["", "", "", "000000000000"]),
        _ if path.contains("/surveys/") => ("{id}", ["RJ-1", "RJ-2", "", "TIDAK-ADA"]),
        _ => return None,
    };
    let code = Some(known[nth]).filter(|code| !code.is_empty())?;
    Some(path.replace(part, code).replace("{id}", opening))
}

/// What is sent to a survey.
pub fn surveying(path: &str, login: &str) -> Value {
    match path.rsplit('/').next() {
        Some("commands") => json!({"command": {"type": "open"}}),
        Some("invitations") => json!({"count": 1}),
        Some("sheets") => json!({"marks": {"waktu": 3}}),
        Some("table") => json!({"csv": "4,4,4,4,4,4,4,4,4\n", "preview": true}),
        Some("improvements") => json!({"unsur": "waktu", "action": "Loket kedua.",
            "owner": "quality", "due": "2026-12-31"}),
        _ => json!({"code": format!("S-{}", login.replace('_', "-")), "title": "Survei",
            "template": "kiosk"}),
    }
}

/// What is sent of checklists and rounds.
pub fn observing(path: &str, login: &str) -> Value {
    match path {
        "/api/v1/checklists" => {
            crate::observation::checklist(&format!("P-{}", login.replace('_', "-")))
        }
        "/api/v1/checklists/{code}/commands" => json!({"command": {"type": "reinstate"}}),
        "/api/v1/voice/answers" => json!({"survey": "TIDAK-ADA", "response": "f".repeat(32),
            "key": "suggestion"}),
        "/api/v1/rounds" => json!({"checklist": "LOKET", "unit": "IGD"}),
        "/api/v1/rounds/{id}/commands" => json!({"command": {"type": "stop"}}),
        _ => json!({"finding": 0, "action": "Sapa lebih dulu.", "owner": "quality",
            "due": "2026-12-31"}),
    }
}

/// What is sent of repeated complaints.
pub fn repeated(path: &str, case: &str) -> Value {
    match path.ends_with("/commands") {
        true => json!({"command": {"type": "end", "why": "Ada fakta baru."}}),
        false => json!({"case_number": case, "reasons": crate::series::reasons(&[])}),
    }
}

/// What is sent of audits and meetings.
pub fn evaluating(path: &str) -> Value {
    match path {
        "/api/v1/inspections" => crate::inspection::new(),
        "/api/v1/inspections/{id}/commands" => crate::inspection::sheet(0),
        "/api/v1/meetings" => crate::meeting::plan(),
        "/api/v1/meetings/{id}/commands" => crate::meeting::held(),
        _ if path.contains("/meetings") => json!({"action": "Loket kedua.", "owner": "quality",
            "due": "2026-12-31"}),
        _ => json!({"question": 0, "action": "Loket kedua.", "owner": "quality",
            "due": "2026-12-31"}),
    }
}

/// Content, permissions and the days to which the office says something.
pub fn of_publishing(path: &str) -> bool {
    [
        "/content",
        "/consents",
        "/health-days",
        "/campaigns",
        "/collaborators",
        "/activities",
        "/registrations",
    ]
    .iter()
    .any(|part| path.contains(part))
}

/// What is sent of content and permissions.
pub fn publishing(path: &str) -> Value {
    match path.trim_start_matches("/api/v1/") {
        "consents" => crate::content::consent(),
        "contents" => crate::content::draft(),
        "content-pause" => json!({"why": "Banjir", "until": "2026-04-30"}),
        "content-brand" => json!({"tagline": "Dekat"}),
        "content-rhythm" => json!({"weekly": {"instagram": 3}, "quiet": {"from": 21, "until": 6}}),
        "contents/{id}/copies" => json!({"medium": "f".repeat(32), "channel": "instagram",
            "ratio": "square"}),
        "contents/{id}/library" => json!({"content": "f".repeat(32), "medium": "f".repeat(32)}),
        "contents/results" => json!({"preview": true, "results": [{"link": "https://x.com/rs/9",
            "as_of": "2026-03-02", "numbers": {"reach": 10}}]}),
        "content-goals" => json!({"posts_a_month": 12}),
        "content-followers" => json!({"items": ["instagram | 2026-03-01 | 1.200"]}),
        "content-assessments/{month}/commands" => json!({"command": {"type": "write",
            "notes": {"activity": "Cukup aktif."}}}),
        "health-days" => json!({"items": ["12-11 Hari Kesehatan Nasional"]}),
        "consents/{id}/withdraw" => json!({"said": "Lewat telepon."}),
        "campaigns" => crate::campaign::plan(),
        "campaigns/{id}/commands" => json!({"command": {"type": "edit",
            "plan": crate::campaign::plan()}}),
        "activities/{id}/registrations" => crate::registration::guest(),
        "registrations/{id}/commands" => json!({"command": {"type": "tell"}}),
        "activities" => crate::activity::plan(),
        "activities/{id}/commands" => json!({"command": {"type": "edit",
            "plan": crate::activity::plan()}}),
        "activities/{id}/duties" => json!({"follow_up": 0}),
        "activities/{id}/questions/{place}/case" => json!({"kind": "question"}),
        "collaborators" => crate::campaign::card(),
        "collaborators/{id}/commands" => json!({"command": {"type": "edit",
            "card": crate::campaign::card()}}),
        "contents/{id}/commands" => json!({"command": {"type": "edit",
            "draft": crate::content::draft()}}),
        _ => json!({"proof": "Tangkapan layar."}),
    }
}

/// Mentions, issues and statements.
pub fn of_watch(path: &str) -> bool {
    let parts =
        ["/mentions", "/mention-queries", "/feeds", "/watchlists", "/issues", "/statements"];
    parts.iter().any(|part| path.contains(part)) || path == "/api/v1/cases/{number}/media"
}

/// What is sent of them; everybody finds something else.
pub fn watching(path: &str, login: &str) -> Value {
    match path {
        "/api/v1/cases/{number}/media" => json!({"outlet": "Harian Wanasari"}),
        "/api/v1/mentions" => json!({"text": format!("Antre lama, kata {login}.")}),
        "/api/v1/mentions/batch" => json!({"items": [{"text": format!("Ramah, kata {login}.")}]}),
        "/api/v1/mentions/{id}/commands" => {
            json!({"command": {"type": "judge", "tone": "negative"}})
        }
        "/api/v1/mentions/{id}/case" => json!({}),
        "/api/v1/mention-queries" | "/api/v1/mention-queries/test" => {
            crate::mention_query::plan(login)
        }
        "/api/v1/mention-queries/{id}/commands" => json!({"command": {"type": "start"}}),
        "/api/v1/feeds" => crate::feed::plan(login),
        "/api/v1/feeds/{id}/commands" => json!({"command": {"type": "start"}}),
        "/api/v1/watchlists/{id}/commands" => json!({"command": {"type": "reopen", "no": 1}}),
        "/api/v1/issues" => crate::issue::sign(),
        "/api/v1/issues/{id}/commands" => json!({"command": {"type": "update", "text": "Ramai."}}),
        "/api/v1/statements" => crate::statement::wording(),
        _ => json!({"command": {"type": "submit"}}),
    }
}

/// What is sent of coaching.
pub fn coached(path: &str) -> Value {
    match path.rsplit('/').next() {
        Some("threshold") => json!({"times": 3, "days": 90}),
        Some("commands") => json!({"command": {"type": "reply", "text": "Baik."}}),
        _ => crate::coaching::note(),
    }
}

/// What is sent of praise and recognition.
pub fn honouring(path: &str) -> Value {
    match path.rsplit('/').next() {
        Some("praise") => json!({"text": "Sabar.", "people": ["dpjp"]}),
        Some("withdrawal") => json!({"reason": "Keliru orang"}),
        Some("criteria") => json!({"text": "Sabar dan jujur."}),
        Some("verdict") => json!({"confirm": true}),
        _ => json!({"month": "2026-03", "person": "dpjp", "reason": "Sabar di IGD"}),
    }
}

/// What is attested, and how a competence is defined.
pub fn learning(path: &str) -> Value {
    match path.rsplit('/').next() {
        Some("attainments") => json!({"competence": "EMPATI", "level": 3, "on": "2026-03-02",
            "evidence": "Sertifikat 12"}),
        Some("sessions") => json!({"title": "Empati di loket", "kind": "in_house",
            "begins": "2026-03-02T13:00:00+07:00", "ends": "2026-03-02T15:00:00+07:00",
            "place": "Aula", "trainer": "Sari", "gives": {"EMPATI": 2}, "roles": ["officer"]}),
        Some("commands") => json!({"command": {"type": "cancel", "reason": "Banjir"}}),
        _ => json!({"name": "Empati", "area": "non_technical", "targets": {"officer": 3}}),
    }
}

/// What is written into the registers of the organisation.
pub fn registers(path: &str, login: &str) -> Value {
    let item = json!({"name": format!("Kursi {login}"), "place": "Lobi"});
    match path.trim_start_matches("/api/v1/organisation/") {
        "creeds" => json!({"vision": "Dipercaya.", "mission": "Melayani.", "values": "Jujur."}),
        "creeds/{id}/commands" => json!({"command": {"type": "acknowledge"}}),
        "decrees" => json!({"number": format!("SK {login}"), "title": "Tim Pengaduan",
            "signed_on": "2026-01-02", "from": "2026-01-05"}),
        "decrees/{id}/commands" => json!({"command": {"type": "seat", "name": "Nur Aini",
            "part": "chair", "from": "2026-01-05"}}),
        "partners" => json!({"name": format!("Mitra {login}"), "kind": "insurer"}),
        "partners/{id}" => json!({"name": "BPJS", "kind": "insurer"}),
        "expectations" => expectation(login),
        "expectations/{id}" => expectation("house"),
        "facilities/{id}/commands" => json!({"command": {"type": "check", "on": "2026-03-02",
            "condition": "broken", "note": "Kaki patah."}}),
        "facilities/{id}/mending" => json!({"action": "Ganti kaki.", "owner": "unit_igd",
            "due": "2026-12-01"}),
        _ => item,
    }
}

fn expectation(login: &str) -> Value {
    json!({"words": format!("Tahu berapa lama menunggu {login}"), "sort": "need",
        "party": "patient", "source": "interview", "note": "Dua belas pasien.",
        "review": "2026-12-01"})
}

/// Two editions are compared, those who were praised are of a month; everything else is asked for without more.
pub fn asked(path: &str) -> String {
    match path.rsplit('/').next() {
        Some("comparison") => format!("{path}?from=1&to=1"),
        Some("candidates") => format!("{path}?month=2026-03"),
        _ => path.to_owned(),
    }
}

/// The problem without the address that was asked for, which is the asker's own.
pub fn nameless(answer: &Answer) -> Value {
    let mut problem = answer.json();
    problem["instance"] = Value::Null;
    problem
}

/// What the settings of the house are asked to become; elsewhere a note.
pub fn settings(path: &str, (hospital, rules): (&Value, &Value)) -> Value {
    match path {
        "/api/v1/hospital" => hospital.clone(),
        "/api/v1/me/calendar-keys" => json!({"name": "Telepon"}),
        "/api/v1/holidays" => json!({"days": [{"date": "2026-04-08", "kind": "own",
            "name": "Hari jadi"}], "preview": true}),
        "/api/v1/rules/revisions" => json!({"rules": rules, "from": "2027-01-01T00:00:00+07:00"}),
        "/api/v1/reader/commands" => json!({"type": "use"}),
        "/api/v1/cases/{number}/assistant" => json!({"errand": "draft"}),
        "/api/v1/sentences/{occasion}/{language}" => json!({"text": "{{ nomor }}?"}),
        _ => json!({"command": {"type": "note", "text": "Catatan."}}),
    }
}

/// What is sent of a letter that did not go out.
pub fn sent_again(path: &str) -> Value {
    match path {
        "/api/v1/outbox/{id}/instead" => json!({"connection": "surel"}),
        _ => json!({"why": "Sudah ditelepon."}),
    }
}
