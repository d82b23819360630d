//! An SPO as somebody typed it in a word processor, recognised as the parts of the hospitals' form.
//!
//! Headings are known by the words that hospitals print (RSUD Banyumas, KARS); what stands under
//! none of them is given back, so that nothing is lost without a word.

use super::{Content, Part, Step};

/// One paragraph, as the file has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    pub text: String,
    /// It is an item of a numbered list, whose number the file does not spell out.
    pub listed: bool,
}

/// What was found. Nothing in it is bound to what the program does: that is for a person to say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scan {
    pub content: Content,
    /// What belongs to no part, as it stood.
    pub unplaced: Vec<String>,
}

/// What is printed over each part.
const HEADINGS: [(&str, Part); 27] = [
    ("pengertian", Part::Definition),
    ("definisi", Part::Definition),
    ("tujuan", Part::Purpose),
    ("ruang lingkup", Part::Scope),
    ("kebijakan", Part::Policy),
    ("dasar hukum", Part::Policy),
    ("referensi", Part::Policy),
    ("prosedur", Part::Procedure),
    ("langkah-langkah", Part::Procedure),
    ("langkah langkah", Part::Procedure),
    ("prosedur kerja", Part::Procedure),
    ("unit terkait", Part::Units),
    ("instansi terkait", Part::Units),
    ("penanggung jawab", Part::Responsibility),
    ("tanggung jawab", Part::Responsibility),
    ("alur dan tanggung jawab", Part::Responsibility),
    ("standar pelayanan", Part::Standards),
    ("situasi", Part::Situations),
    ("langkah menurut situasi", Part::Situations),
    ("indikator", Part::Indicators),
    ("indikator kinerja", Part::Indicators),
    ("dokumentasi", Part::Records),
    ("dokumen terkait", Part::Records),
    ("pencatatan dan pelaporan", Part::Records),
    ("evaluasi", Part::Evaluation),
    ("monitoring dan evaluasi", Part::Evaluation),
    ("pengawasan dan evaluasi", Part::Evaluation),
];

/// What the head of every sheet says: it is the register's and the director's to say anew.
const HEAD: [&str; 12] = [
    "no. dokumen",
    "no dokumen",
    "nomor dokumen",
    "no. revisi",
    "no revisi",
    "halaman",
    "tanggal terbit",
    "ditetapkan",
    "direktur",
    "nip",
    "nomor",
    "tanggal",
];

/// What every SPO is called; its own title may follow.
const KIND: [&str; 4] =
    ["standar prosedur operasional", "standar operasional prosedur", "spo ", "sop "];

/// Whose sheet it is, never what it is called.
const HOUSES: [&str; 8] =
    ["rsud", "rsu ", "rs ", "rumah sakit", "pemerintah", "dinas", "puskesmas", "klinik"];

/// The parts of an SPO in these lines; the text under a heading goes on until the next one.
pub fn scanned(lines: &[Line]) -> Scan {
    let (mut scan, mut part) = (Scan::default(), None);
    for line in lines {
        let text = line.text.trim();
        if text.is_empty() {
            continue;
        }
        match heading(text) {
            Some((found, rest)) => {
                part = Some(found);
                if !rest.is_empty() {
                    place(&mut scan.content, found, (rest, false));
                }
            }
            None => match part {
                Some(part) => place(&mut scan.content, part, (text, line.listed)),
                None => before(&mut scan, text),
            },
        }
    }
    scan.content.texts.sort_by_key(|(part, _)| *part);
    scan
}

/// The part that begins here, and what stands beside its heading on the same line.
fn heading(text: &str) -> Option<(Part, &str)> {
    let numbered =
        text.trim_start_matches(|sign: char| sign.is_ascii_digit() || ".) ".contains(sign));
    let roman = ["I", "V", "X"].iter().any(|sign| text.starts_with(sign));
    let bare = match roman.then(|| text.split_once(". ")).flatten() {
        Some((number, rest)) if number.chars().all(|sign| "IVX".contains(sign)) => rest,
        _ => numbered,
    };
    let small = bare.to_lowercase();
    let found = HEADINGS.iter().filter(|(word, _)| small.starts_with(word));
    let (word, part) = found.max_by_key(|(word, _)| word.len())?;
    let rest = bare.get(word.len()..)?;
    let alone = rest.trim_start_matches([' ', '\t', ':', '.']).trim_end();
    // Beside it a text begins only after a colon or a wide gap, or where the heading is in capitals.
    let capitals = bare.get(..word.len())?.chars().all(|sign| !sign.is_lowercase());
    let parted = rest.starts_with([':', '\t']) || rest.starts_with("  ") || rest.starts_with(" :");
    let opens = alone.is_empty() || parted || (capitals && rest.starts_with(' '));
    opens.then_some((*part, alone))
}

fn place(content: &mut Content, part: Part, (text, listed): (&str, bool)) {
    if part == Part::Procedure {
        return step(content, (text, listed));
    }
    match content.texts.iter_mut().find(|(known, _)| *known == part) {
        Some((_, words)) => {
            words.push('\n');
            words.push_str(text);
        }
        None => content.texts.push((part, text.to_owned())),
    }
}

/// A number begins a step; what has none belongs to the step before it.
fn step(content: &mut Content, (text, listed): (&str, bool)) {
    let bare = without_number(text);
    match content.steps.last_mut() {
        Some(last) if !listed && bare == text => {
            last.text.push(' ');
            last.text.push_str(text);
        }
        _ => content.steps.push(Step { text: bare.to_owned(), bond: None }),
    }
}

/// `1.`, `1)`, `a.` or `a)` at the beginning is the number of the step.
fn without_number(text: &str) -> &str {
    let Some(at) = text.find(['.', ')']).filter(|at| (1..=2).contains(at)) else { return text };
    let (number, rest) = text.split_at(at);
    let counts = number.chars().all(|sign| sign.is_ascii_digit())
        || (number.len() == 1 && number.chars().all(|sign| sign.is_ascii_lowercase()));
    let rest = rest[1..].trim_start();
    if counts && !rest.is_empty() { rest } else { text }
}

/// Above the first part stands the head of the sheet, with the title somewhere in it.
fn before(scan: &mut Scan, text: &str) {
    let known = |kind: &&&str| text.to_lowercase().starts_with(**kind);
    let kind = KIND.iter().find(known).map_or(0, |kind| kind.len());
    let text = text.get(kind..).unwrap_or(text).trim_matches([' ', ':', '-']);
    let small = text.to_lowercase();
    let starts = |words: &[&str]| words.iter().any(|word| small.starts_with(word));
    let wordy = text.chars().filter(|sign| sign.is_alphabetic()).count() > 5;
    if starts(&HEAD) || starts(&HOUSES) || !wordy {
        return;
    }
    match scan.content.title.is_empty() {
        true => scan.content.title = text.to_owned(),
        false => scan.unplaced.push(text.to_owned()),
    }
}
