//! One statement with its values in one transaction.

use crate::{DbError, Row, Shape, Value};
use deadpool_postgres::Transaction;
use std::error::Error;
use tokio_postgres::Statement;
use tokio_postgres::types::private::BytesMut;
use tokio_postgres::types::{FromSql, IsNull, ToSql, Type, to_sql_checked};

type Wrong = Box<dyn Error + Sync + Send>;

impl ToSql for Value {
    fn to_sql(&self, to: &Type, out: &mut BytesMut) -> Result<IsNull, Wrong> {
        match (self, to) {
            (Self::Null, _) => Ok(IsNull::Yes),
            (Self::Int(number), &Type::INT4) => i32::try_from(*number)?.to_sql(to, out),
            (Self::Int(number), &Type::INT2) => i16::try_from(*number)?.to_sql(to, out),
            (Self::Int(number), _) => number.to_sql_checked(to, out),
            (Self::Text(text), _) => text.to_sql_checked(to, out),
            (Self::Bytes(bytes), _) => bytes.to_sql_checked(to, out),
        }
    }

    // Which type fits depends on the value, so `to_sql` decides.
    fn accepts(_: &Type) -> bool {
        true
    }

    to_sql_checked!();
}

impl<'a> FromSql<'a> for Value {
    fn from_sql(from: &Type, raw: &'a [u8]) -> Result<Self, Wrong> {
        match *from {
            Type::INT8 => i64::from_sql(from, raw).map(Self::Int),
            Type::INT4 => i32::from_sql(from, raw).map(|number| Self::Int(number.into())),
            Type::INT2 => i16::from_sql(from, raw).map(|number| Self::Int(number.into())),
            Type::BOOL => bool::from_sql(from, raw).map(Self::from),
            Type::BYTEA => <&[u8]>::from_sql(from, raw).map(Self::from),
            _ => <&str>::from_sql(from, raw).map(Self::from),
        }
    }

    fn from_sql_null(_: &Type) -> Result<Self, Wrong> {
        Ok(Self::Null)
    }

    fn accepts(column: &Type) -> bool {
        let whole = [Type::INT8, Type::INT4, Type::INT2, Type::BOOL, Type::BYTEA];
        whole.contains(column) || <&str as FromSql>::accepts(column)
    }
}

pub(crate) async fn query(
    transaction: &Transaction<'_>,
    text: &str,
    params: &[Value],
) -> Result<Vec<Row>, DbError> {
    let statement = prepared(transaction, text, params.len()).await?;
    let rows = transaction.query(&statement, &borrowed(params)).await?;
    rows.iter().map(owned).collect()
}

pub(crate) async fn exec(
    transaction: &Transaction<'_>,
    text: &str,
    params: &[Value],
) -> Result<u64, DbError> {
    let statement = prepared(transaction, text, params.len()).await?;
    Ok(transaction.execute(&statement, &borrowed(params)).await?)
}

pub(super) fn shape(statement: &Statement) -> Result<Shape, DbError> {
    let columns = statement.columns().iter();
    if let Some(at) =
        columns.clone().position(|column| !<Value as FromSql>::accepts(column.type_()))
    {
        return Err(DbError::Column { at });
    }
    let columns = columns.map(|column| column.name().to_owned()).collect();
    Ok(Shape { parameters: statement.params().len(), columns })
}

async fn prepared(
    transaction: &Transaction<'_>,
    text: &str,
    given: usize,
) -> Result<Statement, DbError> {
    let statement = transaction.prepare_cached(text).await?;
    let expected = statement.params().len();
    if expected == given { Ok(statement) } else { Err(DbError::Parameters { expected, given }) }
}

fn borrowed(params: &[Value]) -> Vec<&(dyn ToSql + Sync)> {
    params.iter().map(|value| value as &(dyn ToSql + Sync)).collect()
}

fn owned(row: &tokio_postgres::Row) -> Result<Row, DbError> {
    let column = |at| row.try_get::<_, Value>(at).map_err(|_| DbError::Column { at });
    (0..row.len()).map(column).collect::<Result<_, _>>().map(Row::new)
}
