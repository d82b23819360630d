//! `import competence` and `import training`: tables from elsewhere, line by line. What is refused
//! can be kept as a table again, to be put right and brought once more.

use std::path::Path;

use desk::training::table::{self, Row, RowFlaw};
use desk::training::{Attested, Defined, attest, define};
use desk::{Desk, Person, people};
use locale::Words;
use sha2::{Digest, Sha256};

use super::ACTOR;
use crate::fault::{Fault, Typed};
use crate::{file, say};

/// Where the table is, and where its refused lines go.
type Places<'a> = (&'a Path, Option<&'a Path>);

/// A line that was not taken, and why.
struct Refused {
    row: Row,
    why: String,
}

/// Competences of the catalogue; one that is there already is changed.
pub async fn competences(desk: &Desk, places: Places<'_>, t: &Words) -> Result<(), Fault> {
    let (mut taken, mut refused) = (0_usize, Vec::new());
    for row in table::rows(&file::bytes(places.0)?) {
        let done = match row.competence() {
            Err(flaw) => Err(flawed(flaw, t)),
            Ok((code, definition)) => {
                let wanted = Defined { code, definition, seen: None };
                define(desk, &ACTOR, wanted).await.map(drop).map_err(|why| said(why, t))
            }
        };
        count(done, row, (&mut taken, &mut refused));
    }
    told(places, (taken, refused), t)
}

/// What staff have attained. The same line comes in once, however often the file is brought.
pub async fn attainments(desk: &Desk, places: Places<'_>, t: &Words) -> Result<(), Fault> {
    let staff = people::directory(desk).await?;
    let (mut taken, mut refused) = (0_usize, Vec::new());
    for row in table::rows(&file::bytes(places.0)?) {
        let done = match row.attested() {
            Err(flaw) => Err(flawed(flaw, t)),
            Ok((login, attested)) => enter(desk, &staff, (&login, attested), t).await,
        };
        count(done, row, (&mut taken, &mut refused));
    }
    told(places, (taken, refused), t)
}

async fn enter(
    desk: &Desk,
    staff: &[Person],
    (login, attested): (&str, Attested),
    t: &Words,
) -> Result<(), String> {
    let person = staff.iter().find(|person| person.login.eq_ignore_ascii_case(login));
    let person = person.ok_or_else(|| t.training_row_flaw("login"))?.id;
    let line = Sha256::digest(format!("{person} {attested:?}").as_bytes());
    let key = format!("import:{}", hex::encode(line));
    attest(desk, &ACTOR, (person, attested), Some(&key)).await.map_err(|why| said(why, t))
}

fn flawed(flaw: RowFlaw, t: &Words) -> String {
    t.training_row_flaw(flaw.code())
}

fn said(why: desk::DeskError, t: &Words) -> String {
    Fault::Desk(why).sentence(t)
}

fn count(done: Result<(), String>, row: Row, (taken, refused): (&mut usize, &mut Vec<Refused>)) {
    match done {
        Ok(()) => *taken += 1,
        Err(why) => refused.push(Refused { row, why }),
    }
}

fn told(
    (_, kept): Places<'_>,
    (taken, refused): (usize, Vec<Refused>),
    t: &Words,
) -> Result<(), Fault> {
    say::talk(&t.training_imported(taken.to_string()));
    if let Some(path) = kept {
        let unwritable = || Fault::Unwritable { path: path.to_owned() };
        let lines = refused.iter().map(|one| (&one.row, one.why.as_str()));
        let text = table::again(lines).ok_or_else(unwritable)?;
        std::fs::write(path, text).map_err(|_| unwritable())?;
    }
    let line = |one: &Refused| Typed(t.training_line(one.row.line.to_string(), &one.why));
    let says: Vec<Typed> = refused.iter().map(line).collect();
    if says.is_empty() { Ok(()) } else { Err(Fault::Lines { says }) }
}
