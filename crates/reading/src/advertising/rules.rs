//! All ways of writing, found by their first word, so that a text asks only those that may begin in it.

use std::collections::HashMap;

use super::pattern::{Form, Pattern, read};
use super::token::Token;

/// Patterns by the words that they begin with.
pub(super) struct Rules {
    patterns: Vec<Pattern>,
    plain: HashMap<String, Vec<usize>>,
    roots: HashMap<String, Vec<usize>>,
    /// Those that begin with more words than can be listed: one start, a number, a name.
    open: Vec<usize>,
}

/// Not prohibitions, but what takes words back that look like one.
pub(super) const TAKEN_BACK: [&str; 3] = ["warns", "answers", "heads"];

impl Rules {
    /// The rules of a list, either the prohibitions or what takes them back.
    pub fn of(list: &'static str, prohibitions: bool) -> Rules {
        let mut rules = Rules {
            patterns: read(list),
            plain: HashMap::new(),
            roots: HashMap::new(),
            open: Vec::new(),
        };
        rules.patterns.retain(|one| TAKEN_BACK.contains(&one.rule) != prohibitions);
        for at in 0..rules.patterns.len() {
            rules.enter(at);
        }
        rules
    }

    fn enter(&mut self, at: usize) {
        for form in self.patterns[at].begins() {
            let entered = match form {
                Form::Plain(word) => self.plain.entry(word.clone()).or_default(),
                Form::Root(root) => self.roots.entry(root.clone()).or_default(),
                _ => &mut self.open,
            };
            if entered.last() != Some(&at) {
                entered.push(at);
            }
        }
    }

    /// The keys of all rules.
    pub fn keys(&self) -> impl Iterator<Item = &'static str> {
        self.patterns.iter().map(|pattern| pattern.rule)
    }

    /// Every pattern with the first and the last word that are written so, conditions held.
    pub fn found(&self, tokens: &[Token]) -> Vec<(&Pattern, usize, usize)> {
        (0..tokens.len())
            .flat_map(|start| self.beginning(&tokens[start]).map(move |pattern| (pattern, start)))
            .filter_map(|(pattern, start)| Some((pattern, start, pattern.at(tokens, start)?)))
            .filter(|(pattern, start, _)| pattern.in_company(tokens, *start))
            .collect()
    }

    fn beginning(&self, token: &Token) -> impl Iterator<Item = &Pattern> {
        let plain = self.plain.get(&token.plain).into_iter().flatten();
        let roots = self.roots.get(&token.root).into_iter().flatten();
        plain.chain(roots).chain(&self.open).map(|at| &self.patterns[*at])
    }
}
