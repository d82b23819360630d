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
    let name = document.name();
    Ok(match asked.bentuk.as_deref() {
        None | Some("") => None,
        Some("pdf") => {
            let bytes = report::pdf(desk, document).await?;
            Some(download(bytes, "application/pdf", &format!("{name}.pdf")))
        }
        Some("xlsx") => {
            let bytes = report::xlsx(document)?;
            Some(download(bytes, WORKBOOK, &format!("{name}.xlsx")))
        }
        Some(_) => return Err(Failure::BadRequest),
    })
}
