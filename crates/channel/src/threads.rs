//! Threads: the program publishes there; who names the account is a feed (`feed/account/own.rs`).

pub(crate) mod insight;
mod publish;

pub(crate) use publish::{CONTAINERS, make};

use crate::meta::{Account, Call, Manner, Piece, Publishes, Subscribed};
use crate::{Outgoing, Why};

pub(crate) const MANNER: Manner = Manner {
    parts: |_, text| vec![text],
    call,
    uploads: None,
    subscribed: Subscribed { object: "threads", fields: &[], asset: |_| None },
    templates: false,
    hides: None,
    publishes: Some(Publishes::Threads),
};

/// Nobody is written to there.
fn call(_: &Account, _: &Outgoing<'_>, _: Piece<'_>) -> Result<Call, Why> {
    Err(Why::NotPermitted)
}
