//! The form in which the plan of an activity is written and changed.

use desk::activity::View;
use desk::{Desk, campaign, collaborator};
use domain::activity::{
    Audience, Entry, Kind, MOST_MATERIALS, MOST_SPEAKERS, Plan, Speaker as Speaks, Visit, runs,
    speaks_as,
};
use domain::campaign::rupiah;
use domain::rules::Rules;
use domain::text::{Body, Link, Name};
use web::{Failure, Faults, Sent};

use crate::campaign::form::not_an_amount;
use crate::content::brand::lines;
use crate::options::{Item, items, staff};
use crate::{me::Me, reader::Reader, speaker::Speaker};

const ONCE: [&str; 22] = [
    "title",
    "kind",
    "need",
    "aim",
    "starts",
    "ends",
    "place",
    "link",
    "contact",
    "means",
    "outside",
    "public",
    "questions",
    "certificate",
    "entry",
    "quota",
    "closes",
    "bring",
    "campaign",
    "materials",
    "budget",
    "lead",
];
const OFTEN: [&str; 3] = ["audience", "staff", "register"];

/// What the form shows.
pub(super) struct Fields {
    pub kinds: Vec<Item>,
    pub audiences: Vec<Item>,
    pub people: Vec<Item>,
    pub register: Vec<Item>,
    pub campaigns: Vec<Item>,
    pub sent: Sent,
}

