//! The commands on a session, as they are sent.

use desk::Desk;
use desk::training::session::Command as Meant;
use domain::training::session::Tests;
use serde::Deserialize;
use utoipa::ToSchema;

use super::SessionPlan;
use crate::command::{Means, commands};
use crate::fault::{Fault, Why};
use crate::{who, word};

commands! {
    /// What somebody wants done to a session.
    SessionCommand in Desk as Meant;
    "change" => ChangeSession;
    "sign_in" => SignInToSession;
    "attend" => AttendSession;
    "test" => TestInSession;
    "close" => CloseSession;
    "cancel" => CancelSession;
}

/// It is planned otherwise.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ChangeSession {
    plan: SessionPlan,
}

/// The caller is there.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SignInToSession {
    /// What stands on the sign at the door: 8 hexadecimal digits.
    door: String,
}

/// All who were there, by login, id or name.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AttendSession {
    people: Vec<String>,
}

/// The marks of somebody who was there, 0 to 100.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TestInSession {
    person: String,
    before: Option<u8>,
    after: Option<u8>,
}

/// Its levels count from now on.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CloseSession {
    /// What those who attended thought of it, 1 to 5.
    rating: Option<u8>,
}

/// It does not take place.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CancelSession {
    /// At most 120 characters.
    reason: String,
}

impl Means<Desk> for ChangeSession {
    type Meant = Meant;

    async fn meaning(self, desk: &Desk) -> Result<Meant, Fault> {
        Ok(Meant::Change(self.plan.meaning(desk).await?))
    }
}

impl Means<Desk> for SignInToSession {
    type Meant = Meant;

    async fn meaning(self, _: &Desk) -> Result<Meant, Fault> {
        let door = u32::from_str_radix(self.door.trim(), 16);
        Ok(Meant::SignIn { door: door.map_err(|_| Fault::of("door", Why::NotKnown))? })
    }
}

impl Means<Desk> for AttendSession {
    type Meant = Meant;

    async fn meaning(self, desk: &Desk) -> Result<Meant, Fault> {
        let mut people = std::collections::BTreeSet::new();
        for (nth, name) in self.people.iter().enumerate() {
            people.insert(who::person(desk, name, &format!("people.{nth}")).await?.id);
        }
        Ok(Meant::Attend { people })
    }
}

impl Means<Desk> for TestInSession {
    type Meant = Meant;

    async fn meaning(self, desk: &Desk) -> Result<Meant, Fault> {
        let person = who::person(desk, &self.person, "person").await?.id;
        Ok(Meant::Test { person, tests: Tests { before: self.before, after: self.after } })
    }
}

impl Means<Desk> for CloseSession {
    type Meant = Meant;

    async fn meaning(self, _: &Desk) -> Result<Meant, Fault> {
        Ok(Meant::Close { rating: self.rating })
    }
}

impl Means<Desk> for CancelSession {
    type Meant = Meant;

    async fn meaning(self, _: &Desk) -> Result<Meant, Fault> {
        Ok(Meant::Cancel { why: word::named(&self.reason, "reason")? })
    }
}
