//! A file on its way out: handed in first, then sent by the id that came back.

use super::graph::Graph;
use super::{id, plain_id};
use crate::{SendError, Trouble, Way, Why};
use domain::approval::{Enclosure, Paper};
use reqwest::multipart::{Form, Part};
use std::time::Duration;

/// How one product takes files.
#[derive(Clone, Copy)]
pub(crate) struct Uploads {
    /// Does it take this one, by this way?
    pub takes: fn(&Way, &Paper) -> bool,
    pub upload: fn(&str, &Paper) -> Upload,
    /// The name of the id in the answer.
    pub id: &'static str,
}

/// Where a file is handed in, and what is said with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Upload {
    pub path: String,
    pub fields: Vec<(&'static str, String)>,
    /// The field of the file itself.
    pub file: &'static str,
}

impl Uploads {
    /// The id under which Meta holds the file. Handed in once more after a crash it gets another id;
    /// what leaves is the message, and that once.
    pub(super) async fn hand_in(
        &self,
        graph: &Graph,
        enclosure: &Enclosure,
    ) -> Result<String, SendError> {
        let (paper, account) = (enclosure.paper(), &graph.account.account_id);
        let upload = (self.upload)(plain_id(account).map_err(SendError::Refused)?, paper);
        let part = Part::bytes(paper.bytes.clone()).file_name(paper.name.clone());
        let part = part.mime_str(&paper.media_type);
        let part = part.map_err(|_| SendError::Refused(Why::BadRequest))?;
        let fields = upload.fields.into_iter();
        let form = fields.fold(Form::new(), |form, (name, value)| form.text(name, value));
        let answer = graph.hand_in(&upload.path, form.part(upload.file, part)).await?;
        // Nothing has left yet: it is handed in again.
        let unknown = SendError::Later { why: Trouble::NoAnswer, after: Duration::from_secs(60) };
        id(&answer[self.id]).ok_or(unknown)
    }
}
