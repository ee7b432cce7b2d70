//! What a writing transaction works on: a turn at SQLite's one writing connection, or a transaction of its own on
//! PostgreSQL.

use sea_orm::{
    ConnectionTrait, DatabaseTransaction, DbBackend, DbErr, ExecResult, QueryResult, QueryTrait, Statement,
};

use super::StoreError;
use super::turns::Turn;

/// A transaction under way.
#[derive(Debug)]
pub(super) enum Work {
    /// PostgreSQL: nobody else is in it.
    Alone(DatabaseTransaction),
    /// SQLite: it shares its end with others.
    InTurn(Turn),
}

impl Work {
    /// Carries a statement out whose answer nobody waits for: on SQLite together with what is asked next, so it must be
    /// one that cannot fail where the step has read what it has read.
    pub(super) async fn later(&self, statement: &impl QueryTrait) -> Result<(), DbErr> {
        self.later_raw(statement.build(self.get_database_backend())).await
    }

    /// The same of a statement that is built already.
    pub(super) async fn later_raw(&self, statement: Statement) -> Result<(), DbErr> {
        match self {
            Self::Alone(own) => own.execute_raw(statement).await.map(drop),
            Self::InTurn(turn) => {
                turn.later(statement);
                Ok(())
            }
        }
    }

    /// Keeps the work; returns once it is on the disk.
    pub(super) async fn commit(self) -> Result<(), StoreError> {
        match self {
            Self::Alone(own) => Ok(own.commit().await?),
            Self::InTurn(turn) => turn.commit().await,
        }
    }
}

#[async_trait::async_trait]
impl ConnectionTrait for Work {
    fn get_database_backend(&self) -> DbBackend {
        match self {
            Self::Alone(own) => own.get_database_backend(),
            Self::InTurn(turn) => turn.get_database_backend(),
        }
    }

    async fn execute_raw(&self, statement: Statement) -> Result<ExecResult, DbErr> {
        match self {
            Self::Alone(own) => own.execute_raw(statement).await,
            Self::InTurn(turn) => turn.execute_raw(statement).await,
        }
    }

    async fn execute_unprepared(&self, sql: &str) -> Result<ExecResult, DbErr> {
        match self {
            Self::Alone(own) => own.execute_unprepared(sql).await,
            Self::InTurn(turn) => turn.execute_unprepared(sql).await,
        }
    }

    async fn query_one_raw(&self, statement: Statement) -> Result<Option<QueryResult>, DbErr> {
        match self {
            Self::Alone(own) => own.query_one_raw(statement).await,
            Self::InTurn(turn) => turn.query_one_raw(statement).await,
        }
    }

    async fn query_all_raw(&self, statement: Statement) -> Result<Vec<QueryResult>, DbErr> {
        match self {
            Self::Alone(own) => own.query_all_raw(statement).await,
            Self::InTurn(turn) => turn.query_all_raw(statement).await,
        }
    }
}
