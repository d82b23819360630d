//! The steps of an SPO as a flow chart.

use domain::calendar::Span;
use domain::sop::{Bond, Content, Step};
use locale::Words;

use crate::chart::{Flow, FlowStep};

/// The drawing of the steps; `None` while there are none.
pub fn sop_flow(content: &Content, t: &Words) -> Option<Flow> {
    let steps: Vec<FlowStep> =
        (1..).zip(&content.steps).map(|(no, step)| drawn(no, step, t)).collect();
    let said = |step: &FlowStep| {
        let bond = step.bond.as_ref().map(|bond| format!(" ({bond})")).unwrap_or_default();
        format!("{}: {}{bond}", t.sop_step(step.number.clone()), step.text)
    };
    (!steps.is_empty()).then(|| Flow {
        title: t.sop_flow_of(content.title.clone()),
        description: steps.iter().map(said).collect::<Vec<_>>().join(". "),
        begin: t.sop_flow_begin(),
        end: t.sop_flow_end(),
        onward: t.sop_flow_onward(),
        steps,
    })
}

fn drawn(number: usize, step: &Step, t: &Words) -> FlowStep {
    FlowStep {
        number: number.to_string(),
        text: step.text.clone(),
        bond: step.bond.as_ref().map(|bond| bound(bond, t)),
    }
}

/// `Menjawab · paling lama 48 jam · Grading merah`
fn bound(bond: &Bond, t: &Words) -> String {
    let length = |span: Span| format!("{} {}", span.amount, t.unit_of_time(span.unit.code()));
    let term = bond.term.map(|term| t.sop_within(length(term.limit)));
    let approves = bond.approves.iter().map(|when| t.rules_approval(when.code()));
    let rest = term.into_iter().chain(approves);
    [t.sop_tie(bond.tie.code())].into_iter().chain(rest).collect::<Vec<_>>().join(" · ")
}
