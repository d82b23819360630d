//! Whether the words that were found are meant: not denied, not warned of, not asked about and
//! answered with a no.

use std::collections::BTreeSet;

use super::pattern::Pattern;
use super::rules::Rules;
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
const BUT: [&str; 15] = [
    "hanya", "sekadar", "sekedar", "cuma", "saja", "only", "just", "ragu", "khawatir", "takut",
    "cemas", "bingung", "usah", "heran", "masalah",
];
const IF: [&str; 6] = ["kalau", "jika", "bila", "apabila", "if", "kenapa"];
/// So many words before may deny.
const REACH: usize = 4;
/// A heading has at most so many words.
const HEADING: usize = 6;
/// So early in the answer to a question stands its "tidak".
const ANSWER: usize = 3;

/// The sentences of a text whose words are warned of, or asked about and denied.
pub(super) struct Doubts(BTreeSet<usize>);

impl Doubts {
    /// What a text takes back itself.
    pub fn of(text: &str, tokens: &[Token], warnings: &Rules) -> Doubts {
        let mut doubted = BTreeSet::new();
        for (pattern, start, _) in warnings.found(tokens) {
            let sentence = tokens[start].sentence;
            doubted.insert(sentence);
            match pattern.rule {
                "answers" => doubted.extend(answered(text, tokens, start)),
                "heads" => doubted.extend(headed(tokens, start)),
                _ => {}
            }
        }
        doubted.extend((1..tokens.len()).filter_map(|at| refused(text, tokens, at)));
        Doubts(doubted)
    }

    /// Do these words say what their rule forbids?
    pub fn leave(&self, pattern: &Pattern, tokens: &[Token], start: usize) -> bool {
        (pattern.heedless || !self.0.contains(&tokens[start].sentence))
            && (pattern.stubborn || !denied(tokens, start))
    }
}

/// The sentence before the one of this word, and the one before that, if it asks.
fn answered(text: &str, tokens: &[Token], at: usize) -> Vec<usize> {
    let ends = (1..=at).rev().filter(|one| tokens[*one].sentence != tokens[*one - 1].sentence);
    let nearest = ends.take(2).enumerate();
    let kept = nearest.filter(|(far, end)| *far == 0 || asks(text, tokens, *end));
    kept.map(|(_, end)| tokens[end - 1].sentence).collect()
}

/// Does a question end before this word?
fn asks(text: &str, tokens: &[Token], at: usize) -> bool {
    text[tokens[at - 1].end..tokens[at].start].contains('?')
}

/// The sentence under a heading.
fn headed(tokens: &[Token], at: usize) -> Option<usize> {
    let own = tokens[at].sentence;
    let length = tokens.iter().filter(|one| one.sentence == own).count();
    let next = tokens[at..].iter().map(|one| one.sentence).find(|sentence| *sentence != own);
    next.filter(|_| length <= HEADING)
}

/// The question before this word, if the word begins a sentence that answers with a no.
fn refused(text: &str, tokens: &[Token], at: usize) -> Option<usize> {
    let (asked, answer) = (&tokens[at - 1], &tokens[at]);
    let question = asked.sentence != answer.sentence && asks(text, tokens, at);
    let early = (at..tokens.len().min(at + ANSWER))
        .take_while(|near| tokens[*near].sentence == answer.sentence);
    let no = |near: usize| {
        DENIALS.contains(&tokens[near].plain.as_str())
            && !(near + 1..near + 3)
                .any(|after| word(tokens, after) == "perlu" || BUT.contains(&word(tokens, after)))
    };
    (question && early.into_iter().any(no)).then_some(asked.sentence)
}

fn word(tokens: &[Token], at: usize) -> &str {
    tokens.get(at).map_or("", |one| one.plain.as_str())
}

fn denied(tokens: &[Token], start: usize) -> bool {
    (start.saturating_sub(REACH)..start)
        .filter(|at| tokens[*at].clause == tokens[start].clause)
        .any(|at| denies(tokens, (at, start)))
}

fn denies(tokens: &[Token], (at, start): (usize, usize)) -> bool {
    let taken_back = (at + 1..start).any(|after| BUT.contains(&word(tokens, after)));
    let conditional = at > 0 && IF.contains(&word(tokens, at - 1));
    let lacks = LACKS.contains(&word(tokens, at)) && start - at <= 2;
    (lacks || DENIALS.contains(&word(tokens, at))) && !taken_back && !conditional
}
