//! `mention import`: what others gathered is written down once, beside its copies. What cannot be
//! taken is said with its line, and the others come in. `mention feed`: what a feed would bring.
//! `mention query test`: what a query would have met.

mod query;

use std::path::Path;

use channel::feed::{Brought, Entry, Listening, Marks};
use desk::mention::table::{self, Unread};
use desk::{Desk, DeskError, mention};
use domain::people::Actor;
use domain::text::Link;
use locale::Words;
use serde_json::{Value, json};

use crate::cli::{Mention, MentionQuery};
use crate::fault::{Fault, Typed};
use crate::house::House;
use crate::{file, say};

/// The command line acts for the house itself.
const ACTOR: Actor = Actor::Desk;

pub async fn run(house: &House, wanted: Mention, t: &Words) -> Result<(), Fault> {
    match wanted {
        Mention::Import { file } => import(&house.desk, &file, t).await,
        Mention::Feed { address } => try_feed(house, &address, t).await,
        Mention::Query(MentionQuery::Test { file }) => query::test(&house.desk, &file, t).await,
    }
}

/// One look at a feed: what it would bring, one JSON object a line.
async fn try_feed(house: &House, address: &str, t: &Words) -> Result<(), Fault> {
    let unknown = |_| Fault::UnknownValue { what: Typed(address.to_owned()) };
    let address = Link::parse(address).map_err(unknown)?;
    let stand = Listening::new(house.config.listening.clone());
    let known = Marks::default();
    match mention::feed::asked(&house.desk, &stand, (&address, &known)).await? {
        Err(trouble) => Err(Fault::Lines { says: vec![Typed(t.feed_trouble(trouble.code()))] }),
        Ok(Brought::Same) => Ok(()),
        Ok(Brought::Entries(entries, _) | Brought::Counted { entries, .. }) => {
            entries.iter().for_each(|entry| say::data(&told(entry).to_string()));
            say::talk(&t.feed_tried(entries.len().to_string()));
            Ok(())
        }
    }
}

fn told(entry: &Entry) -> Value {
    json!({
        "id": entry.id,
        "title": entry.title,
        "link": entry.link,
        "outlet": entry.outlet,
        "published_at": entry.published.map(|at| at.to_string()),
    })
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
