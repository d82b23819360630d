//! Which rule said no.

use domain::{
    activity, answer_bank, assessment, attachment, call, campaign, case, coaching, collaborator,
    consent, content, erasure, improvement, inspection, issue, meeting, mention, observation,
    organisation, praise, registration, rules, series, shift, sop, statement, stay, suggestion_box,
    survey, training,
};

use crate::DeskError;
use crate::deliver::Unsendable;

macro_rules! refused {
    ($($(#[$note:meta])* $name:ident($rules:ty),)*) => {
        /// The refusal of one aggregate, with its facts.
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub enum Refused {
            $($(#[$note])* $name($rules),)*
        }

        impl Refused {
            /// Stable key of the sentence that is shown.
            pub fn code(&self) -> &'static str {
                match self {
                    $(Self::$name(refusal) => refusal.code(),)*
                }
            }
        }

        $(impl From<$rules> for DeskError {
            fn from(refusal: $rules) -> Self {
                Self::Refused(Refused::$name(refusal))
            }
        })*
    };
}

refused! {
    /// The rules of cases.
    Case(case::Refusal),
    /// The rules of improvements.
    Improvement(improvement::Refusal),
    /// The rules of suggestion boxes.
    Box(suggestion_box::Refusal),
    /// The rules of the answer bank.
    Answer(answer_bank::Refusal),
    /// The rules of the telephone.
    Call(call::Refusal),
    /// The rules of shifts.
    Shift(shift::Refusal),
    /// The rules of erasing.
    Erasure(erasure::Refusal),
    /// What stands in the way of new rules.
    Rules(rules::Refusal),
    /// The rules of the SPO library.
    Sop(sop::Refusal),
    /// The rules of surveys.
    Survey(survey::Refusal),
    /// The rules of training.
    Training(training::Refusal),
    /// The rules of training sessions.
    Session(training::session::Refusal),
    /// The rules of the registers of the organisation.
    Organisation(organisation::Refusal),
    /// The rules of the four questions after a case.
    After(survey::AfterRefusal),
    /// The rules of observation.
    Observation(observation::Refusal),
    /// The rules of internal audits.
    Inspection(inspection::Refusal),
    /// The rules of evaluation meetings.
    Meeting(meeting::Refusal),
    /// The rules of praise and recognition.
    Praise(praise::Refusal),
    /// The rules of permissions to publish.
    Consent(consent::Refusal),
    /// The rules of content.
    Content(content::Refusal),
    /// The rules of the sheet on which the office judges its channels.
    Assessment(assessment::Refusal),
    /// The rules of collaborators.
    Collaborator(collaborator::Refusal),
    /// The rules of campaigns.
    Campaign(campaign::Refusal),
    /// The rules of activities.
    Activity(activity::Refusal),
    /// The rules of coaching.
    Coaching(coaching::Refusal),
    /// The rules of papers that belong to something else than a case.
    Attachment(attachment::Refusal),
    /// The rules of patients who are still in a ward.
    Stay(stay::Refusal),
    /// The rules of mentions.
    Mention(mention::Refusal),
    /// The rules of answers to reviews.
    Reply(mention::reply::Refusal),
    /// The rules of issues.
    Issue(issue::Refusal),
    /// The rules of statements.
    Statement(statement::Refusal),
    /// The rules of tickets of activities.
    Registration(registration::Refusal),
    /// The rules of repeated complaints.
    Series(series::Refusal),
    /// A message cannot leave; nothing was planned.
    Sending(Unsendable),
}
