//! One row of a list of cases, on two lines.

use desk::{
    Desk,
    case::{Item, Names},
    unit,
};
use web::{Failure, paths};

use crate::{me::Me, speaker::Speaker};

/// What a list shows of a case.
pub struct Row {
    pub number: String,
    pub path: String,
    pub grade: &'static str,
    pub excerpt: String,
    pub about: String,
    pub when: String,
    pub late: bool,
    pub unread: bool,
    /// What it says that reaches beyond the hospital.
    pub beyond: Vec<String>,
}

impl Row {
    pub fn of(item: &Item, says: &Speaker, names: &Names) -> Self {
        let (one, t) = (&item.summary, says.t);
        let number = one.number.to_string();
        let stage = match one.outcome {
            Some(outcome) => t.outcome(outcome.code()),
            None => t.stage(one.stage.code()),
        };
        let about = [
            says.unit(one.unit.as_ref(), names),
            t.channel(one.channel.code()),
            t.kind(one.kind.code()),
            stage,
        ];
        let when = match (one.closed_at, item.due_at) {
            (Some(at), _) => says.at(at),
            (None, Some(due)) => says.left(due),
            (None, None) => t.relative(says.now, one.received_at),
        };
        Self {
            path: paths::case(&number),
            number,
            grade: one.grade.map_or("none", |grade| grade.code()),
            excerpt: item.excerpt.clone().unwrap_or_else(|| t.case_erased()),
            about: about.join(" · "),
            when,
            late: item.late,
            unread: one.unread > 0,
            beyond: item.beyond.iter().map(|what| t.alike_beyond(what.code())).collect(),
        }
    }

    /// The rows of a page of a list.
    pub async fn all(desk: &Desk, me: &Me, items: &[Item]) -> Result<Vec<Self>, Failure> {
        let rules = desk.rules().await?;
        let names = unit_names(desk).await?;
        let says = Speaker::new(me.t(), &rules.calendar, desk.now());
        Ok(items.iter().map(|item| Self::of(item, &says, &names)).collect())
    }
}

/// The names of the units, for lists that show no people.
pub async fn unit_names(desk: &Desk) -> Result<Names, Failure> {
    let organisation = unit::organisation(desk).await?;
    let units = organisation.units.into_iter().map(|unit| (unit.code, unit.name)).collect();
    Ok(Names { units, ..Names::default() })
}
