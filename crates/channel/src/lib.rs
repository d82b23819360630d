//! How words arrive and how they leave: one file a door, one fake a door.
//!
//! A door reads what a provider sent into [`Inbound`] pieces and sends one [`Outgoing`] message. It
//! takes nothing but a cleared text, and it never knows at which stage a case stands.

pub mod assistant;
mod checkup;
mod connection;
mod counted;
mod dedupe;
mod door;
pub mod email;
pub mod facebook;
#[cfg(feature = "fake")]
pub mod fake;
pub mod feed;
mod fetch;
pub mod gateway;
mod host;
mod inbound;
pub mod instagram;
pub mod meta;
pub mod network;
mod open;
pub mod outbox_only;
pub mod phone;
mod publish;
mod read;
mod secret;
pub mod sms;
mod split;
mod terms;
mod threads;
pub mod whatsapp;
mod window;

pub use checkup::{Checking, Checkup, Layer, Layers, Renewable, Renewal, Renewing, Token, Until};
pub use connection::{Connection, Kind, Settings};
pub use dedupe::{body_key, dedupe_key};
pub use door::{
    Door, Encloses, Hiding, Listing, Outgoing, Receipt, SendError, Sending, TemplateCall, Trouble,
    Way, Why, Window,
};
pub use fetch::{fetch, fetch_mention};
pub use inbound::{
    Attachment, AttachmentKind, CallEvent, Handle, Identity, Inbound, Price, Reason, ReplyTo,
    State, TemplateChange, Thread, Unread, What, later,
};
pub use open::open;
pub use publish::{Doing, Found, Insight, Material, Picture, Publisher, Readiness, Sought};
pub use read::read;
pub use secret::Secret;
pub use terms::{Hears, Pace, Quiet, Terms};
pub use window::{Allowed, allowed, allowed_privately};
