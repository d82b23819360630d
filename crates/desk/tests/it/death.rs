//! The machine dies between every two durable steps of receiving and delivering: before each job
//! that writes, and after each commit before anybody hears of it. Another machine goes on over the
//! same database; then nothing is lost, and what the provider was given twice carries the same token.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Duration;

use channel::fake::hooks::{Words, echo, message};
use channel::meta::{Account, Key};
use channel::{Connection, Secret, Settings};
use desk::arrival::{self, ArrivalState};
use desk::case::{Request, act};
use desk::deliver::{self, OutboxState, outbox};
use desk::testing::{HOSPITAL, INSTAGRAM, Seeded, TestDesk, TestPress};
use desk::{Desk, DeskError, Parts, audit};
use domain::case::{Command, Stage};
use domain::ids::CaseNumber;
use domain::rules::{Grade, Nature, Way};
use domain::text::Body;
use store::Store;

use crate::doors::Scripted;
use crate::moves::{ACCOUNT, ANSWER, COMPLAINT, kinds, rows, screening, stored};
use crate::stage::body;

/// More steps than this are no story that ends.
const MOST: u32 = 200;

/// A node of the same house; `dies_after` so many steps.
fn machine(desk: &TestDesk, door: &Scripted, (seed, dies_after): (u64, Option<u32>)) -> Desk {
    let whole = desk.store();
    let db = dies_after.map_or_else(|| whole.db.clone(), |steps| whole.db.dying_after(steps));
    let account = Account {
        graph_url: "http://127.0.0.1:9".to_owned(),
        app_secrets: vec![Secret::new("rahasia")],
        verify_token: Secret::new("kata"),
        access_token: Key::new("kunci"),
        instagram_login: false,
        account_id: ACCOUNT.to_owned(),
        business_id: None,
        human_agent: false,
        publishes: false,
    };
    Desk::new(Parts {
        store: Store { db, vault: whole.vault.clone() },
        hospital: HOSPITAL,
        clock: Arc::new(desk.clock.clone()),
        randomness: Arc::new(Seeded::new(seed)),
        doors: vec![Arc::new(door.clone())],
        connections: vec![Connection::new(INSTAGRAM, Settings::Instagram(account))],
        broken: Vec::new(),
        press: Arc::new(TestPress),
        demo: false,
        public_url: None,
        retention: desk::Retention::default(),
    })
}

/// One person's story, told again by the world outside as long as nobody answers.
struct Story<'a> {
    desk: &'a TestDesk,
    door: &'a Scripted,
    nth: u32,
    /// The provider tells us of our own words, too.
    echoes: bool,
}

