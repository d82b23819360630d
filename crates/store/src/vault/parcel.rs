//! Bytes that belong to no data subject yet: arrivals and what waits to leave.

use zeroize::Zeroizing;

use super::{Label, Spot, Vault};
use crate::value::damaged;
use crate::{Scope, StoreError};

/// Seals `bytes` for the row `row` of its table.
pub fn seal_bytes(vault: &Vault, label: Label, scope: Scope, row: u128, bytes: &[u8]) -> Vec<u8> {
    vault.keys().of(label).seal(&spot(label, scope, row), bytes)
}

/// # Errors
/// [`StoreError::Damaged`] when it was sealed for another row or changed.
pub fn open_bytes(
    vault: &Vault,
    label: Label,
    scope: Scope,
    row: u128,
    sealed: &[u8],
) -> Result<Zeroizing<Vec<u8>>, StoreError> {
    let opened = vault.keys().of(label).open(&spot(label, scope, row), sealed);
    opened.ok_or(damaged("sealed parcel"))
}

fn spot(label: Label, scope: Scope, row: u128) -> Spot {
    let column = match label {
        Label::Arrival => "arrival.sealed",
        Label::Outbox => "outbox.payload",
        Label::Key => "connection_key.sealed",
        Label::Reader => "reader_piece.sealed",
    };
    Spot::new(scope, column, row)
}
