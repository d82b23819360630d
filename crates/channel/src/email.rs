//! E-mail: fetched over IMAP, handed in over SMTP, and read with suspicion.

mod automatic;
mod bounce;
mod charset;
mod compose;
mod fold;
mod html;
mod limits;
mod line;
mod poll;
mod read;
mod send;
mod settings;
mod thread;
mod token;
mod wait;

pub use automatic::Automatic;
pub use bounce::{Bounce, Fate, Lasting, Recipient};
pub use compose::{Letter, Unfit};
pub use fold::{Folded, fold};
pub use html::words as words_of_html;
pub use limits::{MAX_FILE, MAX_MAIL};
pub(crate) use line::trust;
pub use poll::{Cursor, Fetched, PollError, Raw, fetch, seen};
pub use read::{File, Mail, Sender, file, parse, read};
pub use send::Email;
pub use settings::{Account, BadUrl, Server, Settings, Tls};
pub use thread::{Answers, By};
pub use wait::{News, idle};
