//! An arrival that the program could not read, before a person of the office: looked at, written
//! down as a case by hand, or set aside with a reason. Every look stands in the journal.

use std::sync::Arc;

use db::Tx;
use domain::calendar::Instant;
use domain::ids::{ArrivalId, CaseNumber, SubjectId, Version, WordsId};
use domain::people::{Actor, Role};
use domain::rules::Channel;
use domain::text::{Body, Words};
use store::arrival::hand::{Deed, Hand, Laid, hands, lay};
use store::arrival::{Listed, State};
use store::vault::seal_words;

use super::told::{may_read, told};
use super::voice::entrance;
use super::{ArrivalItem, item};
use crate::act::{boxed, read_as};
use crate::case::{Author, named, names};
use crate::said::Said;
use crate::{Desk, DeskError, PATIENCE};

/// What somebody did with it.
#[derive(Clone, Debug)]
pub struct Done {
    pub deed: Deed,
    pub by: Author,
    pub at: Instant,
    pub why: Option<String>,
}

/// An arrival whose content lies open.
#[derive(Clone, Debug)]
pub struct Opened {
    pub item: ArrivalItem,
    /// The door through which it came.
    pub channel: Channel,
    /// The content as text, no longer than [`SHOWN`].
    pub text: String,
    /// There is more than is shown.
    pub cut: bool,
    /// What somebody said in it, if the program finds any words.
    pub words: String,
}

/// More characters than this are not shown; nobody reads on.
pub const SHOWN: usize = 20_000;

/// Counting what waits stops here.
const COUNTED: usize = 99;

/// How many arrivals wait for a person, counted no further than 99.
///
/// # Errors
/// `Forbidden` for anybody outside the office, audit and administration.
pub async fn waiting(desk: &Desk, actor: &Actor) -> Result<u32, DeskError> {
    crate::people::office(actor)?;
    let scope = desk.scope();
    let job = boxed(move |tx: &mut Tx<'_>| {
        Box::pin(async move { Ok(store::arrival::waiting(tx, scope, COUNTED).await?) })
    });
    let found = desk.store().db.read(job).await?;
    Ok(u32::try_from(found).unwrap_or(u32::MAX))
}

/// An arrival without its content, and what people did with it.
///
/// # Errors
/// `Forbidden` outside the office, audit and administration, `NotFound` when it is not there.
pub async fn about(
    desk: &Desk,
    actor: &Actor,
    id: ArrivalId,
) -> Result<(ArrivalItem, Vec<Done>), DeskError> {
    crate::people::office(actor)?;
    read_as(desk, actor, move |tx, desk, actor| {
        Box::pin(async move {
            let found = store::arrival::find(tx, desk.scope(), id).await?;
            let found = item(found.ok_or(DeskError::NotFound)?);
            let found = told(tx, &desk, &actor, found).await?;
            Ok((found, history(tx, &desk, id).await?))
        })
    })
    .await
}

async fn history(tx: &mut Tx<'_>, desk: &Desk, id: ArrivalId) -> Result<Vec<Done>, DeskError> {
    let scope = desk.scope();
    let laid = hands(tx, scope, id).await?;
    let reasons: Vec<WordsId> = laid.iter().filter_map(|one| one.why).collect();
    let said = Said::open(tx, desk, &reasons).await?;
    let names = names::load(tx, scope).await?;
    let done = |one: Laid| {
        let who = store::case::parse_who(&one.actor)?;
        let why = one.why.and_then(|why| said.text(why));
        Some(Done { deed: one.deed, by: names.author(who), at: one.at, why })
    };
    Ok(laid.into_iter().filter_map(done).collect())
}

/// Opens the content of an arrival for somebody of the office. The journal holds the look before
/// anything is shown.
///
/// # Errors
/// `Forbidden` outside the office itself, `NotFound` when it is not there or became a case that
/// this actor does not see.
pub async fn look(desk: &Desk, actor: &Actor, id: ArrivalId) -> Result<Opened, DeskError> {
    let hand = Handling::new(desk, actor, id, (Deed::Looked, None))?;
    let job = boxed(move |tx: &mut Tx<'_>| {
        let hand = Arc::clone(&hand);
        Box::pin(async move {
            let (scope, vault) = (hand.desk.scope(), &hand.desk.store().vault);
            let listed = store::arrival::find(tx, scope, hand.id).await?;
            let listed = listed.ok_or(DeskError::NotFound)?;
            if !may_read(tx, &hand.desk, &hand.actor, listed.became.as_deref()).await? {
                return Err(DeskError::NotFound);
            }
            let arrival = store::arrival::open(tx, scope, vault, hand.id).await?;
            let body = arrival.map(|arrival| arrival.body);
            hand.written(tx).await?;
            // Of a connection that is gone nobody knows any more which door it was.
            let channel = entrance(&hand.desk, &listed.connection).unwrap_or(Channel::Web);
            // The bytes are let go after a stated time, and of whoever was erased.
            Ok(opened(listed, channel, &body.unwrap_or_default()))
        })
    });
    desk.store().db.write(PATIENCE, job).await
}

/// Puts an unread arrival away, with the reason. Doing it again changes nothing.
///
/// # Errors
/// As [`look`]; `Stale` when it was read or written down meanwhile.
pub async fn set_aside(
    desk: &Desk,
    actor: &Actor,
    id: ArrivalId,
    why: Body,
) -> Result<(), DeskError> {
    end(desk, Handling::new(desk, actor, id, (Deed::SetAside, Some(why)))?, State::Aside).await
}

