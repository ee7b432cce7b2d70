//! Accounts: adding people and granting roles.

use super::{Door, PasswordError};
use crate::article::{Grant, UserId};
use crate::store::{NewAudit, NewUser, StoreError, User};
use crate::vietnamese;

/// A person to be added.
#[derive(Clone)]
pub struct NewAccount {
    /// What they type to sign in.
    pub username: String,
    /// What colleagues see.
    pub display_name: String,
    /// What readers see.
    pub pen_name: Option<String>,
    /// Their password; without one, a one-time link lets them choose it.
    pub password: Option<String>,
}

impl std::fmt::Debug for NewAccount {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("NewAccount").field("username", &self.username).finish_non_exhaustive()
    }
}

/// Why an account was not made or changed.
#[derive(Debug, thiserror::Error)]
pub enum AccountError {
    /// The link was used, is too old, or never was.
    #[error("the link does not work any more")]
    LinkSpent,
    /// The username is not of the form `[a-z0-9][a-z0-9._-]{1,63}`.
    #[error("a username has 2 to 64 of: a–z, 0–9, dot, hyphen, underscore")]
    BadUsername,
    /// The display name is empty or too long.
    #[error("a display name has 1 to 200 characters")]
    BadDisplayName,
    /// The username belongs to somebody.
    #[error("the username is taken")]
    UsernameTaken,
    /// The password is not accepted.
    #[error(transparent)]
    Password(#[from] PasswordError),
    /// Storage failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl AccountError {
    pub(super) fn taken(cause: StoreError) -> Self {
        match cause {
            StoreError::Taken("username") => Self::UsernameTaken,
            other => Self::Store(other),
        }
    }
}

/// Whether a username can be typed on any keyboard and stands in addresses as it is.
pub fn valid_username(username: &str) -> bool {
    (2..=64).contains(&username.len())
        && username.starts_with(|first: char| first.is_ascii_lowercase() || first.is_ascii_digit())
        && username
            .chars()
            .all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit() || "._-".contains(letter))
}

impl Door {
    /// Adds a person with roles.
    ///
    /// # Errors
    /// When the name is taken or something is not accepted; nobody is added then.
    pub async fn add_account(
        &self,
        account: NewAccount,
        grants: &[Grant],
        by: &str,
    ) -> Result<UserId, AccountError> {
        let new = self.prepare(account).await?;
        let tx = self.store.begin().await?;
        tx.add_user(&new).await.map_err(AccountError::taken)?;
        for grant in grants {
            tx.add_grant(
                self.chance.ulid(new.created_at).map_err(StoreError::NoEntropy)?,
                new.user.id,
                grant,
            )
            .await?;
        }
        let roles = grants.iter().map(|grant| grant.role.code()).collect::<Vec<_>>();
        tx.append_audit(NewAudit {
            at: new.created_at,
            actor: by.to_owned(),
            verb: "user.add".to_owned(),
            subject: format!("user:{}", new.user.id),
            detail: serde_json::json!({ "username": new.user.username, "roles": roles }),
        })
        .await?;
        tx.commit().await?;
        Ok(new.user.id)
    }

    /// Checks and hashes; touches nothing.
    pub(super) async fn prepare(&self, account: NewAccount) -> Result<NewUser, AccountError> {
        let username = account.username.trim().to_lowercase();
        if !valid_username(&username) {
            return Err(AccountError::BadUsername);
        }
        let display_name = vietnamese::clean_line(&account.display_name);
        if display_name.is_empty() || display_name.chars().count() > 200 {
            return Err(AccountError::BadDisplayName);
        }
        let password_hash = match &account.password {
            Some(password) => Some(self.hash(&username, password).await?),
            None => None,
        };
        let created_at = self.clock.now();
        let id = UserId::from(self.chance.ulid(created_at).map_err(StoreError::NoEntropy)?);
        let pen_name =
            account.pen_name.map(|name| vietnamese::clean_line(&name)).filter(|name| !name.is_empty());
        Ok(NewUser {
            user: User { id, username, display_name, pen_name, password_hash, disabled_at: None },
            created_at,
        })
    }
}
