//! Reads on in the file of call records, from where it was read to.

use super::LineError;
use std::io::{ErrorKind, Read, Seek, SeekFrom};
use std::path::Path;

/// Of one reading.
const MOST: u64 = 256 * 1024;
/// A line without an end is none.
const LONGEST: usize = 64 * 1024;

/// Whole lines, and how far the file has been read with them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lines {
    pub bytes: Vec<u8>,
    pub end: u64,
}

/// The lines behind `from`; from the beginning when the file has been begun anew.
///
/// # Errors
/// [`LineError::NoFile`] when it cannot be read. A file that is not there has no lines yet.
pub fn tail(file: &Path, from: u64) -> Result<Lines, LineError> {
    let mut open = match std::fs::File::open(file) {
        Ok(open) => open,
        Err(error) if error.kind() == ErrorKind::NotFound => {
            return Ok(Lines { bytes: Vec::new(), end: 0 });
        }
        Err(_) => return Err(LineError::NoFile),
    };
    let read = |open: &mut std::fs::File| -> std::io::Result<(u64, Vec<u8>)> {
        let length = open.metadata()?.len();
        let from = if length < from { 0 } else { from };
        open.seek(SeekFrom::Start(from))?;
        let mut bytes = Vec::new();
        open.take(MOST).read_to_end(&mut bytes)?;
        Ok((from, bytes))
    };
    let (from, mut bytes) = read(&mut open).map_err(|_| LineError::NoFile)?;
    let whole = bytes.iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1);
    // What is still being written is read the next time.
    let whole = if whole == 0 && bytes.len() > LONGEST { bytes.len() } else { whole };
    bytes.truncate(whole);
    Ok(Lines { end: from + whole as u64, bytes })
}
