//! `content check`: texts from the input, and what in each of them an advertisement of a hospital may
//! not say, without a house. A suggestion with its words: a person decides. `content results`: a table
//! from the input, each line written once or told with its reason.

use std::path::Path;

use desk::content::result::table::{Said, Table};
use desk::content::result::{self, Fate, Judged};
use desk::understanding::advertised;
use domain::content::heading::{self, Column};
use domain::content::{Definition, Metric};
use domain::people::Actor;
use locale::Words;
use serde_json::{Value, json};
use web::error::Said as _;

use crate::cli::Content;
use crate::fault::{Fault, Typed};
use crate::house::House;
use crate::say;
use crate::understanding::{each, lines};

/// The command line acts for the house itself.
const ACTOR: Actor = Actor::Desk;

/// A line that cannot be read is told by its number, and the others go on.
pub fn check(t: &Words) -> Result<(), Fault> {
    each(&lines(Path::new("-"))?, t, |line| advertised(line).map(|found| vec![found]));
    Ok(())
}

pub async fn run(house: &House, wanted: Content, t: &Words) -> Result<(), Fault> {
    let Content::Results { as_of, definition, columns, preview } = wanted else {
        return check(t);
    };
    let unknown = |what: &str| Fault::UnknownValue { what: Typed(what.to_owned()) };
    let definition = match &definition {
        None => Definition::shown(),
        Some(name) => Definition::parse(name).ok_or_else(|| unknown(name))?,
    };
    let named = columns.iter().map(|text| column(text).ok_or_else(|| unknown(text)));
    let columns = named.collect::<Result<_, Fault>>()?;
    let said = Said { as_of, definition, columns };
    let table = Table::read(lines(Path::new("-"))?.as_bytes())
        .map_err(|why| Fault::Lines { says: vec![Typed(t.result_unreadable(why.code()))] })?;
    let strange = table.unknown(&said);
    if !strange.is_empty() {
        return Err(unheard(&strange, t));
    }
    let read = table.lines(&said);
    let judged = match preview {
        true => result::preview(&house.desk, &ACTOR, read).await?,
        false => result::take(&house.desk, &ACTOR, read).await?,
    };
    told(&judged, preview, t)
}

/// `Follows=skip`, `Reach (people)=reach`
fn column(text: &str) -> Option<(String, Column)> {
    let (name, what) = text.rsplit_once('=')?;
    let what = what.trim();
    Some((name.trim().to_owned(), heading::column(what)?))
}

/// The headings that nobody knows, and everything that one may be.
fn unheard(strange: &[String], t: &Words) -> Fault {
    let metrics: Vec<&str> = Metric::ALL.iter().map(|metric| metric.code()).collect();
    let known = format!("content, link, channel, as of, definition, skip, {}", metrics.join(", "));
    let says =
        strange.iter().map(|name| Typed(t.result_import_name(name.as_str(), known.as_str())));
    Fault::Lines { says: says.collect() }
}

/// Each line as JSON; those that are not taken are the fault of the command.
fn told(judged: &[Judged], preview: bool, t: &Words) -> Result<(), Fault> {
    judged.iter().for_each(|one| say::data(&line(one).to_string()));
    let count = |fate: &Fate| judged.iter().filter(|one| one.fate == *fate).count();
    let (fresh, known) = (count(&Fate::New), count(&Fate::Known));
    let wrong = judged.len() - fresh - known;
    let numbers = (fresh.to_string(), known.to_string(), wrong.to_string());
    say::talk(&match preview {
        true => t.result_import_seen(numbers.0, numbers.1, numbers.2),
        false => t.result_import_told(numbers.0, numbers.1, numbers.2),
    });
    let wrong = judged.iter().filter_map(|one| {
        let says = match &one.fate {
            Fate::Flawed(flaw, cell) if cell.is_empty() => t.result_flaw(flaw.code()),
            Fate::Flawed(flaw, cell) => {
                t.result_flaw_cell(t.result_flaw(flaw.code()), cell.as_str())
            }
            Fate::Refused(refusal) => refusal.sentence(t),
            Fate::New | Fate::Known => return None,
        };
        Some(Typed(format!("{} {}: {says}", t.result_import_line(), one.line)))
    });
    let says: Vec<Typed> = wrong.collect();
    if says.is_empty() { Ok(()) } else { Err(Fault::Lines { says }) }
}

fn line(one: &Judged) -> Value {
    let (fate, why) = match &one.fate {
        Fate::New => ("new", None),
        Fate::Known => ("known", None),
        Fate::Flawed(flaw, _) => ("flawed", Some(flaw.code())),
        Fate::Refused(refusal) => ("refused", Some(refusal.code())),
    };
    json!({
        "line": one.line,
        "content": one.item.as_ref().map(|(id, _)| id.to_string()),
        "channel": one.outcome.as_ref().map(|outcome| outcome.outlet.code()),
        "fate": fate,
        "why": why,
    })
}
