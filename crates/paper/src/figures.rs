//! How a number and a date stand on paper: `1.234.567` and `83,33%` in Indonesian,
//! `1,234,567` and `83.33%` in English; dates as `21/11/2026` in both.

use crate::document::Language;

/// A count with its thousands grouped.
pub fn count(count: i64, language: Language) -> String {
    let digits = count.unsigned_abs().to_string();
    let mut grouped = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            grouped.push(thousands(language));
        }
        grouped.push(digit);
    }
    if count < 0 { format!("-{grouped}") } else { grouped }
}

/// Hundredths of a percent, always with two decimals so that a column lines up.
pub fn percent(hundredths: i64, language: Language) -> String {
    format!("{}%", self::hundredths(hundredths, language))
}

/// Hundredths as a number with two decimals: 9056 is `90,56`.
pub fn hundredths(hundredths: i64, language: Language) -> String {
    let sign = if hundredths < 0 { "-" } else { "" };
    let size = hundredths.unsigned_abs();
    let whole = count((size / 100) as i64, language);
    format!("{sign}{whole}{}{:02}", decimal(language), size % 100)
}

/// Along an axis: whole percentages without decimals.
pub fn axis_percent(hundredths: i64, language: Language) -> String {
    if hundredths % 100 == 0 {
        format!("{}%", count(hundredths / 100, language))
    } else {
        percent(hundredths, language)
    }
}

/// `21/11/2026`.
pub fn date(date: jiff::civil::Date) -> String {
    format!("{:02}/{:02}/{}", date.day(), date.month(), date.year())
}

/// `21/11/2026 17.05`.
pub fn date_time(at: jiff::civil::DateTime) -> String {
    format!("{} {:02}.{:02}", date(at.date()), at.hour(), at.minute())
}

fn thousands(language: Language) -> char {
    match language {
        Language::Id => '.',
        Language::En => ',',
    }
}

fn decimal(language: Language) -> char {
    match language {
        Language::Id => ',',
        Language::En => '.',
    }
}
