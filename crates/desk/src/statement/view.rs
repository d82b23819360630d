//! Statements as the staff may see them: words opened, names in place.

use db::Tx;
use domain::calendar::Instant;
use domain::ids::{CollaboratorId, WordsId};
use domain::people::Actor;
use domain::statement::{Act, Statement, allowed};

use super::sending::{self, Recipient};
use crate::case::names;
use crate::said::Said;
use crate::{Desk, DeskError};

/// Everything that a page or the API shows of a statement.
#[derive(Clone, Debug)]
pub struct View {
    pub statement: Statement,
    /// What stands behind the title; `None` in a list, or once erased.
    pub text: Option<String>,
    /// Why the director gave it back.
    pub returned: Option<String>,
    /// Why it was withdrawn.
    pub withdrawn: Option<String>,
    pub author: Option<String>,
    /// Who signed.
    pub signer: Option<String>,
    /// The title of the issue that it is about.
    pub issue: Option<String>,
    /// Who speaks at the press conference, and the names of those who are invited.
    pub speaker: Option<String>,
    pub invited: Vec<Option<String>>,
    /// What came of it.
    pub held: Option<String>,
    /// Who was sent it; empty in a list.
    pub sent: Vec<Recipient>,
    /// Who got a withdrawn one about the same issue.
    pub misinformed: Vec<CollaboratorId>,
    /// What this actor may do now.
    pub allowed: Vec<Act>,
    /// As of when.
    pub now: Instant,
}

/// Views of several statements, without their words.
pub(super) async fn gather(
    tx: &mut Tx<'_>,
    desk: &Desk,
    actor: &Actor,
    found: Vec<Statement>,
) -> Result<Vec<View>, DeskError> {
    let names = names::load(tx, desk.scope()).await?;
    let now = desk.now();
    let name = |id| names.person(id).map(str::to_owned);
    let view = |statement: Statement| View {
        text: None,
        returned: None,
        withdrawn: None,
        author: statement.author.and_then(name),
        signer: statement.approval.as_ref().and_then(|approval| name(approval.by)),
        issue: None,
        speaker: statement.draft.gathering.as_ref().and_then(|known| name(known.speaker)),
        invited: Vec::new(),
        held: None,
        sent: Vec::new(),
        misinformed: Vec::new(),
        allowed: allowed(&statement, actor, now),
        now,
        statement,
    };
    Ok(found.into_iter().map(view).collect())
}

/// One statement with its words.
pub(super) async fn whole(
    tx: &mut Tx<'_>,
    desk: &Desk,
    actor: &Actor,
    found: Statement,
) -> Result<View, DeskError> {
    let withdrawn = found.withdrawn.map(|(why, _)| why);
    let held = found.held.map(|(outcome, _)| outcome.notes);
    let texts = [Some(found.draft.text), found.returned, withdrawn, held];
    let ids: Vec<WordsId> = texts.iter().flatten().map(|words| words.id).collect();
    let said = Said::open(tx, desk, &ids).await?;
    let open = |words: Option<domain::text::Words>| words.and_then(|words| said.text(words.id));
    let issue = match found.draft.issue {
        Some(id) => store::issue::find(tx, desk.scope(), id).await?,
        None => None,
    };
    let text = said.text(found.draft.text.id).map(|whole| behind_title(&whole).to_owned());
    let (returned, withdrawn, held) = (open(found.returned), open(withdrawn), open(held));
    let invited = match domain::collaborator::reads(actor) {
        true => invited(tx, desk, &found).await?,
        false => Vec::new(),
    };
    let sent = sending::recipients(tx, desk, actor, &found).await?;
    let misinformed = sending::misinformed(tx, desk, &found).await?;
    let view = gather(tx, desk, actor, vec![found]).await?.pop().ok_or(DeskError::NotFound)?;
    let issue = issue.map(|issue| issue.title.into_string());
    Ok(View { text, returned, withdrawn, held, invited, sent, misinformed, issue, ..view })
}

/// The names of those who are invited; nothing for one that was erased.
async fn invited(
    tx: &mut Tx<'_>,
    desk: &Desk,
    found: &Statement,
) -> Result<Vec<Option<String>>, DeskError> {
    let mut names = Vec::new();
    for id in found.draft.gathering.iter().flat_map(|known| &known.invited) {
        let known = store::collaborator::find(tx, desk.scope(), *id).await?;
        let name = known.map(|known| known.card.name.id);
        let said = Said::open(tx, desk, name.as_slice()).await?;
        names.push(name.and_then(|name| said.text(name)));
    }
    Ok(names)
}

/// The words behind the first line, which is the title.
pub(super) fn behind_title(whole: &str) -> &str {
    whole.split_once("\n\n").map_or(whole, |(_, text)| text)
}
