//! What the management reads: as JSON, as a PDF with letterhead, as a workbook.

pub mod assessment;
pub mod clippings;
mod daily;
mod figures;
mod issues;
mod monthly;
mod procedure;
mod measures;
mod social;

use axum::{
    Json,
    extract::State,
    response::{IntoResponse, Response},
};
use desk::{Desk, DeskError, report};
use domain::calendar::Month;
use locale::Language;
use paper::{Document, Paper};
use serde::Deserialize;
use utoipa::{IntoParams, ToSchema};

use crate::caller::Caller;
use crate::fault::Fault;
use crate::problem::Problem;
use crate::sent::Query;
use crate::stamp::{self, Stamp};
pub use daily::Daily;
pub use figures::Indicator;
pub use issues::IssueReport;
pub use measures::ServiceIndicators;
pub use monthly::Monthly;
pub use procedure::Procedure;
pub use social::SocialReport;
use web::attached;

/// How a report is wanted.
#[derive(Clone, Copy, Default, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Format {
    #[default]
    Json,
    Pdf,
    Xlsx,
}

/// The sheet of a PDF.
#[derive(Clone, Copy, Default, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
enum Sheet {
    #[default]
    F4,
    A4,
}

/// The language of a document.
#[derive(Clone, Copy, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
enum Tongue {
    Id,
    En,
}

/// Which day, and in which shape.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct DailyWanted {
    /// The day on which the 24 hours end, `2026-11-21`; today if nothing is said.
    date: Option<String>,
    #[param(inline)]
    #[serde(default)]
    format: Format,
    #[param(inline)]
    #[serde(default)]
    paper: Sheet,
    #[param(inline)]
    lang: Option<Tongue>,
}

/// Which month, and in which shape.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct MonthlyWanted {
    /// `2026-11`; this month if nothing is said.
    month: Option<String>,
    #[param(inline)]
    #[serde(default)]
    format: Format,
    #[param(inline)]
    #[serde(default)]
    paper: Sheet,
    #[param(inline)]
    lang: Option<Tongue>,
}

/// Which month.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct MonthWanted {
    /// `2026-11`; this month if nothing is said.
    month: Option<String>,
}

