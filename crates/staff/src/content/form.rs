//! The form in which an item is written and changed.

use std::collections::BTreeMap;

use desk::Desk;
use desk::consent;
use desk::content::View;
use domain::consent::{Outlet, Purpose, manages};
use domain::content::Draft;
use domain::rules::Rules;
use domain::text::{Body, Name};
use web::{Failure, Faults, Sent};

use crate::options::{Item, items};
use crate::{me::Me, reader::Reader};

const ONCE: [&str; 5] = ["title", "purpose", "audience", "claims", "shows_people"];
const OFTEN: [&str; 1] = ["consents"];

/// What the form shows.
pub(super) struct Fields {
    pub purposes: Vec<Item>,
    pub consents: Vec<Item>,
    pub areas: Vec<Area>,
    pub sent: Sent,
}

/// The field of one channel.
pub(super) struct Area {
    pub field: String,
    pub name: String,
    /// The limit in words, and the count with a gap for the number.
    pub hint: String,
    pub counts: String,
}

impl Fields {
    /// An empty form, or what was typed into it.
    pub async fn new(desk: &Desk, me: &Me, sent: Sent) -> Result<Self, Failure> {
        let t = me.t();
        let consents = match manages(&me.actor) {
            true => consent::list(desk, &me.actor).await?,
            false => Vec::new(),
        };
        let usable = consents.into_iter().filter(|view| view.consent.withdrawal.is_none());
        let consents = usable.map(|view| {
            let person = view.person.unwrap_or_else(|| t.consent_hidden());
            let material = view.material.unwrap_or_default();
            let until = t.date(view.consent.given.until);
            (view.consent.id.to_string(), format!("{person} · {material} · {until}"))
        });
        let area = |outlet: &Outlet| {
            let most = t.number(i64::try_from(outlet.most()).unwrap_or(i64::MAX));
            Area {
                field: field(*outlet),
                name: t.content_outlet(outlet.code()),
                hint: t.content_most(most.as_str()),
                counts: t.content_length("{n}", most.as_str()),
            }
        };
        Ok(Self {
            purposes: items(Purpose::ALL, Purpose::code, |code| t.consent_purpose(code)),
            consents: consents.collect(),
            areas: Outlet::ALL.iter().map(area).collect(),
            sent,
        })
    }

    pub fn text(&self, name: &str) -> &str {
        self.sent.text(name)
    }

    pub fn chosen(&self, name: &str, value: &str) -> bool {
        self.sent.all(name).any(|one| one == value)
    }
}

fn field(outlet: Outlet) -> String {
    format!("text_{}", outlet.code())
}

/// The draft that was sent.
pub(super) fn read(me: &Me, rules: &Rules, sent: &Sent) -> Result<Draft<Body>, Faults> {
    let fields: Vec<(Outlet, String)> =
        Outlet::ALL.iter().map(|outlet| (*outlet, field(*outlet))).collect();
    let once: Vec<&str> =
        ONCE.into_iter().chain(fields.iter().map(|(_, field)| field.as_str())).collect();
    let mut form = Reader::new(sent, me.t(), &rules.calendar, (&once, &OFTEN));
    let title = form.value("title", Name::parse);
    let purpose = form.chosen("purpose", Purpose::parse);
    let audience = form.maybe("audience", Name::parse);
    let mut texts = BTreeMap::new();
    for (outlet, field) in &fields {
        texts.extend(form.maybe_body(field).map(|text| (*outlet, text)));
    }
    let draft = || {
        Some(Draft {
            title: title?,
            purpose: purpose?,
            audience,
            claims: sent.ticked("claims"),
            shows_people: sent.ticked("shows_people"),
            consents: sent.all("consents").filter_map(|id| id.parse().ok()).collect(),
            texts,
        })
    };
    form.done(draft())
}

/// The form begins with what is written.
pub(super) fn written(view: &View) -> Sent {
    let draft = &view.content.draft;
    let text = |name: &str, value: &str| (name.to_owned(), value.to_owned());
    let mut fields =
        vec![text("title", draft.title.as_str()), text("purpose", draft.purpose.code())];
    fields.extend(draft.audience.as_ref().map(|name| text("audience", name.as_str())));
    for (name, ticked) in [("claims", draft.claims), ("shows_people", draft.shows_people)] {
        fields.extend(ticked.then(|| text(name, "1")));
    }
    fields.extend(draft.consents.iter().map(|id| text("consents", &id.to_string())));
    let texts = view.texts.iter();
    fields.extend(texts.filter_map(|one| Some((field(one.outlet), one.text.clone()?))));
    Sent::from_fields(fields)
}
