//! The kit of a press conference on paper, for those who sit at the table: never for media.

use domain::calendar::Instant;
use domain::statement::Stage;
use domain::statement::kit::{Exchange, Kit, Part};

use super::issue_sheet::{IssueSheetTask, tasks};
use super::setting::{Setting, figure, heading};
use crate::document::{Block, Document, Figure};
use crate::table::{Cell, Column, Table};

/// Everything that the kit shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PressKit {
    pub title: String,
    pub stage: Stage,
    pub at: Instant,
    pub place: String,
    pub speaker: Option<String>,
    /// The title of the issue that it is about.
    pub issue: Option<String>,
    /// Who signed the text, and when.
    pub signed: Option<(String, Instant)>,
    /// As it was signed, or is to be; `None` once erased.
    pub text: Option<String>,
    pub invited: Vec<String>,
    /// The tasks of the issue.
    pub tasks: Vec<IssueSheetTask>,
    /// How many came, and what was written down.
    pub held: Option<(u16, String)>,
}

/// The kit with the letterhead.
pub fn press_kit(sheet: &PressKit, setting: &Setting<'_>) -> Document {
    let t = setting.t();
    let mut blocks =
        vec![Block::Details(facts(sheet, setting)), Block::Note(warning(sheet, setting))];
    blocks.extend([heading(t.conference_three()), three(setting)]);
    match &sheet.text {
        Some(text) => blocks.extend(written(&Kit::of(text), setting)),
        None => blocks.push(Block::Note(t.case_erased())),
    }
    if !sheet.invited.is_empty() {
        blocks.extend([heading(t.conference_invited()), list(&sheet.invited)]);
    }
    blocks.push(heading(t.conference_checklist()));
    blocks.push(match sheet.tasks.is_empty() {
        true => Block::Paragraph(t.conference_no_tasks()),
        false => Block::Table(tasks(&sheet.tasks, setting)),
    });
    blocks.extend(held(sheet, setting));
    let today = setting.rules.calendar.day_of(setting.made_at);
    Document {
        title: t.conference_sheet(sheet.title.as_str()),
        blocks,
        footer: t.conference_sheet_foot(setting.long(setting.made_at)),
        number: String::new(),
        ..setting.letter(today)
    }
}

/// Place and hour, who speaks, whom media reach.
fn facts(sheet: &PressKit, setting: &Setting<'_>) -> Vec<Figure> {
    let (t, hospital) = (setting.t(), setting.hospital);
    let contact = [&hospital.phone, &hospital.email].into_iter().filter(|text| !text.is_empty());
    let contact = contact.cloned().collect::<Vec<_>>().join(" · ");
    let signed = |(name, at): &(String, Instant)| {
        figure(t.statement_signed(), format!("{name}, {}", setting.long(*at)))
    };
    let mut lines = vec![
        figure(t.conference_when(), setting.long(sheet.at)),
        figure(t.conference_place(), sheet.place.as_str()),
        figure(t.issue_speaker(), sheet.speaker.as_deref().unwrap_or("–")),
        figure(t.conference_contact(), contact),
        figure(t.issue_sheet_stage(), t.statement_stage(sheet.stage.code())),
    ];
    lines.extend(sheet.issue.as_ref().map(|issue| figure(t.mention_issue(), issue.as_str())));
    lines.extend(sheet.signed.as_ref().map(signed));
    lines
}

/// For whom it is, and whether it may be used at all.
fn warning(sheet: &PressKit, setting: &Setting<'_>) -> String {
    let t = setting.t();
    match sheet.stage {
        Stage::Draft | Stage::Approval => t.conference_sheet_unsigned(),
        Stage::Withdrawn => t.conference_sheet_withdrawn(),
        Stage::Approved | Stage::Published | Stage::Held => t.conference_sheet_inside(),
    }
}

fn three(setting: &Setting<'_>) -> Block {
    let t = setting.t();
    let items = vec![t.conference_no_delay(), t.conference_no_lie(), t.conference_no_comment()];
    Block::List { numbered: true, items }
}

/// What is said, then each part under its heading, then what nobody wrote.
fn written(kit: &Kit<'_>, setting: &Setting<'_>) -> Vec<Block> {
    let t = setting.t();
    let mut blocks = Vec::new();
    if !kit.said.is_empty() {
        blocks.extend([heading(t.conference_said()), Block::Paragraph(kit.said.join("\n"))]);
    }
    for part in Part::ALL.iter().filter(|part| !kit.lines(**part).is_empty()) {
        let lines = kit.lines(*part);
        blocks.extend(match part {
            Part::Questions => vec![Block::Table(questions(&kit.exchanges(), setting))],
            Part::Seating => vec![Block::Table(seats(lines, setting))],
            Part::Closing => {
                vec![heading(t.conference_part("closing")), Block::Paragraph(lines.join("\n"))]
            }
            Part::Facts | Part::Points | Part::Bridges => {
                vec![heading(t.conference_part(part.code())), list(lines)]
            }
        });
    }
    let missing = kit.missing().into_iter().map(|part| t.conference_part(part.code()));
    let missing: Vec<String> = missing.collect();
    blocks.extend(
        (!missing.is_empty()).then(|| Block::Note(t.conference_missing(missing.join(", ")))),
    );
    blocks
}

fn questions(all: &[Exchange<'_>], setting: &Setting<'_>) -> Table {
    let t = setting.t();
    let columns =
        vec![Column::words(t.conference_question(), 4), Column::words(t.conference_answer(), 6)];
    let row = |one: &Exchange<'_>| vec![Cell::text(one.question), Cell::Text(one.answer.join(" "))];
    let rows = all.iter().map(row).collect();
    Table { rows, ..Table::new(t.conference_part("questions"), columns) }
}

fn seats(lines: &[&str], setting: &Setting<'_>) -> Table {
    let t = setting.t();
    let columns =
        vec![Column::numbers(t.conference_seat(), 1), Column::words(t.conference_who_sits(), 8)];
    let row = |(place, who): (i64, &&str)| vec![Cell::Count(place), Cell::text(*who)];
    let rows = (1..).zip(lines).map(row).collect();
    Table { rows, ..Table::new(t.conference_seating_caption(), columns) }
}

fn held(sheet: &PressKit, setting: &Setting<'_>) -> Vec<Block> {
    let t = setting.t();
    let blocks = |(came, notes): &(u16, String)| {
        let came = t.conference_came(setting.count(u32::from(*came)));
        vec![
            heading(t.conference_outcome()),
            Block::Paragraph(came),
            Block::Paragraph(notes.clone()),
        ]
    };
    sheet.held.as_ref().map(blocks).unwrap_or_default()
}

fn list(items: &[impl AsRef<str>]) -> Block {
    let items = items.iter().map(|item| item.as_ref().to_owned()).collect();
    Block::List { numbered: false, items }
}
