//! One step of one posting: the call, and what its answer means. Before the word to put it out is given,
//! that it will be given is written down; after it the account is asked, never told twice.

use channel::{Found, Material, Picture, Publisher, Readiness, SendError, Sought, Trouble, Why};
use db::Tx;
use domain::approval::Cleared;
use domain::calendar::Instant;
use domain::consent::{Command as ConsentCommand, Permalink, Place};
use domain::content::Command;
use domain::content::posting::{Posting, Reason, Step, Told};
use jiff::SignedDuration;
use sha2::{Digest, Sha256};

use super::material::{Open, Whole, leaves, open, words};
use super::{Address, Leased, does, fails, is_stale, kept, rows};
use crate::act::boxed;
use crate::health::key::fresh;
use crate::{Desk, DeskError, PATIENCE};

/// So long a channel may fetch the pictures of an item.
const FETCHED_WITHIN: SignedDuration = SignedDuration::from_hours(2);

/// Takes the next step, and all that follow at once.
pub(super) async fn on(desk: &Desk, work: Leased, address: Address) -> Result<(), DeskError> {
    let Leased { posting, until } = work;
    let door = desk.door(&posting.connection);
    let Some((door, publisher)) = door.and_then(|door| Some((door, door.publisher()?))) else {
        return settled(desk, posting.ended(Reason::NotPermitted), until).await;
    };
    fresh(desk, door).await?;
    let after = match posting.step {
        Step::Begun => made(desk, publisher, (posting, until), address).await?,
        Step::Made => shown(desk, publisher, (posting, until)).await?,
        Step::Asked => sought(desk, publisher, posting).await?,
        _ => return told(desk, publisher, (posting, until)).await,
    };
    match after {
        Some(after) if after.step == Step::Out => {
            // That it stands is written down before anything else can go wrong.
            match kept(desk, &after, (until, Some(until))).await? {
                true => told(desk, publisher, (after, until)).await,
                false => Ok(()),
            }
        }
        Some(after) => settled(desk, after, until).await,
        None => Ok(()),
    }
}

/// Has it held ready. Once more after a crash it is held twice, and seen by nobody.
async fn made(
    desk: &Desk,
    publisher: &dyn Publisher,
    (posting, until): (Posting, Instant),
    address: Address,
) -> Result<Option<Posting>, DeskError> {
    let Whole { text, pictures, paid } = match whole(desk, &posting).await? {
        Ok(whole) => whole,
        Err(instead) => return Ok(Some(instead)),
    };
    let pictures = match publisher.fetches() {
        true => addressed(desk, &posting, (pictures, address)).await?,
        false => pictures,
    };
    let material = Material { outlet: posting.outlet, text: &text, pictures: &pictures, paid };
    let called = publisher.make(material);
    let told = match called.await {
        Ok(name) => Told::Made(name),
        Err(error) => unseen(error),
    };
    let after = posting.after(told, desk.now());
    match after.step {
        // A picture is ready at once more often than not.
        Step::Made => match kept(desk, &after, (until, Some(until))).await? {
            true => shown(desk, publisher, (after, until)).await,
            false => Ok(None),
        },
        _ => Ok(Some(after)),
    }
}

/// What may leave now; else where the posting stands instead.
async fn whole(desk: &Desk, posting: &Posting) -> Result<Result<Whole, Posting>, DeskError> {
    Ok(match open(desk, posting).await? {
        Open::Whole(whole) => Ok(*whole),
        Open::Waits => Err(posting.clone().held(desk.now())),
        Open::No => Err(posting.clone().ended(Reason::NotAllowed)),
    })
}

/// Draws what opens the pictures to the channel, and gives each its address.
async fn addressed(
    desk: &Desk,
    posting: &Posting,
    (mut pictures, address): (Vec<Picture>, Address),
) -> Result<Vec<Picture>, DeskError> {
    let pass: String = desk.fresh().iter().map(|byte| format!("{byte:02x}")).collect();
    let digest: [u8; 32] = Sha256::digest(pass.as_bytes()).into();
    let until = desk.now().checked_add(FETCHED_WITHIN).unwrap_or(Instant::MAX);
    let (scope, known) = (desk.scope(), posting.clone());
    let job = boxed(move |tx: &mut Tx<'_>| {
        let known = known.clone();
        Box::pin(async move {
            rows::open(tx, scope, &known, (digest, until)).await?;
            let content = store::content::find(tx, scope, known.content).await?;
            let media = content.map(|content| content.media).unwrap_or_default();
            Ok(media.iter().map(|one| one.on(known.outlet).id.to_string()).collect())
        })
    });
    let names: Vec<String> = desk.store().db.write(PATIENCE, job).await?;
    let house = desk.public_url().unwrap_or_default().trim_end_matches('/');
    for (picture, name) in pictures.iter_mut().zip(names) {
        picture.address = Some(format!("{house}{}", address(&pass, &name)));
    }
    Ok(pictures)
}

