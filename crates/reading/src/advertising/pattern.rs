//! Ways of writing, read from a list: see the head of `words/advertising.txt`.

use std::collections::HashMap;

use super::token::Token;
use crate::normalise::normalise;
use crate::stem::stem;

/// One way of writing what a rule forbids, or what takes such words back.
pub(super) struct Pattern {
    pub rule: &'static str,
    /// Its words hold a "tidak" or "tanpa" of their own.
    pub stubborn: bool,
    /// A warning does not take its words back: it frightens or runs down by warning.
    pub heedless: bool,
    elements: Vec<Element>,
    conditions: Vec<Condition>,
}

enum Element {
    One(Vec<Form>),
    /// Up to so many words between.
    Gap(usize),
}

/// One way to write one word.
#[derive(Clone)]
pub(super) enum Form {
    Plain(String),
    Prefix(String),
    Root(String),
    Number,
    /// A capital letter in front: a name, a brand.
    Name,
}

/// What else must or must not stand in a text.
struct Condition {
    place: Place,
    wanted: bool,
    forms: Vec<Form>,
}

#[derive(Clone, Copy)]
enum Place {
    Sentence,
    Text,
    /// The two words before, in the same clause.
    Before,
}

impl Form {
    fn read(text: &str) -> Form {
        match text {
            "#" => Form::Number,
            "^" => Form::Name,
            _ => match (text.strip_prefix('~'), text.strip_suffix('*')) {
                (Some(root), _) => Form::Root(stem(root).into_owned()),
                (_, Some(start)) => Form::Prefix(start.to_owned()),
                _ => Form::Plain(plainly(text)),
            },
        }
    }

    fn is(&self, token: &Token) -> bool {
        match self {
            Form::Plain(word) => token.plain == *word,
            Form::Prefix(start) => token.plain.starts_with(start),
            Form::Root(root) => token.root == *root,
            Form::Number => token.plain.starts_with(|letter: char| letter.is_ascii_digit()),
            Form::Name => token.name,
        }
    }
}

/// A word of the list as a text is read, so that the list may be written as people write.
fn plainly(word: &str) -> String {
    match normalise(word).as_slice() {
        [plain] if !word.contains('-') => plain.clone(),
        _ => word.to_owned(),
    }
}

/// Is this word one of these?
fn among(forms: &[Form], token: &Token) -> bool {
    forms.iter().any(|form| form.is(token))
}

impl Condition {
    fn holds(&self, tokens: &[Token], start: usize) -> bool {
        let (first, near) = (&tokens[start], start.saturating_sub(2)..start);
        let one_of_them = |one: &Token| among(&self.forms, one);
        let found = match self.place {
            Place::Text => tokens.iter().any(one_of_them),
            Place::Sentence => {
                tokens.iter().filter(|one| one.sentence == first.sentence).any(one_of_them)
            }
            Place::Before => {
                tokens[near].iter().filter(|one| one.clause == first.clause).any(one_of_them)
            }
        };
        found == self.wanted
    }
}

impl Pattern {
    /// The last word, if the words from `start` on are written this way.
    pub fn at(&self, tokens: &[Token], start: usize) -> Option<usize> {
        matched(&self.elements, tokens, (start, start))
    }

    /// Do these words stand in the company that makes them what they look like?
    pub fn in_company(&self, tokens: &[Token], start: usize) -> bool {
        self.conditions.iter().all(|condition| condition.holds(tokens, start))
    }

    /// The ways to write its first word.
    pub fn begins(&self) -> &[Form] {
        match self.elements.first() {
            Some(Element::One(forms)) => forms,
            _ => &[],
        }
    }
}

