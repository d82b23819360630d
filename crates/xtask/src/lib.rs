//! Automation of the house: what a person would otherwise have to remember.
//!
//! `tidy` holds the laws of the house against its sources, `ci` is the whole pipeline as a list,
//! `bench` measures, `assets` fetches what the browser needs, `dev` restarts the demo after an
//! edit, `reader` learns anew what the reader of messages brings along, `dist` builds what is shipped.

pub mod assets;
pub mod bench;
pub mod ci;
pub mod dev;
pub mod dist;
pub mod exceptions;
pub mod house;
pub mod reader;
pub mod shell;
pub mod stream;
pub mod tidy;
pub mod tokens;
