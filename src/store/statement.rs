//! Statements too tall for a query builder, written once for both databases: `$n` is a placeholder to either.

use sea_orm::{ConnectionTrait, FromQueryResult, Statement, Value};

use super::{Store, StoreError, WriteTx};

/// A statement that grows together with its values. Text comes from this room only; everything else is bound.
#[derive(Debug, Default)]
pub(super) struct Sql {
    text: String,
    values: Vec<Value>,
}

impl Sql {
    /// Appends text.
    pub(super) fn push(&mut self, text: &str) -> &mut Self {
        self.text.push_str(text);
        self
    }

    /// Appends a bound value.
    pub(super) fn bind(&mut self, value: impl Into<Value>) -> &mut Self {
        self.values.push(value.into());
        self.text.push_str(&format!("${}", self.values.len()));
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

    /// Reads all rows.
    pub(super) async fn all<M: FromQueryResult>(self, store: &Store) -> Result<Vec<M>, StoreError> {
        let statement =
            Statement::from_sql_and_values(store.read().get_database_backend(), self.text, self.values);
        Ok(M::find_by_statement(statement).all(store.read()).await?)
    }

    /// Reads all rows as a transaction sees them.
    pub(super) async fn all_in<M: FromQueryResult>(self, tx: &WriteTx) -> Result<Vec<M>, StoreError> {
        let statement =
            Statement::from_sql_and_values(tx.db().get_database_backend(), self.text, self.values);
        Ok(M::find_by_statement(statement).all(tx.db()).await?)
    }

    /// Carries the statement out.
    pub(super) async fn run(self, tx: &WriteTx) -> Result<(), StoreError> {
        let statement =
            Statement::from_sql_and_values(tx.db().get_database_backend(), self.text, self.values);
        tx.db().execute_raw(statement).await?;
        Ok(())
    }

    /// Reads a single number.
    pub(super) async fn count(self, store: &Store) -> Result<i64, StoreError> {
        let statement =
            Statement::from_sql_and_values(store.read().get_database_backend(), self.text, self.values);
        let row = store.read().query_one_raw(statement).await?.ok_or(StoreError::Missing("count"))?;
        Ok(row.try_get_by_index(0)?)
    }
}
