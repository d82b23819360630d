//! The version that serves, read once and kept until another one is chosen.

use std::sync::{Arc, RwLock};

use db::Tx;
use reading::{BadModel, Card, Learned, Question, Reading, suggest};
use store::reader::Kept;

use crate::act::boxed;
use crate::{Desk, DeskError};

/// What reads along.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Serves {
    BuiltIn,
    Version(u32),
    /// This version was chosen and cannot be read, so the built-in reader serves; the code says why.
    Damaged {
        number: u32,
        why: &'static str,
    },
}

pub(super) struct Served {
    pub serves: Serves,
    pub learned: Option<Learned>,
}

impl Served {
    pub fn cards(&self) -> Vec<(Question, Card)> {
        let learned = self.learned.iter().flat_map(Learned::questions);
        learned.map(|(question, card)| (question, card.clone())).collect()
    }

    fn number(&self) -> Option<u32> {
        match self.serves {
            Serves::BuiltIn => None,
            Serves::Version(number) | Serves::Damaged { number, .. } => Some(number),
        }
    }
}

/// Where the version lies that was read last.
#[derive(Default)]
pub(crate) struct Shelf(RwLock<Option<Arc<Served>>>);

impl Shelf {
    fn taken(&self, number: Option<u32>) -> Option<Arc<Served>> {
        let known = self.0.read().ok()?;
        known.clone().filter(|served| served.number() == number)
    }

    fn put(&self, served: &Arc<Served>) {
        if let Ok(mut known) = self.0.write() {
            *known = Some(Arc::clone(served));
        }
    }
}

/// What the reader makes of a text: a suggestion for whoever screens it, never a decision.
///
/// # Errors
/// `Unavailable` when the database cannot be asked which version serves.
pub async fn read(desk: &Desk, text: &str) -> Result<Reading, DeskError> {
    let served = served(desk).await?;
    Ok(match &served.learned {
        Some(learned) => learned.read(text),
        None => {
            let suggestion = suggest(text, None);
            Reading { unit: suggestion.unit.map(str::to_owned), suggestion }
        }
    })
}

pub(super) async fn served(desk: &Desk) -> Result<Arc<Served>, DeskError> {
    let scope = desk.scope();
    let job = boxed(move |tx: &mut Tx<'_>| {
        Box::pin(async move { Ok(store::reader::in_use(tx, scope).await?) })
    });
    let number: Option<u32> = desk.store().db.read(job).await?;
    if let Some(known) = desk.0.reader.taken(number) {
        return Ok(known);
    }
    let served = Arc::new(match number {
        None => Served { serves: Serves::BuiltIn, learned: None },
        Some(number) => opened(number, kept(desk, number).await?),
    });
    desk.0.reader.put(&served);
    Ok(served)
}

async fn kept(desk: &Desk, number: u32) -> Result<Option<Kept>, DeskError> {
    let (scope, vault) = (desk.scope(), desk.store().vault.clone());
    let job = boxed(move |tx: &mut Tx<'_>| {
        let vault = vault.clone();
        Box::pin(async move { Ok(store::reader::open(tx, scope, &vault, number).await?) })
    });
    desk.store().db.read(job).await
}

fn opened(number: u32, kept: Option<Kept>) -> Served {
    let learned = match kept {
        Some(Kept::Whole(bytes)) => Learned::from_bytes(&bytes),
        Some(Kept::Damaged) | None => Err(BadModel::Damaged),
    };
    match learned {
        Ok(learned) => Served { serves: Serves::Version(number), learned: Some(learned) },
        Err(why) => {
            tracing::error!(number, why = why.code(), "a reader cannot be used; the lists serve");
            Served { serves: Serves::Damaged { number, why: why.code() }, learned: None }
        }
    }
}
