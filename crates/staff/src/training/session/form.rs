//! The form in which a session is planned and changed.

use std::collections::BTreeMap;

use desk::training;
use desk::{Desk, unit};
use domain::ids::{CompetenceCode, UnitCode};
use domain::people::Role;
use domain::text::Name;
use domain::training::Level;
use domain::training::session::{Invited, Kind, Plan};
use locale::Words;
use web::{Failure, Sent};

use crate::{
    me::Me,
    options::{Item, items, staff},
    reader::Reader,
    speaker::Speaker,
    trouble::Trouble,
};

const ONCE: [&str; 6] = ["title", "kind", "begins", "ends", "place", "trainer"];
const OFTEN: [&str; 3] = ["roles", "units", "people"];

/// What the form offers.
pub struct Choices {
    pub roles: Vec<Item>,
    pub units: Vec<Item>,
    pub people: Vec<Item>,
    /// The field of each competence, and its name.
    pub competences: Vec<Item>,
    pub levels: Vec<Item>,
}

pub fn kinds(t: &Words) -> Vec<Item> {
    items(Kind::ALL, Kind::code, |code| t.training_kind(code))
}

pub async fn choices(desk: &Desk, me: &Me) -> Result<Choices, Failure> {
    let t = me.t();
    let matrix = training::matrix(desk, &me.actor, None).await?;
    let competence = |one: &domain::training::Competence| {
        (field(&one.code), one.definition.name.as_str().to_owned())
    };
    let level = |level: &Level| {
        let words = t.training_level(level.code());
        (level.code().to_owned(), format!("{} {words}", level.number()))
    };
    let levels = Level::ALL.iter().filter(|level| **level != Level::None);
    Ok(Choices {
        roles: items(Role::ALL, Role::code, |code| t.role(code)),
        units: crate::unit::items(&unit::organisation(desk).await?),
        people: staff(desk).await?,
        competences: matrix.competences.iter().map(competence).collect(),
        levels: levels.map(level).collect(),
    })
}

fn field(code: &CompetenceCode) -> String {
    format!("gives_{code}")
}

/// The plan that was sent.
pub async fn read(desk: &Desk, me: &Me, sent: &Sent) -> Result<Result<Plan, Trouble>, Failure> {
    let rules = desk.rules().await?;
    let matrix = training::matrix(desk, &me.actor, None).await?;
    let codes: Vec<CompetenceCode> = matrix.competences.into_iter().map(|one| one.code).collect();
    let fields: Vec<String> = codes.iter().map(field).collect();
    let mut once = ONCE.to_vec();
    once.extend(fields.iter().map(String::as_str));
    let mut form = Reader::new(sent, me.t(), &rules.calendar, (&once, &OFTEN));
    let read = plan(&mut form, &codes);
    Ok(form.done(read).map_err(Trouble::from))
}

fn plan(form: &mut Reader<'_>, codes: &[CompetenceCode]) -> Option<Plan> {
    let title = form.value("title", Name::parse);
    let kind = form.chosen("kind", Kind::parse);
    let (begins, ends) = (form.instant("begins"), form.instant("ends"));
    let place = form.value("place", Name::parse);
    let trainer = form.value("trainer", Name::parse);
    let given = |code: &CompetenceCode| {
        Some((code.clone(), form.maybe_chosen(&field(code), Level::parse)?))
    };
    let gives: BTreeMap<CompetenceCode, Level> = codes.iter().filter_map(given).collect();
    let invited = Invited {
        roles: form.sent.all("roles").filter_map(Role::parse).collect(),
        units: form.sent.all("units").filter_map(|code| UnitCode::parse(code).ok()).collect(),
        people: form.sent.all("people").filter_map(|id| id.parse().ok()).collect(),
    };
    Some(Plan {
        title: title?,
        kind: kind?,
        begins: begins?,
        ends: ends?,
        place: place?,
        trainer: trainer?,
        gives,
        invited,
    })
}

/// The form begins with what is planned.
pub fn written(plan: &Plan, says: &Speaker) -> Sent {
    let text = |name: &str, value: &str| (name.to_owned(), value.to_owned());
    let mut fields = vec![
        text("title", plan.title.as_str()),
        text("kind", plan.kind.code()),
        text("begins", &says.typed(plan.begins)),
        text("ends", &says.typed(plan.ends)),
        text("place", plan.place.as_str()),
        text("trainer", plan.trainer.as_str()),
    ];
    fields.extend(plan.gives.iter().map(|(code, level)| text(&field(code), level.code())));
    fields.extend(plan.invited.roles.iter().map(|role| text("roles", role.code())));
    fields.extend(plan.invited.units.iter().map(|unit| text("units", unit.as_str())));
    fields.extend(plan.invited.people.iter().map(|one| text("people", &one.to_string())));
    Sent::from_fields(fields)
}
