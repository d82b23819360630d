//! A door that opens to nowhere: it keeps what would have been sent. Nothing leaves the machine.

use crate::{Door, Encloses, Hiding, Outgoing, Receipt, SendError, Sending, Way, Why};
use domain::approval::Enclosure;
use std::sync::{Arc, Mutex, PoisonError};

/// The newest messages are kept, so that a long demonstration does not fill the memory.
const KEPT: usize = 1000;

/// What would have left.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    pub to: String,
    pub way: Way,
    pub text: String,
    /// The names of the files that went with it.
    pub files: Vec<String>,
    pub client_token: String,
}

/// Clones share what they keep.
#[derive(Clone, Debug)]
pub struct OutboxOnly {
    name: String,
    kept: Arc<Mutex<Vec<Kept>>>,
}

impl OutboxOnly {
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into(), kept: Arc::default() }
    }

    pub fn kept(&self) -> Vec<Kept> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn keep(&self, outgoing: &Outgoing<'_>) -> Result<Receipt, SendError> {
        if outgoing.part != 0 {
            return Err(SendError::Refused(Why::NoSuchPart));
        }
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        let token = outgoing.client_token;
        if !kept.iter().any(|each| each.client_token == token) {
            kept.push(Kept {
                to: outgoing.to.id.clone(),
                way: outgoing.way.clone(),
                text: outgoing.text.text().to_owned(),
                files: outgoing.files.iter().map(|file| file.paper().name.clone()).collect(),
                client_token: token.to_owned(),
            });
            let excess = kept.len().saturating_sub(KEPT);
            kept.drain(..excess);
        }
        Ok(Receipt { provider_id: format!("kept-{token}") })
    }
}

impl Door for OutboxOnly {
    fn name(&self) -> &str {
        &self.name
    }

    fn encloses(&self, _way: &Way, _file: &Enclosure) -> Encloses {
        Encloses::Within
    }

    fn send<'a>(&'a self, outgoing: &'a Outgoing<'a>) -> Sending<'a> {
        Box::pin(async move { self.keep(outgoing) })
    }

    fn take_back<'a>(&'a self, said: &'a str) -> Hiding<'a> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner).retain(|one| one.to != said);
        Box::pin(std::future::ready(Ok(())))
    }

    fn hide<'a>(&'a self, _comment: &'a str, _hidden: bool) -> Hiding<'a> {
        Box::pin(std::future::ready(Ok(())))
    }
}
