//! Who a patient is, and how they are found: a text for everybody names neither.

use super::token::Token;

/// The keys of these rules.
pub(super) const RULES: [&str; 4] =
    ["patient_named", "record_number", "identity_number", "patient_phone"];

const PATIENTS: [&str; 8] =
    ["pasien", "patient", "penderita", "korban", "almarhum", "almarhumah", "pasiennya", "pengidap"];
const TITLES: [&str; 4] = ["ny", "tn", "nyonya", "an"];
/// The number of an identity card has so many digits.
const IDENTITY_DIGITS: usize = 16;

type Found = (usize, usize, &'static str);

/// Everything in the text that would tell who somebody is.
pub(super) fn found(text: &str, tokens: &[Token]) -> Vec<Found> {
    (0..tokens.len()).filter_map(|at| one(text, tokens, at)).collect()
}

fn one(text: &str, tokens: &[Token], at: usize) -> Option<Found> {
    let span = |last: usize, rule| Some((tokens[at].start, tokens.get(last)?.end, rule));
    let word = |at: usize| tokens.get(at).map_or("", |one| one.plain.as_str());
    let capital = |at: usize| {
        tokens.get(at).is_some_and(|one| text[one.start..].starts_with(char::is_uppercase))
    };
    let digits = number(text, tokens, at);
    let named = |at: usize| match (word(at), word(at + 1)) {
        ("bernama", _) | ("inisial", _) => Some(at + 1),
        ("atas", "nama") | ("a", "n") => Some(at + 2),
        (title, _) if TITLES.contains(&title) => Some(at + 1),
        _ => None,
    };
    if PATIENTS.contains(&word(at))
        && let Some(name) = named(at + 1).filter(|name| capital(*name))
    {
        return span(name, "patient_named");
    }
    if matches!(word(at), "ny" | "tn") && capital(at + 1) {
        return span(at + 1, "patient_named");
    }
    if matches!(word(at), "rm" | "mr" | "nrm") && (at + 1..at + 4).any(|near| numeric(tokens, near))
    {
        let last = (at + 1..at + 4).find(|near| numeric(tokens, *near))?;
        return span(last, "record_number");
    }
    if digits.is_some_and(|(count, _)| count == IDENTITY_DIGITS) {
        return span(digits?.1, "identity_number");
    }
    let patient = tokens[at.saturating_sub(8)..at]
        .iter()
        .any(|one| one.sentence == tokens[at].sentence && PATIENTS.contains(&one.plain.as_str()));
    let mobile = digits.filter(|(count, _)| (10..=14).contains(count));
    let mobile = mobile.filter(|_| word(at).starts_with("08") || word(at).starts_with("628"));
    mobile.filter(|_| patient).and_then(|(_, last)| span(last, "patient_phone"))
}

fn numeric(tokens: &[Token], at: usize) -> bool {
    tokens.get(at).is_some_and(|one| one.plain.starts_with(|first: char| first.is_ascii_digit()))
}

/// How many digits begin here, blanks and hyphens between them, and the last word of them.
fn number(text: &str, tokens: &[Token], at: usize) -> Option<(usize, usize)> {
    if !numeric(tokens, at) || at > 0 && touches(text, tokens, at - 1) && numeric(tokens, at - 1) {
        return None;
    }
    let mut last = at;
    while numeric(tokens, last + 1) && touches(text, tokens, last) {
        last += 1;
    }
    let written = &text[tokens[at].start..tokens[last].end];
    Some((written.chars().filter(char::is_ascii_digit).count(), last))
}

/// Nothing but blanks, dots and hyphens stand between this word and the next.
fn touches(text: &str, tokens: &[Token], at: usize) -> bool {
    let gap = tokens.get(at + 1).and_then(|next| text.get(tokens[at].end..next.start));
    gap.is_some_and(|gap| gap.chars().all(|sign| matches!(sign, ' ' | '-' | '.')))
}
