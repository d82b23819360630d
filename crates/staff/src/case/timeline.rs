//! The history of a case: messages, answers, notes and events, each with its texts and facts.

use desk::case::{Moment, Side, View};
use domain::case::{Event, Screening};
use domain::people::Who;
use domain::text::Words as Reference;

use crate::speaker::Speaker;

/// One entry as the page shows it.
pub struct Entry {
    /// Its place in the history; clocks and clauses point at it.
    pub version: u32,
    /// `message`, `answer`, `note` or `event`.
    pub kind: &'static str,
    pub what: String,
    pub who: String,
    pub at: String,
    /// What happened besides the words.
    pub facts: Vec<String>,
    /// Label and words; no words once they were erased.
    pub texts: Vec<(String, Option<String>)>,
    pub provider_id: Option<String>,
}

/// The whole history that this reader may see, the oldest on top.
pub fn shown(view: &View, says: &Speaker) -> Vec<Entry> {
    view.timeline.iter().map(|moment| entry(moment, view, says)).collect()
}

fn entry(moment: &Moment, view: &View, says: &Speaker) -> Entry {
    let event = &moment.entry.event;
    let texts = moment.texts.iter();
    let kind = match moment.side {
        Side::System if !moment.texts.is_empty() => "note",
        Side::System => "event",
        Side::Complainant => "message",
        Side::Outgoing => "answer",
        Side::Note => "note",
    };
    Entry {
        version: moment.version,
        kind,
        what: says.t.event(event.kind()),
        who: says.author(&moment.author),
        at: says.at(moment.entry.at),
        facts: stranger(moment, says)
            .into_iter()
            .chain(facts(event, view, says))
            .chain(moment.delivery.map(|code| says.t.delivery_state(code)))
            .collect(),
        texts: texts.map(|one| (says.t.case_text(one.label), one.text.clone())).collect(),
        provider_id: moment.provider_id.clone(),
    }
}

/// Words with our mark from an address that is not the complainant's: the desk said them.
fn stranger(moment: &Moment, says: &Speaker) -> Option<String> {
    let unknown = moment.entry.by == Who::Desk;
    let replied = matches!(moment.entry.event, Event::Replied { .. });
    (unknown && replied).then(|| says.t.case_stranger().to_string())
}

fn facts(event: &Event, view: &View, says: &Speaker) -> Vec<String> {
    let (t, names) = (says.t, &view.names);
    match event {
        Event::Received(opening) => vec![t.channel(opening.intake.channel.code())],
        Event::Screened(seen) => screened(seen, says),
        Event::TimeAsked { until, .. } => vec![t.case_until(says.long(*until))],
        Event::Routed { asks } => asks
            .iter()
            .map(|ask| t.case_asked(says.addressee(&ask.to, names), says.at(ask.due)))
            .collect(),
        Event::AskAnswered { ask, answer } => {
            let to = view.case.ask(*ask).map(|ask| says.addressee(&ask.to, names));
            let medical = answer.medical.then(|| t.nature("medical"));
            to.into_iter().chain(medical).collect()
        }
        Event::Rerouted { to, .. } => {
            vec![to.as_ref().map_or(t.party("officer"), |to| says.addressee(to, names))]
        }
        Event::AnsweredDirectly { way, .. } => vec![t.way(way.code())],
        Event::Accepted { approval_due: true, .. } => vec![t.case_approval_due()],
        Event::Approved(approval) => {
            approval.as_delegate.map(|title| t.delegate_title(title.code())).into_iter().collect()
        }
        Event::Entitled { basis } => vec![t.basis(basis.code())],
        Event::AccusedNamed { person, .. } | Event::AccusedReplied { person, .. } => {
            names.person(*person).map(str::to_owned).into_iter().collect()
        }
        Event::AskRecalled { ask, .. } | Event::Returned { to: Some((ask, _)), .. } => {
            let to = view.case.ask(*ask).map(|ask| says.addressee(&ask.to, names));
            to.into_iter().collect()
        }
        Event::CareHeard { worse, .. } => worse.then(|| t.why("care_worse")).into_iter().collect(),
        Event::Merged { confirmed: true, .. } => vec![t.case_same_person_confirmed().to_string()],
        Event::LinkedBack { merged: true, .. } => vec![t.case_absorbed().to_string()],
        event => ending(event, view, says),
    }
}

fn ending(event: &Event, view: &View, says: &Speaker) -> Vec<String> {
    let t = says.t;
    match event {
        Event::DeliveryPlanned(plan) => {
            let company = plan.accompanied_by.iter().map(|one| says.escort(one, &view.names));
            let company: Vec<String> = company.collect();
            let company = Some(company.join(", ")).filter(|names| !names.is_empty());
            let at = plan.at.map(|at| says.long(at));
            [Some(t.way(plan.way.code())), at, company.map(|names| t.case_with(names))]
                .into_iter()
                .flatten()
                .collect()
        }
        Event::Delivered(minutes) => minutes.at.map(|at| says.long(at)).into_iter().collect(),
        Event::DeliveryFailed { why, .. } => vec![t.delivery_failure(why.code())],
        Event::Reacted { reaction, care_worse, .. } => {
            let worse = care_worse.then(|| t.why("care_worse"));
            std::iter::once(t.reaction(reaction.code())).chain(worse).collect()
        }
        Event::Escalated { to, .. } => vec![t.rung(to.code())],
        Event::Reopened { rung, .. } => vec![t.rung(rung.code())],
        Event::Closed(closing) => vec![t.outcome(closing.outcome.code())],
        Event::Observed { sign, .. } => vec![t.sign(sign.code())],
        Event::FileShown { file, on } => {
            let word = if *on { t.case_file_shown() } else { t.case_file_hidden() };
            let name = view.files.iter().find(|item| item.id == *file);
            [Some(word), name.map(|item| item.name.clone())].into_iter().flatten().collect()
        }
        Event::Enclosed { file, on } => {
            let word = if *on { t.case_file_enclosed() } else { t.case_file_left_out() };
            let name = view.files.iter().find(|item| item.id == *file);
            [Some(word), name.map(|item| item.name.clone())].into_iter().flatten().collect()
        }
        Event::LanguageChosen { language } => vec![t.sentence_language(language.code())],
        Event::Held { on, .. } => vec![if *on { t.case_hold_on() } else { t.case_hold_off() }],
        _ => Vec::new(),
    }
}

fn screened(seen: &Screening<Reference>, says: &Speaker) -> Vec<String> {
    let t = says.t;
    let grade = seen.grade.map(|grade| t.case_graded(t.grade(grade.code())));
    [Some(t.kind(seen.kind.code())), Some(t.nature(seen.nature.code())), grade]
        .into_iter()
        .flatten()
        .collect()
}
