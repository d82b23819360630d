//! What a file truly is, by its first bytes, and the name under which it is shown.

use super::{FileFault, LARGEST, LARGEST_HEARD, Upload, jpeg, mp4, png};

const JPEG: &str = "image/jpeg";
const PNG: &str = "image/png";
const WEBP: &str = "image/webp";
const GIF: &str = "image/gif";
const OGG: &str = "audio/ogg";
const MP3: &str = "audio/mpeg";
const AAC: &str = "audio/aac";
const AMR: &str = "audio/amr";
const M4A: &str = "audio/mp4";
const MP4: &str = "video/mp4";
const PDF: &str = "application/pdf";

/// The longest name that is kept, in characters.
const NAME: usize = 100;

/// The media type of a file by its content; what its name or its sender claims counts for nothing.
///
/// # Errors
/// `Empty`, `TooLarge`, `UnknownType`.
pub fn examined(upload: &Upload) -> Result<&'static str, FileFault> {
    let bytes = &upload.bytes[..];
    if bytes.is_empty() {
        return Err(FileFault::Empty);
    }
    if bytes.len() as u64 > LARGEST {
        return Err(FileFault::TooLarge { max: LARGEST });
    }
    match bytes {
        [0xFF, 0xD8, 0xFF, ..] => Ok(JPEG),
        [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1A, b'\n', ..] => Ok(PNG),
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Ok(WEBP),
        [b'G', b'I', b'F', b'8', b'7' | b'9', b'a', ..] => Ok(GIF),
        [b'%', b'P', b'D', b'F', b'-', ..] => Ok(PDF),
        _ => Err(FileFault::UnknownType),
    }
}

/// The same for what came through a channel, where people also speak and film, up to the largest
/// that a provider lets them send.
///
/// # Errors
/// `Empty`, `TooLarge`, `UnknownType`.
pub(super) fn heard(upload: &Upload) -> Result<&'static str, FileFault> {
    let bytes = &upload.bytes[..];
    if bytes.len() as u64 > LARGEST_HEARD {
        return Err(FileFault::TooLarge { max: LARGEST_HEARD });
    }
    match bytes {
        [b'O', b'g', b'g', b'S', ..] => Ok(OGG),
        [b'I', b'D', b'3', ..] | [0xFF, 0xFB | 0xF3 | 0xF2, ..] => Ok(MP3),
        [0xFF, 0xF1 | 0xF9, ..] => Ok(AAC),
        [b'#', b'!', b'A', b'M', b'R', ..] => Ok(AMR),
        [_, _, _, _, b'f', b't', b'y', b'p', brand @ ..] => match brand {
            [b'M', b'4', b'A', ..] => Ok(M4A),
            // Pictures in the same wrapping.
            [b'h', b'e', ..] | [b'm', b'i', ..] | [b'a', b'v', b'i', ..] | [] => {
                Err(FileFault::UnknownType)
            }
            _ => Ok(MP4),
        },
        _ => examined(upload),
    }
}

/// The same for what is published: pictures, and films up to the largest that is heard.
///
/// # Errors
/// `Empty`, `TooLarge`, `NotShown`.
pub(super) fn shown(upload: &Upload) -> Result<&'static str, FileFault> {
    if upload.bytes.is_empty() {
        return Err(FileFault::Empty);
    }
    match heard(upload) {
        Ok(known @ (JPEG | PNG | MP4)) => Ok(known),
        Ok(_) | Err(FileFault::UnknownType) => Err(FileFault::NotShown),
        Err(other) => Err(other),
    }
}

/// The content without what tells more than the picture shows.
pub(super) fn cleaned(bytes: Vec<u8>, media_type: &str) -> Vec<u8> {
    match media_type {
        JPEG => jpeg::without_origin(&bytes),
        PNG => png::without_origin(&bytes),
        MP4 => mp4::without_origin(bytes),
        _ => bytes,
    }
}

/// Width and height as it is shown, and the length in milliseconds.
pub(super) fn measured(bytes: &[u8], media_type: &str) -> (Option<(u32, u32)>, Option<u64>) {
    match media_type {
        JPEG => (jpeg::frame(bytes), None),
        PNG => (png::frame(bytes), None),
        MP4 => {
            let film = mp4::measured(bytes);
            (film.frame, film.length_ms)
        }
        _ => (None, None),
    }
}

