//! One person: what they have attained, and the form of whoever may attest it.

use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};
use desk::Desk;
use desk::training::{self, Attested, Line, Matrix};
use domain::ids::{CompetenceCode, PersonId};
use domain::text::Name;
use domain::training::Level;
use web::{Failure, Frame, Sent, page, paths};

use super::{Person, levels, person};
use crate::{me::Me, options::Item, reader::Reader, trouble::Trouble};

const FIELDS: [&str; 5] = ["competence", "level", "on", "until", "evidence"];

/// What was attested: competence, level in words, day, evidence.
type Proof = (String, String, String, String);

#[derive(Template)]
#[template(path = "training/trainee.html")]
struct Page {
    frame: Frame,
    person: Person,
    proofs: Vec<Proof>,
    /// Praise that names them, for themselves, their head and the office.
    praise: Vec<crate::praise::Row>,
    attests: bool,
    competences: Vec<Item>,
    levels: Vec<Item>,
    hint: String,
    sent: Sent,
    trouble: Trouble,
}

impl Page {
    fn text(&self, name: &str) -> &str {
        self.sent.text(name)
    }
}

/// `GET /pelatihan/orang/{id}`
pub async fn show(
    me: Me,
    State(desk): State<Desk>,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    me.enters("training")?;
    let id = id.parse().map_err(|_| Failure::NotFound)?;
    Ok(page::page(&drawn(&desk, &me, id, Sent::default()).await?))
}

/// `POST /pelatihan/orang/{id}`: attests a level.
pub async fn attest(
    me: Me,
    State(desk): State<Desk>,
    Path(id): Path<String>,
    sent: Sent,
) -> Result<Response, Failure> {
    me.enters("training")?;
    let id: PersonId = id.parse().map_err(|_| Failure::NotFound)?;
    let rules = desk.rules().await?;
    let mut form = Reader::new(&sent, me.t(), &rules.calendar, (&FIELDS, &[]));
    let read = attested(&mut form);
    let read = form.done(read);
    let act = |wanted| training::attest(&desk, &me.actor, (id, wanted), sent.key());
    let Err(trouble) = me.sends(read, act).await? else {
        return Ok(me.saved(&paths::trainee(&id.to_string())));
    };
    let page = drawn(&desk, &me, id, sent).await?;
    Ok(page::with_status(trouble.status(), &Page { trouble, ..page }))
}

fn attested(form: &mut Reader<'_>) -> Option<Attested> {
    let competence = form.chosen("competence", |text| CompetenceCode::parse(text).ok());
    let level = form.chosen("level", Level::parse);
    let on = form.date("on");
    let until = form.maybe_date("until");
    let evidence = form.value("evidence", Name::parse);
    Some(Attested { competence: competence?, level: level?, on: on?, until, evidence: evidence? })
}

async fn drawn(desk: &Desk, me: &Me, id: PersonId, sent: Sent) -> Result<Page, Failure> {
    let t = me.t();
    let matrix = training::one(desk, &me.actor, id).await?;
    let line = matrix.lines.first().ok_or(Failure::NotFound)?;
    let level = |level: &Level| {
        let words = t.training_level(level.code());
        (level.code().to_owned(), format!("{} {words}", level.number()))
    };
    let competence = |one: &domain::training::Competence| {
        (one.code.to_string(), one.definition.name.as_str().to_owned())
    };
    Ok(Page {
        frame: me.frame(desk, "training", &line.name).await?,
        person: person(line, &matrix, t),
        proofs: proofs(line, &matrix, me),
        praise: crate::praise::of_person(desk, me, id).await?,
        attests: line.attests,
        competences: matrix.competences.iter().map(competence).collect(),
        levels: Level::ALL.iter().map(level).collect(),
        hint: levels(t),
        sent,
        trouble: Trouble::default(),
    })
}

fn proofs(line: &Line, matrix: &Matrix, me: &Me) -> Vec<Proof> {
    let t = me.t();
    let cells = matrix.competences.iter().zip(&line.cells);
    let proof = |(competence, cell): (&domain::training::Competence, &training::Cell)| {
        let held = cell.held.as_ref()?;
        let level = t.training_level(held.level.code());
        Some((
            competence.definition.name.as_str().to_owned(),
            format!("{} {level}", held.level.number()),
            t.date(held.on),
            held.evidence.as_str().to_owned(),
        ))
    };
    cells.filter_map(proof).collect()
}
