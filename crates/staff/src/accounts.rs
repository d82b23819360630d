//! The accounts behind the pages: sessions and people of the desk, as the shell asks for them.

use desk::{Desk, DeskError, Person, people};
use domain::ids::PersonId;
use futures::future::BoxFuture;
use web::{
    Viewer,
    session::{Accounts, SessionHash, StoreFault},
};

/// Everybody who may sign in at this desk.
pub struct DeskAccounts(pub Desk);

impl Accounts for DeskAccounts {
    fn reload<'a>(
        &'a self,
        session: &'a SessionHash,
    ) -> BoxFuture<'a, Result<Option<Viewer>, StoreFault>> {
        Box::pin(async move {
            let Some(digest) = digest(session) else { return Ok(None) };
            let person = people::of_session(&self.0, digest).await?;
            Ok(person.map(viewer))
        })
    }

    fn open<'a>(
        &'a self,
        user: &'a str,
        session: &'a SessionHash,
    ) -> BoxFuture<'a, Result<(), StoreFault>> {
        Box::pin(async move {
            let person: PersonId = user.parse().map_err(|_| DeskError::NotSignedIn)?;
            let digest = digest(session).ok_or(DeskError::NotSignedIn)?;
            Ok(people::open_session(&self.0, person, digest).await?)
        })
    }

    fn names<'a>(&'a self) -> BoxFuture<'a, Result<Option<(String, String)>, StoreFault>> {
        Box::pin(async move {
            let hospital = self.0.hospital().await?;
            Ok(Some((hospital.name, hospital.emergency_phone)))
        })
    }

    fn close<'a>(&'a self, session: &'a SessionHash) -> BoxFuture<'a, Result<(), StoreFault>> {
        Box::pin(async move {
            let digest = digest(session).ok_or(DeskError::NotSignedIn)?;
            Ok(people::close_session(&self.0, digest).await?)
        })
    }
}

fn viewer(person: Person) -> Viewer {
    Viewer {
        user: person.id.to_string(),
        name: person.name,
        role: person.role.code().to_owned(),
        unit: Some(person.position).filter(|position| !position.is_empty()),
    }
}

/// The 32 bytes behind the 64 digits.
pub(crate) fn digest(session: &SessionHash) -> Option<[u8; 32]> {
    let digits = session.as_str();
    let mut bytes = [0; 32];
    for (at, byte) in bytes.iter_mut().enumerate() {
        *byte = u8::from_str_radix(digits.get(at * 2..at * 2 + 2)?, 16).ok()?;
    }
    Some(bytes)
}
