//! `toasoan user`: a file per command. People get a one-time link, never a password from us.
//!
//! Enters: a username, and roles in places. Leaves: an account as the staff's verbs of the desk make it. It must not
//! write to the store itself.

mod account;
mod add;
mod rights;

use std::process::ExitCode;

use super::ask::User;
use super::newsroom::AccountGrant;
use super::{CliError, open, say};
use crate::app::{App, SearchRole};
use crate::article::{Role, UserId};
use crate::config::Config;
use crate::store::LinkPurpose;

/// Who did it, in the audit trail.
const BY: &str = "command line";

/// Carries out one command about a person.
pub(super) async fn run(config: Config, what: User) -> Result<ExitCode, CliError> {
    let app = open::app_over_data(config, SearchRole::FeedsShared).await?;
    match what {
        User::Add(new) => link(&app, add::run(&app, new).await?).await?,
        User::Reset { username } => link(&app, find(&app, &username).await?).await?,
        User::Grant(roles) => rights::grant(&app, &roles).await?,
        User::Revoke(roles) => rights::revoke(&app, &roles).await?,
        User::Disable { username } => account::disable(&app, &username).await?,
        User::Enable { username } => account::enable(&app, &username).await?,
    }
    app.store.close().await?;
    Ok(ExitCode::SUCCESS)
}

async fn find(app: &App, username: &str) -> Result<UserId, CliError> {
    let found = app.store.user_by_name(&username.to_lowercase()).await?;
    found.map(|user| user.id).ok_or_else(|| CliError::NoUser(username.to_owned()))
}

async fn link(app: &App, user: UserId) -> Result<(), CliError> {
    let token = app.door.make_link(LinkPurpose::Reset, Some(user)).await?;
    say(&format!("{}/admin/setup/{token}", app.config.server.public_url))
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
