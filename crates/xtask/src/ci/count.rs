//! Counts tests by reading the closing lines of their runners.

/// How many passed, failed and were left out.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Count {
    pub passed: u64,
    pub failed: u64,
    pub skipped: u64,
}

impl Count {
    /// A step without tests of its own counts as one.
    pub fn of(success: bool) -> Count {
        Count { passed: success.into(), failed: (!success).into(), skipped: 0 }
    }

    pub fn add(&mut self, other: &Count) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.skipped += other.skipped;
    }

    pub fn line(&self) -> String {
        format!("{} passed, {} failed", self.passed, self.failed)
    }

    /// Adds the line to the count if it is a runner's closing line.
    pub fn read(&mut self, line: &str) {
        let line = line.trim();
        let nextest = line.strip_prefix("Summary [").and_then(|rest| rest.split_once("run:"));
        let cargo = line.strip_prefix("test result:").and_then(|rest| rest.split_once(". "));
        if let Some((_, counts)) = nextest.or(cargo) {
            counts.split([',', ';']).for_each(|piece| self.piece(piece));
        }
    }

    /// `12 passed (1 slow)`, `1 failed`, `2 timed out`, `3 skipped`.
    fn piece(&mut self, piece: &str) {
        let Some((number, word)) = piece.trim().split_once(' ') else {
            return;
        };
        let Ok(number) = number.parse::<u64>() else {
            return;
        };
        match word.split(' ').next() {
            Some("passed") => self.passed += number,
            Some("failed" | "timed" | "exec") => self.failed += number,
            Some("skipped" | "ignored") => self.skipped += number,
            _ => {}
        }
    }
}
