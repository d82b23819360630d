//! One element of the catalogue, in a form.

use std::collections::BTreeSet;

use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};
use desk::Desk;
use desk::evidence::{self, Defined};
use domain::evidence::{Definition, Element, Proof, Source, manages};
use domain::ids::ElementCode;
use domain::text::Name;
use web::{Failure, Frame, Sent, page, paths};

use crate::{me::Me, options::Item, options::items, reader::Reader, trouble::Trouble};

#[derive(Template)]
#[template(path = "evidence/element.html")]
struct Page {
    frame: Frame,
    action: String,
    /// Its version, where there is one already.
    seen: Option<u32>,
    proofs: Vec<Item>,
    sources: Vec<Item>,
    sent: Sent,
    trouble: Trouble,
}

impl Page {
    fn text(&self, name: &str) -> &str {
        self.sent.text(name)
    }

    fn chosen(&self, name: &str, code: &str) -> bool {
        self.sent.all(name).any(|one| one == code)
    }
}

/// `GET /bukti/elemen/baru` and `GET /bukti/elemen/{kode}`
pub async fn show(
    me: Me,
    State(desk): State<Desk>,
    code: Option<Path<String>>,
) -> Result<Response, Failure> {
    let known = opened(&desk, &me, code).await?;
    let sent = known.as_ref().map(written).unwrap_or_default();
    Ok(page::page(&drawn(&desk, &me, known, sent).await?))
}

/// `POST /bukti/elemen/baru` and `POST /bukti/elemen/{kode}`
pub async fn put(
    me: Me,
    State(desk): State<Desk>,
    code: Option<Path<String>>,
    sent: Sent,
) -> Result<Response, Failure> {
    let known = opened(&desk, &me, code).await?;
    let read = read(&desk, &me, known.as_ref(), &sent).await?;
    let Err(trouble) = me.sends(read, |wanted| evidence::define(&desk, &me.actor, wanted)).await?
    else {
        return Ok(me.saved(paths::EVIDENCE));
    };
    let page = drawn(&desk, &me, known, sent).await?;
    Ok(page::with_status(trouble.status(), &Page { trouble, ..page }))
}

/// The one that is named, if any. The catalogue is read by some and changed by fewer.
async fn opened(
    desk: &Desk,
    me: &Me,
    code: Option<Path<String>>,
) -> Result<Option<Element>, Failure> {
    me.enters("evidence")?;
    if !manages(&me.actor) {
        return Err(Failure::Forbidden);
    }
    let Some(Path(code)) = code else { return Ok(None) };
    let code = ElementCode::parse(&code).map_err(|_| Failure::NotFound)?;
    let all = evidence::list(desk, &me.actor).await?;
    all.into_iter().find(|one| one.code == code).map(Some).ok_or(Failure::NotFound)
}

async fn read(
    desk: &Desk,
    me: &Me,
    known: Option<&Element>,
    sent: &Sent,
) -> Result<Result<Defined, Trouble>, Failure> {
    let rules = desk.rules().await?;
    let (once, often) = (["code", "name", "retired"], ["proofs", "sources"]);
    let mut form = Reader::new(sent, me.t(), &rules.calendar, (&once, &often));
    let code = match known {
        Some(known) => Some(known.code.clone()),
        None => form.chosen("code", |text| ElementCode::parse(text).ok()),
    };
    let name = form.value("name", Name::parse);
    let proofs: BTreeSet<Proof> = sent.all("proofs").filter_map(Proof::parse).collect();
    let sources: BTreeSet<Source> = sent.all("sources").filter_map(Source::parse).collect();
    let retired = sent.ticked("retired");
    let read = || {
        let definition = Definition { name: name?, proofs, sources, retired };
        let seen = known.map(|known| known.version);
        let seen = sent.version().or(seen);
        Some(Defined { code: code?, definition, seen })
    };
    let read = read();
    Ok(form.done(read).map_err(Trouble::from))
}

/// The form begins with what stands in the catalogue.
fn written(known: &Element) -> Sent {
    let definition = &known.definition;
    let mut fields = vec![
        ("code".to_owned(), known.code.to_string()),
        ("name".to_owned(), definition.name.as_str().to_owned()),
    ];
    if definition.retired {
        fields.push(("retired".to_owned(), "1".to_owned()));
    }
    let proof = |one: &Proof| ("proofs".to_owned(), one.code().to_owned());
    let source = |one: &Source| ("sources".to_owned(), one.code().to_owned());
    fields.extend(definition.proofs.iter().map(proof));
    fields.extend(definition.sources.iter().map(source));
    Sent::from_fields(fields)
}

async fn drawn(desk: &Desk, me: &Me, known: Option<Element>, sent: Sent) -> Result<Page, Failure> {
    let t = me.t();
    let title = match &known {
        Some(known) => known.code.to_string(),
        None => t.evidence_new(),
    };
    Ok(Page {
        frame: me.frame(desk, "evidence", &title).await?,
        action: match &known {
            Some(known) => paths::element(known.code.as_str()),
            None => paths::ELEMENT_NEW.to_owned(),
        },
        seen: known.map(|known| known.version.0),
        proofs: items(Proof::ALL, Proof::code, |code| t.evidence_proof(code)),
        sources: items(Source::ALL, Source::code, |code| t.evidence_source(code)),
        sent,
        trouble: Trouble::default(),
    })
}
