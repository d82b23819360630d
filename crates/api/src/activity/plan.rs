//! The plan of an activity, as it is sent and as it is told.

use desk::Desk;
use desk::activity::View;
use domain::activity::{Entry, Plan, Speaker, Visit};
use domain::campaign::MOST_RUPIAH;
use domain::text::{Body as Text, Link, Name};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::code::{ActivityKindCode, AudienceCode};
use crate::fault::{Fault, Why};
use crate::stamp::{self, Stamp};
use crate::{who, word};

/// Why, for whom, when, where, with whom.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ActivityPlan {
    /// At most 120 characters.
    title: String,
    kind: ActivityKindCode,
    /// What people lack, and how that is known.
    need: String,
    /// What they know or do afterwards, in one sentence.
    aim: String,
    #[serde(default)]
    audience: Vec<AudienceCode>,
    /// RFC 3339, or the hospital's own time.
    starts: String,
    ends: String,
    place: Option<String>,
    /// Where it is online.
    link: Option<String>,
    visit: Option<ActivityVisit>,
    /// At most 20.
    #[serde(default)]
    speakers: Vec<ActivitySpeaker>,
    /// Everybody may know of it.
    #[serde(default)]
    public: bool,
    registration: Option<ActivityTerms>,
    /// It takes questions from the public page.
    #[serde(default)]
    questions: bool,
    /// Whoever was there gets a certificate.
    #[serde(default)]
    certificate: bool,
    bring: Option<String>,
    /// The id of a campaign.
    campaign: Option<String>,
    /// At most 40.
    #[serde(default)]
    materials: Vec<String>,
    /// Whole rupiah; the director approves what costs money.
    budget: Option<u64>,
    /// Who is in charge: a login, id or name.
    lead: String,
}

/// What a visit outside needs.
#[derive(Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ActivityVisit {
    /// Who receives us, and how they are reached.
    contact: Option<String>,
    means: String,
}

/// Somebody who speaks: one of `collaborator`, `staff` or `name`.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ActivitySpeaker {
    /// The id of an entry in the register.
    collaborator: Option<String>,
    /// A login, id or name.
    staff: Option<String>,
    /// Anybody else.
    name: Option<String>,
    /// What they know about; with `name` only.
    field: Option<String>,
}

/// On which terms people register.
#[derive(Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ActivityTerms {
    /// Seats; null is as many as come.
    quota: Option<u16>,
    closes: String,
}

/// The plan, as it stands.
#[derive(Serialize, ToSchema)]
pub struct ActivityPlanned {
    title: String,
    kind: &'static str,
    need: Option<String>,
    aim: String,
    audience: Vec<&'static str>,
    starts: String,
    ends: String,
    place: Option<String>,
    link: Option<String>,
    visit: Option<ActivityVisit>,
    speakers: Vec<Speaking>,
    public: bool,
    registration: Option<ActivityTerms>,
    questions: bool,
    certificate: bool,
    bring: Option<String>,
    campaign: Option<String>,
    materials: Vec<String>,
    budget: Option<u64>,
    lead: Option<String>,
}

/// Somebody who speaks.
#[derive(Serialize, ToSchema)]
#[schema(as = ActivitySpeaking)]
struct Speaking {
    /// Null once it was erased.
    name: Option<String>,
    field: Option<String>,
}

