//! An SPO as one actor may see it: names in place, buttons as the rules draw them, and what is
//! being written only for those who take part.

use db::Tx;
use domain::people::Actor;
use domain::sop::{
    Act, Call, Comment, Content, Contradiction, Edition, Entry, Facts, Force, Part, Sop, Standing,
    Tries, allowed, calls, contradictions, may_read, may_read_drafts, may_see_key, missing,
};

use super::plain;
use crate::case::{Author, Names, names};
use crate::{Desk, DeskError};

/// Everything that a page or the API shows of an SPO.
#[derive(Clone, Debug)]
pub struct View {
    /// Without what is not for this actor: no draft, no replaced edition.
    pub sop: Sop,
    pub standing: Standing,
    /// As it stands on the document; `None` before the first signature.
    pub number: Option<String>,
    pub title: String,
    /// The edition in force, if one is.
    pub in_force: Option<u16>,
    /// What the draft still lacks.
    pub missing: Vec<Part>,
    pub contradictions: Vec<Contradiction>,
    pub remarks: Vec<Remark>,
    /// Names of the draft's reviewers, and of its authors.
    pub reviewers: Vec<String>,
    pub authors: Vec<String>,
    /// This reader's part: whether it must be read, and whether it was.
    pub must_read: bool,
    pub has_read: bool,
    /// Does this reader see drafts, readers and comparisons?
    pub takes_part: bool,
    /// May this reader see which answers are right?
    pub shows_key: bool,
    /// How this reader fared with the questions of the edition in force.
    pub tries: Option<Tries>,
    pub allowed: Vec<Act>,
    /// What it asks of this reader.
    pub calls: Vec<Call>,
    /// Empty in a list, and for those who only read what is in force.
    pub timeline: Vec<Moment>,
}

/// A comment with the name of whoever made it.
#[derive(Clone, Debug)]
pub struct Remark {
    pub comment: Comment,
    pub author: Author,
}

/// One entry of the timeline.
#[derive(Clone, Debug)]
pub struct Moment {
    /// Its place in the history, from 1.
    pub version: u32,
    pub entry: Entry,
    pub author: Author,
}

impl View {
    /// Does it stand so? What is due for review is in force all the same.
    pub fn stands(&self, wanted: Standing) -> bool {
        let both = wanted == Standing::InForce && self.standing == Standing::DueForReview;
        self.standing == wanted || both
    }

    /// The wording that is shown: of a draft where asked for, else the one in force or the newest.
    pub fn wording(&self, no: Option<u16>) -> Option<&Edition> {
        let no = no.or(self.in_force);
        let newest = || {
            let force = self.sop.forces.last().map(|force| &force.edition);
            self.sop.draft.as_ref().map(|draft| &draft.edition).or(force)
        };
        match no {
            Some(no) => self.sop.edition(no),
            None => newest(),
        }
    }

    /// The signed sheet of an edition.
    pub fn force(&self, no: u16) -> Option<&Force> {
        self.sop.forces.iter().find(|force| force.edition.no == no)
    }
}

/// Views without their histories, of those that this actor may read.
pub(super) async fn gather(
    tx: &mut Tx<'_>,
    desk: &Desk,
    actor: &Actor,
    found: Vec<Sop>,
) -> Result<Vec<View>, DeskError> {
    let names = names::load(tx, desk.scope()).await?;
    let rules = desk.rules_in_force(tx, desk.now()).await?;
    let facts = plain(desk.now(), &rules);
    Ok(found.into_iter().filter_map(|each| view(each, actor, &facts, &names)).collect())
}

/// One view with its history; `None` where this actor may not read it.
pub(super) async fn whole(
    tx: &mut Tx<'_>,
    desk: &Desk,
    actor: &Actor,
    sop: Sop,
) -> Result<Option<View>, DeskError> {
    let history = store::sop::history(tx, desk.scope(), sop.id).await?;
    let names = names::load(tx, desk.scope()).await?;
    let rules = desk.rules_in_force(tx, desk.now()).await?;
    let Some(view) = view(sop, actor, &plain(desk.now(), &rules), &names) else {
        return Ok(None);
    };
    let moment = |(version, entry): (u32, Entry)| {
        let author = names.author(entry.by);
        Moment { version, entry, author }
    };
    let timeline = if view.takes_part { history } else { Vec::new() };
    let timeline = (1..).zip(timeline).map(moment).collect();
    Ok(Some(View { timeline, ..view }))
}

fn view(sop: Sop, actor: &Actor, facts: &Facts<'_>, names: &Names) -> Option<View> {
    if !may_read(&sop, actor, facts) {
        return None;
    }
    let staff = actor.staff();
    let named = |person| sop.draft.as_ref().is_some_and(|draft| draft.reviewers.contains(&person));
    let takes_part = may_read_drafts(actor, facts) || staff.is_some_and(|staff| named(staff.id));
    let standing = sop.standing(facts.now, facts.today());
    let allowed = allowed(&sop, actor, facts);
    let calls = calls(&sop, actor, facts);
    let shows_key = may_see_key(&sop, actor, facts);
    let force = sop.in_force(facts.now).cloned();
    let tries = force.as_ref().zip(staff);
    let tries = tries.and_then(|(force, staff)| sop.tries(staff.id, force.edition.no).cloned());
    let sop = if takes_part { sop } else { published(sop, force.as_ref()) };
    let wording: Option<&Content> = sop.draft.as_ref().map(|draft| &draft.edition.content);
    let shown = sop.shown(facts.now).map(|edition| edition.content.title.clone());
    let draft = sop.draft.as_ref();
    let must_read = force
        .as_ref()
        .zip(staff)
        .is_some_and(|(force, staff)| force.edition.content.audience.includes(staff));
    let person = |id: &domain::ids::PersonId| names.person(*id).unwrap_or_default().to_owned();
    let reviewers = draft.map(|draft| draft.reviewers.iter().map(person).collect());
    let authors =
        draft.map(|draft| draft.authors.iter().filter_map(|who| names.author(*who).name).collect());
    let remarks = draft.map(|draft| {
        let remark = |comment: &Comment| Remark {
            comment: comment.clone(),
            author: names.author(comment.by),
        };
        draft.comments.iter().map(remark).collect()
    });
    let newest = sop.forces.last().map(|force| force.number.clone());
    Some(View {
        standing,
        number: force.as_ref().map(|force| force.number.clone()).or(newest),
        title: shown.unwrap_or_default(),
        in_force: force.map(|force| force.edition.no),
        missing: wording.map(missing).unwrap_or_default(),
        contradictions: wording.map(contradictions).unwrap_or_default(),
        remarks: remarks.unwrap_or_default(),
        reviewers: reviewers.unwrap_or_default(),
        authors: authors.unwrap_or_default(),
        must_read,
        has_read: staff.is_some_and(|staff| sop.has_read(staff.id, facts.now)),
        takes_part,
        shows_key,
        tries,
        allowed,
        calls,
        timeline: Vec::new(),
        sop,
    })
}

/// Only what is in force: what is replaced shall not be used by mistake.
fn published(sop: Sop, force: Option<&Force>) -> Sop {
    // What others tried is not theirs to know either.
    Sop { draft: None, tries: Vec::new(), forces: force.cloned().into_iter().collect(), ..sop }
}
