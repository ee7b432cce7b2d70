//! `toasoan user grant` and `user revoke`.

use super::super::ask::Roles;
use super::super::newsroom::places;
use super::super::{CliError, say};
use super::{BY, find, grant_of};
use crate::app::App;
use crate::article::{Grant, UserId};

/// Gives roles; holding them already is as good.
pub(super) async fn grant(app: &App, what: &Roles) -> Result<(), CliError> {
    let (user, grants) = read(app, what).await?;
    let new = app.door.grant(user, &grants, BY).await?;
    say(&told(what, if new { "granted" } else { "held already" }))
}

/// Takes roles back. One that the person does not hold is a mistake of whoever asks.
pub(super) async fn revoke(app: &App, what: &Roles) -> Result<(), CliError> {
    let (user, grants) = read(app, what).await?;
    if !app.door.revoke(user, &grants, BY).await? {
        return Err(CliError::NoSuch { what: "such role of", name: what.username.clone() });
    }
    say(&told(what, "revoked"))
}

async fn read(app: &App, what: &Roles) -> Result<(UserId, Vec<Grant>), CliError> {
    let user = find(app, &what.username).await?;
    let grants = what.roles.iter().map(|text| grant_of(text)).collect::<Result<Vec<_>, _>>()?;
    Ok((user, places(app, &grants).await?))
}

fn told(what: &Roles, done: &str) -> String {
    format!("{}: {} {done}", what.username, what.roles.join(", "))
}
