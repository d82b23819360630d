//! `mention import`: what others gathered is written down once, beside its copies. What cannot be
//! taken is said with its line, and the others come in.

use std::path::Path;

use desk::mention::table::{self, Unread};
use desk::{Desk, DeskError, mention};
use domain::people::Actor;
use locale::Words;

use crate::cli::Mention;
use crate::fault::{Fault, Typed};
use crate::house::House;
use crate::{file, say};

/// The command line acts for the house itself.
const ACTOR: Actor = Actor::Desk;

pub async fn run(house: &House, wanted: Mention, t: &Words) -> Result<(), Fault> {
    let Mention::Import { file } = wanted;
    import(&house.desk, &file, t).await
}

async fn import(desk: &Desk, path: &Path, t: &Words) -> Result<(), Fault> {
    let text = file::text(path)?;
    let rules = desk.rules().await?;
    let read = table::read(&text, &rules.calendar);
    let mut refused: Vec<Typed> = read.unread.iter().map(|one| unread(one, t)).collect();
    let (lines, all): (Vec<usize>, Vec<_>) = read.found.into_iter().unzip();
    let (mut fresh, mut known) = (0_usize, 0_usize);
    for (line, noted) in lines.into_iter().zip(mention::note_all(desk, &ACTOR, all).await?) {
        match noted {
            Ok(noted) if noted.fresh => fresh += 1,
            Ok(_) => known += 1,
            Err(DeskError::Refused(why)) => {
                let says = t.mention_refusal(why.code());
                refused.push(Typed(t.mention_line(line.to_string(), says)));
            }
            Err(error) => return Err(error.into()),
        }
    }
    say::talk(&t.mention_imported(fresh.to_string(), known.to_string()));
    if refused.is_empty() { Ok(()) } else { Err(Fault::Lines { says: refused }) }
}

fn unread(one: &Unread, t: &Words) -> Typed {
    Typed(t.mention_line(one.line.to_string(), t.mention_flaw(one.why.code())))
}
