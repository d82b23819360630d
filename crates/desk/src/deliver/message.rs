//! One message to one complainant: composed, cleared, sent, recorded.

use std::collections::BTreeMap;

use channel::{SendError, Way, Window};
use db::Tx;
use domain::approval::{Cleared, Embargoed, Enclosure};
use domain::calendar::{Calendar, Instant};
use domain::case::{Case, Stage, cleared};
use domain::ids::{AnswerNo, CaseId, WordsId};
use domain::intake::Identity;
use domain::text::Words;
use store::outbox::Leased;
use store::vault::Opened;

use super::became::{give_up, reason, record};
use super::embargo;
use super::enclosing;
use super::heard;
use super::hold::{Hold, hold};
use super::once::{self, Asking};
use super::parts::{self, Parcel};
use super::road::{self, Reached, Road};
use super::{End, end, exhausted, template};
use crate::act::boxed;
use crate::case::work::{Errand, Instead};
use crate::wording::{self, Invitation, Voice};
use crate::{Desk, DeskError};

/// The code of what did not leave: the complainant reads it on the tracking page.
pub(super) const ON_THE_PAGE: &str = "tracking_page";

/// What stands in the place of a tracking code wherever its message is looked at.
const HIDDEN_CODE: &str = "•••• •••• •••• ••••";

/// What is known of the case when its message leaves.
struct Ground {
    case: Case,
    calendar: Calendar,
    hospital: String,
    voice: Voice,
    identity: Identity,
    /// The provider's name of the complainant's last message.
    last: Option<String>,
    texts: BTreeMap<WordsId, (String, Words)>,
    /// The complainant's last own words, at the door that they came through and anywhere.
    heard: Option<Instant>,
    spoke: Option<Instant>,
    /// Their comment was answered in private before.
    spent: bool,
    /// The answer may leave: cleared by the rules of its own revision.
    answer: Option<Cleared>,
    /// The files that were cleared with it.
    files: Vec<Enclosure>,
    human: bool,
    /// The four questions after the end are asked now.
    asks: bool,
    /// Until when an embargo holds the answer back.
    held: Option<Instant>,
}

/// Sends the message of an errand, or says why not.
pub(super) async fn send(desk: &Desk, leased: &Leased, errand: Errand) -> Result<(), DeskError> {
    let (errand, by) = errand.bare();
    let Some(mut ground) = ground(desk, leased, &errand).await? else {
        return end(desk, leased, End::Dead("no_case")).await;
    };
    let answers = matches!(errand, Errand::Answer { .. });
    if answers && !underway(&ground.case, &errand) {
        return passed(desk, leased, &ground).await;
    }
    if let Some(early) = early(&ground, &errand, desk.now()) {
        return end(desk, leased, early).await;
    }
    let letter = match &by {
        Some(Instead::Template { .. }) => template::filled(desk, &ground.facts(), by.as_ref()),
        _ => compose(desk, &ground, errand.clone()).map(|text| (text, None)),
    };
    let Some((text, call)) = letter else {
        return give_up(desk, leased, &ground.case, (&errand, "not_cleared")).await;
    };
    let Some(road) = way_to(desk, &ground, (answers, by.as_ref())) else {
        return without_door(desk, leased, &ground, (&errand, by.is_some())).await;
    };
    let known = (&ground.case, &ground.calendar, ground.spoke);
    if let Some(hold) = hold(desk, (leased, &errand), known, road.door.name()).await? {
        return end(desk, leased, stays(hold)).await;
    }
    let Road { door, way, to, .. } = road;
    let way = call.map_or(way, Way::Template);
    let window = Window { now: desk.now(), heard: ground.heard };
    let (text, human) = (&text, ground.human);
    let thread = echoing(&ground, &way, door.name());
    let (files, left) = enclosing::carried(door, &way, std::mem::take(&mut ground.files));
    let parcel = Parcel { door, way, to, thread, text, files, window, human };
    match parts::send(desk, leased, &parcel).await? {
        Ok(provider_id) => {
            if answers {
                record(desk, leased, &ground.case).await?;
            }
            if left {
                enclosing::point_to_page(desk, leased, ground.case.id).await?;
            }
            let connection = door.name().to_owned();
            end(desk, leased, End::Sent { connection, provider_id }).await
        }
        Err(SendError::Later { after, .. }) if !exhausted(leased) => {
            end(desk, leased, End::Later { reason: "later", after }).await
        }
        Err(SendError::Later { .. }) => {
            give_up(desk, leased, &ground.case, (&errand, "unreachable")).await
        }
        Err(SendError::Refused(why)) => {
            give_up(desk, leased, &ground.case, (&errand, reason(&why))).await
        }
    }
}

