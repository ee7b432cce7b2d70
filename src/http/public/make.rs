//! Pages made from what is live: home, column, article, withdrawn, feeds list.

use super::answer::{Made, internal};
use super::cited::Cited;
use super::gather::{Scene, filled};
use super::page;
use super::page::{
    ArticleView, BodyHtml, Byline, ColumnBlock, ColumnView, FeedGroup, FeedGroupKind, FeedsView, HomeView,
    Language, Link, PlanCount, PlanEntry, Tag, WithdrawalReason, WithdrawnView,
};
use crate::article::Content;
use crate::clock::Millis;
use crate::document::{render_html, used_refs};
use crate::http::error::ApiError;
use crate::store::{Column, LiveArticle, LiveFilter};

/// Articles beside the lead story of the front page, the lead included.
const LATEST: u64 = 11;
/// Articles on one page of a list.
pub(super) const PER_PAGE: u64 = 20;

/// The front page.
pub(super) async fn home(scene: &Scene<'_>) -> Result<Made, ApiError> {
    let store = &scene.http.app.store;
    let filter = LiveFilter { site: Some(scene.site.id), limit: LATEST, ..LiveFilter::default() };
    let latest = store.live_articles(&filter).await?;
    let mut columns = Vec::new();
    for column in scene.columns() {
        columns.push(column_block(scene, column).await?);
    }
    let changed = scene.changed(latest.iter().map(|live| live.last_published_at).max());
    let view = HomeView {
        canonical_url: scene.url("/"),
        description: scene.site.description.clone(),
        lead: latest.first().map(|live| scene.teaser(live)).transpose()?,
        latest: scene.headlines(latest.get(1..).unwrap_or_default(), 0)?,
        columns,
        plan: plan_entry(scene),
    };
    Made::page(page::home(&scene.site_view(changed)?, &view), changed)
}

async fn column_block(scene: &Scene<'_>, column: &Column) -> Result<ColumnBlock, ApiError> {
    let filter = LiveFilter {
        site: Some(scene.site.id),
        column: Some(column.id.to_string()),
        limit: 4,
        ..LiveFilter::default()
    };
    let live = scene.http.app.store.live_articles(&filter).await?;
    Ok(ColumnBlock {
        column: scene.column_link(column),
        feed_url: Some(scene.url(&format!("/rss/{}.rss", column.slug))),
        items: scene.headlines(&live, 1)?,
    })
}

fn plan_entry(scene: &Scene<'_>) -> Option<PlanEntry> {
    let pack = scene.pack()?;
    let about = pack.about();
    Some(PlanEntry {
        title: about.short_title.clone(),
        summary: about.title.clone(),
        url: scene.url("/quy-hoach/"),
        groups: pack
            .node_kinds()
            .iter()
            .map(|kind| PlanCount {
                count: format!("{:02}", kind.count),
                label: kind.label.clone(),
                url: scene.url(&format!("/quy-hoach/#{}", kind.code.replace('_', "-"))),
            })
            .collect(),
    })
}

/// A column's page.
pub(super) async fn column(scene: &Scene<'_>, slug: &str, number: u32) -> Result<Made, ApiError> {
    let Some(column) = scene.columns().find(|column| column.slug == slug) else { return Ok(Made::Nothing) };
    let filter = LiveFilter {
        site: Some(scene.site.id),
        column: Some(column.id.to_string()),
        ..LiveFilter::default()
    };
    let total = scene.http.app.store.count_live(&filter).await?;
    let offset = u64::from(number - 1) * PER_PAGE;
    if number > 1 && offset >= total {
        return Ok(Made::Nothing);
    }
    let live = scene.http.app.store.live_articles(&LiveFilter { offset, limit: PER_PAGE, ..filter }).await?;
    let path = format!("/{slug}/");
    let changed = scene.changed(live.iter().map(|live| live.last_published_at).max());
    let view = ColumnView {
        canonical_url: scene.url(&if number > 1 { format!("{path}?trang={number}") } else { path.clone() }),
        name: column.name.clone(),
        description: filled(&column.description),
        url: scene.url(&path),
        feed: Some(scene.feed_link(&column.name, &format!("/rss/{slug}.rss"))),
        items: scene.teasers(&live)?,
        pager: scene.pager(&path, number, total, PER_PAGE),
    };
    Made::page(page::column(&scene.site_view(changed)?, &view), changed)
}

