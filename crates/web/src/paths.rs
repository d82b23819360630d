//! Every address that the pages use, written once. What people meet is Indonesian.

mod assistant;
mod activity;
mod campaign;
mod coaching;
mod content;
mod evidence;
mod keeping;
mod organisation;
mod inspection;
mod meeting;
mod observation;
mod praise;
mod sending;
mod public;
mod registration;
mod measures;
mod series;
mod settings;
mod sop;
mod survey;
mod training;
mod voice;
mod watch;

pub use {
    activity::*, assistant::*, campaign::*, coaching::*, content::*, evidence::*, inspection::*,
    keeping::*, measures::*, meeting::*, observation::*, organisation::*, praise::*, public::*,
    registration::*, sending::*, series::*, settings::*, sop::*, survey::*, training::*, voice::*,
    watch::*,
};

/// Sign in.
pub const SIGN_IN: &str = "/masuk";
/// Sign out (POST).
pub const SIGN_OUT: &str = "/keluar";
/// Language, theme, density, shortcuts (POST).
pub const APPEARANCE: &str = "/tampilan";
/// Staff: the home page of a role.
pub const HOME: &str = "/beranda";
/// Staff: what the signed-in person owes.
pub const INBOX: &str = "/kotak";
/// Staff: all cases in sight.
pub const CASES: &str = "/kasus";
/// Staff: write down a new complaint.
pub const NEW_CASE: &str = "/catat";
/// Telephone calls: what came of them, and who is owed a call back.
pub const CALLS: &str = "/telepon";
/// The answer bank: approved texts for questions that need no case.
pub const ANSWERS: &str = "/bank-jawaban";
/// The roster of a week.
pub const SHIFTS: &str = "/jaga";
/// What one shift hands to the next.
pub const HANDOVERS: &str = "/serah-terima";
/// Units, DPJP, committee: questions to answer.
pub const TASKS: &str = "/tugas";
/// Director: what waits for a decision.
pub const APPROVALS: &str = "/persetujuan";
/// What is said of somebody, and their reply.
pub const RIGHT_OF_REPLY: &str = "/hak-jawab";
/// Improvements that came from cases.
pub const IMPROVEMENTS: &str = "/perbaikan";
/// Suggestion boxes.
pub const BOXES: &str = "/kotak-saran";
/// The 24-hour report.
pub const DAILY: &str = "/laporan/harian";
/// The monthly report.
pub const MONTHLY: &str = "/laporan/bulanan";
/// The procedure that runs, clause by clause.
pub const PROCEDURE: &str = "/prosedur";
/// Settings: how the house is set up.
pub const SETTINGS: &str = "/pengaturan";
/// Settings: the letterhead.
pub const HOSPITAL: &str = "/pengaturan/rumah-sakit";
/// Settings: days off.
pub const HOLIDAYS: &str = "/pengaturan/hari-libur";
/// Settings: the rules in force.
pub const RULES: &str = "/pengaturan/aturan";
/// Settings: who changed what of the house.
pub const HOUSE: &str = "/pengaturan/riwayat";
/// Settings: people.
pub const PEOPLE: &str = "/pengaturan/orang";
/// Settings: units.
pub const UNITS: &str = "/pengaturan/unit";
/// Live news of the staff pages (server-sent events).
pub const LIVE: &str = "/siaran";
/// What the address of every embedded file begins with.
pub const ASSETS: &str = "/aset/";
/// Embedded files.
pub const ASSET: &str = "/aset/{name}";
/// The programmatic interface.
pub const API: &str = "/api/v1";
/// Programs: where a file is added to a case (POST).
pub const API_FILES: &str = "/api/v1/cases/{number}/files";
/// What other programs call when something arrives.
pub const HOOKS: &str = "/hooks";

