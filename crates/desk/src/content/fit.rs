//! A picture made to fit a channel: cut, made smaller, kept as JPEG. What was brought stays; the copy
//! belongs to that channel, and to what is approved.

use std::io::Cursor;

use domain::consent::Outlet;
use domain::content::fit::{Focus, MOST_DOTS, Part, Ratio, mends, most_bytes, part};
use domain::content::media::{Copied, Kind, Measures};
use domain::content::{Command, Refusal, writes};
use domain::ids::{ContentId, FileId};
use domain::people::Actor;
use image::codecs::jpeg::JpegEncoder;
use image::imageops::FilterType;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits, Rgb, RgbImage};
use sha2::{Digest, Sha256};
use tokio::sync::Semaphore;

use super::decider::Deed;
use super::{View, open};
use crate::act::{Once, Terms, act as act_on, begun};
use crate::praise::Beside;
use crate::{Desk, DeskError};

/// One picture is opened at a time, so that however many ask, one of them lies in memory.
static ONE_AT_A_TIME: Semaphore = Semaphore::const_new(1);

/// What the opening of one picture may take, in bytes.
const MEMORY: u64 = 256 * 1024 * 1024;
/// The longer side of what is shown before somebody decides, in dots.
const SHOWN: u32 = 640;
/// Below this the longer side is not made smaller any more.
const LEAST: u32 = 320;
/// What is tried to stay below the bytes of a channel, the best first.
const QUALITIES: [u8; 3] = [90, 80, 70];

/// How it is to be cut, and for whom.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wish {
    pub outlet: Outlet,
    pub ratio: Ratio,
    pub focus: Focus,
}

/// What the copy would look like, as a small JPEG.
///
/// # Errors
/// `Forbidden`, `NotFound`; `Refused` for what the program cannot mend.
pub async fn preview(
    desk: &Desk,
    actor: &Actor,
    (id, file): (ContentId, FileId),
    wish: Wish,
) -> Result<Vec<u8>, DeskError> {
    let small = |picture: DynamicImage| written(&picture.thumbnail(SHOWN, SHOWN), QUALITIES[1]);
    made(desk, actor, (id, file), (wish, small)).await.map(|(bytes, _)| bytes)
}

/// Makes the copy and binds it to its channel; the same wish again is the same copy.
///
/// # Errors
/// As [`preview`]; `Stale`.
pub async fn fit(
    desk: &Desk,
    actor: &Actor,
    (id, file): (ContentId, FileId),
    (wish, beside): (Wish, Beside),
) -> Result<View, DeskError> {
    let most = most_bytes(wish.outlet).unwrap_or(u64::MAX);
    let below = move |picture: DynamicImage| fitting(picture, most);
    let (bytes, frame) = made(desk, actor, (id, file), (wish, below)).await?;
    let Beside { seen, key } = beside;
    let copy = Copied {
        id: FileId::new(begun(desk, actor, "content-fit", key.as_deref())),
        kind: Kind::Jpeg,
        measures: Measures { size: bytes.len() as u64, frame: Some(frame), length_ms: None },
        digest: Sha256::digest(&bytes).into(),
    };
    let (outlet, copy) = (wish.outlet, Box::new(copy));
    let once = key.map(|key| Once::of(actor, "content-fit", &key, &(&id, &file, &wish)));
    let deed = Deed::new(desk, actor, id, Command::FitMedium { id: file, outlet, copy });
    let deed = deed.bringing(format!("{}.jpg", outlet.code()), bytes);
    act_on(desk, deed, Terms { seen, once }).await?;
    open(desk, actor, id).await
}

/// The bytes of a copy with its width and height.
type Made = (Vec<u8>, (u32, u32));

