//! What `serve` prints when it is ready.

use serde::Serialize;

use super::CliError;
use super::newsroom::Account;
use crate::app::App;
use crate::http::public::address::site_url;

#[derive(Serialize)]
struct Ready<'a> {
    url: &'a str,
    sites: Vec<ReadySite>,
    accounts: Vec<ReadyAccount<'a>>,
}

#[derive(Serialize)]
struct ReadySite {
    slug: String,
    name: String,
    url: String,
}

#[derive(Serialize)]
struct ReadyAccount<'a> {
    role: &'static str,
    username: &'a str,
    password: &'a str,
    sites: Vec<&'a str>,
}

/// One line of JSON, for tests and tools.
pub(super) async fn json(app: &App, accounts: &[Account]) -> Result<String, CliError> {
    let house = app.house().await?;
    let public_url = &app.config.server.public_url;
    let sites = house.sites.iter().map(|site| ReadySite {
        slug: site.slug.clone(),
        name: site.name.clone(),
        url: site_url(public_url, site),
    });
    let every_site = house.sites.iter().map(|site| site.slug.as_str()).collect::<Vec<_>>();
    let accounts = accounts.iter().map(|account| {
        let named = account.grants.iter().filter_map(|grant| grant.site.as_deref()).collect::<Vec<_>>();
        ReadyAccount {
            role: account.grants.first().map_or("", |grant| grant.role.code()),
            username: &account.username,
            password: &account.password,
            sites: if named.is_empty() { every_site.clone() } else { named },
        }
    });
    let ready = Ready { url: public_url, sites: sites.collect(), accounts: accounts.collect() };
    serde_json::to_string(&ready).map_err(|error| CliError::Output(error.into()))
}

/// The same for people.
pub(super) async fn words(app: &App, accounts: &[Account]) -> Result<Vec<String>, CliError> {
    let house = app.house().await?;
    let public_url = &app.config.server.public_url;
    let mut lines =
        vec![format!("Tòa Soạn đang chạy tại {public_url}/"), format!("  Bàn biên tập: {public_url}/admin/")];
    lines.extend(house.sites.iter().map(|site| format!("  {}: {}/", site.name, site_url(public_url, site))));
    if !accounts.is_empty() {
        lines.push("Tài khoản minh họa (chỉ có trong bản demo):".to_owned());
        lines.extend(
            accounts.iter().map(|account| format!("  {:<24} {}", account.username, account.password)),
        );
    }
    Ok(lines)
}
