//! Files of a case: shown, fetched, attached.

use axum::{
    extract::{Path, State},
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use desk::{
    Desk, DeskError,
    case::{self, Request, View},
    file::{self, FileFault, Upload},
};
use domain::case::Command;
use domain::ids::{CaseNumber, FileId};
use domain::rules::Act;
use locale::Words;
use web::{Failure, Sent, error::beside, form::SentFile, page, paths, saying::Saying};

use super::{opened, page::CasePage};
use crate::me::Me;

const FIELD: &str = "file";
const ON: &str = "tampil";

/// One file as the page lists it.
pub struct Attachment {
    pub name: String,
    pub path: String,
    pub size: String,
    /// That those who were asked may open it, where the reader decides so or not.
    pub shown: Option<bool>,
}

pub fn shown(view: &View, number: &str, t: &Words) -> Vec<Attachment> {
    let decides = view.allowed.contains(&Act::ShowFile);
    let one = |item: &file::Item| Attachment {
        name: item.name.clone(),
        path: paths::attachment(number, &item.id.to_string()),
        size: t.case_file_size(t.number(i64::try_from(item.size / 1024 + 1).unwrap_or(i64::MAX))),
        shown: decides.then_some(item.shown),
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
    let kind = HeaderValue::from_str(&item.media_type).map_err(|_| Failure::NotFound)?;
    let mut response = bytes.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, kind);
    // Somebody else made it: nothing inside of it may run or reach us.
    let policy = HeaderValue::from_static("default-src 'none'; sandbox");
    headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    headers.insert(header::CONTENT_DISPOSITION, HeaderValue::from_static("attachment"));
    Ok(response)
}

/// `POST /kasus/{nomor}/lampiran/{berkas}`: shows it to those who were asked, or hides it again.
pub async fn show(
    me: Me,
    State(desk): State<Desk>,
    Path((number, id)): Path<(String, String)>,
    sent: Sent,
) -> Result<Response, Failure> {
    let case: CaseNumber = number.parse().map_err(|_| Failure::NotFound)?;
    let file: FileId = id.parse().map_err(|_| Failure::NotFound)?;
    let on = match sent.text(ON) {
        "1" => true,
        "0" => false,
        _ => return Err(Failure::BadRequest),
    };
    let command = Command::ShowFile { file, on };
    let request = Request { command, seen: None, key: sent.key().map(str::to_owned) };
    case::act(&desk, &me.actor, case, request).await?;
    Ok(page::go_saying(&paths::case(&number), &Saying::new("saved"), &me.visit))
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
        Ok(()) => Ok(page::go_saying(&paths::case(&number), &Saying::new("saved"), &me.visit)),
        Err(error) => {
            let attach_faults = beside(error, me.t())?;
            let page = CasePage::new(&desk, &me, opened(&desk, &me, &number).await?, None).await?;
            let page = CasePage { attach_faults, ..page };
            Ok(page::with_status(StatusCode::UNPROCESSABLE_ENTITY, &page))
        }
    }
}

/// All of them, or none when one of them cannot be taken.
async fn kept(desk: &Desk, me: &Me, case: CaseNumber, sent: &Sent) -> Result<(), DeskError> {
    let upload = |one: &SentFile| Upload { name: one.name.clone(), bytes: one.bytes.to_vec() };
    let uploads: Vec<_> = sent.files(FIELD).map(upload).collect();
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
