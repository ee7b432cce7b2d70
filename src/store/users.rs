//! People who sign in.

use std::collections::HashMap;

use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

use super::entity::user;
use super::sites::parse_id;
use super::{Store, StoreError, WriteTx};
use crate::article::UserId;
use crate::clock::Millis;

/// A person.
#[derive(Clone, PartialEq, Eq)]
pub struct User {
    /// Their id.
    pub id: UserId,
    /// What they type to sign in; lower case.
    pub username: String,
    /// What colleagues see.
    pub display_name: String,
    /// What readers see, unless an article says otherwise.
    pub pen_name: Option<String>,
    /// The Argon2id hash in PHC form; `None` until a password was set.
    pub password_hash: Option<String>,
    /// When the account was closed.
    pub disabled_at: Option<Millis>,
}

impl std::fmt::Debug for User {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("User").field("id", &self.id).field("username", &self.username).finish_non_exhaustive()
    }
}

/// A person to be added.
#[derive(Debug, Clone)]
pub struct NewUser {
    /// The person.
    pub user: User,
    /// When they were added.
    pub created_at: Millis,
}

impl Store {
    /// How many people there are.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn user_count(&self) -> Result<u64, StoreError> {
        Ok(user::Entity::find().count(self.read()).await?)
    }

    /// The person of that username.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn user_by_name(&self, username: &str) -> Result<Option<User>, StoreError> {
        let row = user::Entity::find().filter(user::Column::Username.eq(username)).one(self.read()).await?;
        row.map(user_of).transpose()
    }

    /// The person of that id.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn user(&self, id: UserId) -> Result<Option<User>, StoreError> {
        user::Entity::find_by_id(id.to_string()).one(self.read()).await?.map(user_of).transpose()
    }

    /// The display names of some people.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn display_names(&self, ids: &[UserId]) -> Result<HashMap<UserId, String>, StoreError> {
        let ids = ids.iter().map(ToString::to_string).collect::<Vec<_>>();
        let rows = user::Entity::find().filter(user::Column::Id.is_in(ids)).all(self.read()).await?;
        rows.into_iter().map(|row| Ok((parse_id(&row.id, "users")?, row.display_name))).collect()
    }
}

impl WriteTx {
    /// How many people there are, as this transaction sees it.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn user_count(&self) -> Result<u64, StoreError> {
        Ok(user::Entity::find().count(self.db()).await?)
    }

    /// The person of that id, as this transaction sees them.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn user(&self, id: UserId) -> Result<Option<User>, StoreError> {
        user::Entity::find_by_id(id.to_string()).one(self.db()).await?.map(user_of).transpose()
    }

    /// Adds a person.
    ///
    /// # Errors
    /// [`StoreError::Taken`] when the username is.
    pub async fn add_user(&self, new: &NewUser) -> Result<(), StoreError> {
        let row = user::ActiveModel {
            id: Set(new.user.id.to_string()),
            username: Set(new.user.username.clone()),
            display_name: Set(new.user.display_name.clone()),
            pen_name: Set(new.user.pen_name.clone()),
            password_hash: Set(new.user.password_hash.clone()),
            disabled_at: Set(new.user.disabled_at),
            created_at: Set(new.created_at),
        };
        let done = user::Entity::insert(row).exec_without_returning(self.db()).await;
        done.map(drop).map_err(|cause| StoreError::taken(cause, "username"))
    }

    /// Writes a new password hash.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn set_password_hash(&self, id: UserId, hash: &str) -> Result<(), StoreError> {
        let row = user::ActiveModel {
            id: Set(id.to_string()),
            password_hash: Set(Some(hash.to_owned())),
            ..Default::default()
        };
        user::Entity::update(row).exec(self.db()).await?;
        Ok(())
    }

    /// Closes an account, or opens it again.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn set_disabled(&self, id: UserId, at: Option<Millis>) -> Result<(), StoreError> {
        let row = user::ActiveModel { id: Set(id.to_string()), disabled_at: Set(at), ..Default::default() };
        user::Entity::update(row).exec(self.db()).await?;
        Ok(())
    }
}

/// Reads a row.
pub(super) fn user_of(row: user::Model) -> Result<User, StoreError> {
    Ok(User {
        id: parse_id(&row.id, "users")?,
        username: row.username,
        display_name: row.display_name,
        pen_name: row.pen_name,
        password_hash: row.password_hash,
        disabled_at: row.disabled_at,
    })
}
