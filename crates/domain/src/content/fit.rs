//! A picture that a channel will not take, made to fit: cut to a ratio around what matters, made
//! smaller, kept as JPEG. What was brought stays as it is; the copy goes to that channel alone.

use super::media::{Copied, Kind, Medium, found, limits, misfits};
use super::{Content, Event, Refusal, editable};
use crate::consent::Outlet;
use crate::ids::FileId;
use crate::text::{Words, coded};

/// A picture of more dots than this is not opened: opened it would fill 75 megabytes.
pub const MOST_DOTS: u64 = 25_000_000;

coded! {
    /// Width to height of a copy.
    Ratio {
        /// As it was brought.
        Whole = "whole",
        Upright = "upright",
        Square = "square",
        Wide = "wide",
        /// As high as a telephone is held.
        Tall = "tall",
    }
}

impl Ratio {
    /// Width to height; `None` for the picture as it is.
    fn sides(self) -> Option<(u32, u32)> {
        match self {
            Ratio::Whole => None,
            Ratio::Upright => Some((80, 100)),
            Ratio::Square => Some((100, 100)),
            Ratio::Wide => Some((191, 100)),
            Ratio::Tall => Some((9, 16)),
        }
    }
}

/// What matters in a picture, in hundredths from the left and from the top.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Focus {
    pub across: u8,
    pub down: u8,
}

impl Focus {
    /// In the middle.
    pub const MIDDLE: Focus = Focus { across: 50, down: 50 };

    /// A place inside the picture.
    pub fn new(across: u8, down: u8) -> Option<Self> {
        (across <= 100 && down <= 100).then_some(Self { across, down })
    }
}

/// A part of a picture, in dots.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    pub left: u32,
    pub top: u32,
    pub wide: u32,
    pub high: u32,
}

/// The largest part of a picture with this ratio, as near to what matters as its edges allow. Where
/// a side comes out between two dots, it is rounded so that the channel still takes it.
pub fn part((wide, high): (u32, u32), ratio: Ratio, focus: Focus) -> Part {
    let (w, h) = (u64::from(wide), u64::from(high));
    let sides = ratio.sides().map(|(across, down)| (u64::from(across), u64::from(down)));
    let (cut_w, cut_h) = match sides {
        None => (w, h),
        Some((across, down)) if w * down > h * across => {
            let side = h * across;
            (if across < down { side.div_ceil(down) } else { side / down }, h)
        }
        Some((across, down)) => {
            let side = w * down;
            (w, if across > down { side.div_ceil(across) } else { side / across })
        }
    };
    let small = |side: u64, most: u32| u32::try_from(side.max(1)).unwrap_or(most).min(most);
    let (cut_w, cut_h) = (small(cut_w, wide), small(cut_h, high));
    let from = |room: u32, hundredths: u8| {
        u32::try_from(u64::from(room) * u64::from(hundredths.min(100)) / 100).unwrap_or(0)
    };
    Part {
        left: from(wide - cut_w, focus.across),
        top: from(high - cut_h, focus.down),
        wide: cut_w,
        high: cut_h,
    }
}

/// The ratios in which this channel takes a picture of this width and height.
pub fn ratios(outlet: Outlet, frame: (u32, u32)) -> Vec<Ratio> {
    let limits = limits(outlet);
    let taken = |ratio: &&Ratio| limits.holds(ratio.sides().unwrap_or(frame));
    Ratio::ALL.iter().filter(taken).copied().collect()
}

/// The ratio that is offered first: the picture as it is where the channel takes it, else the nearest.
pub fn usual(outlet: Outlet, (wide, high): (u32, u32)) -> Ratio {
    match limits(outlet).holds((wide, high)) {
        true => Ratio::Whole,
        false if wide < high => Ratio::Upright,
        false => Ratio::Wide,
    }
}

/// The most bytes that this channel takes of a picture, where it says so.
pub fn most_bytes(outlet: Outlet) -> Option<u64> {
    limits(outlet).picture
}

/// Can the program make an honest copy of this for the channel? A film it leaves to its maker.
pub fn mends<W>(outlet: Outlet, medium: &Medium<W>) -> bool {
    let dots = medium.measures.frame.map(|(wide, high)| u64::from(wide) * u64::from(high));
    let opened = dots.is_some_and(|dots| (1..=MOST_DOTS).contains(&dots));
    !medium.is_film() && limits(outlet).pictures && opened
}

/// Binds a copy to a channel. One that it would not take either is none.
pub(super) fn fit(
    known: &Content,
    id: FileId,
    (outlet, copy): (Outlet, Copied),
) -> Result<Vec<Event>, Refusal> {
    let (_, one): (usize, &Medium<Words>) = found(known, id)?;
    let taken = copy.kind != Kind::Mp4 && misfits(outlet, copy).is_empty();
    match () {
        () if !editable(known) => Err(Refusal::NotNow { stage: known.stage }),
        () if !known.draft.texts.contains_key(&outlet) => Err(Refusal::NoSuchOutlet { outlet }),
        () if !mends(outlet, one) || !taken => Err(Refusal::NotMended { outlet }),
        () if one.copies.get(&outlet).is_some_and(|had| had.digest == copy.digest) => {
            Ok(Vec::new())
        }
        () => Ok(vec![Event::MediumFitted { id, outlet, copy }]),
    }
}

/// Takes a copy away; the channel gets what was brought.
pub(super) fn drop(known: &Content, id: FileId, outlet: Outlet) -> Result<Vec<Event>, Refusal> {
    match found(known, id) {
        Ok((_, one)) if one.copies.contains_key(&outlet) && !editable(known) => {
            Err(Refusal::NotNow { stage: known.stage })
        }
        Ok((_, one)) if one.copies.contains_key(&outlet) => {
            Ok(vec![Event::CopyDropped { id, outlet }])
        }
        _ => Ok(Vec::new()),
    }
}
