//! The brand sheet as a form.

use askama::Template;
use axum::{extract::State, response::Response};
use desk::Desk;
use desk::content::brand;
use domain::content::brand::{Brand, Colour, KeyFact, MOST_LINES};
use domain::content::writes;
use domain::rules::Rules;
use domain::text::Name;
use web::{Failure, Faults, Frame, Sent, page, paths};

use crate::{me::Me, reader::Reader, speaker::Speaker, trouble::Trouble};

#[derive(Template)]
#[template(path = "content/brand.html")]
struct Page {
    frame: Frame,
    writes: bool,
    /// When it was written last.
    at: Option<String>,
    /// Facts that nobody should say any more.
    stale: Vec<String>,
    /// The colours as they were written last: code, name.
    colours: Vec<(String, String)>,
    sent: Sent,
    trouble: Trouble,
}

impl Page {
    fn text(&self, name: &str) -> &str {
        self.sent.text(name)
    }
}

/// `GET /konten/merek`
pub async fn show(me: Me, State(desk): State<Desk>) -> Result<Response, Failure> {
    Ok(page::page(&shown(&desk, &me, None).await?))
}

/// `POST /konten/merek`
pub async fn write(me: Me, State(desk): State<Desk>, sent: Sent) -> Result<Response, Failure> {
    me.enters("content")?;
    let rules = desk.rules().await?;
    let read = read(&me, &rules, &sent);
    let act = |sheet| brand::write(&desk, &me.actor, sheet);
    let Err(trouble) = me.sends(read, act).await? else {
        return Ok(me.saved(paths::BRAND));
    };
    let page = shown(&desk, &me, Some(sent)).await?;
    Ok(page::with_status(trouble.status(), &Page { trouble, ..page }))
}

fn read(me: &Me, rules: &Rules, sent: &Sent) -> Result<Brand, Faults> {
    let fields = ["name", "tagline", "logo", "tone", "colours", "facts", "forbidden"];
    let mut form = Reader::new(sent, me.t(), &rules.calendar, (&fields, &[]));
    let (name, tagline) = (form.maybe("name", Name::parse), form.maybe("tagline", Name::parse));
    let (logo, tone) = (form.maybe("logo", Name::parse), form.maybe("tone", Name::parse));
    let colours = lines(&mut form, "colours", MOST_LINES, Colour::parse);
    let facts = lines(&mut form, "facts", MOST_LINES, KeyFact::parse);
    let forbidden = lines(&mut form, "forbidden", MOST_LINES, |line| Name::parse(line).ok());
    form.done(Some(Brand { name, tagline, logo, tone, colours, facts, forbidden }))
}

/// A field of which each line is a value; the first that cannot be read is said.
pub(crate) fn lines<T>(
    form: &mut Reader<'_>,
    field: &str,
    most: usize,
    read: impl Fn(&str) -> Option<T>,
) -> Vec<T> {
    let mut found = Vec::new();
    let all = form.sent.text(field).lines().map(str::trim).filter(|line| !line.is_empty());
    for line in all {
        match read(line) {
            Some(one) => found.push(one),
            None => form.faults.add(field, form.t.brand_bad_line(line)),
        }
    }
    if found.len() > most {
        form.faults.add(field, form.t.brand_too_many(most.to_string()));
    }
    found
}

async fn shown(desk: &Desk, me: &Me, sent: Option<Sent>) -> Result<Page, Failure> {
    me.enters("content")?;
    let (t, rules) = (me.t(), desk.rules().await?);
    let says = Speaker::new(t, &rules.calendar, desk.now());
    let today = rules.calendar.day_of(desk.now());
    let known = brand::show(desk, &me.actor).await?;
    let at = known.as_ref().map(|edition| says.at(edition.at));
    let sheet = known.map(|edition| edition.sheet).unwrap_or_default();
    let stale = sheet.facts.iter().filter(|fact| fact.is_stale(today));
    Ok(Page {
        frame: me.frame(desk, "content", &t.brand_title()).await?,
        writes: writes(&me.actor),
        at,
        stale: stale.map(|fact| t.brand_stale(fact.says.as_str())).collect(),
        colours: sheet
            .colours
            .iter()
            .map(|one| (one.code(), one.name.as_str().to_owned()))
            .collect(),
        sent: sent.unwrap_or_else(|| written(&sheet)),
        trouble: Trouble::default(),
    })
}

fn written(sheet: &Brand) -> Sent {
    let name = |one: &Option<Name>| one.as_ref().map_or("", Name::as_str).to_owned();
    let colours: Vec<String> = sheet.colours.iter().map(Colour::line).collect();
    let facts: Vec<String> = sheet.facts.iter().map(KeyFact::line).collect();
    let forbidden: Vec<&str> = sheet.forbidden.iter().map(Name::as_str).collect();
    Sent::from_fields(vec![
        ("name".to_owned(), name(&sheet.name)),
        ("tagline".to_owned(), name(&sheet.tagline)),
        ("logo".to_owned(), name(&sheet.logo)),
        ("tone".to_owned(), name(&sheet.tone)),
        ("colours".to_owned(), colours.join("\n")),
        ("facts".to_owned(), facts.join("\n")),
        ("forbidden".to_owned(), forbidden.join("\n")),
    ])
}
