//! The forms of a crisis room, read into what they want.

use desk::issue::Command;
use domain::ids::{CaseNumber, PersonId};
use domain::issue::partner::Way;
use domain::issue::{
    Assessment, BEST_SCORE, Level, Outcome, Outlet, Phase, Referral, Refutation, Response, Spread,
    Task, Truth,
};
use domain::rules::Rules;
use domain::text::Name;
use web::{Failure, Faults, Sent};

use crate::me::Me;
use crate::reader::Reader;

/// The fields of a form: those that stand once, those that may be ticked several times.
type Fields = (&'static [&'static str], &'static [&'static str]);

/// What a form wants, by the word in its address.
///
/// # Errors
/// `NotFound` for a word that is none.
pub(super) fn meant(
    me: &Me,
    rules: &Rules,
    word: &str,
    sent: &Sent,
) -> Result<Result<Command, Faults>, Failure> {
    let fields: Fields = match word {
        "nilai" => (&["level", "truth", "phase", "reach", "stakeholders", "why"], &[]),
        "tanggapan" => (&["speaker", "message", "answers"], &["outlets"]),
        "luruskan" => (&["checked", "reported_to"], &[]),
        "kabar" => (&["text"], &[]),
        "tugas" => (&["what", "owner", "due"], &[]),
        "selesai" => (&["task"], &[]),
        "kaitkan" | "lepas" => (&["case_number"], &[]),
        "tutup" => (&["outcome", "lessons"], &[]),
        "buka" => (&["why"], &[]),
        "skor" => (&["score", "note"], &[]),
        "mitra" => (&["partner", "way", "ask_due", "ask"], &[]),
        "terima-mitra" => (&["referral", "by"], &[]),
        "jawaban-mitra" => (&["referral", "reply"], &[]),
        _ => return Err(Failure::NotFound),
    };
    let mut form = Reader::new(sent, me.t(), &rules.calendar, fields);
    let command = match word {
        "nilai" => assessment(&mut form).map(Command::Assess),
        "tanggapan" => response(&mut form).map(Command::Respond),
        "luruskan" => refutation(&mut form).map(Command::Refute),
        "kabar" => form.body("text").map(|text| Command::Update { text }),
        "tugas" => task(&mut form).map(Command::AddTask),
        "selesai" => {
            form.chosen("task", |text| text.parse().ok()).map(|task| Command::Tick { task })
        }
        "kaitkan" => number(&mut form).map(|case| Command::LinkCase { case }),
        "lepas" => number(&mut form).map(|case| Command::UnlinkCase { case }),
        "tutup" => {
            let (outcome, lessons) = (form.chosen("outcome", Outcome::parse), form.body("lessons"));
            outcome.zip(lessons).map(|(outcome, lessons)| Command::Close { outcome, lessons })
        }
        "mitra" => referral(&mut form).map(Command::Refer),
        "terima-mitra" => {
            let by = form.value("by", Name::parse);
            numbered(&mut form).zip(by).map(|(referral, by)| Command::NoteReceipt { referral, by })
        }
        "jawaban-mitra" => {
            let words = form.body("reply");
            let answer = numbered(&mut form).zip(words);
            answer.map(|(referral, words)| Command::NoteAnswer { referral, words })
        }
        "skor" => {
            let score = form.number("score", 0..=BEST_SCORE);
            let note = form.body("note");
            score.zip(note).map(|(score, note)| Command::Score { score, note })
        }
        _ => form.body("why").map(|why| Command::Reopen { why }),
    };
    Ok(form.done(command))
}

fn refutation(form: &mut Reader<'_>) -> Option<Refutation<domain::text::Body>> {
    let (checked, reported_to) = (form.body("checked"), form.maybe("reported_to", Name::parse));
    Some(Refutation { checked: checked?, reported_to })
}

fn assessment(form: &mut Reader<'_>) -> Option<Assessment<domain::text::Body>> {
    let (level, truth) = (form.chosen("level", Level::parse), form.chosen("truth", Truth::parse));
    let (phase, reach) = (form.chosen("phase", Phase::parse), form.chosen("reach", Spread::parse));
    let (stakeholders, why) = (form.maybe_body("stakeholders"), form.body("why"));
    Some(Assessment {
        level: level?,
        truth: truth?,
        phase: phase?,
        reach: reach?,
        stakeholders,
        why: why?,
    })
}

fn response(form: &mut Reader<'_>) -> Option<Response<domain::text::Body>> {
    let speaker = form.chosen("speaker", |id| id.parse::<PersonId>().ok());
    let (message, answers) = (form.body("message"), form.maybe_body("answers"));
    let outlets = form.sent.all("outlets").filter_map(Outlet::parse).collect();
    Some(Response { speaker: speaker?, message: message?, answers, outlets })
}

fn task(form: &mut Reader<'_>) -> Option<Task<domain::text::Body>> {
    let what = form.body("what");
    let owner = form.chosen("owner", |id| id.parse::<PersonId>().ok());
    let due = form.instant("due");
    Some(Task { what: what?, owner: owner?, due: due? })
}

fn referral(form: &mut Reader<'_>) -> Option<Referral<domain::text::Body>> {
    let partner = form.chosen("partner", |id| id.parse().ok());
    let way = form.chosen("way", Way::parse);
    let (due, words) = (form.instant("ask_due"), form.body("ask"));
    Some(Referral { partner: partner?, words: words?, way: way?, due: due? })
}

fn numbered(form: &mut Reader<'_>) -> Option<u16> {
    form.chosen("referral", |text| text.parse().ok())
}

fn number(form: &mut Reader<'_>) -> Option<CaseNumber> {
    let found = form.sent.text("case_number").parse().ok();
    if found.is_none() {
        form.faults.add("case_number", form.t.case_other_unknown());
    }
    found
}
