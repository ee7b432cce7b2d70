//! Which search engine, and how it is reached.

use std::path::PathBuf;
use std::time::Duration;

use serde::Deserialize;
use url::Url;

use super::data::Data;
use super::error::ConfigError;
use super::secret::Secret;

/// The section `[search]`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Search {
    /// Engine that answers readers.
    pub engine: Engine,
    /// Folder of the embedded index; never empty once loaded.
    pub index_dir: PathBuf,
    /// Megabytes the embedded index may use while writing.
    pub index_memory_mb: usize,
    /// Address of Meilisearch; empty unless it is used.
    pub meilisearch_url: String,
    /// Key for Meilisearch; once loaded it holds the content of the key file, if one is named.
    pub meilisearch_key: Secret,
    /// File the key was read from; empty if there is none.
    pub meilisearch_key_file: PathBuf,
    /// Name of the index in Meilisearch.
    pub meilisearch_index: String,
    /// Milliseconds to wait for a connection to Meilisearch.
    pub connect_timeout_ms: u64,
    /// Milliseconds a reader's search waits for Meilisearch.
    pub query_timeout_ms: u64,
    /// Milliseconds an indexing request may take.
    pub index_timeout_ms: u64,
}

/// A search engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Engine {
    /// The index in the data folder, inside this program.
    Embedded,
    /// A Meilisearch server, with the embedded engine as its spare.
    Meilisearch,
}

impl Search {
    /// How long to wait for a connection to Meilisearch.
    pub fn connect_timeout(&self) -> Duration {
        Duration::from_millis(self.connect_timeout_ms)
    }

    /// How long a reader's search waits for Meilisearch.
    pub fn query_timeout(&self) -> Duration {
        Duration::from_millis(self.query_timeout_ms)
    }

    /// How long an indexing request may take.
    pub fn index_timeout(&self) -> Duration {
        Duration::from_millis(self.index_timeout_ms)
    }

    pub(super) fn complete(&mut self, data: &Data) -> Result<(), ConfigError> {
        if self.index_dir.as_os_str().is_empty() {
            self.index_dir = data.dir.join("search");
        }
        if self.meilisearch_key_file.as_os_str().is_empty() {
            return Ok(());
        }
        if !self.meilisearch_key.is_empty() {
            return Err(ConfigError::impossible(
                "search.meilisearch_key_file",
                "give either this or search.meilisearch_key, not both",
            ));
        }
        let text = std::fs::read_to_string(&self.meilisearch_key_file).map_err(|source| {
            ConfigError::Unreadable {
                key: "search.meilisearch_key_file".to_owned(),
                path: self.meilisearch_key_file.clone(),
                source,
            }
        })?;
        // Editors end a file with a line break; a key never does.
        self.meilisearch_key = Secret::new(text.trim_end_matches(['\r', '\n']));
        Ok(())
    }

    pub(super) fn check(&self) -> Result<(), ConfigError> {
        if !(15..=4096).contains(&self.index_memory_mb) {
            return Err(ConfigError::impossible("search.index_memory_mb", "15 to 4096 are possible"));
        }
        for (key, value) in [
            ("search.connect_timeout_ms", self.connect_timeout_ms),
            ("search.query_timeout_ms", self.query_timeout_ms),
            ("search.index_timeout_ms", self.index_timeout_ms),
        ] {
            if value == 0 {
                return Err(ConfigError::impossible(key, "0 would let every request fail"));
            }
        }
        if self.engine == Engine::Meilisearch { self.check_meilisearch() } else { Ok(()) }
    }

    fn check_meilisearch(&self) -> Result<(), ConfigError> {
        let url = &self.meilisearch_url;
        if url.is_empty() {
            return Err(ConfigError::impossible(
                "search.meilisearch_url",
                "needed for search.engine = \"meilisearch\"",
            ));
        }
        match Url::parse(url) {
            Ok(parsed)
                if matches!(parsed.scheme(), "http" | "https")
                    && parsed.username().is_empty()
                    && parsed.query().is_none() => {}
            _ => {
                return Err(ConfigError::impossible(
                    "search.meilisearch_url",
                    "an address like http://127.0.0.1:7700 is wanted",
                ));
            }
        }
        if self.meilisearch_key.is_empty() {
            return Err(ConfigError::impossible(
                "search.meilisearch_key",
                "needed for search.engine = \"meilisearch\" (here or by search.meilisearch_key_file)",
            ));
        }
        // The key travels in a header, where anything but visible ASCII would fail at the first request, not at start.
        if !self.meilisearch_key.expose().bytes().all(|byte| byte.is_ascii_graphic()) {
            let key = if self.meilisearch_key_file.as_os_str().is_empty() {
                "search.meilisearch_key"
            } else {
                "search.meilisearch_key_file"
            };
            return Err(ConfigError::impossible(key, "only visible ASCII characters are possible in a key"));
        }
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_';
        if self.meilisearch_index.is_empty() || !self.meilisearch_index.bytes().all(plain) {
            return Err(ConfigError::impossible(
                "search.meilisearch_index",
                "letters, digits, - and _ are possible",
            ));
        }
        Ok(())
    }
}
