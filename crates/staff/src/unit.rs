//! Settings: the units of the hospital, as a tree.

use askama::Template;
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use desk::{Desk, unit};
use domain::hospital::{Organisation, Unit};
use domain::ids::UnitCode;
use web::{Failure, Faults, Frame, Sent, error::beside, page, paths};

use crate::{me::Me, options::Item, reader::Reader};

#[derive(Template)]
#[template(path = "unit/units.html")]
struct Units {
    frame: Frame,
    units: Vec<Unit>,
    parents: Vec<Item>,
    /// The unit whose form was sent back; empty for a new one.
    open: Option<String>,
    sent: Sent,
    faults: Faults,
}

impl Units {
    fn text(&self, name: &str) -> &str {
        self.sent.text(name)
    }

    /// The form for a new unit was sent back.
    fn adding(&self) -> bool {
        self.open.as_deref() == Some("")
    }

    fn is_open(&self, unit: &Unit) -> bool {
        self.open.as_deref() == Some(unit.code.as_str())
    }

    fn path(&self, unit: &Unit) -> String {
        paths::unit(unit.code.as_str())
    }

    fn parent<'a>(&self, unit: &'a Unit) -> &'a str {
        unit.parent.as_ref().map_or("", UnitCode::as_str)
    }
}

/// Every unit to choose from, in order of name.
pub fn items(organisation: &Organisation) -> Vec<Item> {
    let units = organisation.units.iter();
    let mut items: Vec<Item> =
        units.map(|unit| (unit.code.to_string(), unit.name.clone())).collect();
    items.sort_by(|one, other| one.1.cmp(&other.1));
    items
}

/// `GET /pengaturan/unit`
pub async fn show(me: Me, State(desk): State<Desk>) -> Result<Response, Failure> {
    Ok(page::page(&listed(&desk, &me, Sent::default()).await?))
}

/// `POST /pengaturan/unit`: a new one.
pub async fn add(me: Me, State(desk): State<Desk>, sent: Sent) -> Result<Response, Failure> {
    let faults = match read(&desk, &me, &sent, None).await? {
        Ok(new) => match unit::add(&desk, &me.actor, new).await {
            Ok(()) => return Ok(me.saved(paths::UNITS)),
            Err(error) => beside(error, me.t())?,
        },
        Err(faults) => faults,
    };
    again(&desk, &me, (sent, String::new()), faults).await
}

/// `POST /pengaturan/unit/{kode}`
pub async fn change(
    me: Me,
    State(desk): State<Desk>,
    Path(code): Path<String>,
    sent: Sent,
) -> Result<Response, Failure> {
    let known = UnitCode::parse(&code).map_err(|_| Failure::NotFound)?;
    let faults = match read(&desk, &me, &sent, Some(known)).await? {
        Ok(changed) => match unit::change(&desk, &me.actor, changed).await {
            Ok(()) => return Ok(me.saved(paths::UNITS)),
            Err(error) => beside(error, me.t())?,
        },
        Err(faults) => faults,
    };
    again(&desk, &me, (sent, code), faults).await
}

async fn again(
    desk: &Desk,
    me: &Me,
    (sent, code): (Sent, String),
    faults: Faults,
) -> Result<Response, Failure> {
    let page = Units { faults, open: Some(code), ..listed(desk, me, sent).await? };
    Ok(page::with_status(StatusCode::UNPROCESSABLE_ENTITY, &page))
}

async fn read(
    desk: &Desk,
    me: &Me,
    sent: &Sent,
    known: Option<UnitCode>,
) -> Result<Result<Unit, Faults>, Failure> {
    me.enters("units")?;
    let rules = desk.rules().await?;
    let fields = ["code", "name", "parent", "clinical"];
    let mut form = Reader::new(sent, me.t(), &rules.calendar, (&fields, &[]));
    let code = match known {
        Some(code) => Some(code),
        None => form.chosen("code", |text| UnitCode::parse(text).ok()),
    };
    let parent = form.maybe_chosen("parent", |text| UnitCode::parse(text).ok());
    let unit = code.map(|code| Unit {
        code,
        name: sent.text("name").to_owned(),
        parent,
        clinical: sent.ticked("clinical"),
    });
    Ok(form.done(unit))
}

async fn listed(desk: &Desk, me: &Me, sent: Sent) -> Result<Units, Failure> {
    me.enters("units")?;
    let organisation = unit::organisation(desk).await?;
    Ok(Units {
        frame: me.frame(desk, "units", &me.t().frame_go("units")).await?,
        parents: items(&organisation),
        units: organisation.units,
        open: None,
        sent,
        faults: Faults::default(),
    })
}
