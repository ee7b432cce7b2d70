//! `toasoan work`: the worker alone.

use std::process::ExitCode;

use super::{CliError, open, say, stop};
use crate::app::SearchRole;
use crate::config::Config;
use crate::worker;

/// Runs jobs until told to stop.
pub(super) async fn run(config: Config) -> Result<ExitCode, CliError> {
    let app = open::app(config, SearchRole::FeedsShared).await?;
    let stop = stop::on_signals()?;
    say("worker: đang chạy")?;
    worker::work(app.clone(), stop).await;
    app.store.close().await?;
    Ok(ExitCode::SUCCESS)
}
