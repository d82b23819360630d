//! How a wish meets the row of a thing with a life: one make for all whose row is what their history
//! adds up to. What is of one alone (where its row lies, what its rules need, what follows) stands in
//! its own `decider`.

use std::fmt::Debug;
use std::sync::Arc;

use db::Tx;
use domain::calendar::Instant;
use domain::history::{Entry, Event, Life};
use domain::ids::{Id, SubjectId, Version};
use domain::people::Actor;
use store::{Scope, StoreError, Stored};

use crate::act::{Decider, Once, Request, Terms, act as act_on, begun, read_as};
use crate::sealing::{Pen, Sealing, Texts, Written};
use crate::{Desk, DeskError};

/// One wish on its way to the row with this id, if there is one.
pub(crate) struct Deed<L: Living> {
    pub desk: Desk,
    pub actor: Actor,
    pub id: L::Id,
    pub wish: L::Wish,
    pub now: Instant,
    /// Name and content of a file that comes with the wish.
    pub file: Option<Arc<(String, Vec<u8>)>>,
    sealing: Option<Sealing>,
}

/// What one wish led to.
pub(crate) struct Step<'a, L: Life> {
    /// The row as it was.
    pub before: Option<&'a L>,
    pub known: &'a L,
    pub entries: &'a [Entry<L::Event>],
}

/// A thing with a life, as the desk reaches it.
pub(crate) trait Living: Stored {
    /// What somebody may want, with all that was drawn for it.
    type Wish: Send + Sync + 'static;

    /// Its history, in the words of an error.
    const HISTORY: &'static str;

    /// How many texts a wish may bring into the vault; `None` for a thing that has no words there.
    fn texts(_: &Self::Wish) -> Option<usize> {
        None
    }

    /// Under whose key these texts lie.
    fn subject(_: &Deed<Self>, _: Option<&Self>) -> Option<SubjectId> {
        None
    }

    /// May the wish come before the rules? Otherwise nothing is there for this actor. A thing whose
    /// rules speak of what is not there yet lets every wish come.
    fn meets(_: &Deed<Self>, _: Option<&Self>) -> bool {
        true
    }

    /// The row that the wish is about.
    fn load(
        deed: &Deed<Self>,
        tx: &mut Tx<'_>,
    ) -> impl Future<Output = Result<Option<Self>, DeskError>> + Send {
        found(deed, tx)
    }

    /// Asks the rules, with all that they need. `texts` takes what the vault is to keep.
    fn decide(
        deed: &Deed<Self>,
        tx: &mut Tx<'_>,
        known: Option<&Self>,
        texts: &mut Texts,
    ) -> impl Future<Output = Result<Vec<Self::Event>, DeskError>> + Send;

    /// Row, journal, and whatever follows from the step in the same transaction.
    fn save(
        deed: &Deed<Self>,
        tx: &mut Tx<'_>,
        step: Step<'_, Self>,
    ) -> impl Future<Output = Result<(), DeskError>> + Send;
}

impl<L: Living> Deed<L> {
    pub fn new(desk: &Desk, actor: &Actor, id: L::Id, wish: L::Wish) -> Self {
        let sealing = L::texts(&wish).map(|texts| Sealing::new(desk, texts));
        let (desk, actor, now) = (desk.clone(), actor.clone(), desk.now());
        Self { desk, actor, id, wish, now, file: None, sealing }
    }

    /// The same with the file that it brings.
    pub fn bringing(self, name: String, content: Vec<u8>) -> Self {
        Self { file: Some(Arc::new((name, content))), ..self }
    }

    pub fn scope(&self) -> Scope {
        self.desk.scope()
    }

    /// That with which its texts are written.
    ///
    /// # Errors
    /// As [`Sealing::key`].
    pub async fn pen(&self, tx: &mut Tx<'_>, known: Option<&L>) -> Result<Pen<'_>, DeskError> {
        let mute = StoreError::Damaged { what: "texts of a thing that has none" };
        match (&self.sealing, L::subject(self, known)) {
            (Some(sealing), Some(of)) => sealing.pen(tx, of).await,
            _ => Err(DeskError::Broken(mute)),
        }
    }
}

impl<L: Living> Decider for Deed<L> {
    /// Before it begins there is none.
    type Row = Option<L>;
    type Entry = Written<Entry<L::Event>>;

    async fn load(&self, tx: &mut Tx<'_>) -> Result<Option<Self::Row>, DeskError> {
        let known = L::load(self, tx).await?;
        Ok(L::meets(self, known.as_ref()).then_some(known))
    }

