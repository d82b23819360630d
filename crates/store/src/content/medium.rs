//! Pictures and films of an item on disk.

use std::collections::BTreeMap;

use domain::consent::Outlet;
use domain::content::media::{Basis, Copied, Kind, Look, Measures, Medium, Rights};
use domain::text::{Name, Words};
use serde_json::{Value, json};

use crate::case::fields::{Fields, id, put_maybe_words};

pub(super) fn put_media(media: &[Medium<Words>]) -> Vec<Value> {
    media.iter().map(put_medium).collect()
}

pub(super) fn media(value: &Value) -> Option<Vec<Medium<Words>>> {
    value.as_array()?.iter().map(medium).collect()
}

pub(crate) fn put_medium(medium: &Medium<Words>) -> Value {
    let own = Copied {
        id: medium.id,
        kind: medium.kind,
        measures: medium.measures,
        digest: medium.digest,
    };
    let mut whole = put_copied(&own);
    whole["alt"] = put_maybe_words(medium.alt);
    whole["rights"] = put_rights(&medium.rights);
    // What came later is written only where it is, so that older entries stay what they were.
    if let Some(look) = medium.look {
        whole["look"] = put_look(look);
    }
    if !medium.copies.is_empty() {
        let copies = medium.copies.iter();
        let copies = copies.map(|(outlet, one)| (outlet.code().to_owned(), put_copied(one)));
        whole["copies"] = Value::Object(copies.collect());
    }
    whole
}

pub(super) fn put_copied(one: &Copied) -> Value {
    let Measures { size, frame, length_ms } = one.measures;
    json!({
        "id": one.id.to_string(),
        "kind": one.kind.code(),
        "size": size,
        "frame": frame.map(|(wide, high)| [wide, high]),
        "length_ms": length_ms,
        "digest": hex::encode(one.digest),
    })
}

pub(super) fn copied(value: &Value) -> Option<Copied> {
    let f = Fields::of(value)?;
    let mut digest = [0; 32];
    f.get("digest", |value| hex::decode_to_slice(value.as_str()?, &mut digest).ok())?;
    let measures = Measures {
        size: value["size"].as_u64()?,
        frame: f.maybe("frame", frame)?,
        length_ms: value["length_ms"].as_u64(),
    };
    Some(Copied { id: f.get("id", id)?, kind: f.code("kind", Kind::parse)?, measures, digest })
}

pub(super) fn put_look(look: Look) -> Value {
    json!({ "faces": look.faces, "names": look.names, "records": look.records })
}

pub(super) fn look(value: &Value) -> Option<Look> {
    let f = Fields::of(value)?;
    let (faces, names) = (f.flag("faces")?, f.flag("names")?);
    Some(Look { faces, names, records: f.flag("records")? })
}

fn copies(value: &Value) -> Option<BTreeMap<Outlet, Copied>> {
    let Some(all) = value.get("copies") else { return Some(BTreeMap::new()) };
    let one = |(code, one): (&String, &Value)| Some((Outlet::parse(code)?, copied(one)?));
    all.as_object()?.iter().map(one).collect()
}

pub(crate) fn medium(value: &Value) -> Option<Medium<Words>> {
    let f = Fields::of(value)?;
    let Copied { id, kind, measures, digest } = copied(value)?;
    Some(Medium {
        id,
        kind,
        measures,
        digest,
        alt: f.maybe_words("alt")?,
        rights: f.get("rights", rights)?,
        look: f.maybe("look", look)?,
        copies: copies(value)?,
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
