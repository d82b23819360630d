//! Pictures and films of an item: what they show in words, whose they are and until when, and what
//! a channel will not take.

use std::collections::BTreeMap;

use super::{Content, Event, Refusal, editable};
use crate::calendar::Date;
use crate::consent::Outlet;
use crate::ids::FileId;
use crate::text::{Name, Words, coded};

/// One item has at most so many: as many as a carousel takes (Instagram, *Content publishing*).
pub const MOST: usize = 10;

const MEGABYTE: u64 = 1_000_000;

coded! {
    /// What a file is, by its content.
    Kind {
        Jpeg = "image/jpeg",
        Png = "image/png",
        Mp4 = "video/mp4",
    }
}

coded! {
    /// By which right the hospital shows it.
    Basis {
        /// Made by the hospital itself.
        Own = "own",
        Licence = "licence",
        /// Whoever made it allows it.
        Permission = "permission",
    }
}

coded! {
    /// What stands between a file and a channel.
    Obstacle {
        Kind = "kind",
        Size = "size",
        Ratio = "ratio",
        Short = "short",
        Long = "long",
        Many = "many",
        /// The channel takes nothing without a picture or a film.
        None = "none",
    }
}

/// Whose it is, and until which day it may be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rights {
    pub basis: Basis,
    /// Who made it, or where it was taken from.
    pub source: Name,
    /// The last day, counted.
    pub until: Option<Date>,
}

/// What a file measures, as far as it tells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Measures {
    /// In bytes.
    pub size: u64,
    /// Width and height in dots, turned as it is shown.
    pub frame: Option<(u32, u32)>,
    /// Of a film, in milliseconds.
    pub length_ms: Option<u64>,
}

/// What somebody who looked at it has seen. Each `true` needs an answer before it is submitted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Look {
    /// A face by which somebody can be recognised, also one of the staff.
    pub faces: bool,
    /// A name that can be read: on a wristband, a badge, a door.
    pub names: bool,
    /// A record number, a screen or a paper about a patient.
    pub records: bool,
}

impl Look {
    /// Somebody can be recognised.
    pub fn shows_somebody(self) -> bool {
        self.faces || self.names
    }
}

/// A picture as one channel takes it, made from the one that was brought.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Copied {
    pub id: FileId,
    pub kind: Kind,
    pub measures: Measures,
    /// SHA-256 of the content, as it is kept.
    pub digest: [u8; 32],
}

/// One picture or film. `W` is the text: as typed on the way in, [`Words`] once vaulted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Medium<W> {
    pub id: FileId,
    pub kind: Kind,
    pub measures: Measures,
    /// SHA-256 of the content, as it is kept.
    pub digest: [u8; 32],
    /// What it shows, in words, for whoever does not see it.
    pub alt: Option<W>,
    pub rights: Rights,
    /// What somebody has seen in it; `None` before anybody has looked.
    pub look: Option<Look>,
    /// What goes to a channel in its place.
    pub copies: BTreeMap<Outlet, Copied>,
}

impl<W> Medium<W> {
    /// The same with its text put through `f`.
    pub fn map<V>(self, f: &mut impl FnMut(W) -> V) -> Medium<V> {
        Medium {
            id: self.id,
            kind: self.kind,
            measures: self.measures,
            digest: self.digest,
            alt: self.alt.map(f),
            rights: self.rights,
            look: self.look,
            copies: self.copies,
        }
    }

    /// What goes to this channel: the copy that was made for it, or the file itself.
    pub fn on(&self, outlet: Outlet) -> Copied {
        let own = || Copied {
            id: self.id,
            kind: self.kind,
            measures: self.measures,
            digest: self.digest,
        };
        self.copies.get(&outlet).copied().unwrap_or_else(own)
    }

    /// The file of this id: its own, or that of a copy.
    pub fn file(&self, id: FileId) -> Option<(Kind, [u8; 32])> {
        let copy = self.copies.values().find(|one| one.id == id).map(|one| (one.kind, one.digest));
        if self.id == id { Some((self.kind, self.digest)) } else { copy }
    }

    /// Is it a film?
    pub fn is_film(&self) -> bool {
        self.kind == Kind::Mp4
    }
}

/// What one channel takes.
pub(super) struct Limits {
    jpeg_only: bool,
    pub pictures: bool,
    films: bool,
    /// Of a picture, in bytes.
    pub picture: Option<u64>,
    /// The narrowest and the widest picture, width to height in hundredths.
    pub ratio: Option<(u64, u64)>,
    /// The shortest and the longest film, in seconds.
    film: Option<(u64, u64)>,
    /// Pictures and films together.
    most: usize,
}

