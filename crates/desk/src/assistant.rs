//! A program that writes for the office: a draft of an answer, or a summary of a case. Somebody of the
//! office asks for it, nothing of it is kept until they take it, and it never leaves by itself.
//!
//! It sees no names: they are taken out first, and if one is still to be seen, nothing is sent. What
//! complainants wrote is quoted as data. Sealed and protected cases are never sent at all.

mod mask;
mod order;

use std::sync::{Mutex, OnceLock, PoisonError};

use channel::assistant::{Assistant, Trouble};
use db::Tx;
use domain::calendar::Instant;
use domain::coded;
use domain::house::{Aspect, Change, Deed, Subject};
use domain::ids::CaseNumber;
use domain::people::{Actor, Reach};
use domain::rules::{About, Act};
use domain::text::Language;
use sha2::{Digest, Sha256};

use crate::act::boxed;
use crate::case::{View, open};
use crate::health::Light;
use crate::house::{News, record, work};
use crate::{Desk, DeskError, PATIENCE};

coded! {
    /// What it is asked to write.
    Errand {
        /// An answer to the complainant, for the officer to mend.
        Draft = "draft",
        /// What has happened so far, in a few sentences.
        Summary = "summary",
    }
}

/// Why nothing was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// Sealed, about the office or the director, or its person was erased: such a case is not sent.
    Protected,
    /// A name could still be seen, so nothing was sent.
    Named,
    Server(Trouble),
}

impl Why {
    /// Stable key of the sentence that is shown.
    pub fn code(self) -> &'static str {
        match self {
            Why::Protected => "protected",
            Why::Named => "named",
            Why::Server(trouble) => trouble.code(),
        }
    }

    /// Every key.
    pub fn codes() -> impl Iterator<Item = &'static str> {
        let servers = Trouble::ALL.into_iter().map(Trouble::code);
        ["protected", "named"].into_iter().chain(servers)
    }
}

/// How it stands with the server, as this node last met it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Health {
    pub model: String,
    pub light: Light,
    /// When it was last asked, and what was wrong.
    pub last: Option<(Instant, Option<Trouble>)>,
}

/// Whoever writes, once the house has employed one.
#[derive(Default)]
pub(crate) struct Seat(OnceLock<Employed>);

struct Employed {
    assistant: Assistant,
    last: Mutex<Option<(Instant, Option<Trouble>)>>,
}

impl Desk {
    /// Lets this program write from now on; a second one changes nothing.
    pub fn employ(&self, assistant: Assistant) {
        let employed = Employed { assistant, last: Mutex::new(None) };
        // The first one stays: a house has one configuration.
        drop(self.0.assistant.0.set(employed));
    }

    fn employed(&self) -> Option<&Employed> {
        self.0.assistant.0.get()
    }
}

/// May this actor ask for something to be written about this case? Only where a program is there, for
/// people of the office who may write notes on it, and never for a case that is protected.
pub fn offered(desk: &Desk, actor: &Actor, view: &View) -> bool {
    desk.employed().is_some() && writes(actor, view) && !is_protected(desk, actor, view)
}

fn writes(actor: &Actor, view: &View) -> bool {
    actor.role().is_some_and(|role| role.is_humas()) && view.allowed.contains(&Act::Note)
}

fn is_protected(desk: &Desk, actor: &Actor, view: &View) -> bool {
    let case = &view.case;
    let shielded = case.sealed || case.about != About::Nobody || !case.accused.is_empty();
    shielded || view.erased_at.is_some() || desk.sight(actor).reach == Reach::Protected
}

/// Asks for a text about a case and gives it, kept nowhere. Before anything is sent the history of the
/// house holds who asked, about which case, for what, and a digest of what was sent.
///
/// # Errors
/// `NotFound` where no program is employed or the case is out of sight; `Forbidden` for those who do
/// not write on the case.
pub async fn ask(
    desk: &Desk,
    actor: &Actor,
    number: CaseNumber,
    (errand, language): (Errand, Language),
) -> Result<Result<String, Why>, DeskError> {
    let employed = desk.employed().ok_or(DeskError::NotFound)?;
    let view = open(desk, actor, number).await?;
    if !writes(actor, &view) {
        return Err(DeskError::Forbidden);
    }
    if is_protected(desk, actor, &view) {
        return Ok(Err(Why::Protected));
    }
    let known = names(desk, actor, &view).await?;
    let Some(quoted) = order::quoted(&view, errand, &known) else {
        return Ok(Err(Why::Named));
    };
    let sum = hex::encode(Sha256::digest(quoted.as_bytes()));
    remember(desk, actor, (number, errand, sum)).await?;
    let written = employed.assistant.write(order::order(errand, language), &quoted).await;
    employed.note(desk.now(), written.as_ref().err().copied());
    Ok(written.map_err(Why::Server))
}

/// Every name, number and address that the house knows of those who stand in the case and of those who
/// work here.
async fn names(desk: &Desk, actor: &Actor, view: &View) -> Result<mask::Known, DeskError> {
    let work = work(desk, actor, view.case.clone());
    let job = boxed(move |tx: &mut Tx<'_>| {
        let work = work.clone();
        Box::pin(async move {
            let (desk, _, case) = &*work;
            let (scope, vault) = (desk.scope(), &desk.store().vault);
            let mut found = Vec::new();
            for subject in [Some(case.intake.complainant.subject), case.intake.patient] {
                let Some(subject) = subject else { continue };
                found.extend(store::vault::open_identity(tx, scope, vault, subject).await?);
            }
            Ok(found)
        })
    });
    let identities = desk.store().db.read(job).await?;
    let people = crate::people::directory(desk).await?;
    let mut known = mask::Known::default();
    people.iter().for_each(|person| known.name(&person.name));
    identities.iter().for_each(|identity| known.identity(identity));
    Ok(known)
}

async fn remember(
    desk: &Desk,
    actor: &Actor,
    asked: (CaseNumber, Errand, String),
) -> Result<(), DeskError> {
    let work = work(desk, actor, asked);
    let job = boxed(move |tx: &mut Tx<'_>| {
        let work = work.clone();
        Box::pin(async move {
            let (desk, actor, (number, errand, sum)) = &*work;
            let changes = vec![
                Change::of(Aspect::Errand, "", errand.code()),
                Change::of(Aspect::Digest, "", sum),
            ];
            let subject = Subject::Case(*number);
            let news = News { deed: Deed::AssistantAsked, subject, changes };
            record(tx, desk.scope(), (actor.who(), desk.now()), news).await
        })
    });
    desk.store().db.write(PATIENCE, job).await
}

impl Employed {
    fn note(&self, at: Instant, trouble: Option<Trouble>) {
        *self.last.lock().unwrap_or_else(PoisonError::into_inner) = Some((at, trouble));
    }
}

/// The server's light: green when it last answered, yellow when nobody has asked yet, red otherwise.
/// `None` where no program is employed.
pub fn health(desk: &Desk) -> Option<Health> {
    let employed = desk.employed()?;
    let last = *employed.last.lock().unwrap_or_else(PoisonError::into_inner);
    let light = match last {
        None => Light::Yellow,
        Some((_, None)) => Light::Green,
        Some((_, Some(_))) => Light::Red,
    };
    Some(Health { model: employed.assistant.model().to_owned(), light, last })
}

/// Asks the server whether it is there. Nothing of a case is sent.
pub(crate) async fn check(desk: &Desk) {
    if let Some(employed) = desk.employed() {
        let found = employed.assistant.check().await;
        employed.note(desk.now(), found.err());
    }
}
