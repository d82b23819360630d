//! What hangs on a mail becomes files of its case, as far as it is what files may be.

use channel::email::{self, File, Settings};
use domain::ids::CaseId;
use store::arrival::Arrival;
use store::taken::Message;

use crate::act::boxed;
use crate::file::{Upload, attach_public};
use crate::{Desk, DeskError};

/// Keeps the files of a mail; once, for the same file twice is one file. Gives the codes of those
/// that cannot be kept.
///
/// # Errors
/// What the database said: the mail is read again then.
pub(super) async fn keep(desk: &Desk, arrival: &Arrival) -> Result<Vec<&'static str>, DeskError> {
    let Some(channel::Settings::Email(settings)) =
        desk.connection(&arrival.connection).map(|known| &known.door)
    else {
        return Ok(Vec::new());
    };
    let Some((key, files)) = files(settings, &arrival.body) else { return Ok(Vec::new()) };
    let Some(case) = case(desk, &arrival.connection, key).await? else { return Ok(Vec::new()) };
    let mut refused = Vec::new();
    for file in files {
        refused.extend(one(desk, case, file).await?);
    }
    Ok(refused)
}

fn files(settings: &Settings, raw: &[u8]) -> Option<(String, Vec<File>)> {
    let mail = email::parse(settings, raw).ok()?;
    let worth = !mail.files.is_empty() && mail.automatic.is_none();
    worth.then_some((mail.key, mail.files))
}

async fn one(desk: &Desk, case: CaseId, file: File) -> Result<Option<&'static str>, DeskError> {
    if file.too_large {
        return Ok(Some("too_large"));
    }
    let name = file.name.unwrap_or_else(|| "lampiran".to_owned());
    match attach_public(desk, case, Upload { name, bytes: file.bytes }).await {
        Ok(_) => Ok(None),
        Err(DeskError::FileRefused { why, .. }) => Ok(Some(why.code())),
        // Erased meanwhile: nothing of it is kept.
        Err(DeskError::NotFound) => Ok(None),
        Err(error) => Err(error),
    }
}

async fn case(desk: &Desk, connection: &str, key: String) -> Result<Option<CaseId>, DeskError> {
    let (scope, connection) = (desk.scope(), connection.to_owned());
    let job = boxed(move |tx| {
        let (connection, key) = (connection.clone(), key.clone());
        Box::pin(async move {
            let message = Message { connection: &connection, provider_id: &key };
            let taken = store::taken::find(tx, scope, message).await?;
            Ok(taken.and_then(|taken| taken.by).map(|(case, _)| case))
        })
    });
    desk.store().db.read(job).await
}
