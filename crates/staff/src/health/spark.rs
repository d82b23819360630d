//! The last 24 hours of a door as small bars, each with the mark of what is usual; and in words,
//! for whoever does not see bars.

use desk::health::Slot;

use crate::speaker::Speaker;

const WIDE: u32 = 5;
const HIGH: u32 = 32;

/// One hour: where it stands, how high its bar is, where the mark of the usual lies.
pub struct Bar {
    pub x: u32,
    pub y: u32,
    pub height: u32,
    pub usual: u32,
}

pub struct Spark {
    pub bars: Vec<Bar>,
    pub width: u32,
    pub height: u32,
    pub says: String,
}

impl Spark {
    pub fn of(day: &[Slot], says: &Speaker) -> Option<Self> {
        let most = day.iter().map(|slot| slot.count.max(slot.usual)).max().filter(|most| *most > 0);
        let high = |value: u32| most.map_or(0, |most| (value * HIGH).div_ceil(most));
        let bar = |(nth, slot): (u32, &Slot)| Bar {
            x: nth * WIDE,
            y: HIGH - high(slot.count),
            height: high(slot.count),
            usual: HIGH - high(slot.usual),
        };
        let sum = |of: fn(&Slot) -> u32| i64::from(day.iter().map(of).sum::<u32>());
        let [came, usual] = [sum(|slot| slot.count), sum(|slot| slot.usual)];
        let words = says.t.channels_day(says.t.number(came), says.t.number(usual));
        let bars: Vec<Bar> = (0..).zip(day).map(bar).collect();
        let width = u32::try_from(bars.len()).ok()? * WIDE;
        (width > 0).then_some(Self { bars, width, height: HIGH, says: words })
    }
}
