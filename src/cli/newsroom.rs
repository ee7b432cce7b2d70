//! A newsroom file: organisations, sites with mastheads and columns, and (in a demo) accounts.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::CliError;
use crate::app::App;
use crate::article::{Grant, Role};
use crate::checks::{OwnRules, Rules};
use crate::http::public::address::RESERVED;
use crate::store::Masthead;

/// A newsroom file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Newsroom {
    /// Organisations.
    pub organisations: Vec<NewsroomOrganisation>,
    /// Their sites.
    pub sites: Vec<NewsroomSite>,
    /// People with known passwords: only in a demo.
    #[serde(default)]
    pub accounts: Vec<Account>,
}

/// An organisation.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NewsroomOrganisation {
    /// Its short name.
    pub code: String,
    /// Its name.
    pub name: String,
    /// What it is; for people who read the file.
    #[expect(
        dead_code,
        reason = "accepted for the reader of the file; organisation kinds come with the reports"
    )]
    kind: String,
}

/// A site.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NewsroomSite {
    /// Its name in addresses.
    pub slug: String,
    /// Whose it is: an organisation's code.
    pub organisation: String,
    /// Its name.
    pub name: String,
    /// Its name where room is short.
    #[serde(default)]
    #[expect(dead_code, reason = "accepted for the reader of the file; no page shows it yet")]
    short_name: String,
    /// `vi` or `en`.
    pub language: String,
    /// What it is, in a sentence.
    #[serde(default)]
    pub description: String,
    /// Its own host name.
    #[serde(default)]
    pub host: Option<String>,
    /// The name of its accent colour.
    #[serde(default)]
    pub accent: Option<String>,
    /// Policy: authors may approve their own work; the configured default if absent.
    #[serde(default)]
    pub author_may_approve: Option<bool>,
    /// The facts that law wants on every page.
    pub masthead: Masthead,
    /// What roles are called here.
    pub role_labels: BTreeMap<Role, String>,
    /// What its checks ask for where that differs from the standard.
    #[serde(default)]
    pub checks: OwnRules,
    /// Its columns, in their order.
    pub columns: Vec<NewsroomColumn>,
}

/// A column.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NewsroomColumn {
    /// Its name in addresses.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// What it is about.
    #[serde(default)]
    pub description: String,
}

/// A person of a demo.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Account {
    /// The username.
    pub username: String,
    /// What colleagues see.
    pub display_name: String,
    /// What readers see.
    #[serde(default)]
    pub pen_name: Option<String>,
    /// The password.
    pub password: String,
    /// What they may be where.
    pub grants: Vec<AccountGrant>,
}

/// A role in one place.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AccountGrant {
    /// The role.
    pub role: Role,
    /// The site's slug.
    #[serde(default)]
    pub site: Option<String>,
    /// The column's slug.
    #[serde(default)]
    pub column: Option<String>,
}

impl Newsroom {
    /// Reads a file and checks what no database can: slugs that stand in addresses.
    ///
    /// # Errors
    /// Names the line or the slug at fault.
    pub fn parse(file: &str, text: &str) -> Result<Self, CliError> {
        let broken = |why: String| CliError::Newsroom { file: file.to_owned(), why };
        let newsroom: Self = toml::from_str(text).map_err(|error| broken(error.to_string()))?;
        for site in &newsroom.sites {
            let taken = ["api", "admin", "assets", "healthz"];
            if !is_slug(&site.slug) || taken.contains(&site.slug.as_str()) {
                return Err(broken(format!("{:?} cannot be the slug of a site", site.slug)));
            }
            if let Some(bad) = site
                .columns
                .iter()
                .find(|column| !is_slug(&column.slug) || RESERVED.contains(&column.slug.as_str()))
            {
                return Err(broken(format!("{:?} cannot be the slug of a column", bad.slug)));
            }
            if let Err(error) = Rules::of_site(&site.checks) {
                return Err(broken(format!("{}: {error}", site.slug)));
            }
            if !newsroom.organisations.iter().any(|organisation| organisation.code == site.organisation) {
                return Err(broken(format!("{:?} belongs to no organisation of the file", site.slug)));
            }
        }
        Ok(newsroom)
    }
}

/// Finds the places of grants.
///
/// # Errors
/// When a site or column is not there.
pub(super) async fn places(app: &App, grants: &[AccountGrant]) -> Result<Vec<Grant>, CliError> {
    let (sites, columns) = (app.store.sites().await?, app.store.columns().await?);
    grants
        .iter()
        .map(|grant| {
            let site = match &grant.site {
                None => None,
                Some(slug) => Some(
                    sites
                        .iter()
                        .find(|site| site.slug == *slug)
                        .map(|site| site.id)
                        .ok_or_else(|| none("site", slug))?,
                ),
            };
            let column = match &grant.column {
                None => None,
                Some(slug) => {
                    let found =
                        columns.iter().find(|column| Some(column.site) == site && column.slug == *slug);
                    Some(found.map(|column| column.id).ok_or_else(|| none("column", slug))?)
                }
            };
            Ok(Grant { role: grant.role, site, column })
        })
        .collect()
}

fn none(what: &'static str, name: &str) -> CliError {
    CliError::NoSuch { what, name: name.to_owned() }
}

fn is_slug(text: &str) -> bool {
    (1..=60).contains(&text.len())
        && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}
