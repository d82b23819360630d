//! Who somebody is and how they can be reached.

use db::Tx;
use domain::ids::SubjectId;
use domain::intake::Identity;
use domain::text::{Email, Name, Phone};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::{Spot, SubjectKey, Vault, existing};
use crate::value::{bytes, damaged, from_json, json};
use crate::{Scope, StoreError};

db::sql! {
    static KEEP_IDENTITY = "insert into identity (hospital_id, subject_id, sealed) \
        values ($1, $2, $3) \
        on conflict (hospital_id, subject_id) do update set sealed = excluded.sealed";
    static FIND_IDENTITY = "select sealed from identity \
        where hospital_id = $1 and subject_id = $2";
}

/// How an identity stands inside its seal. Fields are added, never renamed.
#[derive(Serialize, Deserialize)]
struct Stored {
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    phone: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    email: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    thread: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    record_number: Option<String>,
}

/// Keeps the identity of the key's subject; a later one takes the place of an earlier one.
///
/// # Errors
/// What the database said.
pub async fn keep_identity(
    tx: &mut Tx<'_>,
    scope: Scope,
    subject: &SubjectKey,
    identity: &Identity,
) -> Result<(), StoreError> {
    let content = Zeroizing::new(written(identity)?);
    let sealed = subject.cipher.seal(&spot(scope, subject.subject), content.as_bytes());
    let row = [scope.value(), bytes(subject.subject.bits()), sealed.into()];
    tx.exec(&KEEP_IDENTITY, &row).await?;
    Ok(())
}

/// The identity of `subject`; `None` when none was ever given, or when it was erased.
///
/// # Errors
/// [`StoreError::Damaged`] when it does not open.
pub async fn open_identity(
    tx: &mut Tx<'_>,
    scope: Scope,
    vault: &Vault,
    subject: SubjectId,
) -> Result<Option<Identity>, StoreError> {
    let Some(own) = existing(tx, scope, vault, subject).await? else {
        return Ok(None);
    };
    match tx.one(&FIND_IDENTITY, &[scope.value(), bytes(subject.bits())]).await? {
        None => Ok(None),
        Some(row) => {
            let opened = own.cipher.open(&spot(scope, subject), row.bytes(0)?);
            let opened = opened.ok_or(damaged("identity"))?;
            read(std::str::from_utf8(&opened).map_err(|_| damaged("identity"))?).map(Some)
        }
    }
}

fn spot(scope: Scope, subject: SubjectId) -> Spot {
    Spot::new(scope, "identity.sealed", subject.bits())
}

fn written(identity: &Identity) -> Result<String, StoreError> {
    let identity = identity.clone();
    json(&Stored {
        name: identity.name.map(Name::into_string),
        phone: identity.phone.map(Phone::into_string),
        email: identity.email.map(Email::into_string),
        thread: identity.thread,
        record_number: identity.record_number,
    })
}

fn read(text: &str) -> Result<Identity, StoreError> {
    let stored: Stored = from_json(text)?;
    let wrong = |_| damaged("identity");
    Ok(Identity {
        name: stored.name.as_deref().map(Name::parse).transpose().map_err(wrong)?,
        phone: stored.phone.as_deref().map(Phone::parse).transpose().map_err(wrong)?,
        email: stored.email.as_deref().map(Email::parse).transpose().map_err(wrong)?,
        thread: stored.thread,
        record_number: stored.record_number,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sari() -> Identity {
        Identity {
            name: Some(Name::parse("Sari Wulandari").unwrap()),
            phone: Some(Phone::parse("0812 3456 7890").unwrap()),
            email: Some(Email::parse("sari@contoh.id").unwrap()),
            thread: Some("instagram/direct:17".to_owned()),
            record_number: Some("00-12-34".to_owned()),
        }
    }

    #[test]
    fn an_identity_keeps_its_shape_inside_the_seal() {
        let golden = r#"{"name":"Sari Wulandari","phone":"+6281234567890","email":"sari@contoh.id","thread":"instagram/direct:17","record_number":"00-12-34"}"#;
        assert_eq!(written(&sari()).unwrap(), golden);
        assert_eq!(read(golden).unwrap(), sari());
        assert_eq!(read("{}").unwrap(), Identity::default());
    }
}
