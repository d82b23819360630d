//! The member of staff who asks: signed in, not switched off, loaded anew for this request.

use axum::{
    extract::{FromRef, FromRequestParts},
    http::request::Parts,
};
use desk::{Desk, Person, approval, arrival, case, deliver, health, people};
use domain::people::{Actor, Role};
use locale::Words;
use tokio::sync::OnceCell;
use web::{Failure, Frame, SignedIn, Visit, nav};

use crate::accounts;

/// Who asks, as the desk knows them.
pub struct Me {
    pub visit: Visit,
    pub person: Person,
    pub actor: Actor,
    /// What waits for this person, counted once for each request.
    waits: OnceCell<[i64; 3]>,
    /// What waits for the director's word besides cases, likewise.
    decisions: OnceCell<i64>,
}

impl Me {
    /// The words of this person's language.
    pub fn t(&self) -> &'static Words {
        self.visit.t
    }

    pub fn role(&self) -> Role {
        self.person.role
    }

    /// May this person propose that somebody be erased?
    pub fn proposes_erasures(&self) -> bool {
        domain::erasure::proposes(&self.actor).is_ok()
    }

    /// A page stands open to whoever finds it in rail or bar; to everybody else it is closed.
    pub fn enters(&self, place: &str) -> Result<(), Failure> {
        let role = self.role().code();
        let ways = nav::rail(role).iter().chain(nav::bar(role));
        let stands_in =
            self.person.delegation.is_some() && matches!(place, "approvals" | "erasures");
        match stands_in || ways.into_iter().any(|way| way.place == place) {
            true => Ok(()),
            false => Err(Failure::Forbidden),
        }
    }

    /// How many cases this person owes, has unread, and has late, as it stood when this request
    /// first asked: a page says the same in its frame and in its middle.
    pub async fn waits(&self, desk: &Desk) -> Result<[i64; 3], Failure> {
        let counted = self.waits.get_or_try_init(|| case::inbox_counts(desk, &self.actor));
        Ok(*counted.await?)
    }

    /// How many campaigns, activities, statements and repeated complaints wait for this person's word.
    pub async fn decisions(&self, desk: &Desk) -> Result<i64, Failure> {
        let counted = self.decisions.get_or_try_init(|| approval::waiting(desk, &self.actor));
        Ok(*counted.await?)
    }

    /// The frame of a page, with the number of things that wait for this person.
    pub async fn frame(
        &self,
        desk: &Desk,
        place: &'static str,
        title: &str,
    ) -> Result<Frame, Failure> {
        let [owed, ..] = self.waits(desk).await?;
        let owed = u32::try_from(owed).unwrap_or(0);
        let frame = Frame::new(&self.visit, place, title);
        let frame = match self.enters("arrivals") {
            Ok(()) => frame.with_count("arrivals", arrival::waiting(desk, &self.actor).await?),
            Err(_) => frame,
        };
        let frame = match self.enters("outbox") {
            Ok(()) => {
                let dead = deliver::owed(desk, &self.actor).await?;
                frame.with_count("outbox", u32::try_from(dead).unwrap_or(u32::MAX))
            }
            Err(_) => frame,
        };
        let frame = frame.with_count("channels", self.cut_off(desk).await?);
        let decisions = u32::try_from(self.decisions(desk).await?).unwrap_or(0);
        let places = [("inbox", owed), ("tasks", owed), ("approvals", owed + decisions)];
        Ok(places.into_iter().fold(frame, |frame, (place, count)| frame.with_count(place, count)))
    }

    /// How many doors are red, for those who have them repaired.
    pub async fn cut_off(&self, desk: &Desk) -> Result<u32, Failure> {
        match self.role() {
            Role::Head | Role::Admin => Ok(health::red(desk, &self.actor).await?),
            _ => Ok(0),
        }
    }
}

impl<S> FromRequestParts<S> for Me
where
    S: Send + Sync,
    Desk: FromRef<S>,
{
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Failure> {
        let SignedIn { visit, .. } = SignedIn::from_request_parts(parts, state).await?;
        let session = visit.session.as_ref().and_then(accounts::digest);
        let session = session.ok_or(Failure::SignedOut)?;
        let desk = Desk::from_ref(state);
        let person = people::of_session(&desk, session).await?.ok_or(Failure::SignedOut)?;
        let actor = person.actor();
        Ok(Self { visit, person, actor, waits: OnceCell::new(), decisions: OnceCell::new() })
    }
}
