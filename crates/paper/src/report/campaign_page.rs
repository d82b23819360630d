//! A campaign on exactly one sheet, F4 or A4: the goal, for whom, the words, the channels, the money and
//! what came of it stand first and whole; of the rest as many lines as are left.

use domain::campaign::{Campaign, Cost, Segment, Series};

use super::campaign::{CampaignItem, CampaignSheet, progressed};
use super::setting::Setting;
use crate::document::{Block, Document, Margins};
use crate::table::{Cell, Column, Table};
use crate::text::{shortened, weight};

/// Letters of a line in the wide column, as [`weight`] counts them.
const LINE: usize = 60;

/// Lines that the table of an A4 sheet holds beside its head, each of its rows with its rules.
const LINES: usize = 39;

/// Kept for the counts of items and activities and a line of lessons.
const KEPT: usize = 3;

/// A sentence of the plan: what is no longer than a name in small letters stays whole.
const SENTENCE: usize = 150;

/// A title of two lines.
const TITLE: usize = 90;

/// Groups of the audience that are named in two lines each; the others are counted.
const GROUPS: usize = 2;

/// Measures beside the goal's own.
const MEASURES: usize = 3;

/// Narrower than a letter: the sheet is no letter, and one page is its rule.
const MARGINS: Margins = Margins { top: 10, right: 15, bottom: 15, left: 15 };

/// The sheet with the hospital's letterhead.
pub fn campaign_page(sheet: &CampaignSheet, setting: &Setting<'_>) -> Document {
    let t = setting.t();
    let whole = t.campaign_sheet(sheet.campaign.plan.title.as_str());
    let title = shortened(&whole, TITLE);
    let mut page = Page { rows: Vec::new(), left: LINES - KEPT, cut: title != whole };
    planned(&mut page, &sheet.campaign, setting);
    came_of_it(&mut page, sheet, setting);
    rest(&mut page, sheet, setting);
    let columns =
        vec![Column::words(t.campaign_sheet_part(), 1), Column::words(t.campaign_sheet_says(), 3)];
    let mut blocks = vec![Block::Table(Table { rows: page.rows, ..Table::new("", columns) })];
    if page.cut {
        blocks.push(Block::Note(t.campaign_sheet_rest()));
    }
    Document {
        footer: setting.foot(title.clone()),
        title,
        blocks,
        margins: MARGINS,
        ..setting.letter(setting.rules.calendar.day_of(setting.made_at))
    }
}

/// The rows so far, the lines that are left, and whether something was left out.
struct Page {
    rows: Vec<Vec<Cell>>,
    left: usize,
    cut: bool,
}

impl Page {
    fn row(&mut self, label: String, says: String) {
        let lines = says.lines().map(|line| weight(line).div_ceil(LINE).max(1)).sum::<usize>();
        self.left = self.left.saturating_sub(lines.max(1));
        self.rows.push(vec![Cell::Text(label), Cell::Text(says)]);
    }

    /// At most `most` letters of it.
    fn short(&mut self, says: &str, most: usize) -> String {
        let kept = shortened(says, most);
        self.cut |= kept.ends_with('…');
        kept
    }

    /// How many there are, and the first of them, a line each. The line of the count is among those kept.
    fn few(&mut self, (label, count): (String, String), all: &[String]) {
        let shown = all.len().min(self.left).min(3);
        self.cut |= shown < all.len();
        let lines: Vec<String> = all[..shown].iter().map(|one| self.short(one, LINE)).collect();
        self.left += 1;
        self.row(label, [vec![count], lines].concat().join("\n"));
    }
}

/// What is to change, for whom, with which words, where and when.
fn planned(page: &mut Page, known: &Campaign, setting: &Setting<'_>) {
    let (t, plan, goal) = (setting.t(), &known.plan, &known.plan.goal);
    let says = page.short(goal.says.as_str(), SENTENCE);
    page.row(t.campaign_goal(), says);
    let (start, target) = (setting.count(goal.start), setting.count(goal.target));
    let unit = page.short(goal.measure.unit.as_str(), LINE);
    page.row(t.campaign_goal_line(), t.campaign_goal_says(start, target, unit, t.date(goal.by)));
    page.row(t.campaign_period(), t.campaign_from_until(t.date(plan.from), t.date(plan.until)));
    audience(page, &plan.segments, setting);
    let messages: Vec<String> =
        plan.messages.iter().map(|one| page.short(one.as_str(), SENTENCE)).collect();
    page.row(t.campaign_messages(), messages.join("\n"));
    let outlets: Vec<String> =
        plan.outlets.iter().map(|one| t.content_outlet(one.code())).collect();
    page.row(t.campaign_outlets(), outlets.join(", "));
}

fn audience(page: &mut Page, segments: &[Segment], setting: &Setting<'_>) {
    let t = setting.t();
    let named: Vec<String> = segments
        .iter()
        .take(GROUPS)
        .map(|one| page.short(&group(one, setting), LINE * 2))
        .collect();
    let others = segments.len().saturating_sub(GROUPS);
    page.cut |= others > 0;
    let counted = (others > 0).then(|| t.campaign_sheet_others(t.number(whole(others))));
    let lines: Vec<String> = named.into_iter().chain(counted).collect();
    page.row(t.campaign_segments(), lines.join("\n"));
}

