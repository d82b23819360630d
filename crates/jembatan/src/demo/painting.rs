//! The pictures of the demo's media library: drawn here, of things and never of people.

use image::codecs::jpeg::JpegEncoder;
use image::{ImageError, Rgb, RgbImage};

/// Width and height in dots: as small as the channels take, so that the demo starts soon.
pub const SIDE: u32 = 480;
/// From 1 to 100.
const QUALITY: u8 = 80;

/// What is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Motif {
    /// Drops over a hand basin.
    Water,
    /// A house with a lit window, between morning and evening.
    Hours,
    /// A sheet of a calendar with two days marked.
    Calendar,
}

/// A form with its colour, in dots of a sheet of 480 by 480.
enum Shape {
    /// Left, top, width, height.
    Box(u32, u32, u32, u32),
    /// Across, down, half of its width.
    Disc(u32, u32, u32),
}

type Stroke = (Shape, [u8; 3]);

const WHITE: [u8; 3] = [250, 252, 252];
const BLUE: [u8; 3] = [38, 110, 168];
const GREEN: [u8; 3] = [44, 138, 104];
const SAND: [u8; 3] = [242, 200, 106];
const INK: [u8; 3] = [40, 58, 74];

impl Motif {
    /// What its file is called.
    pub fn file(self) -> &'static str {
        match self {
            Motif::Water => "cuci-tangan.jpg",
            Motif::Hours => "jam-besuk.jpg",
            Motif::Calendar => "jadwal-imunisasi.jpg",
        }
    }

    /// For whoever does not see it.
    pub fn words(self) -> &'static str {
        match self {
            Motif::Water => "Gambar enam tetes air di atas wastafel putih",
            Motif::Hours => "Gambar gedung rumah sakit dengan jendela menyala di bawah matahari",
            Motif::Calendar => "Gambar lembar kalender dengan dua hari yang ditandai",
        }
    }

    fn sky(self) -> [[u8; 3]; 2] {
        match self {
            Motif::Water => [[214, 236, 246], [150, 204, 228]],
            Motif::Hours => [[252, 226, 178], [166, 204, 230]],
            Motif::Calendar => [[226, 242, 230], [170, 214, 190]],
        }
    }

    fn strokes(self) -> Vec<Stroke> {
        match self {
            Motif::Water => {
                let drop = |nth: u32| (Shape::Disc(90 + 60 * nth, 120 + 40 * (nth % 2), 20), BLUE);
                let basin = [
                    (Shape::Box(70, 300, 340, 40), WHITE),
                    (Shape::Box(110, 340, 260, 70), WHITE),
                    (Shape::Box(210, 220, 60, 20), INK),
                ];
                (0..6).map(drop).chain(basin).collect()
            }
            Motif::Hours => {
                let window = |nth: u32| {
                    let lit = if nth == 4 { SAND } else { WHITE };
                    (Shape::Box(140 + 80 * (nth % 3), 200 + 90 * (nth / 3), 44, 56), lit)
                };
                let house =
                    [(Shape::Disc(390, 90, 46), SAND), (Shape::Box(100, 160, 280, 240), GREEN)];
                house.into_iter().chain((0..6).map(window)).collect()
            }
            Motif::Calendar => {
                let day = |nth: u32| {
                    let marked = if matches!(nth, 8 | 10) { GREEN } else { [222, 230, 234] };
                    (Shape::Box(104 + 56 * (nth % 5), 190 + 62 * (nth / 5), 44, 48), marked)
                };
                let sheet =
                    [(Shape::Box(80, 90, 320, 320), WHITE), (Shape::Box(80, 90, 320, 60), BLUE)];
                sheet.into_iter().chain((0..15).map(day)).collect()
            }
        }
    }
}

impl Shape {
    fn holds(&self, across: u32, down: u32) -> bool {
        match *self {
            Shape::Box(left, top, width, height) => {
                (left..left + width).contains(&across) && (top..top + height).contains(&down)
            }
            Shape::Disc(middle, level, half) => {
                let (wide, high) = (across.abs_diff(middle), down.abs_diff(level));
                wide * wide + high * high <= half * half
            }
        }
    }
}

/// The picture as a JPEG; the same motif gives the same bytes.
///
/// # Errors
/// What the encoder said.
pub fn drawn(motif: Motif) -> Result<Vec<u8>, ImageError> {
    let ([above, below], strokes) = (motif.sky(), motif.strokes());
    let picture = RgbImage::from_fn(SIDE, SIDE, |across, down| {
        let stroke = strokes.iter().rev().find(|(shape, _)| shape.holds(across, down));
        Rgb(stroke.map_or_else(|| between(above, below, down), |(_, colour)| *colour))
    });
    let mut bytes = Vec::new();
    JpegEncoder::new_with_quality(&mut bytes, QUALITY).encode_image(&picture)?;
    Ok(bytes)
}

/// From one colour at the top to the other at the foot.
fn between(above: [u8; 3], below: [u8; 3], down: u32) -> [u8; 3] {
    let part = |one: u8, other: u8| {
        let sum = u32::from(one) * (SIDE - down) + u32::from(other) * down;
        u8::try_from(sum / SIDE).unwrap_or(u8::MAX)
    };
    [part(above[0], below[0]), part(above[1], below[1]), part(above[2], below[2])]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_picture_can_be_opened_differs_from_the_others_and_is_the_same_each_time() {
        let all = [Motif::Water, Motif::Hours, Motif::Calendar].map(|motif| drawn(motif).unwrap());
        assert_eq!(all[0], drawn(Motif::Water).unwrap());
        assert!(all[0] != all[1] && all[1] != all[2] && all[0] != all[2]);
        for bytes in all {
            let picture = image::load_from_memory(&bytes).unwrap();
            assert_eq!((picture.width(), picture.height()), (SIDE, SIDE));
        }
    }
}
