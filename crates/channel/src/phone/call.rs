//! One call, whatever told of it.

use crate::sms::sender;
use jiff::Timestamp;
use std::collections::BTreeMap;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Call {
    /// The exchange's own id: the same for every record of this call.
    pub id: String,
    /// `+62…` where it is a number; else as the exchange told it; empty when it was hidden.
    pub from: String,
    pub name: Option<String>,
    /// Which extension was called.
    pub to: String,
    pub at: Option<Timestamp>,
    pub outcome: Outcome,
    /// Somebody of the hospital called.
    pub by_us: bool,
    /// Somebody can be called back.
    pub replyable: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    Answered {
        seconds: u32,
    },
    /// Nobody took it: an operator owes a call back.
    Missed,
}

impl Call {
    /// A call as a record's fields tell of it.
    pub(crate) fn new(id: String, source: &str, disposition: &str, seconds: u32) -> Self {
        let who = sender(source);
        let answered = disposition.trim().eq_ignore_ascii_case("ANSWERED");
        Self {
            id,
            from: who.id,
            name: None,
            to: String::new(),
            at: None,
            outcome: if answered { Outcome::Answered { seconds } } else { Outcome::Missed },
            by_us: false,
            replyable: who.replyable,
        }
    }

    fn seconds(&self) -> Option<u32> {
        match self.outcome {
            Outcome::Answered { seconds } => Some(seconds),
            Outcome::Missed => None,
        }
    }
}

/// One call rings at several extensions and makes a record for each: it was answered if any was.
pub fn join(calls: Vec<Call>) -> Vec<Call> {
    let mut order: Vec<String> = Vec::new();
    let mut joined: BTreeMap<String, Call> = BTreeMap::new();
    for call in calls {
        match joined.get_mut(&call.id) {
            None => {
                order.push(call.id.clone());
                joined.insert(call.id.clone(), call);
            }
            Some(known) if call.seconds() > known.seconds() => *known = call,
            Some(_) => {}
        }
    }
    order.iter().filter_map(|id| joined.remove(id)).collect()
}
