//! Papers that belong to something else than a case: the scan of a decree, the photo of a round,
//! the signed paper of a permission, the clipping of a mention.
//!
//! Whoever looks after the thing brings them. Until somebody has confirmed that it is the right
//! paper it can be taken away again; from then on it is proof and stays.

mod event;
mod refusal;

pub use event::{Attachment, Entry, Event, apply, fold};
pub use refusal::Refusal;

use jiff::SignedDuration;

use crate::calendar::Instant;
use crate::consent::{Consent, manages};
use crate::ids::{ConsentId, DecreeId, FileId, MentionId, RoundId};
use crate::observation::round::{Round, Stage as RoundStage};
use crate::organisation::{Decree, keeps};
use crate::people::{Actor, Role};
use crate::text::{Words, coded};

/// One thing has at most so many papers.
pub const MOST: usize = 20;
/// So many hours after the end of a round its photos can still be brought.
pub const PHOTOS_WITHIN_HOURS: u8 = 24;

coded! {
    /// One thing that somebody can do with a paper.
    Act {
        Add = "add",
        Confirm = "confirm",
        Remove = "remove",
    }
}

coded! {
    /// How far a paper is.
    Stage {
        Added = "added",
        /// It is the right one: it stays.
        Confirmed = "confirmed",
        Removed = "removed",
    }
}

coded! {
    /// What a paper is, by its content.
    Media {
        Jpeg = "image/jpeg",
        Png = "image/png",
        Pdf = "application/pdf",
    }
}

/// What a paper belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Owner {
    Decree(DecreeId),
    Round(RoundId),
    /// The signed paper of a permission to publish.
    Consent(ConsentId),
    /// A screenshot, a clipping as it was printed.
    Mention(MentionId),
}

impl Owner {
    /// The stable name of its kind.
    pub fn kind(self) -> &'static str {
        match self {
            Owner::Decree(_) => "decree",
            Owner::Round(_) => "round",
            Owner::Consent(_) => "consent",
            Owner::Mention(_) => "mention",
        }
    }

    /// The bits of its id.
    pub fn bits(self) -> u128 {
        match self {
            Owner::Decree(id) => id.bits(),
            Owner::Round(id) => id.bits(),
            Owner::Consent(id) => id.bits(),
            Owner::Mention(id) => id.bits(),
        }
    }

    /// The one of this kind with these bits.
    pub fn of(kind: &str, bits: u128) -> Option<Self> {
        match kind {
            "decree" => Some(Owner::Decree(DecreeId::new(bits))),
            "round" => Some(Owner::Round(RoundId::new(bits))),
            "consent" => Some(Owner::Consent(ConsentId::new(bits))),
            "mention" => Some(Owner::Mention(MentionId::new(bits))),
            _ => None,
        }
    }
}

/// What a paper belongs to, as its own row holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Holder {
    Decree(Box<Decree>),
    Round(Box<Round>),
    Consent(Box<Consent>),
    /// Whoever writes mentions down looks after all of them.
    Mention,
}

impl Holder {
    /// Is this sort of file taken here? A photo is no document.
    fn takes(&self, media: Media) -> bool {
        !matches!(self, Holder::Round(_)) || media != Media::Pdf
    }
}

/// A paper on its way in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct New {
    pub id: FileId,
    pub owner: Owner,
    pub media: Media,
    /// In bytes.
    pub size: u64,
    /// SHA-256 of the content, as it is kept.
    pub digest: [u8; 32],
    /// What it shows, in words.
    pub caption: Option<Words>,
    /// Whoever brings it has looked: no face is to be seen.
    pub faceless: bool,
}

/// What somebody wants done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Command {
    Add(New),
    Confirm {},
    Remove {},
}

impl Command {
    /// What this command does.
    pub fn act(&self) -> Act {
        match self {
            Command::Add(_) => Act::Add,
            Command::Confirm {} => Act::Confirm,
            Command::Remove {} => Act::Remove,
        }
    }
}

