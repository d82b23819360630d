//! Counts a day as small bars.

use domain::calendar::Date;

const WIDE: u32 = 8;
const HIGH: u32 = 32;

/// One day as a bar.
pub struct Bar {
    pub x: u32,
    pub y: u32,
    pub height: u32,
}

/// Each day as a bar, the highest as high as the picture.
pub fn bars(days: &[(Date, u32)]) -> Vec<Bar> {
    let most = days.iter().map(|(_, count)| *count).max().unwrap_or(0).max(1);
    let bar = |(nth, (_, count)): (u32, &(Date, u32))| {
        let height = (count * HIGH).div_ceil(most);
        Bar { x: nth * WIDE, y: HIGH - height, height }
    };
    (0..).zip(days).map(bar).collect()
}

/// How wide the picture of so many bars is.
pub fn width(bars: &[Bar]) -> u32 {
    u32::try_from(bars.len()).unwrap_or(1) * WIDE
}
