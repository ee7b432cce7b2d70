//! Rights: granting a role in a place, and taking it back.

use serde_json::json;

use super::{AccountError, Door};
use crate::article::{Grant, UserId};
use crate::store::{NewAudit, StoreError};

impl Door {
    /// Grants roles. What the person holds already is left as it is; says whether anything was new.
    ///
    /// # Errors
    /// When there is no such person, or the database refuses; nothing is granted then.
    pub async fn grant(&self, user: UserId, grants: &[Grant], by: &str) -> Result<bool, AccountError> {
        let now = self.clock.now();
        let tx = self.store.begin().await?;
        tx.user(user).await?.ok_or(StoreError::Missing("user"))?;
        let held = tx.grants_of(user).await?;
        let new = grants.iter().filter(|grant| !held.contains(grant)).collect::<Vec<_>>();
        for grant in &new {
            tx.add_grant(self.chance.ulid(now).map_err(StoreError::NoEntropy)?, user, grant).await?;
        }
        if !new.is_empty() {
            tx.append_audit(rights_audit(now, user, by, "user.grant", &new)).await?;
        }
        tx.commit().await?;
        Ok(!new.is_empty())
    }

    /// Takes roles back. They are gone at the person's next click: rights are read with every request. Says whether
    /// the person held any of them.
    ///
    /// # Errors
    /// When there is no such person, or the database refuses; nothing is taken then.
    pub async fn revoke(&self, user: UserId, grants: &[Grant], by: &str) -> Result<bool, AccountError> {
        let now = self.clock.now();
        let tx = self.store.begin().await?;
        tx.user(user).await?.ok_or(StoreError::Missing("user"))?;
        let held = tx.grants_of(user).await?;
        let gone = grants.iter().filter(|grant| held.contains(grant)).collect::<Vec<_>>();
        for grant in &gone {
            tx.remove_grant(user, grant).await?;
        }
        if !gone.is_empty() {
            tx.append_audit(rights_audit(now, user, by, "user.revoke", &gone)).await?;
        }
        tx.commit().await?;
        Ok(!gone.is_empty())
    }
}

fn rights_audit(at: crate::clock::Millis, user: UserId, by: &str, verb: &str, grants: &[&Grant]) -> NewAudit {
    let id = |id: Option<String>| id.map_or(serde_json::Value::Null, Into::into);
    let places = grants.iter().map(|grant| {
        json!({
            "role": grant.role.code(),
            "site": id(grant.site.map(|site| site.to_string())),
            "column": id(grant.column.map(|column| column.to_string())),
        })
    });
    NewAudit {
        at,
        actor: by.to_owned(),
        verb: verb.to_owned(),
        subject: format!("user:{user}"),
        detail: json!({ "grants": places.collect::<Vec<_>>() }),
    }
}
