//! What is known under a number, beside the form.

use desk::{Desk, call};
use domain::text::Phone;
use web::{Failure, paths};

use super::{Row, row};
use crate::{me::Me, speaker::Speaker};

/// An open case of somebody with this number.
pub struct KnownCase {
    pub number: String,
    pub path: String,
    pub name: Option<String>,
    pub stage: String,
    pub at: String,
}

/// What is known under a number.
pub struct Known {
    pub cases: Vec<KnownCase>,
    pub calls: Vec<Row>,
}

impl Known {
    pub async fn of(desk: &Desk, me: &Me, phone: &Phone) -> Result<Self, Failure> {
        let rules = desk.rules().await?;
        let says = Speaker::new(me.t(), &rules.calendar, desk.now());
        let caller = call::caller(desk, &me.actor, phone).await?;
        Ok(Self {
            cases: caller.cases.iter().map(|case| known(case, &says)).collect(),
            calls: caller.calls.iter().map(|view| row(view, &says)).collect(),
        })
    }
}

pub fn known(case: &call::KnownCase, says: &Speaker) -> KnownCase {
    let number = case.number.to_string();
    KnownCase {
        path: paths::case(&number),
        number,
        name: case.complainant.name.clone(),
        stage: says.t.stage(case.stage.code()),
        at: says.at(case.received_at),
    }
}
