//! `toasoan reindex`: the search indexes anew from what is live.

use std::process::ExitCode;

use super::{CliError, open, say};
use crate::app::SearchRole;
use crate::config::Config;
use crate::worker::LiveDocuments;

/// Rebuilds each index beside the old one; readers keep searching the old one until the new one is complete. The
/// embedded index belongs to a running server: stop it first, or let its reconciler do this.
pub(super) async fn run(config: Config) -> Result<ExitCode, CliError> {
    let app = open::app_over_data(config, SearchRole::Serves).await?;
    for index in [&app.embedded, &app.shared_search].into_iter().flatten() {
        let end = app.store.last_event().await?;
        index.rebuild(&mut LiveDocuments::new(&app, end), end).await?;
        say(&format!("{}: {} articles", index.name(), index.held().await?.articles.len()))?;
    }
    app.store.clone().close().await?;
    Ok(ExitCode::SUCCESS)
}
