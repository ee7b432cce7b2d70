//! Signed-in browsers. The token never reaches the database, only its SHA-256.

use sea_orm::{ActiveValue::Set, ColumnTrait, Condition, EntityTrait, QueryFilter};

use super::entity::{session, user};
use super::sites::parse_id;
use super::{Store, StoreError, WriteTx};
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

impl Store {
    /// The session of a token hash, if its person still has an open account. Age is the caller's question.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn session(&self, token_hash: &str) -> Result<Option<Session>, StoreError> {
        let Some(row) = session::Entity::find_by_id(token_hash).one(self.read()).await? else {
            return Ok(None);
        };
        let owner = user::Entity::find_by_id(&row.user_id)
            .filter(user::Column::DisabledAt.is_null())
            .one(self.read())
            .await?;
        if owner.is_none() {
            return Ok(None);
        }
        session_of(row).map(Some)
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

fn session_of(row: session::Model) -> Result<Session, StoreError> {
    Ok(Session {
        user: parse_id(&row.user_id, "sessions")?,
        token_hash: row.token_hash,
        created_at: row.created_at,
        last_seen_at: row.last_seen_at,
    })
}
