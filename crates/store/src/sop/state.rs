//! The row of an SPO on disk.

use domain::ids::{PersonId, RulesRevision, Version};
use domain::people::DelegateTitle;
use domain::sop::{
    Comment, Draft, Edition, Force, Part, Place, Read, Return, Signature, Sop, Stage, Tries,
};
use serde_json::{Value, json};

use super::content::{self, words};
use crate::StoreError;
use crate::case::fields::{Fields, date, id, instant, put_at, put_maybe_at, who};
use crate::case::who_text;

/// The state as text.
pub fn text(sop: &Sop) -> String {
    let reads = sop
        .reads
        .iter()
        .map(|read| json!([read.person.to_string(), read.edition, put_at(read.at)]));
    json!({
        "id": sop.id.to_string(),
        "version": sop.version.0,
        "draft": sop.draft.as_ref().map(put_draft),
        "forces": sop.forces.iter().map(put_force).collect::<Vec<_>>(),
        "editions": sop.editions,
        "reads": reads.collect::<Vec<_>>(),
        "tries": sop.tries.iter().map(put_tries).collect::<Vec<_>>(),
        "opened_at": put_at(sop.opened_at),
    })
    .to_string()
}

/// The SPO from its text.
///
/// # Errors
/// `Damaged` when the text is not what [`text`] writes.
pub fn read(text: &str) -> Result<Sop, StoreError> {
    let value: Option<Value> = serde_json::from_str(text).ok();
    value.as_ref().and_then(sop).ok_or(StoreError::Damaged { what: "state of an SPO" })
}

fn sop(value: &Value) -> Option<Sop> {
    let f = Fields::of(value)?;
    Some(Sop {
        id: f.get("id", id)?,
        version: Version(f.number("version")?),
        draft: f.maybe("draft", draft)?,
        forces: f.list("forces", force)?,
        editions: f.number("editions")?,
        reads: f.list("reads", reading)?,
        // A row that was written before there were questions has none.
        tries: f.maybe("tries", all_tries)?.unwrap_or_default(),
        opened_at: f.at("opened_at")?,
    })
}

fn reading(value: &Value) -> Option<Read> {
    match value.as_array()?.as_slice() {
        [person, edition, at] => Some(Read {
            person: id(person)?,
            edition: u16::try_from(edition.as_u64()?).ok()?,
            at: instant(at)?,
        }),
        _ => None,
    }
}

fn put_tries(tries: &Tries) -> Value {
    let Tries { person, edition, count, wrong, at } = tries;
    json!([person.to_string(), edition, count, wrong, put_at(*at)])
}

fn all_tries(value: &Value) -> Option<Vec<Tries>> {
    value.as_array()?.iter().map(one_tries).collect()
}

fn one_tries(value: &Value) -> Option<Tries> {
    match value.as_array()?.as_slice() {
        [person, edition, count, wrong, at] => Some(Tries {
            person: id(person)?,
            edition: u16::try_from(edition.as_u64()?).ok()?,
            count: u16::try_from(count.as_u64()?).ok()?,
            wrong: numbers(wrong)?,
            at: instant(at)?,
        }),
        _ => None,
    }
}

/// The numbers of questions.
pub(super) fn numbers(value: &Value) -> Option<Vec<u8>> {
    let number = |value: &Value| u8::try_from(value.as_u64()?).ok();
    value.as_array()?.iter().map(number).collect()
}

fn put_edition(edition: &Edition) -> Value {
    json!({
        "no": edition.no,
        "digest": hex::encode(edition.digest),
        "content": content::put(&edition.content),
    })
}

fn edition(value: &Value) -> Option<Edition> {
    let f = Fields::of(value)?;
    Some(Edition {
        no: f.number("no")?,
        digest: f.get("digest", digest)?,
        content: f.get("content", content::read)?,
    })
}

pub(super) fn digest(value: &Value) -> Option<[u8; 32]> {
    let mut bytes = [0; 32];
    hex::decode_to_slice(value.as_str()?, &mut bytes).ok()?;
    Some(bytes)
}

fn put_draft(draft: &Draft) -> Value {
    let returned = draft
        .returned
        .as_ref()
        .map(|back| json!({ "why": back.why, "by": who_text(back.by), "at": put_at(back.at) }));
    json!({
        "edition": put_edition(&draft.edition),
        "stage": draft.stage.code(),
        "authors": draft.authors.iter().map(|who| who_text(*who)).collect::<Vec<_>>(),
        "reviewers": put_people(&draft.reviewers),
        "comments": draft.comments.iter().map(put_comment).collect::<Vec<_>>(),
        "returned": returned,
        "number": draft.number,
        "signature": draft.signature.as_ref().map(put_signature),
    })
}