impl Fields {
    /// An empty form, or what was typed into it; nothing to choose from for whoever may not write.
    pub async fn new(desk: &Desk, me: &Me, sent: Sent) -> Result<Self, Failure> {
        let t = me.t();
        let (mut known, mut register, mut campaigns) = (Vec::new(), Vec::new(), Vec::new());
        if runs(&me.actor) {
            known = staff(desk).await?;
            let all = collaborator::list(desk, &me.actor, collaborator::Wanted::default()).await?;
            let named =
                |one: collaborator::View| Some((one.collaborator.id.to_string(), one.name?));
            register = all.into_iter().filter_map(named).collect();
            let all = campaign::list(desk, &me.actor, None).await?.into_iter();
            campaigns = all.map(|line| (line.id.to_string(), line.title)).collect();
        }
        Ok(Self {
            kinds: items(Kind::ALL, Kind::code, |code| t.activity_kind(code)),
            audiences: items(Audience::ALL, Audience::code, |code| t.activity_audience(code)),
            people: known,
            register,
            campaigns,
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

/// The plan that was sent.
pub(super) fn read(me: &Me, rules: &Rules, sent: &Sent) -> Result<Plan<Body>, Faults> {
    let mut form = Reader::new(sent, me.t(), &rules.calendar, (&ONCE, &OFTEN));
    let title = form.value("title", Name::parse);
    let kind = form.chosen("kind", Kind::parse);
    let (need, aim) = (form.body("need"), form.value("aim", Name::parse));
    let (starts, ends) = (form.instant("starts"), form.instant("ends"));
    let (place, link) = (form.maybe("place", Name::parse), form.maybe("link", Link::parse));
    let visit = visit(&mut form);
    let speakers = speakers(&mut form);
    let entry = entry(&mut form);
    let bring = form.maybe("bring", Name::parse);
    let campaign = form.maybe_chosen("campaign", |id| id.parse().ok());
    let read = |line: &str| Name::parse(line).ok();
    let materials = lines(&mut form, "materials", MOST_MATERIALS, read);
    let budget = budget(&mut form);
    let lead = form.chosen("lead", |id| id.parse().ok());
    let plan = || {
        Some(Plan {
            title: title?,
            kind: kind?,
            need: need?,
            aim: aim?,
            audience: sent.all("audience").filter_map(Audience::parse).collect(),
            starts: starts?,
            ends: ends?,
            place,
            link,
            visit,
            speakers,
            public: sent.ticked("public"),
            entry,
            questions: sent.ticked("questions"),
            certificate: sent.ticked("certificate"),
            bring,
            campaign,
            materials,
            budget,
            lead: lead?,
        })
    };
    form.done(plan())
}

/// Both fields, or none.
fn visit(form: &mut Reader<'_>) -> Option<Visit<Body>> {
    let (contact, means) = (form.maybe_body("contact"), form.maybe("means", Name::parse));
    let (typed, other) = (form.sent.filled("contact"), form.sent.filled("means"));
    if typed.is_some() != other.is_some() {
        let field = if typed.is_none() { "contact" } else { "means" };
        form.faults.add(field, form.t.activity_visit_pair());
    }
    Some(Visit { contact: contact?, means: means? })
}

fn speakers(form: &mut Reader<'_>) -> Vec<Speaks<Body>> {
    let sent = form.sent;
    let staff = sent.all("staff").filter_map(|id| id.parse().ok()).map(Speaks::Staff);
    let register = sent.all("register").filter_map(|id| id.parse().ok());
    let outside = lines(form, "outside", MOST_SPEAKERS, |line| {
        let (name, field) = speaks_as(line)?;
        Some(Speaks::Outside { name: Body::parse(name).ok()?, field })
    });
    staff.chain(register.map(Speaks::Collaborator)).chain(outside).collect()
}

/// The terms of registration; none where nobody registers.
fn entry(form: &mut Reader<'_>) -> Option<Entry> {
    if !form.sent.ticked("entry") {
        return None;
    }
    let quota = form.sent.filled("quota").map(|text| text.replace('.', "").parse().ok());
    if let Some(None | Some(0)) = quota {
        form.faults.add("quota", form.t.activity_quota_wrong());
    }
    let closes = form.instant("closes");
    Some(Entry { quota: quota.flatten(), closes: closes? })
}

fn budget(form: &mut Reader<'_>) -> Option<u64> {
    let typed = form.sent.filled("budget")?;
    let found = rupiah(typed);
    if found.is_none() {
        form.faults.add("budget", not_an_amount(form.t));
    }
    found
}

/// The form begins with what is written.
pub(super) fn written(view: &View, says: &Speaker) -> Sent {
    let plan = &view.activity.plan;
    let text = |name: &str, value: &str| (name.to_owned(), value.to_owned());
    let mut fields = vec![
        text("title", plan.title.as_str()),
        text("kind", plan.kind.code()),
        text("need", view.need.as_deref().unwrap_or_default()),
        text("aim", plan.aim.as_str()),
        text("starts", &says.typed(plan.starts)),
        text("ends", &says.typed(plan.ends)),
        text("lead", &plan.lead.to_string()),
        text("outside", &outside(view)),
    ];
    let names: Vec<&str> = plan.materials.iter().map(Name::as_str).collect();
    fields.push(text("materials", &names.join("\n")));
    let mut add = |name: &str, value: Option<&str>| {
        fields.extend(value.map(|value| text(name, value)));
    };
    add("place", plan.place.as_ref().map(Name::as_str));
    add("link", plan.link.as_ref().map(Link::as_str));
    add("contact", view.contact.as_deref());
    add("means", plan.visit.as_ref().map(|one| one.means.as_str()));
    add("bring", plan.bring.as_ref().map(Name::as_str));
    add("public", plan.public.then_some("1"));
    add("questions", plan.questions.then_some("1"));
    add("certificate", plan.certificate.then_some("1"));
    add("entry", plan.entry.map(|_| "1"));
    add("closes", plan.entry.map(|one| says.typed(one.closes)).as_deref());
    let quota = plan.entry.and_then(|one| one.quota);
    add("quota", quota.map(|seats| seats.to_string()).as_deref());
    add("campaign", plan.campaign.map(|id| id.to_string()).as_deref());
    add("budget", plan.budget.map(|amount| amount.to_string()).as_deref());
    for one in &plan.audience {
        add("audience", Some(one.code()));
    }
    for speaker in &plan.speakers {
        match speaker {
            Speaks::Staff(id) => add("staff", Some(&id.to_string())),
            Speaks::Collaborator(id) => add("register", Some(&id.to_string())),
            Speaks::Outside { .. } => {}
        }
    }
    Sent::from_fields(fields)
}

/// One line for each who was typed by name.
fn outside(view: &View) -> String {
    let all = view.activity.plan.speakers.iter().zip(&view.speakers);
    let typed = all.filter(|(one, _)| matches!(one, Speaks::Outside { .. }));
    let line = |(_, said): (_, &desk::activity::Speaking)| {
        let parts = [said.name.clone(), said.field.clone()];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" | ")
    };
    typed.map(line).collect::<Vec<_>>().join("\n")
}