async fn made(
    desk: &Desk,
    actor: &Actor,
    (id, file): (ContentId, FileId),
    (wish, finish): (Wish, impl FnOnce(DynamicImage) -> Option<Made> + Send + 'static),
) -> Result<Made, DeskError> {
    writes(actor).then_some(()).ok_or(DeskError::Forbidden)?;
    let refused = || DeskError::from(Refusal::NotMended { outlet: wish.outlet });
    let view = open(desk, actor, id).await?;
    let known = view.content.media.iter().find(|one| one.id == file);
    if !mends(wish.outlet, known.ok_or(DeskError::NotFound)?) {
        return Err(refused());
    }
    let (kind, _, bytes) = super::media::fetch(desk, actor, (id, file)).await?;
    let turn = ONE_AT_A_TIME.acquire().await.map_err(|_| refused())?;
    // A reader of other people's files may stumble; it takes nothing with it.
    let work = move || cut(&bytes, kind, wish).and_then(finish);
    let done = tokio::task::spawn_blocking(work).await;
    drop(turn);
    done.ok().flatten().ok_or_else(refused)
}

/// The part of the picture that is wanted, turned as it is shown.
fn cut(bytes: &[u8], kind: Kind, wish: Wish) -> Option<DynamicImage> {
    let format = match kind {
        Kind::Jpeg => ImageFormat::Jpeg,
        Kind::Png => ImageFormat::Png,
        Kind::Mp4 => return None,
    };
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    let mut limits = Limits::default();
    limits.max_alloc = Some(MEMORY);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().ok()?;
    let (wide, high) = decoder.dimensions();
    if u64::from(wide) * u64::from(high) > MOST_DOTS {
        return None;
    }
    let turned = decoder.orientation().ok()?;
    let mut picture = DynamicImage::from_decoder(decoder).ok()?;
    picture.apply_orientation(turned);
    let frame = (picture.width(), picture.height());
    let Part { left, top, wide, high } = part(frame, wish.ratio, wish.focus);
    Some(picture.crop_imm(left, top, wide, high))
}

/// Written with as few losses as its bytes allow, then smaller.
fn fitting(mut picture: DynamicImage, most: u64) -> Option<Made> {
    loop {
        for quality in QUALITIES {
            let made = written(&picture, quality)?;
            if made.0.len() as u64 <= most {
                return Some(made);
            }
        }
        let (wide, high) = (picture.width() * 3 / 4, picture.height() * 3 / 4);
        if wide.max(high) < LEAST {
            return None;
        }
        picture = picture.resize_exact(wide.max(1), high.max(1), FilterType::Triangle);
    }
}

fn written(picture: &DynamicImage, quality: u8) -> Option<Made> {
    let flat = flat(picture);
    let mut bytes = Vec::new();
    JpegEncoder::new_with_quality(&mut bytes, quality).encode_image(&flat).ok()?;
    Some((bytes, flat.dimensions()))
}

/// On white, where it is transparent: JPEG knows no other ground.
fn flat(picture: &DynamicImage) -> RgbImage {
    if !picture.color().has_alpha() {
        return picture.to_rgb8();
    }
    let seen = picture.to_rgba8();
    let over = |colour: u8, cover: u8| {
        let (colour, cover) = (u16::from(colour), u16::from(cover));
        u8::try_from((colour * cover + 255 * (255 - cover)) / 255).unwrap_or(u8::MAX)
    };
    RgbImage::from_fn(seen.width(), seen.height(), |x, y| {
        let [red, green, blue, cover] = seen.get_pixel(x, y).0;
        Rgb([over(red, cover), over(green, cover), over(blue, cover)])
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn png(wide: u32, high: u32) -> Vec<u8> {
        let picture = DynamicImage::new_rgba8(wide, high);
        let mut bytes = Vec::new();
        picture.write_to(&mut Cursor::new(&mut bytes), ImageFormat::Png).unwrap();
        bytes
    }

    fn wish(ratio: Ratio) -> Wish {
        Wish { outlet: Outlet::Instagram, ratio, focus: Focus::MIDDLE }
    }

    #[test]
    fn a_transparent_png_becomes_a_white_jpeg_of_its_ratio() {
        let cut = cut(&png(300, 100), Kind::Png, wish(Ratio::Square)).unwrap();
        let (bytes, frame) = written(&cut, 90).unwrap();
        assert_eq!((frame, &bytes[..3]), ((100, 100), &[0xFF, 0xD8, 0xFF][..]));
        let seen = image::load_from_memory_with_format(&bytes, ImageFormat::Jpeg).unwrap();
        assert!(seen.to_rgb8().get_pixel(50, 50).0.iter().all(|colour| *colour > 250));
    }

    #[test]
    fn what_is_too_heavy_is_made_smaller_and_never_nothing() {
        let noise = RgbImage::from_fn(900, 700, |x, y| {
            let dot = (x * 7919 + y * 104_729 + x * y) % 251;
            Rgb([u8::try_from(dot).unwrap_or(0); 3])
        });
        let noise = DynamicImage::ImageRgb8(noise);
        let (bytes, frame) = fitting(noise.clone(), 40_000).unwrap();
        assert!(bytes.len() <= 40_000 && frame.0 < 900, "{} {frame:?}", bytes.len());
        assert_eq!(fitting(noise, 10), None);
    }

    #[test]
    fn what_is_no_picture_or_a_giant_is_not_opened() {
        assert!(cut(b"\x89PNG\r\n\x1A\n", Kind::Png, wish(Ratio::Whole)).is_none());
        assert!(cut(&png(300, 100), Kind::Jpeg, wish(Ratio::Whole)).is_none());
        let mut giant = png(4, 4);
        giant[16..20].copy_from_slice(&60_000_u32.to_be_bytes());
        assert!(cut(&giant, Kind::Png, wish(Ratio::Whole)).is_none());
    }
}
