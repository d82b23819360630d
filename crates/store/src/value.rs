//! How ids, instants and JSON stand in a column; what differs from the domain's own form.

use db::Value;
use domain::calendar::Instant;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::StoreError;

pub(crate) fn damaged(what: &'static str) -> StoreError {
    StoreError::Damaged { what }
}

/// An id as 16 bytes, big endian, so that bytes sort as ids do.
pub(crate) fn bytes(bits: u128) -> Value {
    Value::from(bits.to_be_bytes())
}

pub(crate) fn bits(bytes: &[u8]) -> Result<u128, StoreError> {
    exact(bytes).map(u128::from_be_bytes)
}

pub(crate) fn exact<const N: usize>(bytes: &[u8]) -> Result<[u8; N], StoreError> {
    bytes.try_into().map_err(|_| damaged("length of bytes"))
}

/// An instant as milliseconds since 1970 (UTC).
pub(crate) fn millis(instant: Instant) -> i64 {
    instant.as_millisecond()
}

pub(crate) fn at(instant: Instant) -> Value {
    Value::Int(millis(instant))
}

pub(crate) fn instant(ms: i64) -> Result<Instant, StoreError> {
    Instant::from_millisecond(ms).map_err(|_| damaged("instant"))
}

pub(crate) fn count(number: u32) -> Value {
    Value::Int(i64::from(number))
}

/// A length that a caller chose may be larger than any column: it is cut, never wrapped.
pub(crate) fn limit(number: usize) -> Value {
    Value::Int(i64::try_from(number).unwrap_or(i64::MAX))
}

pub(crate) fn json<T: Serialize>(value: &T) -> Result<String, StoreError> {
    serde_json::to_string(value).map_err(|_| damaged("JSON to be stored"))
}

pub(crate) fn from_json<T: DeserializeOwned>(text: &str) -> Result<T, StoreError> {
    serde_json::from_str(text).map_err(|_| damaged("stored JSON"))
}
