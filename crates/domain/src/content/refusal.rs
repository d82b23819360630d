//! Why the rules of content say no.

use super::{Act, Rule, Stage};
use crate::calendar::{Date, Instant};
use crate::consent::{Outlet, Purpose};

/// A refusal with its facts. Expected, not an error; nothing is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// This role does not do that.
    NotYours { act: Act },
    /// Nobody checks or approves what they wrote.
    OwnWork,
    /// There is no such item.
    NoSuchContent,
    /// Not at this stage.
    NotNow { stage: Stage },
    /// There is no text for any channel.
    NoText,
    /// Longer than the channel takes.
    TooLong { outlet: Outlet, most: usize, has: usize },
    /// Words that look like a breach, and nobody has said anything to them.
    Unjudged { outlet: Outlet, rule: Rule },
    /// The time has passed.
    Past,
    /// The item has no text for this channel.
    NoSuchOutlet { outlet: Outlet },
    /// The text is not the one that was approved.
    NotApproved,
    /// Somebody is shown, and no permission is named.
    NoConsent,
    /// A permission that is named is not there.
    NoSuchConsent,
    /// A permission was taken back.
    ConsentWithdrawn,
    /// A permission begins later.
    ConsentBegins { from: Date },
    /// A permission ends before.
    ConsentEnds { until: Date },
    /// A permission is not for this channel.
    ConsentOutlet { outlet: Outlet },
    /// A permission is not for this purpose.
    ConsentPurpose { purpose: Purpose },
    /// Somebody can be recognised in a picture, and no permission is for that.
    ConsentUnidentified,
    /// The house pauses.
    Paused { until: Instant },
    /// It stands there already, at another link.
    AlreadyPublished { outlet: Outlet },
    /// It does not stand on this channel.
    NotPublished { outlet: Outlet },
    /// Counted up to a day that has not come.
    CountedLater,
    /// Counted up to a day on which it did not stand yet.
    CountedBefore { since: Date },
    /// Nothing was counted.
    NoNumbers,
    /// A pause runs already.
    PauseRuns,
    /// A pause longer than any crisis.
    PauseTooLong { days: u16 },
    /// A picture or film does not say in words what it shows.
    NoAlt,
    /// Nobody has said what is to be seen in a picture or film.
    NotExamined,
    /// A record number, a screen or a paper about a patient is to be seen.
    RecordVisible,
    /// The program cannot mend this file for the channel.
    NotMended { outlet: Outlet },
    /// The hour is a quiet one, and nobody has said why.
    QuietHour { from: u8, until: u8 },
    /// It carries as many pictures and films as it can.
    TooManyMedia { most: usize },
    /// There is no such picture or film.
    NoSuchMedium,
    /// The right to show one ends before.
    RightsEnd { until: Date },
    /// The program may just have put it out there, and is looking.
    UnderWay { outlet: Outlet },
}

impl Refusal {
    /// Stable key: in the API, and of the sentence that is shown.
    pub fn code(&self) -> &'static str {
        match self {
            Refusal::NotYours { .. } => "not_yours",
            Refusal::OwnWork => "own_work",
            Refusal::NoSuchContent => "no_such_content",
            Refusal::NotNow { .. } => "not_now",
            Refusal::NoText => "no_text",
            Refusal::TooLong { .. } => "text_too_long",
            Refusal::Unjudged { .. } => "unjudged",
            Refusal::Past => "past",
            Refusal::NoSuchOutlet { .. } => "no_such_outlet",
            Refusal::NotApproved => "not_approved",
            Refusal::NoConsent => "no_consent",
            Refusal::NoSuchConsent => "no_such_consent",
            Refusal::ConsentWithdrawn => "consent_withdrawn",
            Refusal::ConsentBegins { .. } => "consent_begins",
            Refusal::ConsentEnds { .. } => "consent_ends",
            Refusal::ConsentOutlet { .. } => "consent_outlet",
            Refusal::ConsentPurpose { .. } => "consent_purpose",
            Refusal::ConsentUnidentified => "consent_unidentified",
            Refusal::Paused { .. } => "paused",
            Refusal::AlreadyPublished { .. } => "already_published",
            Refusal::NotPublished { .. } => "not_published",
            Refusal::CountedLater => "counted_later",
            Refusal::CountedBefore { .. } => "counted_before",
            Refusal::NoNumbers => "no_numbers",
            Refusal::PauseTooLong { .. } => "pause_too_long",
            Refusal::PauseRuns => "pause_runs",
            Refusal::NoAlt => "no_alt",
            Refusal::NotExamined => "not_examined",
            Refusal::RecordVisible => "record_visible",
            Refusal::NotMended { .. } => "not_mended",
            Refusal::QuietHour { .. } => "quiet_hour",
            Refusal::TooManyMedia { .. } => "too_many_media",
            Refusal::NoSuchMedium => "no_such_medium",
            Refusal::RightsEnd { .. } => "rights_end",
            Refusal::UnderWay { .. } => "under_way",
        }
    }
}
