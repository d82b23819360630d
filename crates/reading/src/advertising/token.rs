//! The words of a text with their places, sentences and clauses.

use crate::fold::fold;
use crate::normalise::normalise;
use crate::stem::stem;

/// One word: where it stands, what it plainly is, its root, and in which sentence and clause.
#[derive(Clone, Debug)]
pub(super) struct Token {
    pub start: usize,
    pub end: usize,
    pub plain: String,
    pub root: String,
    /// A capital and then small letters: a name, or the first word of a sentence.
    pub name: bool,
    pub sentence: usize,
    pub clause: usize,
}

/// Behind these a full stop does not end a sentence.
const SHORT: [&str; 16] = [
    "no", "dr", "drg", "dra", "drs", "prof", "sp", "jl", "telp", "tlp", "hj", "ny", "tn", "an",
    "bpk", "kab",
];
/// What begins another clause.
const TURNS: [&str; 6] = ["tapi", "tetapi", "namun", "melainkan", "but", "sedangkan"];
/// Written behind a hyphen, they belong to the word before.
const OWNERS: [&str; 3] = ["nya", "ku", "mu"];
/// What a hashtag hides inside one long word.
const HIDDEN: [&str; 19] = [
    "terbaik",
    "tercanggih",
    "terlengkap",
    "termurah",
    "terpercaya",
    "ternyaman",
    "terdepan",
    "nomorsatu",
    "diskon",
    "garansi",
    "testimoni",
    "dijamin",
    "pastisembuh",
    "giveaway",
    "promo",
    "happypatient",
    "realpatient",
    "beforeafter",
    "nosatu",
];
/// Signs that say as much as a word. So many stars are a mark that somebody gave.
const STARS: [char; 3] = ['★', '⭐', '🌟'];
const MARK: usize = 3;
const PICTURES: [char; 2] = ['🍑', '🍆'];

/// All words of a text.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut walk = Walk::default();
    let letters: Vec<(usize, char)> = text.char_indices().collect();
    let mut at = 0;
    while at < letters.len() {
        let ahead = |step: usize| letters.get(at + step).map(|(_, letter)| *letter);
        let (place, letter) = letters[at];
        if letter.is_alphanumeric() {
            let until = (at..letters.len()).find(|near| !inside(&letters, *near));
            let until = until.unwrap_or(letters.len());
            let end = letters.get(until).map_or(text.len(), |(place, _)| *place);
            walk.word(&text[place..end], place);
            at = until;
            continue;
        }
        match letter {
            '%' => walk.push("persen".to_owned(), (place, place + 1)),
            '#' if ahead(1).is_some_and(|next| next.is_ascii_digit()) => {
                walk.push("nomor".to_owned(), (place, place + 1));
            }
            '#' => walk.tag = true,
            _ if STARS.contains(&letter) => {
                at = walk.stars(text, &letters, at);
                continue;
            }
            _ if PICTURES.contains(&letter) => {
                walk.push(letter.to_string(), (place, place + letter.len_utf8()));
            }
            _ => walk.sign(letter, ahead(1)),
        }
        at += 1;
    }
    whole_hospitals(whole_degrees(text, walk.tokens))
}

/// A letter, or a sign that joins two halves of a word or number.
fn inside(letters: &[(usize, char)], at: usize) -> bool {
    let near = |at: usize| letters.get(at).map(|(_, letter)| *letter);
    let between = |fits: fn(char) -> bool| {
        at > 0 && near(at - 1).is_some_and(fits) && near(at + 1).is_some_and(fits)
    };
    match letters[at].1 {
        '-' | '‐' | '‑' | '\'' | '’' => between(char::is_alphanumeric),
        '.' | ',' => between(|letter| letter.is_ascii_digit()),
        letter => letter.is_alphanumeric(),
    }
}

#[derive(Default)]
struct Walk {
    tokens: Vec<Token>,
    sentence: usize,
    clause: usize,
    /// The next word belongs to a hashtag.
    tag: bool,
    /// The word at hand is written as a name.
    name: bool,
}

impl Walk {
    fn word(&mut self, word: &str, place: usize) {
        let tag = std::mem::take(&mut self.tag);
        let parts = if tag { unjoined(word) } else { vec![(0, word.to_owned())] };
        for (from, part) in parts {
            let (start, end) = (place + from, place + from + part.len());
            let plain = fold(&part);
            self.name = named(&part);
            match plain.contains('-') && plain.split('-').count() == 2 && !one_word(&plain) {
                true => self.push(plain, (start, end)),
                false => {
                    normalise(&part).into_iter().for_each(|word| self.push(word, (start, end)));
                }
            }
        }
    }

