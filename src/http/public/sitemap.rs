//! `/sitemap.xml` of a site: the front page, columns, the plan, and every live article (F49).

use feeds::sitemap::{MAX_URLS, SitemapUrl, write};

use super::answer::{Made, internal};
use super::cache::Kind;
use super::feed::moment;
use super::gather::Scene;
use crate::http::error::ApiError;
use crate::store::LiveFilter;

/// Makes the sitemap. Beyond 50,000 addresses the oldest articles are left to the archive's own sitemaps, which
/// come with the archive.
pub(super) async fn sitemap(scene: &Scene<'_>) -> Result<Made, ApiError> {
    let page = |path: &str| SitemapUrl { loc: scene.url(path), lastmod: None };
    let mut urls = vec![page("/")];
    urls.extend(scene.columns().map(|column| page(&format!("/{}/", column.slug))));
    if let Some(pack) = scene.pack() {
        urls.push(page("/quy-hoach/"));
        urls.extend(pack.nodes().iter().map(|node| page(&format!("/quy-hoach/{}/", node.code))));
    }
    let room = u64::try_from(MAX_URLS.saturating_sub(urls.len())).unwrap_or(0);
    let live = scene
        .http
        .app
        .store
        .live_articles(&LiveFilter { site: Some(scene.site.id), limit: room, ..LiveFilter::default() })
        .await?;
    let changed = scene.changed(live.iter().map(|live| live.last_published_at).max());
    for article in &live {
        urls.push(SitemapUrl {
            loc: scene.url(&article.path),
            lastmod: Some(moment(article.last_published_at)?),
        });
    }
    Ok(Made::Bytes { kind: Kind::Sitemap, body: write(&urls).map_err(internal)?, changed })
}
