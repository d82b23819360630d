//! A door that does what a test tells it, and other desks over the same house.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use channel::{Door, Outgoing, Receipt, SendError, Sending, Trouble, Way, Why};
use desk::testing::{HOSPITAL, INSTAGRAM, Seeded, TestDesk, TestPress};
use desk::{Desk, Parts};

/// What the provider does with the next message.
#[derive(Clone, Copy, Debug)]
pub enum Next {
    Take,
    Refuse(Why),
    Later(Duration),
    /// The provider takes it, and then this machine dies.
    TakeAndDie,
}

/// What the provider was given: client token and text.
pub type Given = Vec<(String, String)>;

/// Takes everything that it is not told to refuse; long texts leave in parts of `most` signs.
#[derive(Clone)]
pub struct Scripted {
    name: &'static str,
    next: Arc<Mutex<VecDeque<Next>>>,
    given: Arc<Mutex<Given>>,
    to: Arc<Mutex<Vec<String>>>,
    most: usize,
}

impl Scripted {
    pub fn new(next: &[Next], most: usize) -> Self {
        let next = next.iter().copied().collect();
        Self {
            name: INSTAGRAM,
            next: Arc::new(Mutex::new(next)),
            given: Arc::default(),
            to: Arc::default(),
            most,
        }
    }

    /// The same at another connection.
    pub fn at(self, name: &'static str) -> Self {
        Self { name, ..self }
    }

    /// To whom.
    pub fn to(&self) -> Vec<String> {
        self.to.lock().unwrap().clone()
    }

    pub fn given(&self) -> Given {
        self.given.lock().unwrap().clone()
    }

    fn take(&self, outgoing: &Outgoing<'_>) -> Result<Receipt, SendError> {
        let next = self.next.lock().unwrap().pop_front().unwrap_or(Next::Take);
        match next {
            Next::Refuse(why) => return Err(SendError::Refused(why)),
            Next::Later(after) => {
                return Err(SendError::Later { why: Trouble::RateLimited, after });
            }
            Next::Take | Next::TakeAndDie => {}
        }
        assert_eq!(outgoing.way, Way::Direct);
        let part = self.parts(&outgoing.way, outgoing.text.text())[outgoing.part].to_owned();
        self.to.lock().unwrap().push(outgoing.to.id.clone());
        self.given.lock().unwrap().push((outgoing.client_token.to_owned(), part));
        assert!(!matches!(next, Next::TakeAndDie), "the machine dies here");
        Ok(Receipt { provider_id: format!("taken-{}", outgoing.client_token) })
    }
}

impl Door for Scripted {
    fn name(&self) -> &str {
        self.name
    }

    fn parts<'t>(&self, _way: &Way, text: &'t str) -> Vec<&'t str> {
        let ends = text.char_indices().map(|(at, _)| at).step_by(self.most);
        let starts: Vec<usize> = ends.collect();
        let ends = starts.iter().skip(1).copied().chain([text.len()]);
        starts.iter().zip(ends).map(|(from, to)| &text[*from..to]).collect()
    }

    fn send<'a>(&'a self, outgoing: &'a Outgoing<'a>) -> Sending<'a> {
        Box::pin(async move { self.take(outgoing) })
    }
}

/// Another node of the same house, with these doors.
pub fn node(desk: &TestDesk, seed: u64, doors: Vec<Arc<dyn Door>>) -> Desk {
    Desk::new(Parts {
        store: desk.store().clone(),
        hospital: HOSPITAL,
        clock: Arc::new(desk.clock.clone()),
        randomness: Arc::new(Seeded::new(seed)),
        doors,
        connections: Vec::new(),
        broken: Vec::new(),
        press: Arc::new(TestPress),
        demo: false,
        public_url: None,
        retention: desk::Retention::default(),
    })
}

pub fn with(desk: &TestDesk, door: &Scripted) -> Desk {
    node(desk, 77, vec![Arc::new(door.clone())])
}
