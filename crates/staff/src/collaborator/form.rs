//! The forms of the register: who somebody is, and what was agreed.

use desk::collaborator::View;
use domain::collaborator::{Agreement, Card, Kind};
use domain::rules::Rules;
use domain::text::{Body, Name};
use web::{Faults, Sent};

use crate::{me::Me, reader::Reader};

const CARD: [&str; 7] =
    ["kind", "name", "organisation", "field", "contact", "conflict", "releases"];
const AGREEMENT: [&str; 5] = ["what", "from", "until", "paid", "disclosure"];

/// Who it is.
pub(super) fn card(me: &Me, rules: &Rules, sent: &Sent) -> Result<Card<Body>, Faults> {
    let mut form = Reader::new(sent, me.t(), &rules.calendar, (&CARD, &[]));
    let kind = form.chosen("kind", Kind::parse);
    let name = form.body("name");
    let organisation = form.maybe("organisation", Name::parse);
    let field = form.maybe("field", Name::parse);
    let (contact, conflict) = (form.maybe_body("contact"), form.maybe_body("conflict"));
    let releases = sent.ticked("releases");
    let card = || {
        let (kind, name) = (kind?, name?);
        Some(Card { kind, name, organisation, field, contact, conflict, releases })
    };
    form.done(card())
}

/// What was agreed.
pub(super) fn agreement(me: &Me, rules: &Rules, sent: &Sent) -> Result<Agreement, Faults> {
    let mut form = Reader::new(sent, me.t(), &rules.calendar, (&AGREEMENT, &[]));
    let what = form.value("what", Name::parse);
    let (from, until) = (form.date("from"), form.date("until"));
    let disclosure = form.maybe("disclosure", Name::parse);
    let paid = sent.ticked("paid");
    let agreement =
        || Some(Agreement { what: what?, from: from?, until: until?, paid, disclosure });
    form.done(agreement())
}

/// The form begins with what is written.
pub(super) fn written(view: &View) -> Sent {
    let card = &view.collaborator.card;
    let text =
        |name: &str, value: Option<&str>| value.map(|value| (name.to_owned(), value.to_owned()));
    let fields = [
        text("kind", Some(card.kind.code())),
        text("name", view.name.as_deref()),
        text("organisation", card.organisation.as_ref().map(Name::as_str)),
        text("field", card.field.as_ref().map(Name::as_str)),
        text("contact", view.contact.as_deref()),
        text("conflict", view.conflict.as_deref()),
        text("releases", card.releases.then_some("1")),
    ];
    Sent::from_fields(fields.into_iter().flatten().collect())
}