/// `from`: the next word, and the first one of all, whose sentence is not left.
fn matched(elements: &[Element], tokens: &[Token], (next, first): (usize, usize)) -> Option<usize> {
    let Some((element, rest)) = elements.split_first() else {
        return next.checked_sub(1);
    };
    let here = |at: usize| tokens.get(at).filter(|one| one.sentence == tokens[first].sentence);
    match element {
        Element::One(forms) => {
            here(next).filter(|token| among(forms, token))?;
            matched(rest, tokens, (next + 1, first))
        }
        Element::Gap(most) => (0..=*most)
            .take_while(|step| here(next + step).is_some())
            .find_map(|step| matched(rest, tokens, (next + step, first))),
    }
}

type Lists<'a> = HashMap<&'a str, Vec<Form>>;

/// The patterns of a list.
pub(super) fn read(list: &'static str) -> Vec<Pattern> {
    let mut lists = Lists::new();
    let mut patterns = Vec::new();
    for line in list.lines().map(str::trim) {
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        match line.strip_prefix('@').and_then(|line| line.split_once(" = ")) {
            Some((name, words)) => {
                let words = words.split(' ').flat_map(|word| forms(word, &lists)).collect();
                lists.insert(name, words);
            }
            None => patterns.extend(pattern(line, &lists)),
        }
    }
    patterns
}

fn pattern(line: &'static str, lists: &Lists<'_>) -> Option<Pattern> {
    let mut parts = line.split(" | ");
    let (rule, words) = (parts.next()?, parts.next()?);
    Some(Pattern {
        rule: rule.trim_end_matches(['!', '?']),
        stubborn: rule.ends_with(['!', '?']),
        heedless: rule.ends_with('?'),
        elements: words.split(' ').map(|word| element(word, lists)).collect(),
        conditions: parts.map(|part| condition(part, lists)).collect::<Option<_>>()?,
    })
}

fn condition(part: &str, lists: &Lists<'_>) -> Option<Condition> {
    let (kind, words) = part.split_once(' ')?;
    let (place, wanted) = match kind {
        "with" => (Place::Sentence, true),
        "unless" => (Place::Sentence, false),
        "text" => (Place::Text, true),
        "absent" => (Place::Text, false),
        "behind" => (Place::Before, false),
        _ => return None,
    };
    let forms = words.split(' ').flat_map(|word| forms(word, lists)).collect();
    Some(Condition { place, wanted, forms })
}

fn element(word: &str, lists: &Lists<'_>) -> Element {
    match word {
        ".." => Element::Gap(3),
        "..." => Element::Gap(8),
        "...." => Element::Gap(16),
        _ => Element::One(word.split('/').flat_map(|way| forms(way, lists)).collect()),
    }
}

/// A list that is not known is no word at all, which a test of this file finds.
fn forms(way: &str, lists: &Lists<'_>) -> Vec<Form> {
    match way.strip_prefix('@') {
        Some(name) => lists.get(name).cloned().unwrap_or_default(),
        None => vec![Form::read(way)],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIST: &str = include_str!("../words/advertising.txt");

    fn lines() -> impl Iterator<Item = &'static str> {
        LIST.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'))
    }

    #[test]
    fn every_line_that_is_no_list_is_read_as_a_pattern() {
        let lists = lines().filter(|line| line.starts_with('@')).count();
        assert_eq!(read(LIST).len(), lines().count() - lists);
    }

    #[test]
    fn every_list_stands_above_its_use() {
        let mut known: Vec<&str> = Vec::new();
        for line in lines() {
            let list = line.strip_prefix('@').and_then(|line| line.split_once(" = "));
            for word in list.map_or(line, |(_, words)| words).split([' ', '/']) {
                let name = word.strip_prefix('@');
                assert!(name.is_none_or(|name| known.contains(&name)), "{word} in {line}");
            }
            known.extend(list.map(|(name, _)| name));
        }
    }

    #[test]
    fn every_pattern_begins_with_a_word() {
        for (pattern, line) in read(LIST).iter().zip(lines().filter(|one| !one.starts_with('@'))) {
            assert!(!pattern.begins().is_empty(), "{line}");
        }
    }
}
