//! Where the plan pack lies.

use std::path::{Path, PathBuf};

use serde::Deserialize;

/// The section `[plan]`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Plan {
    /// Folder of the plan pack; empty for none. See [`Plan::pack`].
    pub pack_dir: PathBuf,
}

impl Plan {
    /// Folder of the plan pack, if one is configured.
    pub fn pack(&self) -> Option<&Path> {
        (!self.pack_dir.as_os_str().is_empty()).then_some(self.pack_dir.as_path())
    }
}
