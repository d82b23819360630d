//! The way of a case over the bridge: who had it, who has it, who is still ahead.

use desk::case::View;
use domain::case::{Addressee, Case, StageCode, approver};
use domain::rules::Rung;

use crate::speaker::Speaker;

/// One step: its word, and `done`, `skipped`, `now` or `ahead`.
pub struct Step {
    pub word: String,
    pub state: &'static str,
}

/// Complainant, office, the rungs, physician and committee where they are asked, director, delivery.
pub fn shown(view: &View, says: &Speaker) -> Vec<Step> {
    let case = &view.case;
    let (t, at) = (says.t, place(case));
    let mut steps = vec![(0, t.party("complainant")), (1, t.case_ladder_office())];
    steps.extend(view.rules.ladder.iter().map(|rung| (rung_place(*rung), t.rung(rung.code()))));
    if case.is_medical() {
        steps.push((5, t.addressee("dpjp")));
    }
    if case.asks.iter().any(|ask| ask.to == Addressee::Committee) {
        steps.push((6, t.addressee("committee")));
    }
    let approves = case.is_medical() || case.round > 1 || case.approval.is_some() || at == 7;
    if approves {
        steps.push((7, t.party(approver(case).code())));
    }
    steps.push((8, t.case_ladder_delivery()));
    steps.push((9, t.stage("closed")));
    let step = |(order, word): (u8, String)| Step { word, state: state(order, at, case) };
    steps.into_iter().map(step).collect()
}

fn state(order: u8, at: u8, case: &Case) -> &'static str {
    match order.cmp(&at) {
        std::cmp::Ordering::Less if was_met(order, case) => "done",
        std::cmp::Ordering::Less => "skipped",
        std::cmp::Ordering::Equal => "now",
        std::cmp::Ordering::Greater => "ahead",
    }
}

/// Whether somebody on this step has had the case: an answer may come sooner than all were asked.
fn was_met(order: u8, case: &Case) -> bool {
    let asked = |fits: fn(&Addressee) -> bool| case.asks.iter().any(|ask| fits(&ask.to));
    let climbed = rung_place(case.rung) >= order;
    match order {
        2 => asked(|to| matches!(to, Addressee::Unit(_))),
        3 => climbed,
        4 => climbed || asked(|to| *to == Addressee::Management),
        5 => asked(|to| matches!(to, Addressee::Dpjp(_))),
        7 => case.approval.is_some(),
        _ => true,
    }
}

fn place(case: &Case) -> u8 {
    match case.stage.code() {
        StageCode::Received | StageCode::Review => 1,
        StageCode::Waiting => 0,
        StageCode::Routed => asked_place(case),
        StageCode::Approval => 7,
        StageCode::Delivering | StageCode::Answered => 8,
        StageCode::Closed => 10,
    }
}

fn asked_place(case: &Case) -> u8 {
    let open = case.asks.iter().filter(|ask| ask.is_open());
    open.map(|ask| match ask.to {
        Addressee::Unit(_) => rung_place(case.rung),
        Addressee::Dpjp(_) => 5,
        Addressee::Committee => 6,
        Addressee::Management => 4,
    })
    .min()
    .unwrap_or(2)
}

fn rung_place(rung: Rung) -> u8 {
    match rung {
        Rung::Unit => 2,
        Rung::OtherUnit => 3,
        Rung::Management | Rung::Past => 4,
    }
}
