//! Plan packs from a folder, and the demo's from inside the program.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use rust_embed::RustEmbed;

use super::CliError;
use crate::config::Config;
use crate::plan::{OPTIONAL_FILES, PACK_FILES, Pack};

/// The demo folder, inside the program.
#[derive(RustEmbed)]
#[folder = "$CARGO_MANIFEST_DIR/demo"]
pub(super) struct DemoFiles;

/// A file of the demo as text.
pub(super) fn demo_text(name: &str) -> Result<String, CliError> {
    let broken = |why: String| CliError::Newsroom { file: format!("demo/{name}"), why };
    let file = DemoFiles::get(name).ok_or_else(|| broken("missing".to_owned()))?;
    String::from_utf8(file.data.into_owned()).map_err(|error| broken(error.to_string()))
}

/// The demo's plan pack.
///
/// # Errors
/// When it is broken, which a test keeps from happening.
pub fn demo_pack() -> Result<Arc<Pack>, CliError> {
    let present = |name: &&&str| DemoFiles::get(&format!("plan/{name}")).is_some();
    let files = PACK_FILES
        .iter()
        .chain(OPTIONAL_FILES.iter().filter(present))
        .map(|name| Ok(((*name).to_owned(), demo_text(&format!("plan/{name}"))?)))
        .collect::<Result<_, CliError>>()?;
    Ok(Arc::new(Pack::from_files(&files)?))
}

/// The configured plan pack, if there is one.
pub(super) fn configured_pack(config: &Config) -> Result<Option<Arc<Pack>>, CliError> {
    config.plan.pack().map(|folder| pack_in(folder).map(Arc::new)).transpose()
}

/// Reads a folder. What is missing or too much is named by the pack's own check.
fn pack_in(folder: &Path) -> Result<Pack, CliError> {
    let mut files = BTreeMap::new();
    let fault = |file: &Path, cause| CliError::File { file: file.to_owned(), cause };
    for entry in std::fs::read_dir(folder).map_err(|cause| fault(folder, cause))? {
        let path = entry.map_err(|cause| fault(folder, cause))?.path();
        if path.extension().is_some_and(|extension| extension == "toml") {
            let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
            files.insert(name, std::fs::read_to_string(&path).map_err(|cause| fault(&path, cause))?);
        }
    }
    Ok(Pack::from_files(&files)?)
}
