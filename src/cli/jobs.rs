//! `toasoan jobs`: what was given up, and what becomes of it.

use std::process::ExitCode;

use super::ask::Jobs;
use super::{CliError, open, say};
use crate::app::SearchRole;
use crate::config::Config;

/// Lists, retries or forgets.
pub(super) async fn run(config: Config, what: Jobs) -> Result<ExitCode, CliError> {
    let app = open::app_over_data(config, SearchRole::FeedsShared).await?;
    match what {
        Jobs::List => {
            for job in app.store.dead_jobs().await? {
                let error = job.error.replace(['\n', '\r'], " ");
                say(&format!("{}  {}  tried {} times  {error}", job.id, job.kind, job.attempts))?;
            }
        }
        Jobs::Retry { id } => known(app.queue.revive(&id).await?, id)?,
        Jobs::Drop { id } => known(app.queue.forget(&id).await?, id)?,
    }
    app.store.close().await?;
    Ok(ExitCode::SUCCESS)
}

fn known(found: bool, id: String) -> Result<(), CliError> {
    if found { Ok(()) } else { Err(CliError::NoSuch { what: "job given up", name: id }) }
}