impl ActivityPlan {
    /// # Errors
    /// `Invalid` with the field.
    pub async fn meant(self, desk: &Desk) -> Result<Plan<Text>, Fault> {
        let calendar = desk.rules().await?.calendar.clone();
        let mut speakers = Vec::with_capacity(self.speakers.len());
        for (nth, one) in self.speakers.into_iter().enumerate() {
            speakers.push(one.meant(desk, &format!("speakers.{nth}")).await?);
        }
        let materials = self.materials.iter().enumerate();
        let materials = materials.map(|(nth, one)| word::named(one, &format!("materials.{nth}")));
        let entry = self.registration.map(|terms| {
            let closes = stamp::until(&terms.closes, "registration.closes", &calendar)?;
            Ok::<_, Fault>(Entry { quota: terms.quota, closes })
        });
        let campaign = word::filled(self.campaign);
        let campaign = campaign.map(|id| id.parse().map_err(|_| known("campaign")));
        Ok(Plan {
            title: word::named(&self.title, "title")?,
            kind: self.kind.0,
            need: word::body(&self.need, "need")?,
            aim: word::named(&self.aim, "aim")?,
            audience: self.audience.into_iter().map(|code| code.0).collect(),
            starts: stamp::instant(&self.starts, "starts", &calendar)?,
            ends: stamp::instant(&self.ends, "ends", &calendar)?,
            place: word::name(self.place, "place")?,
            link: word::link(self.link, "link")?,
            visit: self.visit.map(ActivityVisit::meant).transpose()?,
            speakers,
            public: self.public,
            entry: entry.transpose()?,
            questions: self.questions,
            certificate: self.certificate,
            bring: word::name(self.bring, "bring")?,
            campaign: campaign.transpose()?,
            materials: materials.collect::<Result<_, Fault>>()?,
            budget: self.budget.map(rupiah).transpose()?,
            lead: who::person(desk, &self.lead, "lead").await?.id,
        })
    }
}

fn known(field: &str) -> Fault {
    Fault::of(field, Why::NotKnown)
}

fn rupiah(amount: u64) -> Result<u64, Fault> {
    let fits = (1..=MOST_RUPIAH).contains(&amount);
    fits.then_some(amount).ok_or(Fault::of("budget", Why::NotALine))
}

impl ActivityVisit {
    fn meant(self) -> Result<Visit<Text>, Fault> {
        let contact = self.contact.unwrap_or_default();
        Ok(Visit {
            contact: word::body(&contact, "visit.contact")?,
            means: word::named(&self.means, "visit.means")?,
        })
    }
}

impl ActivitySpeaker {
    async fn meant(self, desk: &Desk, within: &str) -> Result<Speaker<Text>, Fault> {
        let field = |name: &str| format!("{within}.{name}");
        match (self.collaborator, self.staff, self.name) {
            (Some(id), None, None) => {
                let id = id.parse().map_err(|_| known(&field("collaborator")))?;
                Ok(Speaker::Collaborator(id))
            }
            (None, Some(staff), None) => {
                Ok(Speaker::Staff(who::person(desk, &staff, &field("staff")).await?.id))
            }
            (None, None, Some(name)) => Ok(Speaker::Outside {
                name: word::body(&name, &field("name"))?,
                field: word::name(self.field, &field("field"))?,
            }),
            _ => Err(known(within)),
        }
    }
}

impl ActivityPlanned {
    pub fn of(view: &View, stamp: Stamp) -> Self {
        let plan = &view.activity.plan;
        let text = |name: &Name| name.as_str().to_owned();
        let visit = plan
            .visit
            .as_ref()
            .map(|one| ActivityVisit { contact: view.contact.clone(), means: text(&one.means) });
        let speaking = |one: &desk::activity::Speaking| Speaking {
            name: one.name.clone(),
            field: one.field.clone(),
        };
        let terms = |one: Entry| ActivityTerms { quota: one.quota, closes: stamp.at(one.closes) };
        Self {
            title: text(&plan.title),
            kind: plan.kind.code(),
            need: view.need.clone(),
            aim: text(&plan.aim),
            audience: plan.audience.iter().map(|one| one.code()).collect(),
            starts: stamp.at(plan.starts),
            ends: stamp.at(plan.ends),
            place: plan.place.as_ref().map(text),
            link: plan.link.as_ref().map(Link::as_str).map(str::to_owned),
            visit,
            speakers: view.speakers.iter().map(speaking).collect(),
            public: plan.public,
            registration: plan.entry.map(terms),
            questions: plan.questions,
            certificate: plan.certificate,
            bring: plan.bring.as_ref().map(text),
            campaign: plan.campaign.map(|id| id.to_string()),
            materials: plan.materials.iter().map(text).collect(),
            budget: plan.budget,
            lead: view.lead.clone(),
        }
    }
}
