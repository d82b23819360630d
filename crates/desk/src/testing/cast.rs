//! The people and units of RSUD Wanasari. All of them are invented.

use std::sync::OnceLock;
use std::time::Duration;

use db::Tx;
use domain::calendar::{Instant, Zone};
use domain::hospital::{Hospital, Signatory, Unit};
use domain::ids::{PersonId, RulesRevision, UnitCode};
use domain::people::Role;
use domain::rules::Preset;
use store::hospital::Registered;
use store::rules::{Adjustments, Revision};
use store::{Scope, Store, StoreError};

use crate::act::boxed;
use crate::people::{Person, kept_password};
use crate::{Clock, DeskError};

/// The password of everybody in the cast.
pub const PASSWORD: &str = "kata sandi contoh";

/// Code, name, parent, and whether patients are treated there.
pub const UNITS: &[(&str, &str, Option<&str>, bool)] = &[
    ("PELAYANAN", "Bidang Pelayanan Medis", None, false),
    ("IGD", "Instalasi Gawat Darurat", Some("PELAYANAN"), true),
    ("FARMASI", "Instalasi Farmasi", Some("PELAYANAN"), true),
    ("RAWAT-INAP", "Instalasi Rawat Inap", Some("PELAYANAN"), true),
    ("RADIOLOGI", "Instalasi Radiologi", Some("PELAYANAN"), true),
    ("PENDAFTARAN", "Pendaftaran dan Informasi", None, false),
    ("KEUANGAN", "Bagian Keuangan", None, false),
];

/// Login, name, role and unit of everybody who works here; the order gives their ids, from 1.
pub const CAST: &[(&str, &str, Role, Option<&str>)] = &[
    ("officer", "Rini Astuti", Role::Officer, None),
    ("operator", "Budi Santosa", Role::Operator, None),
    ("head", "Dewi Lestari", Role::Head, None),
    ("unit_igd", "dr. Arif Nugroho", Role::UnitHead, Some("IGD")),
    ("unit_farmasi", "apt. Maya Kusuma", Role::UnitHead, Some("FARMASI")),
    ("dpjp", "dr. Hendra Wijaya, Sp.PD", Role::Dpjp, Some("RAWAT-INAP")),
    ("committee", "dr. Siti Rahmawati, Sp.B", Role::Committee, None),
    ("management", "Agus Prasetyo", Role::Management, None),
    ("director", "dr. Ratna Puspita, M.Kes", Role::Director, None),
    ("owner", "Joko Susilo", Role::Owner, None),
    ("quality", "Nur Aini", Role::Quality, None),
    ("auditor", "Bambang Hartono", Role::Auditor, None),
    ("admin", "Eko Saputra", Role::Admin, None),
    ("duty_manager", "Tri Wahyuni", Role::DutyManager, None),
    ("customer_care", "Lina Marlina", Role::CustomerCare, None),
];

/// Writes the house into a fresh database.
pub(super) async fn settle(store: &Store, scope: Scope) -> Vec<Person> {
    let start = super::StillClock::default().now();
    let settled = store.db.write(
        Duration::from_secs(30),
        boxed(move |tx: &mut Tx<'_>| Box::pin(async move { Ok(write(tx, scope, start).await?) })),
    );
    let people: Result<Vec<Person>, DeskError> = settled.await;
    people.unwrap_or_else(|error| panic!("the house of the test was not settled: {error:?}"))
}

async fn write(tx: &mut Tx<'_>, scope: Scope, now: Instant) -> Result<Vec<Person>, StoreError> {
    store::hospital::save(tx, &wanasari(scope), now).await?;
    for unit in units() {
        store::hospital::save_unit(tx, scope, &unit).await?;
    }
    let rules = Revision {
        revision: RulesRevision(1),
        preset: Preset::RsudBanyumas,
        zone: Zone::Wib,
        adjustments: Adjustments::default(),
        from: Instant::UNIX_EPOCH,
    };
    store::rules::save(tx, scope, &rules).await?;
    let mut people = Vec::new();
    for row in rows() {
        store::people::add(tx, scope, &row, now).await?;
        store::people::set_password(tx, scope, row.id, password()).await?;
        people.push(Person::of(row, None));
    }
    Ok(people)
}

/// One slow hash for all tests of a process.
fn password() -> &'static str {
    static KEPT: OnceLock<String> = OnceLock::new();
    KEPT.get_or_init(|| kept_password(PASSWORD, &[5; 16]))
}

fn code(text: &str) -> UnitCode {
    UnitCode::parse(text).expect("the codes of the cast are codes")
}

fn units() -> impl Iterator<Item = Unit> {
    UNITS.iter().map(|(unit, name, parent, clinical)| Unit {
        code: code(unit),
        name: (*name).to_owned(),
        parent: parent.map(code),
        clinical: *clinical,
    })
}

fn rows() -> impl Iterator<Item = store::people::Person> {
    (1..).zip(CAST).map(|(id, (login, name, role, unit))| store::people::Person {
        id: PersonId::new(id),
        login: (*login).to_owned(),
        name: (*name).to_owned(),
        position: format!("Jabatan contoh: {}", role.code()),
        role: *role,
        units: unit.map(code).into_iter().collect(),
        disabled: None,
    })
}

fn wanasari(scope: Scope) -> Registered {
    let signatory = |position: &str, name: &str, nip: &str| Signatory {
        position: position.to_owned(),
        name: name.to_owned(),
        nip: nip.to_owned(),
    };
    let hospital = Hospital {
        id: scope.hospital,
        name: "RSUD Wanasari".to_owned(),
        letterhead: vec!["PEMERINTAH KABUPATEN WANASARI".to_owned()],
        address: "Jalan Melati Nomor 1".to_owned(),
        city: "Wanasari".to_owned(),
        phone: "(0281) 000100".to_owned(),
        email: "humas@rsud-wanasari.example".to_owned(),
        emergency_phone: "(0281) 000119".to_owned(),
        letter_number: "445/{serial}/{year}".to_owned(),
        director: signatory("Direktur", "dr. Ratna Puspita, M.Kes", "19700101 199803 2 001"),
        humas_head: signatory("Kepala Bagian Humas", "Dewi Lestari", "19800202 200501 2 002"),
    };
    Registered { code: "rsud-wanasari".to_owned(), hospital }
}
