//! Restore: an earlier revision comes back as a new one. Nothing of what lies between is lost.

use serde_json::json;

use super::edit::Edited;
use super::step::{Deed, Opened};
use super::{Acting, ContentPatch, Desk, DeskError};
use crate::article::{ArticleId, Content, mark, permit};

impl Desk {
    /// Saves what a revision says as the newest text. It is an edit in every respect: the rights, the lock, the version
    /// that was seen, the approvals that it voids.
    ///
    /// # Errors
    /// [`DeskError::NotFound`] when there is no such revision; otherwise as for an edit.
    pub async fn restore(
        &self,
        acting: &Acting,
        id: ArticleId,
        number: i64,
        seen: i64,
    ) -> Result<Edited, DeskError> {
        let step = match self.open(acting, id).await? {
            Opened::Step(step) => *step,
            Opened::Repeated(id) => return Ok(Edited::Before(id)),
        };
        permit::<mark::Edit>(&step.person, &step.subject()?)?;
        let content = step.tx.revision_content(id, number).await?.ok_or(DeskError::NotFound)?;
        let facts = json!({ "revision": number });
        self.rewrite_edition(step, acting, seen, whole(content).into(), Deed::RESTORE, facts)
            .await
            .map(Edited::Now)
    }
}

/// A change of every field.
pub(super) fn whole(content: Content) -> ContentPatch {
    let Content {
        column,
        kicker,
        headline,
        standfirst,
        body,
        byline,
        source,
        genre,
        tags,
        plan_nodes,
        audiences,
        themes,
        stage,
        language,
    } = content;
    ContentPatch {
        column: Some(column),
        kicker: Some(kicker),
        headline: Some(headline),
        standfirst: Some(standfirst),
        body: Some(body),
        byline: Some(byline),
        source: Some(source),
        genre: Some(genre),
        tags: Some(tags),
        plan_nodes: Some(plan_nodes),
        audiences: Some(audiences),
        themes: Some(themes),
        stage: Some(stage),
        language: Some(language),
    }
}
