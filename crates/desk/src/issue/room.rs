//! The crisis room: whatever hangs on one issue, gathered for those who work on it.

use std::collections::BTreeSet;

use db::Tx;
use domain::ids::{CaseNumber, IssueId};
use domain::issue::{Level, may_read, runs};
use domain::mention::Tone;
use domain::people::Actor;
use domain::rules::Kind;
use domain::statement::Statement;
use store::mention::Voices;

use crate::act::read_as;
use crate::case::{self, List};
use crate::shift::OnDuty;
use crate::{Desk, DeskError, mention, people, shift};

/// A room shows no more mentions, statements or inquiries than this.
const SHOWN: usize = 20;

/// What stands around an issue.
#[derive(Clone, Debug)]
pub struct Room {
    /// The youngest mentions.
    pub mentions: Vec<mention::View>,
    /// The cases that this actor sees.
    pub cases: Vec<CaseNumber>,
    /// Statements about it, the one that was begun last first; none for those who read none.
    pub statements: Vec<Statement>,
    /// Open questions of media, whatever they are about.
    pub inquiries: Vec<case::Item>,
    /// Who is called: in a grave issue its leaders, then who is on call, and those on duty. Empty outside
    /// the office and those who lead.
    pub phones: Vec<OnDuty>,
    pub figures: Figures,
}

/// How it is heard.
#[derive(Clone, Debug, Default)]
pub struct Figures {
    pub voices: Voices,
    /// Without a tone: not yet judged.
    pub tones: Vec<(Option<Tone>, u32)>,
}

/// The room of an issue, as far as this actor sees what is in it.
///
/// # Errors
/// `NotFound` when the issue is not for this actor or not there.
pub async fn room(desk: &Desk, actor: &Actor, id: IssueId) -> Result<Room, DeskError> {
    let (room, level) = read_as(desk, actor, move |tx, desk, actor| {
        Box::pin(async move { gather(tx, &desk, &actor, id).await })
    })
    .await?;
    let wanted = List { kind: Some(Kind::MediaInquiry), open: Some(true), ..List::default() };
    let inquiries = case::list(desk, actor, &wanted, None, SHOWN).await?.items;
    Ok(Room { inquiries, phones: phones(desk, actor, level).await?, ..room })
}

async fn gather(
    tx: &mut Tx<'_>,
    desk: &Desk,
    actor: &Actor,
    id: IssueId,
) -> Result<(Room, Option<Level>), DeskError> {
    let scope = desk.scope();
    let found = store::issue::find(tx, scope, id).await?;
    let known = found.filter(|known| may_read(known, actor)).ok_or(DeskError::NotFound)?;
    let mentions = if domain::mention::reads(actor) {
        store::mention::of_issue(tx, scope, (id, SHOWN)).await?
    } else {
        Vec::new()
    };
    let mentions = mentions.into_iter().map(|one| (one, 1)).collect();
    let mut cases = Vec::new();
    for case in &known.cases {
        cases.extend(mention::number(tx, desk, actor, Some(*case)).await?);
    }
    let statements = if domain::statement::reads(actor) {
        store::statement::of_issue(tx, scope, (id, SHOWN)).await?
    } else {
        Vec::new()
    };
    let level = known.assessment.as_ref().map(|judged| judged.level);
    let room = Room {
        mentions: mention::gather(tx, desk, actor, mentions).await?,
        cases,
        statements,
        inquiries: Vec::new(),
        phones: Vec::new(),
        figures: Figures {
            voices: store::mention::voices(tx, scope, id).await?,
            tones: store::mention::heard(tx, scope, id).await?,
        },
    };
    Ok((room, level))
}

/// Who is called now, in the order of calling, each once: in a grave issue (levels 3 and 4) those who
/// lead it, then whoever is on call, then those on duty. For the office, and in a grave issue for
/// whoever runs it.
async fn phones(
    desk: &Desk,
    actor: &Actor,
    level: Option<Level>,
) -> Result<Vec<OnDuty>, DeskError> {
    let grave = matches!(level, Some(Level::Three | Level::Four));
    let leads = grave && runs(actor, desk.now());
    if !leads && people::sees_office(actor).is_err() {
        return Ok(Vec::new());
    }
    let leaders = if grave { shift::leaders(desk).await? } else { Vec::new() };
    let watch = shift::now(desk, &Actor::Desk).await?;
    let (on_duty, first) = watch.map(|watch| (watch.people, watch.on_call)).unwrap_or_default();
    let mut named = BTreeSet::new();
    let all = leaders.into_iter().chain(first).chain(on_duty);
    Ok(all.filter(|one| named.insert(one.id)).collect())
}
