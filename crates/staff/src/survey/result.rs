//! What a survey found, and what is done with it: opened, closed, published, taken down.

use askama::Template;
use axum::{
    extract::{Path, Query, State},
    response::Response,
};
use desk::Desk;
use desk::survey::{self, Command, Outcome, Request, View, address};
use domain::ids::UnitCode;
use domain::survey::{Act, Period, Survey};
use locale::Words;
use paper::{Document, Paper};
use serde::Deserialize;
use web::{Failure, Faults, Frame, Sent, page, paths};

use super::{Row, is_open, named, plan, row, units};
use crate::options::Item;
use crate::report::{
    blocks::{self, Part},
    taken,
};
use crate::{me::Me, trouble::Trouble};

/// Of which days and which unit, and in which form.
#[derive(Default, Deserialize)]
pub struct Wanted {
    #[serde(default)]
    periode: String,
    #[serde(default)]
    unit: String,
    bentuk: Option<String>,
    kertas: Option<String>,
}

/// A period, and one unit or all.
pub(super) type Chosen = (Period, Option<UnitCode>);

impl Wanted {
    /// As it was typed into another form.
    pub(super) fn of(periode: &str, unit: &str) -> Self {
        Self { periode: periode.to_owned(), unit: unit.to_owned(), ..Self::default() }
    }

    /// The same days and the same unit, behind another address.
    pub(super) fn query(&self) -> String {
        paths::survey_days(&self.periode, &self.unit)
    }

    fn size(&self) -> Paper {
        if self.kertas.as_deref() == Some("a4") { Paper::A4 } else { Paper::F4 }
    }
}

#[derive(Template)]
#[template(path = "survey/result.html")]
struct Page {
    frame: Frame,
    row: Row,
    version: u32,
    open: bool,
    published: bool,
    manages: bool,
    fills: bool,
    publishes: bool,
    /// Where its signs are printed, once the house has a public address.
    sign: Option<String>,
    /// The lowest unsur, each with the way to a plan for it.
    plans: Vec<(String, String)>,
    period: String,
    unit: String,
    units: Vec<Item>,
    /// Of which period a result is to be published.
    public_period: String,
    parts: Vec<Part>,
    trouble: Trouble,
}

impl Page {
    fn post(&self, word: &str) -> String {
        paths::survey_command(&self.row.code, word)
    }

    fn file(&self, form: &str) -> String {
        let query = Wanted::of(&self.period, &self.unit).query();
        format!("{}?{query}&bentuk={form}", self.row.path)
    }
}

/// `GET /survei/{kode}/hasil`
pub async fn show(
    me: Me,
    State(desk): State<Desk>,
    Path(code): Path<String>,
    Query(wanted): Query<Wanted>,
) -> Result<Response, Failure> {
    me.enters("surveys")?;
    let view = survey::open(&desk, &me.actor, &named(&code)?).await?;
    let chosen = match chosen(&wanted, &view.survey, me.t()) {
        Ok(chosen) => chosen,
        Err(faults) => {
            let trouble = Trouble::from(faults);
            let page = shown(&desk, &me, &view, (&wanted, None)).await?;
            return Ok(page::with_status(trouble.status(), &Page { trouble, ..page }));
        }
    };
    let (outcome, document) = found(&desk, &me, &view, (chosen, wanted.size())).await?;
    match wanted.bentuk.as_deref() {
        None | Some("") => {}
        Some(form) => return taken(&desk, form, (&document, &format!("survei-{code}"))).await,
    }
    let page = shown(&desk, &me, &view, (&wanted, Some(&document))).await?;
    Ok(page::page(&Page { plans: plan::links(&desk, &me, (&outcome, &wanted)), ..page }))
}

/// `POST /survei/{kode}/{perintah}`
pub async fn command(
    me: Me,
    State(desk): State<Desk>,
    Path((code, word)): Path<(String, String)>,
    sent: Sent,
) -> Result<Response, Failure> {
    me.enters("surveys")?;
    let code = named(&code)?;
    let read = meant(&word, &sent, &me)?;
    let (seen, key) = sent.beside();
    let act =
        |command| survey::act(&desk, &me.actor, Request { code: code.clone(), command, seen, key });
    let Err(trouble) = me.sends(read, act).await? else {
        return Ok(me.done(&paths::survey_result(code.as_str())));
    };
    let view = survey::open(&desk, &me.actor, &code).await?;
    let wanted = Wanted::default();
    let (_, document) = found(&desk, &me, &view, ((Period::whole(), None), Paper::F4)).await?;
    let page = shown(&desk, &me, &view, (&wanted, Some(&document))).await?;
    let public_period = sent.text("period").to_owned();
    Ok(page::with_status(trouble.status(), &Page { trouble, public_period, ..page }))
}

fn meant(word: &str, sent: &Sent, me: &Me) -> Result<Result<Command, Faults>, Failure> {
    Ok(Ok(match word {
        "buka" => Command::Open {},
        "tutup" => Command::Close {},
        "turunkan" => Command::Unpublish {},
        "umumkan" => match Period::parse(sent.text("period")) {
            Some(period) => Command::Publish { period },
            None => return Ok(Err(Faults::of_one("period", me.t().survey_period_hint()))),
        },
        _ => return Err(Failure::NotFound),
    }))
}

/// What was typed behind the address, or what is wrong with it.
pub(super) fn chosen(wanted: &Wanted, survey: &Survey, t: &Words) -> Result<Chosen, Faults> {
    let mut faults = Faults::default();
    let period = match wanted.periode.trim() {
        "" => Some(Period::whole()),
        text => Period::parse(text),
    };
    if period.is_none() {
        faults.add("periode", t.survey_period_hint());
    }
    let unit = UnitCode::parse(wanted.unit.trim()).ok();
    let asked = unit.as_ref().is_some_and(|unit| survey.making.units.contains(unit));
    if !asked && !wanted.unit.trim().is_empty() {
        faults.add("unit", t.form_not_a_choice());
    }
    match period {
        Some(period) if faults.is_empty() => Ok((period, unit)),
        _ => Err(faults),
    }
}

async fn found(
    desk: &Desk,
    me: &Me,
    view: &View,
    (chosen, size): (Chosen, Paper),
) -> Result<(Outcome, Document), Failure> {
    let wish = (me.t().language(), size);
    Ok(survey::report(desk, &me.actor, &view.survey.code, chosen, wish).await?)
}

async fn shown(
    desk: &Desk,
    me: &Me,
    view: &View,
    (wanted, document): (&Wanted, Option<&Document>),
) -> Result<Page, Failure> {
    let title = view.survey.making.title.as_str();
    Ok(Page {
        frame: me.frame(desk, "surveys", title).await?,
        row: row(desk, view),
        version: view.survey.version.0,
        open: is_open(view),
        published: view.survey.published.is_some(),
        manages: view.allowed.contains(&Act::Manage),
        fills: view.allowed.contains(&Act::Fill) && is_open(view),
        publishes: view.allowed.contains(&Act::Publish) && view.survey.making.template.is_skm(),
        sign: address(desk, &view.survey.code)
            .map(|_| paths::survey_sign(view.survey.code.as_str())),
        plans: Vec::new(),
        period: wanted.periode.clone(),
        unit: wanted.unit.clone(),
        units: units(desk, &view.survey).await?,
        public_period: wanted.periode.clone(),
        parts: document.map(blocks::parts).unwrap_or_default(),
        trouble: Trouble::default(),
    })
}
