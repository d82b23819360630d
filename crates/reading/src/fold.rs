//! One plain form for the many shapes of a letter: capitals, wide forms, ornamental forms, accents.

const WIDE: std::ops::RangeInclusive<u32> = 0xFF01..=0xFF5E;
const ORNAMENTAL: std::ops::RangeInclusive<u32> = 0x1D400..=0x1D6A3;
const ORNAMENTAL_DIGITS: std::ops::RangeInclusive<u32> = 0x1D7CE..=0x1D7FF;
const COMBINING: std::ops::RangeInclusive<char> = '\u{300}'..='\u{36f}';

/// The text in small plain letters. Invisible characters vanish, everything unknown stays.
pub fn fold(text: &str) -> String {
    text.chars()
        .map(plain)
        .flat_map(char::to_lowercase)
        .map(unaccented)
        .filter(|letter| !invisible(*letter))
        .collect()
}

fn plain(letter: char) -> char {
    let code = u32::from(letter);
    let ascii = if WIDE.contains(&code) {
        code - WIDE.start() + 0x21
    } else if ORNAMENTAL.contains(&code) {
        // Each ornamental alphabet is 26 capitals followed by 26 small letters.
        u32::from('a') + (code - ORNAMENTAL.start()) % 26
    } else if ORNAMENTAL_DIGITS.contains(&code) {
        u32::from('0') + (code - ORNAMENTAL_DIGITS.start()) % 10
    } else if matches!(letter, '‐' | '‑' | '–' | '−') {
        u32::from('-')
    } else {
        code
    };
    char::from_u32(ascii).unwrap_or(letter)
}

fn unaccented(letter: char) -> char {
    match letter {
        'à'..='å' => 'a',
        'ç' => 'c',
        'è'..='ë' => 'e',
        'ì'..='ï' => 'i',
        'ñ' => 'n',
        'ò'..='ö' => 'o',
        'ù'..='ü' => 'u',
        other => other,
    }
}

fn invisible(letter: char) -> bool {
    COMBINING.contains(&letter)
        || matches!(
            letter,
            '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{fe0f}'
        )
}
