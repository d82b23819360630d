//! The commands as they are sent: one type each, every field named, none that is not known.

use domain::case::Command as Meant;
use domain::text::Body;
use serde::Deserialize;
use utoipa::ToSchema;

use super::ask::{Ask, OneOrMany, Planned, To, TopicSent};
use super::meaning::Reader;
use crate::code::{
    AboutCode, BasisCode, FailureCode, GradeCode, KindCode, LanguageCode, NatureCode, OutcomeCode,
    ReactionCode, WayCode,
};
use crate::command::commands;

commands! {
    /// What somebody wants done to a case.
    Command in Reader<'_> as Meant<Body>;
    "screen" => Screen;
    "ask_for_time" => AskForTime;
    "route" => Route;
    "answer" => Answer;
    "answer_directly" => AnswerDirectly;
    "accept" => Accept;
    "return" => Return;
    "reroute" => Reroute;
    "recall_ask" => RecallAsk;
    "inquire" => Inquire;
    "reply" => Reply;
    "request_approval" => RequestApproval;
    "approve" => Approve;
    "entitle" => Entitle;
    "deliver" => Deliver;
    "record_delivery" => RecordDelivery;
    "record_failure" => RecordFailure;
    "record_reaction" => RecordReaction;
    "record_care" => RecordCare;
    "escalate" => Escalate;
    "close" => Close;
    "reopen" => Reopen;
    "withdraw" => Withdraw;
    "note" => Note;
    "link" => Link;
    "merge" => Merge;
    "name_accused" => NameAccused;
    "reveal" => Reveal;
    "hold" => Hold;
    "show_file" => ShowFile;
    "enclose" => Enclose;
    "choose_language" => ChooseLanguage;
}

/// A command that needs nothing but its reason.
macro_rules! with_reason {
    ($($(#[$doc:meta])* $name:ident),*) => {$(
        $(#[$doc])*
        #[derive(Deserialize, ToSchema)]
        #[serde(deny_unknown_fields)]
        pub struct $name {
            #[serde(alias = "why", alias = "text", alias = "words", alias = "message", alias = "note")]
            pub reason: String,
        }
    )*};
}

with_reason! {
    /// Gives the answer back to its author.
    Return,
    /// One rung higher.
    Escalate,
    /// Open again.
    Reopen,
    /// The complainant takes it back.
    Withdraw,
    /// Opens the identity behind the mask; the reason is journalled.
    Reveal
}

/// A command that says something and nothing else.
macro_rules! with_text {
    ($($(#[$doc:meta])* $name:ident),*) => {$(
        $(#[$doc])*
        #[derive(Deserialize, ToSchema)]
        #[serde(deny_unknown_fields)]
        pub struct $name {
            #[serde(alias = "words", alias = "message", alias = "question", alias = "note", alias = "reply")]
            pub text: String,
        }
    )*};
}

with_text! {
    /// Asks the complainant.
    Inquire,
    /// The complainant's words, or the reply of an accused person.
    Reply,
    /// Words for the house alone.
    Note
}

/// A text that takes the place of the answer on the table, if one is sent.
macro_rules! with_new_text {
    ($($(#[$doc:meta])* $name:ident),*) => {$(
        $(#[$doc])*
        #[derive(Deserialize, ToSchema)]
        #[serde(deny_unknown_fields)]
        pub struct $name {
            #[serde(alias = "words", alias = "answer", alias = "message")]
            pub text: Option<String>,
            /// The text holds no medical word.
            #[serde(default)]
            pub neutral: bool,
        }
    )*};
}

with_new_text! {
    /// Takes the answer as it is, or in these words.
    Accept,
    /// Puts the answer before the director.
    RequestApproval
}

/// What the officer sees in an intake.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Screen {
    pub kind: KindCode,
    pub nature: NatureCode,
    pub grade: Option<GradeCode>,
    #[serde(alias = "why", alias = "text", alias = "note", alias = "words")]
    pub reason: Option<String>,
    #[serde(default)]
    pub topics: Vec<TopicSent>,
    pub about: Option<AboutCode>,
    #[serde(default)]
    pub sealed: bool,
}

/// Asks the complainant for time; without `until` the promise of the rules stands.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AskForTime {
    pub until: Option<String>,
    #[serde(alias = "words", alias = "message", alias = "note")]
    pub text: Option<String>,
}

/// Asks units, the DPJP, the committee or the management.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Route {
    pub asks: Vec<Ask>,
}

/// Answers an ask; without `ask` the one that waits for the caller.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Answer {
    #[serde(alias = "words", alias = "answer", alias = "message")]
    pub text: String,
    pub follow_up: Option<String>,
    pub ask: Option<u16>,
}

/// Solved on the spot.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AnswerDirectly {
    #[serde(alias = "words", alias = "answer", alias = "message")]
    pub text: String,
    pub way: WayCode,
    /// What was done.
    pub note: Option<String>,
}

/// "Not ours": to somebody else, or back to the office.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Reroute {
    pub ask: Option<u16>,
    pub to: Option<To>,
    #[serde(alias = "why", alias = "text", alias = "words", alias = "message", alias = "note")]
    pub reason: String,
}

