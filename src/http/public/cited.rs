//! What bodies cite, for their readers: the plan in the language of the article, and other live articles of the site.
//!
//! Only the same site: what another site publishes would change this page without its pages being told.

use std::collections::{BTreeMap, BTreeSet};

use super::gather::Scene;
use crate::article::Content;
use crate::clock::Millis;
use crate::desk::{LinkedArticle, ReadersReferences};
use crate::document::used_refs;
use crate::http::error::ApiError;
use crate::store::LiveArticle;

/// How many articles are asked for in one statement.
const BATCH: usize = 500;

/// The live articles that some bodies point to.
pub(super) struct Cited(Vec<LiveArticle>);

impl Cited {
    /// Looks them up together.
    pub(super) async fn by(
        scene: &Scene<'_>,
        contents: impl Iterator<Item = &Content>,
    ) -> Result<Self, ApiError> {
        let numbers: BTreeSet<i64> = contents
            .flat_map(|content| used_refs(&content.body).articles)
            .filter_map(|number| i64::try_from(number).ok())
            .collect();
        let numbers: Vec<i64> = numbers.into_iter().collect();
        let mut found = Vec::new();
        for some in numbers.chunks(BATCH) {
            found.append(&mut scene.http.app.store.live_numbered(scene.site.id, some).await?);
        }
        Ok(Self(found))
    }

    /// When the newest of them changed: a page that prints their headlines is as new as they are.
    pub(super) fn newest(&self) -> Option<Millis> {
        self.0.iter().map(|live| live.last_published_at).max()
    }

    /// What the body of one content stands on.
    pub(super) fn references(&self, scene: &Scene<'_>, content: &Content) -> ReadersReferences {
        let linked = |live: &LiveArticle| {
            let number = u64::try_from(live.number).ok()?;
            let url = scene.url(&live.path);
            Some((number, LinkedArticle { title: live.content.headline.clone(), url }))
        };
        let articles: BTreeMap<u64, LinkedArticle> = self.0.iter().filter_map(linked).collect();
        scene.http.app.references().for_readers(content.language, articles)
    }
}
