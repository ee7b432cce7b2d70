//! Statements too tall for a query builder, written once for both databases.

use std::fmt::Write as _;

use sea_orm::{ConnectionTrait, DbBackend, DbErr, FromQueryResult, QueryResult, Statement, Value};

use super::{Store, StoreError, WriteTx};

/// A statement that grows together with its values. Text comes from this room only; everything else is bound.
#[derive(Debug, Default)]
pub(super) struct Sql {
    text: String,
    /// Each value with the length that the text has before it.
    values: Vec<(usize, Value)>,
}

impl Sql {
    /// Appends text.
    pub(super) fn push(&mut self, text: &str) -> &mut Self {
        self.text.push_str(text);
        self
    }

    /// Appends a bound value.
    pub(super) fn bind(&mut self, value: impl Into<Value>) -> &mut Self {
        self.values.push((self.text.len(), value.into()));
        self
    }

    /// Appends `expression IN (…)`, or what is never true when there is nothing to be in.
    pub(super) fn is_in<T: ToString>(&mut self, expression: &str, values: &[T]) -> &mut Self {
        if values.is_empty() {
            return self.push("1 = 0");
        }
        self.push(expression).push(" IN (");
        for (index, value) in values.iter().enumerate() {
            if index > 0 {
                self.push(", ");
            }
            self.bind(value.to_string());
        }
        self.push(")")
    }

    /// The statement as a database wants it: PostgreSQL counts its placeholders (`$1`), SQLite does not (`?`), so that
    /// several statements may follow each other.
    fn statement(self, backend: DbBackend) -> Statement {
        let mut sql = String::with_capacity(self.text.len() + 3 * self.values.len());
        let (mut from, mut values) = (0, Vec::with_capacity(self.values.len()));
        for (at, value) in self.values {
            sql.push_str(&self.text[from..at]);
            values.push(value);
            match backend {
                DbBackend::Sqlite => sql.push('?'),
                _ => {
                    let _ = write!(sql, "${}", values.len());
                }
            }
            from = at;
        }
        sql.push_str(&self.text[from..]);
        Statement::from_sql_and_values(backend, sql, values)
    }

    /// Reads all rows.
    pub(super) async fn all<M: FromQueryResult>(self, store: &Store) -> Result<Vec<M>, StoreError> {
        let statement = self.statement(store.read().get_database_backend());
        Ok(M::find_by_statement(statement).all(store.read()).await?)
    }

    /// Reads all rows as a transaction sees them.
    pub(super) async fn all_in<M: FromQueryResult>(self, tx: &WriteTx) -> Result<Vec<M>, StoreError> {
        let statement = self.statement(tx.db().get_database_backend());
        Ok(M::find_by_statement(statement).all(tx.db()).await?)
    }

    /// Reads one row, or has one written and given back.
    pub(super) async fn one_in(self, tx: &WriteTx) -> Result<Option<QueryResult>, DbErr> {
        let statement = self.statement(tx.db().get_database_backend());
        tx.db().query_one_raw(statement).await
    }

    /// Carries the statement out, on SQLite together with what is asked next.
    pub(super) async fn later(self, tx: &WriteTx) -> Result<(), StoreError> {
        let statement = self.statement(tx.db().get_database_backend());
        Ok(tx.db().later_raw(statement).await?)
    }

    /// Reads a single number.
    pub(super) async fn count(self, store: &Store) -> Result<i64, StoreError> {
        let statement = self.statement(store.read().get_database_backend());
        let row = store.read().query_one_raw(statement).await?.ok_or(StoreError::Missing("count"))?;
        Ok(row.try_get_by_index(0)?)
    }
}
