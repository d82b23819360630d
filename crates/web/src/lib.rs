//! The shell of every page: frame, forms, session, paths, errors, assets. It holds no rule.
//!
//! A request passes [`shell::around`], which finds out who asks and in which language ([`visit::Visit`]), refuses what another
//! site sent, and afterwards renders a [`error::Failure`] as a page or as problem+json and sets the headers.

// Templates of every page crate say `web::paths`, those of this crate as well.
extern crate self as web;

pub mod appearance;
pub mod assets;
mod attached;
pub mod error;
pub mod evidence;
pub mod form;
pub mod frame;
pub mod headers;
pub mod limit;
pub mod nav;
pub mod negotiate;
pub mod origin;
pub mod page;
pub mod paths;
pub mod problem;
mod refusal;
pub mod saying;
pub mod session;
pub mod shell;
pub mod visit;
mod wrong;

pub use attached::attached;
pub use error::Failure;
pub use form::{Faults, Sent};
pub use frame::Frame;
pub use shell::Shell;
pub use visit::{SignedIn, Viewer, Visit};
