//! The pages of the staff: sign-in, inbox, cases, answers, approvals, reports, settings.
//!
//! A page asks the desk with the actor who is signed in, and draws what the desk lets that actor
//! see. It holds no rule: the buttons of a case are the desk's own `allowed`.

mod account;
mod accounts;
mod answer_bank;
mod approval;
mod arrival;
mod attachment;
mod audit;
mod call;
mod case;
mod cases;
mod coaching;
mod assessment;
mod activity;
mod campaign;
mod collaborator;
mod consent;
mod content;
mod download;
mod erasure;
mod evidence;
mod health;
mod home;
mod improvement;
mod inbox;
mod live;
mod me;
mod new_case;
mod inspection;
mod meeting;
mod mention;
mod issue;
mod observation;
mod options;
mod organisation;
mod outbox;
mod praise;
mod publishing;
mod people;
mod procedure;
mod reader;
mod registration;
mod report;
mod right_of_reply;
mod row;
mod series;
mod settings;
mod shift;
mod sign_in;
mod sop;
mod speaker;
mod stay;
mod statement;
mod suggestion;
mod suggestion_box;
mod survey;
mod task;
mod training;
mod trouble;
mod unit;
mod voice;
mod watch;

use std::sync::Arc;

use axum::{
    Router,
    extract::{DefaultBodyLimit, FromRef},
    routing::{get, post},
};
use desk::Desk;
use web::{Shell, limit::Limits, paths};

pub use accounts::DeskAccounts;

/// A sending with a few photos; what one file may weigh, the desk says.
const LARGEST_SENDING: usize = 24 * 1024 * 1024;

/// What the staff pages work with.
#[derive(Clone, FromRef)]
struct Staff {
    desk: Desk,
    shell: Arc<Shell>,
    limits: Arc<Limits>,
}

/// The routes of the staff pages; the shell goes around them.
pub fn routes(desk: Desk, shell: Arc<Shell>, limits: Arc<Limits>) -> Router {
    Router::new()
        .merge(doors())
        .merge(cases())
        .merge(figures())
        .merge(boxes())
        .merge(surveys())
        .merge(observations())
        .merge(inspections())
        .merge(watch::routes())
        .merge(honours())
        .merge(publishing::routes())
        .merge(duty())
        .merge(library())
        .merge(learning())
        .merge(proof())
        .merge(around())
        .merge(settings())
        .with_state(Staff { desk, shell, limits })
}

fn doors() -> Router<Staff> {
    Router::new()
        .route(paths::SIGN_IN, get(sign_in::show).post(sign_in::enter))
        .route(paths::SIGN_IN_DEMO, post(sign_in::try_out))
        .route(paths::SIGN_OUT, post(sign_in::leave))
        .route(paths::HOME, get(home::show))
        .route(paths::HOME_FOLLOW_UP, post(home::duty::done))
        .route(paths::INBOX, get(inbox::show))
        .route(paths::NEW_CASE, get(new_case::show).post(new_case::post))
        .route(paths::TASKS, get(task::list))
        .route(paths::TASK_OF, get(task::find))
        .route(paths::TASK, get(task::show).post(task::post))
        .route(paths::APPROVALS, get(approval::list))
        .route(paths::APPROVAL, get(approval::show))
        .route(paths::DECISION, post(approval::decide))
        .route(paths::RIGHT_OF_REPLY, get(right_of_reply::show))
        .route(paths::RIGHT_OF_REPLY_OF, post(right_of_reply::reply))
        .route(paths::LIVE, get(live::listen))
}

fn cases() -> Router<Staff> {
    let attach = post(case::file::attach).layer(DefaultBodyLimit::max(LARGEST_SENDING));
    Router::new()
        .route(paths::CASES, get(cases::show))
        .route(paths::CASE, get(case::show))
        .route(paths::CASE_PRINT, get(case::print))
        .route(paths::CASE_FILES, attach)
        .route(paths::ATTACHMENT, get(case::file::fetch).post(case::file::decide))
        .route(paths::RECEIPT, get(case::paper::receipt))
        .route(paths::RECEIPT_FOR, get(case::paper::receipt_for))
        .route(paths::CASE_ERASURE, get(erasure::preview).post(erasure::propose))
        .route(paths::INVITATION, get(case::paper::invitation))
        .route(paths::CASE_TEMPLATES, get(case::template::show).post(case::template::post))
        .route(paths::STAYS, get(stay::list))
        .route(paths::CASE_STAY, get(stay::show))
        .route(paths::CASE_STAY_COMMAND, post(stay::command))
        .route(paths::CASE_COMMENT, post(case::comment::post))
        .route(paths::CASE_KIN, post(case::kin::decide))
        .route(paths::CASE_SERIES, get(series::new::show).post(series::new::send))
        .route(paths::SERIES, get(series::list))
        .route(paths::SERIES_ONE, get(series::one::show))
        .route(paths::SERIES_COMMAND, post(series::one::command))
        .route(paths::CASE_ASSISTANT, get(case::assistant::show).post(case::assistant::ask))
        .route(paths::CASE_ASSISTANT_TAKE, post(case::assistant::take))
        .route(paths::CASE_COMMAND, get(case::form).post(case::post))
}

