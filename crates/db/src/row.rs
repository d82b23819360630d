//! What comes back from a query.

use crate::{DbError, Value};

/// One row of a result, owned, its columns read by index (from 0).
///
/// Every reader fails with [`DbError::Column`] when the column is missing or holds another type.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    columns: Vec<Value>,
}

impl Row {
    pub(crate) fn new(columns: Vec<Value>) -> Self {
        Self { columns }
    }

    /// The whole number in column `at`. `sum(..)` is `numeric` on PostgreSQL: write `cast(sum(..) as bigint)`.
    pub fn int(&self, at: usize) -> Result<i64, DbError> {
        self.opt_int(at)?.ok_or(DbError::Column { at })
    }

    /// The flag (0 or 1) in column `at`.
    pub fn flag(&self, at: usize) -> Result<bool, DbError> {
        match self.int(at)? {
            0 => Ok(false),
            1 => Ok(true),
            _ => Err(DbError::Column { at }),
        }
    }

    /// The text in column `at`.
    pub fn text(&self, at: usize) -> Result<&str, DbError> {
        self.opt_text(at)?.ok_or(DbError::Column { at })
    }

    /// The bytes in column `at`.
    pub fn bytes(&self, at: usize) -> Result<&[u8], DbError> {
        self.opt_bytes(at)?.ok_or(DbError::Column { at })
    }

    /// The whole number in column `at`, or `None` for `null`.
    pub fn opt_int(&self, at: usize) -> Result<Option<i64>, DbError> {
        match self.column(at)? {
            Value::Null => Ok(None),
            Value::Int(number) => Ok(Some(*number)),
            _ => Err(DbError::Column { at }),
        }
    }

    /// The text in column `at`, or `None` for `null`.
    pub fn opt_text(&self, at: usize) -> Result<Option<&str>, DbError> {
        match self.column(at)? {
            Value::Null => Ok(None),
            Value::Text(text) => Ok(Some(text)),
            _ => Err(DbError::Column { at }),
        }
    }

    /// The bytes in column `at`, or `None` for `null`.
    pub fn opt_bytes(&self, at: usize) -> Result<Option<&[u8]>, DbError> {
        match self.column(at)? {
            Value::Null => Ok(None),
            Value::Bytes(bytes) => Ok(Some(bytes)),
            _ => Err(DbError::Column { at }),
        }
    }

    fn column(&self, at: usize) -> Result<&Value, DbError> {
        self.columns.get(at).ok_or(DbError::Column { at })
    }
}