    fn version(row: &Self::Row) -> Version {
        row.as_ref().map_or(Version(0), L::version)
    }

    fn now(&self) -> Instant {
        self.now
    }

    async fn decide(
        &self,
        tx: &mut Tx<'_>,
        row: &Self::Row,
    ) -> Result<Vec<Self::Entry>, DeskError> {
        let mut texts = Texts::new();
        let events = L::decide(self, tx, row.as_ref(), &mut texts).await?;
        let by = self.actor.who();
        Ok(Written::all(events, texts, |event| Entry { event, by, at: self.now }))
    }

    async fn save(
        &self,
        tx: &mut Tx<'_>,
        row: Self::Row,
        written: Vec<Self::Entry>,
    ) -> Result<Self::Row, DeskError> {
        let entries = match L::subject(self, row.as_ref()) {
            Some(of) => Written::keep(tx, self.scope(), of, written).await?,
            None => written.into_iter().map(|written| written.entry).collect(),
        };
        let known = entries.iter().fold(row.clone(), L::apply);
        let missing = StoreError::Damaged { what: L::HISTORY };
        let known = known.ok_or(DeskError::Broken(missing))?;
        let step = Step { before: row.as_ref(), known: &known, entries: &entries };
        L::save(self, tx, step).await?;
        Ok(Some(known))
    }

    async fn since(&self, tx: &mut Tx<'_>, seen: Version) -> Result<Vec<&'static str>, DeskError> {
        let history = store::past::<L>(tx, self.scope(), &self.id).await?;
        let history = history.ok_or(DeskError::NotFound)?;
        Ok(history.iter().skip(seen.0 as usize).map(|entry| entry.event.kind()).collect())
    }
}

async fn found<L: Living>(deed: &Deed<L>, tx: &mut Tx<'_>) -> Result<Option<L>, DeskError> {
    Ok(L::row(tx, deed.scope(), &deed.id).await?)
}

/// A thing that is shown whole, with all that stands around it.
pub(crate) trait Shown: Living<Id: Copy> {
    type View: Send + 'static;

    /// May this actor look at it?
    fn seen_by(&self, _: &Actor) -> bool {
        true
    }

    /// As this actor sees it.
    fn view(
        self,
        tx: &mut Tx<'_>,
        desk: &Desk,
        actor: &Actor,
    ) -> impl Future<Output = Result<Self::View, DeskError>> + Send;
}

/// The thing with this id.
///
/// # Errors
/// `NotFound` when it is not there, or not for this actor.
pub(crate) async fn open<L: Shown>(
    desk: &Desk,
    actor: &Actor,
    id: L::Id,
) -> Result<L::View, DeskError> {
    read_as(desk, actor, move |tx, desk, actor| {
        Box::pin(async move {
            let found = L::row(tx, desk.scope(), &id).await?;
            let found = found.filter(|known| known.seen_by(&actor));
            found.ok_or(DeskError::NotFound)?.view(tx, &desk, &actor).await
        })
    })
    .await
}

/// Begins one of them with what its plan is, once for each key under the name of such things.
///
/// # Errors
/// What the rules of this thing say.
pub(crate) async fn begin<L: Living<Id: Id + Debug>, P: Debug>(
    desk: &Desk,
    actor: &Actor,
    (name, key): (&str, Option<&str>),
    (plan, wish): (P, impl FnOnce(L::Id, P) -> L::Wish),
) -> Result<L::Id, DeskError> {
    let id = L::Id::from_bits(begun(desk, actor, name, key));
    let once = key.map(|key| Once::of(actor, name, key, &plan));
    let deed = Deed::<L>::new(desk, actor, id, wish(id, plan));
    act_on(desk, deed, Terms { seen: None, once }).await?;
    Ok(id)
}

/// Does one thing to it as this actor, under the name of such requests, and shows what became of it.
///
/// # Errors
/// `NotFound`, `Stale`, and what the rules of this thing say.
pub(crate) async fn act<L: Shown<Id: Debug, Wish: Debug>>(
    desk: &Desk,
    actor: &Actor,
    (name, id): (&str, L::Id),
    request: Request<L::Wish>,
) -> Result<L::View, DeskError> {
    let Request { command, seen, key } = request;
    let once = key.map(|key| Once::of(actor, name, &key, &(&id, &command)));
    act_on(desk, Deed::<L>::new(desk, actor, id, command), Terms { seen, once }).await?;
    open::<L>(desk, actor, id).await
}
