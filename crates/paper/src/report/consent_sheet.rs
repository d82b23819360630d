//! A permission to publish, to be signed: the exact material, for what, where, until when, that a
//! refusal changes nothing about the care, and how it is taken back (UU 27/2022, 20 to 26).

use domain::calendar::Date;
use domain::consent::{Outlet, Purpose};

use locale::Words;

use super::setting::{Setting, figure, heading};
use crate::document::{Block, Document, SignatureBlock};

/// What is permitted, as its reader may see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConsentSheet {
    pub person: Option<String>,
    /// A guardian signs.
    pub minor: bool,
    pub guardian: Option<String>,
    pub material: Option<String>,
    pub purposes: Vec<Purpose>,
    pub outlets: Vec<Outlet>,
    /// The first and the last day, both counted.
    pub from: Date,
    pub until: Date,
    pub identified: bool,
    pub witness: Option<String>,
    /// Who signed on the screen, and on which day.
    pub signed: Option<(String, Date)>,
}

/// The sheet with the hospital's letterhead, and two places to sign.
pub fn consent(sheet: &ConsentSheet, setting: &Setting<'_>) -> Document {
    let t = setting.t();
    let today = setting.rules.calendar.day_of(setting.made_at);
    let title = t.consent_sheet_title();
    Document {
        footer: setting.foot(title.clone()),
        title,
        blocks: vec![
            Block::Paragraph(t.consent_sheet_says(setting.hospital.name.as_str())),
            details(sheet, setting),
            heading(t.consent_sheet_know()),
            Block::List { numbered: true, items: knows(sheet, t) },
        ],
        signatures: vec![signer(sheet, setting), witness(sheet, setting)],
        ..setting.letter(today)
    }
}

/// What whoever signs is told, on paper and on the screen.
pub fn knows(sheet: &ConsentSheet, t: &Words) -> Vec<String> {
    vec![
        t.consent_sheet_care(),
        t.consent_sheet_part(),
        t.consent_sheet_withdraw(),
        t.consent_sheet_gone(),
        t.consent_sheet_ends(t.date(sheet.until)),
    ]
}

fn details(sheet: &ConsentSheet, setting: &Setting<'_>) -> Block {
    let t = setting.t();
    let hidden = || t.consent_hidden();
    let purposes: Vec<String> =
        sheet.purposes.iter().map(|one| t.consent_purpose(one.code())).collect();
    let outlets: Vec<String> =
        sheet.outlets.iter().map(|one| t.content_outlet(one.code())).collect();
    let seen = if sheet.identified { t.consent_identified() } else { t.consent_unidentified() };
    let mut lines = vec![figure(t.consent_person(), sheet.person.clone().unwrap_or_else(hidden))];
    lines.extend(sheet.guardian.iter().map(|name| figure(t.consent_guardian(), name)));
    lines.extend([
        figure(t.consent_material(), sheet.material.clone().unwrap_or_else(hidden)),
        figure(t.consent_sheet_seen(), seen),
        figure(t.consent_purposes(), purposes.join(", ")),
        figure(t.consent_outlets(), outlets.join(", ")),
        figure(t.consent_valid(), t.consent_period(t.date(sheet.from), t.date(sheet.until))),
    ]);
    lines.extend(sheet.signed.iter().map(|(name, on)| {
        figure(t.consent_sheet_on_screen(), format!("{name} · {}", t.date(*on)))
    }));
    Block::Details(lines)
}

/// Whoever is shown, or the guardian of a child.
fn signer(sheet: &ConsentSheet, setting: &Setting<'_>) -> SignatureBlock {
    let t = setting.t();
    let position = if sheet.minor { t.consent_sheet_guardian() } else { t.consent_sheet_signer() };
    let name = if sheet.minor { &sheet.guardian } else { &sheet.person };
    SignatureBlock { position, name: line(name), ..SignatureBlock::default() }
}

fn witness(sheet: &ConsentSheet, setting: &Setting<'_>) -> SignatureBlock {
    let position = setting.t().consent_witness();
    SignatureBlock { position, name: line(&sheet.witness), ..SignatureBlock::default() }
}

/// A name, or the line on which it is written by hand.
fn line(name: &Option<String>) -> String {
    name.clone().unwrap_or_else(|| "……………………………………".to_owned())
}
