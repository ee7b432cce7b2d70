//! `toasoan user add`.

use super::super::CliError;
use super::super::ask::AddUser;
use super::super::newsroom::places;
use super::{BY, grant_of};
use crate::app::App;
use crate::article::UserId;
use crate::desk::staff::NewAccount;

/// Adds a person, who chooses their password by a link.
pub(super) async fn run(app: &App, new: AddUser) -> Result<UserId, CliError> {
    let grants = new.roles.iter().map(|text| grant_of(text)).collect::<Result<Vec<_>, _>>()?;
    let grants = places(app, &grants).await?;
    let account =
        NewAccount { username: new.username, display_name: new.name, pen_name: new.pen_name, password: None };
    Ok(app.door.add_account(account, &grants, BY).await?)
}
