//! An entry of the register, as the office sees it.

use desk::collaborator::View;
use domain::calendar::Instant;
use domain::collaborator::Agreement;
use domain::content::Content;
use domain::text::Name;
use serde::Serialize;
use utoipa::ToSchema;

use crate::stamp::Stamp;

/// Somebody outside with whom the office works.
#[derive(Serialize, ToSchema)]
pub struct Collaborator {
    id: String,
    version: u32,
    /// `journalist`, `media`, `influencer` or `speaker`.
    kind: &'static str,
    /// Null once erased.
    name: Option<String>,
    organisation: Option<String>,
    field: Option<String>,
    contact: Option<String>,
    conflict: Option<String>,
    releases: bool,
    archived: bool,
    agreements: Vec<Agreed>,
    /// An agreement for money holds today.
    paid: bool,
    /// What was made together; empty in a list.
    items: Vec<MadeTogether>,
    /// The ids of the campaigns in which they work; empty in a list.
    campaigns: Vec<String>,
    /// What happened; empty in a list.
    history: Vec<Happened>,
    allowed: Vec<&'static str>,
}

/// What was agreed.
#[derive(Serialize, ToSchema)]
#[schema(as = CollaboratorAgreement)]
struct Agreed {
    what: String,
    from: String,
    until: String,
    paid: bool,
    disclosure: Option<String>,
}

/// An item that was made together.
#[derive(Serialize, ToSchema)]
#[schema(as = CollaboratorItem)]
struct MadeTogether {
    id: String,
    title: String,
    stage: &'static str,
    /// Where it stands.
    links: Vec<String>,
}

/// One thing that happened.
#[derive(Serialize, ToSchema)]
#[schema(as = CollaboratorHistory)]
struct Happened {
    event: &'static str,
    by: Option<String>,
    at: String,
}

impl Collaborator {
    pub fn of(view: &View, stamp: Stamp) -> Self {
        let (known, card) = (&view.collaborator, &view.collaborator.card);
        let name = |name: &Option<Name>| name.as_ref().map(|one| one.as_str().to_owned());
        Self {
            id: known.id.to_string(),
            version: known.version.0,
            kind: card.kind.code(),
            name: view.name.clone(),
            organisation: name(&card.organisation),
            field: name(&card.field),
            contact: view.contact.clone(),
            conflict: view.conflict.clone(),
            releases: card.releases,
            archived: known.archived,
            agreements: known.agreements.iter().map(Agreed::of).collect(),
            paid: view.agreed.as_ref().is_some_and(|one| one.paid),
            items: view.items.iter().map(MadeTogether::of).collect(),
            campaigns: view.campaigns.iter().map(|one| one.id.to_string()).collect(),
            history: view.history.iter().map(|one| Happened::of(one, stamp)).collect(),
            allowed: view.allowed.iter().map(|act| act.code()).collect(),
        }
    }
}

impl Agreed {
    fn of(one: &Agreement) -> Self {
        Self {
            what: one.what.as_str().to_owned(),
            from: one.from.to_string(),
            until: one.until.to_string(),
            paid: one.paid,
            disclosure: one.disclosure.as_ref().map(|word| word.as_str().to_owned()),
        }
    }
}

impl MadeTogether {
    fn of(item: &Content) -> Self {
        Self {
            id: item.id.to_string(),
            title: item.draft.title.as_str().to_owned(),
            stage: item.stage.code(),
            links: item.posts.values().map(|post| post.link.as_str().to_owned()).collect(),
        }
    }
}

impl Happened {
    fn of((event, by, at): &(&'static str, Option<String>, Instant), stamp: Stamp) -> Self {
        Self { event, by: by.clone(), at: stamp.at(*at) }
    }
}
