//! One wording as a page shows it.

use domain::rules::ApprovalWhen;
use domain::sop::{BasisStatus, Bond, Content, Part, Question, paragraphs};
use locale::Words;
use paper::report::{aim, sop_flow};

use super::page::placed;

/// A part with its paragraphs.
pub struct Shown {
    pub name: String,
    pub paragraphs: Vec<String>,
}

/// A numbered step, with what it is bound to.
pub struct Step {
    pub text: String,
    pub bond: Option<String>,
}

/// A question, what is read again, and its choices with whether they are right.
pub type Keyed = (String, String, Vec<(String, bool)>);

/// The whole wording.
pub struct Sheet {
    pub parts: Vec<Shown>,
    pub steps: Vec<Step>,
    pub bases: Vec<(String, Option<String>)>,
    /// The indicators that it is held to.
    pub aims: Vec<String>,
    /// The steps as a drawing.
    pub flow: Option<String>,
    /// For those who may see which answer is right.
    pub questions: Vec<Keyed>,
    pub roles: String,
    pub units: String,
}

impl Sheet {
    pub fn of(content: &Content, key: bool, t: &Words) -> Self {
        let part = |part: Part| {
            let paragraphs = paragraphs(content.text(part)).map(str::to_owned).collect();
            Shown { name: t.sop_part(part.code()), paragraphs }
        };
        let steps = content.steps.iter().map(|step| Step {
            text: step.text.clone(),
            bond: step.bond.as_ref().map(|bond| bound(bond, t)),
        });
        let bases = content.bases.iter().map(|basis| {
            let says = match &basis.status {
                BasisStatus::InForce => None,
                BasisStatus::NotChecked => Some(t.sop_basis("not_yet_checked")),
                BasisStatus::ReplacedBy(by) => Some(t.sop_replaced_by(by)),
            };
            (basis.text.clone(), says)
        });
        let audience = &content.audience;
        let roles = audience.roles.iter().map(|role| t.role(role.code()));
        let units = audience.units.iter().map(ToString::to_string);
        Self {
            parts: Part::texts().map(part).filter(|part| !part.paragraphs.is_empty()).collect(),
            steps: steps.collect(),
            bases: bases.collect(),
            aims: content.aims.iter().map(|one| aim(*one, t)).collect(),
            questions: content.questions.iter().filter(|_| key).map(|one| asked(one, t)).collect(),
            flow: sop_flow(content, t).map(|flow| flow.svg()),
            roles: roles.collect::<Vec<_>>().join(", "),
            units: units.collect::<Vec<_>>().join(", "),
        }
    }
}

pub fn asked(question: &Question, t: &Words) -> Keyed {
    let choices = (1..).zip(&question.choices);
    let choices = choices.map(|(number, text)| (text.clone(), number == question.right)).collect();
    (question.text.clone(), t.sop_again(placed(question.read_again, t)), choices)
}

/// `Menjawab · paling lama 48 jam`
pub fn bound(bond: &Bond, t: &Words) -> String {
    let duty = bond.duty.map(|duty| t.duty(duty.code()));
    let term = bond.term.map(|term| t.sop_within(length(term.limit, t)));
    let approves = bond.approves.iter().map(|when: &ApprovalWhen| t.rules_approval(when.code()));
    let rest = duty.into_iter().chain(term).chain(approves);
    [t.sop_tie(bond.tie.code())].into_iter().chain(rest).collect::<Vec<_>>().join(" · ")
}

/// `48 jam`
pub fn length(span: domain::calendar::Span, t: &Words) -> String {
    format!("{} {}", span.amount, t.unit_of_time(span.unit.code()))
}
