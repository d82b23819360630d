//! A photo tells where and when it was taken and with whose telephone. A complainant who sends one
//! did not mean to say that: only the picture stays, and how it is to be turned.

const EXIF: &[u8] = b"Exif\0\0";
const ICC: &[u8] = b"ICC_PROFILE\0";

/// The JPEG without Exif, XMP, IPTC, comments, and whatever hangs behind its end. It is walked, not
/// decoded; what is broken in it stays as it is.
pub(super) fn without_origin(bytes: &[u8]) -> Vec<u8> {
    let mut kept = Vec::with_capacity(bytes.len());
    kept.extend_from_slice(&bytes[..2]);
    let mut rest = &bytes[2..];
    while let Some((marker, length)) = segment(rest) {
        let (whole, after) = rest.split_at(length);
        match marker {
            0xE1 => kept.extend(turned(whole)),
            _ if telling(marker, whole) => {}
            _ => kept.extend_from_slice(whole),
        }
        if marker == END {
            return kept;
        }
        rest = after;
    }
    kept.extend_from_slice(rest);
    kept
}

/// Width and height as it is shown: of the frame that is coded (ITU-T T.81, B.2.2), turned as Exif says.
pub(super) fn frame(bytes: &[u8]) -> Option<(u32, u32)> {
    let (mut rest, mut how) = (bytes.get(2..)?, 1);
    while let Some((marker, length)) = segment(rest) {
        let (whole, after) = rest.split_at(length);
        match marker {
            0xE1 => how = orientation(whole).unwrap_or(how),
            0xC0..=0xC3 | 0xC5..=0xC7 | 0xC9..=0xCB | 0xCD..=0xCF => {
                let side = |at: usize| {
                    let pair: [u8; 2] = whole.get(at..at + 2)?.try_into().ok()?;
                    Some(u32::from(u16::from_be_bytes(pair)))
                };
                let (high, wide) = (side(5)?, side(7)?);
                return Some(if how >= 5 { (high, wide) } else { (wide, high) });
            }
            SCAN | END => return None,
            _ => {}
        }
        rest = after;
    }
    None
}

const END: u8 = 0xD9;
const SCAN: u8 = 0xDA;

/// The marker at the beginning of `rest`, and how many bytes belong to it; for the start of a scan
/// the picture itself too. `None` where there is no marker.
fn segment(rest: &[u8]) -> Option<(u8, usize)> {
    let [0xFF, marker, ..] = *rest else { return None };
    match marker {
        // A filling byte before a marker.
        0xFF => Some((marker, 1)),
        END | 0x01 | 0xD0..=0xD7 => Some((marker, 2)),
        _ => {
            let [high, low] = *rest.get(2..4)? else { return None };
            let length = 2 + usize::from(u16::from_be_bytes([high, low]));
            let head = length.max(4).min(rest.len());
            let picture = if marker == SCAN { scan(&rest[head..]) } else { 0 };
            Some((marker, head + picture))
        }
    }
}

/// The length of the coded picture: up to the next marker that is no restart.
fn scan(data: &[u8]) -> usize {
    let marker = |pair: &[u8]| pair[0] == 0xFF && !matches!(pair[1], 0x00 | 0xD0..=0xD7 | 0xFF);
    data.windows(2).position(marker).unwrap_or(data.len())
}

/// Application segments tell about the maker, but for JFIF (0), colour profile (2) and Adobe's
/// colour order (14); comments tell anything.
fn telling(marker: u8, whole: &[u8]) -> bool {
    match marker {
        0xE2 => !whole[4.min(whole.len())..].starts_with(ICC),
        0xE0 | 0xEE => false,
        0xE1..=0xEF | 0xFE => true,
        _ => false,
    }
}

/// The Exif segment with nothing in it but how the picture is to be turned, where it is.
fn turned(whole: &[u8]) -> Vec<u8> {
    match orientation(whole) {
        Some(how @ 2..=8) => {
            let mut segment = vec![0xFF, 0xE1, 0, 34];
            segment.extend_from_slice(EXIF);
            segment.extend_from_slice(b"MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0");
            segment.extend_from_slice(&[how, 0, 0, 0, 0, 0, 0]);
            segment
        }
        _ => Vec::new(),
    }
}

