//! Signed-in browsers. The token never reaches the database, only its SHA-256.

use sea_orm::{ActiveValue::Set, ColumnTrait, Condition, EntityTrait, FromQueryResult, QueryFilter};

use super::entity::{session, user};
use super::statement::Sql;
use super::users::user_of;
use super::{Store, StoreError, User, WriteTx};
use crate::article::UserId;
use crate::clock::Millis;

/// A session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// SHA-256 (hex) of the token.
    pub token_hash: String,
    /// Whose it is.
    pub user: UserId,
    /// When it began.
    pub created_at: Millis,
    /// When it was last used (written at most once a minute).
    pub last_seen_at: Millis,
}

/// A session to be begun.
#[derive(Debug, Clone)]
pub struct NewSession {
    /// The session.
    pub session: Session,
    /// The client's address, for the person's own list of sessions.
    pub address: String,
    /// The client's own name, cut to 200 characters.
    pub user_agent: String,
}

#[derive(Debug, FromQueryResult)]
struct Row {
    #[sea_orm(nested)]
    owner: user::Model,
    token_hash: String,
    begun_at: Millis,
    last_seen_at: Millis,
}

impl Store {
    /// The session of a token hash and whose it is, if their account is open. Age is the caller's question.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn session(&self, token_hash: &str) -> Result<Option<(Session, User)>, StoreError> {
        let mut sql = Sql::default();
        sql.push("SELECT u.*, s.token_hash, s.created_at AS begun_at, s.last_seen_at FROM sessions s JOIN users u ON u.id = s.user_id WHERE u.disabled_at IS NULL AND s.token_hash = ");
        sql.bind(token_hash);
        let rows: Vec<Row> = sql.all(self).await?;
        rows.into_iter().next().map(session_of).transpose()
    }
}

impl WriteTx {
    /// Begins a session.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn add_session(&self, new: NewSession) -> Result<(), StoreError> {
        let row = session::ActiveModel {
            token_hash: Set(new.session.token_hash),
            user_id: Set(new.session.user.to_string()),
            created_at: Set(new.session.created_at),
            last_seen_at: Set(new.session.last_seen_at),
            address: Set(new.address),
            user_agent: Set(new.user_agent),
        };
        session::Entity::insert(row).exec_without_returning(self.db()).await?;
        Ok(())
    }

    /// Notes that a session was used.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn touch_session(&self, token_hash: &str, at: Millis) -> Result<(), StoreError> {
        session::Entity::update_many()
            .col_expr(session::Column::LastSeenAt, sea_orm::sea_query::Expr::value(at))
            .filter(session::Column::TokenHash.eq(token_hash))
            .exec(self.db())
            .await?;
        Ok(())
    }

    /// Ends a session.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn end_session(&self, token_hash: &str) -> Result<(), StoreError> {
        session::Entity::delete_by_id(token_hash).exec(self.db()).await?;
        Ok(())
    }

    /// Ends every session of a person: a new password, a closed account.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn end_sessions_of(&self, user: UserId) -> Result<u64, StoreError> {
        let done = session::Entity::delete_many()
            .filter(session::Column::UserId.eq(user.to_string()))
            .exec(self.db())
            .await?;
        Ok(done.rows_affected)
    }

    /// Removes sessions not used since `idle_since` or begun before `begun_before`.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn prune_sessions(&self, idle_since: Millis, begun_before: Millis) -> Result<u64, StoreError> {
        let stale = Condition::any()
            .add(session::Column::LastSeenAt.lt(idle_since))
            .add(session::Column::CreatedAt.lt(begun_before));
        Ok(session::Entity::delete_many().filter(stale).exec(self.db()).await?.rows_affected)
    }
}

fn session_of(row: Row) -> Result<(Session, User), StoreError> {
    let owner = user_of(row.owner)?;
    let session = Session {
        user: owner.id,
        token_hash: row.token_hash,
        created_at: row.begun_at,
        last_seen_at: row.last_seen_at,
    };
    Ok((session, owner))
}
