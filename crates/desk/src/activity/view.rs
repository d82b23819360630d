//! An activity as one actor may see it: texts opened, names in place.

use std::collections::BTreeMap;

use db::Tx;
use domain::activity::{
    Act, Activity, Answerer, Asked, Fate, Photo, Question, Speaker, allowed, needs_director,
};
use domain::calendar::Instant;
use domain::consent::Standing;
use domain::ids::{CampaignId, CaseNumber, WordsId};
use domain::people::Actor;
use domain::text::{Name, Words};

use super::photo::Snapshot;
use crate::case::names::{self, Names};
use crate::mention::number as case_number;
use crate::said::Said;
use crate::{Desk, DeskError};

/// Everything that a page or the API shows of an activity.
#[derive(Clone, Debug)]
pub struct View {
    pub activity: Activity,
    pub author: Option<String>,
    pub approved: Option<String>,
    /// Who is in charge.
    pub lead: Option<String>,
    pub need: Option<String>,
    /// Who receives us on a visit.
    pub contact: Option<String>,
    pub speakers: Vec<Speaking>,
    pub campaign: Option<(CampaignId, String)>,
    pub questions: Vec<Asking>,
    pub photos: Vec<Snapshot>,
    pub well: Option<String>,
    pub report: Option<String>,
    pub lessons: Option<String>,
    /// Who does each follow-up, in their order.
    pub owners: Vec<Option<String>>,
    pub why: Option<String>,
    /// The director decides, not the head.
    pub directors: bool,
    /// What this actor may do now.
    pub allowed: Vec<Act>,
}

/// Somebody who speaks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Speaking {
    /// `None` once it was erased.
    pub name: Option<String>,
    pub field: Option<String>,
}

/// A question, opened.
#[derive(Clone, Debug)]
pub struct Asking {
    pub text: Option<String>,
    pub asked: Asked,
    pub at: Instant,
    /// Not to be answered in front of others.
    pub care: bool,
    pub fate: Fate,
    /// Who answered, or will.
    pub by: Option<String>,
    /// The answer, or why it was set aside.
    pub says: Option<String>,
    /// Its case, where this actor sees it.
    pub case: Option<CaseNumber>,
}

/// All texts of an activity.
fn texts(known: &Activity) -> Vec<WordsId> {
    let mut all = vec![known.plan.need];
    all.extend(known.plan.visit.as_ref().map(|one| one.contact));
    all.extend(known.plan.speakers.iter().filter_map(|one| match one {
        Speaker::Outside { name, .. } => Some(*name),
        _ => None,
    }));
    all.extend(known.questions.iter().flat_map(|one| [Some(one.text), says(one.fate)]).flatten());
    all.extend(known.photos.iter().filter_map(|one| one.medium.alt));
    all.extend(known.held.iter().flat_map(|one| [Some(one.well), one.report]).flatten());
    all.extend(known.evaluation.as_ref().map(|one| one.lessons));
    all.extend(known.why);
    all.iter().map(|words| words.id).collect()
}

fn says(fate: Fate) -> Option<Words> {
    match fate {
        Fate::Answered { text, .. } => Some(text),
        Fate::SetAside { why } => Some(why),
        _ => None,
    }
}

/// One activity with its texts.
pub(super) async fn whole(
    tx: &mut Tx<'_>,
    desk: &Desk,
    actor: &Actor,
    activity: Activity,
) -> Result<View, DeskError> {
    let names = names::load(tx, desk.scope()).await?;
    let said = Said::open(tx, desk, &texts(&activity)).await?;
    let text = |words: Option<Words>| words.and_then(|words| said.text(words.id));
    let speakers = speakers(tx, desk, (&activity, &names, &said)).await?;
    let owners = activity.evaluation.iter().flat_map(|one| &one.follow_ups);
    let owners = owners.map(|one| names.person(one.owner).map(str::to_owned)).collect();
    Ok(View {
        author: names.author(activity.author).name,
        approved: activity.approved.and_then(|(by, _)| names.author(by).name),
        lead: names.person(activity.plan.lead).map(str::to_owned),
        need: text(Some(activity.plan.need)),
        contact: text(activity.plan.visit.as_ref().map(|one| one.contact)),
        campaign: campaign(tx, desk, &activity).await?,
        questions: questions(tx, desk, actor, (&activity, &names, &speakers, &said)).await?,
        photos: photos(tx, desk, (&activity, &said)).await?,
        well: text(activity.held.as_ref().map(|one| one.well)),
        report: text(activity.held.as_ref().and_then(|one| one.report)),
        lessons: text(activity.evaluation.as_ref().map(|one| one.lessons)),
        why: text(activity.why),
        directors: needs_director(&activity.plan),
        allowed: allowed(&activity, actor, desk.now()),
        owners,
        speakers,
        activity,
    })
}

