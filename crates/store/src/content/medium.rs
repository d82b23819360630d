//! Pictures and films of an item on disk.

use domain::content::media::{Basis, Kind, Measures, Medium, Rights};
use domain::text::{Name, Words};
use serde_json::{Value, json};

use crate::case::fields::{Fields, id, put_maybe_words};

pub(super) fn put_media(media: &[Medium<Words>]) -> Vec<Value> {
    media.iter().map(put_medium).collect()
}

pub(super) fn media(value: &Value) -> Option<Vec<Medium<Words>>> {
    value.as_array()?.iter().map(medium).collect()
}

pub(super) fn put_medium(medium: &Medium<Words>) -> Value {
    let Measures { size, frame, length_ms } = medium.measures;
    json!({
        "id": medium.id.to_string(),
        "kind": medium.kind.code(),
        "size": size,
        "frame": frame.map(|(wide, high)| [wide, high]),
        "length_ms": length_ms,
        "digest": hex::encode(medium.digest),
        "alt": put_maybe_words(medium.alt),
        "rights": put_rights(&medium.rights),
    })
}

pub(super) fn medium(value: &Value) -> Option<Medium<Words>> {
    let f = Fields::of(value)?;
    let mut digest = [0; 32];
    f.get("digest", |value| hex::decode_to_slice(value.as_str()?, &mut digest).ok())?;
    let measures = Measures {
        size: value["size"].as_u64()?,
        frame: f.maybe("frame", frame)?,
        length_ms: value["length_ms"].as_u64(),
    };
    Some(Medium {
        id: f.get("id", id)?,
        kind: f.code("kind", Kind::parse)?,
        measures,
        digest,
        alt: f.maybe_words("alt")?,
        rights: f.get("rights", rights)?,
    })
}

fn frame(value: &Value) -> Option<(u32, u32)> {
    let side = |nth: usize| u32::try_from(value.get(nth)?.as_u64()?).ok();
    Some((side(0)?, side(1)?))
}

pub(super) fn put_rights(rights: &Rights) -> Value {
    json!({
        "basis": rights.basis.code(),
        "source": rights.source.as_str(),
        "until": rights.until.map(|day| day.to_string()),
    })
}

pub(super) fn rights(value: &Value) -> Option<Rights> {
    let f = Fields::of(value)?;
    Some(Rights {
        basis: f.code("basis", Basis::parse)?,
        source: f.code("source", |text| Name::parse(text).ok())?,
        until: f.maybe_code("until", |day| day.parse().ok())?,
    })
}
