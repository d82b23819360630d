use crate::{Language, Words};

impl Words {
    /// A whole number with its thousands apart: `1.234` or `1,234`.
    pub fn number(&self, value: i64) -> String {
        let digits = value.unsigned_abs().to_string();
        let sign = if value < 0 { "-" } else { "" };
        format!("{sign}{}", grouped(&digits, self.marks().0))
    }

    /// A number given in hundredths, with exactly two decimals: 123456 is `1.234,56`.
    pub fn hundredths(&self, value: i64) -> String {
        let (thousands, decimal) = self.marks();
        let size = value.unsigned_abs();
        let whole = grouped(&(size / 100).to_string(), thousands);
        let sign = if value < 0 { "-" } else { "" };
        format!("{sign}{whole}{decimal}{:02}", size % 100)
    }

    /// A percentage given in hundredths of a percent, trailing zeros dropped: 9170 is `91,7%`.
    /// Rounding is done before: the indicator counts in hundredths, half-up (Permenkes 30/2022).
    pub fn percent(&self, hundredths: i64) -> String {
        let full = self.hundredths(hundredths);
        let short = full.trim_end_matches('0').trim_end_matches(self.marks().1);
        format!("{short}%")
    }

    /// A percentage that may be absent: nothing was counted, so there is no share, not 0 %.
    pub fn percent_or_dash(&self, hundredths: Option<i64>) -> String {
        hundredths.map_or_else(|| "–".to_owned(), |value| self.percent(value))
    }

    /// Whole rupiah: `Rp 1.234.568` with a no-break space.
    pub fn rupiah(&self, value: i64) -> String {
        format!("Rp\u{a0}{}", self.number(value))
    }

    /// A decimal number that is written with a dot, as a provider's price is: `0,015` or `0.015`.
    pub fn decimal(&self, value: &str) -> String {
        value.replace('.', &self.marks().1.to_string())
    }

    fn marks(&self) -> (char, char) {
        match self.language() {
            Language::Id => ('.', ','),
            Language::En => (',', '.'),
        }
    }
}

fn grouped(digits: &str, mark: char) -> String {
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            out.push(mark);
        }
        out.push(digit);
    }
    out
}