impl Limits {
    /// Is a picture of this width and height neither too narrow nor too wide?
    pub fn holds(&self, (wide, high): (u32, u32)) -> bool {
        let (wide, high) = (u64::from(wide) * 100, u64::from(high));
        self.ratio.is_none_or(|(least, most)| wide >= least * high && wide <= most * high)
    }
}

const ANY: Limits = Limits {
    jpeg_only: false,
    pictures: true,
    films: true,
    picture: None,
    ratio: None,
    film: None,
    most: MOST,
};

/// Instagram: JPEG, 4:5 to 1.91:1, ten in a carousel (*Content publishing*); 8 MB, reels of 3
/// seconds to 15 minutes, stories of one picture or a film of at most a minute (*IG User Media*).
/// Facebook: pictures below 10 MB (*Page Photos*), stories of one picture of 4 MB or a film of 3
/// to 90 seconds (*Page Stories*). Threads: 8 MB, films of 5 minutes (*Threads
/// Posts*). X: four pictures of 5 MB, films of 140 seconds (*Media best practices*). TikTok: films of
/// 3 seconds to 10 minutes. What the manual marks as not yet checked is only a warning; nothing stops
/// a person.
pub(super) fn limits(outlet: Outlet) -> Limits {
    match outlet {
        Outlet::Instagram => Limits {
            jpeg_only: true,
            picture: Some(8 * MEGABYTE),
            ratio: Some((80, 191)),
            film: Some((3, 900)),
            ..ANY
        },
        Outlet::InstagramStory => Limits {
            jpeg_only: true,
            picture: Some(8 * MEGABYTE),
            film: Some((3, 60)),
            most: 1,
            ..ANY
        },
        Outlet::Facebook => Limits { picture: Some(10 * MEGABYTE), ..ANY },
        Outlet::FacebookStory => {
            Limits { picture: Some(4 * MEGABYTE), film: Some((3, 90)), most: 1, ..ANY }
        }
        Outlet::Threads => Limits { picture: Some(8 * MEGABYTE), film: Some((0, 300)), ..ANY },
        Outlet::X => Limits { picture: Some(5 * MEGABYTE), film: Some((0, 140)), most: 4, ..ANY },
        Outlet::Youtube => Limits { pictures: false, most: 1, ..ANY },
        Outlet::Tiktok => Limits { jpeg_only: true, film: Some((3, 600)), ..ANY },
        Outlet::Website => ANY,
    }
}

/// A rule of a channel that a file breaks, with its numbers: what it may be, and what it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unfit {
    pub outlet: Outlet,
    pub obstacle: Obstacle,
    /// The limit: bytes, seconds or pieces, by the obstacle; 0 where there is no number.
    pub limit: u64,
}

/// What this channel will not take of this file.
pub fn unfit<W>(outlet: Outlet, medium: &Medium<W>) -> Vec<Unfit> {
    misfits(outlet, medium.on(outlet))
}

/// What this channel will not take of exactly this file.
pub(super) fn misfits(outlet: Outlet, file: Copied) -> Vec<Unfit> {
    let limits = limits(outlet);
    let found = match file.kind == Kind::Mp4 {
        true => film(&limits, &file.measures),
        false => picture(&limits, file.kind, &file.measures),
    };
    found.into_iter().map(|(obstacle, limit)| Unfit { outlet, obstacle, limit }).collect()
}

fn picture(limits: &Limits, kind: Kind, measures: &Measures) -> Vec<(Obstacle, u64)> {
    let strange = !limits.pictures || (limits.jpeg_only && kind != Kind::Jpeg);
    let large = limits.picture.filter(|most| measures.size > *most);
    let wrong = measures.frame.is_some_and(|frame| !limits.holds(frame));
    let all = [
        strange.then_some((Obstacle::Kind, 0)),
        large.map(|most| (Obstacle::Size, most)),
        wrong.then_some((Obstacle::Ratio, 0)),
    ];
    all.into_iter().flatten().collect()
}

fn film(limits: &Limits, measures: &Measures) -> Vec<(Obstacle, u64)> {
    let length = measures.length_ms.zip(limits.film);
    let short = length.filter(|(ms, (least, _))| *ms < least * 1000);
    let long = length.filter(|(ms, (_, most))| *ms > most * 1000);
    let all = [
        (!limits.films).then_some((Obstacle::Kind, 0)),
        short.map(|(_, (least, _))| (Obstacle::Short, least)),
        long.map(|(_, (_, most))| (Obstacle::Long, most)),
    ];
    all.into_iter().flatten().collect()
}

