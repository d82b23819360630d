//! What is done about what was found: a table of improvements.

use domain::calendar::Date;
use domain::improvement::Stage;

use super::setting::Setting;
use crate::table::{Cell, Column, Table};

/// One improvement as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deed {
    /// `None` once erased.
    pub action: Option<String>,
    pub owner: Option<String>,
    pub due: Option<Date>,
    pub stage: Stage,
}

/// Action, owner, day and state of each.
pub(super) fn table(caption: String, deeds: &[Deed], setting: &Setting<'_>) -> Table {
    let t = setting.t();
    let columns = vec![
        Column::words(t.survey_plan_action(), 6),
        Column::words(t.case_improvement_owner(), 3),
        Column::words(t.case_improvement_due(), 2),
        Column::words(t.voice_stage(), 2),
    ];
    let row = |deed: &Deed| {
        vec![
            Cell::Text(deed.action.clone().unwrap_or_else(|| t.case_erased())),
            Cell::Text(deed.owner.clone().unwrap_or_default()),
            deed.due.map_or(Cell::Empty, Cell::Date),
            Cell::Text(t.improvement_stage(deed.stage.code())),
        ]
    };
    let rows = deeds.iter().map(row).collect();
    Table { rows, ..Table::new(caption, columns) }
}
