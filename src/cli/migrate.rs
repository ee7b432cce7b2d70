//! `toasoan migrate`.

use std::process::ExitCode;

use super::{CliError, say};
use crate::app::open_store;
use crate::config::Config;

/// Brings the schema up to date; opening the store does it.
pub(super) async fn run(config: Config) -> Result<ExitCode, CliError> {
    let store = open_store(&config).await?;
    say(&format!("schema up to date ({})", store.kind()))?;
    store.close().await?;
    Ok(ExitCode::SUCCESS)
}
