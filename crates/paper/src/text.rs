//! People's words on their way to paper.

/// Characters that would steer a reader's or a program's eye instead of being read: control
/// characters and marks that reverse the reading direction. Tabs and line breaks stay.
pub fn steering(character: char) -> bool {
    matches!(character,
        '\u{0}'..='\u{8}' | '\u{b}'..='\u{1f}' | '\u{7f}'..='\u{9f}'
        | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'
        | '\u{feff}' | '\u{fffe}' | '\u{ffff}')
}

/// The words without steering characters; every kind of line end becomes `\n`.
pub fn clean(words: &str) -> String {
    words.replace("\r\n", "\n").replace('\r', "\n").replace(steering, "")
}

/// At most `most` characters, with `…` where something was left out.
pub fn clipped(words: &str, most: usize) -> String {
    if words.chars().count() <= most {
        return words.to_owned();
    }
    let kept: String = words.chars().take(most.saturating_sub(1)).collect();
    format!("{}…", kept.trim_end())
}

/// How many small letters take as much room on a line: a capital or a wide letter counts twice, a sign
/// of another script three times.
pub fn weight(words: &str) -> usize {
    words.chars().map(letter_weight).sum()
}

fn letter_weight(letter: char) -> usize {
    match letter {
        'm' | 'w' | '%' | '@' | 'A'..='Z' | '\u{a1}'..='\u{24f}' => 2,
        letter if letter.is_ascii() || matches!(letter, '…' | '\u{a0}') => 1,
        _ => 3,
    }
}

/// On one line and of at most `most` small letters, cut behind a word, with `…` where something was left
/// out. A word that is longer than that is cut itself.
pub fn shortened(words: &str, most: usize) -> String {
    let line = clean(words).split_whitespace().collect::<Vec<_>>().join(" ");
    if weight(&line) <= most {
        return line;
    }
    let mut used = 1;
    let fits = |letter: &char| {
        used += letter_weight(*letter);
        used <= most
    };
    let kept: String = line.chars().take_while(fits).collect();
    let inside = line[kept.len()..].starts_with(|next: char| next != ' ');
    let behind = kept.rfind(' ').filter(|_| inside).unwrap_or(kept.len());
    format!("{}…", kept[..behind].trim_end())
}
