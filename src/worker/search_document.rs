//! From a live article to the document that search keeps, and a walk through all of them.

use std::collections::BTreeMap;

use async_trait::async_trait;
use time::OffsetDateTime;

use crate::app::{App, House};
use crate::article::ArticleId;
use crate::document;
use crate::search::{DocumentSource, SearchDocument, SearchError};
use crate::store::LiveArticle;

/// How many articles are read at a time.
const BATCH: u64 = 200;

/// The search document of a live article, as of a publication event.
pub(super) fn document_of(app: &App, house: &House, live: &LiveArticle, event: i64) -> SearchDocument {
    let content = &live.content;
    let references = app.references().for_readers(content.language, BTreeMap::new());
    let site = house.sites.iter().find(|site| site.id == live.site);
    let column = house.columns.iter().find(|column| column.id == content.column);
    let body = document::render_text(&content.body, &references);
    SearchDocument {
        id: live.id.to_string(),
        site: site.map_or_else(String::new, |site| site.slug.clone()),
        site_name: site.map_or_else(String::new, |site| site.name.clone()),
        column: column.map_or_else(String::new, |column| column.slug.clone()),
        column_name: column.map_or_else(String::new, |column| column.name.clone()),
        url_path: live.path.clone(),
        headline: content.headline.clone(),
        kicker: content.kicker.clone(),
        standfirst: content.standfirst.clone(),
        doc_numbers: numbers(&[&content.headline, &content.standfirst, &body]),
        body,
        byline: content.byline.iter().map(|one| one.name.clone()).collect(),
        tags: content.tags.clone(),
        plan_nodes: content.plan_nodes.clone(),
        audiences: content.audiences.clone(),
        genre: content.genre.clone(),
        language: content.language.code().to_owned(),
        published_at: live.first_published_at,
        updated_at: live.last_published_at,
        year: year_of(app, live.first_published_at),
        event,
    }
}

fn numbers(texts: &[&str]) -> Vec<String> {
    let mut found = texts
        .iter()
        .flat_map(|text| crate::vietnamese::document_numbers(text))
        .map(|one| one.canonical)
        .collect::<Vec<_>>();
    found.sort();
    found.dedup();
    found
}

/// The year on the newsroom's own calendar: an article of 1 January 02:00 is not last year's.
fn year_of(app: &App, at: i64) -> i32 {
    let moment =
        OffsetDateTime::from_unix_timestamp(at.div_euclid(1_000)).unwrap_or(OffsetDateTime::UNIX_EPOCH);
    moment.to_offset(app.config.editorial.time_zone_offset).year()
}

/// All live articles, batch by batch, as search documents: what an index is rebuilt from.
#[derive(Debug)]
pub struct LiveDocuments<'a> {
    app: &'a App,
    event: i64,
    after: Option<ArticleId>,
}

impl<'a> LiveDocuments<'a> {
    /// Begins a walk; documents are stamped with `event`, the end of the log when the walk begins.
    pub const fn new(app: &'a App, event: i64) -> Self {
        Self { app, event, after: None }
    }
}

#[async_trait]
impl DocumentSource for LiveDocuments<'_> {
    async fn next_batch(&mut self) -> Result<Vec<SearchDocument>, SearchError> {
        let source = |cause: crate::store::StoreError| SearchError::Source(cause.to_string());
        let house = self.app.house().await.map_err(source)?;
        let live = self.app.store.live_after(self.after, BATCH).await.map_err(source)?;
        self.after = live.last().map(|last| last.id).or(self.after);
        Ok(live.iter().map(|live| document_of(self.app, &house, live, self.event)).collect())
    }
}
