//! Whether the words that were found are meant: not denied, not warned of, not asked about, and in
//! the company that makes them an advertisement.

use super::pattern::{Pattern, among};
use super::token::Token;

/// Deny what follows within a few words.
const DENIALS: [&str; 15] = [
    "bukan",
    "bukanlah",
    "tidak",
    "tidaklah",
    "belum",
    "jangan",
    "janganlah",
    "dilarang",
    "larangan",
    "mustahil",
    "hindari",
    "not",
    "never",
    "no",
    "haram",
];
/// Deny only the very next words.
const LACKS: [&str; 2] = ["tanpa", "without"];
/// Behind a denial these take it back: `tidak hanya murah`, `tidak perlu ragu`, `kalau tidak`.
const BUT: [&str; 14] = [
    "hanya", "sekadar", "sekedar", "cuma", "saja", "only", "just", "ragu", "khawatir", "takut",
    "cemas", "bingung", "usah", "heran",
];
const IF: [&str; 6] = ["kalau", "jika", "bila", "apabila", "if", "kenapa"];
/// A sentence that warns, or asks whether it is so.
const WARNINGS: [&str; 18] = [
    "waspada",
    "waspadai",
    "waspadalah",
    "hoaks",
    "hoax",
    "mitos",
    "penipuan",
    "penipu",
    "tipu",
    "palsu",
    "hati-hati",
    "keliru",
    "menyesatkan",
    "apakah",
    "benarkah",
    "betulkah",
    "mungkinkah",
    "mengatasnamakan",
];
/// Behind one of these, at most two words between, a sentence warns: `jangan mudah percaya iklan "..."`.
const NEVER: [&str; 5] = ["jangan", "janganlah", "dilarang", "never", "dont"];
const BELIEFS: [&str; 8] =
    ["percaya", "tergiur", "tergoda", "terbujuk", "terkecoh", "termakan", "believe", "trust"];
/// So many words before may deny.
const REACH: usize = 4;

/// Do these words say what their rule forbids?
pub(super) fn meant(pattern: &Pattern, tokens: &[Token], start: usize) -> bool {
    let sentence = tokens.iter().filter(|one| one.sentence == tokens[start].sentence);
    let near = &tokens[start.saturating_sub(2)..start];
    let own = |one: &&Token| one.clause == tokens[start].clause;
    let warned = || {
        sentence.clone().any(|one| WARNINGS.contains(&one.plain.as_str()))
            || disbelieved(tokens, tokens[start].sentence)
    };
    let company = pattern.with.is_empty() || sentence.clone().any(|one| among(&pattern.with, one));
    company
        && !sentence.clone().any(|one| among(&pattern.unless, one))
        && !near.iter().filter(own).any(|one| among(&pattern.behind, one))
        && (pattern.rule == "disparage" || !warned())
        && (pattern.stubborn || !denied(tokens, start))
}

/// Does the sentence tell people not to believe something? Not so `jangan ragu, percaya kami`.
fn disbelieved(tokens: &[Token], sentence: usize) -> bool {
    tokens.iter().enumerate().any(|(at, one)| {
        let before = &tokens[at.saturating_sub(3)..at];
        one.sentence == sentence
            && BELIEFS.contains(&one.plain.as_str())
            && before
                .iter()
                .filter(|near| near.clause == one.clause)
                .any(|near| NEVER.contains(&near.plain.as_str()))
    })
}

fn denied(tokens: &[Token], start: usize) -> bool {
    (start.saturating_sub(REACH)..start)
        .filter(|at| tokens[*at].clause == tokens[start].clause)
        .any(|at| denies(tokens, (at, start)))
}

fn denies(tokens: &[Token], (at, start): (usize, usize)) -> bool {
    let word = |at: usize| tokens.get(at).map_or("", |one| one.plain.as_str());
    let taken_back = (at + 1..start).any(|after| BUT.contains(&word(after)));
    let conditional = at > 0 && IF.contains(&word(at - 1));
    let lacks = LACKS.contains(&word(at)) && start - at <= 2;
    (lacks || DENIALS.contains(&word(at))) && !taken_back && !conditional
}
