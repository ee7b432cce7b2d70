//! The log: standard error, as text or JSON lines. Standard output belongs to what commands print.

use tracing_subscriber::EnvFilter;

use super::CliError;
use crate::config::Config;
use crate::config::log::Format;

/// Starts the log.
pub(super) fn begin(config: &Config) -> Result<(), CliError> {
    let level = config.log.level.as_str();
    let filter =
        EnvFilter::try_new(format!("{level},sqlx=warn,tantivy=warn,sea_orm=warn,sea_orm_migration=warn"))
            .map_err(|error| CliError::Log(error.to_string()))?;
    let log =
        tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).with_target(false);
    let begun = match config.log.format {
        Format::Text => log.try_init(),
        Format::Json => log.json().try_init(),
    };
    begun.map_err(|error| CliError::Log(error.to_string()))
}
