//! Where uploaded files are kept.

use std::path::PathBuf;

use serde::Deserialize;

use super::data::Data;

/// The section `[media]`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Media {
    /// Folder of uploaded files; never empty once loaded.
    pub dir: PathBuf,
}

impl Media {
    pub(super) fn complete(&mut self, data: &Data) {
        if self.dir.as_os_str().is_empty() {
            self.dir = data.dir.join("media");
        }
    }
}
