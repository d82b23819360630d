//! People's words made printable: every letter has a shape, every line has a place to break.

use paper::text;

use crate::faces::Faces;

/// Longer words may be broken in steps, so that none runs off its line. A letter's number and an
/// address stay whole: a hidden place to break would be copied with them.
pub(crate) const LINE: usize = 48;
/// The same in a column of a table.
pub(crate) const COLUMN: usize = 20;
const STEP: usize = 10;
/// A place where a line may break, without a mark.
pub(crate) const BREAK: char = '\u{200b}';

/// Words as they can be set, those longer than `longest` with places to break.
pub(crate) fn printable(words: &str, longest: usize, faces: &Faces) -> String {
    let mut printed = String::with_capacity(words.len());
    let clean = text::clean(words);
    for piece in clean.split_inclusive(char::is_whitespace) {
        let shaped = shaped(piece, faces);
        if shaped.chars().count() > longest {
            breakable(&shaped, &mut printed);
        } else {
            printed.push_str(&shaped);
        }
    }
    printed
}

/// Whether a reader would see nothing.
pub(crate) fn blank(words: &str) -> bool {
    text::clean(words).chars().all(|letter| letter.is_whitespace() || unseen(letter))
}

/// A letter that no face can draw is named by its number: nothing is silently lost. Letters for
/// private use have no agreed meaning, and an archivable PDF may not hold them.
pub(crate) fn shaped(words: &str, faces: &Faces) -> String {
    let mut shaped = String::with_capacity(words.len());
    for letter in words.chars().map(same_shape) {
        if letter.is_whitespace() || (faces.has(letter) && !private(letter)) {
            shaped.push(letter);
        } else if !unseen(letter) {
            shaped.push_str(&format!("[U+{:04X}]", u32::from(letter)));
        }
    }
    shaped
}

/// The diamond of the middle grade under the number at which the face has it.
fn same_shape(letter: char) -> char {
    if letter == '\u{25c6}' { '\u{2666}' } else { letter }
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