/// The 24-hour report: as it was sent, or as it would be sent now.
#[utoipa::path(get, path = "/reports/daily", tag = "report", params(DailyWanted),
    responses((status = 200, content((Daily = "application/json"), (Vec<u8> = "application/pdf"),
            (Vec<u8> = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"))),
        (status = "default", body = Problem, content_type = "application/problem+json")))]
pub async fn daily(
    State(desk): State<Desk>,
    caller: Caller,
    Query(wanted): Query<DailyWanted>,
) -> Result<Response, Fault> {
    let rules = desk.rules().await?;
    let date = match wanted.date {
        Some(text) => stamp::date(&text, "date")?,
        None => rules.calendar.day_of(desk.now()),
    };
    let json = async {
        let found = report::daily(&desk, &caller.actor, date).await?;
        Ok(Json(Daily::of(&found, Stamp::of(&rules.calendar))).into_response())
    };
    let (language, sheet) = wish((wanted.lang, wanted.paper), &caller);
    let made = report::daily_document(&desk, &caller.actor, date, language, sheet);
    shaped(&desk, (wanted.format, format!("laporan-24-jam-{date}")), json, made).await
}

/// The report of a month, counted anew from rows and histories.
#[utoipa::path(get, path = "/reports/monthly", tag = "report", params(MonthlyWanted),
    responses((status = 200, content((Monthly = "application/json"), (Vec<u8> = "application/pdf"),
            (Vec<u8> = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"))),
        (status = "default", body = Problem, content_type = "application/problem+json")))]
pub async fn monthly(
    State(desk): State<Desk>,
    caller: Caller,
    Query(wanted): Query<MonthlyWanted>,
) -> Result<Response, Fault> {
    let month = month(wanted.month, &desk).await?;
    let json = async {
        let found = report::monthly(&desk, &caller.actor, month).await?;
        Ok(Json(Monthly::of(&found, Stamp::here(&desk).await?)).into_response())
    };
    let (language, sheet) = wish((wanted.lang, wanted.paper), &caller);
    let made = report::monthly_document(&desk, &caller.actor, month, language, sheet);
    let name = format!("laporan-bulanan-{}", stamp::month_text(month));
    shaped(&desk, (wanted.format, name), json, made).await
}

/// The national indicator of a month (Permenkes 30/2022, INM 12): the sheet of the monthly report.
#[utoipa::path(get, path = "/indicators/complaint-response", tag = "report", params(MonthWanted),
    responses((status = 200, body = Indicator), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn indicator(
    State(desk): State<Desk>,
    caller: Caller,
    Query(wanted): Query<MonthWanted>,
) -> Result<Json<Indicator>, Fault> {
    let month = month(wanted.month, &desk).await?;
    let sheet = report::indicator(&desk, &caller.actor, month).await?;
    Ok(Json(Indicator::of(&sheet)))
}

/// The customer-service indicators of a month and the five before it, with what the SPOs in force ask.
#[utoipa::path(get, path = "/indicators/service", tag = "report", params(MonthlyWanted),
    responses((status = 200, content((ServiceIndicators = "application/json"),
            (Vec<u8> = "application/pdf"),
            (Vec<u8> = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"))),
        (status = "default", body = Problem, content_type = "application/problem+json")))]
pub async fn service(
    State(desk): State<Desk>,
    caller: Caller,
    Query(wanted): Query<MonthlyWanted>,
) -> Result<Response, Fault> {
    let month = month(wanted.month, &desk).await?;
    let found = report::service(&desk, &caller.actor, month).await?;
    let json = async { Ok(Json(ServiceIndicators::of(&found, caller.t)).into_response()) };
    let wish = wish((wanted.lang, wanted.paper), &caller);
    let made = report::service_document(&desk, &found, wish);
    let name = format!("indikator-pelayanan-{}", stamp::month_text(month));
    shaped(&desk, (wanted.format, name), json, made).await
}

/// The issues of a month: how soon each was judged and spoken to, and how it ended.
#[utoipa::path(get, path = "/reports/issues", tag = "report", params(MonthlyWanted),
    responses((status = 200, content((IssueReport = "application/json"),
            (Vec<u8> = "application/pdf"),
            (Vec<u8> = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"))),
        (status = "default", body = Problem, content_type = "application/problem+json")))]
pub async fn issues(
    State(desk): State<Desk>,
    caller: Caller,
    Query(wanted): Query<MonthlyWanted>,
) -> Result<Response, Fault> {
    let month = month(wanted.month, &desk).await?;
    let found = report::issues(&desk, &caller.actor, month).await?;
    let stamp = Stamp::here(&desk).await?;
    let json = async { Ok(Json(IssueReport::of(&found, stamp)).into_response()) };
    let wish = wish((wanted.lang, wanted.paper), &caller);
    let made = report::issues_document(&desk, &found, wish);
    let name = format!("laporan-isu-{}", stamp::month_text(month));
    shaped(&desk, (wanted.format, name), json, made).await
}

/// The hospital's channels of a month: plan, results with their definitions, answers, pauses.
#[utoipa::path(get, path = "/reports/social-media", tag = "report", params(MonthlyWanted),
    responses((status = 200, content((SocialReport = "application/json"),
            (Vec<u8> = "application/pdf"),
            (Vec<u8> = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"))),
        (status = "default", body = Problem, content_type = "application/problem+json")))]
pub async fn social(
    State(desk): State<Desk>,
    caller: Caller,
    Query(wanted): Query<MonthlyWanted>,
) -> Result<Response, Fault> {
    let month = month(wanted.month, &desk).await?;
    let found = report::social(&desk, &caller.actor, month).await?;
    let stamp = Stamp::here(&desk).await?;
    let json = async { Ok(Json(SocialReport::of(&found, stamp)).into_response()) };
    let wish = wish((wanted.lang, wanted.paper), &caller);
    let made = report::social_document(&desk, &found, wish);
    let name = format!("laporan-media-sosial-{}", stamp::month_text(month));
    shaped(&desk, (wanted.format, name), json, made).await
}

/// Was the signed procedure kept in the cases of a month, and where not?
#[utoipa::path(get, path = "/procedure", tag = "report", params(MonthWanted),
    responses((status = 200, body = Procedure), (status = "default", body = Problem,
        content_type = "application/problem+json")))]
pub async fn procedure(
    State(desk): State<Desk>,
    caller: Caller,
    Query(wanted): Query<MonthWanted>,
) -> Result<Json<Procedure>, Fault> {
    let month = month(wanted.month, &desk).await?;
    let found = report::procedure(&desk, &caller.actor, month).await?;
    Ok(Json(Procedure::of(&found, month, caller.t)))
}

/// The month that is named, or the one that runs.
async fn month(wanted: Option<String>, desk: &Desk) -> Result<Month, Fault> {
    match wanted {
        Some(text) => stamp::month(&text, "month"),
        None => Ok(desk.rules().await?.calendar.month_of(desk.now())),
    }
}

/// In which language, the caller's own if none is named, and on which sheet.
fn wish((tongue, sheet): (Option<Tongue>, Sheet), caller: &Caller) -> (Language, Paper) {
    let language = match tongue {
        Some(Tongue::Id) => Language::Id,
        Some(Tongue::En) => Language::En,
        None => caller.t.language(),
    };
    let paper = match sheet {
        Sheet::F4 => Paper::F4,
        Sheet::A4 => Paper::A4,
    };
    (language, paper)
}

/// A report in the shape that was asked for; the other one is never made.
pub async fn shaped(
    desk: &Desk,
    (format, name): (Format, String),
    json: impl Future<Output = Result<Response, Fault>>,
    document: impl Future<Output = Result<Document, DeskError>>,
) -> Result<Response, Fault> {
    const SHEETS: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    Ok(match format {
        Format::Json => json.await?,
        Format::Xlsx => attached(report::xlsx(&document.await?)?, SHEETS, &format!("{name}.xlsx")),
        Format::Pdf => {
            let printed = report::pdf(desk, &document.await?).await?;
            attached(printed, "application/pdf", &format!("{name}.pdf"))
        }
    })
}
