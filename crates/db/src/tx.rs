//! One transaction, on either engine.

use crate::{DbError, Engine, Row, Sql, Value, postgres, sqlite};

/// One open transaction. After the first database error it is *poisoned*: every later call
/// fails with [`DbError::Poisoned`] and nothing of the job is kept, on both engines alike
/// (SQLite by itself would go on).
pub struct Tx<'a> {
    inner: Inner<'a>,
    fault: Option<DbError>,
}

enum Inner<'a> {
    Sqlite(&'a mut rusqlite::Connection),
    Postgres(&'a deadpool_postgres::Transaction<'a>),
}

impl<'a> Tx<'a> {
    pub(crate) fn sqlite(connection: &'a mut rusqlite::Connection) -> Self {
        Self { inner: Inner::Sqlite(connection), fault: None }
    }

    pub(crate) fn postgres(transaction: &'a deadpool_postgres::Transaction<'a>) -> Self {
        Self { inner: Inner::Postgres(transaction), fault: None }
    }

    /// What poisoned it, if anything did.
    pub(crate) fn fault(&self) -> Option<&DbError> {
        self.fault.as_ref()
    }

    /// The engine behind it.
    #[must_use]
    pub fn engine(&self) -> Engine {
        match self.inner {
            Inner::Sqlite(_) => Engine::Sqlite,
            Inner::Postgres(_) => Engine::Postgres,
        }
    }

    /// All rows that `sql` gives for `params` (also those of `returning`).
    ///
    /// # Errors
    /// What the engine said; from then on the transaction is poisoned.
    pub async fn query(
        &mut self,
        sql: &'static Sql,
        params: &[Value],
    ) -> Result<Vec<Row>, DbError> {
        self.query_text(sql.text(self.engine()), params).await
    }

    /// The first row, or none. Write `limit 1` where more could come.
    ///
    /// # Errors
    /// As [`Tx::query`].
    pub async fn one(
        &mut self,
        sql: &'static Sql,
        params: &[Value],
    ) -> Result<Option<Row>, DbError> {
        Ok(self.query(sql, params).await?.into_iter().next())
    }

    /// Runs `sql` and tells how many rows it touched.
    ///
    /// # Errors
    /// As [`Tx::query`].
    pub async fn exec(&mut self, sql: &'static Sql, params: &[Value]) -> Result<u64, DbError> {
        self.sound()?;
        let text = sql.text(self.engine());
        let ended = match &mut self.inner {
            Inner::Sqlite(connection) => sqlite::exec(connection, text, params),
            Inner::Postgres(transaction) => postgres::exec(transaction, text, params).await,
        };
        self.note(ended)
    }

    /// As [`Tx::query`], for a text composed at run time. Only for the few lists whose filters
    /// are chosen by a person (inbox, search, export): one registered text with every filter
    /// optional would keep the engines from using their indexes. Compose from constants only;
    /// what a person typed goes into `params`.
    ///
    /// # Errors
    /// As [`Tx::query`].
    pub async fn query_text(&mut self, text: &str, params: &[Value]) -> Result<Vec<Row>, DbError> {
        self.sound()?;
        let ended = match &mut self.inner {
            Inner::Sqlite(connection) => sqlite::query(connection, text, params),
            Inner::Postgres(transaction) => postgres::query(transaction, text, params).await,
        };
        self.note(ended)
    }

    fn sound(&self) -> Result<(), DbError> {
        if self.fault.is_some() { Err(DbError::Poisoned) } else { Ok(()) }
    }

    fn note<T>(&mut self, ended: Result<T, DbError>) -> Result<T, DbError> {
        if let Err(error) = &ended {
            self.fault = Some(error.clone());
        }
        ended
    }
}
