//! The same for PNG, where a telephone or a program may have written its notes too (PNG, third
//! edition, 11.3).

const HEAD: usize = 8;
/// Length, name and checksum around the content of a chunk.
const AROUND: usize = 12;

/// The PNG without Exif, texts, the time of its last change, and whatever hangs behind its end. It
/// is walked, not decoded; what is broken in it stays as it is.
pub(super) fn without_origin(bytes: &[u8]) -> Vec<u8> {
    let (head, mut rest) = bytes.split_at(HEAD.min(bytes.len()));
    let mut kept = head.to_vec();
    while let Some((name, length)) = chunk(rest) {
        let (whole, after) = rest.split_at(length);
        if !matches!(&name, b"eXIf" | b"tEXt" | b"zTXt" | b"iTXt" | b"tIME") {
            kept.extend_from_slice(whole);
        }
        if &name == b"IEND" {
            return kept;
        }
        rest = after;
    }
    kept.extend_from_slice(rest);
    kept
}

/// Width and height, from the first chunk (PNG, third edition, 11.2.1).
pub(super) fn frame(bytes: &[u8]) -> Option<(u32, u32)> {
    let head = bytes.get(HEAD..).filter(|rest| rest.get(4..8) == Some(b"IHDR"))?;
    let side = |at: usize| Some(u32::from_be_bytes(head.get(at..at + 4)?.try_into().ok()?));
    Some((side(8)?, side(12)?))
}

/// The name of the first chunk, and how many bytes belong to it; the rest where it is cut.
fn chunk(rest: &[u8]) -> Option<([u8; 4], usize)> {
    let length: [u8; 4] = rest.get(..4)?.try_into().ok()?;
    let name: [u8; 4] = rest.get(4..8)?.try_into().ok()?;
    let length = usize::try_from(u32::from_be_bytes(length)).ok()?.saturating_add(AROUND);
    Some((name, length.min(rest.len())))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(name: &[u8; 4], content: &[u8]) -> Vec<u8> {
        let length = u32::try_from(content.len()).unwrap().to_be_bytes();
        [&length[..], name, content, b"sum!"].concat()
    }

    fn picture(parts: &[Vec<u8>]) -> Vec<u8> {
        let (first, last) = (part(b"IHDR", &[1; 13]), part(b"IEND", b""));
        [b"\x89PNG\r\n\x1A\n".to_vec(), first, parts.concat(), part(b"IDAT", b"dots"), last]
            .concat()
    }

    #[test]
    fn place_notes_and_what_hangs_behind_the_end_go() {
        let notes = [
            part(b"eXIf", b"GPS -7.51 109.29"),
            part(b"tEXt", b"Comment\0SECRET"),
            part(b"iTXt", b"XML:com.adobe.xmp SECRET"),
            part(b"tIME", b"1234567"),
        ];
        let sent = [picture(&notes), b"SECRET behind the end".to_vec()].concat();
        assert_eq!(without_origin(&sent), picture(&[]));
    }

    #[test]
    fn colours_stay_and_a_cut_picture_is_no_trouble() {
        let plain = picture(&[part(b"iCCP", b"profile"), part(b"PLTE", &[1; 6])]);
        assert_eq!(without_origin(&plain), plain);
        for end in 0..plain.len() {
            without_origin(&plain[..end]);
        }
    }
}