/// What ends, or is put off, before its words are looked for.
fn early(ground: &Ground, errand: &Errand, now: Instant) -> Option<End> {
    match errand {
        Errand::AfterClosing if !ground.asks => Some(End::Spared("not_asked")),
        // Nobody is invited to what is over.
        Errand::Invite { at: Some(at), .. } if *at < now.as_millisecond() => Some(End::Done),
        Errand::Answer { .. } | Errand::TrackingPage => {
            ground.held.map(|until| embargo::waits(until, now))
        }
        _ => None,
    }
}

/// Without a door the tracking page carries the house's own sentences, and says so; an answer that
/// was to go as a message needs another way. The acknowledgement of whoever came through no door
/// stands on their receipt.
async fn without_door(
    desk: &Desk,
    leased: &Leased,
    ground: &Ground,
    (errand, chosen): (&Errand, bool),
) -> Result<(), DeskError> {
    let why = if ground.spent { "private_reply_spent" } else { "no_door" };
    match errand {
        Errand::Answer { .. } => give_up(desk, leased, &ground.case, (errand, why)).await,
        _ if chosen => end(desk, leased, End::Dead(why)).await,
        Errand::Acknowledge { .. } => end(desk, leased, End::Done).await,
        _ => end(desk, leased, End::Spared(ON_THE_PAGE)).await,
    }
}

fn stays(hold: Hold) -> End {
    match hold {
        Hold::Until { at, reason } => End::Held { at, reason },
        Hold::Spared(reason) => End::Spared(reason),
    }
}

/// The answer of this errand is on its way as a message. What was planned otherwise in the meantime
/// does not leave, and nothing is said about it.
fn underway(case: &Case, errand: &Errand) -> bool {
    let Errand::Answer { answer } = errand else { return false };
    let way = Some(domain::rules::Way::Message);
    case.stage == Stage::Delivering { answer: AnswerNo(*answer), way }
}

/// The case has gone on without this errand: because it had reached its end before a crash, or
/// because the office took another way.
async fn passed(desk: &Desk, leased: &Leased, ground: &Ground) -> Result<(), DeskError> {
    let connection = ground.identity.thread.as_deref().and_then(|thread| thread.split_once('/'));
    let Some((connection, _)) = connection else {
        return end(desk, leased, End::Dead("superseded")).await;
    };
    match parts::left(desk, connection, &parts::token(leased, 0)).await? {
        Some(provider_id) => {
            let connection = connection.to_owned();
            end(desk, leased, End::Sent { connection, provider_id }).await
        }
        None => end(desk, leased, End::Dead("superseded")).await,
    }
}

async fn ground(
    desk: &Desk,
    leased: &Leased,
    errand: &Errand,
) -> Result<Option<Ground>, DeskError> {
    let Some(id) = leased.work.case else { return Ok(None) };
    let (worker, errand, own) = (desk.clone(), errand.clone(), leased.work.id);
    let job = boxed(move |tx| {
        let (desk, errand) = (worker.clone(), errand.clone());
        Box::pin(async move { lay(tx, &desk, (id, own), &errand).await })
    });
    desk.store().db.read(job).await
}

