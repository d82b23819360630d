//! An SPO in the hospitals' layout: Pengertian, Tujuan, Kebijakan, Prosedur, Unit terkait first, then
//! what the eight parts of a customer-service procedure ask for beyond them.

use domain::sop::{Basis, BasisStatus, Content, Part, Signature, Step, paragraphs};

use super::measures::aim;
use super::setting::Setting;
use super::sign::qr;
use super::sop_flow::sop_flow;
use crate::document::{Block, Document, Figure, Margins, Picture};
use crate::form::{Form, FormHead, FormRow};

/// Millimetres of the drawing of the steps.
const FLOW_WIDTH: u16 = 110;
/// Units of one drawing: of 420 units the width, so about 165 millimetres on the sheet.
const FLOW_HEIGHT: f64 = 630.0;

/// What a copy is worth, and what is written across it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Copy {
    /// For the register and the point of use; nothing is written across it.
    Controlled,
    Uncontrolled,
    /// Not signed, or not in force yet.
    Draft,
    /// Replaced or withdrawn: nobody works by it.
    Obsolete,
}

/// One edition to be printed.
#[derive(Clone, Debug)]
pub struct SopSheet<'a> {
    pub content: &'a Content,
    pub number: &'a str,
    /// The first edition is revision 00.
    pub edition: u16,
    /// Since when it is in force.
    pub issued: Option<domain::calendar::Instant>,
    pub signature: Option<&'a Signature>,
    pub copy: Copy,
    /// Where the current edition is read.
    pub address: Option<String>,
}

/// The sheet, with its head on every page.
pub fn sop(sheet: &SopSheet<'_>, setting: &Setting<'_>) -> Document {
    let t = setting.t();
    let content = sheet.content;
    let form = Form { head: head(sheet, setting), rows: rows(content, setting) };
    let today = setting.rules.calendar.day_of(setting.made_at);
    let across = match sheet.copy {
        Copy::Controlled => None,
        Copy::Uncontrolled => Some(t.sop_copy("uncontrolled")),
        Copy::Draft => Some(t.sop_copy("draft")),
        Copy::Obsolete => Some(t.sop_copy("obsolete")),
    };
    let letter = setting.letter(today);
    let current = sheet.address.as_deref().map(|address| current(address, setting));
    Document {
        blocks: [Block::Form(Box::new(form))]
            .into_iter()
            .chain(current.into_iter().flatten())
            .collect(),
        margins: Margins { top: 20, right: 20, bottom: 20, left: 30 },
        footer: format!("{} · {}", sheet.number, content.title),
        place_and_date: String::new(),
        number: String::new(),
        letterhead: None,
        watermark: across.or(letter.watermark.clone()),
        ..letter
    }
}

fn head(sheet: &SopSheet<'_>, setting: &Setting<'_>) -> FormHead {
    let (t, hospital) = (setting.t(), setting.hospital);
    let signature = sheet.signature;
    let stand_in = signature.and_then(|signature| signature.as_delegate);
    let stand_in = stand_in.map(|title| format!("{} ", t.delegate_title(title.code())));
    let position = &hospital.director.position;
    let issued = sheet.issued.map(|at| t.date(setting.rules.calendar.day_of(at)));
    FormHead {
        logo: None,
        house: vec![hospital.name.to_uppercase(), hospital.address.clone()],
        title: sheet.content.title.to_uppercase(),
        kind: t.sop_kind(),
        number: Figure::new(t.sop_number(), sheet.number),
        revision: Figure::new(t.sop_revision(), revision(sheet.edition)),
        issued: Figure::new(t.sop_issued(), issued.unwrap_or_default()),
        signed_by: t.sop_signed(format!("{}{position}", stand_in.unwrap_or_default())),
        name: signature.map_or_else(String::new, |signature| signature.name.clone()),
        nip: signature.map_or_else(String::new, |signature| signature.nip.clone()),
        page: t.sop_page(),
    }
}

/// `00` for the first edition, as the form counts.
pub fn revision(edition: u16) -> String {
    format!("{:02}", edition.saturating_sub(1))
}

/// The blocks of the hospitals' form first, then the other parts.
const ORDER: [Part; 12] = [
    Part::Definition,
    Part::Purpose,
    Part::Policy,
    Part::Procedure,
    Part::Units,
    Part::Scope,
    Part::Responsibility,
    Part::Standards,
    Part::Situations,
    Part::Indicators,
    Part::Records,
    Part::Evaluation,
];

fn rows(content: &Content, setting: &Setting<'_>) -> Vec<FormRow> {
    let t = setting.t();
    let row = |part: &Part| {
        let mut blocks: Vec<Block> = match part {
            Part::Procedure => vec![steps(&content.steps, setting)],
            part => paragraphs(content.text(*part))
                .map(|text| Block::Paragraph(text.to_owned()))
                .collect(),
        };
        if *part == Part::Policy && !content.bases.is_empty() {
            let items = content.bases.iter().map(|basis| based(basis, setting)).collect();
            blocks.push(Block::List { numbered: false, items });
        }
        if *part == Part::Indicators && !content.aims.is_empty() {
            let items = content.aims.iter().map(|one| aim(*one, t)).collect();
            blocks.push(Block::List { numbered: false, items });
        }
        FormRow { label: t.sop_part(part.code()).to_uppercase(), blocks }
    };
    let written = ORDER.iter().map(row).filter(|row| !row.blocks.is_empty());
    written.chain(flow(content, setting)).collect()
}

/// The steps drawn, on as many pictures as the sheets need.
fn flow(content: &Content, setting: &Setting<'_>) -> Option<FormRow> {
    let t = setting.t();
    let drawn = sop_flow(content, t)?;
    let picture = |svg: String| Block::Picture {
        picture: Picture::Svg(svg.into_bytes()),
        width: FLOW_WIDTH,
        description: drawn.description.clone(),
    };
    let pictures = drawn.sheets(FLOW_HEIGHT).into_iter().map(picture);
    let blocks = pictures.chain([Block::Note(t.sop_flow_legend())]).collect();
    Some(FormRow { label: t.sop_flow().to_uppercase(), blocks })
}

fn steps(steps: &[Step], setting: &Setting<'_>) -> Block {
    let says = |step: &Step| match step.bond.as_ref().and_then(|bond| bond.term) {
        Some(term) => {
            let limit = setting.t().sop_within(setting.span(term.limit));
            format!("{} ({limit})", step.text)
        }
        None => step.text.clone(),
    };
    Block::List { numbered: true, items: steps.iter().map(says).collect() }
}

/// A superseded basis is marked, not hidden.
fn based(basis: &Basis, setting: &Setting<'_>) -> String {
    let t = setting.t();
    match &basis.status {
        BasisStatus::InForce => basis.text.clone(),
        BasisStatus::NotChecked => {
            format!("{} ({})", basis.text, t.source_status("not_yet_checked"))
        }
        BasisStatus::ReplacedBy(by) => format!("{} ({})", basis.text, t.sop_replaced_by(by)),
    }
}

/// Whoever holds the paper sees whether it is still the current one.
fn current(address: &str, setting: &Setting<'_>) -> Vec<Block> {
    let t = setting.t();
    let picture = qr(address).map(|svg| Block::Picture {
        picture: Picture::Svg(svg.into_bytes()),
        width: 24,
        description: t.sop_current(),
    });
    let says = Block::Note(format!("{} {address}", t.sop_current()));
    [says].into_iter().chain(picture).collect()
}