fn draft(value: &Value) -> Option<Draft> {
    let f = Fields::of(value)?;
    Some(Draft {
        edition: f.get("edition", edition)?,
        stage: f.code("stage", Stage::parse)?,
        authors: f.list("authors", who)?,
        reviewers: f.list("reviewers", id)?,
        comments: f.list("comments", comment)?,
        returned: f.maybe("returned", returned)?,
        number: f.maybe("number", words)?,
        signature: f.maybe("signature", signature)?,
    })
}

fn returned(value: &Value) -> Option<Return> {
    let f = Fields::of(value)?;
    Some(Return { why: f.get("why", words)?, by: f.get("by", who)?, at: f.at("at")? })
}

pub(super) fn put_people(people: &[PersonId]) -> Value {
    people.iter().map(|person| person.to_string()).collect()
}

fn put_comment(comment: &Comment) -> Value {
    json!({
        "no": comment.no,
        "place": put_place(comment.place),
        "text": comment.text,
        "by": who_text(comment.by),
        "at": put_at(comment.at),
        "resolved_by": comment.resolved.map(|(by, _)| who_text(by)),
        "resolved_at": put_maybe_at(comment.resolved.map(|(_, at)| at)),
    })
}

fn comment(value: &Value) -> Option<Comment> {
    let f = Fields::of(value)?;
    let resolved = f.maybe("resolved_by", who)?.zip(f.maybe("resolved_at", instant)?);
    Some(Comment {
        no: f.number("no")?,
        place: f.get("place", place)?,
        text: f.get("text", words)?,
        by: f.get("by", who)?,
        at: f.at("at")?,
        resolved,
    })
}

/// `scope:2`, `step:3`
pub(super) fn put_place(place: Place) -> Value {
    match place {
        Place::Paragraph(part, number) => json!(format!("{}:{number}", part.code())),
        Place::Step(number) => json!(format!("step:{number}")),
    }
}

pub(super) fn place(value: &Value) -> Option<Place> {
    let (name, number) = value.as_str()?.split_once(':')?;
    let number = number.parse().ok()?;
    match name {
        "step" => Some(Place::Step(number)),
        part => Some(Place::Paragraph(Part::parse(part)?, number)),
    }
}

pub(super) fn put_signature(signature: &Signature) -> Value {
    json!({
        "by": signature.by.to_string(),
        "name": signature.name,
        "nip": signature.nip,
        "as_delegate": signature.as_delegate.map(DelegateTitle::code),
        "at": put_at(signature.at),
    })
}

pub(super) fn signature(value: &Value) -> Option<Signature> {
    let f = Fields::of(value)?;
    Some(Signature {
        by: f.get("by", id)?,
        name: f.get("name", words)?,
        nip: f.get("nip", words)?,
        as_delegate: f.maybe_code("as_delegate", DelegateTitle::parse)?,
        at: f.at("at")?,
    })
}

fn put_force(force: &Force) -> Value {
    json!({
        "edition": put_edition(&force.edition),
        "number": force.number,
        "authors": force.authors.iter().map(|who| who_text(*who)).collect::<Vec<_>>(),
        "reviewers": put_people(&force.reviewers),
        "signature": put_signature(&force.signature),
        "from": put_at(force.from),
        "review_on": force.review_on.to_string(),
        "rules": force.rules.map(|rules| rules.0),
        "by": who_text(force.by),
        "withdrawn_at": put_maybe_at(force.withdrawn_at),
    })
}

fn force(value: &Value) -> Option<Force> {
    let f = Fields::of(value)?;
    Some(Force {
        edition: f.get("edition", edition)?,
        number: f.get("number", words)?,
        authors: f.list("authors", who)?,
        reviewers: f.list("reviewers", id)?,
        signature: f.get("signature", signature)?,
        from: f.at("from")?,
        review_on: f.get("review_on", date)?,
        rules: f.maybe("rules", revision)?,
        by: f.get("by", who)?,
        withdrawn_at: f.maybe("withdrawn_at", instant)?,
    })
}

pub(super) fn revision(value: &Value) -> Option<RulesRevision> {
    Some(RulesRevision(u32::try_from(value.as_u64()?).ok()?))
}
