//! Files of a case: shown, fetched, attached.

use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use desk::{
    Desk, DeskError,
    case::{self, Request, View},
    file::{self, FileFault},
};
use domain::case::Command;
use domain::ids::{CaseNumber, FileId};
use domain::rules::Act;
use locale::Words;
use web::{Failure, Sent, error::beside, form::SentFile, page, paths};

use super::{opened, page::CasePage};
use crate::me::Me;

const FIELD: &str = "file";
const SHOWN: &str = "tampil";
const ENCLOSED: &str = "ikut";

/// One file as the page lists it.
pub struct Attachment {
    pub name: String,
    pub path: String,
    pub size: String,
    /// That those who were asked may open it, where the reader decides so or not.
    pub shown: Option<bool>,
    /// It goes with the answer.
    pub enclosed: bool,
    /// The same, where the reader can still decide it.
    pub may_go: Option<bool>,
}

pub fn shown(view: &View, number: &str, t: &Words) -> Vec<Attachment> {
    let may = |act| view.allowed.contains(&act);
    let (decides, encloses) = (may(Act::ShowFile), may(Act::Enclose));
    let one = |item: &file::Item| Attachment {
        name: item.name.clone(),
        path: paths::attachment(number, &item.id.to_string()),
        size: t.case_file_size(t.number(i64::try_from(item.size / 1024 + 1).unwrap_or(i64::MAX))),
        shown: decides.then_some(item.shown),
        enclosed: item.enclosed,
        may_go: encloses.then_some(item.enclosed),
    };
    view.files.iter().map(one).collect()
}

/// `GET /kasus/{nomor}/lampiran/{berkas}`
pub async fn fetch(
    me: Me,
    State(desk): State<Desk>,
    Path((number, id)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let number: CaseNumber = number.parse().map_err(|_| Failure::NotFound)?;
    let id: FileId = id.parse().map_err(|_| Failure::NotFound)?;
    let (item, bytes) = file::fetch(&desk, &me.actor, number, id).await?;
    Ok(web::attached(bytes, &item.media_type, &item.name))
}

/// `POST /kasus/{nomor}/lampiran/{berkas}`: shows it to those who were asked, or hides it again;
/// sends it with the answer, or takes it out again.
pub async fn decide(
    me: Me,
    State(desk): State<Desk>,
    Path((number, id)): Path<(String, String)>,
    sent: Sent,
) -> Result<Response, Failure> {
    let case: CaseNumber = number.parse().map_err(|_| Failure::NotFound)?;
    let file: FileId = id.parse().map_err(|_| Failure::NotFound)?;
    let command = match (sent.text(SHOWN), sent.text(ENCLOSED)) {
        (on @ ("0" | "1"), "") => Command::ShowFile { file, on: on == "1" },
        ("", on @ ("0" | "1")) => Command::Enclose { file, on: on == "1" },
        _ => return Err(Failure::BadRequest),
    };
    let request = Request { command, seen: None, key: sent.key().map(str::to_owned) };
    match case::act(&desk, &me.actor, case, request).await {
        Ok(_) => Ok(me.saved(&paths::case(&number))),
        Err(error) => amiss(&desk, &me, &number, error).await,
    }
}

/// `POST /kasus/{nomor}/lampiran`
pub async fn attach(
    me: Me,
    State(desk): State<Desk>,
    Path(number): Path<String>,
    sent: Sent,
) -> Result<Response, Failure> {
    let case: CaseNumber = number.parse().map_err(|_| Failure::NotFound)?;
    match kept(&desk, &me, case, &sent).await {
        Ok(()) => Ok(me.saved(&paths::case(&number))),
        Err(error) => amiss(&desk, &me, &number, error).await,
    }
}

/// The page of the case with what stood in the way beside its files.
async fn amiss(desk: &Desk, me: &Me, number: &str, error: DeskError) -> Result<Response, Failure> {
    let attach_faults = beside(error, me.t())?;
    let page = CasePage::new(desk, me, opened(desk, me, number).await?, None).await?;
    let page = CasePage { attach_faults, ..page };
    Ok(page::with_status(StatusCode::UNPROCESSABLE_ENTITY, &page))
}

/// All of them, or none when one of them cannot be taken.
async fn kept(desk: &Desk, me: &Me, case: CaseNumber, sent: &Sent) -> Result<(), DeskError> {
    let uploads: Vec<_> = sent.files(FIELD).map(SentFile::upload).collect();
    let refused = |why| DeskError::FileRefused { field: FIELD, why };
    if uploads.is_empty() {
        return Err(refused(FileFault::Empty));
    }
    for one in &uploads {
        file::examined(one).map_err(refused)?;
    }
    for one in uploads {
        file::attach(desk, &me.actor, case, one).await?;
    }
    Ok(())
}
