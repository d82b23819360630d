//! The commands about a ticket, as they are sent.

use desk::Desk;
use domain::registration::{Command as Meant, Marks, Score};
use domain::text::Body;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::command::{Means, commands};
use crate::fault::{Fault, Why};
use crate::{stamp, word};

commands! {
    /// What somebody wants done about a ticket.
    RegistrationCommand in Desk as Meant<Body>;
    "cancel" => CancelTicket;
    "promote" => PromoteTicket;
    "check_in" => CheckInTicket;
    "undo" => UndoTicket;
    "evaluate" => EvaluateTicket;
    "tell" => TellTicket;
}

macro_rules! bare {
    ($($(#[$doc:meta])* $name:ident => $meant:expr;)*) => {$(
        $(#[$doc])*
        #[derive(Deserialize, ToSchema)]
        #[serde(deny_unknown_fields)]
        pub struct $name {}

        impl Means<Desk> for $name {
            type Meant = Meant<Body>;

            async fn meaning(self, _: &Desk) -> Result<Meant<Body>, Fault> {
                Ok($meant)
            }
        }
    )*};
}

bare! {
    /// Gives the place back.
    CancelTicket => Meant::Cancel {};
    /// From the waiting list to a free place.
    PromoteTicket => Meant::Promote {};
    /// The check-in was a mistake.
    UndoTicket => Meant::Undo {};
    /// Its holder was told by telephone of the place.
    TellTicket => Meant::Tell {};
}

/// Shown at the door; the first time counts.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CheckInTicket {
    /// When, if not now: the line may have been down (RFC 3339).
    at: Option<String>,
    /// Those who came, if not all of the ticket.
    people: Option<u16>,
}

impl Means<Desk> for CheckInTicket {
    type Meant = Meant<Body>;

    async fn meaning(self, desk: &Desk) -> Result<Meant<Body>, Fault> {
        let rules = desk.rules().await?;
        let at = self.at.as_deref().map(|text| stamp::instant(text, "at", &rules.calendar));
        let at = at.transpose()?.unwrap_or_else(|| desk.now());
        Ok(Meant::CheckIn { at, people: self.people })
    }
}

/// How somebody found it who wrote it on paper: 1 to 5 each.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct EvaluateTicket {
    usefulness: u8,
    speaker: u8,
    place: u8,
    words: Option<String>,
}

impl Means<Desk> for EvaluateTicket {
    type Meant = Meant<Body>;

    async fn meaning(self, _: &Desk) -> Result<Meant<Body>, Fault> {
        let score = |value: u8, field: &str| {
            Score::new(value).ok_or_else(|| Fault::of(field, Why::OutOfRange { least: 1, most: 5 }))
        };
        let marks = Marks {
            usefulness: score(self.usefulness, "usefulness")?,
            speaker: score(self.speaker, "speaker")?,
            place: score(self.place, "place")?,
        };
        Ok(Meant::Evaluate { marks, words: word::maybe(self.words, "words")? })
    }
}