    fn push(&mut self, plain: String, (start, end): (usize, usize)) {
        if TURNS.contains(&plain.as_str()) {
            self.clause += 1;
        }
        let root = stem(&plain).into_owned();
        let (sentence, clause) = (self.sentence, self.clause);
        let name = std::mem::take(&mut self.name);
        self.tokens.push(Token { start, end, plain, root, name, sentence, clause });
    }

    /// A row of stars: what follows it.
    fn stars(&mut self, text: &str, letters: &[(usize, char)], from: usize) -> usize {
        let star = |(_, one): &&(usize, char)| STARS.contains(one) || *one == '\u{fe0f}';
        let row = letters[from..].iter().take_while(star).count();
        let count = letters[from..from + row].iter().filter(|(_, one)| STARS.contains(one)).count();
        let end = letters.get(from + row).map_or(text.len(), |(place, _)| *place);
        if count >= MARK {
            self.push("★★★".to_owned(), (letters[from].0, end));
        }
        from + row
    }

    /// What stands between words.
    fn sign(&mut self, sign: char, next: Option<char>) {
        let ends = match sign {
            '!' | '?' | '\n' => true,
            '.' => next.is_none_or(char::is_whitespace) && !self.shortened(),
            _ => false,
        };
        let turns = matches!(sign, ',' | ';' | ':' | '(' | ')' | '—' | '–' | '|' | '•' | '"');
        if ends {
            self.sentence += 1;
        }
        if ends || turns || u32::from(sign) > 0x2030 {
            self.clause += 1;
        }
        self.tag = false;
    }

    fn shortened(&self) -> bool {
        self.tokens.last().is_some_and(|last| SHORT.contains(&last.plain.as_str()))
    }
}

/// `Hangatku`, not `RSUD`.
fn named(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(char::is_uppercase) && letters.any(char::is_lowercase)
}

/// Two halves of one word: `satu-satunya`, `BPOM-nya`.
fn one_word(word: &str) -> bool {
    word.split_once('-')
        .is_some_and(|(first, second)| OWNERS.contains(&second) || stem(first) == stem(second))
}

/// `#RSTerbaik` and `#rsterbaik` are two words each.
fn unjoined(tag: &str) -> Vec<(usize, String)> {
    let mut cuts = vec![0];
    let letters: Vec<(usize, char)> = tag.char_indices().collect();
    for pair in letters.windows(2) {
        if pair[0].1.is_lowercase() && pair[1].1.is_uppercase() {
            cuts.push(pair[1].0);
        }
    }
    let plain = tag.to_ascii_lowercase();
    for hidden in HIDDEN {
        if let Some(from) = plain.find(hidden).filter(|_| !plain.contains("promosi")) {
            cuts.extend([from, from + hidden.len()]);
        }
    }
    cuts.push(tag.len());
    cuts.sort_unstable();
    cuts.dedup();
    let parts = cuts.windows(2).map(|cut| (cut[0], tag[cut[0]..cut[1]].to_owned()));
    parts.filter(|(_, part)| !part.is_empty()).collect()
}

/// `rumah sakit` is one thing: `rs`.
fn whole_hospitals(tokens: Vec<Token>) -> Vec<Token> {
    let mut whole: Vec<Token> = Vec::with_capacity(tokens.len());
    for token in tokens {
        match whole.last_mut() {
            Some(last) if last.plain == "rumah" && token.plain == "sakit" => {
                last.end = token.end;
                "rs".clone_into(&mut last.plain);
                "rs".clone_into(&mut last.root);
            }
            _ => whole.push(token),
        }
    }
    whole
}

/// A degree is one word: `M.Kes`, `Ph.D`.
fn whole_degrees(text: &str, tokens: Vec<Token>) -> Vec<Token> {
    let mut whole: Vec<Token> = Vec::with_capacity(tokens.len());
    for token in tokens {
        match whole.last_mut() {
            Some(last) if one_degree(text, last, &token) => {
                last.end = token.end;
                last.plain.push_str(&token.plain);
                last.root.clone_from(&last.plain);
            }
            _ => whole.push(token),
        }
    }
    whole
}

/// Two short halves, each with a capital, and nothing but a full stop between them.
fn one_degree(text: &str, first: &Token, second: &Token) -> bool {
    let capital = |one: &Token| text[one.start..one.end].starts_with(char::is_uppercase);
    let short = |one: &Token, most: usize| {
        one.plain.len() <= most && one.plain.bytes().all(|letter| letter.is_ascii_lowercase())
    };
    text.get(first.end..second.start) == Some(".")
        && capital(first)
        && capital(second)
        && (short(first, 2) && short(second, 4))
        && !SHORT.contains(&first.plain.as_str())
}
