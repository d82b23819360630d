//! What a mail may be, measured before anything takes it apart.
//!
//! OTRS-21439, OTRS-48187: a mail of many parts or headers kept a parser busy for minutes.

use crate::Unread;

/// Of a whole mail, in bytes.
pub const MAX_MAIL: usize = 30 * 1024 * 1024;
/// Of one attachment, in bytes.
pub const MAX_FILE: usize = 25 * 1024 * 1024;
/// Of the text that people read, in bytes; what is longer stays in the raw mail.
pub(crate) const MAX_TEXT: usize = 1024 * 1024;
pub(crate) const MAX_FILES: usize = 100;

const HEADER_BYTES: usize = 256 * 1024;
const HEADERS: usize = 1000;
const PARTS: usize = 1000;
const NESTED_MAILS: usize = 20;
const BOUNDARY_LINES: usize = 5000;

/// Whether a mail may be taken apart.
pub(crate) fn measure(raw: &[u8]) -> Result<(), Unread> {
    if raw.len() > MAX_MAIL {
        return Err(Unread::TooLarge);
    }
    let mut count = Count::default();
    let mut header = true;
    for line in raw.split(|byte| *byte == b'\n') {
        let bare = line.strip_suffix(b"\r").unwrap_or(line);
        if header {
            header = !bare.is_empty();
            count.header_bytes += line.len();
            count.headers += usize::from(!bare.starts_with(b" ") && !bare.starts_with(b"\t"));
        }
        count.line(bare);
        if count.beyond() {
            return Err(Unread::TooManyParts);
        }
    }
    Ok(())
}

#[derive(Default)]
struct Count {
    header_bytes: usize,
    headers: usize,
    parts: usize,
    mails: usize,
    boundary_lines: usize,
    boundary: bool,
}

impl Count {
    fn line(&mut self, line: &[u8]) {
        self.boundary |= holds(line, b"boundary");
        self.boundary_lines += usize::from(self.boundary && line.starts_with(b"--"));
        if begins(line, b"content-type") {
            self.parts += 1;
            self.mails += usize::from(holds(line, b"message/"));
        }
    }

    fn beyond(&self) -> bool {
        self.header_bytes > HEADER_BYTES
            || self.headers > HEADERS
            || self.parts > PARTS
            || self.mails > NESTED_MAILS
            || self.boundary_lines > BOUNDARY_LINES
    }
}

fn begins(line: &[u8], word: &[u8]) -> bool {
    line.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word))
}

fn holds(line: &[u8], word: &[u8]) -> bool {
    // A header that matters is short; a line of a megabyte is none.
    let line = &line[..line.len().min(4096)];
    line.windows(word.len()).any(|window| window.eq_ignore_ascii_case(word))
}
