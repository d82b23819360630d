//! The complaint desk: where a command meets a row.
//!
//! There is one way in ([`receive`]), one hinge ([`case::act`] over the generic `act`), one way out
//! ([`deliver`]), and the passing of time ([`rounds`]). Pages, API and command line hold an opaque
//! [`Desk`] and call concrete functions, one file a capability.

mod act;
mod life;
pub mod assistant;
pub mod alike;
pub mod attachment;
pub mod answer_bank;
pub mod approval;
pub mod arrival;
pub mod audit;
pub mod call;
pub mod case;
pub mod coaching;
mod clock;
pub mod consent;
pub mod content;
pub mod collaborator;
pub mod campaign;
pub mod assessment;
pub mod activity;
pub mod registration;
pub mod deliver;
pub mod erasure;
mod error;
pub mod evidence;
pub mod file;
pub mod health;
pub mod holiday;
pub mod hospital;
pub mod house;
pub mod improvement;
pub mod kin;
pub mod live;
pub mod organisation;
pub mod people;
pub mod praise;
pub mod reader;
pub mod receive;
pub mod report;
mod retention;
pub mod right_of_reply;
pub mod rounds;
pub mod rules;
mod said;
mod sealing;
pub mod search;
pub mod sentence;
pub mod suggestion_box;
pub mod series;
pub mod shift;
pub mod sop;
pub mod training;
pub mod survey;
pub mod stay;
pub mod observation;
pub mod inspection;
pub mod meeting;
pub mod mention;
pub mod media_inquiry;
pub mod issue;
pub mod statement;
pub mod voice;
#[cfg(feature = "testing")]
pub mod testing;
pub mod tracking;
pub mod understanding;
pub mod unit;
mod wording;

use std::sync::Arc;
use std::sync::atomic::AtomicI64;
use std::time::Duration;

use channel::{Connection, Door};
use db::Tx;
use domain::calendar::Instant;
use domain::hospital::Hospital;
use domain::ids::{HospitalId, RulesRevision};
use domain::people::{Actor, Sight, sight};
use domain::rules::Rules;
use paper::Press;
use store::{Scope, Store};

pub use act::Request;
pub use clock::{Clock, Randomness, SystemClock, SystemRandomness};
pub use error::{DeskError, Field, Refused, Unfit};
pub use people::Person;
pub use reading::emergency_words;
pub use retention::Retention;

/// How long a command may wait for its transaction.
const PATIENCE: Duration = Duration::from_secs(5);

/// The desk of one hospital. Cheap to clone, opaque to pages.
#[derive(Clone)]
pub struct Desk(Arc<Inner>);

struct Inner {
    store: Store,
    scope: Scope,
    clock: Arc<dyn Clock>,
    randomness: Arc<dyn Randomness>,
    doors: Vec<Arc<dyn Door>>,
    connections: Vec<Connection>,
    broken: Vec<health::Broken>,
    press: Arc<dyn Press>,
    demo: bool,
    public_url: Option<String>,
    retention: Retention,
    /// When the next sweep is due, in milliseconds.
    sweep_at: AtomicI64,
    reader: reader::Shelf,
    assistant: assistant::Seat,
    board: mention::rising::Board,
}

/// What the binary wires together.
pub struct Parts {
    pub store: Store,
    pub hospital: HospitalId,
    pub clock: Arc<dyn Clock>,
    pub randomness: Arc<dyn Randomness>,
    pub doors: Vec<Arc<dyn Door>>,
    pub connections: Vec<Connection>,
    /// Connections that cannot be used; they are shown with what is to be set right.
    pub broken: Vec<health::Broken>,
    pub press: Arc<dyn Press>,
    /// Example data: watermarks, and people without passwords.
    pub demo: bool,
    pub public_url: Option<String>,
    pub retention: Retention,
}

impl Desk {
    pub fn new(parts: Parts) -> Self {
        Self(Arc::new(Inner {
            store: parts.store,
            scope: Scope { hospital: parts.hospital },
            clock: parts.clock,
            randomness: parts.randomness,
            doors: parts.doors,
            connections: parts.connections,
            broken: parts.broken,
            press: parts.press,
            demo: parts.demo,
            public_url: parts.public_url,
            retention: parts.retention,
            sweep_at: AtomicI64::new(i64::MIN),
            reader: reader::Shelf::default(),
            assistant: assistant::Seat::default(),
            board: mention::rising::Board::default(),
        }))
    }