async fn campaign(
    tx: &mut Tx<'_>,
    desk: &Desk,
    activity: &Activity,
) -> Result<Option<(CampaignId, String)>, DeskError> {
    let Some(id) = activity.plan.campaign else { return Ok(None) };
    let found = store::campaign::find(tx, desk.scope(), id).await?;
    Ok(found.map(|known| (id, known.plan.title.into_string())))
}

/// Everybody who speaks, by name.
pub(super) async fn speakers(
    tx: &mut Tx<'_>,
    desk: &Desk,
    (activity, names, said): (&Activity, &Names, &Said),
) -> Result<Vec<Speaking>, DeskError> {
    let text = |name: Option<&Name>| name.map(|name| name.as_str().to_owned());
    let mut all = Vec::with_capacity(activity.plan.speakers.len());
    for speaker in &activity.plan.speakers {
        all.push(match speaker {
            Speaker::Staff(id) => {
                Speaking { name: names.person(*id).map(str::to_owned), field: None }
            }
            Speaker::Outside { name, field } => {
                Speaking { name: said.text(name.id), field: text(field.as_ref()) }
            }
            Speaker::Collaborator(id) => {
                let found = store::collaborator::find(tx, desk.scope(), *id).await?;
                let card = found.map(|one| one.card);
                let ids: Vec<WordsId> = card.iter().map(|card| card.name.id).collect();
                let opened = Said::open(tx, desk, &ids).await?;
                let name = ids.first().and_then(|id| opened.text(*id));
                let field = card.and_then(|card| text(card.field.as_ref()));
                Speaking { name, field }
            }
        });
    }
    Ok(all)
}

async fn questions(
    tx: &mut Tx<'_>,
    desk: &Desk,
    actor: &Actor,
    (activity, names, speakers, said): (&Activity, &Names, &[Speaking], &Said),
) -> Result<Vec<Asking>, DeskError> {
    let mut all = Vec::with_capacity(activity.questions.len());
    for question in &activity.questions {
        let case = match question.fate {
            Fate::Case { case } => case_number(tx, desk, actor, Some(case)).await?,
            _ => None,
        };
        all.push(Asking { case, ..asking(question, (names, speakers, said)) });
    }
    Ok(all)
}

fn asking(question: &Question, (names, speakers, said): (&Names, &[Speaking], &Said)) -> Asking {
    let person = |id| names.person(id).map(str::to_owned);
    let by = match question.fate {
        Fate::Answered { by: Answerer::Staff(id), .. } => person(id),
        Fate::Answered { by: Answerer::Speaker(nth), .. } => {
            speakers.get(usize::from(nth)).and_then(|one| one.name.clone())
        }
        Fate::Carried { owner, .. } => person(owner),
        _ => None,
    };
    Asking {
        text: said.text(question.text.id),
        asked: question.asked,
        at: question.at,
        care: question.care,
        fate: question.fate,
        by,
        says: says(question.fate).and_then(|words| said.text(words.id)),
        case: None,
    }
}

/// All photos; one of which a permission holds no more says so and is not shown.
async fn photos(
    tx: &mut Tx<'_>,
    desk: &Desk,
    (activity, said): (&Activity, &Said),
) -> Result<Vec<Snapshot>, DeskError> {
    let rules = desk.rules_in_force(tx, desk.now()).await?;
    let today = rules.calendar.day_of(desk.now());
    let mut holds = BTreeMap::new();
    for id in activity.photos.iter().flat_map(|one| &one.consents) {
        let found = store::consent::find(tx, desk.scope(), *id).await?;
        holds.insert(*id, found.is_some_and(|one| one.standing(today) == Standing::Valid));
    }
    let one = |photo: &Photo<Words>| Snapshot {
        id: photo.medium.id,
        kind: photo.medium.kind,
        alt: photo.medium.alt.and_then(|words| said.text(words.id)),
        rights: photo.medium.rights.clone(),
        faces: photo.faces,
        withheld: photo.consents.iter().any(|id| holds.get(id) != Some(&true))
            || photo.medium.rights.until.is_some_and(|until| until < today),
    };
    Ok(activity.photos.iter().map(one).collect())
}
