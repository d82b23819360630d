//! Headers and body in one run of bytes: the length of the headers, the headers as JSON, the body.

use crate::StoreError;
use crate::value::{damaged, from_json, json};

type Headers = Vec<(String, String)>;

pub(super) fn closed(headers: &Headers, body: &[u8]) -> Result<Vec<u8>, StoreError> {
    let headers = json(headers)?;
    let length = u32::try_from(headers.len()).map_err(|_| damaged("headers too long"))?;
    Ok([&length.to_be_bytes(), headers.as_bytes(), body].concat())
}

pub(super) fn opened(content: &[u8]) -> Result<(Headers, Vec<u8>), StoreError> {
    let read = || {
        let (length, rest) = content.split_first_chunk::<4>()?;
        let (headers, body) = rest.split_at_checked(u32::from_be_bytes(*length) as usize)?;
        Some((std::str::from_utf8(headers).ok()?, body))
    };
    let (headers, body) = read().ok_or(damaged("arrival"))?;
    Ok((from_json(headers)?, body.to_vec()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_envelope_keeps_its_shape_and_every_byte() {
        let headers = vec![("content-type".to_owned(), "text/plain".to_owned())];
        let content = closed(&headers, b"\xff\x00tubuh").unwrap();
        assert_eq!(&content[..4], [0, 0, 0, 31]);
        assert_eq!(&content[4..35], br#"[["content-type","text/plain"]]"#);
        assert_eq!(opened(&content).unwrap(), (headers, b"\xff\x00tubuh".to_vec()));
        assert!(opened(&content[..20]).is_err());
        assert!(opened(&[]).is_err());
    }
}
