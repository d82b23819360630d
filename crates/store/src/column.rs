//! Reading a column as what it means.

use db::Row;
use domain::calendar::{Date, Instant};
use domain::ids::UnitCode;

use crate::StoreError;
use crate::value::{self, damaged, exact};

pub(crate) fn bits(row: &Row, at: usize) -> Result<u128, StoreError> {
    value::bits(row.bytes(at)?)
}

pub(crate) fn opt_bits(row: &Row, at: usize) -> Result<Option<u128>, StoreError> {
    row.opt_bytes(at)?.map(value::bits).transpose()
}

pub(crate) fn array<const N: usize>(row: &Row, at: usize) -> Result<[u8; N], StoreError> {
    exact(row.bytes(at)?)
}

pub(crate) fn instant(row: &Row, at: usize) -> Result<Instant, StoreError> {
    value::instant(row.int(at)?)
}

pub(crate) fn opt_instant(row: &Row, at: usize) -> Result<Option<Instant>, StoreError> {
    row.opt_int(at)?.map(value::instant).transpose()
}

pub(crate) fn day(row: &Row, at: usize) -> Result<Date, StoreError> {
    row.text(at)?.parse().map_err(|_| damaged("day"))
}

pub(crate) fn number(row: &Row, at: usize) -> Result<u32, StoreError> {
    u32::try_from(row.int(at)?).map_err(|_| damaged("number"))
}

pub(crate) fn opt_number(row: &Row, at: usize) -> Result<Option<u32>, StoreError> {
    let number = row.opt_int(at)?.map(u32::try_from).transpose();
    number.map_err(|_| damaged("number"))
}

/// The value that the code in a column stands for.
pub(crate) fn coded<T>(
    row: &Row,
    at: usize,
    parse: fn(&str) -> Option<T>,
) -> Result<T, StoreError> {
    parse(row.text(at)?).ok_or(damaged("code"))
}

pub(crate) fn unit_code(text: &str) -> Result<UnitCode, StoreError> {
    UnitCode::parse(text).map_err(|_| damaged("unit code"))
}

pub(crate) fn text(row: &Row, at: usize) -> Result<String, StoreError> {
    Ok(row.text(at)?.to_owned())
}

pub(crate) fn opt_text(row: &Row, at: usize) -> Result<Option<String>, StoreError> {
    Ok(row.opt_text(at)?.map(str::to_owned))
}

pub(crate) fn opt_bytes(row: &Row, at: usize) -> Result<Option<Vec<u8>>, StoreError> {
    Ok(row.opt_bytes(at)?.map(<[u8]>::to_vec))
}
