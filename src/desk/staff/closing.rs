//! Closing an account, and opening it again. What the person wrote stays theirs.

use serde_json::json;

use super::{AccountError, Door};
use crate::article::UserId;
use crate::store::{NewAudit, StoreError};

impl Door {
    /// Closes an account: the person cannot sign in, and every session ends. Says whether it was open.
    ///
    /// # Errors
    /// When there is no such person, or the database refuses.
    pub async fn disable(&self, user: UserId, by: &str) -> Result<bool, AccountError> {
        let now = self.clock.now();
        let tx = self.store.begin().await?;
        let person = tx.user(user).await?.ok_or(StoreError::Missing("user"))?;
        if person.disabled_at.is_some() {
            return Ok(false);
        }
        tx.set_disabled(user, Some(now)).await?;
        let sessions = tx.end_sessions_of(user).await?;
        tx.append_audit(NewAudit {
            at: now,
            actor: by.to_owned(),
            verb: "user.disable".to_owned(),
            subject: format!("user:{user}"),
            detail: json!({ "sessions": sessions }),
        })
        .await?;
        tx.commit().await?;
        Ok(true)
    }

    /// Opens a closed account again, with the rights and the password it had. Says whether it was closed.
    ///
    /// # Errors
    /// When there is no such person, or the database refuses.
    pub async fn enable(&self, user: UserId, by: &str) -> Result<bool, AccountError> {
        let now = self.clock.now();
        let tx = self.store.begin().await?;
        let person = tx.user(user).await?.ok_or(StoreError::Missing("user"))?;
        if person.disabled_at.is_none() {
            return Ok(false);
        }
        tx.set_disabled(user, None).await?;
        tx.append_audit(NewAudit {
            at: now,
            actor: by.to_owned(),
            verb: "user.enable".to_owned(),
            subject: format!("user:{user}"),
            detail: json!({}),
        })
        .await?;
        tx.commit().await?;
        Ok(true)
    }
}
