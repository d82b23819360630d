//! Names of things, as types: nothing outside `store` sees a bare number.

use std::fmt;
use std::str::FromStr;

/// What the ids of rows have in common.
pub trait Id: Copy + Send + Sync + 'static {
    /// An id from its 128 bits.
    fn from_bits(bits: u128) -> Self;

    /// The 128 bits, for storage.
    fn bits(self) -> u128;
}

macro_rules! id {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(u128);

        impl $name {
            /// An id from its 128 bits; fresh ones are handed in by the caller, never made here.
            pub const fn new(bits: u128) -> Self {
                Self(bits)
            }

            /// The 128 bits, for storage.
            pub const fn bits(self) -> u128 {
                self.0
            }
        }

        impl Id for $name {
            fn from_bits(bits: u128) -> Self {
                Self(bits)
            }

            fn bits(self) -> u128 {
                self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{:032x}", self.0)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}({:x})", stringify!($name), self.0)
            }
        }

        impl FromStr for $name {
            type Err = NotAnId;

            fn from_str(text: &str) -> Result<Self, NotAnId> {
                match text.len() {
                    32 => u128::from_str_radix(text, 16).map(Self).map_err(|_| NotAnId),
                    _ => Err(NotAnId),
                }
            }
        }
    )*};
}

id! {
    /// One hospital: the scope of every row and every call.
    HospitalId,
    /// One matter that the hospital owes an answer to.
    CaseId,
    /// One person who works here.
    PersonId,
    /// One data subject outside the staff (complainant or patient): the owner of a vault key.
    SubjectId,
    /// One text in the vault.
    WordsId,
    /// One stored file.
    FileId,
    /// One improvement.
    ImprovementId,
    /// One answer of the answer bank, with all its editions.
    BankAnswerId,
    /// One telephone call.
    CallId,
    /// One hand-over at the end of a shift.
    HandoverId,
    /// One arrival at a door, exactly as it came.
    ArrivalId,
    /// One suggestion box.
    BoxId,
    /// One opening of a suggestion box.
    OpeningId,
    /// One erasure of a person.
    ErasureId,
    /// One SPO with all its editions.
    SopId,
    /// One survey.
    SurveyId,
    /// The four questions after one closed case.
    AfterId,
    /// The answers of one respondent.
    ResponseId,
    /// One competence of the catalogue.
    CompetenceId,
    /// One element of a standard.
    ElementId,
    /// One person's level in one competence, with its whole history.
    AttainmentId,
    /// One training session.
    SessionId,
    /// One edition of vision, mission and values.
    CreedId,
    /// One decree of the director.
    DecreeId,
    /// One partner of the hospital.
    PartnerId,
    /// One item of the customer-service desk.
    FacilityId,
    /// What those who are served need or expect.
    ExpectationId,
    /// One checklist of observations, with all its editions.
    ChecklistId,
    /// One observation, interview or mystery visit.
    RoundId,
    /// One internal audit.
    InspectionId,
    /// One evaluation meeting.
    MeetingId,
    /// Praise that was passed on to those whom it names.
    PraiseId,
    /// One recognition of a month.
    RecognitionId,
    /// One coaching note.
    CoachingId,
    /// The stay of the patient of one case in a ward.
    StayId,
    /// One permission to publish.
    ConsentId,
    /// One thing that the hospital publishes.
    ContentId,
    /// One pause of everything that would be published.
    PauseId,
    /// How the office judges its own channels in one month.
    AssessmentId,
    /// Somebody outside with whom the office works.
    CollaboratorId,
    /// One campaign.
    CampaignId,
    /// One activity of health promotion.
    ActivityId,
    /// One ticket of somebody who comes to an activity.
    RegistrationId,
    /// One public mention of the hospital.
    MentionId,
    /// One feed of news that is looked at.
    FeedId,
    /// One saved query of mentions.
    QueryId,
    /// One issue about the hospital.
    IssueId,
    /// One official statement.
    StatementId,
    /// One vexatious series.
    SeriesId,
    /// What the hospital answers to one review.
    ReplyId,
}

/// The text does not have the form of an id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAnId;

/// The number that is printed on letters: year and a gapless serial, `2026-00231`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CaseNumber {
    pub year: i16,
    pub serial: u32,
}

impl fmt::Display for CaseNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:05}", self.year, self.serial)
    }
}

impl FromStr for CaseNumber {
    type Err = NotAnId;

    fn from_str(text: &str) -> Result<Self, NotAnId> {
        let (year, serial) = text.trim().split_once('-').ok_or(NotAnId)?;
        let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
        if !digits(year) || !digits(serial) || serial.len() < 5 {
            return Err(NotAnId);
        }
        let year = year.parse().map_err(|_| NotAnId)?;
        let serial = serial.parse().map_err(|_| NotAnId)?;
        Ok(Self { year, serial })
    }
}

macro_rules! code {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(String);

        impl $name {
            /// Upper-case letters, digits and `-`, at most 24 characters.
            pub fn parse(text: &str) -> Result<Self, NotAnId> {
                coded(text).map(Self)
            }

            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )*};
}

code! {
    /// The code of a unit, unique in its hospital: `IGD`, `FARMASI-RJ`.
    UnitCode,
    /// The code of a suggestion box, unique in its hospital and printed on its sign: `LOBI-1`.
    BoxCode,
    /// The code of a survey, unique in its hospital and part of its address: `RJ-2026`.
    SurveyCode,
    /// The code of a checklist, unique in its hospital: `LOKET`.
    ChecklistCode,
    /// The code of a competence, unique in its hospital: `PENANGANAN-KELUHAN`.
    CompetenceCode,
    /// The code of an element of a standard, unique in its hospital: `HPK-3-B`.
    ElementCode,
}

fn coded(text: &str) -> Result<String, NotAnId> {
    let code = text.trim().to_ascii_uppercase();
    let lawful = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '-';
    if code.is_empty() || code.len() > 24 || !code.chars().all(lawful) {
        return Err(NotAnId);
    }
    Ok(code)
}

/// How often a row has changed: the number of entries in its history.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Version(pub u32);

/// Which revision of the hospital's rules a case runs under.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RulesRevision(pub u32);

/// An ask within its case: 1, 2, 3 in the order of asking.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AskNo(pub u16);

/// An answer within its case: 1, 2, 3 in the order of writing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AnswerNo(pub u16);

/// The name of a question of a survey, or of a choice in it: `a-z`, digits and `_`, at most 32.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct QuestionKey(String);

impl QuestionKey {
    /// The key of this text, if it has the form of one.
    pub fn parse(text: &str) -> Option<QuestionKey> {
        let lawful = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
        let fits = (1..=32).contains(&text.len()) && text.chars().all(lawful);
        fits.then(|| QuestionKey(text.to_owned()))
    }

    /// Its text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for QuestionKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
