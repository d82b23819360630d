//! The register of erasures: ids and instants only. It is kept apart from the backups, because a
//! backup of Monday knows the keys of everyone who was erased on Tuesday.

use std::collections::BTreeSet;
use std::fmt;
use std::str::FromStr;

use db::Tx;
use domain::calendar::Instant;
use domain::ids::{ErasureId, HospitalId, SubjectId};

use crate::act::boxed;
use crate::{Desk, DeskError, PATIENCE};

const HEAD: &str = "jembatan erasures 1";

/// Whose keys were destroyed in one hospital, and when. As text: a line that says what it is, the
/// hospital, and then a line for each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Register {
    pub hospital: HospitalId,
    pub erased: Vec<(SubjectId, Instant)>,
}

/// The text is not a register, from this line on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("line {line} is not of a register of erasures")]
pub struct NotARegister {
    pub line: usize,
}

/// What an application found.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Applied {
    /// Erased now.
    pub erased: u32,
    /// Erased before.
    pub known: u32,
}

impl Register {
    /// Those that an older register does not hold, in order.
    pub fn beyond(&self, older: &Self) -> Self {
        let known: BTreeSet<SubjectId> = older.erased.iter().map(|(subject, _)| *subject).collect();
        let new = self.erased.iter().filter(|(subject, _)| !known.contains(subject));
        Self { hospital: self.hospital, erased: new.copied().collect() }
    }

    /// The lines without their head, to be put behind a register that is there.
    pub fn lines(&self) -> String {
        self.erased.iter().map(|(subject, at)| format!("{subject} {at}\n")).collect()
    }
}

impl fmt::Display for Register {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{HEAD}\n{}\n{}", self.hospital, self.lines())
    }
}

impl FromStr for Register {
    type Err = NotARegister;

    fn from_str(text: &str) -> Result<Self, NotARegister> {
        let wrong = |line| move || NotARegister { line };
        let mut lines = text.lines();
        lines.next().filter(|head| *head == HEAD).ok_or_else(wrong(1))?;
        let hospital = lines.next().and_then(|id| id.parse().ok()).ok_or_else(wrong(2))?;
        let mut erased = Vec::new();
        for (number, line) in (3..).zip(lines).filter(|(_, line)| !line.is_empty()) {
            let parts = line.split_once(' ').and_then(|(subject, at)| {
                Some((subject.parse::<SubjectId>().ok()?, at.parse::<Instant>().ok()?))
            });
            erased.push(parts.ok_or_else(wrong(number))?);
        }
        Ok(Self { hospital, erased })
    }
}

/// Everyone whose key was destroyed, the oldest first.
///
/// # Errors
/// `Unavailable` when the database is.
pub async fn register(desk: &Desk) -> Result<Register, DeskError> {
    let scope = desk.scope();
    let job = boxed(move |tx: &mut Tx<'_>| {
        Box::pin(async move { Ok(store::vault::erased(tx, scope).await?) })
    });
    let erased = desk.store().db.read(job).await?;
    Ok(Register { hospital: scope.hospital, erased })
}

/// Erases everyone of a register once more, in a database that came back from a backup. Doing it
/// again changes nothing; where somebody was erased, the journal holds how many.
///
/// # Errors
/// `Unknown` for the register of another hospital.
pub async fn apply(desk: &Desk, register: &Register) -> Result<Applied, DeskError> {
    if register.hospital != desk.scope().hospital {
        return Err(DeskError::Unknown { field: "hospital" });
    }
    let mut done = Applied::default();
    for (subject, at) in &register.erased {
        match again(desk, (*subject, *at)).await? {
            true => done.erased += 1,
            false => done.known += 1,
        }
    }
    if done.erased > 0 {
        note(desk, done.erased).await?;
    }
    Ok(done)
}

async fn again(desk: &Desk, (subject, at): (SubjectId, Instant)) -> Result<bool, DeskError> {
    let scope = desk.scope();
    let looking = boxed(move |tx: &mut Tx<'_>| {
        Box::pin(async move {
            if store::vault::erased_at(tx, scope, subject).await?.is_some() {
                return Ok(None);
            }
            let found = store::erasure::traces(tx, scope, &[subject]).await?;
            let by_hand = store::erasure::by_hand(tx, scope, &found.cases).await?;
            Ok(Some(by_hand))
        })
    });
    let Some(by_hand) = desk.store().db.read(looking).await? else { return Ok(false) };
    let job = boxed(move |tx: &mut Tx<'_>| {
        let by_hand = by_hand.clone();
        Box::pin(async move {
            let found =
                store::erasure::traces(tx, scope, &[subject]).await?.with_arrivals(&by_hand);
            Ok(store::erasure::wipe(tx, scope, &found, at).await?)
        })
    });
    desk.store().db.write(PATIENCE, job).await?;
    Ok(true)
}

async fn note(desk: &Desk, erased: u32) -> Result<(), DeskError> {
    let (scope, now) = (desk.scope(), desk.now());
    let id = ErasureId::new(desk.fresh_id());
    let job = boxed(move |tx: &mut Tx<'_>| {
        Box::pin(
            async move { Ok(store::erasure::note_applied(tx, scope, (id, erased), now).await?) },
        )
    });
    desk.store().db.write(PATIENCE, job).await
}

#[cfg(test)]
mod tests {
    use super::*;

    fn register(subjects: &[u128]) -> Register {
        let at = Instant::from_millisecond(1_772_000_000_123).unwrap();
        let erased = subjects.iter().map(|bits| (SubjectId::new(*bits), at)).collect();
        Register { hospital: HospitalId::new(7), erased }
    }

    #[test]
    fn a_register_is_read_as_it_was_written_and_only_grows() {
        let (old, new) = (register(&[1, 2]), register(&[1, 2, 3]));
        let appended = format!("{old}{}", new.beyond(&old).lines());
        assert_eq!(appended.parse::<Register>().unwrap(), new);
    }

    #[test]
    fn what_is_no_register_is_refused_with_its_line() {
        let whole = register(&[1, 2]).to_string();
        for (text, line) in [("", 1), ("jembatan erasures 2\n", 1), (whole.get(..40).unwrap(), 2)] {
            assert_eq!(text.parse::<Register>(), Err(NotARegister { line }), "{text}");
        }
        let touched = whole.replace("Z\n0", "Z\nx");
        assert_eq!(touched.parse::<Register>(), Err(NotARegister { line: 4 }));
    }
}