/// Tag 0x0112 of the first directory (Exif 2.32, 4.6.4).
fn orientation(whole: &[u8]) -> Option<u8> {
    let tiff = whole.get(4..)?.strip_prefix(EXIF)?;
    let big = tiff.starts_with(b"MM");
    let short = |at: usize| {
        let pair: [u8; 2] = tiff.get(at..at + 2)?.try_into().ok()?;
        Some(if big { u16::from_be_bytes(pair) } else { u16::from_le_bytes(pair) })
    };
    let long = |at: usize| {
        let four: [u8; 4] = tiff.get(at..at + 4)?.try_into().ok()?;
        Some(if big { u32::from_be_bytes(four) } else { u32::from_le_bytes(four) })
    };
    let first = usize::try_from(long(4)?).ok().filter(|at| *at < tiff.len())?;
    let entries = (0..usize::from(short(first)?)).map(|nth| first + 2 + 12 * nth);
    let found = entries.into_iter().find(|at| short(*at) == Some(0x0112))?;
    u8::try_from(short(found + 8)?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(marker: u8, content: &[u8]) -> Vec<u8> {
        let length = u16::try_from(content.len() + 2).unwrap().to_be_bytes();
        [&[0xFF, marker], &length[..], content].concat()
    }

    /// An Exif segment of a telephone: orientation 6, and its place.
    fn telephone() -> Vec<u8> {
        let directory = b"II*\0\x08\0\0\0\x02\0\
            \x12\x01\x03\0\x01\0\0\0\x06\0\0\0\
            \x25\x88\x04\0\x01\0\0\0\x26\0\0\0\
            \0\0\0\0GPS -7.51 109.29";
        part(0xE1, &[EXIF, directory].concat())
    }

    fn photo(parts: &[Vec<u8>]) -> Vec<u8> {
        let scan = part(0xDA, b"\x01\x01\0\0\x3F\0");
        let picture = b"coded \xFF\x00 picture \xFF\xD3 goes on";
        let parts = parts.concat();
        [b"\xFF\xD8", &parts[..], &scan, picture, b"\xFF\xD9"].concat()
    }

    fn holds(bytes: &[u8], what: &[u8]) -> bool {
        bytes.windows(what.len()).any(|window| window == what)
    }

    #[test]
    fn the_place_goes_and_the_way_to_turn_it_stays() {
        let jfif = part(0xE0, b"JFIF\0rest");
        let kept = without_origin(&photo(&[jfif.clone(), telephone()]));
        assert!(!holds(&kept, b"GPS") && !holds(&kept, b"109.29"));
        assert_eq!(orientation(&kept[2 + jfif.len()..]), Some(6));
        assert!(holds(&kept, b"JFIF") && holds(&kept, b"goes on"));
    }

    #[test]
    fn notes_of_programs_and_what_hangs_behind_the_end_go() {
        let xmp = part(0xE1, b"http://ns.adobe.com/xap/1.0/\0<x>SECRET</x>");
        let iptc = part(0xED, b"Photoshop 3.0\0SECRET");
        let comment = part(0xFE, b"SECRET");
        let several = part(0xE2, b"MPF\0SECRET");
        let mut sent = photo(&[xmp, iptc, comment, several]);
        sent.extend_from_slice(b"SECRET behind the end");
        assert_eq!(without_origin(&sent), photo(&[]));
    }

    #[test]
    fn a_photo_that_tells_nothing_is_left_as_it_is() {
        let colour = part(0xE2, &[ICC, b"profile"].concat());
        let adobe = part(0xEE, b"Adobe\0");
        let tables = part(0xDB, &[1; 65]);
        let plain = photo(&[part(0xE0, b"JFIF\0"), colour, adobe, tables]);
        assert_eq!(without_origin(&plain), plain);
    }

    #[test]
    fn a_photo_is_as_wide_as_it_is_shown() {
        let coded = part(0xC0, b"\x08\x04\x38\x07\x80\x01");
        assert_eq!(frame(&photo(&[part(0xE0, b"JFIF\0"), coded.clone()])), Some((1920, 1080)));
        assert_eq!(frame(&photo(&[telephone(), coded])), Some((1080, 1920)), "held upright");
        assert_eq!(frame(&photo(&[])), None);
    }

    #[test]
    fn a_broken_photo_is_no_trouble() {
        let sent = photo(&[telephone()]);
        for end in 3..sent.len() {
            let kept = without_origin(&sent[..end]);
            assert!(!holds(&kept, b"109.29"), "cut at {end}");
        }
        for bytes in [
            &b"\xFF\xD8\xFF"[..],
            b"\xFF\xD8\xFF\xE1",
            b"\xFF\xD8\xFF\xE1\0\0",
            b"\xFF\xD8\xFF\xFF\xFF",
        ] {
            without_origin(bytes);
        }
    }
}