/// Looks whether it is ready, and shows it to everybody.
async fn shown(
    desk: &Desk,
    publisher: &dyn Publisher,
    (posting, until): (Posting, Instant),
) -> Result<Option<Posting>, DeskError> {
    let made = posting.made.clone().unwrap_or_default();
    let told = match publisher.look(&made).await {
        Ok(Readiness::Ready) => None,
        Ok(Readiness::NotYet) => Some(Told::NotYet),
        Ok(Readiness::Pieces) => return joined(desk, publisher, posting).await.map(Some),
        Ok(Readiness::Inbox) => Some(Told::Refused(Reason::Inbox)),
        Ok(Readiness::Lost) => Some(Told::Lost),
        Ok(Readiness::Refused) => Some(Told::Refused(Reason::MediaRefused)),
        // Nobody else has this name: it went out and we were not told.
        Ok(Readiness::Out) => return sought(desk, publisher, posting.asking(desk.now())).await,
        Err(error) => Some(unseen(error)),
    };
    if let Some(told) = told {
        return Ok(Some(posting.after(told, desk.now())));
    }
    let (pictures, paid) = match publisher.shows_by_handing_in() {
        true => match whole(desk, &posting).await? {
            Ok(whole) => (whole.pictures, whole.paid),
            Err(instead) => return Ok(Some(instead)),
        },
        false => (Vec::new(), false),
    };
    let outlet = posting.outlet;
    let (text, asked) = match asked(desk, (posting, until)).await? {
        Asked::May(text, asked) => (text, asked),
        Asked::Held(after) => return Ok(Some(after)),
        Asked::Lost => return Ok(None),
    };
    let material = Material { outlet, text: &text, pictures: &pictures, paid };
    let told = match publisher.put_out(&made, material).await {
        Ok(name) => Told::Out(name),
        Err(error) => seen(error),
    };
    Ok(Some(asked.after(told, desk.now())))
}

/// Its pieces are ready: the whole of them is held ready, with the words.
async fn joined(
    desk: &Desk,
    publisher: &dyn Publisher,
    posting: Posting,
) -> Result<Posting, DeskError> {
    let made = posting.made.clone().unwrap_or_default();
    let text = match whole(desk, &posting).await? {
        Ok(whole) => whole.text,
        Err(instead) => return Ok(instead),
    };
    let told = match publisher.join(&made, &text).await {
        Ok(name) => Told::Made(name),
        Err(error) => unseen(error),
    };
    Ok(posting.after(told, desk.now()))
}

/// What came of asking the rules for the last time.
enum Asked {
    May(Box<Cleared>, Posting),
    Held(Posting),
    /// Somebody changed the item, or took this work up.
    Lost,
}

/// Asks the rules for the last time and writes down, in the same transaction, that the word is given now.
async fn asked(desk: &Desk, (posting, until): (Posting, Instant)) -> Result<Asked, DeskError> {
    let (worker, known) = (desk.clone(), posting);
    let job = boxed(move |tx: &mut Tx<'_>| {
        let (desk, known) = (worker.clone(), known.clone());
        Box::pin(async move {
            let found = store::content::find(tx, desk.scope(), known.content).await?;
            let content = found.ok_or(DeskError::NotFound)?;
            let (text, may) = leaves(tx, &desk, &content, &known).await?;
            let Some(text) = text else {
                return Ok(Asked::Held(match may {
                    Open::Waits => known.held(desk.now()),
                    _ => known.ended(Reason::NotAllowed),
                }));
            };
            let asked = known.asking(desk.now());
            rows::save(tx, desk.scope(), (&asked, until), Some(until)).await?;
            Ok(Asked::May(Box::new(text), asked))
        })
    });
    match desk.store().db.write(PATIENCE, job).await {
        Err(error) if is_stale(&error) => Ok(Asked::Lost),
        other => other,
    }
}

