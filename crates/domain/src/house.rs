//! What happened to the house itself: its letterhead, its days off, its rules, people and keys.
//! An entry says what was there before and what came after, so that whoever audits needs no other
//! source. Nothing secret stands in it.

use crate::calendar::Instant;
use crate::ids::{CaseNumber, PersonId, RulesRevision, UnitCode};
use crate::people::{Actor, Role, Who};
use crate::sentence::Occasion;
use crate::text::{Language, coded};

coded! {
    /// What was done to the house.
    Deed {
        HospitalChanged = "hospital_changed",
        DaysOffChanged = "days_off_changed",
        RulesEnacted = "rules_enacted",
        SentenceChanged = "sentence_changed",
        PersonAdded = "person_added",
        PersonChanged = "person_changed",
        PersonDisabled = "person_disabled",
        PersonEnabled = "person_enabled",
        PasswordSet = "password_set",
        UnitAdded = "unit_added",
        UnitChanged = "unit_changed",
        Delegated = "delegated",
        DelegationEnded = "delegation_ended",
        KeyMade = "key_made",
        KeyRevoked = "key_revoked",
        ReaderAsked = "reader_asked",
        ReaderUsed = "reader_used",
        ReaderRefused = "reader_refused",
        /// A program was asked to draft or to sum up; of the words only a digest is kept.
        AssistantAsked = "assistant_asked",
    }
}

coded! {
    /// Which part of a thing was changed.
    Aspect {
        Name = "name",
        Letterhead = "letterhead",
        Address = "address",
        City = "city",
        Phone = "phone",
        Email = "email",
        EmergencyPhone = "emergency_phone",
        LetterNumber = "letter_number",
        Director = "director",
        HumasHead = "humas_head",
        Login = "login",
        Position = "position",
        Role = "role",
        Units = "units",
        Parent = "parent",
        Clinical = "clinical",
        Title = "title",
        From = "from",
        Until = "until",
        DayOff = "day_off",
        Source = "source",
        Calendar = "calendar",
        Clocks = "clocks",
        Ladder = "ladder",
        Approval = "approval",
        Permissions = "permissions",
        Windows = "windows",
        Medical = "medical",
        ReportHour = "report_hour",
        Categories = "categories",
        Shifts = "shifts",
        CallAttempts = "call_attempts",
        AssessMinutes = "assess_minutes",
        MediaHours = "media_hours",
        Content = "content",
        Procedure = "procedure",
        Sentence = "sentence",
        /// What a key opens.
        Opens = "opens",
        /// The version of the reader that serves.
        Reader = "reader",
        /// What the assistant was asked to write.
        Errand = "errand",
        /// SHA-256 of what was sent, in hexadecimal digits.
        Digest = "digest",
    }
}

/// The thing of the house to which it was done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    House,
    Person(PersonId),
    Unit(UnitCode),
    Revision(RulesRevision),
    /// A key of the API, by the beginning of its hash, and the person as whom it acts.
    Key(String, PersonId),
    /// A sentence to complainants.
    Sentence(Occasion, Language),
    /// A version of the reader of messages.
    Reader(u32),
    Case(CaseNumber),
}

/// One part of it, before and after; empty where there was, or is, nothing. Codes stay codes, and
/// instants are written in RFC 3339: pages say them in the reader's words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    pub aspect: Aspect,
    pub before: String,
    pub after: String,
}

/// One line of the history of the house.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    pub deed: Deed,
    pub subject: Subject,
    pub changes: Vec<Change>,
    pub by: Who,
    pub at: Instant,
}

impl Change {
    /// Only what differs is a change.
    pub fn of(aspect: Aspect, before: &str, after: &str) -> Option<Self> {
        (before != after).then(|| Self {
            aspect,
            before: before.to_owned(),
            after: after.to_owned(),
        })
    }
}

/// May this actor change letterhead, days off, rules and sentences? The administrator, the head of public
/// relations, and the house itself (its command line).
pub fn may_change(actor: &Actor) -> bool {
    *actor == Actor::Desk || matches!(actor.role(), Some(Role::Admin | Role::Head))
}

/// May this actor read how the house is set up? Whoever may change it, the office that works by
/// it, the director who signed it, and those who watch over it.
pub fn may_read(actor: &Actor) -> bool {
    let watches = |role| matches!(role, Role::Director | Role::Quality | Role::Auditor);
    may_change(actor) || actor.role().is_some_and(|role| role.is_humas() || watches(role))
}

/// May this actor read the history of the house? The auditor and the administrator; and the head,
/// whose own changes stand in it.
pub fn may_audit(actor: &Actor) -> bool {
    may_change(actor) || actor.role() == Some(Role::Auditor)
}
