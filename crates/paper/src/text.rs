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