fn group(one: &Segment, setting: &Setting<'_>) -> String {
    let people = one.size.as_ref().map(|(people, source)| {
        setting.t().campaign_people_of(setting.count(*people), source.as_str())
    });
    let named = [&one.place, &one.uses, &one.need];
    let named = named.into_iter().flatten().map(|name| name.as_str().to_owned());
    let age = one.age.as_ref().map(|age| age.as_str().to_owned());
    let parts = [one.name.as_str().to_owned()].into_iter().chain(age).chain(people).chain(named);
    parts.collect::<Vec<_>>().join(", ")
}

/// The money, and how far the goal has come.
fn came_of_it(page: &mut Page, sheet: &CampaignSheet, setting: &Setting<'_>) {
    let (t, known) = (setting.t(), &sheet.campaign);
    page.row(t.campaign_budget(), money(setting, |cost| known.budget(cost)));
    page.row(t.campaign_paid(), money(setting, |cost| known.paid(cost)));
    let unit = page.short(known.plan.goal.measure.unit.as_str(), LINE);
    let result = progressed(known, &unit, setting).unwrap_or_else(|| t.campaign_no_reading());
    page.row(t.campaign_results(), result);
    page.row(t.campaign_stage_label(), t.campaign_stage(known.stage.code()));
    let tagline = known.plan.tagline.as_ref().map(|one| (t.campaign_tagline(), one.as_str()));
    let approved = sheet.approved.as_deref().map(|name| (t.campaign_approved(), name));
    for (label, says) in tagline.into_iter().chain(approved) {
        let says = page.short(says, LINE);
        page.row(label, says);
    }
}

/// The sum, and behind it each kind that is more than nothing.
fn money(setting: &Setting<'_>, of: impl Fn(Cost) -> u64) -> String {
    let t = setting.t();
    let rupiah = |amount: u64| t.rupiah(i64::try_from(amount).unwrap_or(i64::MAX));
    let sum = rupiah(Cost::ALL.iter().map(|cost| of(*cost)).sum());
    let each = Cost::ALL.iter().filter(|cost| of(**cost) > 0);
    let each = each.map(|cost| format!("{} {}", t.campaign_cost(cost.code()), rupiah(of(*cost))));
    let each: Vec<String> = each.collect();
    if each.is_empty() { sum } else { format!("{sum} ({})", each.join(", ")) }
}

/// Items, activities, lessons and the other measures: counted, and the newest of them while lines are left.
fn rest(page: &mut Page, sheet: &CampaignSheet, setting: &Setting<'_>) {
    let (t, plan) = (setting.t(), &sheet.campaign.plan);
    let counted = |count: usize| t.campaign_sheet_count(t.number(whole(count)));
    let mut items: Vec<&CampaignItem> = sheet.items.iter().collect();
    items.sort_by_key(|one| std::cmp::Reverse(one.due));
    let items: Vec<String> = items.into_iter().map(|one| item(one, setting)).collect();
    page.few((t.campaign_items(), counted(items.len())), &items);
    let mut days: Vec<_> = plan.activities.iter().collect();
    days.sort_by_key(|one| std::cmp::Reverse(one.on));
    let days: Vec<String> =
        days.into_iter().map(|one| format!("{}: {}", t.date(one.on), one.what.as_str())).collect();
    page.few((t.campaign_activities(), counted(days.len())), &days);
    if let Some(words) = &sheet.lessons {
        page.left += 1;
        let says = page.short(words, LINE * page.left.clamp(1, 4));
        page.row(t.campaign_lessons(), says);
    }
    // Each definition stands in a row of its own, while there is room for one more.
    for (place, one) in sheet.campaign.series().iter().skip(1).enumerate() {
        if page.left < 3 || place == MEASURES {
            page.cut = true;
            break;
        }
        measured(page, one, setting);
    }
}

/// Its date stands before a title that may be cut.
fn item(one: &CampaignItem, setting: &Setting<'_>) -> String {
    let t = setting.t();
    let stage = t.content_stage(one.stage.code());
    let day = one.due.map(|due| t.date(setting.rules.calendar.day_of(due)));
    let parts = day.into_iter().chain([stage, one.title.clone()]);
    parts.collect::<Vec<_>>().join(", ")
}

/// The newest number of a measure that is not the goal's.
fn measured(page: &mut Page, one: &Series, setting: &Setting<'_>) {
    let (t, measure) = (setting.t(), &one.measure);
    let Some(newest) = one.readings.last() else { return };
    let name = (measure.name.as_str(), measure.version.as_str(), measure.unit.as_str());
    let name = page.short(&t.campaign_measure_of(name.0, name.1, name.2), LINE);
    let source = page.short(newest.source.as_str(), LINE / 2);
    let says = format!("{}: {} ({source})", t.date(newest.as_of), setting.count(newest.value));
    page.row(t.campaign_value(), format!("{name}\n{says}"));
}

fn whole(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
