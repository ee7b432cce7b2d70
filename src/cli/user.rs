//! `toasoan user add|reset`: people get a one-time link, never a password from us.

use std::process::ExitCode;

use super::ask::{AddUser, User};
use super::newsroom::{AccountGrant, places};
use super::{CliError, open, say};
use crate::app::{App, SearchRole};
use crate::article::{Role, UserId};
use crate::config::Config;
use crate::desk::staff::NewAccount;
use crate::store::LinkPurpose;

/// Adds a person, or resets a password.
pub(super) async fn run(config: Config, what: User) -> Result<ExitCode, CliError> {
    let app = open::app(config, SearchRole::FeedsShared).await?;
    let user = match what {
        User::Add(new) => add(&app, new).await?,
        User::Reset { username } => {
            app.store.user_by_name(&username.to_lowercase()).await?.ok_or(CliError::NoUser(username))?.id
        }
    };
    let token = app.door.make_link(LinkPurpose::Reset, Some(user)).await?;
    say(&format!("{}/admin/setup/{token}", app.config.server.public_url))?;
    app.store.close().await?;
    Ok(ExitCode::SUCCESS)
}

async fn add(app: &App, new: AddUser) -> Result<UserId, CliError> {
    let grants = new.roles.iter().map(|text| grant_of(text)).collect::<Result<Vec<_>, _>>()?;
    let grants = places(app, &grants).await?;
    let account =
        NewAccount { username: new.username, display_name: new.name, pen_name: new.pen_name, password: None };
    Ok(app.door.add_account(account, &grants, "command line").await?)
}

/// Reads `ROLE@SITE[/COLUMN]`.
fn grant_of(text: &str) -> Result<AccountGrant, CliError> {
    let (role, place) = text.split_once('@').map_or((text, None), |(role, place)| (role, Some(place)));
    let no_role = || CliError::NoSuch { what: "role", name: text.to_owned() };
    let role = Role::from_code(role).ok_or_else(no_role)?;
    if place.is_none() && role != Role::Monitor {
        return Err(CliError::NoSuch { what: "site in", name: text.to_owned() });
    }
    let (site, column) = match place.map(|place| place.split_once('/').unwrap_or((place, ""))) {
        None => (None, None),
        Some((site, "")) => (Some(site.to_owned()), None),
        Some((site, column)) => (Some(site.to_owned()), Some(column.to_owned())),
    };
    Ok(AccountGrant { role, site, column })
}
