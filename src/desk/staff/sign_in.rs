//! Sign in: a username and a password, counted per account and per address.

use ulid::Ulid;

use super::Door;
use crate::clock::Millis;
use crate::store::StoreError;

/// Where somebody comes from.
#[derive(Debug, Clone, Default)]
pub struct Client {
    /// Their address as the server saw it (a /64 for IPv6).
    pub address: String,
    /// What their browser calls itself.
    pub user_agent: String,
}

/// Why nobody was signed in.
#[derive(Debug, thiserror::Error)]
pub enum SignInError {
    /// The username or the password is wrong. It is never said which.
    #[error("wrong username or password")]
    BadCredentials,
    /// Too many failures; try again after so many seconds.
    #[error("too many failed sign-ins")]
    TooMany {
        /// Seconds until the next try can succeed.
        retry_after: u64,
    },
    /// Storage failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl Door {
    /// Signs somebody in and returns the new session's token.
    ///
    /// The throttle looks at the account *and* the address that the server itself saw: keys that a client could
    /// choose freely would not throttle anybody.
    ///
    /// # Errors
    /// When the pair is wrong, or too many failed before.
    pub async fn sign_in(
        &self,
        username: &str,
        password: &str,
        client: &Client,
    ) -> Result<String, SignInError> {
        let username = username.trim().to_lowercase();
        let account_key = format!("account:{}", super::fingerprint(&username));
        let address_key = format!("address:{}", client.address);
        let limits = [
            (account_key.as_str(), self.rules.attempts_per_account),
            (address_key.as_str(), self.rules.attempts_per_address),
        ];
        for (key, limit) in limits {
            self.throttle(key, limit.saturating_sub(1)).await?;
        }
        let attempt = self.count_attempt(limits).await?;

        let user = self.store.user_by_name(&username).await?.filter(|user| user.disabled_at.is_none());
        let hash = user.as_ref().and_then(|user| user.password_hash.clone());
        let matched = self.matches(hash, password).await;
        let Some(user) = user.filter(|_| matched) else { return Err(SignInError::BadCredentials) };
        let tx = self.store.begin().await?;
        tx.remove_failures(&attempt).await?;
        tx.clear_failures(&account_key).await?;
        let token = self.begin_session(&tx, user.id, client).await?;
        tx.commit().await?;
        Ok(token)
    }

    /// Counts the attempt as failed before the password is looked at: many guesses sent at once would otherwise all
    /// be let in before the first of them was counted. One that comes too late is not counted.
    async fn count_attempt(&self, limits: [(&str, u32); 2]) -> Result<Vec<Ulid>, SignInError> {
        let now = self.clock.now();
        let mut attempt = Vec::with_capacity(limits.len());
        let tx = self.store.begin().await?;
        for (key, _) in limits {
            let id = self.chance.ulid(now).map_err(StoreError::NoEntropy)?;
            tx.add_failure(id, key, now).await?;
            attempt.push(id);
        }
        tx.commit().await?;
        for (key, limit) in limits {
            if let Err(refusal) = self.throttle(key, limit).await {
                let tx = self.store.begin().await?;
                tx.remove_failures(&attempt).await?;
                tx.commit().await?;
                return Err(refusal);
            }
        }
        Ok(attempt)
    }

    /// Refuses when more than `limit` attempts failed within the window.
    async fn throttle(&self, key: &str, limit: u32) -> Result<(), SignInError> {
        let now = self.clock.now();
        let (failures, oldest) = self.store.failures_since(key, now - self.rules.window).await?;
        if failures <= u64::from(limit) {
            return Ok(());
        }
        let wait: Millis = oldest.map_or(self.rules.window, |oldest| oldest + self.rules.window - now);
        Err(SignInError::TooMany { retry_after: u64::try_from(wait / 1_000 + 1).unwrap_or(1) })
    }
}
