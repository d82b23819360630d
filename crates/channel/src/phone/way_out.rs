//! The telephone takes no messages: people call.

use crate::{Door, Outgoing, SendError, Sending, Way, Why};

/// A door through which nothing leaves, and which says so.
#[derive(Clone, Debug)]
pub struct NoWayOut {
    name: String,
}

impl NoWayOut {
    pub fn new(name: &str) -> Self {
        Self { name: name.to_owned() }
    }
}

impl Door for NoWayOut {
    fn name(&self) -> &str {
        &self.name
    }

    fn parts<'t>(&self, _way: &Way, text: &'t str) -> Vec<&'t str> {
        vec![text]
    }

    fn send<'a>(&'a self, _outgoing: &'a Outgoing<'a>) -> Sending<'a> {
        Box::pin(async { Err(SendError::Refused(Why::NotPermitted)) })
    }
}
