//! One entry of the timeline: who, when, what, in which words, with which facts.

use std::collections::BTreeMap;

use desk::case::{Author, Moment as Seen, Names};
use domain::case::{Addressee, Event};
use domain::ids::PersonId;
use domain::people::Who;
use serde::Serialize;
use serde_json::{Value, json};
use utoipa::ToSchema;

use super::party_text;
use crate::stamp::Stamp;

/// One entry.
#[derive(Serialize, ToSchema)]
pub struct Moment {
    /// Its place in the history, from 1; clocks and clauses point at it.
    version: u32,
    kind: &'static str,
    at: String,
    by: By,
    /// `complainant`, `outgoing`, `note` or `system`.
    side: &'static str,
    /// Its texts by their label; null where the words were erased.
    texts: BTreeMap<&'static str, Option<String>>,
    /// The provider's id of the message, where one carried it.
    provider_id: Option<String>,
    /// How far the message came that followed from it: `queued`, `sent`, `delivered`, `read`,
    /// `failed`, `aside` or `on_the_page` (it waits on the tracking page for the complainant).
    delivery: Option<&'static str>,
    /// What else is known of it, by the kind of entry.
    #[serde(flatten)]
    facts: BTreeMap<&'static str, Value>,
}

/// Who stands behind an entry: a role and a name, or `complainant`, `clock`, `desk`.
#[derive(Serialize, ToSchema)]
pub struct By {
    role: Option<&'static str>,
    name: Option<String>,
}

impl By {
    pub fn of(author: &Author) -> Self {
        let role = match author.who {
            Who::Person(_) => author.role.map(|role| role.code()),
            Who::Complainant => Some("complainant"),
            Who::Clock => Some("clock"),
            Who::Desk => Some("desk"),
        };
        Self { role, name: author.name.clone() }
    }
}

pub fn moment(seen: &Seen, names: &Names, stamp: Stamp) -> Moment {
    let mut texts: BTreeMap<&'static str, Option<String>> = BTreeMap::new();
    for spoken in &seen.texts {
        let earlier = texts.remove(spoken.label).flatten();
        let lines = earlier.into_iter().chain(spoken.text.clone());
        let joined = lines.collect::<Vec<_>>().join("\n\n");
        texts.insert(spoken.label, spoken.text.as_ref().map(|_| joined));
    }
    Moment {
        version: seen.version,
        kind: seen.entry.event.kind(),
        at: stamp.at(seen.entry.at),
        by: By::of(&seen.author),
        side: seen.side.code(),
        texts,
        provider_id: seen.provider_id.clone(),
        delivery: seen.delivery,
        facts: facts(&seen.entry.event, names, stamp).into_iter().collect(),
    }
}

type Fact = (&'static str, Value);

fn facts(event: &Event, names: &Names, stamp: Stamp) -> Vec<Fact> {
    match event {
        Event::Received(opening) => vec![
            ("channel", json!(opening.intake.channel.code())),
            ("received_at", json!(stamp.at(opening.intake.received_at))),
        ],
        Event::Screened(seen) => vec![
            ("case_kind", json!(seen.kind.code())),
            ("nature", json!(seen.nature.code())),
            ("grade", json!(seen.grade.map(|grade| grade.code()))),
        ],
        Event::TimeAsked { until, .. } => vec![("until", json!(stamp.at(*until)))],
        Event::Routed { asks } => {
            let to: Vec<String> = asks.iter().map(|ask| addressee(&ask.to)).collect();
            vec![
                ("asks", json!(asks.iter().map(|ask| ask.no.0).collect::<Vec<_>>())),
                ("to", json!(to)),
            ]
        }
        Event::AskAnswered { ask, answer } => {
            vec![("ask", json!(ask.0)), ("answer", json!(answer.no.0))]
        }
        Event::Rerouted { ask, to, due, .. } => vec![
            ("ask", json!(ask.0)),
            ("to", json!(to.as_ref().map(addressee))),
            ("due", json!(stamp.at(*due))),
        ],
        Event::AnsweredDirectly { answer, way, approval_due, .. } => vec![
            ("answer", json!(answer.no.0)),
            ("way", json!(way.code())),
            ("approval_due", json!(approval_due)),
        ],
        Event::Accepted { answer, edited, approval_due } => vec![
            ("answer", json!(edited.as_ref().map_or(answer.0, |edited| edited.no.0))),
            ("approval_due", json!(approval_due)),
        ],
        other => outcomes(other, names, stamp),
    }
}

fn outcomes(event: &Event, names: &Names, stamp: Stamp) -> Vec<Fact> {
    let person = |person: &PersonId| json!(names.person(*person));
    match event {
        Event::ApprovalRequested { answer, edited } => {
            vec![("answer", json!(edited.as_ref().map_or(answer.0, |edited| edited.no.0)))]
        }
        Event::Approved(signed) => {
            vec![("as_delegate", json!(signed.as_delegate.map(|title| title.code())))]
        }
        Event::Recalled { answer } => vec![("answer", json!(answer.0))],
        Event::Entitled { basis } => vec![("basis", json!(basis.code()))],
        Event::DeliveryPlanned(plan) => vec![
            ("way", json!(plan.way.code())),
            ("planned_at", json!(stamp.maybe(plan.at))),
            ("accompanied_by", json!(super::view::company(&plan.accompanied_by, names))),
        ],
        Event::Delivered(minutes) => vec![("delivered_at", json!(stamp.maybe(minutes.at)))],
        Event::DeliveryFailed { why, .. } => vec![("why", json!(why.code()))],
        Event::Reacted { reaction, care_worse, rung, .. } => vec![
            ("reaction", json!(reaction.code())),
            ("care_worse", json!(care_worse)),
            ("rung", json!(rung.code())),
        ],
        Event::Escalated { to, .. } => vec![("rung", json!(to.code()))],
        Event::Reopened { rung, .. } => vec![("rung", json!(rung.code()))],
        Event::Closed(closing) => vec![("outcome", json!(closing.outcome.code()))],
        Event::AccusedNamed { person: named, .. } => vec![("person", person(named))],
        Event::AccusedReplied { person: named, .. } => vec![("person", person(named))],
        Event::AskRecalled { ask, .. } => vec![("ask", json!(ask.0))],
        Event::Returned { to, .. } => vec![
            ("ask", json!(to.map(|(ask, _)| ask.0))),
            ("due", json!(stamp.maybe(to.map(|(_, due)| due)))),
        ],
        Event::CareHeard { worse, .. } => vec![("care_worse", json!(worse))],
        Event::Merged { confirmed, .. } => vec![("confirmed", json!(confirmed))],
        Event::LinkedBack { merged, .. } => vec![("merged", json!(merged))],
        Event::Held { on, .. } => vec![("on", json!(on))],
        Event::FileShown { file, on } | Event::Enclosed { file, on } => {
            vec![("file", json!(file.to_string())), ("on", json!(on))]
        }
        Event::LanguageChosen { language } => vec![("language", json!(language.code()))],
        Event::Observed { sign, reached, .. } => {
            vec![("sign", json!(sign.code())), ("reached", json!(reached))]
        }
        _ => Vec::new(),
    }
}

/// Somebody who can be asked, as `owes` writes it.
pub fn addressee(to: &Addressee) -> String {
    party_text(&to.party())
}