/// Route of one case; see [`case`].
pub const CASE: &str = "/kasus/{nomor}";
/// Route of one command on a case; see [`case_command`].
pub const CASE_COMMAND: &str = "/kasus/{nomor}/{perintah}";
/// Route of one question to a unit; see [`task`].
pub const TASK: &str = "/tugas/{nomor}/{permintaan}";
/// Route of one decision; see [`approval`].
pub const APPROVAL: &str = "/persetujuan/{nomor}";
/// Route of one step of the public form; see [`report_step`].
pub const REPORT_STEP: &str = "/lapor/{langkah}";
/// Route of one wish of a complainant, the tracking code in the body; see [`track_wish`].
pub const TRACK_WISH: &str = "/lacak/{keinginan}";
/// Route of an attachment; see [`attachment`].
pub const ATTACHMENT: &str = "/kasus/{nomor}/lampiran/{berkas}";

/// The roles to try in the demo (POST).
pub const SIGN_IN_DEMO: &str = "/masuk/contoh";
/// How it goes at every door.
pub const CHANNELS: &str = "/kanal";
/// Where every provider is asked now (POST).
pub const CHANNELS_CHECK: &str = "/kanal/periksa";
/// Where arrivals that could not be read are read again (POST).
pub const REREAD: &str = "/kanal/baca-ulang";
/// What arrived at a door and could not be read.
pub const ARRIVALS: &str = "/kiriman";
/// Route of one arrival; see [`arrival`].
pub const ARRIVAL: &str = "/kiriman/{id}";
/// Route of one command on an arrival (POST); see [`arrival_command`].
pub const ARRIVAL_COMMAND: &str = "/kiriman/{id}/{perintah}";
/// Route of the sheet of one case, to print; see [`case_command`].
pub const CASE_PRINT: &str = "/kasus/{nomor}/cetak";
/// Route where a file is attached to a case (POST); see [`case_command`].
pub const CASE_FILES: &str = "/kasus/{nomor}/lampiran";
/// Route of the receipts of one case; see [`receipt`].
pub const RECEIPT: &str = "/kasus/{nomor}/tanda-terima";
/// Route of the receipt for one addressee.
pub const RECEIPT_FOR: &str = "/kasus/{nomor}/tanda-terima/{permintaan}";
/// Route of the invitation to a meeting or home visit; see [`case_command`].
pub const INVITATION: &str = "/kasus/{nomor}/undangan.ics";
/// Route of the question of one case to the signed-in person; see [`task_of`].
pub const TASK_OF: &str = "/tugas/{nomor}";
/// Route of one verdict of the director (POST); see [`decision`].
pub const DECISION: &str = "/persetujuan/{nomor}/{putusan}";
pub const RIGHT_OF_REPLY_OF: &str = "/hak-jawab/{nomor}";
/// Route of one improvement; see [`improvement`].
pub const IMPROVEMENT: &str = "/perbaikan/{id}";
/// Route of one command on an improvement (POST); see [`improvement_command`].
pub const IMPROVEMENT_COMMAND: &str = "/perbaikan/{id}/{perintah}";
/// Route of one call; see [`call`].
pub const CALL: &str = "/telepon/{id}";
/// Route of one command about a call (POST); see [`call_command`].
pub const CALL_COMMAND: &str = "/telepon/{id}/{perintah}";
/// Where a new answer of the bank is written.
pub const ANSWER_NEW: &str = "/bank-jawaban/baru";
/// Route of one answer of the bank; see [`answer`].
pub const ANSWER: &str = "/bank-jawaban/{id}";
/// Route of one command on an answer of the bank (POST); see [`answer_command`].
pub const ANSWER_COMMAND: &str = "/bank-jawaban/{id}/{perintah}";
/// Where somebody on call is reached (POST).
pub const SHIFT_PHONE: &str = "/jaga/nomor";
/// Route of one turn of the roster; see [`shift`].
pub const SHIFT: &str = "/jaga/{hari}/{giliran}";
/// Route of one hand-over; see [`handover`].
pub const HANDOVER: &str = "/serah-terima/{id}";
/// Route where a hand-over is signed (POST); see [`handover_taken`].
pub const HANDOVER_TAKEN: &str = "/serah-terima/{id}/terima";
/// Route of the 24-hour report of a day; see [`daily`].
pub const DAILY_OF: &str = "/laporan/harian/{hari}";
/// Route of the report of a month; see [`monthly`].
pub const MONTHLY_OF: &str = "/laporan/bulanan/{bulan}";
/// Route of one person in the settings; see [`person`].
pub const PERSON: &str = "/pengaturan/orang/{id}";
/// Route of one command on a person (POST): what is behind [`person`].
pub const PERSON_COMMAND: &str = "/pengaturan/orang/{id}/{perintah}";
/// Route of one unit in the settings (POST); see [`unit`].
pub const UNIT: &str = "/pengaturan/unit/{kode}";
/// Who signs for the director (POST).
pub const DELEGATIONS: &str = "/pengaturan/wakil";
/// Route where a delegation ends (POST); see [`delegation_end`].
pub const DELEGATION_END: &str = "/pengaturan/wakil/{id}/akhiri";
/// Route of one command on an outgoing message (POST); see [`outbox_command`].
pub const OUTBOX_COMMAND: &str = "/kotak-keluar/{id}/{perintah}";
/// Route where two complainants are taken for one person, or apart (POST); see [`case_kin`].
pub const CASE_KIN: &str = "/kasus/{nomor}/orang";

