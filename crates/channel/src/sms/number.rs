//! Who sent a short message, and whether anybody can answer.

use domain::text::Phone;

/// A short number or a name: services, advertisements.
const SHORTEST: usize = 8;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sender {
    /// `+628…`, or the sender as it was told when it is no number that can be answered.
    pub id: String,
    pub replyable: bool,
}

/// The sender as one number, however the network wrote it. Numbers without a country are Indonesian.
pub fn sender(told: &str) -> Sender {
    let told = told.replace('\0', "");
    let bare: String =
        told.chars().filter(|letter| !matches!(letter, ' ' | '-' | '.' | '(' | ')')).collect();
    let digits = bare.trim_start_matches('+');
    let number = digits.len() >= SHORTEST && digits.bytes().all(|byte| byte.is_ascii_digit());
    let phone = number.then(|| Phone::parse(&international(&bare)).ok()).flatten();
    match phone {
        Some(phone) => Sender { id: phone.into_string(), replyable: true },
        None => Sender { id: told.trim().chars().take(40).collect(), replyable: false },
    }
}

fn international(bare: &str) -> String {
    match (bare.strip_prefix("00"), bare.strip_prefix('8')) {
        (Some(rest), _) => format!("+{rest}"),
        // Mobile numbers begin with 8 in Indonesia, and are 9 to 12 digits long then.
        (None, Some(rest)) if (8..=11).contains(&rest.len()) => format!("+628{rest}"),
        _ => bare.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_one_number_however_the_network_writes_it() {
        for told in
            ["081234567890", "+6281234567890", "6281234567890", "0062 812-3456-7890", "81234567890"]
        {
            let sender = sender(told);
            assert_eq!((sender.id.as_str(), sender.replyable), ("+6281234567890", true), "{told}");
        }
        assert_eq!(sender("021 5551234").id, "+62215551234");
    }

    #[test]
    fn names_and_short_numbers_cannot_be_answered() {
        for told in ["TELKOMSEL", "3636", "", "0812X4567890", "+62"] {
            assert!(!sender(told).replyable, "{told}");
        }
    }
}
