//! Hospitals and their units.

use db::{Row, Tx};
use domain::calendar::Instant;
use domain::hospital::{Hospital, Organisation, Signatory, Unit};
use domain::ids::{HospitalId, UnitCode};
use serde::{Deserialize, Serialize};

use crate::column::{bits, text, unit_code};
use crate::value::{at, bytes, from_json, json};
use crate::{Scope, StoreError};

db::sql! {
    static SAVE = "insert into hospital (hospital_id, code, profile, created_at) \
        values ($1, $2, $3, $4) on conflict (hospital_id) do update \
        set code = excluded.code, profile = excluded.profile";
    static LOAD = "select hospital_id, code, profile from hospital where hospital_id = $1";
    static LIST = "select hospital_id, code, profile from hospital order by code";
    static SAVE_UNIT = "insert into unit (hospital_id, code, name, parent, clinical) \
        values ($1, $2, $3, $4, $5) on conflict (hospital_id, code) do update \
        set name = excluded.name, parent = excluded.parent, clinical = excluded.clinical";
    static UNITS = "select code, name, parent, clinical from unit \
        where hospital_id = $1 order by name, code";
}

/// A hospital under its code, `rsud-wanasari`, by which addresses and commands name it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Registered {
    pub code: String,
    pub hospital: Hospital,
}

/// How the profile stands in its column. Fields are added, never renamed.
#[derive(Serialize, Deserialize)]
struct Profile {
    name: String,
    letterhead: Vec<String>,
    address: String,
    city: String,
    phone: String,
    email: String,
    emergency_phone: String,
    letter_number: String,
    director: Signs,
    humas_head: Signs,
}

#[derive(Serialize, Deserialize)]
struct Signs {
    position: String,
    name: String,
    nip: String,
}

/// Adds a hospital or writes its profile anew.
///
/// # Errors
/// A code that another hospital has is a constraint that refuses.
pub async fn save(tx: &mut Tx<'_>, known: &Registered, now: Instant) -> Result<(), StoreError> {
    let id = bytes(known.hospital.id.bits());
    let profile = json(&Profile::of(&known.hospital))?;
    tx.exec(&SAVE, &[id, known.code.as_str().into(), profile.into(), at(now)]).await?;
    Ok(())
}

/// The hospital of this scope.
///
/// # Errors
/// What the database said.
pub async fn load(tx: &mut Tx<'_>, scope: Scope) -> Result<Option<Registered>, StoreError> {
    tx.one(&LOAD, &[scope.value()]).await?.as_ref().map(registered).transpose()
}

/// All hospitals of this database, by code: the rounds visit each.
///
/// # Errors
/// What the database said.
pub async fn list(tx: &mut Tx<'_>) -> Result<Vec<Registered>, StoreError> {
    tx.query(&LIST, &[]).await?.iter().map(registered).collect()
}

/// Adds a unit or writes it anew.
///
/// # Errors
/// What the database said.
pub async fn save_unit(tx: &mut Tx<'_>, scope: Scope, unit: &Unit) -> Result<(), StoreError> {
    let values = [
        scope.value(),
        unit.code.as_str().into(),
        unit.name.as_str().into(),
        unit.parent.as_ref().map(UnitCode::as_str).into(),
        unit.clinical.into(),
    ];
    tx.exec(&SAVE_UNIT, &values).await?;
    Ok(())
}

/// All units, by name.
///
/// # Errors
/// What the database said.
pub async fn organisation(tx: &mut Tx<'_>, scope: Scope) -> Result<Organisation, StoreError> {
    let rows = tx.query(&UNITS, &[scope.value()]).await?;
    Ok(Organisation { units: rows.iter().map(unit).collect::<Result<_, _>>()? })
}

fn unit(row: &Row) -> Result<Unit, StoreError> {
    Ok(Unit {
        code: unit_code(row.text(0)?)?,
        name: text(row, 1)?,
        parent: row.opt_text(2)?.map(unit_code).transpose()?,
        clinical: row.flag(3)?,
    })
}

fn registered(row: &Row) -> Result<Registered, StoreError> {
    let profile: Profile = from_json(row.text(2)?)?;
    let hospital = profile.hospital(HospitalId::new(bits(row, 0)?));
    Ok(Registered { code: text(row, 1)?, hospital })
}

impl Profile {
    fn of(hospital: &Hospital) -> Self {
        let hospital = hospital.clone();
        Self {
            name: hospital.name,
            letterhead: hospital.letterhead,
            address: hospital.address,
            city: hospital.city,
            phone: hospital.phone,
            email: hospital.email,
            emergency_phone: hospital.emergency_phone,
            letter_number: hospital.letter_number,
            director: Signs::of(hospital.director),
            humas_head: Signs::of(hospital.humas_head),
        }
    }

    fn hospital(self, id: HospitalId) -> Hospital {
        Hospital {
            id,
            name: self.name,
            letterhead: self.letterhead,
            address: self.address,
            city: self.city,
            phone: self.phone,
            email: self.email,
            emergency_phone: self.emergency_phone,
            letter_number: self.letter_number,
            director: self.director.signatory(),
            humas_head: self.humas_head.signatory(),
        }
    }
}

impl Signs {
    fn of(one: Signatory) -> Self {
        Self { position: one.position, name: one.name, nip: one.nip }
    }

    fn signatory(self) -> Signatory {
        Signatory { position: self.position, name: self.name, nip: self.nip }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn someone(position: &str) -> Signatory {
        Signatory {
            position: position.to_owned(),
            name: "dr. Ratna".to_owned(),
            nip: "1970".to_owned(),
        }
    }

    #[test]
    fn a_hospital_keeps_its_shape_in_its_column() {
        let hospital = Hospital {
            id: HospitalId::new(7),
            name: "RSUD Wanasari".to_owned(),
            letterhead: vec!["Pemerintah Kabupaten".to_owned()],
            address: "Jalan Melati 1".to_owned(),
            city: "Wanasari".to_owned(),
            phone: "0281".to_owned(),
            email: "humas@contoh.id".to_owned(),
            emergency_phone: "119".to_owned(),
            letter_number: "445/{serial}/{year}".to_owned(),
            director: someone("Direktur"),
            humas_head: someone("Kepala Humas"),
        };
        let golden = concat!(
            r#"{"name":"RSUD Wanasari","letterhead":["Pemerintah Kabupaten"],"#,
            r#""address":"Jalan Melati 1","city":"Wanasari","phone":"0281","#,
            r#""email":"humas@contoh.id","emergency_phone":"119","#,
            r#""letter_number":"445/{serial}/{year}","#,
            r#""director":{"position":"Direktur","name":"dr. Ratna","nip":"1970"},"#,
            r#""humas_head":{"position":"Kepala Humas","name":"dr. Ratna","nip":"1970"}}"#,
        );
        assert_eq!(json(&Profile::of(&hospital)).unwrap(), golden);
        let read: Profile = from_json(golden).unwrap();
        assert_eq!(read.hospital(hospital.id), hospital);
    }
}
