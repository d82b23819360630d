//! Results from a table: read, looked at line by line, and written only when somebody says so.

use std::collections::BTreeMap;

use askama::Template;
use axum::{extract::State, response::Response};
use desk::Desk;
use desk::content::result::table::{MOST_COLUMNS, Said, Table};
use desk::content::result::{self, Fate, Judged};
use domain::content::heading::Column;
use domain::content::{Definition, Metric, writes};
use domain::rules::Rules;
use locale::Words;
use web::error::Said as _;
use web::{Failure, Faults, Frame, Sent, page, paths};

use super::reading;
use crate::options::{Item, items};
use crate::{me::Me, reader::Reader, trouble::Trouble};

/// What stands before the number of a column that a person names.
const COLUMN: &str = "column_";

/// One line with what becomes of it.
struct Line {
    number: u64,
    title: String,
    path: Option<String>,
    says: String,
    fate: String,
    wrong: bool,
}

/// A column that nobody knows: its field, its heading, and what was chosen.
struct Unknown {
    field: String,
    words: String,
    chosen: String,
}

#[derive(Template)]
#[template(path = "content/import.html")]
struct Page {
    frame: Frame,
    sent: Sent,
    /// The table as it was sent, to be saved.
    text: String,
    unknown: Vec<Unknown>,
    columns: Vec<Item>,
    told: String,
    lines: Vec<Line>,
    /// So many lines would be written.
    fresh: usize,
    trouble: Trouble,
}

impl Page {
    fn text(&self, name: &str) -> &str {
        self.sent.text(name)
    }
}

/// `GET /konten/hasil/impor`
pub async fn show(me: Me, State(desk): State<Desk>) -> Result<Response, Failure> {
    Ok(page::page(&framed(&desk, &me, Sent::default()).await?))
}

/// `POST /konten/hasil/impor`: looks at the lines; with `save` they are written.
pub async fn send(me: Me, State(desk): State<Desk>, sent: Sent) -> Result<Response, Failure> {
    let rules = desk.rules().await?;
    let text = given(&sent);
    let page = Page { text, ..framed(&desk, &me, sent).await? };
    let table = match Table::read(page.text.as_bytes()) {
        Ok(table) => table,
        Err(why) => {
            let faults = Faults::of_one("text", me.t().result_unreadable(why.code()));
            return Ok(troubled(page, faults));
        }
    };
    let said = match said(&me, &rules, (&page.sent, &table)) {
        Ok(said) => said,
        Err(faults) => return Ok(troubled(page, faults)),
    };
    let unknown = table.unknown(&said);
    if !unknown.is_empty() {
        let faults = Faults::of_one("columns", me.t().result_import_unknown());
        let unknown = asked(&table, &unknown, &page.sent, me.t());
        return Ok(troubled(Page { unknown, ..page }, faults));
    }
    judged(&desk, &me, (&table, &said), page).await
}

/// The table in the form: a file that was chosen, or what was pasted.
fn given(sent: &Sent) -> String {
    let file = sent.files("file").next().map(|file| file.bytes.clone());
    match file {
        // What is not UTF-8 is told by its line: a sign stands for what cannot be read.
        Some(bytes) => String::from_utf8_lossy(&bytes).into_owned(),
        None => sent.text("text").to_owned(),
    }
}

fn troubled(page: Page, faults: Faults) -> Response {
    let trouble = Trouble::from(faults);
    page::with_status(trouble.status(), &Page { trouble, ..page })
}

/// What was said once for all lines.
fn said(me: &Me, rules: &Rules, (sent, table): (&Sent, &Table)) -> Result<Said, Faults> {
    // A choice for a column that another table had is no fault of this one.
    let fields: Vec<String> = (0..MOST_COLUMNS).map(|nth| format!("{COLUMN}{nth}")).collect();
    let names = fields.iter().map(String::as_str);
    let names: Vec<&str> = names.chain(["text", "day", "definition", "save"]).collect();
    let mut form = Reader::new(sent, me.t(), &rules.calendar, (&names, &[]));
    let as_of = form.maybe_date("day");
    let definition = match form.sent.filled("definition").map(Definition::parse) {
        None => Definition::shown(),
        Some(Some(definition)) => definition,
        Some(None) => {
            form.faults.add("definition", form.t.result_import_bad_definition());
            Definition::shown()
        }
    };
    let mut columns = BTreeMap::new();
    for (field, heading) in fields.iter().zip(&table.headings) {
        columns.extend(form.maybe_chosen(field, column).map(|column| (heading.clone(), column)));
    }
    form.done(Some(Said { as_of, definition, columns }))
}

