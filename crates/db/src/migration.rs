//! Steps of the schema: numbered, only forward, each remembered with the digest of its text.

use crate::{DbError, Engine, MigrationFault, dialect};
use sha2::{Digest, Sha256};

/// One step of the schema. Once it has been released its text never changes; a later step does.
#[derive(Clone, Copy, Debug)]
pub struct Migration {
    /// Its number; numbers rise.
    pub number: i64,
    /// What it is for, in a few words.
    pub name: &'static str,
    /// Its text on SQLite, in the words of [`crate::dialect`].
    pub sqlite: &'static str,
    /// Its text on PostgreSQL, in the words of [`crate::dialect`].
    pub postgres: &'static str,
}

impl Migration {
    /// A step with one text for both engines.
    #[must_use]
    pub const fn both(number: i64, name: &'static str, text: &'static str) -> Self {
        Self { number, name, sqlite: text, postgres: text }
    }

    fn text(&self, engine: Engine) -> &'static str {
        match engine {
            Engine::Sqlite => self.sqlite,
            Engine::Postgres => self.postgres,
        }
    }
}

/// A step that is still to be taken.
#[derive(Debug)]
pub(crate) struct Step {
    pub number: i64,
    pub name: &'static str,
    pub text: String,
    pub digest: Vec<u8>,
}

impl Step {
    pub(crate) fn refused(&self, error: DbError) -> DbError {
        fault(self.number, MigrationFault::Refused(Box::new(error)))
    }
}

pub(crate) fn fault(number: i64, fault: MigrationFault) -> DbError {
    DbError::Migration { number, fault }
}

/// Which of `known` are still to be taken after `applied` (number and digest), in order.
pub(crate) fn plan(
    known: &[Migration],
    applied: &[(i64, Vec<u8>)],
    engine: Engine,
) -> Result<Vec<Step>, DbError> {
    rising(known)?;
    let newest = applied.iter().map(|(number, _)| *number).max();
    for (number, _) in applied {
        if !known.iter().any(|migration| migration.number == *number) {
            return Err(fault(*number, MigrationFault::Unknown));
        }
    }
    let mut steps = Vec::new();
    for migration in known {
        let step = step(migration, engine)?;
        match applied.iter().find(|(number, _)| *number == step.number) {
            Some((_, digest)) if *digest == step.digest => {}
            Some(_) => return Err(fault(step.number, MigrationFault::Changed)),
            None if newest.is_some_and(|newest| step.number < newest) => {
                return Err(fault(step.number, MigrationFault::Order));
            }
            None => steps.push(step),
        }
    }
    Ok(steps)
}

fn rising(known: &[Migration]) -> Result<(), DbError> {
    match known.windows(2).find(|pair| pair[0].number >= pair[1].number) {
        Some(pair) => Err(fault(pair[1].number, MigrationFault::Order)),
        None => Ok(()),
    }
}

// The digest is of the text as it was written, so that a better dialect does not
// make an old step look changed.
fn step(migration: &Migration, engine: Engine) -> Result<Step, DbError> {
    let written = migration.text(engine);
    let text = dialect::expand(written, engine)
        .ok_or_else(|| fault(migration.number, MigrationFault::Dialect))?;
    let digest = Sha256::digest(written.as_bytes()).to_vec();
    Ok(Step { number: migration.number, name: migration.name, text, digest })
}
