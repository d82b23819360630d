//! Mentions as one actor may see them: text opened, case and issue named.

use db::Tx;
use domain::ids::{CaseId, CaseNumber, IssueId, WordsId};
use domain::mention::{Act, Mention, allowed};
use domain::people::Actor;

use super::query::{Met, met};
use crate::said::Said;
use crate::{Desk, DeskError};

/// Everything that a page or the API shows of a mention.
#[derive(Clone, Debug)]
pub struct View {
    pub mention: Mention,
    /// `None` once erased.
    pub text: Option<String>,
    /// How many say nearly the same, itself counted.
    pub copies: u32,
    /// Where this actor sees the case.
    pub case: Option<CaseNumber>,
    pub issue: Option<(IssueId, String)>,
    /// Why it was set aside.
    pub aside: Option<String>,
    /// The saved queries that it met, each with the words by which it does.
    pub met: Vec<Met>,
    /// What this actor may do now.
    pub allowed: Vec<Act>,
}

/// Views of several mentions, each with the number of its copies.
pub(crate) async fn gather(
    tx: &mut Tx<'_>,
    desk: &Desk,
    actor: &Actor,
    found: Vec<(Mention, u32)>,
) -> Result<Vec<View>, DeskError> {
    let texts = found.iter().flat_map(|(one, _)| [Some(one.found.text), one.aside]);
    let ids: Vec<WordsId> = texts.flatten().map(|words| words.id).collect();
    let said = Said::open(tx, desk, &ids).await?;
    let mut views = Vec::with_capacity(found.len());
    for (mention, copies) in found {
        let text = said.text(mention.found.text.id);
        views.push(View {
            met: met(tx, desk, &mention, text.as_deref()).await?,
            text,
            copies,
            case: number(tx, desk, actor, mention.case).await?,
            issue: issue(tx, desk, mention.issue).await?,
            aside: mention.aside.and_then(|words| said.text(words.id)),
            allowed: allowed(&mention, actor),
            mention,
        });
    }
    Ok(views)
}

/// The number of a case that this actor sees.
pub(crate) async fn number(
    tx: &mut Tx<'_>,
    desk: &Desk,
    actor: &Actor,
    case: Option<CaseId>,
) -> Result<Option<CaseNumber>, DeskError> {
    let Some(case) = case else { return Ok(None) };
    let Some(known) = store::case::load(tx, desk.scope(), case).await? else { return Ok(None) };
    let sight = desk.sight(actor);
    let seen = store::case::seen(tx, desk.scope(), &sight, known.number).await?;
    Ok(seen.map(|case| case.number))
}

async fn issue(
    tx: &mut Tx<'_>,
    desk: &Desk,
    issue: Option<IssueId>,
) -> Result<Option<(IssueId, String)>, DeskError> {
    let Some(id) = issue else { return Ok(None) };
    let known = store::issue::find(tx, desk.scope(), id).await?;
    Ok(known.map(|known| (id, known.title.into_string())))
}
