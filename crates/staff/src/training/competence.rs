//! The catalogue of competences: what is asked of whom, and the form in which it is changed.

use std::collections::BTreeMap;

use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};
use desk::Desk;
use desk::training::{self, Defined};
use domain::ids::CompetenceCode;
use domain::people::Role;
use domain::text::Name;
use domain::training::competence::{Area, MOST_MONTHS};
use domain::training::{Competence, Definition, Level, manages};
use locale::Words;
use web::{Failure, Frame, Sent, page, paths};

use crate::{
    me::Me,
    options::{Item, items},
    reader::Reader,
    trouble::Trouble,
};

/// One competence as it is read.
struct Row {
    code: String,
    path: String,
    name: String,
    area: String,
    valid: String,
    targets: String,
    retired: bool,
}

#[derive(Template)]
#[template(path = "training/competences.html")]
struct List {
    frame: Frame,
    rows: Vec<Row>,
    manages: bool,
    levels: String,
}

#[derive(Template)]
#[template(path = "training/competence.html")]
struct Page {
    frame: Frame,
    action: String,
    /// Its version, where there is one already.
    seen: Option<u32>,
    areas: Vec<Item>,
    levels: Vec<Item>,
    /// The name of the field of each role, and the role.
    roles: Vec<(String, String)>,
    hint: String,
    sent: Sent,
    trouble: Trouble,
}

impl Page {
    fn text(&self, name: &str) -> &str {
        self.sent.text(name)
    }
}

/// `GET /pelatihan/kompetensi`
pub async fn list(me: Me, State(desk): State<Desk>) -> Result<Response, Failure> {
    me.enters("training")?;
    let t = me.t();
    let matrix = training::matrix(&desk, &me.actor, None).await?;
    let all = matrix.competences.iter().chain(&matrix.retired);
    Ok(page::page(&List {
        frame: me.frame(&desk, "training", &t.training_catalogue()).await?,
        rows: all.map(|one| row(one, t)).collect(),
        manages: manages(&me.actor),
        levels: super::levels(t),
    }))
}

/// `GET /pelatihan/kompetensi/baru` and `GET /pelatihan/kompetensi/{kode}`
pub async fn show(
    me: Me,
    State(desk): State<Desk>,
    code: Option<Path<String>>,
) -> Result<Response, Failure> {
    let known = opened(&desk, &me, code).await?;
    let sent = known.as_ref().map(written).unwrap_or_default();
    Ok(page::page(&drawn(&desk, &me, known, sent).await?))
}

/// `POST /pelatihan/kompetensi/baru` and `POST /pelatihan/kompetensi/{kode}`
pub async fn put(
    me: Me,
    State(desk): State<Desk>,
    code: Option<Path<String>>,
    sent: Sent,
) -> Result<Response, Failure> {
    let known = opened(&desk, &me, code).await?;
    let read = read(&desk, &me, known.as_ref(), &sent).await?;
    let Err(trouble) = me.sends(read, |wanted| training::define(&desk, &me.actor, wanted)).await?
    else {
        return Ok(me.saved(paths::COMPETENCES));
    };
    let page = drawn(&desk, &me, known, sent).await?;
    Ok(page::with_status(trouble.status(), &Page { trouble, ..page }))
}

/// The one that is named, if any. The catalogue is read by all and changed by few.
async fn opened(
    desk: &Desk,
    me: &Me,
    code: Option<Path<String>>,
) -> Result<Option<Competence>, Failure> {
    me.enters("training")?;
    if !manages(&me.actor) {
        return Err(Failure::Forbidden);
    }
    let Some(Path(code)) = code else { return Ok(None) };
    let code = CompetenceCode::parse(&code).map_err(|_| Failure::NotFound)?;
    let matrix = training::matrix(desk, &me.actor, None).await?;
    let mut all = matrix.competences.into_iter().chain(matrix.retired);
    all.find(|one| one.code == code).map(Some).ok_or(Failure::NotFound)
}

