//! Sign in: a username and a password, counted per account and per address.

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
        self.throttle(&account_key, self.rules.attempts_per_account).await?;
        self.throttle(&address_key, self.rules.attempts_per_address).await?;

        let user = self.store.user_by_name(&username).await?.filter(|user| user.disabled_at.is_none());
        let hash = user.as_ref().and_then(|user| user.password_hash.clone());
        let matched = self.matches(hash, password).await;
        let tx = self.store.begin().await?;
        match user.filter(|_| matched) {
            Some(user) => {
                tx.clear_failures(&account_key).await?;
                let token = self.begin_session(&tx, user.id, client).await?;
                tx.commit().await?;
                Ok(token)
            }
            None => {
                let now = self.clock.now();
                for key in [&account_key, &address_key] {
                    tx.add_failure(self.chance.ulid(now).map_err(StoreError::NoEntropy)?, key, now).await?;
                }
                tx.commit().await?;
                Err(SignInError::BadCredentials)
            }
        }
    }

    async fn throttle(&self, key: &str, limit: u32) -> Result<(), SignInError> {
        let now = self.clock.now();
        let (failures, oldest) = self.store.failures_since(key, now - self.rules.window).await?;
        if failures < u64::from(limit) {
            return Ok(());
        }
        let wait: Millis = oldest.map_or(self.rules.window, |oldest| oldest + self.rules.window - now);
        Err(SignInError::TooMany { retry_after: u64::try_from(wait / 1_000 + 1).unwrap_or(1) })
    }
}
