//! An edition as readers would meet it, for those who may see it before it is published: made by the same code that
//! makes the pages, feeds and cards.

use super::answer::internal;
use super::cited::Cited;
use super::feed;
use super::gather::Scene;
use super::make::article_view;
use super::page::{self, BodyHtml, FeedItemView, Language, PreviewNote, SiteView};
use crate::article::{Publication, SiteId};
use crate::http::Http;
use crate::http::error::ApiError;
use crate::store::{Article, Edition, LiveArticle, Site};
use crate::vietnamese;

/// Where the edition is to be seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum PreviewAs {
    /// The page.
    #[default]
    Page,
    /// The page on paper.
    Print,
    /// The item in a feed reader.
    Feed,
    /// The card of a shared link.
    Card,
}

/// An edition as its readers would meet it.
///
/// # Errors
/// When its site is gone or the database fails.
pub async fn preview(
    http: &Http,
    article: &Article,
    edition: &Edition,
    seen_as: PreviewAs,
) -> Result<String, ApiError> {
    let house = http.app.house().await?;
    let site = site_of(&house.sites, article.site)?;
    let scene = Scene::new(http, house.clone(), site);
    let live = as_if_live(&scene, article, edition);
    let cited = Cited::by(&scene, std::iter::once(&live.content)).await?;
    let url = scene.url(&live.path);
    let view = article_view(&scene, &live.content, &cited, url, live.first_published_at, None)?;
    let page: SiteView = scene.site_view(None)?;
    let note = PreviewNote {
        state: state(article, edition).to_owned(),
        version: u32::try_from(edition.version).unwrap_or(u32::MAX),
        // The editor shows the preview in a frame of its own page: a link would open inside it.
        desk_url: None,
    };
    match seen_as {
        PreviewAs::Page => page::preview(&page, &view, &note),
        PreviewAs::Print => page::preview_on_paper(&page, &view, &note),
        PreviewAs::Card => page::share_card(&page, &view),
        PreviewAs::Feed => page::feed_item(&feed_item(&scene, &live).await?),
    }
    .map_err(internal)
}

fn site_of(sites: &[Site], id: SiteId) -> Result<&Site, ApiError> {
    sites.iter().find(|site| site.id == id).ok_or(ApiError::NotFound)
}

/// The address is the one it has, or the one it would be given now.
fn as_if_live(scene: &Scene<'_>, article: &Article, edition: &Edition) -> LiveArticle {
    let column = scene.columns().find(|column| column.id == edition.content.column);
    let path = article.path.clone().unwrap_or_else(|| {
        let slug = vietnamese::slug(&edition.content.headline);
        let column = column.map_or("", |column| column.slug.as_str());
        format!("/{column}/{slug}-a{}.html", article.number)
    });
    let now = scene.http.app.clock.now();
    LiveArticle {
        id: article.id,
        edition: edition.id,
        number: article.number,
        site: article.site,
        path,
        first_published_at: article.first_published_at.unwrap_or(now),
        last_published_at: now,
        content: edition.content.clone(),
    }
}

async fn feed_item(scene: &Scene<'_>, live: &LiveArticle) -> Result<FeedItemView, ApiError> {
    let (source, entry) = feed::preview(scene, live).await?;
    let categories = entry.categories.iter().map(|one| one.label.as_str()).collect::<Vec<_>>();
    Ok(FeedItemView {
        language: Language::from_code(live.content.language.code()),
        feed: scene.site.name.clone(),
        categories: categories.join(", "),
        title: entry.title,
        link: entry.link,
        authors: entry.authors.join(", "),
        summary: entry.summary,
        content: BodyHtml::trusted(entry.content_html.unwrap_or_default()),
        source,
    })
}

fn state(article: &Article, edition: &Edition) -> &'static str {
    match (&article.publication, edition.state.code()) {
        (Publication::Withdrawn { .. }, _) => "Đã gỡ",
        (_, "draft") => "Bản nháp",
        (_, "submitted") => "Chờ biên tập",
        (_, "in_review") => "Đang biên tập",
        (_, "returned") => "Bị trả lại",
        (_, "approved") => "Chờ xuất bản",
        _ => "Đã xuất bản",
    }
}
