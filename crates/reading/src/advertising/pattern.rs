//! Ways of writing, read from a list: see the head of `words/advertising.txt`.

use std::collections::HashMap;

use super::token::Token;
use crate::stem::stem;

/// One way of writing what a rule forbids.
pub(super) struct Pattern {
    pub rule: &'static str,
    /// Its words hold a "tidak" or "tanpa" of their own.
    pub stubborn: bool,
    elements: Vec<Element>,
    pub with: Vec<Form>,
    pub unless: Vec<Form>,
    pub behind: Vec<Form>,
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
}

impl Form {
    fn read(text: &str) -> Form {
        match text {
            "#" => Form::Number,
            _ => match (text.strip_prefix('~'), text.strip_suffix('*')) {
                (Some(root), _) => Form::Root(stem(root).into_owned()),
                (_, Some(start)) => Form::Prefix(start.to_owned()),
                _ => Form::Plain(text.to_owned()),
            },
        }
    }

    pub fn is(&self, token: &Token) -> bool {
        match self {
            Form::Plain(word) => token.plain == *word,
            Form::Prefix(start) => token.plain.starts_with(start),
            Form::Root(root) => token.root == *root,
            Form::Number => token.plain.starts_with(|letter: char| letter.is_ascii_digit()),
        }
    }
}

/// Is this word one of these?
pub(super) fn among(forms: &[Form], token: &Token) -> bool {
    forms.iter().any(|form| form.is(token))
}

impl Pattern {
    /// The last word, if the words from `start` on are written this way.
    pub fn at(&self, tokens: &[Token], start: usize) -> Option<usize> {
        matched(&self.elements, tokens, (start, start))
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
                lists.insert(name, words.split(' ').map(Form::read).collect());
            }
            None => patterns.extend(pattern(line, &lists)),
        }
    }
    patterns
}

fn pattern(line: &'static str, lists: &Lists<'_>) -> Option<Pattern> {
    let mut parts = line.split(" | ");
    let (rule, words) = (parts.next()?, parts.next()?);
    let mut pattern = Pattern {
        rule: rule.trim_end_matches('!'),
        stubborn: rule.ends_with('!'),
        elements: words.split(' ').map(|word| element(word, lists)).collect(),
        with: Vec::new(),
        unless: Vec::new(),
        behind: Vec::new(),
    };
    for condition in parts {
        let (kind, words) = condition.split_once(' ')?;
        let forms = words.split(' ').flat_map(|word| forms(word, lists)).collect();
        match kind {
            "with" => pattern.with = forms,
            "unless" => pattern.unless = forms,
            _ => pattern.behind = forms,
        }
    }
    Some(pattern)
}

fn element(word: &str, lists: &Lists<'_>) -> Element {
    match word {
        ".." => Element::Gap(3),
        "..." => Element::Gap(8),
        _ => Element::One(word.split('/').flat_map(|way| forms(way, lists)).collect()),
    }
}

fn forms(way: &str, lists: &Lists<'_>) -> Vec<Form> {
    match way.strip_prefix('@') {
        Some(name) => lists.get(name).cloned().unwrap_or_default(),
        None => vec![Form::read(way)],
    }
}