fn figures() -> Router<Staff> {
    Router::new()
        .route(paths::DAILY, get(report::daily_latest))
        .route(paths::DAILY_OF, get(report::daily))
        .route(paths::MONTHLY, get(report::monthly_latest))
        .route(paths::MONTHLY_OF, get(report::monthly))
        .route(paths::SERVICE, get(report::service_latest))
        .route(paths::SERVICE_OF, get(report::service))
        .route(paths::ISSUE_REPORT, get(report::issues_latest))
        .route(paths::ISSUE_REPORT_OF, get(report::issues))
        .route(paths::SOCIAL_REPORT, get(report::social_latest))
        .route(paths::SOCIAL_REPORT_OF, get(report::social))
        .route(paths::PROCEDURE, get(procedure::show))
        .route(paths::IMPROVEMENTS, get(improvement::list))
        .route(paths::IMPROVEMENT, get(improvement::show))
        .route(paths::IMPROVEMENT_COMMAND, post(improvement::post))
        .route(paths::OUTBOX, get(outbox::show))
        .route(paths::OUTBOX_COMMAND, post(outbox::hand::command))
        .route(paths::ARRIVALS, get(arrival::show))
        .route(paths::ARRIVAL, get(arrival::one::show))
        .route(paths::ARRIVAL_COMMAND, post(arrival::one::command))
        .route(paths::CHANNELS, get(health::show))
        .route(paths::CHANNELS_CHECK, post(health::check))
        .route(paths::REREAD, post(health::reread))
        .route(paths::ERASURES, get(erasure::list))
        .route(paths::ERASURE, get(erasure::one))
        .route(paths::ERASURE_COMMAND, post(erasure::settle))
        .route(paths::AUDIT_CHECKPOINT, get(audit::checkpoint))
        .route(paths::AUDIT, get(audit::show).post(audit::verify))
}

fn boxes() -> Router<Staff> {
    let slip = get(suggestion_box::slip).post(suggestion_box::transcribe);
    Router::new()
        .route(paths::BOXES, get(suggestion_box::list).post(suggestion_box::add))
        .route(paths::BOX, get(suggestion_box::show))
        .route(paths::BOX_SIGN, get(suggestion_box::sign))
        .route(paths::BOX_OPENINGS, post(suggestion_box::record))
        .route(paths::BOX_OPENING, get(suggestion_box::open))
        .route(paths::BOX_AMENDMENT, post(suggestion_box::amend))
        .route(paths::BOX_SLIPS, slip.layer(DefaultBodyLimit::max(LARGEST_SENDING)))
        .route(paths::BOX_COMMAND, post(suggestion_box::command))
}

fn surveys() -> Router<Staff> {
    let table = post(survey::sheet::table).layer(DefaultBodyLimit::max(LARGEST_SENDING));
    Router::new()
        .route(paths::SURVEYS, get(survey::list).post(survey::add))
        .route(paths::SURVEY_RESULT, get(survey::result::show))
        .route(paths::AFTER_CASES, get(survey::after::show))
        .route(paths::CASE_AFTER, post(survey::after::spare))
        .route(paths::SURVEY_SIGN, get(survey::sign::print))
        .route(paths::SURVEY_PLAN, get(survey::plan::show).post(survey::plan::send))
        .route(paths::SURVEY_SHEET, get(survey::sheet::show).post(survey::sheet::take))
        .route(paths::SURVEY_TABLE, table)
        .route(paths::SURVEY_COMMAND, post(survey::result::command))
}