/// Route of one suggestion box; see [`suggestion_box`].
pub const BOX: &str = "/kotak-saran/{kode}";
/// Route of the sign of a box; see [`suggestion_box_sign`].
pub const BOX_SIGN: &str = "/kotak-saran/{kode}/tanda";
/// Route where an opening is written down (POST); see [`suggestion_box_command`].
pub const BOX_OPENINGS: &str = "/kotak-saran/{kode}/pembukaan";
/// Route of one opening; see [`box_opening`].
pub const BOX_OPENING: &str = "/kotak-saran/{kode}/pembukaan/{id}";
/// Route where an opening is amended (POST); see [`box_amendment`].
pub const BOX_AMENDMENT: &str = "/kotak-saran/{kode}/pembukaan/{id}/lengkapi";
/// Route where slips are transcribed; see [`box_slips`].
pub const BOX_SLIPS: &str = "/kotak-saran/{kode}/pembukaan/{id}/lembar";
/// Route of one command on a box (POST); see [`suggestion_box_command`].
pub const BOX_COMMAND: &str = "/kotak-saran/{kode}/{perintah}";

/// One suggestion box.
pub fn suggestion_box(code: &str) -> String {
    format!("{BOXES}/{}", segment(code))
}

/// Where a command on a box is posted.
pub fn suggestion_box_command(code: &str, command: &str) -> String {
    format!("{}/{}", suggestion_box(code), segment(command))
}

/// The sign of a box.
pub fn suggestion_box_sign(code: &str) -> String {
    format!("{}/tanda", suggestion_box(code))
}

/// One opening of a box.
pub fn box_opening(code: &str, id: &str) -> String {
    format!("{}/pembukaan/{}", suggestion_box(code), segment(id))
}

/// Where an opening is amended.
pub fn box_amendment(code: &str, id: &str) -> String {
    format!("{}/lengkapi", box_opening(code, id))
}

/// Where the slips of an opening are transcribed.
pub fn box_slips(code: &str, id: &str) -> String {
    format!("{}/lembar", box_opening(code, id))
}

/// The receipt of a case, or of one of its questions.
pub fn receipt(number: &str, ask: Option<&str>) -> String {
    let all = format!("{}/tanda-terima", case(number));
    ask.map_or(all.clone(), |ask| format!("{all}/{}", segment(ask)))
}

/// The question of a case that waits for the signed-in person.
pub fn task_of(number: &str) -> String {
    format!("{TASKS}/{}", segment(number))
}

/// Where a verdict of the director is posted.
pub fn decision(number: &str, verdict: &str) -> String {
    format!("{}/{}", approval(number), segment(verdict))
}

/// One improvement.
pub fn improvement(id: &str) -> String {
    format!("{IMPROVEMENTS}/{}", segment(id))
}

/// Where a command on an improvement is posted.
pub fn improvement_command(id: &str, command: &str) -> String {
    format!("{}/{}", improvement(id), segment(command))
}

/// One telephone call.
pub fn call(id: &str) -> String {
    format!("{CALLS}/{}", segment(id))
}

