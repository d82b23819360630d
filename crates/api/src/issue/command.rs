//! The commands on an issue, as they are sent.

use std::fmt;

use desk::Desk;
use desk::issue::Command as Meant;
use domain::ids::{CaseNumber, PartnerId};
use domain::issue::{Assessment, Referral, Refutation, Response, Task};
use serde::Deserialize;
use serde::de::value::StrDeserializer;
use serde::de::{Deserializer, Error, IntoDeserializer, Visitor};
use utoipa::ToSchema;

use crate::code::{
    IssueOutcomeCode, IssueOutletCode, LevelCode, PartnerWayCode, PhaseCode, SpreadCode, TruthCode,
};
use crate::command::{Means, commands};
use crate::fault::{Fault, Why};
use crate::{stamp, who, word};

commands! {
    /// What somebody wants done to an issue.
    IssueCommand in Desk as Meant;
    "assess" => AssessIssue;
    "respond" => RespondToIssue;
    "refute" => RefuteIssue;
    "update" => UpdateIssue;
    "add_task" => AddIssueTask;
    "tick" => TickIssueTask;
    "link_case" => LinkIssueCase;
    "unlink_case" => UnlinkIssueCase;
    "close" => CloseIssue;
    "reopen" => ReopenIssue;
    "score" => ScoreDrill;
    "refer" => ReferToPartner;
    "note_receipt" => NotePartnerReceipt;
    "note_answer" => NotePartnerAnswer;
}

/// What it is, as far as it is known.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AssessIssue {
    /// By its code; its number is understood as well.
    #[serde(deserialize_with = "level")]
    level: LevelCode,
    truth: TruthCode,
    phase: PhaseCode,
    reach: SpreadCode,
    /// Who has a stake in it.
    stakeholders: Option<String>,
    why: String,
}

/// How the hospital answers.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RespondToIssue {
    /// The one who speaks, by login, id or name.
    speaker: String,
    /// What is said, whoever asks.
    message: String,
    /// Questions that will be asked, with their answers.
    answers: Option<String>,
    #[serde(default)]
    outlets: Vec<IssueOutletCode>,
}

/// Something false: what was checked, and where it was reported.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RefuteIssue {
    checked: String,
    /// The platform or the office.
    reported_to: Option<String>,
}

/// A partner of the register is asked.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ReferToPartner {
    /// The id of the partner.
    partner: String,
    words: String,
    #[schema(inline)]
    way: PartnerWayCode,
    /// Until when an answer is hoped for.
    due: String,
}

/// The partner has the question.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NotePartnerReceipt {
    referral: u16,
    /// Who took it there.
    by: String,
}

/// What the partner said.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NotePartnerAnswer {
    referral: u16,
    words: String,
}

/// What happened, or was decided.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct UpdateIssue {
    text: String,
}

/// Something that one person does until some time.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AddIssueTask {
    what: String,
    /// By login, id or name.
    owner: String,
    due: String,
}

/// A task is done.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TickIssueTask {
    /// Its number.
    task: u16,
}

/// A case hangs on it.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct LinkIssueCase {
    case_number: String,
}

/// A case does not hang on it.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct UnlinkIssueCase {
    case_number: String,
}

/// It is over.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CloseIssue {
    outcome: IssueOutcomeCode,
    lessons: String,
}

/// It is not over.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ReopenIssue {
    why: String,
}

/// How an exercise went.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ScoreDrill {
    /// 0 to 100.
    score: u8,
    note: String,
}

impl Means<Desk> for ScoreDrill {
    type Meant = Meant;

    async fn meaning(self, _: &Desk) -> Result<Meant, Fault> {
        Ok(Meant::Score { score: self.score, note: word::body(&self.note, "note")? })
    }
}

impl Means<Desk> for AssessIssue {
    type Meant = Meant;

    async fn meaning(self, _: &Desk) -> Result<Meant, Fault> {
        Ok(Meant::Assess(Assessment {
            level: self.level.0,
            truth: self.truth.0,
            phase: self.phase.0,
            reach: self.reach.0,
            stakeholders: word::maybe(self.stakeholders, "stakeholders")?,
            why: word::body(&self.why, "why")?,
        }))
    }
}

impl Means<Desk> for RespondToIssue {
    type Meant = Meant;

