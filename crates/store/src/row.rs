//! The rows of things with a life: one way to find them and to read their histories.

use db::{Row, Sql, Tx};
use domain::history::{Entry, Life};
use domain::ids::Id;

use crate::history::Wire;
use crate::value::bytes;
use crate::{Scope, StoreError};

/// A thing with a life that has a table.
pub trait Stored: Life<Event: Wire> + Send + Sync + 'static {
    /// By which its row is found.
    type Id: Send + Sync + 'static;

    /// The row with this id.
    fn row(
        tx: &mut Tx<'_>,
        scope: Scope,
        id: &Self::Id,
    ) -> impl Future<Output = Result<Option<Self>, StoreError>> + Send;

    /// Under which bits its history lies; `None` where only a row knows, and there is none.
    fn stream(
        tx: &mut Tx<'_>,
        scope: Scope,
        id: &Self::Id,
    ) -> impl Future<Output = Result<Option<u128>, StoreError>> + Send;
}

/// A thing that is found by its id, as its history is.
pub trait ById: Life<Event: Wire> + Send + Sync + 'static {
    type Id: Names<Of = Self>;

    /// One row by hospital and id.
    const FIND: &'static Sql;

    /// # Errors
    /// `Damaged` for a row that cannot be read.
    fn read(row: &Row) -> Result<Self, StoreError>;
}

/// The id of such a thing.
pub trait Names: Id {
    type Of: ById;
}

impl<T: ById> Stored for T {
    type Id = T::Id;

    async fn row(tx: &mut Tx<'_>, scope: Scope, id: &T::Id) -> Result<Option<Self>, StoreError> {
        find(tx, scope, *id).await
    }

    async fn stream(_: &mut Tx<'_>, _: Scope, id: &T::Id) -> Result<Option<u128>, StoreError> {
        Ok(Some(id.bits()))
    }
}

/// One of them, by its id.
///
/// # Errors
/// What the database said; `Damaged` for a row that cannot be read.
pub async fn find<K: Names>(
    tx: &mut Tx<'_>,
    scope: Scope,
    id: K,
) -> Result<Option<K::Of>, StoreError> {
    let row = tx.one(<K::Of as ById>::FIND, &[scope.value(), bytes(id.bits())]).await?;
    row.as_ref().map(K::Of::read).transpose()
}

/// The history of one of them, in order.
///
/// # Errors
/// As [`find`].
pub async fn history<K: Names>(
    tx: &mut Tx<'_>,
    scope: Scope,
    id: K,
) -> Result<Vec<Entry<<K::Of as Life>::Event>>, StoreError> {
    crate::history::of(tx, scope, id.bits()).await
}

/// The history of whatever has this id.
///
/// # Errors
/// As [`find`].
pub async fn past<T: Stored>(
    tx: &mut Tx<'_>,
    scope: Scope,
    id: &T::Id,
) -> Result<Option<Vec<Entry<T::Event>>>, StoreError> {
    match T::stream(tx, scope, id).await? {
        Some(stream) => Ok(Some(crate::history::of(tx, scope, stream).await?)),
        None => Ok(None),
    }
}
