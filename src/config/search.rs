//! Which search engine, and how it is reached.

use std::path::PathBuf;

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
    /// Address of Meilisearch; empty unless it is used.
    pub meilisearch_url: String,
    /// Key for Meilisearch; once loaded it holds the content of the key file, if one is named.
    pub meilisearch_key: Secret,
    /// File the key was read from; empty if there is none.
    pub meilisearch_key_file: PathBuf,
    /// Name of the index in Meilisearch.
    pub meilisearch_index: String,
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