/// What the office sees and hears where people are served.
fn observations() -> Router<Staff> {
    let checklists = get(observation::checklist::list).post(observation::checklist::add);
    let plan = get(observation::plan::show).post(observation::plan::send);
    let photo = post(attachment::add_photo).layer(DefaultBodyLimit::max(LARGEST_SENDING));
    Router::new()
        .route(paths::OBSERVATIONS, get(observation::list).post(observation::begin))
        .route(paths::CHECKLISTS, checklists)
        .route(paths::CHECKLIST, get(observation::checklist::show))
        .route(paths::CHECKLIST_COMMAND, post(observation::checklist::command))
        .route(paths::ROUND, get(observation::round::show))
        .route(paths::ROUND_PLAN, plan)
        .route(paths::ROUND_PAPERS, photo)
        .route(paths::ROUND_PAPER, get(attachment::photo).post(attachment::settle_photo))
        .route(paths::ROUND_COMMAND, post(observation::round::command))
        .route(paths::VOICE, get(voice::show))
        .route(paths::VOICE_ANSWERS, get(voice::written::show).post(voice::written::code))
}

/// What is looked at again: was the procedure kept, and what is decided about it?
fn inspections() -> Router<Staff> {
    let sheet = get(inspection::sheet::show).post(inspection::sheet::send);
    let plan = get(inspection::plan::show).post(inspection::plan::send);
    Router::new()
        .route(paths::INSPECTIONS, get(inspection::list))
        .route(paths::INSPECTION_NEW, get(inspection::new::show).post(inspection::new::send))
        .route(paths::INSPECTION, get(inspection::one::show))
        .route(paths::INSPECTION_SHEET, sheet)
        .route(paths::INSPECTION_PLAN, plan)
        .route(paths::INSPECTION_COMMAND, post(inspection::one::command))
        .route(paths::MEETINGS, get(meeting::list).post(meeting::add))
        .route(paths::MEETING, get(meeting::one::show))
        .route(paths::MEETING_ICS, get(meeting::one::invitation))
        .route(paths::MEETING_RESOLVE, post(meeting::one::resolve))
        .route(paths::MEETING_COMMAND, post(meeting::one::command))
}

/// Praise that reaches those whom it names, what follows from it, and coaching.
fn honours() -> Router<Staff> {
    let recognitions = get(praise::recognition::show).post(praise::recognition::propose);
    let case = get(praise::pass_on::show).post(praise::pass_on::send);
    Router::new()
        .route(paths::PRAISE, get(praise::list))
        .route(paths::PRAISE_BACK, post(praise::take_back))
        .route(paths::CASE_PRAISE, case)
        .route(paths::RECOGNITIONS, recognitions)
        .route(paths::RECOGNITION_CRITERIA, post(praise::recognition::write))
        .route(paths::RECOGNITION_CERTIFICATE, get(praise::recognition::certificate))
        .route(paths::RECOGNITION_COMMAND, post(praise::recognition::command))
        .route(paths::COACHING, get(coaching::list).post(coaching::write))
        .route(paths::COACHING_THRESHOLD, post(coaching::threshold))
        .route(paths::COACHING_NOTE, get(coaching::note::show))
        .route(paths::COACHING_COMMAND, post(coaching::note::command))
}

/// The daily work of the office: telephone, answer bank, shifts.
fn duty() -> Router<Staff> {
    Router::new()
        .route(paths::CALLS, get(call::list).post(call::add))
        .route(paths::CALL, get(call::show))
        .route(paths::CALL_COMMAND, post(call::post))
        .route(paths::ANSWERS, get(answer_bank::list))
        .route(paths::ANSWER_NEW, get(answer_bank::new).post(answer_bank::add))
        .route(paths::ANSWER, get(answer_bank::show))
        .route(paths::ANSWER_COMMAND, post(answer_bank::post))
        .route(paths::SHIFTS, get(shift::week))
        .route(paths::SHIFT_PHONE, post(shift::phone))
        .route(paths::SHIFT, get(shift::show).post(shift::set))
        .route(paths::HANDOVERS, get(shift::handovers).post(shift::hand_over))
        .route(paths::HANDOVER, get(shift::handover))
        .route(paths::HANDOVER_TAKEN, post(shift::take_over))
}

/// Procedures: written, reviewed, signed, in force, read.
fn library() -> Router<Staff> {
    Router::new()
        .route(paths::SOPS, get(sop::list))
        .route(paths::SOPS_UNREAD, get(sop::unread))
        .route(paths::SOP_NEW, get(sop::new).post(sop::add))
        .route(paths::SOP_SCAN, post(sop::scan).layer(DefaultBodyLimit::max(LARGEST_SENDING)))
        .route(paths::SOP_HABIT, post(sop::habit))
        .route(paths::SOP, get(sop::show))
        .route(paths::SOP_EDIT, get(sop::edit).post(sop::save))
        .route(paths::SOP_COMPARE, get(sop::compare))
        .route(paths::SOP_PREVIEW, get(sop::preview))
        .route(paths::SOP_PRINT, get(sop::print))
        .route(paths::SOP_PROOF, get(sop::proof))
        .route(paths::SOP_KEPT, get(sop::kept))
        .route(paths::SOP_COMMAND, post(sop::post))
}

