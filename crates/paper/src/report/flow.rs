//! How many came, how many went, what complainants said, and what became better.

use domain::report::MonthlyReport;

use super::setting::{Setting, counted, figure, heading};
use crate::document::Block;

/// Kinds, natures, channels and outcomes of the month.
pub(super) fn counts(report: &MonthlyReport, setting: &Setting<'_>) -> Vec<Block> {
    let t = setting.t();
    let label = |label: String| (label, t.paper_column_count());
    let nature = |nature: Option<domain::rules::Nature>| match nature {
        Some(nature) => t.nature(nature.code()),
        None => t.paper_unscreened(),
    };
    let kinds = report.by_kind.iter().map(|each| (t.kind(each.of.code()), each.count));
    let natures = report.by_nature.iter().map(|each| (nature(each.of), each.count));
    let channels = report.by_channel.iter().map(|each| (t.channel(each.of.code()), each.count));
    let outcomes = report.by_outcome.iter().map(|each| (t.outcome(each.of.code()), each.count));
    vec![
        heading(t.paper_flow()),
        counted(t.paper_by_kind(), label(t.paper_column_kind()), kinds.collect()),
        counted(t.paper_by_nature(), label(t.paper_column_nature()), natures.collect()),
        counted(t.paper_by_channel(), label(t.paper_column_channel()), channels.collect()),
        counted(t.paper_by_outcome(), label(t.paper_column_outcome()), outcomes.collect()),
    ]
}

/// What complainants of the month made of their answers.
pub(super) fn reactions(report: &MonthlyReport, setting: &Setting<'_>) -> Vec<Block> {
    let (t, said) = (setting.t(), report.reactions);
    let share = said.satisfaction.map(|share| t.percent(share.hundredths()));
    let details = vec![
        figure(t.paper_reaction_satisfied(), setting.count(said.satisfied)),
        figure(t.paper_reaction_dissatisfied(), setting.count(said.dissatisfied)),
        figure(t.paper_reaction_silent(), setting.count(said.silent)),
        figure(t.paper_reopened(), setting.count(said.reopened)),
        figure(t.paper_satisfied_share(), share.unwrap_or_else(|| "–".to_owned())),
    ];
    vec![
        heading(t.paper_reactions()),
        Block::Details(details),
        Block::Note(t.paper_reactions_note()),
    ]
}

/// Improvements as they stand.
pub(super) fn improvements(report: &MonthlyReport, setting: &Setting<'_>) -> Vec<Block> {
    let (t, sum) = (setting.t(), report.improvements);
    let details = vec![
        figure(t.paper_improvements_open(), setting.count(sum.open)),
        figure(t.paper_improvements_late(), setting.count(sum.late)),
        figure(t.paper_improvements_done(), setting.count(sum.done)),
        figure(t.paper_improvements_verified(), setting.count(sum.verified)),
        figure(t.paper_improvements_dropped(), setting.count(sum.dropped)),
    ];
    vec![heading(t.paper_improvements()), Block::Details(details)]
}
