//! Which hospital this is: the one of the database, or, on an empty one, the one of the file.

use db::{Db, DbError};
use desk::{Clock, Randomness};
use domain::calendar::Instant;
use domain::hospital::Hospital;
use domain::ids::{HospitalId, RulesRevision};
use store::hospital::Registered;
use store::rules::{Adjustments, Revision};
use store::{Scope, StoreError};

use crate::config::hospital::NewHospital;
use crate::fault::{Fault, Typed};

/// How long the first writing may take.
const PATIENCE: std::time::Duration = std::time::Duration::from_secs(10);

/// All hospitals of a database.
///
/// # Errors
/// What the database said.
pub async fn hospitals(db: &Db) -> Result<Vec<Registered>, StoreError> {
    db.read(|tx| Box::pin(async move { store::hospital::list(tx).await })).await
}

/// The hospital that is meant among those that are there; `None` when there is none yet.
///
/// # Errors
/// `UnknownHospital` or `ManyHospitals` when it cannot be told.
pub fn chosen(
    known: &[Registered],
    wanted: Option<&NewHospital>,
) -> Result<Option<Hospital>, Fault> {
    let code = wanted.map(|wanted| wanted.code.as_str());
    match (code, known) {
        (_, []) => Ok(None),
        (None, [only]) => Ok(Some(only.hospital.clone())),
        (None, many) => {
            Err(Fault::ManyHospitals { codes: many.iter().map(|each| each.code.clone()).collect() })
        }
        (Some(code), _) => match known.iter().find(|each| each.code == code) {
            Some(found) => Ok(Some(found.hospital.clone())),
            None => Err(Fault::UnknownHospital { code: Typed(code.to_owned()) }),
        },
    }
}

/// Sets up a new house: its profile, and the first revision of its rules, in force from `from`.
///
/// # Errors
/// What the database said; `NoHospital` when the file has only a code.
pub async fn create(
    db: &Db,
    new: &NewHospital,
    (clock, randomness): (&dyn Clock, &dyn Randomness),
    from: Instant,
) -> Result<Hospital, Fault> {
    let profile = new.profile.clone().ok_or(Fault::NoHospital)?;
    let mut id = [0; 16];
    id.copy_from_slice(&randomness.bytes()[..16]);
    let hospital = Hospital { id: HospitalId::new(u128::from_be_bytes(id)), ..profile };
    let revision = Revision {
        revision: RulesRevision(1),
        preset: new.preset,
        zone: new.zone,
        adjustments: Adjustments::default(),
        from,
    };
    let known = Registered { code: new.code.clone(), hospital: hospital.clone() };
    let (work, now) = (std::sync::Arc::new((known, revision)), clock.now());
    db.write::<_, StoreError, _>(PATIENCE, move |tx| {
        let work = std::sync::Arc::clone(&work);
        Box::pin(async move {
            let (known, revision) = &*work;
            store::hospital::save(tx, known, now).await?;
            store::rules::save(tx, Scope::new(known.hospital.id), revision).await
        })
    })
    .await?;
    Ok(hospital)
}

/// Opens a database and takes the steps of its schema that are missing.
///
/// # Errors
/// What the database said.
pub async fn database(address: &str) -> Result<Db, DbError> {
    let address = db::Address::parse(address)?;
    let db = Db::open(&address, db::Options::default()).await?;
    db.migrate(store::migrations()).await?;
    Ok(db)
}
