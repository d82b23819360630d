//! What somebody takes home from an activity: who was where, with a number and a code that prove it.

use domain::calendar::Instant;

use super::setting::{Setting, figure};
use super::sign::qr;
use crate::document::{Block, Document, Picture};

/// One certificate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attended {
    /// As it was typed.
    pub name: String,
    pub number: String,
    pub title: String,
    pub starts: Instant,
    pub ends: Instant,
    pub speakers: Vec<String>,
    /// The page that says that it is genuine; none while nobody knows the house's address.
    pub proof: Option<String>,
}

/// Millimetres of a code that a phone reads from paper.
const QR: u16 = 32;

/// Each on a sheet of its own, signed by the director.
pub fn attended(sheets: &[Attended], setting: &Setting<'_>) -> Document {
    let today = setting.rules.calendar.day_of(setting.made_at);
    let mut blocks = Vec::new();
    for (nth, sheet) in sheets.iter().enumerate() {
        if nth > 0 {
            blocks.push(Block::PageBreak);
            blocks.push(Block::Heading { level: 2, text: setting.hospital.name.clone() });
            blocks.push(Block::Heading { level: 1, text: setting.t().registration_certificate() });
        }
        blocks.extend(one(sheet, setting));
    }
    Document {
        title: setting.t().registration_certificate(),
        blocks,
        number: String::new(),
        place_and_date: String::new(),
        ..setting.letter(today)
    }
}

fn one(sheet: &Attended, setting: &Setting<'_>) -> Vec<Block> {
    let t = setting.t();
    let lasted = t.span(sheet.ends.as_second() - sheet.starts.as_second());
    let speakers = (!sheet.speakers.is_empty())
        .then(|| figure(t.registration_speakers(), sheet.speakers.join(", ")));
    let details = [
        figure(t.registration_activity(), &sheet.title),
        figure(t.registration_when(), setting.long(sheet.starts)),
        figure(t.registration_lasted(), lasted),
    ];
    let details = details.into_iter().chain(speakers);
    let proof = sheet.proof.as_ref().and_then(|address| Some((qr(address)?, address)));
    let proof = proof.map(|(svg, address)| {
        let picture = Block::Picture {
            picture: Picture::Svg(svg.into_bytes()),
            width: QR,
            description: t.registration_proof(address),
        };
        [picture, Block::Note(t.registration_proof(address))]
    });
    let blocks = [
        Block::Paragraph(t.registration_certificate_number(&sheet.number)),
        Block::Paragraph(t.registration_certifies(&sheet.name)),
        Block::Details(details.collect()),
        Block::Paragraph(signed(setting)),
    ];
    blocks.into_iter().chain(proof.into_iter().flatten()).collect()
}

/// Each sheet is signed: the signatures of a document stand only once, at its end.
fn signed(setting: &Setting<'_>) -> String {
    let today = setting.rules.calendar.day_of(setting.made_at);
    let by = setting.director(setting.place_and_date(today));
    let position = [by.on_behalf, by.position].join(" ").trim().to_owned();
    let nip = (!by.nip.is_empty()).then(|| format!("NIP {}", by.nip));
    let lines =
        [Some(by.place_and_date), Some(position), Some("\n\n".to_owned()), Some(by.name), nip];
    lines.into_iter().flatten().collect::<Vec<_>>().join("\n")
}
