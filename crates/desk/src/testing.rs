//! A desk for tests: one invented hospital, RSUD Wanasari, on a fresh database of either engine,
//! with a person for every role, a clock that stands still, and a door through which nothing leaves.

mod cast;
mod content;
mod still;

use std::ops::Deref;
use std::sync::Arc;

use channel::meta::{Account, Key};
use channel::outbox_only::OutboxOnly;
use channel::{Connection, Secret, Settings};
use db::testing::TestDb;
use domain::ids::{HospitalId, PersonId};
use domain::people::Actor;
use paper::{Document, Press, PressError};
use store::vault::{Keys, Vault};
use store::{Scope, Store};

pub use cast::{CAST, PASSWORD, UNITS};
pub use content::month_of_content;
pub use db::testing::run;
pub use still::{Seeded, StillClock};

use crate::people::Person;
use crate::{Clock, Desk, Parts};

/// The only hospital of a test.
pub const HOSPITAL: HospitalId = HospitalId::new(0x4a45);

/// The name of a connection, and of the only door.
pub const INSTAGRAM: &str = "instagram";
/// The name of a connection that has no door: it only hears.
pub const WHATSAPP: &str = "whatsapp";
/// The connection of the Page.
pub const PAGE: &str = "halaman";
/// What the provider signs its calls with.
pub const APP_SECRET: &str = "rahasia aplikasi contoh";
/// What the provider says when it first calls.
pub const VERIFY_TOKEN: &str = "kata sambutan contoh";

/// What a [`TestPress`] prints.
pub const PRINTED: &[u8] = b"%PDF-test";

/// A desk, and the hands on what surrounds it. The database goes when this is dropped.
pub struct TestDesk {
    pub desk: Desk,
    pub clock: StillClock,
    /// What would have left the house.
    pub door: OutboxOnly,
    people: Vec<Person>,
    store: Store,
    db: TestDb,
}

impl TestDesk {
    /// Over a fresh file.
    pub async fn sqlite() -> Self {
        Self::over(TestDb::sqlite(store::migrations()).await).await
    }

    /// Over a fresh database of the server for tests.
    pub async fn postgres() -> Self {
        Self::over(TestDb::postgres(store::migrations()).await).await
    }

    async fn over(db: TestDb) -> Self {
        let vault = Vault::new(Keys::from_root([7; 32]));
        let store = Store { db: db.door(), vault };
        let (clock, door) = (StillClock::default(), OutboxOnly::new(INSTAGRAM));
        let people = cast::settle(&store, Scope { hospital: HOSPITAL }).await;
        let desk = Desk::new(parts(store.clone(), Arc::new(clock.clone()), &door, false));
        Self { desk, clock, door, people, store, db }
    }

    /// The same house as a demonstration: people sign in by their role card.
    pub fn as_demo(&self) -> Desk {
        Desk::new(parts(self.store.clone(), Arc::new(self.clock.clone()), &self.door, true))
    }

    /// The member of the cast with this login.
    pub fn person(&self, login: &str) -> PersonId {
        self.member(login).id
    }

    /// The member of the cast with this login, as they were taken on.
    pub fn actor(&self, login: &str) -> Actor {
        self.member(login).actor()
    }

    /// The store behind the desk, to look at what it wrote.
    pub fn store(&self) -> &Store {
        &self.store
    }

    /// Where the database is, to open it a second time as another node would.
    pub fn address(&self) -> &str {
        self.db.address()
    }

    /// Everything that waits to leave comes back as refused: dead letters for a person.
    pub async fn refuse_letters(&self) {
        let (scope, vault, now) = (self.desk.scope(), self.store.vault.clone(), self.desk.now());
        let job = crate::act::boxed(move |tx| {
            let vault = vault.clone();
            Box::pin(async move {
                let lease = store::outbox::Lease { now, for_ms: 1, most: 99 };
                for leased in store::outbox::lease(tx, scope, &vault, lease).await? {
                    let reason = "refused";
                    let retry = store::outbox::Retry { attempt: leased.attempt, at: now, reason };
                    store::outbox::dead(tx, scope, leased.work.id, retry).await?;
                }
                Ok(())
            })
        });
        let done: Result<(), crate::DeskError> = self.store.db.write(crate::PATIENCE, job).await;
        done.unwrap_or_else(|error| panic!("the letters were not refused: {error:?}"));
    }

    fn member(&self, login: &str) -> &Person {
        let found = self.people.iter().find(|person| person.login == login);
        found.unwrap_or_else(|| panic!("nobody in the cast has the login {login}"))
    }
}

impl Deref for TestDesk {
    type Target = Desk;

    fn deref(&self) -> &Desk {
        &self.desk
    }
}

/// The same house over a database and with a clock of the caller's own, for measuring: the desk and its
/// people. What is written at one instant of a still clock has ids in no order, as never in a real house.
pub async fn house(db: db::Db, clock: Arc<dyn Clock>) -> (Desk, Vec<Person>) {
    let store = Store { db, vault: Vault::new(Keys::from_root([7; 32])) };
    let people = cast::settle(&store, Scope { hospital: HOSPITAL }).await;
    let door = OutboxOnly::new(INSTAGRAM);
    (Desk::new(parts(store, clock, &door, false)), people)
}

fn parts(store: Store, clock: Arc<dyn Clock>, door: &OutboxOnly, demo: bool) -> Parts {
    Parts {
        store,
        hospital: HOSPITAL,
        clock,
        randomness: Arc::new(Seeded::new(if demo { 2 } else { 1 })),
        doors: vec![Arc::new(door.clone())],
        connections: vec![
            Connection::new(INSTAGRAM, Settings::Instagram(account())),
            Connection::new(WHATSAPP, Settings::WhatsApp(account())),
            Connection::new(PAGE, Settings::Facebook(account())),
        ],
        broken: Vec::new(),
        press: Arc::new(TestPress),
        demo,
        public_url: Some("https://wanasari.example".to_owned()),
        retention: crate::Retention::default(),
    }
}

fn account() -> Account {
    Account {
        graph_url: "http://127.0.0.1:9".to_owned(),
        app_secrets: vec![Secret::new(APP_SECRET)],
        verify_token: Secret::new(VERIFY_TOKEN),
        access_token: Key::new("kunci akses contoh"),
        instagram_login: false,
        account_id: "17841400000000001".to_owned(),
        business_id: None,
        human_agent: false,
        publishes: false,
    }
}

/// Prints the same few bytes for every document.
#[derive(Clone, Copy, Debug, Default)]
pub struct TestPress;

impl Press for TestPress {
    fn pdf(&self, _: &Document) -> Result<Vec<u8>, PressError> {
        Ok(PRINTED.to_vec())
    }
}

/// Makes of each `async fn title(desk: &TestDesk)` two tests, `title::on_sqlite` and `title::on_postgres`.
#[macro_export]
macro_rules! on_each_engine {
    ($($(#[$note:meta])* async fn $title:ident($desk:ident: &TestDesk) $body:block)*) => {$(
        $(#[$note])*
        async fn $title($desk: &TestDesk) $body

        mod $title {
            #[test]
            fn on_sqlite() {
                $crate::testing::run(async {
                    super::$title(&$crate::testing::TestDesk::sqlite().await).await;
                });
            }

            #[test]
            fn on_postgres() {
                $crate::testing::run(async {
                    super::$title(&$crate::testing::TestDesk::postgres().await).await;
                });
            }
        }
    )*};
}