/// An unread arrival has become this case, which somebody wrote down by hand.
///
/// # Errors
/// As [`set_aside`].
pub async fn entered(
    desk: &Desk,
    actor: &Actor,
    id: ArrivalId,
    case: CaseNumber,
) -> Result<(), DeskError> {
    let mut hand = Handling::of(desk, actor, id, (Deed::Entered, None))?;
    hand.became = Some(case.to_string());
    end(desk, Arc::new(hand), State::Read).await
}

/// An unread arrival belongs to this case, which the actor has looked up.
///
/// # Errors
/// As [`set_aside`]; `Unknown` for a case that is out of sight or not there.
pub async fn belongs(
    desk: &Desk,
    actor: &Actor,
    id: ArrivalId,
    case: CaseNumber,
) -> Result<(), DeskError> {
    let mut hand = Handling::of(desk, actor, id, (Deed::Entered, None))?;
    named(desk, actor, case).await?;
    hand.became = Some(case.to_string());
    end(desk, Arc::new(hand), State::Read).await
}

async fn end(desk: &Desk, hand: Arc<Handling>, wanted: State) -> Result<(), DeskError> {
    let job = boxed(move |tx: &mut Tx<'_>| {
        let hand = Arc::clone(&hand);
        Box::pin(async move {
            let scope = hand.desk.scope();
            let found = store::arrival::find(tx, scope, hand.id).await?;
            let found = found.ok_or(DeskError::NotFound)?;
            match found.state {
                State::Unread => hand.written(tx).await?,
                state if state == wanted => return Ok(()),
                _ => return Err(DeskError::Stale { now: Version(0), kinds: Vec::new() }),
            }
            match &hand.became {
                Some(became) => store::arrival::mark_read(tx, scope, hand.id, became).await?,
                None => {
                    let reason = found.reason.as_deref();
                    store::arrival::mark_aside(tx, scope, hand.id, reason).await?;
                }
            }
            Ok(())
        })
    });
    desk.store().db.write(PATIENCE, job).await
}

/// One thing that somebody does with an arrival; it may meet the database several times.
struct Handling {
    desk: Desk,
    id: ArrivalId,
    actor: Actor,
    deed: Deed,
    why: Option<Body>,
    became: Option<String>,
    now: Instant,
    words: WordsId,
    fresh_key: [u8; 32],
}

impl Handling {
    fn new(
        desk: &Desk,
        actor: &Actor,
        id: ArrivalId,
        what: (Deed, Option<Body>),
    ) -> Result<Arc<Self>, DeskError> {
        Self::of(desk, actor, id, what).map(Arc::new)
    }

    /// What lies there may be anybody's complaint: only the office itself opens it.
    fn of(
        desk: &Desk,
        actor: &Actor,
        id: ArrivalId,
        (deed, why): (Deed, Option<Body>),
    ) -> Result<Self, DeskError> {
        if !actor.role().is_some_and(Role::is_humas) {
            return Err(DeskError::Forbidden);
        }
        Ok(Self {
            desk: desk.clone(),
            id,
            actor: actor.clone(),
            deed,
            why,
            became: None,
            now: desk.now(),
            words: WordsId::new(desk.fresh_id()),
            fresh_key: desk.fresh(),
        })
    }

    async fn written(&self, tx: &mut Tx<'_>) -> Result<(), DeskError> {
        let why = match &self.why {
            Some(why) => Some(self.kept(tx, why).await?),
            None => None,
        };
        let actor = store::case::who_text(self.actor.who());
        let hand = Hand { deed: self.deed, actor: &actor, why, at: self.now };
        Ok(lay(tx, self.desk.scope(), self.id, hand).await?)
    }

    /// The reason lies in the vault under a key of the arrival's own.
    async fn kept(&self, tx: &mut Tx<'_>, why: &Body) -> Result<Words, DeskError> {
        let (scope, vault) = (self.desk.scope(), &self.desk.store().vault);
        let own = SubjectId::new(self.id.bits());
        let key = store::vault::subject(tx, scope, vault, own, self.fresh_key).await?;
        let sealed = seal_words(&key, scope, self.words, why.as_str());
        store::vault::keep_words(tx, scope, own, &sealed).await?;
        Ok(sealed.words)
    }
}

fn opened(listed: Listed, channel: Channel, body: &[u8]) -> Opened {
    let tree: Option<serde_json::Value> = serde_json::from_slice(body).ok();
    let pretty = tree.as_ref().and_then(|tree| serde_json::to_string_pretty(tree).ok());
    let whole = pretty.unwrap_or_else(|| String::from_utf8_lossy(body).into_owned());
    let plain = |text: &str| -> String {
        text.chars().filter(|c| !c.is_control() || matches!(c, '\n' | '\t')).take(SHOWN).collect()
    };
    let mut said = Vec::new();
    if let Some(tree) = &tree {
        spoken(tree, &mut said);
    }
    Opened {
        item: item(listed),
        channel,
        cut: whole.chars().count() > SHOWN,
        text: plain(&whole),
        words: plain(&said.join("\n")),
    }
}

/// Every text that stands under a name by which doors call what somebody said.
fn spoken<'a>(tree: &'a serde_json::Value, said: &mut Vec<&'a str>) {
    use serde_json::Value;
    match tree {
        Value::Object(fields) => {
            for (name, value) in fields {
                match value {
                    Value::String(text) if matches!(name.as_str(), "text" | "body" | "caption") => {
                        said.push(text);
                    }
                    value => spoken(value, said),
                }
            }
        }
        Value::Array(values) => values.iter().for_each(|value| spoken(value, said)),
        _ => {}
    }
}
