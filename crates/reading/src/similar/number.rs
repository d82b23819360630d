//! Numbers in one spelling: `1.500.000`, `1,5 juta`, `1.5jt` and `Rp1500000` are one number, and so are
//! `tiga` and `3`.

const DIGITS: [(&str, &str); 11] = [
    ("nol", "0"),
    ("satu", "1"),
    ("dua", "2"),
    ("tiga", "3"),
    ("empat", "4"),
    ("lima", "5"),
    ("enam", "6"),
    ("tujuh", "7"),
    ("delapan", "8"),
    ("sembilan", "9"),
    ("sepuluh", "10"),
];

/// What follows a number and multiplies it, and by how many noughts.
const NOUGHTS: [(&str, usize); 7] =
    [("ribu", 3), ("rb", 3), ("rbu", 3), ("k", 3), ("juta", 6), ("jt", 6), ("jta", 6)];

/// The tokens with every number plain; the name of the money goes.
pub(super) fn plain_numbers(tokens: &[String]) -> Vec<String> {
    let parts: Vec<String> = tokens.iter().flat_map(|token| parted(token)).collect();
    let mut plain: Vec<String> = Vec::with_capacity(parts.len());
    let mut at = 0;
    while at < parts.len() {
        let (number, taken) = number(&parts[at..]);
        plain.extend(number.or_else(|| word(&parts[at])));
        at += taken;
    }
    plain
}

fn word(part: &str) -> Option<String> {
    let digit = DIGITS.iter().find(|(name, _)| *name == part);
    match (digit, part) {
        (Some((_, digit)), _) => Some((*digit).to_owned()),
        (None, "rp" | "rupiah" | "idr") => None,
        (None, _) => Some(part.to_owned()),
    }
}

/// `rp500rb` is money, a number, and what multiplies it.
fn parted(token: &str) -> Vec<String> {
    let mut parts: Vec<String> = Vec::new();
    let mut before = None;
    for letter in token.chars() {
        let digit = letter.is_ascii_digit();
        match parts.last_mut() {
            Some(part) if before == Some(digit) => part.push(letter),
            _ => parts.push(letter.to_string()),
        }
        before = Some(digit);
    }
    parts
}

/// The number that begins here, and how many tokens it takes: at least one.
fn number(parts: &[String]) -> (Option<String>, usize) {
    let digits = |at: usize| parts.get(at).filter(|part| all_digits(part));
    let Some(whole) = digits(0) else { return (None, 1) };
    let mut whole = whole.trim_start_matches('0').to_owned();
    let (mut taken, mut broken) = (1, String::new());
    let mark = |at: usize| parts.get(at).is_some_and(|part| part == "." || part == ",");
    while mark(taken) && digits(taken + 1).is_some() {
        let group = &parts[taken + 1];
        if group.len() == 3 && broken.is_empty() {
            whole.push_str(group);
        } else {
            broken.push_str(group);
        }
        taken += 2;
    }
    let noughts = parts.get(taken).and_then(|part| NOUGHTS.iter().find(|(name, _)| name == part));
    if let Some((_, noughts)) = noughts {
        taken += 1;
        broken.truncate(*noughts);
        whole.push_str(&broken);
        whole.extend(std::iter::repeat_n('0', noughts - broken.len()));
    } else if !broken.trim_matches('0').is_empty() {
        whole.push_str(&broken);
    }
    (Some(if whole.is_empty() { "0".to_owned() } else { whole }), taken)
}

fn all_digits(part: &str) -> bool {
    part.bytes().all(|letter| letter.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_has_one_spelling() {
        let plain = |text: &str| plain_numbers(&crate::tokens::tokens(text)).join(" ");
        for text in ["1.500.000", "1500000", "1.5jt", "1.5 juta", "Rp 1.500 ribu", "rp1500rb"] {
            assert_eq!(plain(text), "1500000", "{text}");
        }
        assert_eq!(plain("tiga kali"), plain("3 kali"));
        assert_eq!(plain("pukul 07.00"), plain("pukul 7"));
        assert_ne!(plain("kamar 12"), plain("kamar 13"));
        assert_eq!(plain("lantai 0"), "lantai 0");
    }
}
