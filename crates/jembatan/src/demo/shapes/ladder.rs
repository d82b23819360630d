//! Not satisfied: another unit, then the management, then only a letter is left.

use domain::case::{Addressee, Closing, Command, Escort};
use domain::ids::UnitCode;
use domain::rules::{Outcome, Way};

use super::super::pen::Pen;
use super::super::pen::verbs::plain;
use super::super::story::body;
use super::plain::answered;

/// Dissatisfied once: another unit, the official answer with the director's approval, a letter or
/// a family meeting with the unit.
pub fn second(pen: &mut Pen<'_>) {
    until_official(pen);
    if pen.chance.in_hundred(50) {
        let escort = Escort::Unit(pen.voice.unit.clone());
        let at = pen.wait(30, 200).invite(Way::Meeting, escort, 2);
        pen.held(at);
    } else {
        pen.wait(30, 200).deliver();
    }
    pen.wait(60, 900).satisfied().wait(30, 300).close(Outcome::Resolved);
}

/// As far as the approved answer to a dissatisfied complainant.
fn until_official(pen: &mut Pen<'_>) {
    until_approval(pen);
    pen.wait(30, 600).approve();
}

/// As far as the answer that waits for the director.
pub fn until_approval(pen: &mut Pen<'_>) {
    answered(pen);
    pen.wait(120, 900)
        .dissatisfied("Jawabannya belum menjawab pertanyaan saya. Saya minta diperiksa lagi.");
    pen.wait(30, 200).ask_for_time();
    let other = other_unit(&pen.voice.unit);
    pen.wait(2, 30).route(Addressee::Unit(other.clone())).wait(60, 900).unit_answers(&other);
    pen.wait(10, 200).accept();
}

/// The director sends the answer back once.
pub fn returned_by_director(pen: &mut Pen<'_>) {
    until_approval(pen);
    pen.wait(30, 300).by(
        "direktur",
        Command::Return { why: body("Tambahkan permohonan maaf dan waktu tindak lanjut.") },
    );
    let better = format!("Kami mohon maaf atas kejadian ini. {}", pen.voice.answer);
    pen.wait(30, 300)
        .officer(Command::RequestApproval { words: Some(body(&better)), neutral: false });
    pen.wait(30, 400).by("direktur", Command::Approve {}).wait(20, 100).deliver();
    pen.wait(60, 900).satisfied().wait(30, 300).close(Outcome::Resolved);
}

/// Dissatisfied twice: the management answers.
pub fn third(pen: &mut Pen<'_>) {
    until_management(pen);
    let answer = pen.reply_of_asked();
    pen.wait(60, 900).by("wadir", answer).wait(10, 200).accept();
    pen.wait(30, 400).by("direktur", Command::Approve {}).wait(20, 100).deliver();
    pen.wait(60, 900).satisfied().wait(30, 300).close(Outcome::Resolved);
}

/// As far as the question to the management.
pub fn until_management(pen: &mut Pen<'_>) {
    until_official(pen);
    pen.wait(30, 200).deliver();
    pen.wait(120, 900).dissatisfied("Masih belum sesuai. Saya ingin pimpinan yang menjawab.");
    pen.wait(30, 200).ask_for_time().wait(5, 30).route(Addressee::Management);
}

/// Past the last rung: closed as unresolved, with the letter that names outside remedies.
pub fn past(pen: &mut Pen<'_>) {
    until_management(pen);
    let answer = pen.reply_of_asked();
    pen.wait(60, 900).by("wadir", answer).wait(10, 200).accept();
    pen.wait(30, 400).by("direktur", Command::Approve {}).wait(20, 100).deliver();
    pen.wait(120, 900).dissatisfied("Kami tetap tidak dapat menerima jawaban ini.");
    let letter = "Kami menghargai keputusan Anda. Bila Anda belum dapat menerima jawaban kami, Anda \
        dapat menyampaikan pengaduan kepada Dinas Kesehatan, Ombudsman Republik Indonesia, atau \
        melalui SP4N-LAPOR!. Pelayanan kami kepada Anda tidak berubah.";
    let closing = Closing {
        root_cause: Some(body(&pen.voice.cause)),
        no_improvement_reason: Some(body("Perbaikan sudah berjalan dari kasus serupa.")),
        letter: Some(body(letter)),
        ..plain(Outcome::Unresolved)
    };
    pen.wait(60, 300).officer(Command::Close(closing));
}

/// Which other unit has a part in it.
pub fn other_unit(unit: &UnitCode) -> UnitCode {
    let other = match unit.as_str() {
        "DAFTAR" => "KASIR",
        "KASIR" => "DAFTAR",
        "FARMASI" => "RAJAL",
        "SARPRAS" => "AMAN",
        "AMAN" => "SARPRAS",
        "RAJAL" => "DAFTAR",
        "GIZI" => "RANAP",
        "RANAP" => "SARPRAS",
        _ => "RANAP",
    };
    UnitCode::parse(other).unwrap_or_else(|_| unit.clone())
}