/// What a person said that a column holds.
fn column(code: &str) -> Option<Column> {
    match code {
        "skip" => Some(Column::Skip),
        "item" => Some(Column::Item),
        "link" => Some(Column::Link),
        "channel" => Some(Column::Channel),
        "as_of" => Some(Column::AsOf),
        "definition" => Some(Column::Definition),
        code => Metric::parse(code).map(Column::Metric),
    }
}

fn asked(table: &Table, unknown: &[String], sent: &Sent, t: &Words) -> Vec<Unknown> {
    let all = table.headings.iter().enumerate().filter(|(_, name)| unknown.contains(name));
    let one = |(nth, name): (usize, &String)| {
        let field = format!("{COLUMN}{nth}");
        let chosen = sent.text(&field).to_owned();
        Unknown { words: t.result_import_column(name.as_str()), chosen, field }
    };
    all.map(one).collect()
}

async fn judged(
    desk: &Desk,
    me: &Me,
    (table, said): (&Table, &Said),
    page: Page,
) -> Result<Response, Failure> {
    let (t, lines) = (me.t(), table.lines(said));
    let saves = page.sent.filled("save").is_some();
    let judged = match saves {
        true => result::take(desk, &me.actor, lines).await?,
        false => result::preview(desk, &me.actor, lines).await?,
    };
    let count = |fits: &dyn Fn(&Fate) -> bool| judged.iter().filter(|one| fits(&one.fate)).count();
    let fresh = count(&|fate| *fate == Fate::New);
    let known = count(&|fate| *fate == Fate::Known);
    let wrong = (judged.len() - fresh - known).to_string();
    let told = match saves {
        true => t.result_import_told(fresh.to_string(), known.to_string(), wrong),
        false => t.result_import_seen(fresh.to_string(), known.to_string(), wrong),
    };
    let lines = judged.iter().map(|one| line(one, t)).collect();
    let chosen = table.headings.iter().enumerate();
    let chosen = chosen.filter(|(_, name)| said.columns.contains_key(*name));
    let known_columns = chosen.map(|(nth, _)| format!("{COLUMN}{nth}"));
    let unknown = known_columns.map(|field| Unknown {
        words: String::new(),
        chosen: page.sent.text(&field).to_owned(),
        field,
    });
    let unknown = unknown.collect();
    let fresh = if saves { 0 } else { fresh };
    let text = if saves { String::new() } else { page.text };
    Ok(page::page(&Page { told, lines, fresh, unknown, text, ..page }))
}

fn line(one: &Judged, t: &Words) -> Line {
    let (fate, says) = match &one.fate {
        Fate::New => ("new", None),
        Fate::Known => ("known", None),
        Fate::Flawed(flaw, cell) if cell.is_empty() => ("flawed", Some(t.result_flaw(flaw.code()))),
        Fate::Flawed(flaw, cell) => {
            ("flawed", Some(t.result_flaw_cell(t.result_flaw(flaw.code()), cell.as_str())))
        }
        Fate::Refused(refusal) => ("refused", Some(refusal.sentence(t))),
    };
    let told = one.outcome.as_ref().map(|outcome| {
        format!("{}: {}", t.content_outlet(outcome.outlet.code()), reading(outcome, t))
    });
    Line {
        number: one.line,
        title: one.item.as_ref().map(|(_, title)| title.clone()).unwrap_or_default(),
        path: one.item.as_ref().map(|(id, _)| paths::content(&id.to_string())),
        wrong: says.is_some(),
        says: says.or(told).unwrap_or_default(),
        fate: t.result_fate(fate),
    }
}

async fn framed(desk: &Desk, me: &Me, sent: Sent) -> Result<Page, Failure> {
    me.enters("results")?;
    writes(&me.actor).then_some(()).ok_or(Failure::Forbidden)?;
    let t = me.t();
    let places = [
        ("skip", t.result_import_skip()),
        ("item", "ID".to_owned()),
        ("link", t.content_link()),
        ("channel", t.social_report_outlet()),
        ("as_of", t.content_as_of()),
        ("definition", t.social_report_definition()),
    ];
    let places = places.map(|(code, words)| (code.to_owned(), words));
    let metrics = items(Metric::ALL, Metric::code, |code| t.content_metric(code));
    Ok(Page {
        frame: me.frame(desk, "results", &t.result_import()).await?,
        sent,
        text: String::new(),
        unknown: Vec::new(),
        columns: places.into_iter().chain(metrics).collect(),
        told: String::new(),
        lines: Vec::new(),
        fresh: 0,
        trouble: Trouble::default(),
    })
}
