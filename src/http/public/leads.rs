//! Where links of an article lead that point into our own sites: which of them readers would find empty.

use std::collections::BTreeSet;

use url::Url;

use super::address::{self, Place};
use crate::app::House;
use crate::checks::{Facts, own_links};
use crate::http::Http;
use crate::http::error::ApiError;
use crate::store::{PublicState, Site};

/// More links than any article has; a hostile one must not ask the database for each of its own.
const MOST: usize = 200;
/// What stands beside the sites at the public address.
const BESIDE: [&str; 5] = ["", "admin", "api", "assets", "healthz"];

/// The targets at which readers find nothing now.
#[derive(Debug, Clone, Default)]
pub struct Nowhere(BTreeSet<String>);

impl Facts for Nowhere {
    fn leads_nowhere(&self, target: &str) -> bool {
        self.0.contains(target)
    }
}

/// Looks up the links of a content as it would appear on a site.
///
/// # Errors
/// When the database fails.
pub async fn nowhere(
    http: &Http,
    house: &House,
    site: &Site,
    content: &crate::article::Content,
) -> Result<Nowhere, ApiError> {
    let mut found = BTreeSet::new();
    let base = Url::parse(&address::site_url(&http.app.config.server.public_url, site));
    let Ok(base) = base else { return Ok(Nowhere::default()) };
    for target in own_links(content).into_iter().take(MOST) {
        let Ok(address) = base.join(&target) else { continue };
        if is_empty(http, house, &address).await? {
            found.insert(target);
        }
    }
    Ok(Nowhere(found))
}

/// Whether an address is ours and has nothing to show. Other people's addresses are not asked for.
async fn is_empty(http: &Http, house: &House, address: &Url) -> Result<bool, ApiError> {
    let own_host =
        house.sites.iter().find(|site| site.host.is_some() && site.host.as_deref() == address.host_str());
    if let Some(site) = own_host {
        return is_empty_below(http, house, site, address.path()).await;
    }
    let ours = Url::parse(&http.app.config.server.public_url)
        .is_ok_and(|public| public.origin() == address.origin());
    let first = address.path_segments().and_then(|mut segments| segments.next()).unwrap_or_default();
    if !ours || BESIDE.contains(&first) {
        return Ok(false);
    }
    let Some(site) = house.sites.iter().find(|site| site.host.is_none() && site.slug == first) else {
        return Ok(true);
    };
    let below = address.path().get(1 + first.len()..).unwrap_or_default();
    is_empty_below(http, house, site, below).await
}

async fn is_empty_below(http: &Http, house: &House, site: &Site, path: &str) -> Result<bool, ApiError> {
    let pack = http.app.pack.as_deref();
    let column =
        |slug: &str| house.columns.iter().any(|column| column.site == site.id && column.slug == slug);
    let mut place = address::read(path);
    if let Place::Moved(to) = &place {
        place = address::read(to);
    }
    Ok(match place {
        Place::Article(number) => {
            !matches!(http.app.store.public_article(site.id, number).await?, Some(PublicState::Live(_)))
        }
        Place::Column(slug) | Place::ColumnFeed(slug) => !column(&slug),
        Place::PlanNode(code) | Place::NodeFeed(code) => pack.is_none_or(|pack| pack.node(&code).is_none()),
        Place::Plan => pack.is_none(),
        Place::Nowhere => path != "/robots.txt" && !path.starts_with("/assets/"),
        Place::Home
        | Place::Search
        | Place::SearchJson
        | Place::Feeds
        | Place::SiteFeed
        | Place::Sitemap
        | Place::Moved(_) => false,
    })
}