/// All that a decision needs from outside.
#[derive(Clone, Copy, Debug)]
pub struct Facts<'a> {
    pub now: Instant,
    pub holder: &'a Holder,
    /// How many papers it has that were not removed.
    pub count: usize,
}

/// Everything that this actor may do with a paper, or with none yet, in the order of the table.
pub fn allowed(known: Option<&Attachment>, actor: &Actor, facts: Facts<'_>) -> Vec<Act> {
    let open = |act: &&Act| match (known, act) {
        (None, Act::Add) => guard(actor, Act::Add, facts).is_ok(),
        (None, _) | (_, Act::Add) => false,
        (Some(known), act) => known.stage == Stage::Added && guard(actor, **act, facts).is_ok(),
    };
    Act::ALL.iter().filter(open).copied().collect()
}

/// May this actor do this with papers of this thing now?
///
/// # Errors
/// `NotYours`, `TooLate` or `TooMany`, in this order.
pub fn guard(actor: &Actor, act: Act, facts: Facts<'_>) -> Result<(), Refusal> {
    let own = match facts.holder {
        Holder::Decree(_) => keeps(actor),
        Holder::Consent(_) => manages(actor),
        Holder::Round(round) => actor.staff().is_some_and(|staff| staff.id == round.begun.observer),
        Holder::Mention => actor.role().is_some_and(Role::is_humas),
    };
    match (own, act) {
        (false, _) => Err(Refusal::NotYours { act }),
        (true, Act::Add) => addable(facts),
        (true, _) => Ok(()),
    }
}

/// Photos belong to what was seen: they come while the round runs, or soon after.
fn addable(facts: Facts<'_>) -> Result<(), Refusal> {
    if let Holder::Round(round) = facts.holder {
        let last = SignedDuration::from_hours(i64::from(PHOTOS_WITHIN_HOURS));
        let late = round.ended_at.is_some_and(|ended| facts.now.duration_since(ended) > last);
        if late || round.stage == RoundStage::Stopped {
            return Err(Refusal::TooLate { hours: PHOTOS_WITHIN_HOURS });
        }
    }
    match facts.count >= MOST {
        true => Err(Refusal::TooMany { most: MOST }),
        false => Ok(()),
    }
}

/// What follows from a command: one event, or none where it holds already.
///
/// # Errors
/// The [`Refusal`] of the first rule that stands in the way.
pub fn decide(
    known: Option<&Attachment>,
    actor: &Actor,
    command: Command,
    facts: Facts<'_>,
) -> Result<Option<Event>, Refusal> {
    let act = command.act();
    match (command, known.map(|known| known.stage)) {
        // The same paper twice is one paper.
        (Command::Add(_), Some(Stage::Added | Stage::Confirmed)) => {
            guard(actor, Act::Confirm, facts).map_err(|_| Refusal::NotYours { act })?;
            Ok(None)
        }
        (Command::Add(new), _) => {
            guard(actor, act, facts)?;
            added(new, facts.holder).map(Some)
        }
        (_, None) => Err(Refusal::NoSuchPaper),
        (Command::Confirm {}, Some(stage)) => {
            guard(actor, act, facts)?;
            match stage {
                Stage::Added => Ok(Some(Event::Confirmed)),
                Stage::Confirmed => Ok(None),
                Stage::Removed => Err(Refusal::NoSuchPaper),
            }
        }
        (Command::Remove {}, Some(stage)) => {
            guard(actor, act, facts)?;
            match stage {
                Stage::Added => Ok(Some(Event::Removed)),
                Stage::Confirmed => Err(Refusal::Confirmed),
                Stage::Removed => Ok(None),
            }
        }
    }
}

/// A photo says in words what it shows, for whoever does not see it, and shows nobody's face.
fn added(new: New, holder: &Holder) -> Result<Event, Refusal> {
    if !holder.takes(new.media) {
        return Err(Refusal::NotAPhoto);
    }
    if matches!(holder, Holder::Round(_)) {
        if !new.faceless {
            return Err(Refusal::FacesUnchecked);
        }
        if new.caption.is_none() {
            return Err(Refusal::CaptionMissing);
        }
    }
    Ok(Event::Added(new))
}
