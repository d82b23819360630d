//! Every address that the pages use, written once. What people meet is Indonesian.

/// Public: how to reach the hospital.
pub const ROOT: &str = "/";
/// Public: the form, first step.
pub const REPORT: &str = "/lapor";
/// Public: follow a case by its tracking code, which travels in a body, never in an address.
pub const TRACK: &str = "/lacak";
/// Public: how a complaint travels.
pub const HOW: &str = "/cara-kerja";
/// Public: what is kept about whom.
pub const PRIVACY: &str = "/privasi";
/// Public: licences of what the binary carries.
pub const LICENCES: &str = "/lisensi";
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
/// Units, DPJP, committee: questions to answer.
pub const TASKS: &str = "/tugas";
/// Director: what waits for a decision.
pub const APPROVALS: &str = "/persetujuan";
/// Improvements that came from cases.
pub const IMPROVEMENTS: &str = "/perbaikan";
/// The 24-hour report.
pub const DAILY: &str = "/laporan/harian";
/// The monthly report.
pub const MONTHLY: &str = "/laporan/bulanan";
/// Standard operating procedures.
pub const SOP: &str = "/spo";
/// The procedure that runs, clause by clause.
pub const PROCEDURE: &str = "/prosedur";
/// What was, or would have been, sent.
pub const OUTBOX: &str = "/kotak-keluar";
/// Settings: people.
pub const PEOPLE: &str = "/pengaturan/orang";
/// Settings: units.
pub const UNITS: &str = "/pengaturan/unit";
/// The journal, for those who audit it.
pub const AUDIT: &str = "/audit";
/// The signed-in person's own account.
pub const ACCOUNT: &str = "/akun";
/// Live news of the staff pages (server-sent events).
pub const LIVE: &str = "/siaran";
/// Embedded files.
pub const ASSET: &str = "/aset/{name}";
/// The programmatic interface.
pub const API: &str = "/api/v1";
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
/// Route of an attachment; see [`attachment`].
pub const ATTACHMENT: &str = "/kasus/{nomor}/lampiran/{berkas}";

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

/// One attachment of a case.
pub fn attachment(number: &str, file: &str) -> String {
    format!("{}/lampiran/{}", case(number), segment(file))
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
