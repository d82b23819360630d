//! What people take away: the complainant a receipt, the unit its question. No identity stands on
//! either, and no tracking code.

use domain::calendar::Instant;
use domain::case::{Addressee, Ask};
use domain::ids::CaseNumber;
use domain::rules::{Channel, Grade, Kind};

use super::setting::{Setting, figure, heading, signature};
use crate::document::{Block, Document};

/// What the hospital confirms to a complainant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Receipt {
    pub number: CaseNumber,
    pub received_at: Instant,
    pub kind: Kind,
    pub channel: Channel,
    /// By when an answer will be there at the latest, as far as a clock promises it.
    pub due: Option<Instant>,
}

/// A question to somebody in the house.
#[derive(Clone, Debug)]
pub struct AskSlip<'a> {
    pub number: CaseNumber,
    pub ask: &'a Ask,
    pub asked_at: Instant,
    pub grade: Option<Grade>,
    /// `None` once erased.
    pub question: Option<String>,
}

/// The receipt for the complainant, with the guarantee.
pub fn receipt(receipt: &Receipt, setting: &Setting<'_>) -> Document {
    let (t, hospital) = (setting.t(), setting.hospital);
    let number = receipt.number.to_string();
    let due = receipt.due.map(|due| figure(t.letter_due(), setting.long(due)));
    let details = [
        figure(t.letter_number(), number.as_str()),
        figure(t.letter_received(), setting.long(receipt.received_at)),
        figure(t.letter_kind(), t.kind(receipt.kind.code())),
        figure(t.letter_channel(), t.channel(receipt.channel.code())),
    ];
    let next = vec![
        t.letter_next_screening(),
        t.letter_next_time(),
        t.letter_next_answer(),
        t.letter_next_track(),
    ];
    Document {
        subject: t.letter_receipt_subject(&number),
        title: t.letter_receipt_title(),
        blocks: vec![
            Block::Paragraph(t.letter_receipt_thanks(&hospital.name)),
            Block::Details(details.into_iter().chain(due).collect()),
            Block::Paragraph(t.letter_guarantee()),
            heading(t.letter_next()),
            Block::List { numbered: true, items: next },
            Block::Note(t.letter_code_apart()),
            Block::Paragraph(t.letter_contact(&hospital.phone, &hospital.email)),
        ],
        ..signed(setting)
    }
}

/// The question that a unit, a physician or the committee answers.
pub fn ask_slip(slip: &AskSlip<'_>, setting: &Setting<'_>) -> Document {
    let t = setting.t();
    let number = slip.number.to_string();
    let details = vec![
        figure(t.letter_case(), number.as_str()),
        figure(t.letter_ask(), slip.ask.no.0.to_string()),
        figure(t.letter_nature(), t.nature(slip.ask.nature.code())),
        figure(t.letter_grade(), setting.grade(slip.grade)),
        figure(t.letter_asked_at(), setting.long(slip.asked_at)),
        figure(t.letter_answer_due(), setting.long(slip.ask.due)),
    ];
    let question = slip.question.clone().unwrap_or_else(|| t.letter_erased());
    Document {
        subject: t.letter_ask_subject(&number),
        addressee: vec![addressee(&slip.ask.to, setting), t.paper_in_place()],
        title: t.letter_ask_title(),
        blocks: vec![
            Block::Details(details),
            Block::Paragraph(t.letter_ask_please()),
            heading(t.letter_question()),
            Block::Paragraph(question),
            Block::Note(t.letter_ask_through_humas()),
            Block::Paragraph(t.letter_ask_reroute()),
        ],
        ..signed(setting)
    }
}

fn signed(setting: &Setting<'_>) -> Document {
    let today = setting.rules.calendar.day_of(setting.made_at);
    Document {
        signatures: vec![signature(&setting.hospital.humas_head, String::new())],
        ..setting.letter(today)
    }
}

fn addressee(to: &Addressee, setting: &Setting<'_>) -> String {
    let t = setting.t();
    match to {
        Addressee::Unit(unit) => setting.unit(Some(unit)),
        Addressee::Dpjp(_) => t.addressee("dpjp"),
        Addressee::Committee => t.addressee("committee"),
        Addressee::Management => t.addressee("management"),
    }
}
