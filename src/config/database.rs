//! Which database, and how it is reached.

use std::path::{Path, PathBuf};
use std::time::Duration;

use serde::Deserialize;

use super::data::Data;
use super::error::ConfigError;
use super::secret::Secret;

/// The section `[database]`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Database {
    /// Address of the database; hidden because it may hold a password. See [`Database::location`].
    pub url: Secret,
    /// PostgreSQL connections, or SQLite readers, at most.
    pub pool_max: u32,
    /// Milliseconds a request waits for a free connection.
    pub acquire_timeout_ms: u64,
    /// Milliseconds SQLite waits for a lock.
    pub busy_timeout_ms: u64,
}

/// A database address taken apart as far as the two kinds differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Location {
    /// A SQLite file.
    Sqlite(PathBuf),
    /// A PostgreSQL address, with the password it may hold.
    Postgres(Secret),
}

impl Database {
    /// Which of the two databases the address means, and where it is; `None` for an address [`Config::load`] refuses.
    ///
    /// [`Config::load`]: super::Config::load
    pub fn location(&self) -> Option<Location> {
        let url = self.url.expose();
        if url.starts_with("postgres://") || url.starts_with("postgresql://") {
            return Some(Location::Postgres(self.url.clone()));
        }
        let path = url.strip_prefix("sqlite://")?;
        let plain = !path.is_empty() && !path.starts_with(':') && !path.contains(['?', '#']);
        plain.then(|| Location::Sqlite(PathBuf::from(path)))
    }

    /// How long a request waits for a free connection.
    pub fn acquire_timeout(&self) -> Duration {
        Duration::from_millis(self.acquire_timeout_ms)
    }

    /// How long SQLite waits for a lock.
    pub fn busy_timeout(&self) -> Duration {
        Duration::from_millis(self.busy_timeout_ms)
    }

    pub(super) fn complete(&mut self, data: &Data) {
        if self.url.is_empty() {
            self.url = Secret::new(sqlite_url(&data.dir.join("toasoan.db")));
        }
    }

    pub(super) fn check(&self) -> Result<(), ConfigError> {
        match self.location() {
            // A memory database has one writer per connection and forgets everything: nothing a newsroom could want.
            None if self.url.expose().starts_with("sqlite:") => {
                return Err(ConfigError::impossible(
                    "database.url",
                    "SQLite needs a file: sqlite://path/to/file.db, without options",
                ));
            }
            None => {
                return Err(ConfigError::impossible(
                    "database.url",
                    "only sqlite:// and postgres:// addresses are known",
                ));
            }
            Some(Location::Postgres(url)) => {
                let parsed = url::Url::parse(url.expose()).map_err(|error| {
                    ConfigError::impossible("database.url", format!("not an address: {error}"))
                })?;
                if parsed.path().trim_matches('/').is_empty() {
                    return Err(ConfigError::impossible("database.url", "the address names no database"));
                }
            }
            Some(Location::Sqlite(_)) => {}
        }
        if self.pool_max == 0 {
            return Err(ConfigError::impossible("database.pool_max", "at least one connection is needed"));
        }
        if self.acquire_timeout_ms == 0 {
            return Err(ConfigError::impossible(
                "database.acquire_timeout_ms",
                "0 would refuse every request",
            ));
        }
        Ok(())
    }
}

fn sqlite_url(path: &Path) -> String {
    format!("sqlite://{}", path.display())
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test fails by panicking")]
    use super::*;

    fn with(url: &str) -> Database {
        Database { url: Secret::new(url), pool_max: 1, acquire_timeout_ms: 1, busy_timeout_ms: 1 }
    }

    #[test]
    fn an_address_is_a_sqlite_file_or_a_postgres_server() {
        assert_eq!(
            with("sqlite:///var/lib/a.db").location().unwrap(),
            Location::Sqlite("/var/lib/a.db".into())
        );
        assert_eq!(with("sqlite://data/a.db").location().unwrap(), Location::Sqlite("data/a.db".into()));
        let postgres = "postgres://u:p@h/d";
        assert_eq!(with(postgres).location().unwrap(), Location::Postgres(Secret::new(postgres)));
    }

    #[test]
    fn other_addresses_are_refused_and_passwords_are_not_repeated() {
        for url in [
            "",
            "mysql://h/d",
            "sqlite::memory:",
            "sqlite://:memory:",
            "sqlite://a.db?mode=ro",
            "postgres://u:geheim@h/",
            "postgres://u:geheim@h:x/d",
        ] {
            let refusal = with(url).check().unwrap_err().to_string();
            assert!(refusal.starts_with("database.url: "), "{url}: {refusal}");
            assert!(!refusal.contains("geheim"), "{refusal}");
        }
    }

    #[test]
    fn a_pool_without_connections_is_refused() {
        let mut database = with("postgres://u@h/d");
        database.pool_max = 0;
        assert!(database.check().unwrap_err().to_string().starts_with("database.pool_max: "));
    }
}
