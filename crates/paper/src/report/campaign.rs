//! A campaign in full, for its page on the screen: what was to change, for whom, with which words, for how much, and what came
//! of it. A number stands beside its own past only, with its definition and its day.

use domain::calendar::Instant;
use domain::campaign::{Campaign, Cost, Reading, Segment, Series};
use domain::consent::Outlet;
use domain::content::Stage;
use domain::text::{Name, Reference};

use super::setting::{Setting, figure, heading};
use crate::document::{Block, Document};
use crate::table::{Cell, Column, Table};

/// An item of a campaign.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CampaignItem {
    pub title: String,
    pub outlets: Vec<Outlet>,
    pub stage: Stage,
    pub due: Option<Instant>,
}

/// A campaign as its reader may see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CampaignSheet {
    pub campaign: Campaign,
    /// Who approved it.
    pub approved: Option<String>,
    pub items: Vec<CampaignItem>,
    pub lessons: Option<String>,
}

/// All of it; [`campaign_page`](fn@super::campaign_page) is what is printed.
pub fn campaign(sheet: &CampaignSheet, setting: &Setting<'_>) -> Document {
    let t = setting.t();
    let plan = &sheet.campaign.plan;
    let mut blocks = vec![details(sheet, setting), heading(t.campaign_messages()), messages(sheet)];
    blocks.extend([Block::Table(segments(&plan.segments, setting))]);
    blocks.push(Block::Table(costs(&sheet.campaign, setting)));
    blocks.extend(results(&sheet.campaign, setting));
    if !sheet.items.is_empty() {
        blocks.push(Block::Table(items(&sheet.items, setting)));
    }
    if !plan.activities.is_empty() {
        blocks.push(Block::Table(activities(sheet, setting)));
    }
    if let Some(words) = &sheet.lessons {
        blocks.extend([heading(t.campaign_lessons()), Block::Paragraph(words.clone())]);
    }
    let title = t.campaign_sheet(plan.title.as_str());
    Document {
        footer: setting.foot(title.clone()),
        title,
        blocks,
        ..setting.letter(setting.rules.calendar.day_of(setting.made_at))
    }
}

fn details(sheet: &CampaignSheet, setting: &Setting<'_>) -> Block {
    let (t, known) = (setting.t(), &sheet.campaign);
    let (plan, goal) = (&known.plan, &known.plan.goal);
    let outlets: Vec<String> =
        plan.outlets.iter().map(|one| t.content_outlet(one.code())).collect();
    let mut lines = vec![
        figure(t.campaign_goal(), goal.says.as_str()),
        figure(
            t.campaign_goal_line(),
            t.campaign_goal_says(
                setting.count(goal.start),
                setting.count(goal.target),
                goal.measure.unit.as_str(),
                t.date(goal.by),
            ),
        ),
        figure(t.campaign_period(), t.campaign_from_until(t.date(plan.from), t.date(plan.until))),
        figure(t.campaign_outlets(), outlets.join(", ")),
        figure(t.campaign_stage_label(), t.campaign_stage(known.stage.code())),
    ];
    lines.extend(plan.tagline.iter().map(|one| figure(t.campaign_tagline(), one.as_str())));
    lines.extend(sheet.approved.iter().map(|name| figure(t.campaign_approved(), name)));
    Block::Details(lines)
}

fn messages(sheet: &CampaignSheet) -> Block {
    let items = sheet.campaign.plan.messages.iter().map(|one| one.as_str().to_owned()).collect();
    Block::List { numbered: true, items }
}

/// The demographic sheet: for whom.
fn segments(segments: &[Segment], setting: &Setting<'_>) -> Table {
    let t = setting.t();
    let columns = vec![
        Column::words(t.campaign_segment(), 4),
        Column::words(t.campaign_age(), 2),
        Column::words(t.campaign_place(), 3),
        Column::words(t.campaign_uses(), 3),
        Column::words(t.campaign_need(), 4),
        Column::words(t.campaign_people(), 4),
    ];
    let name =
        |one: &Option<Name>| one.as_ref().map_or(Cell::Empty, |one| Cell::text(one.as_str()));
    let row = |one: &Segment| {
        let age = one.age.as_ref().map_or(Cell::Empty, |age| Cell::text(Reference::as_str(age)));
        let size = one.size.as_ref().map_or(Cell::Empty, |(people, source)| {
            Cell::Text(t.campaign_people_of(setting.count(*people), source.as_str()))
        });
        let named = [name(&one.place), name(&one.uses), name(&one.need)];
        [Cell::text(one.name.as_str()), age].into_iter().chain(named).chain([size]).collect()
    };
    Table { rows: segments.iter().map(row).collect(), ..Table::new(t.campaign_segments(), columns) }
}