    pub fn now(&self) -> Instant {
        self.0.clock.now()
    }

    /// How long is kept what is not needed for ever.
    pub fn retention(&self) -> Retention {
        self.0.retention
    }

    /// Where everybody finds the house, if this hospital has told it.
    pub fn public_url(&self) -> Option<&str> {
        self.0.public_url.as_deref()
    }

    pub fn is_demo(&self) -> bool {
        self.0.demo
    }

    /// Fresh random bytes, for session ids and keys of forms.
    pub fn fresh(&self) -> [u8; 32] {
        self.0.randomness.bytes()
    }

    /// The hospital as it stands on letters and pages.
    ///
    /// # Errors
    /// `Broken` when the hospital was never set up.
    pub async fn hospital(&self) -> Result<Hospital, DeskError> {
        let scope = self.scope();
        let found = self
            .store()
            .db
            .read(move |tx| Box::pin(async move { store::hospital::load(tx, scope).await }))
            .await
            .map_err(DeskError::from_store)?;
        found.map(|known| known.hospital).ok_or(DeskError::NotFound)
    }

    /// The rules that are in force for new cases now.
    ///
    /// # Errors
    /// `Broken` when there are none.
    pub async fn rules(&self) -> Result<Arc<Rules>, DeskError> {
        let (worker, now) = (self.clone(), self.now());
        let job = act::boxed(move |tx| {
            let desk = worker.clone();
            Box::pin(async move { desk.rules_in_force(tx, now).await })
        });
        self.store().db.read(job).await
    }

    async fn rules_in_force(&self, tx: &mut Tx<'_>, now: Instant) -> Result<Arc<Rules>, DeskError> {
        let found = store::rules::in_force(tx, self.scope(), now).await?;
        found.map(Arc::new).ok_or(DeskError::NotFound)
    }

    /// The rules of a revision; holidays are read with it, so that a changed one counts at once.
    async fn rules_of(
        &self,
        tx: &mut Tx<'_>,
        revision: RulesRevision,
    ) -> Result<Arc<Rules>, DeskError> {
        let found = store::rules::revision(tx, self.scope(), revision).await?;
        found.map(Arc::new).ok_or(DeskError::NotFound)
    }

    /// Is the database there, and does it take work?
    ///
    /// # Errors
    /// `Unavailable` when not.
    pub async fn ready(&self) -> Result<(), DeskError> {
        self.store().db.check().await.map_err(DeskError::from)
    }

    fn store(&self) -> &Store {
        &self.0.store
    }

    fn scope(&self) -> Scope {
        self.0.scope
    }

    fn sight(&self, actor: &Actor) -> Sight {
        sight(self.0.scope.hospital, actor)
    }

    /// Time-ordered ids that nobody has used: 48 bits of the clock, 80 random ones.
    fn fresh_ids(&self, count: usize) -> Vec<u128> {
        let stamp = (self.now().as_millisecond() as u128) << 80;
        let random = || {
            let bytes = self.0.randomness.bytes();
            let mut low = [0; 16];
            low.copy_from_slice(&bytes[..16]);
            u128::from_be_bytes(low) >> 48
        };
        (0..count).map(|_| stamp | random()).collect()
    }

    fn fresh_id(&self) -> u128 {
        self.fresh_ids(1)[0]
    }

    fn door(&self, name: &str) -> Option<&Arc<dyn Door>> {
        self.0.doors.iter().find(|door| door.name() == name)
    }

    /// Every configured connection.
    pub fn connections(&self) -> impl Iterator<Item = &Connection> {
        self.0.connections.iter()
    }

    /// Does the provider of this door forbid what it does? Wherever it is named, it says so.
    pub fn is_unofficial(&self, connection: &str) -> bool {
        self.connection(connection).is_some_and(|known| known.kind().is_unofficial())
    }

    /// Whether the house can write by WhatsApp at all.
    pub fn writes_by_whatsapp(&self) -> bool {
        let kinds = [channel::Kind::WhatsApp, channel::Kind::Gateway];
        self.connections().any(|connection| kinds.contains(&connection.kind()))
    }

    /// The configured connection of this name.
    pub fn connection(&self, name: &str) -> Option<&Connection> {
        self.0.connections.iter().find(|connection| connection.name == name)
    }
}
