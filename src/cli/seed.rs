//! `toasoan seed`: organisations, sites and columns from a file.

use std::process::ExitCode;

use super::ask::Seed;
use super::newsroom::Newsroom;
use super::{CliError, open, say};
use crate::app::SearchRole;
use crate::config::Config;

/// Makes what the file names, or changes it, all or nothing. Accounts with passwords in a file exist only in a demo.
pub(super) async fn run(config: Config, what: Seed) -> Result<ExitCode, CliError> {
    let text = std::fs::read_to_string(&what.newsroom)
        .map_err(|cause| CliError::File { file: what.newsroom.clone(), cause })?;
    let file = what.newsroom.display().to_string();
    let newsroom = Newsroom::parse(&file, &text)?;
    if !newsroom.accounts.is_empty() {
        return Err(CliError::Newsroom {
            file,
            why: "accounts with passwords belong to a demo; use `user add`".to_owned(),
        });
    }
    let app = open::app(config, SearchRole::FeedsShared).await?;
    newsroom.build(&app).await?;
    say(&format!("{} organisations, {} sites", newsroom.organisations.len(), newsroom.sites.len()))?;
    app.store.close().await?;
    Ok(ExitCode::SUCCESS)
}
