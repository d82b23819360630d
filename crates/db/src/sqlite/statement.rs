//! One statement with its values on one connection.

use crate::{DbError, Row, Shape, Value};
use rusqlite::types::{ToSqlOutput, ValueRef};
use rusqlite::{CachedStatement, Connection, Statement, ToSql};

impl ToSql for Value {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match self {
            Self::Null => ValueRef::Null,
            Self::Int(number) => ValueRef::Integer(*number),
            Self::Text(text) => ValueRef::Text(text.as_bytes()),
            Self::Bytes(bytes) => ValueRef::Blob(bytes),
        }))
    }
}

pub(crate) fn query(
    connection: &Connection,
    text: &str,
    params: &[Value],
) -> Result<Vec<Row>, DbError> {
    let mut statement = bound(connection, text, params)?;
    let width = statement.column_count();
    let mut rows = statement.raw_query();
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push(owned(row, width)?);
    }
    Ok(found)
}

pub(crate) fn exec(connection: &Connection, text: &str, params: &[Value]) -> Result<u64, DbError> {
    let mut statement = bound(connection, text, params)?;
    Ok(u64::try_from(statement.raw_execute()?).unwrap_or(u64::MAX))
}

pub(super) fn shape(connection: &Connection, text: &str) -> Result<Shape, DbError> {
    let statement = connection.prepare(text)?;
    let parameters = statement.parameter_count();
    for place in 1..=parameters {
        if numbered(&statement, place)? > parameters {
            return Err(DbError::Parameters { expected: parameters, given: 0 });
        }
    }
    let columns = statement.column_names().map(str::to_owned).collect();
    Ok(Shape { parameters, columns })
}

fn bound<'c>(
    connection: &'c Connection,
    text: &str,
    params: &[Value],
) -> Result<CachedStatement<'c>, DbError> {
    let mut statement = connection.prepare_cached(text)?;
    let expected = statement.parameter_count();
    if expected != params.len() {
        return Err(DbError::Parameters { expected, given: params.len() });
    }
    for place in 1..=expected {
        let value = params.get(numbered(&statement, place)? - 1);
        let value = value.ok_or(DbError::Parameters { expected, given: params.len() })?;
        statement.raw_bind_parameter(place, value)?;
    }
    Ok(statement)
}

// SQLite takes `$2` for a name and numbers names as they appear: in `$2 .. $1` the places are
// swapped. So each place asks for the value of its name.
fn numbered(statement: &Statement<'_>, place: usize) -> Result<usize, DbError> {
    let number =
        statement.parameter_name(place).and_then(|name| name.strip_prefix('$')?.parse().ok());
    let unnumbered = DbError::Parameters { expected: statement.parameter_count(), given: 0 };
    number.filter(|number| *number > 0).ok_or(unnumbered)
}

fn owned(row: &rusqlite::Row<'_>, width: usize) -> Result<Row, DbError> {
    let column = |at| match row.get_ref(at)? {
        ValueRef::Null => Ok(Value::Null),
        ValueRef::Integer(number) => Ok(Value::Int(number)),
        ValueRef::Text(text) => match std::str::from_utf8(text) {
            Ok(text) => Ok(Value::from(text)),
            Err(_) => Err(DbError::Column { at }),
        },
        ValueRef::Blob(bytes) => Ok(Value::from(bytes)),
        ValueRef::Real(_) => Err(DbError::Column { at }),
    };
    (0..width).map(column).collect::<Result<_, _>>().map(Row::new)
}