/// Takes a question back from the one who was asked.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RecallAsk {
    pub ask: u16,
    #[serde(alias = "why", alias = "text", alias = "words", alias = "message", alias = "note")]
    pub reason: String,
}

/// What the complainant says of the care since the complaint.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RecordCare {
    /// Care became worse: a protected case opens to the director.
    pub worse: bool,
    #[serde(alias = "words", alias = "message", alias = "note", alias = "reason", alias = "why")]
    pub text: Option<String>,
}

/// Approves the text on the table, exactly as it stands.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Approve {}

/// Establishes why somebody may hear medical words.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Entitle {
    pub basis: BasisCode,
}

/// By which way, when, where and with whom the answer is given.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Deliver {
    pub way: WayCode,
    pub at: Option<String>,
    pub place: Option<String>,
    /// `dpjp`, `unit` (those that were asked), `unit:CODE`, a unit's code, or a person's login or name.
    #[serde(default)]
    pub accompanied_by: OneOrMany,
}

/// What happened when the answer was given.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RecordDelivery {
    pub at: Option<String>,
    #[serde(default)]
    pub attendees: OneOrMany,
    #[serde(alias = "text", alias = "words", alias = "note")]
    pub minutes: Option<String>,
    pub result: Option<String>,
}

/// The answer reached nobody.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RecordFailure {
    #[serde(alias = "why", alias = "failure")]
    pub reason: FailureCode,
    #[serde(alias = "words", alias = "message", alias = "note")]
    pub text: Option<String>,
}

/// What the complainant made of the answer.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RecordReaction {
    pub reaction: ReactionCode,
    #[serde(alias = "words", alias = "message", alias = "note", alias = "reason", alias = "why")]
    pub text: Option<String>,
    /// Care became worse after the complaint.
    #[serde(default)]
    pub care_worse: bool,
}

/// The end of a case.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Close {
    pub outcome: OutcomeCode,
    pub root_cause: Option<String>,
    pub improvement: Option<Planned>,
    pub no_improvement_reason: Option<String>,
    /// To whom it was handed on, where it ends as `forwarded`.
    pub receiver: Option<String>,
    /// The letter that names outside remedies.
    pub letter: Option<String>,
    /// The letter holds no medical word.
    #[serde(default)]
    pub neutral: bool,
}

/// Another complainant of the same incident.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Link {
    /// A case number.
    #[serde(alias = "with", alias = "number")]
    pub case: String,
}

/// The same person said it twice.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Merge {
    /// A case number.
    #[serde(alias = "with", alias = "case", alias = "number")]
    pub into: String,
    /// You know that it is the same person, where no contact proves it.
    #[serde(default)]
    pub same_person: bool,
}

/// Names a member of staff as accused.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NameAccused {
    /// A login or name.
    #[serde(alias = "name", alias = "login")]
    pub person: String,
    /// What the person reads and is asked to reply to; never who said it.
    #[serde(alias = "words")]
    pub text: Option<String>,
}

/// Stops erasure, or lets it go on.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Hold {
    pub on: bool,
    #[serde(alias = "why", alias = "text", alias = "words", alias = "message", alias = "note")]
    pub reason: String,
}

/// Shows an attachment to those who were asked, or hides it from them again. Until it is shown it
/// stands in no list of theirs, for it can show who complained.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ShowFile {
    /// The id of a file of the case.
    pub file: String,
    #[serde(alias = "shown")]
    pub on: bool,
}

/// Sends a file of the case with the answer, or takes it out again. Whoever approves approves the
/// text with these files; after that they stay as they are.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Enclose {
    /// The id of a file of the case.
    pub file: String,
    #[serde(alias = "enclosed")]
    pub on: bool,
}

/// In which language the complainant is written to from now on.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ChooseLanguage {
    pub language: LanguageCode,
}
