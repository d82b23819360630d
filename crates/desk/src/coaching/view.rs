//! A note as those who take part read it.

use std::collections::BTreeMap;

use db::Tx;
use domain::calendar::Instant;
use domain::coaching::{Act, Coaching, Resource, allowed};
use domain::ids::{PersonId, WordsId};
use domain::people::Actor;
use domain::training::catalogue;

use crate::case::names;
use crate::said::Said as Opened;
use crate::{Desk, DeskError};

/// Somebody who is coached, and when they acknowledged it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Coached {
    pub id: PersonId,
    pub name: String,
    pub acknowledged: Option<Instant>,
}

/// What was written beneath a note.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    pub name: String,
    pub at: Instant,
    pub text: Option<String>,
}

/// One note.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct View {
    pub coaching: Coaching,
    pub coach: String,
    pub people: Vec<Coached>,
    pub goals: Option<String>,
    pub step: Option<String>,
    pub replies: Vec<Said>,
    /// Each thing to learn from, with what it is called.
    pub resources: Vec<(Resource, String)>,
    pub allowed: Vec<Act>,
}

/// These notes with their words, for somebody who takes part in each of them.
pub(super) async fn gather(
    tx: &mut Tx<'_>,
    desk: &Desk,
    actor: &Actor,
    found: Vec<Coaching>,
) -> Result<Vec<View>, DeskError> {
    let names = names::load(tx, desk.scope()).await?;
    let said = Opened::open(tx, desk, &words(&found)).await?;
    let titles = titles(tx, desk, &found).await?;
    let name = |id: PersonId| names.person(id).unwrap_or_default().to_owned();
    let view = |known: Coaching| View {
        coach: name(known.coach),
        people: known
            .agreed
            .people
            .iter()
            .map(|id| Coached {
                id: *id,
                name: name(*id),
                acknowledged: known.acknowledged.get(id).copied(),
            })
            .collect(),
        goals: said.text(known.agreed.goals.id),
        step: said.text(known.agreed.step.id),
        replies: known
            .replies
            .iter()
            .map(|reply| Said {
                name: name(reply.by),
                at: reply.at,
                text: said.text(reply.words.id),
            })
            .collect(),
        resources: known.agreed.resources.iter().map(|one| titled(one, &titles)).collect(),
        allowed: allowed(&known, actor),
        coaching: known,
    };
    Ok(found.into_iter().map(view).collect())
}

fn words(found: &[Coaching]) -> Vec<WordsId> {
    let of = |known: &Coaching| {
        let agreed = [known.agreed.goals.id, known.agreed.step.id];
        agreed
            .into_iter()
            .chain(known.replies.iter().map(|reply| reply.words.id))
            .collect::<Vec<_>>()
    };
    found.iter().flat_map(of).collect()
}

/// What the things to learn from are called, by their codes and ids.
type Titles = BTreeMap<String, String>;

async fn titles(tx: &mut Tx<'_>, desk: &Desk, found: &[Coaching]) -> Result<Titles, DeskError> {
    let (scope, mut titles) = (desk.scope(), Titles::new());
    for one in catalogue(store::training::list(tx, scope).await?) {
        titles.insert(one.code.to_string(), one.definition.name.into_string());
    }
    for resource in found.iter().flat_map(|known| &known.agreed.resources) {
        match resource {
            Resource::Sop(id) => {
                let sop = store::sop::load(tx, scope, *id).await?;
                let shown = sop.as_ref().and_then(|sop| sop.shown(desk.now()));
                titles.extend(shown.map(|shown| (id.to_string(), shown.content.title.clone())));
            }
            Resource::Session(id) => {
                let session = store::training::session::find(tx, scope, *id).await?;
                titles.extend(session.map(|one| (id.to_string(), one.plan.title.into_string())));
            }
            Resource::Competence(_) | Resource::Link(_) => {}
        }
    }
    Ok(titles)
}

fn titled(resource: &Resource, titles: &Titles) -> (Resource, String) {
    let named = match resource {
        Resource::Competence(code) => code.to_string(),
        Resource::Sop(id) => id.to_string(),
        Resource::Session(id) => id.to_string(),
        Resource::Link(link) => link.as_str().to_owned(),
    };
    let title = titles.get(&named).cloned().unwrap_or(named);
    (resource.clone(), title)
}