    async fn meaning(self, desk: &Desk) -> Result<Meant, Fault> {
        Ok(Meant::Respond(Response {
            speaker: who::person(desk, &self.speaker, "speaker").await?.id,
            message: word::body(&self.message, "message")?,
            answers: word::maybe(self.answers, "answers")?,
            outlets: self.outlets.into_iter().map(|outlet| outlet.0).collect(),
        }))
    }
}

impl Means<Desk> for UpdateIssue {
    type Meant = Meant;

    async fn meaning(self, _: &Desk) -> Result<Meant, Fault> {
        Ok(Meant::Update { text: word::body(&self.text, "text")? })
    }
}

impl Means<Desk> for AddIssueTask {
    type Meant = Meant;

    async fn meaning(self, desk: &Desk) -> Result<Meant, Fault> {
        let calendar = desk.rules().await?.calendar.clone();
        Ok(Meant::AddTask(Task {
            what: word::body(&self.what, "what")?,
            owner: who::person(desk, &self.owner, "owner").await?.id,
            due: stamp::until(&self.due, "due", &calendar)?,
        }))
    }
}

impl Means<Desk> for TickIssueTask {
    type Meant = Meant;

    async fn meaning(self, _: &Desk) -> Result<Meant, Fault> {
        Ok(Meant::Tick { task: self.task })
    }
}

impl Means<Desk> for LinkIssueCase {
    type Meant = Meant;

    async fn meaning(self, _: &Desk) -> Result<Meant, Fault> {
        Ok(Meant::LinkCase { case: number(&self.case_number)? })
    }
}

impl Means<Desk> for UnlinkIssueCase {
    type Meant = Meant;

    async fn meaning(self, _: &Desk) -> Result<Meant, Fault> {
        Ok(Meant::UnlinkCase { case: number(&self.case_number)? })
    }
}

impl Means<Desk> for CloseIssue {
    type Meant = Meant;

    async fn meaning(self, _: &Desk) -> Result<Meant, Fault> {
        Ok(Meant::Close { outcome: self.outcome.0, lessons: word::body(&self.lessons, "lessons")? })
    }
}

impl Means<Desk> for RefuteIssue {
    type Meant = Meant;

    async fn meaning(self, _: &Desk) -> Result<Meant, Fault> {
        let checked = word::body(&self.checked, "checked")?;
        let reported_to = word::name(self.reported_to, "reported_to")?;
        Ok(Meant::Refute(Refutation { checked, reported_to }))
    }
}

impl Means<Desk> for ReferToPartner {
    type Meant = Meant;

    async fn meaning(self, desk: &Desk) -> Result<Meant, Fault> {
        let rules = desk.rules().await?;
        let partner = self.partner.parse::<PartnerId>();
        Ok(Meant::Refer(Referral {
            partner: partner.map_err(|_| Fault::of("partner", Why::NotKnown))?,
            words: word::body(&self.words, "words")?,
            way: self.way.0,
            due: stamp::instant(&self.due, "due", &rules.calendar)?,
        }))
    }
}

impl Means<Desk> for NotePartnerReceipt {
    type Meant = Meant;

    async fn meaning(self, _: &Desk) -> Result<Meant, Fault> {
        let by = word::named(&self.by, "by")?;
        Ok(Meant::NoteReceipt { referral: self.referral, by })
    }
}

impl Means<Desk> for NotePartnerAnswer {
    type Meant = Meant;

    async fn meaning(self, _: &Desk) -> Result<Meant, Fault> {
        let words = word::body(&self.words, "words")?;
        Ok(Meant::NoteAnswer { referral: self.referral, words })
    }
}

impl Means<Desk> for ReopenIssue {
    type Meant = Meant;

    async fn meaning(self, _: &Desk) -> Result<Meant, Fault> {
        Ok(Meant::Reopen { why: word::body(&self.why, "why")? })
    }
}

fn number(text: &str) -> Result<CaseNumber, Fault> {
    text.parse().map_err(|_| Fault::of("case_number", Why::NotKnown))
}

/// A level by its code or by its number: `"level_3"`, `"3"`, `3`.
fn level<'de, D: Deserializer<'de>>(deserializer: D) -> Result<LevelCode, D::Error> {
    deserializer.deserialize_any(Level)
}

struct Level;

impl Visitor<'_> for Level {
    type Value = LevelCode;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the level of an issue")
    }

    fn visit_str<E: Error>(self, code: &str) -> Result<LevelCode, E> {
        let code: StrDeserializer<'_, E> = code.into_deserializer();
        LevelCode::deserialize(code)
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<LevelCode, E> {
        self.visit_str(&number.to_string())
    }
}
