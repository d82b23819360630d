//! The commands on an activity, as they are sent.

use desk::Desk;
use domain::activity::{Answerer, Command, Evaluation, FollowUp, Held};
use domain::text::Body;
use serde::Deserialize;
use utoipa::ToSchema;

use super::plan::ActivityPlan;
use crate::code::AudienceCode;
use crate::command::{Means, commands};
use crate::fault::{Fault, Why};
use crate::{stamp, who, word};

type Meant = Command<Body>;

commands! {
    /// What somebody wants done to an activity.
    ActivityCommand in Desk as Meant;
    "edit" => EditActivity;
    "submit" => SubmitActivity;
    "approve" => ApproveActivity;
    "return" => ReturnActivity;
    "cancel" => CancelActivity;
    "ask" => AskAtActivity;
    "answer" => AnswerAtActivity;
    "carry" => CarryQuestion;
    "set_aside" => SetQuestionAside;
    "mark" => MarkQuestion;
    "reopen" => ReopenQuestion;
    "drop_photo" => DropActivityPhoto;
    "hold" => HoldActivity;
    "evaluate" => EvaluateActivity;
    "tick" => TickFollowUp;
}

macro_rules! means {
    ($($(#[$doc:meta])* $name:ident { $($(#[$each:meta])* $field:ident: $kind:ty,)* }
        |$self:ident, $desk:ident| $meaning:expr;)*) => {$(
        $(#[$doc])*
        #[derive(Deserialize, ToSchema)]
        #[serde(deny_unknown_fields)]
        pub struct $name { $($(#[$each])* $field: $kind,)* }

        impl Means<Desk> for $name {
            type Meant = Meant;

            async fn meaning(self, $desk: &Desk) -> Result<Meant, Fault> {
                let $self = self;
                $meaning
            }
        }
    )*};
}

means! {
    /// The plan is written otherwise; what people were told is approved anew.
    EditActivity { plan: Box<ActivityPlan>, } |sent, desk| {
        Ok(Command::Edit { plan: Box::new(sent.plan.meant(desk).await?) })
    };
    /// The plan is ready to be decided.
    SubmitActivity {} |_sent, _desk| Ok(Command::Submit {});
    /// The head approves it, or the director where it costs money.
    ApproveActivity {} |_sent, _desk| Ok(Command::Approve {});
    /// Back to its author.
    ReturnActivity { why: String, } |sent, _desk| {
        Ok(Command::Return { why: word::body(&sent.why, "why")? })
    };
    /// It does not take place.
    CancelActivity { why: String, } |sent, _desk| {
        Ok(Command::Cancel { why: word::body(&sent.why, "why")? })
    };
    /// A question that somebody asks.
    AskAtActivity {
        text: String,
        /// It is about the asker's own care.
        #[serde(default)]
        care: bool,
    } |sent, _desk| {
        Ok(Command::Ask { text: word::body(&sent.text, "text")?, care: sent.care })
    };
    /// What was answered: `speaker` (their number in the plan, from 0) or `staff`.
    AnswerAtActivity {
        /// The number of the question, from 0.
        question: u16,
        text: String,
        speaker: Option<u8>,
        /// A login, id or name.
        staff: Option<String>,
    } |sent, desk| {
        let by = match (sent.speaker, sent.staff) {
            (Some(nth), None) => Answerer::Speaker(nth),
            (None, Some(staff)) => Answerer::Staff(who::person(desk, &staff, "staff").await?.id),
            _ => return Err(Fault::of("speaker", Why::NotKnown)),
        };
        Ok(Command::Answer { nth: sent.question, by, text: word::body(&sent.text, "text")? })
    };
    /// Somebody answers it later.
    CarryQuestion {
        question: u16,
        /// A login, id or name.
        owner: String,
        due: String,
    } |sent, desk| {
        let owner = who::person(desk, &sent.owner, "owner").await?.id;
        Ok(Command::Carry { nth: sent.question, owner, due: stamp::date(&sent.due, "due")? })
    };
    /// It is not answered.
    SetQuestionAside { question: u16, why: String, } |sent, _desk| {
        Ok(Command::SetAside { nth: sent.question, why: word::body(&sent.why, "why")? })
    };
    /// It is, or is not, about the asker's own care.
    MarkQuestion { question: u16, care: bool, } |sent, _desk| {
        Ok(Command::Mark { nth: sent.question, care: sent.care })
    };
    /// It is open again.
    ReopenQuestion { question: u16, } |sent, _desk| {
        Ok(Command::Reopen { nth: sent.question })
    };
    /// A photo is taken away.
    DropActivityPhoto {
        /// The id of the photo.
        photo: String,
    } |sent, _desk| {
        let id = sent.photo.parse().map_err(|_| Fault::of("photo", Why::NotKnown))?;
        Ok(Command::DropPhoto { id })
    };
    /// It took place.
    HoldActivity {
        /// How many came, counted by hand.
        #[serde(default)]
        present: Vec<ActivityCount>,
        /// What went well.
        well: String,
        report: Option<String>,
    } |sent, _desk| {
        Ok(Command::Hold(Held {
            present: sent.present.into_iter().map(|one| (one.audience.0, one.people)).collect(),
            well: word::body(&sent.well, "well")?,
            report: word::maybe(sent.report, "report")?,
        }))
    };
    /// Looked back at: was the aim met, by which number, what was learned, what follows.
    EvaluateActivity {
        met: bool,
        value: u32,
        /// What the number counts.
        unit: String,
        lessons: String,
        /// At most 40.
        #[serde(default)]
        follow_ups: Vec<ActivityFollowUp>,
    } |sent, desk| {
        let mut follow_ups = Vec::with_capacity(sent.follow_ups.len());
        for (nth, one) in sent.follow_ups.into_iter().enumerate() {
            follow_ups.push(one.meant(desk, &format!("follow_ups.{nth}")).await?);
        }
        Ok(Command::Evaluate(Evaluation {
            met: sent.met,
            value: sent.value,
            unit: word::reference(&sent.unit, "unit")?,
            lessons: word::body(&sent.lessons, "lessons")?,
            follow_ups,
        }))
    };
    /// A follow-up is done.
    TickFollowUp {
        /// Its number in the list, from 0.
        follow_up: u16,
    } |sent, _desk| Ok(Command::Tick { nth: sent.follow_up });
}

/// How many of one audience came.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ActivityCount {
    audience: AudienceCode,
    people: u32,
}

/// Something to do afterwards.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ActivityFollowUp {
    what: String,
    /// A login, id or name.
    owner: String,
    due: String,
}

impl ActivityFollowUp {
    async fn meant(self, desk: &Desk, within: &str) -> Result<FollowUp, Fault> {
        Ok(FollowUp {
            what: word::named(&self.what, &format!("{within}.what"))?,
            owner: who::person(desk, &self.owner, &format!("{within}.owner")).await?.id,
            due: stamp::date(&self.due, &format!("{within}.due"))?,
            done: false,
        })
    }
}
