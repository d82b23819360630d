//! Forms: what a browser sent, read once, with the typed words kept for the page that asks again.

use axum::{
    Form,
    body::Bytes,
    extract::{FromRequest, FromRequestParts, Multipart, Request, multipart::MultipartError},
    http::{StatusCode, header},
};
use desk::DeskError;
use desk::file::{FileFault, Upload};
use domain::ids::Version;
use locale::Words;

use crate::{Failure, Visit};

/// The hidden field with the token of the session.
pub const TOKEN: &str = "_formulir";
/// The hidden field with the version of the thing that the page showed.
pub const SEEN: &str = "_dilihat";
/// The hidden field with the key that makes sending twice harmless.
pub const KEY: &str = "_kunci";
const HIDDEN: [&str; 3] = [TOKEN, SEEN, KEY];

/// A form as it was sent: fields in their order, and files.
#[derive(Debug, Default)]
pub struct Sent {
    fields: Vec<(String, String)>,
    files: Vec<SentFile>,
}

/// A file of a form. Its name and type are the sender's claim; what it is, its bytes decide.
#[derive(Debug)]
pub struct SentFile {
    /// The name of the field.
    pub field: String,
    /// The name that the sender gave it.
    pub name: String,
    /// The content.
    pub bytes: Bytes,
}

impl SentFile {
    /// The file as the desk takes it.
    pub fn upload(&self) -> Upload {
        Upload { name: self.name.clone(), bytes: self.bytes.to_vec() }
    }
}

impl Sent {
    /// From fields that were read elsewhere, for tests.
    pub fn from_fields(fields: Vec<(String, String)>) -> Self {
        Self { fields, files: Vec::new() }
    }

    /// The words of a field without the blanks around them; empty when it was not sent.
    pub fn text(&self, name: &str) -> &str {
        self.fields.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value.trim())
    }

    /// The same, but nothing when nothing was typed.
    pub fn filled(&self, name: &str) -> Option<&str> {
        Some(self.text(name)).filter(|text| !text.is_empty())
    }

    /// All values of a field that may be ticked more than once.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> + 'a {
        self.fields.iter().filter(move |(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// Whether a box was ticked.
    pub fn ticked(&self, name: &str) -> bool {
        self.filled(name).is_some()
    }

    /// The files of a field; a file field that was left alone sends an empty file, which is none.
    pub fn files<'a>(&'a self, field: &'a str) -> impl Iterator<Item = &'a SentFile> + 'a {
        self.files.iter().filter(move |file| file.field == field && !file.bytes.is_empty())
    }

    /// The file that a form must bring.
    ///
    /// # Errors
    /// `FileRefused` as an empty one, where it brings none.
    pub fn upload(&self, field: &'static str) -> Result<Upload, DeskError> {
        let empty = DeskError::FileRefused { field, why: FileFault::Empty };
        self.files(field).next().map(SentFile::upload).ok_or(empty)
    }

    /// The version of the thing that the page showed.
    pub fn seen(&self) -> Option<i64> {
        self.filled(SEEN).and_then(|text| text.parse().ok())
    }

    /// The same as the version of one thing.
    pub fn version(&self) -> Option<Version> {
        self.seen().and_then(|seen| u32::try_from(seen).ok()).map(Version)
    }

    /// What stands beside a command: the version that the page showed, and the key.
    pub fn beside(&self) -> (Option<Version>, Option<String>) {
        (self.version(), self.key().map(str::to_owned))
    }

    /// The key that makes sending twice harmless.
    pub fn key(&self) -> Option<&str> {
        self.filled(KEY)
    }

    /// Starts the list of what is wrong: fields that this page does not have, and fields sent twice that may stand once.
    pub fn check(&self, t: &Words, once: &[&str], often: &[&str]) -> Faults {
        let mut faults = Faults::default();
        for (position, (name, _)) in self.fields.iter().enumerate() {
            let name = name.as_str();
            let single = once.contains(&name) || HIDDEN.contains(&name);
            if !single && !often.contains(&name) {
                faults.add(name, t.form_unknown_field(name));
            } else if single && self.fields[..position].iter().any(|(before, _)| before == name) {
                faults.add(name, t.form_twice(name));
            }
        }
        faults
    }

    /// All fields but the hidden ones, to keep what was typed.
    pub fn typed(&self) -> impl Iterator<Item = (&str, &str)> {
        let shown = |name: &str| !HIDDEN.contains(&name);
        self.fields.iter().map(|(k, v)| (k.as_str(), v.as_str())).filter(move |(k, _)| shown(k))
    }
}

