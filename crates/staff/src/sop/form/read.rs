//! What was typed into the form of a wording. Whether it can be kept, the desk says.

use domain::calendar::{Span, Unit};
use domain::ids::UnitCode;
use domain::measure::{Aim, Measure};
use domain::people::Role;
use domain::rules::{ApprovalWhen, Duty};
use domain::sop::{Audience, Basis, BasisStatus, Bond, Content, MOST_STEPS, Part, Step, Term, Tie};
use locale::Words;
use web::{Faults, Sent};

use crate::sop::question;

const OFTEN: [&str; 3] = ["reader_roles", "reader_units", "approves"];
const OF_STEP: [&str; 5] = ["text", "tie", "duty", "amount", "unit"];

/// Fields that this form does not have.
pub fn unknown(sent: &Sent, t: &Words) -> Faults {
    let parts = Part::texts().map(|part| part.code().to_owned());
    let steps = (1..=MOST_STEPS)
        .flat_map(|number| OF_STEP.iter().map(move |name| format!("step.{number}.{name}")));
    let own = ["title", "number", "bases", "review_months"].map(str::to_owned);
    let aims = Measure::ALL.iter().map(|measure| aim_name(*measure));
    let once = own.into_iter().chain(parts).chain(steps).chain(aims).chain(question::fields());
    let once: Vec<String> = once.collect();
    let once: Vec<&str> = once.iter().map(String::as_str).collect();
    sent.check(t, &once, &OFTEN)
}

/// The wording as typed. Steps without words are left out.
pub fn content(sent: &Sent, t: &Words) -> Content {
    let texts = Part::texts().map(|part| (part, sent.text(part.code()).to_owned()));
    let approves: Vec<ApprovalWhen> =
        sent.all("approves").filter_map(ApprovalWhen::parse).collect();
    let mut steps: Vec<Step> = (1..=MOST_STEPS).filter_map(|number| step(sent, number)).collect();
    let approval = steps.iter_mut().filter_map(|step| step.bond.as_mut());
    if let Some(bond) = approval.into_iter().find(|bond| bond.tie == Tie::Approve) {
        bond.approves = approves;
    }
    Content {
        title: sent.text("title").to_owned(),
        number: sent.filled("number").map(str::to_owned),
        texts: texts.filter(|(_, text)| !text.is_empty()).collect(),
        steps,
        bases: sent.text("bases").lines().filter_map(|line| basis(line, t)).collect(),
        audience: Audience {
            roles: sent.all("reader_roles").filter_map(Role::parse).collect(),
            units: sent.all("reader_units").filter_map(|code| UnitCode::parse(code).ok()).collect(),
        },
        questions: question::read(sent),
        aims: Measure::ALL.iter().filter_map(|measure| aim(sent, *measure)).collect(),
        review_months: sent.text("review_months").parse().unwrap_or(0),
    }
}

fn aim_name(measure: Measure) -> String {
    format!("aims.{}", measure.code())
}

/// A target that is no number is one that nobody can reach: it is said to be too high.
fn aim(sent: &Sent, measure: Measure) -> Option<Aim> {
    let percent = sent.filled(&aim_name(measure))?.parse().unwrap_or(u8::MAX);
    Some(Aim { measure, percent })
}

fn step(sent: &Sent, number: usize) -> Option<Step> {
    let typed = |name: &str| sent.text(&format!("step.{number}.{name}"));
    let text = typed("text");
    let bond = Tie::parse(typed("tie")).map(|tie| {
        let unit = Unit::parse(typed("unit")).unwrap_or(Unit::Hours);
        let limit = typed("amount").parse().ok().map(|amount| Span { amount, unit });
        Bond {
            duty: Duty::parse(typed("duty")),
            term: limit
                .zip(tie.clocks().first())
                .map(|(limit, clock)| Term { clock: *clock, limit }),
            ..Bond::of(tie)
        }
    });
    (!text.is_empty()).then(|| Step { text: text.to_owned(), bond })
}

/// `UU 44/2009 | sudah diganti: UU 17/2023`
fn basis(line: &str, t: &Words) -> Option<Basis> {
    let (text, mark) = line.split_once('|').unwrap_or((line, ""));
    let (text, mark) = (text.trim(), mark.trim());
    let replaced = mark.strip_prefix(t.sop_basis_mark_replaced().as_str());
    let status = match replaced {
        Some(by) => BasisStatus::ReplacedBy(by.trim().to_owned()),
        None if mark == t.sop_basis_mark_unchecked() => BasisStatus::NotChecked,
        None => BasisStatus::InForce,
    };
    // A mark that is none of ours is words, and stays.
    let text = match status {
        BasisStatus::InForce => line.trim(),
        _ => text,
    };
    (!text.is_empty()).then(|| Basis { text: text.to_owned(), status })
}

/// The legal bases as they are typed.
pub fn bases_text(content: &Content, t: &Words) -> String {
    let line = |basis: &Basis| match &basis.status {
        BasisStatus::InForce => basis.text.clone(),
        BasisStatus::NotChecked => format!("{} | {}", basis.text, t.sop_basis_mark_unchecked()),
        BasisStatus::ReplacedBy(by) => {
            format!("{} | {} {by}", basis.text, t.sop_basis_mark_replaced())
        }
    };
    content.bases.iter().map(line).collect::<Vec<_>>().join("\n")
}
