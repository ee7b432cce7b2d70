//! One-time links: the first start makes no default password but a link that works once and for a short time.

use super::session::door_audit;
use super::{AccountError, Client, Door, NewAccount, fingerprint};
use crate::article::{Grant, Role, UserId};
use crate::store::{LinkPurpose, OneTimeLink, StoreError};

/// What a link is worth now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LinkState {
    /// It makes the first administrator.
    Setup,
    /// It sets the password of this person.
    Reset(UserId),
    /// It was used, or is too old.
    Spent,
    /// It never was.
    Unknown,
}

impl Door {
    /// Makes a link and returns its token. Older links for the same purpose stop working.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn make_link(&self, purpose: LinkPurpose, user: Option<UserId>) -> Result<String, StoreError> {
        let token = hex::encode(self.chance.secret().map_err(StoreError::NoEntropy)?);
        let expires_at = self.clock.now() + self.rules.link;
        let tx = self.store.begin().await?;
        tx.add_link(&OneTimeLink {
            token_hash: fingerprint(&token),
            purpose,
            user,
            expires_at,
            used_at: None,
        })
        .await?;
        tx.commit().await?;
        Ok(token)
    }

    /// What a link is worth now.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn look_at_link(&self, token: &str) -> Result<LinkState, StoreError> {
        let Some(link) = self.store.link(&fingerprint(token)).await? else { return Ok(LinkState::Unknown) };
        if link.used_at.is_some() || link.expires_at <= self.clock.now() {
            return Ok(LinkState::Spent);
        }
        Ok(match (link.purpose, link.user) {
            (LinkPurpose::Setup, _) => LinkState::Setup,
            (LinkPurpose::Reset, Some(user)) => LinkState::Reset(user),
            (LinkPurpose::Reset, None) => LinkState::Spent,
        })
    }

    /// Spends the set-up link: the first person, who administers every site there is. Returns a session token.
    ///
    /// # Errors
    /// When the link is spent, people exist already, or the name or password is not accepted.
    pub async fn set_up(
        &self,
        token: &str,
        account: NewAccount,
        client: &Client,
    ) -> Result<String, AccountError> {
        if self.look_at_link(token).await? != LinkState::Setup {
            return Err(AccountError::LinkSpent);
        }
        let new = self.prepare(account).await?;
        let sites = self.store.sites().await?;
        let tx = self.store.begin().await?;
        if tx.user_count().await? > 0 || !tx.spend_link(&fingerprint(token), self.clock.now()).await? {
            return Err(AccountError::LinkSpent);
        }
        tx.add_user(&new).await.map_err(AccountError::taken)?;
        for site in sites {
            let grant = Grant { role: Role::SiteAdministrator, site: Some(site.id), column: None };
            tx.add_grant(
                self.chance.ulid(new.created_at).map_err(StoreError::NoEntropy)?,
                new.user.id,
                &grant,
            )
            .await?;
        }
        tx.append_audit(door_audit(new.created_at, new.user.id, "user.set_up")).await?;
        let session = self.begin_session(&tx, new.user.id, client).await?;
        tx.commit().await?;
        Ok(session)
    }

    /// Spends a reset link: a new password, and every session of the person ends. Returns a session token.
    ///
    /// # Errors
    /// When the link is spent or the password is not accepted.
    pub async fn reset(&self, token: &str, password: &str, client: &Client) -> Result<String, AccountError> {
        let LinkState::Reset(id) = self.look_at_link(token).await? else {
            return Err(AccountError::LinkSpent);
        };
        let user = self.store.user(id).await?.filter(|user| user.disabled_at.is_none());
        let user = user.ok_or(AccountError::LinkSpent)?;
        let hash = self.hash(&user.username, password).await?;
        let now = self.clock.now();
        let tx = self.store.begin().await?;
        if !tx.spend_link(&fingerprint(token), now).await? {
            return Err(AccountError::LinkSpent);
        }
        tx.set_password_hash(id, &hash).await?;
        tx.end_sessions_of(id).await?;
        tx.append_audit(door_audit(now, id, "user.reset_password")).await?;
        let session = self.begin_session(&tx, id, client).await?;
        tx.commit().await?;
        Ok(session)
    }
}
