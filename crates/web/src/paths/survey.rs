//! Surveys: what respondents meet, and what the office does with them.

use super::segment;

/// Public: the results of satisfaction surveys.
pub const SKM: &str = "/skm";
/// Staff: all surveys.
pub const SURVEYS: &str = "/survei";
/// Staff: what was answered after closed cases.
pub const AFTER_CASES: &str = "/sesudah-kasus";
/// Route where somebody says that nobody is asked after a case (POST); see [`case_after`].
pub const CASE_AFTER: &str = "/kasus/{nomor}/survei";
/// Patients who are still in a ward, and who asks them.
pub const STAYS: &str = "/pasien-di-ruang";
/// Route of the stay of a case's patient; see [`case_stay`].
pub const CASE_STAY: &str = "/kasus/{nomor}/rawat";
/// Route of one command on it (POST); see [`case_stay_command`].
pub const CASE_STAY_COMMAND: &str = "/kasus/{nomor}/rawat/{perintah}";
/// Public: one survey, to be answered; see [`survey`].
pub const SURVEY: &str = "/survei/{kode}";
/// Route of the three faces of a survey on a screen; see [`survey_faces`].
pub const SURVEY_FACES: &str = "/survei/{kode}/kios";
/// Route of the script that keeps that page for when the line is down.
pub const SURVEY_FACES_WORKER: &str = "/survei/{kode}/kios/pekerja.js";
/// Route of the result of a survey; see [`survey_result`].
pub const SURVEY_RESULT: &str = "/survei/{kode}/hasil";
/// Route where sheets are typed in; see [`survey_sheet`].
pub const SURVEY_SHEET: &str = "/survei/{kode}/lembar";
/// Route of the signs of a survey; see [`survey_sign`].
pub const SURVEY_SIGN: &str = "/survei/{kode}/tanda";
/// Route where an improvement is planned from a result; see [`survey_plan`].
pub const SURVEY_PLAN: &str = "/survei/{kode}/perbaikan";
/// Route where a table is taken in (POST); see [`survey_command`].
pub const SURVEY_TABLE: &str = "/survei/{kode}/tabel";
/// Route of one command on a survey (POST); see [`survey_command`].
pub const SURVEY_COMMAND: &str = "/survei/{kode}/{perintah}";

/// Where respondents answer.
pub fn survey(code: &str) -> String {
    format!("{SURVEYS}/{}", segment(code))
}

/// Where somebody says that nobody is asked after a case.
pub fn case_after(number: &str) -> String {
    format!("{}/survei", super::case(number))
}

/// The stay of a case's patient in a ward.
pub fn case_stay(number: &str) -> String {
    format!("{}/rawat", super::case(number))
}

/// Where a command on it is posted.
pub fn case_stay_command(number: &str, command: &str) -> String {
    format!("{}/{}", case_stay(number), super::segment(command))
}

/// Where a screen of the hospital shows three faces.
pub fn survey_faces(code: &str) -> String {
    format!("{}/kios", survey(code))
}

/// What a survey found.
pub fn survey_result(code: &str) -> String {
    format!("{}/hasil", survey(code))
}

/// Where sheets are typed in.
pub fn survey_sheet(code: &str) -> String {
    format!("{}/lembar", survey(code))
}

/// The signs of a survey.
pub fn survey_sign(code: &str) -> String {
    format!("{}/tanda", survey(code))
}

/// Of which days and which unit a result is, behind its address.
pub fn survey_days(period: &str, unit: &str) -> String {
    format!("periode={}&unit={}", segment(period), segment(unit))
}

/// Where an improvement is planned from a result.
pub fn survey_plan(code: &str) -> String {
    format!("{}/perbaikan", survey(code))
}

/// Where a command on a survey is posted.
pub fn survey_command(code: &str, command: &str) -> String {
    format!("{}/{}", survey(code), segment(command))
}
