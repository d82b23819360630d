//! The signed procedure, clause by clause.

use domain::compliance::{ClauseSummary, Verdict};

use super::setting::{Setting, heading};
use crate::document::Block;
use crate::table::{Cell, Column, Table};

pub(super) fn blocks(clauses: &[ClauseSummary], setting: &Setting<'_>) -> Vec<Block> {
    let (t, procedure) = (setting.t(), &setting.rules.procedure);
    let named = t.paper_procedure_named(&procedure.number, &procedure.title);
    let table = match clauses.is_empty() {
        true => Block::Paragraph(t.paper_none()),
        false => Block::Table(table(clauses, setting)),
    };
    vec![heading(t.paper_procedure()), Block::Paragraph(named), table]
}

fn table(clauses: &[ClauseSummary], setting: &Setting<'_>) -> Table {
    let t = setting.t();
    let verdicts = [Verdict::Kept, Verdict::Broken, Verdict::Pending, Verdict::NotApplicable];
    let verdicts = verdicts.map(|verdict| Column::numbers(t.verdict(verdict.code()), 3));
    let columns = [Column::numbers(t.paper_clause(), 0), Column::words(t.paper_duty(), 7)]
        .into_iter()
        .chain(verdicts)
        .collect();
    let row = |sum: &ClauseSummary| {
        let counts = [sum.kept, sum.broken, sum.pending, sum.not_applicable];
        [Cell::Count(i64::from(sum.clause.number)), Cell::Text(t.duty(sum.clause.duty.code()))]
            .into_iter()
            .chain(counts.map(|count| Cell::Count(i64::from(count))))
            .collect()
    };
    let rows = clauses.iter().map(row).collect();
    Table { rows, ..Table::new(t.paper_procedure_table(), columns) }
}
