//! Round numbers along an axis.

use super::Measure;

/// From 0 to `top` in equal steps, at most five of them.
pub(super) struct Scale {
    pub top: i64,
    pub step: i64,
}

impl Scale {
    /// Percentages end at 100% unless a value is higher; counts end at the next round number.
    pub fn reaching(highest: i64, measure: Measure) -> Self {
        if measure != Measure::Count && highest <= 10_000 {
            return Scale { top: 10_000, step: 2_500 };
        }
        let step = round_step(highest.max(1));
        Scale { top: rounded_up(highest.max(1), step).saturating_mul(step), step }
    }

    /// Where a value stands between 0 and 1.
    pub fn share(&self, value: i64) -> f64 {
        value.clamp(0, self.top) as f64 / self.top as f64
    }

    pub fn ticks(&self) -> impl Iterator<Item = i64> + '_ {
        (0..=self.top / self.step).map(|place| place * self.step)
    }
}

/// The smallest of 1, 2, 5, 10, 20, 50, ... that needs at most five steps.
fn round_step(highest: i64) -> i64 {
    let mut ten: i64 = 1;
    loop {
        for round in [1, 2, 5] {
            let step = ten.saturating_mul(round);
            if step.saturating_mul(5) >= highest {
                return step;
            }
        }
        ten = ten.saturating_mul(10);
    }
}

fn rounded_up(value: i64, step: i64) -> i64 {
    value / step + i64::from(value % step != 0)
}