async fn lay(
    tx: &mut Tx<'_>,
    desk: &Desk,
    (id, own): (CaseId, u128),
    errand: &Errand,
) -> Result<Option<Ground>, DeskError> {
    let (scope, vault) = (desk.scope(), &desk.store().vault);
    let Some(case) = store::case::load(tx, scope, id).await? else { return Ok(None) };
    let rules = desk.rules_of(tx, case.rules).await?;
    let hospital = store::hospital::load(tx, scope).await?;
    let hospital = hospital.map(|known| known.hospital.name).unwrap_or_default();
    let voice = Voice::load(tx, desk, (case.intake.language, &hospital)).await?;
    let subject = case.intake.complainant.subject;
    let identity = store::vault::open_identity(tx, scope, vault, subject).await?;
    let identity = identity.unwrap_or_default();
    let history = store::case::history(tx, scope, id).await?;
    let heard = heard::at_door(tx, desk, &case, &identity).await?;
    let known = (&case, &identity);
    let spent = once::spent(tx, desk, known, heard, Asking::Carrying(own)).await?;
    let texts = texts(tx, desk, &case, errand).await?;
    let embargo = embargo::of_case(tx, desk, &case).await?;
    let answer = answer(&case, &rules, (errand, embargo), &texts);
    let files = match &answer {
        Some(text) if own != 0 => enclosing::opened(tx, desk, (id, text)).await?,
        _ => Vec::new(),
    };
    let human = case.current_answer().is_some_and(|answer| answer.author().is_some());
    Ok(Some(Ground {
        held: embargo::held(embargo),
        answer,
        files,
        calendar: rules.calendar.clone(),
        hospital,
        voice,
        identity,
        spent,
        last: store::taken::of_case(tx, scope, id).await?.pop().map(|(_, name)| name),
        asks: crate::survey::is_asked(tx, scope, &case).await?,
        human: human && matches!(errand, Errand::Answer { .. }),
        texts,
        heard,
        spoke: heard::anywhere(&case, &history),
        case,
    }))
}

impl Ground {
    fn facts(&self) -> template::Facts<'_> {
        let Self { case, calendar, hospital, .. } = self;
        template::Facts { case, calendar, hospital, name: self.identity.name.as_ref() }
    }
}

/// What a message says, or would have said: for the viewer of the demonstration, in which
/// everything is invented. Elsewhere nothing. The tracking code opens the case for whoever holds
/// it, so that only the message that leaves carries it.
pub(super) async fn preview(
    tx: &mut Tx<'_>,
    desk: &Desk,
    case: Option<CaseId>,
    errand: &Errand,
) -> Result<Option<String>, DeskError> {
    let Some(id) = case.filter(|_| desk.is_demo()) else { return Ok(None) };
    let Some(ground) = lay(tx, desk, (id, 0), errand).await? else { return Ok(None) };
    let by_template = matches!(errand, Errand::Instead { by: Instead::Template { .. }, .. });
    let composed = match errand.inner() {
        Errand::Acknowledge { .. } if !by_template => {
            Some(ground.voice.acknowledgement(ground.case.number, HIDDEN_CODE))
        }
        Errand::Answer { answer } if !by_template => {
            let words = ground.case.answer(AnswerNo(*answer)).map(|answer| answer.words.id);
            return Ok(words.and_then(|id| ground.texts.get(&id)).map(|(text, _)| text.clone()));
        }
        _ => compose(desk, &ground, errand.clone()),
    };
    Ok(composed.map(|text| text.text().to_owned()))
}

async fn texts(
    tx: &mut Tx<'_>,
    desk: &Desk,
    case: &Case,
    errand: &Errand,
) -> Result<BTreeMap<WordsId, (String, Words)>, DeskError> {
    let named = match errand.inner() {
        Errand::AskForTime { words, .. } => words.clone(),
        Errand::Inquire { words } | Errand::Letter { words } => Some(words.clone()),
        Errand::Invite { place, .. } => place.clone(),
        _ => None,
    };
    let mut ids: Vec<WordsId> = named.and_then(|id| id.parse().ok()).into_iter().collect();
    ids.extend(case.current_answer().map(|answer| answer.words.id));
    if let Errand::Answer { answer } = errand {
        ids.extend(case.answer(AnswerNo(*answer)).map(|answer| answer.words.id));
    }
    let vault = &desk.store().vault;
    let opened = store::vault::open_words(tx, desk.scope(), vault, &ids).await?;
    let said = |(id, opened): (WordsId, Opened)| Some((id, opened.into_text_and_words()?));
    Ok(opened.into_iter().filter_map(said).collect())
}

