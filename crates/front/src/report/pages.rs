//! The pages of the form: one step, or all questions at once.

use askama::Template;
use axum::{http::StatusCode, response::Response};
use web::{Faults, Frame, Visit, page};

use super::{draft::Draft, moment, step::Step};
use crate::ground::Ground;

/// All that a page of the form shows.
pub struct Sheet<'a> {
    pub visit: &'a Visit,
    pub ground: &'a Ground,
    pub draft: &'a Draft,
    pub faults: &'a Faults,
    pub status: StatusCode,
}

/// A page with nothing wrong, or one that asks again.
pub fn status_of(faults: &Faults) -> StatusCode {
    if faults.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY }
}

#[derive(Template)]
#[template(path = "report/step.html")]
struct StepPage<'a> {
    frame: Frame,
    step: Step,
    draft: &'a Draft,
    ground: &'a Ground,
    faults: &'a Faults,
    danger: String,
    level: &'static str,
}

#[derive(Template)]
#[template(path = "report/all.html")]
struct AllPage<'a> {
    frame: Frame,
    draft: &'a Draft,
    ground: &'a Ground,
    faults: &'a Faults,
    danger: String,
    level: &'static str,
}

/// A row of the last page: the question, the answer, the step where it is changed.
struct Row {
    asked: String,
    answer: String,
    step: Step,
}

impl StepPage<'_> {
    /// What was answered, to be looked at before it is sent.
    fn rows(&self) -> Vec<Row> {
        let (t, draft) = (self.frame.t, self.draft);
        let said = |answer: Option<String>| answer.unwrap_or_else(|| t.report_form_not_said());
        let day = moment::day(draft.of("kapan"), draft.of("tanggal"), self.ground.today());
        let day = day.ok().flatten().map(|day| t.long_date(day));
        let unit = self.ground.unit(draft.of("unit")).map(|(_, name)| name.to_owned());
        let story = draft.filled("cerita").map(str::to_owned);
        let row = |asked, answer, step| Row { asked, answer, step };
        let mut rows = vec![
            row(t.report_form_row_kind(), t.kind(draft.of("jenis")), Step::Kind),
            row(t.report_form_row_story(), said(story), Step::Story),
            row(t.report_form_row_unit(), said(unit), Step::Place),
            row(t.report_form_row_day(), said(day), Step::Place),
            row(t.report_form_row_you(), t.relation(draft.of("sebagai")), Step::You),
        ];
        if let Some(patient) = self.patient() {
            rows.push(row(t.report_form_row_patient(), patient.to_owned(), Step::You));
        }
        rows.push(row(t.report_form_row_contact(), self.contact(), Step::Contact));
        if let Some(name) = draft.filled("nama").filter(|_| !draft.is("kontak", "none")) {
            rows.push(row(t.report_form_row_name(), name.to_owned(), Step::Contact));
        }
        rows
    }

    fn patient(&self) -> Option<&str> {
        self.draft.filled("pasien").filter(|_| !self.draft.is("sebagai", "patient"))
    }

    /// The way and the number or address that belongs to it.
    fn contact(&self) -> String {
        let way = self.draft.of("kontak");
        let said = self.frame.t.report_form_contact(way);
        let reach = match way {
            "whatsapp" | "telephone" => self.draft.filled("hp"),
            "email" => self.draft.filled("surel"),
            _ => None,
        };
        reach.map_or(said.clone(), |reach| format!("{said}: {reach}"))
    }
}

/// One step of the form.
pub fn show(sheet: &Sheet<'_>, step: Step) -> Response {
    let Sheet { visit, ground, draft, faults, status } = *sheet;
    let title = titled(visit, visit.t.report_form_question(step.code()), faults);
    let frame = framed(visit, draft, &title);
    let danger = danger(draft);
    page::with_status(status, &StepPage { frame, step, draft, ground, faults, danger, level: "h1" })
}

/// All questions on one page.
pub fn show_all(sheet: &Sheet<'_>) -> Response {
    let Sheet { visit, ground, draft, faults, status } = *sheet;
    let frame = framed(visit, draft, &titled(visit, visit.t.report_form_all_title(), faults));
    let danger = danger(draft);
    page::with_status(status, &AllPage { frame, draft, ground, faults, danger, level: "h2" })
}

/// The title says first that something is wrong, since it is read first.
fn titled(visit: &Visit, title: String, faults: &Faults) -> String {
    if faults.is_empty() { title } else { format!("{}: {title}", visit.t.form_field_error()) }
}

fn framed(visit: &Visit, draft: &Draft, title: &str) -> Frame {
    Frame { key: draft.key.clone(), ..Frame::new(visit, "report_form", title) }
}

/// Words that may mean danger to life: the page answers with the emergency number and goes on.
pub fn danger(draft: &Draft) -> String {
    desk::emergency_words(draft.of("cerita")).join(", ")
}
