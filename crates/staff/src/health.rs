//! Channel health: each door with its light, what is wrong in plain words, and what to do.

mod card;
mod spark;

use askama::Template;
use axum::{extract::State, response::Response};
use desk::{
    Desk,
    arrival::{self, Again, ArrivalItem},
    assistant, health,
};
use web::{Failure, Frame, Sent, page, paths, saying::Saying};

use crate::{me::Me, speaker::Speaker};
use card::Card;

/// Older ones nobody acts upon.
const NOTES: usize = 20;
/// A provider that says more is read at the provider.
const NOTE_WORDS: usize = 400;

/// What became of an arrival that was read again.
struct Ended {
    connection: String,
    at: String,
    state: String,
    became: Option<(String, String)>,
    reason: String,
}

#[derive(Template)]
#[template(path = "health/doors.html")]
struct Doors {
    frame: Frame,
    cards: Vec<Card>,
    /// Whoever audits only looks.
    hands: bool,
    /// The lists of what arrived and what leaves stand open to this reader.
    lists: bool,
    reread: Option<Vec<Ended>>,
    notes: Vec<Note>,
    assistant: Option<Writer>,
}

/// The program that writes, with its light.
struct Writer {
    light: &'static str,
    says: String,
}

/// What a provider said about our own account.
struct Note {
    connection: String,
    at: String,
    what: String,
    words: String,
    todo: String,
}

impl Doors {
    fn connects(&self) -> bool {
        self.cards.iter().any(|card| card.connected)
    }
}

/// `GET /kanal`
pub async fn show(me: Me, State(desk): State<Desk>) -> Result<Response, Failure> {
    me.enters("channels")?;
    drawn(&desk, &me, None).await
}

/// `POST /kanal/periksa`: every provider is asked now.
pub async fn check(me: Me, State(desk): State<Desk>, _: Sent) -> Result<Response, Failure> {
    me.enters("channels")?;
    health::check(&desk, &me.actor).await?;
    Ok(page::go_saying(paths::CHANNELS, &Saying::new("checked"), &me.visit))
}

/// `POST /kanal/baca-ulang`: of one connection, one arrival, or all that could not be read.
pub async fn reread(me: Me, State(desk): State<Desk>, sent: Sent) -> Result<Response, Failure> {
    me.enters("channels").or(me.enters("arrivals"))?;
    let id = sent.filled("id").map(|id| id.parse().map_err(|_| Failure::NotFound)).transpose()?;
    let wanted = Again { id, connection: sent.filled("connection").map(str::to_owned) };
    let ended = arrival::reread(&desk, &me.actor, &wanted).await?;
    match sent.filled("id") {
        // Its own page says what became of it.
        Some(id) => Ok(me.done(&paths::arrival(id))),
        None => drawn(&desk, &me, Some(ended)).await,
    }
}

async fn drawn(
    desk: &Desk,
    me: &Me,
    reread: Option<Vec<ArrivalItem>>,
) -> Result<Response, Failure> {
    let (t, rules) = (me.t(), desk.rules().await?);
    let says = Speaker::new(t, &rules.calendar, desk.now());
    let doors = health::look(desk, &me.actor).await?;
    let notes = arrival::notes(desk, &me.actor, None).await?;
    let notes = notes.into_iter().take(NOTES).map(|one| note(one, &says)).collect();
    let ended =
        |items: Vec<ArrivalItem>| items.into_iter().map(|item| ended(item, &says)).collect();
    Ok(page::page(&Doors {
        frame: me.frame(desk, "channels", &t.frame_go("channels")).await?,
        cards: doors.into_iter().map(|door| Card::of(door, &says)).collect(),
        lists: me.enters("arrivals").and(me.enters("outbox")).is_ok(),
        hands: me.role() != domain::people::Role::Auditor,
        reread: reread.map(ended),
        notes,
        assistant: assistant::health(desk).map(|one| writer(&one, &says)),
    }))
}

fn writer(one: &assistant::Health, says: &Speaker) -> Writer {
    let t = says.t;
    let said = match one.last {
        None => t.assistant_unasked(&one.model),
        Some((at, None)) => t.assistant_good(&one.model, says.at(at)),
        Some((at, Some(trouble))) => {
            t.assistant_bad(&one.model, says.at(at), t.assistant_trouble(trouble.code()))
        }
    };
    Writer { light: one.light.code(), says: said }
}

fn note(one: arrival::ChannelNote, says: &Speaker) -> Note {
    let code = one.sort();
    Note {
        at: says.at(one.at),
        what: says.t.channels_note(code),
        todo: says.t.channels_note_todo(code),
        words: one.words.chars().take(NOTE_WORDS).collect(),
        connection: one.connection,
    }
}

fn ended(item: ArrivalItem, says: &Speaker) -> Ended {
    Ended {
        state: says.t.outbox_arrival(item.state),
        reason: item.reason.map(|reason| says.t.outbox_reason(reason)).unwrap_or_default(),
        became: item.became.map(|number| (paths::case(&number), number)),
        at: says.at(item.arrived_at),
        connection: item.connection,
    }
}