/// Where a command about a call is posted.
pub fn call_command(id: &str, command: &str) -> String {
    format!("{}/{}", call(id), segment(command))
}

/// The form of a new case, filled from a call.
pub fn case_of_call(id: &str) -> String {
    format!("{NEW_CASE}?telepon={}", segment(id))
}

/// One answer of the bank.
pub fn answer(id: &str) -> String {
    format!("{ANSWERS}/{}", segment(id))
}

/// Where a command on an answer of the bank is posted.
pub fn answer_command(id: &str, command: &str) -> String {
    format!("{}/{}", answer(id), segment(command))
}

/// One turn of the roster.
pub fn shift(day: &str, shift: &str) -> String {
    format!("{SHIFTS}/{}/{}", segment(day), segment(shift))
}

/// The roster of the week in which a day lies.
pub fn shifts_of(day: &str) -> String {
    format!("{SHIFTS}?hari={}", segment(day))
}

/// One hand-over.
pub fn handover(id: &str) -> String {
    format!("{HANDOVERS}/{}", segment(id))
}

/// Where a hand-over is signed.
pub fn handover_taken(id: &str) -> String {
    format!("{}/terima", handover(id))
}

/// One arrival that a person looks at.
pub fn arrival(id: &str) -> String {
    format!("{ARRIVALS}/{}", segment(id))
}

/// Where a command on an arrival is posted.
pub fn arrival_command(id: &str, command: &str) -> String {
    format!("{}/{}", arrival(id), segment(command))
}

/// A text as it may stand in the query of an address.
pub fn encoded(text: &str) -> String {
    segment(text)
}

/// The page of one case.
pub fn case(number: &str) -> String {
    format!("{CASES}/{}", segment(number))
}

/// Where a command on a case is posted.
pub fn case_command(number: &str, command: &str) -> String {
    format!("{}/{}", case(number), segment(command))
}

/// One question that a unit, a DPJP or the committee answers.
pub fn task(number: &str, ask: &str) -> String {
    format!("{TASKS}/{}/{}", segment(number), segment(ask))
}

/// One decision of the director.
pub fn approval(number: &str) -> String {
    format!("{APPROVALS}/{}", segment(number))
}

/// One step of the public form.
pub fn report_step(step: &str) -> String {
    format!("{REPORT}/{}", segment(step))
}

/// Where a wish of a complainant is posted.
pub fn track_wish(wish: &str) -> String {
    format!("{TRACK}/{}", segment(wish))
}

/// The last part of the address where papers of a thing are brought.
pub const PAPERS: &str = "lampiran";

/// One paper of a thing, below the place where they are brought.
pub fn attached_to(place: &str, file: &str) -> String {
    format!("{place}/{}", segment(file))
}

/// One attachment of a case.
pub fn attachment(number: &str, file: &str) -> String {
    format!("{}/lampiran/{}", case(number), segment(file))
}

/// Where the accused of a case reply.
pub fn right_of_reply(number: &str) -> String {
    format!("{RIGHT_OF_REPLY}/{}", segment(number))
}

/// The 24-hour report of a day, `2026-11-21`.
pub fn daily(day: &str) -> String {
    format!("{DAILY}/{}", segment(day))
}

/// The report of a month, `2026-11`.
pub fn monthly(month: &str) -> String {
    format!("{MONTHLY}/{}", segment(month))
}

/// The sign-in page that leads back to where someone wanted to go.
pub fn sign_in_then(back: &str) -> String {
    format!("{SIGN_IN}?lanjut={}", segment(back))
}

/// Where to go after signing in: only a path of this site, so that no letter can lead people elsewhere.
pub fn own_path(wanted: &str) -> Option<&str> {
    let plain = wanted.starts_with('/')
        && !wanted.starts_with("//")
        && wanted.chars().all(|c| c.is_ascii_graphic() && c != '\\');
    plain.then_some(wanted)
}

/// Percent-encodes everything that is not plainly part of one path segment.
fn segment(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => {
                out.push(char::from(byte));
            }
            _ => out.push_str(&format!("%{byte:02X}")),
        }
    }
    out
}
