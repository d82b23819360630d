//! Which case a mail answers: the one that our own mail, whose signed mark it carries, belonged to.

use channel::{Connection, Inbound, Kind, ReplyTo, What};
use db::Tx;
use domain::ids::SubjectId;
use domain::text::Body;
use domain::threading::Known;

use crate::{Desk, DeskError, wording};

/// The message of ours that a mail says it answers. The door gives it only where our mark is genuine.
pub(super) fn named(desk: &Desk, connection: &str, piece: &Inbound) -> Option<String> {
    let kind = desk.connection(connection).map(Connection::kind);
    match &piece.what {
        What::Message { reply_to: Some(ReplyTo::Message(id)), .. } if kind == Some(Kind::Email) => {
            Some(id.clone())
        }
        _ => None,
    }
}

/// A case that was answered, and whose it is.
pub(super) struct Answered {
    pub known: Known,
    pub subject: SubjectId,
}

/// The case to which a message of ours belonged.
pub(super) async fn case(
    tx: &mut Tx<'_>,
    desk: &Desk,
    (connection, named): (&str, Option<&str>),
) -> Result<Option<Answered>, DeskError> {
    let Some(named) = named else { return Ok(None) };
    let scope = desk.scope();
    let Some(sent) = store::sending::find(tx, scope, connection, named).await? else {
        return Ok(None);
    };
    let work = store::outbox::find(tx, scope, sent.work).await?;
    let Some(id) = work.and_then(|work| work.case) else { return Ok(None) };
    let Some(case) = store::case::load(tx, scope, id).await? else { return Ok(None) };
    let subject = case.intake.complainant.subject;
    Ok(Some(Answered { known: Known::of(&case), subject }))
}

/// The words of somebody whom we do not know, with their address in front: whoever reads them has
/// to judge whether they are the complainant's.
pub(super) fn of_stranger(address: &str, body: &Body) -> Body {
    Body::parse(&wording::stranger(address, body.as_str())).unwrap_or_else(|_| body.clone())
}
