//! `toasoan user disable` and `user enable`.

use super::super::{CliError, say};
use super::{BY, find};
use crate::app::App;

/// Closes an account.
pub(super) async fn disable(app: &App, username: &str) -> Result<(), CliError> {
    let user = find(app, username).await?;
    let done = app.door.disable(user, BY).await?;
    say(&format!("{username}: {}", if done { "closed" } else { "closed already" }))
}

/// Opens it again.
pub(super) async fn enable(app: &App, username: &str) -> Result<(), CliError> {
    let user = find(app, username).await?;
    let done = app.door.enable(user, BY).await?;
    say(&format!("{username}: {}", if done { "open" } else { "open already" }))
}
