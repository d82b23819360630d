//! Coaching of the demo: two notes of the head of public relations, one of them read and answered.

use desk::Desk;
use desk::coaching::{Command, Request, Wanted, act, write};
use domain::calendar::days_after;
use domain::coaching::Resource;
use domain::ids::CompetenceCode;

use super::cast::Cast;
use super::story::body;
use crate::fault::{Fault, Typed};

/// Who is coached, in what, towards which goal, by which step, and what they answered.
const NOTES: [(&str, &str, &str, &str, Option<&str>); 2] = [
    (
        "humas3",
        "PENANGANAN-KELUHAN",
        "Jawaban diterima tanpa dikembalikan.",
        "Minta humas2 membaca jawaban sebelum diajukan, dua minggu.",
        Some("Baik, mulai Senin saya minta dibaca dulu."),
    ),
    ("cs3", "EMPATI", "Menenangkan keluarga sebelum menjawab.", "Berlatih dengan cs1.", None),
];

/// The head writes them; somebody has read theirs.
///
/// # Errors
/// What the desk said.
pub async fn written(desk: &Desk, cast: &Cast) -> Result<(), Fault> {
    let today = desk.rules().await?.calendar.day_of(desk.now());
    for (login, competence, goals, step, answer) in NOTES {
        let unknown = || Fault::UnknownValue { what: Typed(competence.to_owned()) };
        let code = CompetenceCode::parse(competence).map_err(|_| unknown())?;
        let wanted = Wanted {
            people: cast.id(login).into_iter().collect(),
            goals: body(goals),
            step: body(step),
            until: days_after(today, 14),
            resources: vec![Resource::Competence(code)],
        };
        let note = write(desk, &cast.actor("kepala-humas"), wanted, None).await?;
        if let Some(answer) = answer {
            let command = Command::Acknowledge { reply: Some(body(answer)) };
            let request = Request { command, seen: None, key: None };
            act(desk, &cast.actor(login), note.coaching.id, request).await?;
        }
    }
    Ok(())
}