async fn read(
    desk: &Desk,
    me: &Me,
    known: Option<&Competence>,
    sent: &Sent,
) -> Result<Result<Defined, Trouble>, Failure> {
    let rules = desk.rules().await?;
    let fields: Vec<String> = Role::ALL.iter().map(|role| field(*role)).collect();
    let mut once = vec!["code", "name", "area", "valid_months", "retired"];
    once.extend(fields.iter().map(String::as_str));
    let mut form = Reader::new(sent, me.t(), &rules.calendar, (&once, &[]));
    let code = match known {
        Some(known) => Some(known.code.clone()),
        None => form.chosen("code", |text| CompetenceCode::parse(text).ok()),
    };
    let name = form.value("name", Name::parse);
    let area = form.chosen("area", Area::parse);
    let valid_months = form.maybe_number("valid_months", 1..=MOST_MONTHS);
    let targets = targets(&mut form);
    let retired = sent.ticked("retired");
    let read = || {
        let (name, area) = (name?, area?);
        let definition = Definition { name, area, valid_months, targets, retired };
        let seen = known.map(|known| known.version);
        let seen = sent.version().or(seen);
        Some(Defined { code: code?, definition, seen })
    };
    let read = read();
    Ok(form.done(read).map_err(Trouble::from))
}

fn targets(form: &mut Reader<'_>) -> BTreeMap<Role, Level> {
    let wanted = |role: &Role| Some((*role, form.maybe_chosen(&field(*role), Level::parse)?));
    let mut targets: BTreeMap<Role, Level> = Role::ALL.iter().filter_map(wanted).collect();
    targets.retain(|_, level| *level != Level::None);
    targets
}

fn field(role: Role) -> String {
    format!("target_{}", role.code())
}

/// The form begins with what stands in the catalogue.
fn written(known: &Competence) -> Sent {
    let definition = &known.definition;
    let months = definition.valid_months.map(|months| months.to_string()).unwrap_or_default();
    let mut fields = vec![
        ("code".to_owned(), known.code.to_string()),
        ("name".to_owned(), definition.name.as_str().to_owned()),
        ("area".to_owned(), definition.area.code().to_owned()),
        ("valid_months".to_owned(), months),
    ];
    if definition.retired {
        fields.push(("retired".to_owned(), "1".to_owned()));
    }
    let target = |(role, level): (&Role, &Level)| (field(*role), level.code().to_owned());
    fields.extend(definition.targets.iter().map(target));
    Sent::from_fields(fields)
}

async fn drawn(
    desk: &Desk,
    me: &Me,
    known: Option<Competence>,
    sent: Sent,
) -> Result<Page, Failure> {
    let t = me.t();
    let title = match &known {
        Some(known) => known.definition.name.as_str().to_owned(),
        None => t.training_new(),
    };
    let level = |level: &Level| {
        let words = t.training_level(level.code());
        (level.code().to_owned(), format!("{} {words}", level.number()))
    };
    let levels = Level::ALL.iter().filter(|level| **level != Level::None);
    Ok(Page {
        frame: me.frame(desk, "training", &title).await?,
        action: match &known {
            Some(known) => paths::competence(known.code.as_str()),
            None => paths::COMPETENCE_NEW.to_owned(),
        },
        seen: known.map(|known| known.version.0),
        areas: items(Area::ALL, Area::code, |code| t.training_area(code)),
        levels: levels.map(level).collect(),
        roles: Role::ALL.iter().map(|role| (field(*role), t.role(role.code()))).collect(),
        hint: super::levels(t),
        sent,
        trouble: Trouble::default(),
    })
}

fn row(one: &Competence, t: &Words) -> Row {
    let definition = &one.definition;
    let target =
        |(role, level): (&Role, &Level)| format!("{} {}", t.role(role.code()), level.number());
    let targets: Vec<String> = definition.targets.iter().map(target).collect();
    Row {
        code: one.code.to_string(),
        path: paths::competence(one.code.as_str()),
        name: definition.name.as_str().to_owned(),
        area: t.training_area(definition.area.code()),
        valid: match definition.valid_months {
            Some(months) => t.training_months(months.to_string()),
            None => t.training_for_ever(),
        },
        targets: if targets.is_empty() { t.training_nobody() } else { targets.join(", ") },
        retired: definition.retired,
    }
}