/// The answer of this errand, if it is the one on its way and the rules and its embargo let it leave.
fn answer(
    case: &Case,
    rules: &domain::rules::Rules,
    (errand, embargo): (&Errand, Embargoed),
    texts: &BTreeMap<WordsId, (String, Words)>,
) -> Option<Cleared> {
    let Errand::Answer { answer } = errand else { return None };
    let current = case.current_answer().filter(|current| current.no == AnswerNo(*answer))?;
    let clearance = cleared(case, rules).ok()?;
    let (text, words) = texts.get(&current.words.id)?;
    let said = (case.intake.language, &rules.calendar);
    embargo::released(clearance, (text.clone(), *words), embargo, said)
}

fn compose(desk: &Desk, ground: &Ground, errand: Errand) -> Option<Cleared> {
    let (number, voice) = (ground.case.number, &ground.voice);
    let said = |id: &str| ground.texts.get(&id.parse().ok()?).map(|(text, _)| text.clone());
    Some(match errand {
        Errand::Acknowledge { actor, key } => {
            let keys = desk.store().vault.keys();
            let code = store::tracking::code(keys, desk.scope(), &actor, &key);
            voice.acknowledgement(number, &code.to_string())
        }
        Errand::AskForTime { until, words } => {
            let until = Instant::from_millisecond(until).ok()?;
            let own = words.as_deref().and_then(said);
            voice.ask_for_time(number, until, (own, &ground.calendar))
        }
        Errand::Inquire { words } => voice.inquire(number, said(&words)?),
        Errand::Remind => voice.remind(number),
        Errand::TrackingPage => voice.tracking_page(number),
        Errand::AfterClosing => voice.after_closing(number),
        Errand::Invite { way, at, place } => {
            let invitation = Invitation {
                number,
                way: domain::rules::Way::parse(&way)?,
                at: at.and_then(|at| Instant::from_millisecond(at).ok()),
                place: place.as_deref().and_then(said),
            };
            voice.invite(&invitation, &ground.calendar)
        }
        Errand::Letter { words } => wording::outside_remedies(said(&words)?),
        Errand::Answer { .. } => return ground.answer.clone(),
        Errand::Improvement { .. }
        | Errand::Protected { .. }
        | Errand::LinkBack { .. }
        | Errand::File { .. }
        | Errand::Mention { .. }
        | Errand::Comment { .. }
        | Errand::Reply { .. }
        | Errand::Ticket { .. }
        | Errand::Partner { .. }
        | Errand::Release { .. } => return None,
        Errand::Instead { errand, by } => match by {
            Instead::Template { .. } => template::filled(desk, &ground.facts(), Some(&by))?.0,
            Instead::Door { .. } => return compose(desk, ground, *errand),
        },
    })
}

/// Where an echo of it will be heard: of a private reply in a thread that nobody knows yet.
fn echoing(ground: &Ground, way: &Way, door: &str) -> String {
    let here = |thread: &&String| thread.split_once('/').is_some_and(|(name, _)| name == door);
    match way {
        Way::Direct => ground.identity.thread.as_ref().filter(here).cloned().unwrap_or_default(),
        _ => String::new(),
    }
}

/// The way that a person chose, or the door that the complainant came through; only an answer
/// looks for the number or the address that was given, for somebody decided that it shall leave.
fn way_to<'a>(
    desk: &'a Desk,
    ground: &Ground,
    (answers, by): (bool, Option<&Instead>),
) -> Option<Road<'a>> {
    let (identity, heard, last) = (&ground.identity, ground.heard, ground.last.as_deref());
    let who = Reached { identity, heard, last, spent: ground.spent };
    match by {
        Some(Instead::Door { connection }) => {
            road::others(desk, identity).into_iter().find(|road| road.door.name() == connection)
        }
        _ if answers => road::of_answer(desk, &who),
        _ => road::by_thread(desk, &who),
    }
}
