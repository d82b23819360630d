//! The sign on a suggestion box: whoever reads it can write at once, on a telephone or on a slip.

use qrcode::render::svg;
use qrcode::{EcLevel, QrCode};

use super::setting::{Setting, figure, heading};
use crate::document::{Block, Document, Margins, Paper, Picture};

/// What stands on the sign.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sign {
    pub code: String,
    /// Where the box hangs.
    pub place: String,
    /// Where the QR code leads; without a public address there is none, and the slip is left.
    pub address: Option<String>,
}

/// The sign, with the hospital's letterhead and the guarantee.
pub fn sign(sign: &Sign, setting: &Setting<'_>) -> Document {
    let t = setting.t();
    let today = setting.rules.calendar.day_of(setting.made_at);
    let scanned = sign.address.as_ref().map(|address| scan(sign, address, setting));
    let every = setting.span(setting.rules.windows.box_opening);
    let rest = [
        heading(t.suggestion_box_sign_slip()),
        Block::Paragraph(t.suggestion_box_sign_opened(every)),
        Block::Note(t.letter_guarantee()),
        Block::Details(vec![figure(t.suggestion_box_code(), &sign.code)]),
    ];
    Document {
        title: t.suggestion_box_sign_title(),
        blocks: scanned.into_iter().flatten().chain(rest).collect(),
        margins: Margins { top: 15, right: 15, bottom: 15, left: 15 },
        footer: format!("{} · {}", sign.code, sign.place),
        place_and_date: String::new(),
        number: String::new(),
        ..setting.letter(today)
    }
}

fn scan(sign: &Sign, address: &str, setting: &Setting<'_>) -> Vec<Block> {
    scanned(address, setting.t().suggestion_box_sign_qr(&sign.code), setting)
}

/// A QR code to be scanned, with the address for those who type.
pub(super) fn scanned(address: &str, description: String, setting: &Setting<'_>) -> Vec<Block> {
    let t = setting.t();
    let width = if setting.size == Paper::A5 { 50 } else { 90 };
    let picture = qr(address).map(|svg| Block::Picture {
        picture: Picture::Svg(svg.into_bytes()),
        width,
        description,
    });
    let head = heading(t.suggestion_box_sign_scan());
    let written = Block::Paragraph(format!("{}\n{address}", t.suggestion_box_sign_address()));
    [head].into_iter().chain(picture).chain([written]).collect()
}

/// The address as a picture; `None` for one that is longer than any QR code holds.
pub fn qr(address: &str) -> Option<String> {
    // A quarter of the dots may be scratched off a sign that hangs in a corridor.
    let code = QrCode::with_error_correction_level(address, EcLevel::Q).ok()?;
    Some(code.render::<svg::Color<'_>>().min_dimensions(240, 240).build())
}
