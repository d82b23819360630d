//! The same for a film: a telephone writes where it was into boxes beside the pictures (ISO/IEC
//! 14496-12: `udta` and `meta`; QuickTime: `©xyz`). They are emptied where they stand, so that
//! nothing moves that a table points at.

const HEAD: usize = 8;
/// Boxes that hold other boxes on the way to those.
const HOUSES: [&[u8; 4]; 2] = [b"moov", b"trak"];
/// Boxes that tell.
const TELLING: [&[u8; 4]; 3] = [b"udta", b"meta", b"uuid"];
/// No film of a person nests deeper.
const DEEPEST: usize = 4;

/// What a film measures: width and height as it is shown, and its length in milliseconds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Film {
    pub frame: Option<(u32, u32)>,
    pub length_ms: Option<u64>,
}

/// The film without what tells where and with what it was made. It is walked, not decoded; what is
/// broken in it stays as it is.
pub(super) fn without_origin(mut bytes: Vec<u8>) -> Vec<u8> {
    let end = bytes.len();
    empty(&mut bytes, (0, end), DEEPEST);
    bytes
}

fn empty(bytes: &mut [u8], (mut from, until): (usize, usize), deep: usize) {
    while let Some((name, inside, end)) = next(bytes, (from, until)) {
        if TELLING.contains(&&name) {
            bytes[from + 4..from + HEAD].copy_from_slice(b"free");
            bytes[inside..end].fill(0);
        } else if HOUSES.contains(&&name) && deep > 0 {
            empty(bytes, (inside, end), deep - 1);
        }
        from = end;
    }
}

/// What it measures, as far as its heads tell.
pub(super) fn measured(bytes: &[u8]) -> Film {
    let mut film = Film::default();
    look(bytes, (0, bytes.len()), (DEEPEST, &mut film));
    film
}

fn look(bytes: &[u8], (mut from, until): (usize, usize), (deep, film): (usize, &mut Film)) {
    while let Some((name, inside, end)) = next(bytes, (from, until)) {
        match &name {
            b"mvhd" => film.length_ms = length(&bytes[inside..end]),
            b"tkhd" => film.frame = film.frame.or(frame(&bytes[inside..end])),
            name if HOUSES.contains(&name) && deep > 0 => {
                look(bytes, (inside, end), (deep - 1, film));
            }
            _ => {}
        }
        from = end;
    }
}

/// The first box of a stretch: its name, where its content begins, where it ends.
fn next(bytes: &[u8], (from, until): (usize, usize)) -> Option<([u8; 4], usize, usize)> {
    let part = bytes.get(from..until)?;
    let name: [u8; 4] = part.get(4..HEAD)?.try_into().ok()?;
    let (head, size) = match number(part, 0)? {
        0 => (HEAD, until - from),
        1 => {
            let high = u64::from(number(part, 8)?) << 32;
            (16, usize::try_from(high | u64::from(number(part, 12)?)).ok()?)
        }
        size => (HEAD, usize::try_from(size).ok()?),
    };
    let end = from.checked_add(size)?;
    (size >= head && end <= until).then_some((name, from + head, end))
}

fn number(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_be_bytes(bytes.get(at..at + 4)?.try_into().ok()?))
}

/// Of the whole film: its ticks, and how many make a second.
fn length(head: &[u8]) -> Option<u64> {
    let (scale, ticks) = match head.first()? {
        0 => (number(head, 12)?, u64::from(number(head, 16)?)),
        _ => {
            let high = u64::from(number(head, 24)?) << 32;
            (number(head, 20)?, high | u64::from(number(head, 28)?))
        }
    };
    ticks.checked_mul(1000)?.checked_div(u64::from(scale))
}

/// Of one track: whole dots stand in the upper half of the number; a track of sound has none. One
/// that is turned a quarter has nothing on the diagonal of its matrix.
fn frame(head: &[u8]) -> Option<(u32, u32)> {
    let at = if *head.first()? == 0 { 40 } else { 52 };
    let (wide, high) = (number(head, at + 36)? >> 16, number(head, at + 40)? >> 16);
    let turned = number(head, at)? == 0;
    match (wide, high) {
        (0, _) | (_, 0) => None,
        frame if !turned => Some(frame),
        (wide, high) => Some((high, wide)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(name: &[u8; 4], content: &[u8]) -> Vec<u8> {
        let size = u32::try_from(content.len() + HEAD).unwrap().to_be_bytes();
        [&size[..], name, content].concat()
    }

    fn track(wide: u32, high: u32, matrix: u32) -> Vec<u8> {
        let mut head = vec![0; 84];
        head[40..44].copy_from_slice(&matrix.to_be_bytes());
        head[76..80].copy_from_slice(&(wide << 16).to_be_bytes());
        head[80..84].copy_from_slice(&(high << 16).to_be_bytes());
        part(b"trak", &[part(b"tkhd", &head), part(b"udta", b"Telepon Siti")].concat())
    }

    fn telephone(matrix: u32) -> Vec<u8> {
        let mut head = vec![0; 100];
        head[12..16].copy_from_slice(&600_u32.to_be_bytes());
        head[16..20].copy_from_slice(&9_000_u32.to_be_bytes());
        let place = part(b"udta", &part(b"\xA9xyz", b"-7.51+109.29/"));
        let sound = track(0, 0, 0x10000);
        let inside = [part(b"mvhd", &head), place, sound, track(1920, 1080, matrix)].concat();
        let film = part(b"mdat", b"the film itself");
        [part(b"ftyp", b"isom"), part(b"moov", &inside), film].concat()
    }

    fn holds(bytes: &[u8], what: &[u8]) -> bool {
        bytes.windows(what.len()).any(|window| window == what)
    }

    #[test]
    fn the_place_goes_and_nothing_moves() {
        let sent = telephone(0x10000);
        let kept = without_origin(sent.clone());
        assert!(!holds(&kept, b"109.29") && !holds(&kept, b"Siti"));
        assert_eq!(kept.len(), sent.len());
        assert!(kept.ends_with(b"the film itself"));
        assert_eq!(measured(&kept), measured(&sent));
    }

    #[test]
    fn a_film_tells_its_length_and_how_it_is_shown() {
        let film = |matrix| measured(&telephone(matrix));
        assert_eq!(film(0x10000).length_ms, Some(15_000));
        assert_eq!(film(0x10000).frame, Some((1920, 1080)));
        assert_eq!(film(0).frame, Some((1080, 1920)), "held upright");
    }

    #[test]
    fn a_broken_film_is_no_trouble() {
        let sent = telephone(0);
        for end in 0..sent.len() {
            let kept = without_origin(sent[..end].to_vec());
            assert_eq!(kept.len(), end);
            measured(&kept);
        }
        measured(b"\0\0\0\x01ftyp\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF");
    }
}
