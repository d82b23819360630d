//! How the program itself puts an item out on one channel (*terbit langsung*): step by step, each
//! written down before and after the call that it stands for. A crash between two steps neither
//! loses nor doubles anything: what was only made ready is seen by nobody and made anew, and after
//! the word to put it out the account is asked before the word is given again.

use jiff::SignedDuration;

use super::media::{self, Medium};
use crate::calendar::Instant;
use crate::consent::Outlet;
use crate::ids::ContentId;
use crate::text::coded;

/// How the first, second, ... attempt that failed is put off, in seconds; after the last one a person
/// is asked. Together less than an hour: whoever planned an hour is to know.
const PAUSES: [i64; 6] = [30, 60, 180, 420, 900, 1_200];
/// How long a channel may take to look at a film.
const READY_WITHIN: SignedDuration = SignedDuration::from_hours(2);
/// How often it is asked meanwhile.
const READY_EVERY: SignedDuration = SignedDuration::from_secs(20);
/// So long after a word without an answer the account is asked for it: sooner it may not show it yet.
const SETTLED_AFTER: SignedDuration = SignedDuration::from_mins(2);

coded! {
    /// How far it is. What stands in the row is true whenever the program stops.
    Step {
        /// Nothing has left.
        Begun = "begun",
        /// The channel holds it ready; nobody sees it.
        Made = "made",
        /// The word was given; whether it stands is not known.
        Asked = "asked",
        /// It stands; the item does not know yet.
        Out = "out",
        /// The item knows.
        Done = "done",
        /// It stands nowhere, and a person is asked.
        Ended = "ended",
        /// It was taken down again.
        Gone = "gone",
        /// It could not be taken down: a person does it.
        Kept = "kept",
    }
}

coded! {
    /// Why a person is asked.
    Reason {
        TokenDead = "token_dead",
        NotPermitted = "not_permitted",
        MediaRefused = "media_refused",
        Refused = "refused",
        /// The channel takes no more today.
        Limit = "limit",
        /// The same words stand there already, says the channel.
        Duplicate = "duplicate",
        /// The account has no more credit with the channel.
        Unpaid = "unpaid",
        /// It lies in the inbox of the account; only a person puts it out from there.
        Inbox = "inbox",
        /// It lies on the account, where nobody else sees it; only a person shows it to everybody.
        Private = "private",
        /// The channel has not audited the program, and takes nothing from it for a public account.
        Unaudited = "unaudited",
        Unreachable = "unreachable",
        /// The word was given, and nobody can say whether it stands.
        UnknownResult = "unknown_result",
        /// It stands, but its address is not known.
        LinkUnknown = "link_unknown",
        /// A permission, a right or the approval does not hold any more.
        NotAllowed = "not_allowed",
    }
}

coded! {
    /// In which form a channel takes it from a program.
    Form {
        Text = "text",
        Picture = "picture",
        Pictures = "pictures",
        /// Pictures and films side by side.
        Mixed = "mixed",
        Film = "film",
        Reel = "reel",
        Story = "story",
    }
}

/// One item on its way to one channel.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Posting {
    pub content: ContentId,
    pub outlet: Outlet,
    /// The connection through which it goes.
    pub connection: String,
    pub step: Step,
    /// The name under which the channel holds it ready.
    pub made: Option<String>,
    /// The name under which it stands there.
    pub provider: Option<String>,
    pub begun_at: Instant,
    pub asked_at: Option<Instant>,
    /// Nobody looks before.
    pub next_at: Instant,
    /// Attempts that failed, until it stands.
    pub tries: u32,
    pub reason: Option<Reason>,
}

/// What a call, or its silence, told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Told {
    /// It is held ready under this name; after its pieces, the whole of them.
    Made(String),
    /// The channel still looks at it.
    NotYet,
    /// What was held ready is gone: it is made anew.
    Lost,
    /// It stands under this name.
    Out(String),
    /// It stands; under which name is not to be seen yet.
    OutSomewhere,
    /// The account was asked: it does not stand.
    NotOut,
    /// The word left, and no answer came.
    Silence,
    /// Not now; not before this long.
    Later {
        after: SignedDuration,
        limit: bool,
    },
    Refused(Reason),
}

/// The shortest and the longest film that a Page takes from a program, in milliseconds (*Reels
/// Publishing API*: 3 to 90 seconds, 9:16).
const REEL_MS: (u64, u64) = (3_000, 90_000);

/// The form in which this channel takes these media from a program; `None` where a person puts it out.
pub fn form<W>(outlet: Outlet, media: &[Medium<W>]) -> Option<Form> {
    let fits = media.iter().all(|one| media::unfit(outlet, one).is_empty())
        && media::unfit_together(outlet, media).is_none();
    let films = media.iter().filter(|one| one.is_film()).count();
    let takes = |all: &[Outlet]| fits && all.contains(&outlet);
    match (media.len() - films, films) {
        (0, 0) if takes(&[Outlet::Facebook, Outlet::Threads, Outlet::X]) => Some(Form::Text),
        (1, 0) | (0, 1) if fits && outlet.is_story() => Some(Form::Story),
        (1, 0) if takes(&SHOWS_PICTURES) => Some(Form::Picture),
        (2.., 0) if takes(&SHOWS_PICTURES) => Some(Form::Pictures),
        (0, 1) if takes(&[Outlet::Instagram]) => Some(Form::Reel),
        (0, 1) if takes(&[Outlet::Facebook]) && media.iter().all(reel) => Some(Form::Reel),
        (0, 1) if takes(&SHOWS_FILMS) => Some(Form::Film),
        (_, 1..) if takes(&[Outlet::Instagram, Outlet::Threads]) => Some(Form::Mixed),
        _ => None,
    }
}