/// What this channel will not take of all of them together.
pub fn unfit_together<W>(outlet: Outlet, media: &[Medium<W>]) -> Option<Unfit> {
    let most = limits(outlet).most;
    let bare =
        outlet.is_story() || matches!(outlet, Outlet::Instagram | Outlet::Youtube | Outlet::Tiktok);
    match media.len() {
        0 if bare => Some(Unfit { outlet, obstacle: Obstacle::None, limit: 0 }),
        count if count > most => {
            Some(Unfit { outlet, obstacle: Obstacle::Many, limit: most as u64 })
        }
        _ => None,
    }
}

/// Brings one; the same file twice is one.
pub(super) fn add(known: &Content, medium: Medium<Words>) -> Result<Vec<Event>, Refusal> {
    let there = known.media.iter().any(|one| one.digest == medium.digest);
    match () {
        () if there => Ok(Vec::new()),
        () if !editable(known) => Err(Refusal::NotNow { stage: known.stage }),
        () if known.media.len() >= MOST => Err(Refusal::TooManyMedia { most: MOST }),
        () => Ok(vec![Event::MediumAdded { medium: Box::new(medium) }]),
    }
}

/// Says otherwise what one shows, or whose it is.
pub(super) fn describe(
    known: &Content,
    id: FileId,
    (alt, rights): (Option<Words>, Rights),
) -> Result<Vec<Event>, Refusal> {
    let (_, one) = found(known, id)?;
    match editable(known) {
        _ if one.alt == alt && one.rights == rights => Ok(Vec::new()),
        true => Ok(vec![Event::MediumDescribed { id, alt, rights }]),
        false => Err(Refusal::NotNow { stage: known.stage }),
    }
}

/// Puts one at another place, from 0; behind the last is the last.
pub(super) fn place(known: &Content, id: FileId, to: usize) -> Result<Vec<Event>, Refusal> {
    let (nth, _) = found(known, id)?;
    let to = to.min(known.media.len() - 1);
    match editable(known) {
        _ if nth == to => Ok(Vec::new()),
        true => Ok(vec![Event::MediumPlaced { id, to }]),
        false => Err(Refusal::NotNow { stage: known.stage }),
    }
}

/// Says what somebody has seen in it.
pub(super) fn examine(known: &Content, id: FileId, look: Look) -> Result<Vec<Event>, Refusal> {
    let (_, one) = found(known, id)?;
    match editable(known) {
        _ if one.look == Some(look) => Ok(Vec::new()),
        true => Ok(vec![Event::MediumExamined { id, look }]),
        false => Err(Refusal::NotNow { stage: known.stage }),
    }
}

/// Takes one away; one that is not there is away.
pub(super) fn drop(known: &Content, id: FileId) -> Result<Vec<Event>, Refusal> {
    match found(known, id) {
        Err(_) => Ok(Vec::new()),
        Ok(_) if editable(known) => Ok(vec![Event::MediumDropped { id }]),
        Ok(_) => Err(Refusal::NotNow { stage: known.stage }),
    }
}

pub(super) fn found(known: &Content, id: FileId) -> Result<(usize, &Medium<Words>), Refusal> {
    let nth = known.media.iter().enumerate().find(|(_, one)| one.id == id);
    nth.ok_or(Refusal::NoSuchMedium)
}

/// Each says in words what it shows, and somebody has looked at it: nothing of a record is to be
/// read, and whoever can be recognised, of the staff too, has permitted it.
pub(super) fn looked_over(known: &Content) -> Result<(), Refusal> {
    let looks = || known.media.iter().filter_map(|one| one.look);
    match () {
        () if known.media.iter().any(|one| one.alt.is_none()) => Err(Refusal::NoAlt),
        () if known.media.iter().any(|one| one.look.is_none()) => Err(Refusal::NotExamined),
        () if looks().any(|look| look.records) => Err(Refusal::RecordVisible),
        () if shows_somebody(known) && known.draft.consents.is_empty() => Err(Refusal::NoConsent),
        () => Ok(()),
    }
}

/// Somebody can be recognised in one of them.
pub(super) fn shows_somebody(known: &Content) -> bool {
    known.media.iter().filter_map(|one| one.look).any(Look::shows_somebody)
}

/// Each may be shown on that day.
pub(super) fn rightful(known: &Content, on: Date) -> Result<(), Refusal> {
    let ends = known.media.iter().filter_map(|one| one.rights.until).min();
    match ends.filter(|until| *until < on) {
        Some(until) => Err(Refusal::RightsEnd { until }),
        None => Ok(()),
    }
}