impl Story<'_> {
    fn person(&self) -> String {
        format!("9001{:05}", self.nth)
    }

    fn number(&self) -> CaseNumber {
        CaseNumber { year: 2026, serial: self.nth + 1 }
    }

    fn words<'w>(&self, (from, id, text): (&'w str, &'w str, &'w str)) -> Words<'w> {
        Words { account: ACCOUNT, from, id, at: self.desk.now().as_millisecond(), text }
    }

    /// Everything from the provider's post to the report of the answer.
    async fn told(&self, node: &Desk) -> Result<(), DeskError> {
        let (person, id) = (self.person(), format!("mid.{}", self.nth));
        let post = message(self.words((&person, &id, COMPLAINT)));
        arrival::arrive(node, INSTAGRAM, Vec::new(), post).await?;
        while arrival::read_all(node).await? > 0 {}
        self.leaves(node).await?;
        let answer = Command::AnswerDirectly {
            words: body(ANSWER),
            way: Way::Message,
            note: Some(body("Loket dibuka satu lagi.")),
        };
        self.acts(node, "screen", screening(Nature::NonMedical, Grade::Green)).await?;
        self.acts(node, "answer", answer).await?;
        self.leaves(node).await?;
        audit::seal(node).await.map(drop)
    }

    async fn acts(&self, node: &Desk, what: &str, command: Command<Body>) -> Result<(), DeskError> {
        let key = Some(format!("{what}-{}", self.nth));
        let request = Request { command, seen: None, key };
        act(node, &self.desk.actor("officer"), self.number(), request).await.map(drop)
    }

    async fn leaves(&self, node: &Desk) -> Result<(), DeskError> {
        if self.echoes {
            // An echo may be there before the answer to the call that sent the words.
            self.echoed(node).await?;
        }
        while deliver::run(node).await? > 0 {}
        match self.echoes {
            true => self.echoed(node).await,
            false => Ok(()),
        }
    }

    async fn echoed(&self, node: &Desk) -> Result<(), DeskError> {
        let person = self.person();
        for (token, text) in self.given() {
            let id = format!("taken-{token}");
            let post = echo(self.words((&person, &id, &text)));
            arrival::arrive(node, INSTAGRAM, Vec::new(), post).await?;
        }
        while arrival::read_all(node).await? > 0 {}
        Ok(())
    }

    /// Token and text of what the provider was given for this person.
    fn given(&self) -> Vec<(String, String)> {
        let (to, given, person) = (self.door.to(), self.door.given(), self.person());
        let own = to.into_iter().zip(given).filter(|(to, _)| *to == person);
        own.map(|(_, given)| given).collect()
    }

    /// The story ended as if nobody had died.
    async fn holds(&self) {
        let (desk, nth) = (self.desk, self.nth);
        let cases = i64::from(nth) + 1;
        assert_eq!(rows(desk).await[0], cases, "step {nth}: one voice is one case");
        let (row, _) = stored(desk, self.number()).await;
        assert!(matches!(row.stage, Stage::Answered { .. }), "step {nth}: {:?}", row.stage);
        let mut kinds = kinds(desk, self.number()).await;
        kinds.retain(|kind| *kind != "observed");
        assert_eq!(kinds, ["received", "screened", "answered_directly", "delivered"], "step {nth}");
        let given = self.given();
        let different: BTreeSet<_> = given.iter().collect();
        let tokens: BTreeSet<_> = given.iter().map(|(token, _)| token).collect();
        assert_eq!((different.len(), tokens.len()), (2, 2), "step {nth}: {given:?}");
        let most = if self.echoes { 2 } else { 3 };
        assert!(given.len() <= most, "step {nth}: a death repeats one message at most: {given:?}");
    }
}

/// Nothing waits for anybody.
async fn all_is_done(desk: &TestDesk) {
    let officer = desk.actor("officer");
    for state in [ArrivalState::New, ArrivalState::Unread] {
        let (_, left) = arrival::list(desk, &officer, None, Some(state)).await.unwrap();
        assert_eq!(left, 0, "an arrival is still {}", state.code());
    }
    let (works, _) = outbox(desk, &officer, None, 9999).await.unwrap();
    let open = works.iter().filter(|work| work.state != OutboxState::Sent);
    assert_eq!(open.map(|work| work.reason.clone()).collect::<Vec<_>>(), []);
}

/// Dies at every step in turn until a machine outlives its story; gives how many steps there were.
async fn dies_at_every_step(desk: &TestDesk, echoes: bool) -> u32 {
    let door = Scripted::new(&[], 9999);
    for nth in 0..MOST {
        let story = Story { desk, door: &door, nth, echoes };
        let seed = 1_000 + u64::from(nth) * 2;
        let outlived = story.told(&machine(desk, &door, (seed, Some(nth)))).await.is_ok();
        // The lease of what the dead machine carried ends by itself.
        desk.clock.advance(Duration::from_secs(61));
        let heir = machine(desk, &door, (seed + 1, None));
        story.told(&heir).await.unwrap();
        story.holds().await;
        if outlived {
            all_is_done(desk).await;
            assert!(audit::verify(desk).await.unwrap().is_ok());
            return nth;
        }
    }
    panic!("no machine outlived {MOST} steps");
}

desk::on_each_engine! {
    async fn a_machine_may_die_between_any_two_steps_and_nothing_is_lost_or_told_apart(desk: &TestDesk) {
        let steps = dies_at_every_step(desk, false).await;
        assert!(steps > 20, "only {steps} steps were tried");
    }

    async fn where_the_provider_echoes_nothing_is_sent_twice_whenever_the_machine_dies(desk: &TestDesk) {
        let steps = dies_at_every_step(desk, true).await;
        assert!(steps > 20, "only {steps} steps were tried");
    }
}