/// The name for the eye: no path, no invisible signs, and an end that fits the content, so that a
/// saved `surat.html` that holds a picture is opened as a picture.
pub(super) fn shown_name(name: &str, media_type: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let seen: String = last.chars().filter(|c| visible(*c)).take(NAME).collect();
    let seen = seen.trim_matches(|c: char| c == '.' || c.is_whitespace());
    let endings = endings(media_type);
    let lower = seen.to_lowercase();
    let fits = endings.iter().any(|ending| {
        lower.strip_suffix(ending).is_some_and(|stem| stem.ends_with('.') && stem.len() > 1)
    });
    match seen {
        "" => format!("berkas.{}", endings[0]),
        seen if fits => seen.to_owned(),
        seen => format!("{seen}.{}", endings[0]),
    }
}

fn endings(media_type: &str) -> &'static [&'static str] {
    match media_type {
        JPEG => &["jpg", "jpeg", "jpe", "jfif"],
        PNG => &["png"],
        WEBP => &["webp"],
        GIF => &["gif"],
        OGG => &["ogg", "oga", "opus"],
        MP3 => &["mp3"],
        AAC => &["aac"],
        AMR => &["amr"],
        M4A => &["m4a"],
        MP4 => &["mp4", "3gp", "mov"],
        _ => &["pdf"],
    }
}

/// Signs that nobody sees, or that turn the direction of reading around, can disguise a name.
fn visible(c: char) -> bool {
    let disguise = matches!(c,
        '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}');
    !c.is_control() && !disguise && !matches!(c, '"' | '<' | '>' | '|' | ':' | '*' | '?')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(bytes: &[u8]) -> Result<&'static str, FileFault> {
        examined(&Upload { name: "foto.jpg".to_owned(), bytes: bytes.to_vec() })
    }

    #[test]
    fn a_file_is_what_its_first_bytes_say() {
        assert_eq!(of(b"\xFF\xD8\xFF\xE0 rest"), Ok(JPEG));
        assert_eq!(of(b"\x89PNG\r\n\x1A\n rest"), Ok(PNG));
        assert_eq!(of(b"RIFF\x10\0\0\0WEBPVP8 "), Ok(WEBP));
        assert_eq!(of(b"GIF89a rest"), Ok(GIF));
        assert_eq!(of(b"%PDF-1.7 rest"), Ok(PDF));
    }

    #[test]
    fn pages_scripts_archives_and_drawings_are_refused_under_any_name() {
        let wrong: [&[u8]; 9] = [
            b"<html><script>alert(1)</script>",
            b"<svg xmlns='http://www.w3.org/2000/svg'/>",
            b"<?xml version='1.0'?>",
            b"PK\x03\x04",
            b"MZ\x90",
            b"#!/bin/sh",
            b"RIFF\x10\0\0\0WAVEfmt ",
            b"\n%PDF-1.7",
            b"\xFF\xD8",
        ];
        for bytes in wrong {
            assert_eq!(of(bytes), Err(FileFault::UnknownType), "{bytes:?}");
        }
        assert_eq!(of(b""), Err(FileFault::Empty));
    }

    #[test]
    fn ten_mebibytes_are_the_most() {
        let mut bytes = b"GIF89a".to_vec();
        bytes.resize(LARGEST as usize, 0);
        assert_eq!(of(&bytes), Ok(GIF));
        bytes.push(0);
        assert_eq!(of(&bytes), Err(FileFault::TooLarge { max: LARGEST }));
    }

    #[test]
    fn a_name_is_only_for_the_eye() {
        let shown = |name| shown_name(name, JPEG);
        assert_eq!(shown("foto ruang tunggu.JPG"), "foto ruang tunggu.JPG");
        assert_eq!(shown("../../etc/passwd"), "passwd.jpg");
        assert_eq!(shown("C:\\fakepath\\a.jpeg"), "a.jpeg");
        assert_eq!(shown("halaman.html"), "halaman.html.jpg");
        assert_eq!(shown("foto\u{202E}gpj.exe"), "fotogpj.exe.jpg");
        assert_eq!(shown("a\r\nSet-Cookie: x=\"1\".jpg"), "aSet-Cookie x=1.jpg");
        assert_eq!(shown(".jpg"), "jpg.jpg");
        assert_eq!(shown("  "), "berkas.jpg");
        assert_eq!(shown(&"é".repeat(300)).chars().count(), NAME + 4);
    }
}