/// What is wrong with a form, in the visitor's language, in the order of the fields.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Faults(Vec<Fault>);

/// One fault: the field and the sentence beside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The name of the field, which is also its anchor.
    pub field: String,
    /// The sentence.
    pub says: String,
}

impl Faults {
    /// One fault.
    pub fn of_one(field: &str, says: String) -> Self {
        let mut faults = Self::default();
        faults.add(field, says);
        faults
    }

    /// One more fault; the first of a field is the one that is shown beside it.
    pub fn add(&mut self, field: &str, says: String) {
        self.0.push(Fault { field: field.to_owned(), says });
    }

    /// The sentence beside a field.
    pub fn of(&self, field: &str) -> Option<&str> {
        self.0.iter().find(|fault| fault.field == field).map(|fault| fault.says.as_str())
    }

    /// Whether nothing is wrong.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// All, one by one.
    pub fn all(&self) -> &[Fault] {
        &self.0
    }

    /// Each sentence once with its fields, for the summary on top.
    pub fn grouped(&self) -> Vec<(&str, Vec<&str>)> {
        let mut grouped: Vec<(&str, Vec<&str>)> = Vec::new();
        for Fault { field, says } in &self.0 {
            match grouped.iter_mut().find(|(known, _)| *known == says.as_str()) {
                Some((_, fields)) => fields.push(field.as_str()),
                None => grouped.push((says.as_str(), vec![field.as_str()])),
            }
        }
        grouped
    }
}

impl<S: Send + Sync> FromRequest<S> for Sent {
    type Rejection = Failure;

    async fn from_request(request: Request, state: &S) -> Result<Self, Failure> {
        let (mut parts, body) = request.into_parts();
        let visit = Visit::from_request_parts(&mut parts, state).await?;
        let kind = parts.headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
        let many_parts = kind.unwrap_or("").starts_with("multipart/form-data");
        let request = Request::from_parts(parts, body);
        let sent = if many_parts {
            read_parts(request, state).await?
        } else {
            let Form(fields) = Form::<Vec<(String, String)>>::from_request(request, state)
                .await
                .map_err(|refused| {
                    from_status(axum::response::IntoResponse::into_response(refused).status())
                })?;
            Self::from_fields(fields)
        };
        match &visit.token {
            Some(token) if !token.matches(sent.text(TOKEN)) => Err(Failure::FormExpired),
            _ => Ok(sent),
        }
    }
}

async fn read_parts<S: Send + Sync>(request: Request, state: &S) -> Result<Sent, Failure> {
    let broken = |fault: MultipartError| from_status(fault.status());
    let mut parts =
        Multipart::from_request(request, state).await.map_err(|_| Failure::BadRequest)?;
    let mut sent = Sent::default();
    while let Some(part) = parts.next_field().await.map_err(broken)? {
        let field = part.name().unwrap_or("").to_owned();
        match part.file_name().map(str::to_owned) {
            Some(name) => {
                let bytes = part.bytes().await.map_err(broken)?;
                sent.files.push(SentFile { field, name, bytes });
            }
            None => sent.fields.push((field, part.text().await.map_err(broken)?)),
        }
    }
    Ok(sent)
}

fn from_status(status: StatusCode) -> Failure {
    match status {
        StatusCode::PAYLOAD_TOO_LARGE => Failure::TooLarge,
        StatusCode::UNSUPPORTED_MEDIA_TYPE => Failure::Unsupported,
        _ => Failure::BadRequest,
    }
}
