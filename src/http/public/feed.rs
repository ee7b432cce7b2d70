//! RSS 2.0 feeds of a site, a column, a plan node (`syndication-search.md` F1–F26).

use feeds::{Category, Entry, FeedDoc, Source};
use time::OffsetDateTime;

use super::answer::{Made, internal};
use super::cache::Kind;
use super::cited::Cited;
use super::gather::{Scene, filled};
use crate::clock::Millis;
use crate::document::render_feed;
use crate::http::error::ApiError;
use crate::store::{LiveArticle, LiveFilter};

/// What a feed is about.
pub(super) enum About<'a> {
    /// Everything of the site.
    Site,
    /// A column, by slug.
    Column(&'a str),
    /// A plan node, by code.
    Node(&'a str),
}

struct Channel {
    title: String,
    description: String,
    link: String,
    self_url: String,
    filter: LiveFilter,
}

/// Makes a feed.
pub(super) async fn feed(scene: &Scene<'_>, about: About<'_>) -> Result<Made, ApiError> {
    let Some(channel) = channel(scene, &about) else { return Ok(Made::Nothing) };
    let feeds = &scene.http.app.config.feeds;
    let live = scene
        .http
        .app
        .store
        .live_articles(&LiveFilter { limit: u64::from(feeds.items), ..channel.filter.clone() })
        .await?;
    let document = document(scene, channel, &live).await?;
    // Publishing and asking may fall into one second; a feed never shows the future (F7).
    let as_of = moment(scene.http.app.clock.now() + 999)?;
    let (checked, left_out) = document.check_sparing(as_of).map_err(internal)?;
    for fault in left_out {
        tracing::error!(site = scene.site.slug, %fault, "an article was left out of a feed");
    }
    let changed = checked.last_modified().map(|at| at.unix_timestamp() * 1_000);
    let body = feeds::rss::write(&checked).map_err(internal)?;
    Ok(Made::Bytes { kind: Kind::Feed, body, changed })
}

/// The bytes of the site's feed if it held this one article, and the text that they carry for it.
pub(super) async fn preview(scene: &Scene<'_>, live: &LiveArticle) -> Result<(String, Entry), ApiError> {
    let channel = channel(scene, &About::Site).ok_or(ApiError::NotFound)?;
    let document = document(scene, channel, std::slice::from_ref(live)).await?;
    let entry = document.items.first().cloned().ok_or(ApiError::NotFound)?;
    let as_of = moment(live.last_published_at.max(scene.http.app.clock.now()) + 999)?;
    let (checked, _) = document.check_sparing(as_of).map_err(internal)?;
    let bytes = feeds::rss::write(&checked).map_err(internal)?;
    Ok((String::from_utf8(bytes).map_err(internal)?, entry))
}

async fn document(scene: &Scene<'_>, channel: Channel, live: &[LiveArticle]) -> Result<FeedDoc, ApiError> {
    let base = url::Url::parse(&scene.base).map_err(internal)?;
    let cited = Cited::by(scene, live.iter().map(|live| &live.content)).await?;
    Ok(FeedDoc {
        title: channel.title,
        link: channel.link,
        description: channel.description,
        self_url: channel.self_url,
        language: scene.site.language.clone(),
        copyright: filled(&scene.site.masthead.agency),
        generator: Some("Tòa Soạn".to_owned()),
        ttl_minutes: u16::try_from(scene.http.app.config.feeds.ttl_minutes).unwrap_or(u16::MAX),
        image: None,
        // Even a feed without entries has a date (F22): that of its site.
        changed: Some(moment(scene.removal.unwrap_or_else(|| scene.site.id.drawn_at()))?),
        items: live.iter().map(|live| entry(scene, &base, &cited, live)).collect::<Result<_, _>>()?,
    })
}

fn channel(scene: &Scene<'_>, about: &About<'_>) -> Option<Channel> {
    let site = Some(scene.site.id);
    let name = &scene.site.name;
    Some(match about {
        About::Site => Channel {
            title: name.clone(),
            description: format!("Tin mới nhất của {name}"),
            link: scene.url("/"),
            self_url: scene.url("/rss/home.rss"),
            filter: LiveFilter { site, ..LiveFilter::default() },
        },
        About::Column(slug) => {
            let column = scene.columns().find(|column| column.slug == *slug)?;
            Channel {
                title: format!("{} – {name}", column.name),
                description: filled(&column.description).unwrap_or_else(|| column.name.clone()),
                link: scene.url(&format!("/{slug}/")),
                self_url: scene.url(&format!("/rss/{slug}.rss")),
                filter: LiveFilter { site, column: Some(column.id.to_string()), ..LiveFilter::default() },
            }
        }
        About::Node(code) => {
            let node = scene.pack()?.node(code)?;
            Channel {
                title: format!("{} – {name}", node.label()),
                description: format!("Bài viết về {}", node.label()),
                link: scene.url(&format!("/quy-hoach/{code}/")),
                self_url: scene.url(&format!("/rss/quy-hoach/{code}.rss")),
                filter: LiveFilter { site, plan_node: Some(node.code.clone()), ..LiveFilter::default() },
            }
        }
    })
}

/// The guid is a tag URI around the article's id (design §0.2): it survives a new title, column, host or scheme.
fn entry(scene: &Scene<'_>, base: &url::Url, cited: &Cited, live: &LiveArticle) -> Result<Entry, ApiError> {
    let content = &live.content;
    let references = cited.references(scene, content);
    let mut categories = scene
        .column_of(live)
        .map(|column| {
            vec![Category {
                label: column.name.clone(),
                domain: Some(scene.url(&format!("/{}/", column.slug))),
            }]
        })
        .unwrap_or_default();
    categories.extend(content.tags.iter().map(|tag| Category { label: tag.clone(), domain: None }));
    Ok(Entry {
        id: format!("tag:toasoan,2026:article:{}", live.id),
        link: scene.url(&live.path),
        title: content.headline.clone(),
        summary: content.standfirst.clone(),
        content_html: Some(render_feed(&content.body, &references, base)),
        authors: content.byline.iter().map(|one| one.name.clone()).collect(),
        categories,
        published: moment(live.first_published_at)?,
        updated: moment(live.last_published_at)?,
        source: filled(&content.source).map(|title| Source { title, url: None }),
        withdrawn: None,
    })
}

/// A moment for a feed.
pub(super) fn moment(at: Millis) -> Result<OffsetDateTime, ApiError> {
    OffsetDateTime::from_unix_timestamp(at.div_euclid(1_000)).map_err(internal)
}
