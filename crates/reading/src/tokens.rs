//! A text as the models read it: plain small letters, short forms written out, stretched letters
//! squeezed, marks that carry a mood kept as tokens of their own.

use crate::fold::fold;
use crate::words::meant;

/// So many tokens of one text are read; what stands behind them changes no verdict.
const MOST: usize = 2_000;

/// The tokens of a text in its order. An address becomes `url`, a named account `user`.
pub(crate) fn tokens(text: &str) -> Vec<String> {
    let folded = fold(text);
    let mut found = Vec::new();
    for chunk in folded.split_whitespace() {
        of_chunk(chunk, &mut found);
        if found.len() >= MOST {
            found.truncate(MOST);
            break;
        }
    }
    found
}

fn of_chunk(chunk: &str, found: &mut Vec<String>) {
    if ["http://", "https://", "www."].iter().any(|start| chunk.starts_with(start)) {
        return found.push("url".to_owned());
    }
    if chunk.len() > 1 && chunk.starts_with('@') {
        return found.push("user".to_owned());
    }
    let mut word = String::new();
    for letter in chunk.chars() {
        if letter.is_alphanumeric() {
            word.push(letter);
            continue;
        }
        close(&mut word, found);
        if !matches!(letter, ',' | '-' | '\'' | '`' | '"' | '(' | ')' | '_' | '*') {
            found.push(letter.to_string());
        }
    }
    close(&mut word, found);
}

fn close(word: &mut String, found: &mut Vec<String>) {
    if word.is_empty() {
        return;
    }
    let squeezed = squeezed(word);
    word.clear();
    match meant(&squeezed) {
        Some(meaning) => found.extend(meaning.split('_').map(str::to_owned)),
        None => found.push(squeezed),
    }
}

/// `lamaaaa` is `lamaa`: three and more of a letter become two.
fn squeezed(word: &str) -> String {
    let mut kept = String::with_capacity(word.len());
    let (mut before, mut run) = (None, 0);
    for letter in word.chars() {
        run = if before == Some(letter) { run + 1 } else { 1 };
        before = Some(letter);
        if run <= 2 || letter.is_numeric() {
            kept.push(letter);
        }
    }
    kept
}
