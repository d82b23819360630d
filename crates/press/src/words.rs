//! People's words made printable: every letter has a shape, every line has a place to break.

use paper::text;

use crate::faces::Faces;

/// Words this long may be broken anywhere in steps, so that none runs off its cell.
const LONGEST_WORD: usize = 20;
const STEP: usize = 10;
/// A place where a line may break, without a mark.
const BREAK: char = '\u{200b}';

/// Words as they can be set.
pub(crate) fn printable(words: &str, faces: &Faces) -> String {
    let mut printed = String::with_capacity(words.len());
    let clean = text::clean(words);
    for piece in clean.split_inclusive(char::is_whitespace) {
        let shaped = shaped(piece, faces);
        if shaped.chars().count() > LONGEST_WORD {
            breakable(&shaped, &mut printed);
        } else {
            printed.push_str(&shaped);
        }
    }
    printed
}

/// A letter that no face can draw is named by its number: nothing is silently lost. Letters for
/// private use have no agreed meaning, and an archivable PDF may not hold them.
pub(crate) fn shaped(words: &str, faces: &Faces) -> String {
    let mut shaped = String::with_capacity(words.len());
    for letter in words.chars() {
        if letter.is_whitespace() || (faces.has(letter) && !private(letter)) {
            shaped.push(letter);
        } else if !unseen(letter) {
            shaped.push_str(&format!("[U+{:04X}]", u32::from(letter)));
        }
    }
    shaped
}

fn private(letter: char) -> bool {
    matches!(letter, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10ffff}')
}

/// Joiners, variation selectors and tags: without a face for them they change nothing.
fn unseen(letter: char) -> bool {
    matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}'..='\u{2064}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{e0000}'..='\u{e01ef}')
}

/// Never between a letter and what joins or follows it.
fn breakable(word: &str, printed: &mut String) {
    let mut since = 0;
    let mut letters = word.chars().peekable();
    while let Some(letter) = letters.next() {
        printed.push(letter);
        since += 1;
        let joined = letter == '\u{200d}' || letters.peek().is_none_or(|next| clings(*next));
        if since >= STEP && !joined {
            printed.push(BREAK);
            since = 0;
        }
    }
}

fn clings(letter: char) -> bool {
    unseen(letter)
        || letter.is_whitespace()
        || matches!(letter, '\u{300}'..='\u{36f}' | '\u{20d0}'..='\u{20ff}' | '\u{1f3fb}'..='\u{1f3ff}')
}
