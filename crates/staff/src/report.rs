//! The 24-hour report and the monthly report: as a page, as paper, as a workbook.

pub(crate) mod blocks;
mod daily;
mod issues;
mod monthly;
pub(crate) mod month;
mod measures;
mod social;

use axum::response::Response;
use desk::{Desk, report};
use paper::{Document, Paper};
use serde::Deserialize;
use web::Failure;

use crate::download::download;

pub use daily::{latest as daily_latest, show as daily};
pub use issues::{latest as issues_latest, show as issues};
pub use measures::{latest as service_latest, show as service};
pub use monthly::{latest as monthly_latest, show as monthly};
pub use social::{latest as social_latest, show as social};

const WORKBOOK: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// In which form a report is wanted: a page, unless something else is named.
#[derive(Deserialize)]
pub struct Asked {
    bentuk: Option<String>,
    kertas: Option<String>,
}

impl Asked {
    /// In this form, on this paper.
    pub(crate) fn new(bentuk: Option<String>, kertas: Option<String>) -> Self {
        Self { bentuk, kertas }
    }

    /// Something else than a page is named.
    pub(crate) fn is_file(&self) -> bool {
        self.bentuk.as_deref().is_some_and(|form| !form.is_empty())
    }

    /// On paper, where there is nothing else than the page and its print.
    pub(crate) fn is_paper(&self) -> Result<bool, Failure> {
        match self.bentuk.as_deref() {
            None => Ok(false),
            Some("pdf") => Ok(true),
            Some(_) => Err(Failure::BadRequest),
        }
    }

    pub(crate) fn paper(&self) -> Paper {
        if self.kertas.as_deref() == Some("a4") { Paper::A4 } else { Paper::F4 }
    }
}

/// The report as a file; `None` when it is wanted as a page.
pub(crate) async fn file(
    desk: &Desk,
    asked: &Asked,
    document: &Document,
) -> Result<Option<Response>, Failure> {
    match asked.bentuk.as_deref() {
        None | Some("") => Ok(None),
        Some(form) => taken(desk, form, (document, document.name())).await.map(Some),
    }
}

/// A document to take away: `pdf` or `xlsx`, under this name.
pub(crate) async fn taken(
    desk: &Desk,
    form: &str,
    (document, name): (&Document, &str),
) -> Result<Response, Failure> {
    let (bytes, kind) = match form {
        "pdf" => (report::pdf(desk, document).await?, "application/pdf"),
        "xlsx" => (report::xlsx(document)?, WORKBOOK),
        _ => return Err(Failure::BadRequest),
    };
    Ok(download(bytes, kind, &format!("{name}.{form}")))
}

/// A document on paper, under its own name.
pub(crate) async fn printed(desk: &Desk, document: &Document) -> Result<Response, Failure> {
    taken(desk, "pdf", (document, document.name())).await
}
