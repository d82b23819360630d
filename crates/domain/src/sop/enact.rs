//! The procedure that was signed becomes the procedure that runs: bound steps as rules.

use super::{Bond, Content};
use crate::calendar::Span;
use crate::rules::{
    ApprovalWhen, Clause, ClockName, ClockRule, Limit, Procedure, Rules, Source, SourceStatus,
};

/// Does this SPO say anything about how cases run? One about training alone does not.
pub fn binds(content: &Content) -> bool {
    let says =
        |bond: &Bond| bond.duty().is_some() || bond.term.is_some() || !bond.approves.is_empty();
    content.bound().any(|(_, bond)| says(bond))
}

/// The rules of the hospital once this SPO is in force: its bound steps are the clauses, its terms
/// the limits of the clocks, its approvals those of the director. All else stays as it was.
pub fn enacted(rules: &Rules, content: &Content, number: &str) -> Rules {
    let mut next = rules.clone();
    let source = Source { text: source(content, number), status: SourceStatus::InForce };
    let clauses = clauses(content);
    if !clauses.is_empty() {
        let revision = next.procedure.revision;
        next.procedure = Procedure {
            number: number.to_owned(),
            revision,
            title: content.title.clone(),
            clauses,
        };
    }
    for (step, bond) in content.bound() {
        if let Some(term) = bond.term {
            let says = Source { text: format!("{number}, butir {step}"), ..source.clone() };
            set(&mut next, term.clock, term.limit, says);
        }
    }
    let approves = approves(content);
    if !approves.is_empty() {
        next.director_approves = approves;
    }
    Rules { source, ..next }
}

fn source(content: &Content, number: &str) -> String {
    format!("SPO {number}, {}", content.title)
}

fn clauses(content: &Content) -> Vec<Clause> {
    let clause = |(number, bond): (u16, &Bond)| {
        Some(Clause { number: u8::try_from(number).ok()?, duty: bond.duty()? })
    };
    content.bound().filter_map(clause).collect()
}

fn approves(content: &Content) -> Vec<ApprovalWhen> {
    let mut all = Vec::new();
    for when in content.bound().flat_map(|(_, bond)| &bond.approves) {
        if !all.contains(when) {
            all.push(*when);
        }
    }
    all
}

fn set(rules: &mut Rules, name: ClockName, limit: Span, source: Source) {
    if name == ClockName::PromisedTime {
        rules.windows.promise = limit;
        return;
    }
    if name == ClockName::UnitTarget {
        rules.windows.unit_answer = limit;
    }
    let Some(at) = rules.clocks.iter().position(|clock| clock.name == name) else {
        // The hospital had no such clock: it begins with the marks of the built-in procedure.
        rules.clocks.extend(built_in(rules, name, limit, source));
        return;
    };
    let clock = &mut rules.clocks[at];
    clock.limit = Limit::Fixed(limit);
    clock.source = source;
}

fn built_in(rules: &Rules, name: ClockName, limit: Span, source: Source) -> Option<ClockRule> {
    let preset = crate::rules::preset(crate::rules::Preset::RsudBanyumas, rules.calendar.zone);
    let clock = preset.clock(name)?.clone();
    Some(ClockRule { limit: Limit::Fixed(limit), source, ..clock })
}
