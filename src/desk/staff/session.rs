//! Sessions: begun at sign-in, used by every request, ended by leaving, by time or by a new password.

use super::{Client, Door, fingerprint};
use crate::article::{Grant, Person, UserId};
use crate::clock::Millis;
use crate::store::{NewAudit, NewSession, Session, StoreError, User, WriteTx};

/// The use of a session is written down at most this often.
const TOUCH_EVERY: Millis = 60_000;

/// Who a request comes from.
#[derive(Debug, Clone)]
pub struct SignedIn {
    /// The person.
    pub user: User,
    /// What they may be where.
    pub grants: Vec<Grant>,
}

impl SignedIn {
    /// The person as the rules see them.
    pub fn person(&self) -> Person {
        Person { id: self.user.id, grants: self.grants.clone() }
    }
}

impl Door {
    /// Begins a session and returns its token, which exists nowhere else.
    pub(super) async fn begin_session(
        &self,
        tx: &WriteTx,
        user: UserId,
        client: &Client,
    ) -> Result<String, StoreError> {
        let now = self.clock.now();
        let token = hex::encode(self.chance.secret().map_err(StoreError::NoEntropy)?);
        let session = Session { token_hash: fingerprint(&token), user, created_at: now, last_seen_at: now };
        tx.add_session(NewSession {
            session,
            address: client.address.clone(),
            user_agent: client.user_agent.chars().take(200).collect(),
        })
        .await?;
        tx.append_audit(door_audit(now, user, "session.begin")).await?;
        Ok(token)
    }

    /// Who a token belongs to, unless the session is over. Counts as use of the session.
    ///
    /// # Errors
    /// When the database fails; a session that cannot be checked is no session.
    pub async fn who(&self, token: &str) -> Result<Option<SignedIn>, StoreError> {
        let now = self.clock.now();
        let Some((session, signed_in)) = self.checked(token).await? else { return Ok(None) };
        if now - session.last_seen_at > TOUCH_EVERY {
            let tx = self.store.begin().await?;
            tx.touch_session(&session.token_hash, now).await?;
            tx.commit().await?;
        }
        Ok(Some(signed_in))
    }

    /// The same without counting as use: a page that lies open and only listens must not keep its session alive.
    ///
    /// # Errors
    /// As [`Self::who`].
    pub async fn look(&self, token: &str) -> Result<Option<SignedIn>, StoreError> {
        Ok(self.checked(token).await?.map(|(_, signed_in)| signed_in))
    }

    async fn checked(&self, token: &str) -> Result<Option<(Session, SignedIn)>, StoreError> {
        let now = self.clock.now();
        let Some((session, user)) = self.store.session(&fingerprint(token)).await? else { return Ok(None) };
        if now - session.last_seen_at > self.rules.idle || now - session.created_at > self.rules.absolute {
            return Ok(None);
        }
        let grants = self.store.grants_of(user.id).await?;
        Ok(Some((session, SignedIn { user, grants })))
    }

    /// Ends the session of a token.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn sign_out(&self, token: &str) -> Result<(), StoreError> {
        let Some((session, _)) = self.store.session(&fingerprint(token)).await? else { return Ok(()) };
        let tx = self.store.begin().await?;
        tx.end_session(&session.token_hash).await?;
        tx.append_audit(door_audit(self.clock.now(), session.user, "session.end")).await?;
        tx.commit().await
    }
}

/// An audit row about somebody at the door.
pub(super) fn door_audit(at: Millis, user: UserId, verb: &str) -> NewAudit {
    NewAudit {
        at,
        actor: format!("user:{user}"),
        verb: verb.to_owned(),
        subject: format!("user:{user}"),
        detail: serde_json::json!({}),
    }
}
