//! Where the program keeps its files.

use std::path::PathBuf;

use serde::Deserialize;

use super::error::ConfigError;

/// The section `[data]`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Data {
    /// Folder for everything the program keeps.
    pub dir: PathBuf,
}

impl Data {
    pub(super) fn check(&self) -> Result<(), ConfigError> {
        if self.dir.as_os_str().is_empty() {
            return Err(ConfigError::impossible("data.dir", "a folder is needed"));
        }
        if self.dir.is_file() {
            return Err(ConfigError::impossible(
                "data.dir",
                format!("{} is a file, not a folder", self.dir.display()),
            ));
        }
        Ok(())
    }
}