/// A live article's page.
pub(super) async fn article(scene: &Scene<'_>, live: &LiveArticle) -> Result<Made, ApiError> {
    let column = live.content.column.to_string();
    let filter =
        LiveFilter { site: Some(scene.site.id), column: Some(column), limit: 6, ..LiveFilter::default() };
    let mut related = scene.http.app.store.live_articles(&filter).await?;
    related.retain(|other| other.id != live.id);
    related.truncate(5);
    let updated = (live.last_published_at != live.first_published_at).then_some(live.last_published_at);
    let cited = Cited::by(scene, std::iter::once(&live.content)).await?;
    let url = scene.url(&live.path);
    let mut view = article_view(scene, &live.content, &cited, url, live.first_published_at, updated)?;
    view.related = scene.headlines(&related, 0)?;
    let site = scene.site_view(Some(live.last_published_at))?;
    let changed = Some(live.last_published_at).max(cited.newest());
    Made::page(page::article(&site, &view), scene.changed(changed))
}

/// What an article's page shows of a content.
pub(super) fn article_view(
    scene: &Scene<'_>,
    content: &Content,
    cited: &Cited,
    url: String,
    published: Millis,
    updated: Option<Millis>,
) -> Result<ArticleView, ApiError> {
    let references = cited.references(scene, content);
    let column = scene.house.columns.iter().find(|column| column.id == content.column);
    let pack = scene.pack();
    let documents = used_refs(&content.body).documents;
    Ok(ArticleView {
        canonical_url: url,
        language: Language::from_code(content.language.code()),
        column: column.map_or_else(
            || Link { text: String::new(), url: scene.url("/") },
            |column| scene.column_link(column),
        ),
        column_feed: column.map(|column| scene.feed_link(&column.name, &format!("/rss/{}.rss", column.slug))),
        kicker: filled(&content.kicker),
        headline: content.headline.clone(),
        standfirst: content.standfirst.clone(),
        byline: content
            .byline
            .iter()
            .map(|one| Byline { name: one.name.clone(), role: one.role.clone() })
            .collect(),
        source: filled(&content.source),
        genre: content
            .genre
            .as_deref()
            .and_then(|code| pack?.genres().iter().find(|term| term.code == code))
            .map(|term| term.label.clone()),
        published: scene.moment(published)?,
        updated: updated.map(|at| scene.moment(at)).transpose()?,
        body: BodyHtml::trusted(render_html(&content.body, &references)),
        documents: documents
            .iter()
            .filter_map(|code| pack?.document(code))
            .map(|document| scene.document(document))
            .collect(),
        plan_nodes: pack.map_or_else(Vec::new, |pack| {
            content
                .plan_nodes
                .iter()
                .filter_map(|code| pack.node(code))
                .map(|node| scene.node(pack, node))
                .collect()
        }),
        tags: content
            .tags
            .iter()
            .map(|tag| Tag { text: tag.clone(), url: Some(search_for(scene, tag)) })
            .collect(),
        related: Vec::new(),
    })
}

fn search_for(scene: &Scene<'_>, text: &str) -> String {
    let query = url::form_urlencoded::Serializer::new(String::new()).append_pair("q", text).finish();
    scene.url(&format!("/tim-kiem?{query}"))
}

/// The notice where an article was: the reason itself is for the record, not for the page.
pub(super) fn withdrawn(scene: &Scene<'_>, number: i64, at: Millis, keep: bool) -> Result<Made, ApiError> {
    let view = WithdrawnView {
        withdrawn_at: scene.moment(at)?,
        reason: WithdrawalReason::Unstated,
        column: None,
        number,
    };
    let page = page::withdrawn(&scene.site_view(None)?, &view).map_err(internal)?;
    Ok(Made::Gone { page, keep })
}

/// The page that lists the feeds, for people (F39, F40).
pub(super) fn feeds(scene: &Scene<'_>) -> Result<Made, ApiError> {
    let columns = scene
        .columns()
        .map(|column| scene.feed_link(&column.name, &format!("/rss/{}.rss", column.slug)))
        .collect();
    let nodes = scene.pack().map_or_else(Vec::new, |pack| {
        pack.nodes()
            .iter()
            .map(|node| scene.feed_link(&node.label(), &format!("/rss/quy-hoach/{}.rss", node.code)))
            .collect()
    });
    let view = FeedsView {
        canonical_url: scene.url("/feeds"),
        groups: vec![
            FeedGroup {
                kind: FeedGroupKind::Site, feeds: vec![scene.feed_link("Tin mới", "/rss/home.rss")]
            },
            FeedGroup { kind: FeedGroupKind::Columns, feeds: columns },
            FeedGroup { kind: FeedGroupKind::Plan, feeds: nodes },
        ],
        opml_url: None,
    };
    Made::page(page::feeds(&scene.site_view(None)?, &view), None)
}