/// What the work asks for, and who has attained it.
fn learning() -> Router<Staff> {
    let competence = get(training::competence::show).post(training::competence::put);
    let sign_in = get(training::session::sign_in::show).post(training::session::sign_in::post);
    Router::new()
        .route(paths::TRAINING, get(training::show))
        .route(paths::COMPETENCES, get(training::competence::list))
        .route(paths::COMPETENCE_NEW, competence.clone())
        .route(paths::COMPETENCE, competence)
        .route(paths::TRAINEE, get(training::trainee::show).post(training::trainee::attest))
        .route(paths::SESSIONS, get(training::session::list).post(training::session::add))
        .route(paths::SESSION, get(training::session::page::show))
        .route(paths::SESSION_ICS, get(training::session::page::invitation))
        .route(paths::SESSION_SIGN_IN, sign_in)
        .route(paths::CERTIFICATE, get(training::session::page::certificate))
        .route(paths::SESSION_COMMAND, post(training::session::page::command))
}

/// What a surveyor asks for.
fn proof() -> Router<Staff> {
    let element = get(evidence::element::show).post(evidence::element::put);
    Router::new()
        .route(paths::EVIDENCE, get(evidence::show))
        .route(paths::EVIDENCE_PACKAGE, get(evidence::package))
        .route(paths::ELEMENT_NEW, element.clone())
        .route(paths::ELEMENT, element)
}

/// The hospital around its complaint desk.
fn around() -> Router<Staff> {
    use organisation::{creed, decree, expectation, facility, partner};
    let scan = post(attachment::add_scan).layer(DefaultBodyLimit::max(LARGEST_SENDING));
    Router::new()
        .route(paths::ORGANISATION, get(organisation::show))
        .route(paths::TREE, get(organisation::tree::show))
        .route(paths::CREEDS, get(creed::show).post(creed::add))
        .route(paths::CREED_PROOF, get(creed::proof))
        .route(paths::CREED_COMMAND, post(creed::command))
        .route(paths::DECREES, get(decree::list).post(decree::add))
        .route(paths::DECREE, get(decree::show))
        .route(paths::DECREE_PAPERS, scan)
        .route(paths::DECREE_PAPER, get(attachment::scan).post(attachment::settle_scan))
        .route(paths::DECREE_COMMAND, post(decree::command))
        .route(paths::PARTNERS, get(partner::list).post(partner::add))
        .route(paths::PARTNER, get(partner::show).post(partner::change))
        .route(paths::EXPECTATIONS, get(expectation::list).post(expectation::add))
        .route(paths::EXPECTATION, get(expectation::show).post(expectation::change))
        .route(paths::FACILITIES, get(facility::list).post(facility::add))
        .route(paths::FACILITY, get(facility::show))
        .route(paths::FACILITY_COMMAND, post(facility::command))
}

fn settings() -> Router<Staff> {
    Router::new()
        .route(paths::SETTINGS, get(settings::show))
        .route(paths::HOSPITAL, get(settings::hospital).post(settings::change_hospital))
        .route(paths::HOLIDAYS, get(settings::holidays).post(settings::add_holidays))
        .route(paths::HOLIDAY, get(settings::removal).post(settings::remove_holiday))
        .route(paths::RULES, get(settings::rules))
        .route(paths::SENTENCES, get(settings::sentences))
        .route(paths::SENTENCE, get(settings::sentence).post(settings::put_sentence))
        .route(paths::READER, get(settings::reader).post(settings::post_reader))
        .route(paths::READER_VERSION, post(settings::decide_reader))
        .route(paths::RULES_NEW, get(settings::new_rules).post(settings::enact_rules))
        .route(paths::RULES_OF, get(settings::revision))
        .route(paths::HOUSE, get(settings::house))
        .route(paths::PEOPLE, get(people::show).post(people::add))
        .route(paths::PERSON, get(people::one))
        .route(paths::PERSON_COMMAND, post(people::command))
        .route(paths::DELEGATIONS, post(people::delegate))
        .route(paths::DELEGATION_END, post(people::end_delegation))
        .route(paths::UNITS, get(unit::show).post(unit::add))
        .route(paths::UNIT, post(unit::change))
        .route(paths::ACCOUNT, get(account::show))
        .route(paths::NIP, post(account::nip))
        .route(paths::PASSWORD, post(account::password))
        .route(paths::CALENDAR_KEYS, get(account::show).post(account::calendar_key::make))
        .route(paths::CALENDAR_KEY_END, post(account::calendar_key::end))
}