/// The word was given and nobody answered: the account is asked whether it stands.
async fn sought(
    desk: &Desk,
    publisher: &dyn Publisher,
    posting: Posting,
) -> Result<Option<Posting>, DeskError> {
    let text = words(desk, &posting).await?.unwrap_or_default();
    let made = posting.made.clone().unwrap_or_default();
    let since = posting.asked_at.unwrap_or(posting.begun_at);
    let told = match publisher
        .find(Sought { outlet: posting.outlet, made: &made, text: &text, since })
        .await
    {
        Ok(Found::Out(name)) => Told::Out(name),
        Ok(Found::Somewhere) => Told::OutSomewhere,
        Ok(Found::Hidden) => Told::Refused(Reason::Private),
        Ok(Found::NotOut) => Told::NotOut,
        Err(_) => Told::Silence,
    };
    Ok(Some(posting.after(told, desk.now())))
}

/// It stands: its address is asked for, and the item told.
async fn told(
    desk: &Desk,
    publisher: &dyn Publisher,
    (posting, until): (Posting, Instant),
) -> Result<(), DeskError> {
    let name = posting.provider.clone().unwrap_or_default();
    let address = publisher.address(&name).await;
    let Some(link) = address.as_deref().ok().and_then(Permalink::parse) else {
        return settled(desk, posting.after(Told::Silence, desk.now()), until).await;
    };
    let (id, outlet) = (posting.content, posting.outlet);
    does(desk, id, Command::Publish { outlet, link: link.clone() }).await?;
    found(desk, Place { content: id, outlet, link }).await?;
    settled(desk, posting.done(), until).await
}

/// A permission that was taken back while it went out: one more place to clear.
async fn found(desk: &Desk, place: Place) -> Result<(), DeskError> {
    let (scope, id) = (desk.scope(), place.content);
    let job = boxed(move |tx: &mut Tx<'_>| {
        Box::pin(async move {
            let content = store::content::find(tx, scope, id).await?;
            let mut gone = Vec::new();
            for consent in content.iter().flat_map(|content| &content.draft.consents) {
                let found = store::consent::find(tx, scope, *consent).await?;
                gone.extend(found.filter(|one| one.withdrawal.is_some()).map(|one| one.id));
            }
            Ok(gone)
        })
    });
    let gone: Vec<domain::ids::ConsentId> = desk.store().db.read(job).await?;
    for consent in gone {
        let command = ConsentCommand::Find { place: place.clone() };
        crate::consent::by_itself(desk, consent, command).await?;
    }
    Ok(())
}

/// Writes down where it stands and lets it go; what has ended is said to the item first.
async fn settled(desk: &Desk, after: Posting, until: Instant) -> Result<(), DeskError> {
    if after.step == Step::Ended {
        fails(desk, &after).await?;
    }
    kept(desk, &after, (until, None)).await.map(drop)
}

/// An error before anybody could see anything.
fn unseen(error: SendError) -> Told {
    match error {
        SendError::Refused(why) => Told::Refused(reason(why)),
        SendError::Later { why, after } => later(why, after),
    }
}

/// An error of the word itself: only what surely did not leave may leave again.
fn seen(error: SendError) -> Told {
    match error {
        SendError::Refused(why) => Told::Refused(reason(why)),
        SendError::Later { why: Trouble::NoAnswer | Trouble::ServerTrouble, .. } => Told::Silence,
        SendError::Later { why, after } => later(why, after),
    }
}

fn later(why: Trouble, after: std::time::Duration) -> Told {
    let after = SignedDuration::try_from(after).unwrap_or(SignedDuration::ZERO);
    Told::Later { after, limit: why == Trouble::RateLimited }
}

fn reason(why: Why) -> Reason {
    match why {
        Why::TokenDead => Reason::TokenDead,
        Why::NotPermitted => Reason::NotPermitted,
        Why::Duplicate => Reason::Duplicate,
        Why::Unpaid => Reason::Unpaid,
        Why::Unaudited => Reason::Unaudited,
        _ => Reason::Refused,
    }
}