const SHOWS_PICTURES: [Outlet; 4] =
    [Outlet::Instagram, Outlet::Facebook, Outlet::Threads, Outlet::X];
const SHOWS_FILMS: [Outlet; 4] = [Outlet::Threads, Outlet::X, Outlet::Youtube, Outlet::Tiktok];

/// An upright film of the length that a Page takes. One of which nobody knows the measures is none.
fn reel<W>(medium: &Medium<W>) -> bool {
    let length = medium.measures.length_ms;
    let upright = medium.measures.frame.is_some_and(|(wide, high)| {
        let (wide, high) = (u64::from(wide) * 16, u64::from(high) * 9);
        // Encoders round a side to a multiple of two or sixteen.
        wide.abs_diff(high) * 50 <= high
    });
    upright && length.is_some_and(|ms| (REEL_MS.0..=REEL_MS.1).contains(&ms))
}

impl Posting {
    /// At its beginning.
    pub fn begin((content, outlet): (ContentId, Outlet), connection: &str, now: Instant) -> Self {
        Self {
            content,
            outlet,
            connection: connection.to_owned(),
            step: Step::Begun,
            made: None,
            provider: None,
            begun_at: now,
            asked_at: None,
            next_at: now,
            tries: 0,
            reason: None,
        }
    }

    /// The word is about to be given: written down before it is.
    pub fn asking(self, now: Instant) -> Self {
        let asked_at = Some(now);
        Self { step: Step::Asked, asked_at, next_at: later(now, SETTLED_AFTER), ..self }
    }

    /// The item knows that it stands.
    pub fn done(self) -> Self {
        Self { step: Step::Done, tries: 0, ..self }
    }

    /// It need not go further by itself.
    pub fn ended(self, reason: Reason) -> Self {
        Self { step: Step::Ended, reason: Some(reason), ..self }
    }

    /// It was taken down, or cannot be.
    pub fn down(self, gone: bool) -> Self {
        Self { step: if gone { Step::Gone } else { Step::Kept }, ..self }
    }

    /// Where it stands after what was told. Total: every pair has an answer, and from `Asked` none
    /// leads to another word but the account's own "it does not stand".
    pub fn after(self, told: Told, now: Instant) -> Self {
        match (self.step, told) {
            (Step::Done | Step::Ended | Step::Gone | Step::Kept, _) => self,
            (_, Told::Refused(reason)) => self.ended(reason),
            (_, Told::Out(name)) => {
                let provider = Some(name);
                Self { step: Step::Out, provider, next_at: now, tries: 0, ..self }
            }
            // From `Made`: its pieces were held ready, now the whole of them is.
            (Step::Begun | Step::Made, Told::Made(name)) => {
                Self { step: Step::Made, made: Some(name), next_at: now, ..self }
            }
            (Step::Made, Told::NotYet) if now.duration_since(self.begun_at) > READY_WITHIN => {
                self.ended(Reason::MediaRefused)
            }
            (Step::Made, Told::NotYet) => Self { next_at: later(now, READY_EVERY), ..self },
            (Step::Made, Told::Lost) => {
                let again = self.put_off((SignedDuration::ZERO, Reason::MediaRefused), now);
                match again.step {
                    Step::Ended => again,
                    _ => Self { step: Step::Begun, made: None, ..again },
                }
            }
            (Step::Asked, Told::NotOut) => {
                let again = self.put_off((SignedDuration::ZERO, Reason::UnknownResult), now);
                match again.step {
                    Step::Ended => again,
                    _ => Self { step: Step::Made, next_at: now, ..again },
                }
            }
            // The channel said that it does not take it now: it does not stand.
            (Step::Asked, Told::Later { after, limit }) => {
                let reason = if limit { Reason::Limit } else { Reason::Unreachable };
                let again = self.put_off((after, reason), now);
                match again.step {
                    Step::Ended => again,
                    _ => Self { step: Step::Made, ..again },
                }
            }
            (Step::Asked, Told::Silence) => {
                self.put_off((SETTLED_AFTER, Reason::UnknownResult), now)
            }
            (Step::Asked, _) => self.put_off((SETTLED_AFTER, Reason::LinkUnknown), now),
            (Step::Out, _) => self.put_off((SignedDuration::ZERO, Reason::LinkUnknown), now),
            (_, Told::Later { after, limit }) => {
                let reason = if limit { Reason::Limit } else { Reason::Unreachable };
                self.put_off((after, reason), now)
            }
            _ => self.put_off((SignedDuration::ZERO, Reason::Unreachable), now),
        }
    }

    /// It is held back, and nothing failed.
    pub fn held(self, now: Instant) -> Self {
        Self { next_at: later(now, SETTLED_AFTER), ..self }
    }

    /// Once more later; after the last pause a person is asked.
    fn put_off(self, (wish, reason): (SignedDuration, Reason), now: Instant) -> Self {
        let longest: i64 = PAUSES.iter().sum();
        match PAUSES.get(self.tries as usize) {
            Some(pause) if wish.as_secs() <= longest => {
                let pause = SignedDuration::from_secs(*pause).max(wish);
                Self { next_at: later(now, pause), tries: self.tries + 1, ..self }
            }
            _ => self.ended(reason),
        }
    }
}

fn later(now: Instant, pause: SignedDuration) -> Instant {
    now.checked_add(pause).unwrap_or(now)
}