/// What was planned and what was paid, by what it was for.
fn costs(known: &Campaign, setting: &Setting<'_>) -> Table {
    let t = setting.t();
    let columns = vec![
        Column::words(t.campaign_cost_label(), 4),
        Column::numbers(t.campaign_budget(), 3),
        Column::numbers(t.campaign_paid(), 3),
        Column::numbers(t.campaign_left(), 3),
    ];
    let whole = |amount: u64| i64::try_from(amount).unwrap_or(i64::MAX);
    let money = |amount: i64| Cell::Text(t.rupiah(amount));
    let row = |name: String, (planned, paid): (u64, u64)| {
        let (planned, paid) = (whole(planned), whole(paid));
        vec![Cell::Text(name), money(planned), money(paid), money(planned.saturating_sub(paid))]
    };
    let each = |cost: &Cost| (known.budget(*cost), known.paid(*cost));
    let mut rows: Vec<Vec<Cell>> =
        Cost::ALL.iter().map(|cost| row(t.campaign_cost(cost.code()), each(cost))).collect();
    let sum = |all: (u64, u64), one: (u64, u64)| (all.0 + one.0, all.1 + one.1);
    rows.push(row(t.campaign_sum(), Cost::ALL.iter().map(each).fold((0, 0), sum)));
    Table { rows, total: true, ..Table::new(t.campaign_costs(), columns) }
}

/// Each measure in a table of its own, and above it how far the goal has come.
fn results(known: &Campaign, setting: &Setting<'_>) -> Vec<Block> {
    let t = setting.t();
    let mut blocks = vec![heading(t.campaign_results())];
    blocks.push(match progressed(known, known.plan.goal.measure.unit.as_str(), setting) {
        None => Block::Note(t.campaign_no_reading()),
        Some(says) => Block::Paragraph(says),
    });
    let shown = known.series().into_iter().filter(|one| !one.readings.is_empty());
    blocks.extend(shown.map(|one| Block::Table(series(&one, setting))));
    blocks
}

/// How far the goal has come, in the unit of its measure; nothing before it was measured.
pub(super) fn progressed(known: &Campaign, unit: &str, setting: &Setting<'_>) -> Option<String> {
    let t = setting.t();
    let progress = known.progress()?;
    let says = t.campaign_progress(
        t.date(progress.as_of),
        setting.count(progress.value),
        unit,
        t.number(progress.percent),
    );
    let judged = match (progress.reached, progress.late) {
        (true, false) => t.campaign_reached(),
        (true, true) => t.campaign_reached_late(),
        (false, _) => t.campaign_not_reached(),
    };
    Some(format!("{says} {judged}"))
}

fn series(one: &Series, setting: &Setting<'_>) -> Table {
    let t = setting.t();
    let measure = &one.measure;
    let caption = t.campaign_measure_of(
        measure.name.as_str(),
        measure.version.as_str(),
        measure.unit.as_str(),
    );
    let columns = vec![
        Column::words(t.campaign_as_of(), 3),
        Column::numbers(t.campaign_value(), 2),
        Column::words(t.campaign_source(), 5),
    ];
    let before = one.start.map(|start| {
        vec![Cell::Text(t.campaign_before()), Cell::Count(i64::from(start)), Cell::Empty]
    });
    let row = |reading: &Reading| {
        let value = Cell::Count(i64::from(reading.value));
        vec![Cell::Date(reading.as_of), value, Cell::text(reading.source.as_str())]
    };
    let rows = before.into_iter().chain(one.readings.iter().map(row)).collect();
    Table { rows, ..Table::new(caption, columns) }
}

fn items(items: &[CampaignItem], setting: &Setting<'_>) -> Table {
    let t = setting.t();
    let columns = vec![
        Column::words(t.campaign_item(), 5),
        Column::words(t.campaign_outlets(), 4),
        Column::words(t.campaign_stage_label(), 3),
        Column::words(t.content_due(), 3),
    ];
    let row = |item: &CampaignItem| {
        let outlets: Vec<String> =
            item.outlets.iter().map(|one| t.content_outlet(one.code())).collect();
        vec![
            Cell::text(&item.title),
            Cell::Text(outlets.join(", ")),
            Cell::Text(t.content_stage(item.stage.code())),
            setting.at(item.due),
        ]
    };
    Table { rows: items.iter().map(row).collect(), ..Table::new(t.campaign_items(), columns) }
}

fn activities(sheet: &CampaignSheet, setting: &Setting<'_>) -> Table {
    let t = setting.t();
    let columns = vec![Column::words(t.campaign_day(), 2), Column::words(t.campaign_activity(), 6)];
    let activities = sheet.campaign.plan.activities.iter();
    let rows = activities.map(|one| vec![Cell::Date(one.on), Cell::text(one.what.as_str())]);
    Table { rows: rows.collect(), ..Table::new(t.campaign_activities(), columns) }
}
