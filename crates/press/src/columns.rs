//! How wide the columns of a table are: as their shares say, but none narrower than its longest
//! word, which would run into the next column. Lengths are hundredths of a point.

use crate::words::BREAK;

/// How high the letters of a table are, in points; smaller ones where the words do not fit.
const SIZES: [i64; 3] = [10, 9, 8];
/// What lies around the words of a cell: twice the 5 pt of the template, and a hair.
const AROUND: i64 = 1_020;

/// The height of the letters, and the shares of the columns.
pub(crate) struct Laid {
    pub size: i64,
    pub widths: Vec<i64>,
}

/// A column while its width is sought: the share that was asked for, the least that it needs.
struct Sought {
    asked: i64,
    needed: i64,
    held: bool,
}

/// The room between two margins, from millimetres.
pub(crate) fn room(paper: u16, margins: [u16; 2]) -> i64 {
    let beside: i64 = margins.into_iter().map(i64::from).sum();
    (i64::from(paper) - beside).max(0) * 28_346 / 100
}

/// The shares that were asked for, and for each column its longest word. A column without a share
/// takes what it needs; then nothing is to be done here.
pub(crate) fn laid(asked: &[i64], longest: &[i64], room: i64) -> Laid {
    let needed = |size: i64| longest.iter().map(move |length| length * size + AROUND);
    let fits = |size: &i64| needed(*size).sum::<i64>() <= room;
    let [usual, .., least] = SIZES;
    if asked.contains(&0) {
        return Laid { size: usual, widths: asked.to_vec() };
    }
    let size = SIZES.into_iter().find(fits).unwrap_or(least);
    let sought = asked.iter().zip(needed(size));
    let sought = sought.map(|(asked, needed)| Sought { asked: *asked, needed, held: false });
    Laid { size, widths: widths(sought.collect(), room) }
}

/// Whoever lacks gets what it needs; the others share what is left, until nobody lacks.
fn widths(mut columns: Vec<Sought>, room: i64) -> Vec<i64> {
    loop {
        let taken: i64 = columns.iter().filter(|one| one.held).map(|one| one.needed).sum();
        let shares: i64 = columns.iter().filter(|one| !one.held).map(|one| one.asked).sum();
        let left = (room - taken).max(0);
        let mut more = false;
        for one in columns.iter_mut().filter(|one| !one.held) {
            one.held = one.asked * left < one.needed * shares;
            more |= one.held;
        }
        if !more {
            let shared = |one: &Sought| one.asked * left / shares.max(1);
            let width = |one: &Sought| if one.held { one.needed } else { shared(one) };
            return columns.iter().map(|one| width(one).max(1)).collect();
        }
    }
}

/// The longest piece of these words in which no line can break, for letters of 1 pt.
pub(crate) fn longest<'a>(words: impl Iterator<Item = &'a str>) -> i64 {
    let pieces = words.flat_map(|words| words.split(breaks));
    pieces.map(|piece| piece.chars().map(wide).sum::<i64>()).max().unwrap_or_default()
}

fn breaks(letter: char) -> bool {
    let keeps = matches!(letter, '\u{a0}' | '\u{202f}');
    letter == BREAK || (letter.is_whitespace() && !keeps)
}

/// How wide a letter of 1 pt is, rather more than less: as in the bold face, in which labels stand.
fn wide(letter: char) -> i64 {
    match letter {
        'i' | 'j' | 'l' | 'I' | '.' | ',' | '/' | '\'' => 28,
        'f' | 't' | 'r' | '(' | ')' | '-' | ':' | ';' | '!' => 39,
        'm' | 'w' | 'M' | 'W' | '%' | '@' => 95,
        'a'..='z' | '0'..='9' => 61,
        'A'..='Z' => 76,
        _ => 100,
    }
}
