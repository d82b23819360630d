//! The form in which a permission is written down.

use desk::{Desk, people};
use domain::consent::{Given, Outlet, Purpose, Signature};
use domain::rules::Rules;
use domain::text::{Body, Name};
use paper::report::ConsentSheet;
use web::{Failure, Faults, Sent};

use crate::{me::Me, options::Item, reader::Reader};

const ONCE: [&str; 13] = [
    "person",
    "minor",
    "guardian",
    "material",
    "from",
    "until",
    "identified",
    "care_read",
    "withdrawal_read",
    "signature",
    "signed_on",
    "witness",
    "filed",
];
const OFTEN: [&str; 2] = ["purposes", "outlets"];

/// Everybody who works here but whoever writes.
pub(super) async fn witnesses(desk: &Desk, me: &Me) -> Result<Vec<Item>, Failure> {
    let all = people::directory(desk).await?.into_iter();
    let others = all.filter(|one| one.id != me.person.id);
    Ok(others.map(|one| (one.id.to_string(), one.name)).collect())
}

/// The permission that was sent.
pub(super) fn read(me: &Me, rules: &Rules, sent: &Sent) -> Result<Given<Body>, Faults> {
    let mut form = Reader::new(sent, me.t(), &rules.calendar, (&ONCE, &OFTEN));
    let (person, material) = (form.body("person"), form.body("material"));
    let guardian = form.maybe_body("guardian");
    let (from, until) = (form.date("from"), form.date("until"));
    let signed_on = form.date("signed_on");
    let signature = form.chosen("signature", Signature::parse);
    let witness = form.chosen("witness", |id| id.parse().ok());
    let filed = form.maybe("filed", Name::parse);
    let given = || {
        Some(Given {
            person: person?,
            minor: sent.ticked("minor"),
            guardian,
            material: material?,
            purposes: sent.all("purposes").filter_map(Purpose::parse).collect(),
            outlets: sent.all("outlets").filter_map(Outlet::parse).collect(),
            from: from?,
            until: until?,
            identified: sent.ticked("identified"),
            care_read: sent.ticked("care_read"),
            withdrawal_read: sent.ticked("withdrawal_read"),
            signature: signature?,
            signed_on: signed_on?,
            witness: witness?,
            filed,
        })
    };
    form.done(given())
}

/// What is to be signed, from the same form; nobody has signed it yet.
pub(super) fn drafted(me: &Me, rules: &Rules, sent: &Sent) -> Result<ConsentSheet, Faults> {
    let mut form = Reader::new(sent, me.t(), &rules.calendar, (&ONCE, &OFTEN));
    let (person, material) = (form.body("person"), form.body("material"));
    let guardian = form.maybe_body("guardian");
    let (from, until) = (form.date("from"), form.date("until"));
    let sheet = || {
        Some(ConsentSheet {
            person: Some(person?.as_str().to_owned()),
            minor: sent.ticked("minor"),
            guardian: guardian.map(|name| name.as_str().to_owned()),
            material: Some(material?.as_str().to_owned()),
            purposes: sent.all("purposes").filter_map(Purpose::parse).collect(),
            outlets: sent.all("outlets").filter_map(Outlet::parse).collect(),
            from: from?,
            until: until?,
            identified: sent.ticked("identified"),
            witness: None,
            signed: None,
        })
    };
    form.done(sheet())
}
