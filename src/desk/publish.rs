//! Publish (xuất bản): the approved edition goes live; the one before it steps back; the address is frozen.

use serde_json::json;

use super::step::{Opened, Step};
use super::{Acting, Desk, DeskError};
use crate::article::{
    self, ArticleId, EditionState, EventKind, Permit, Publication, Refusal, Verb, mark, permit,
};
use crate::store::Edition;
use crate::vietnamese;

impl Desk {
    /// Puts the approved edition live, re-checking at this moment that an approval signed exactly these bytes.
    ///
    /// # Errors
    /// When approvals are missing, the article is withdrawn, or the site's masthead is incomplete.
    pub async fn publish(&self, acting: &Acting, id: ArticleId) -> Result<ArticleId, DeskError> {
        let mut step = match self.open(acting, id).await? {
            Opened::Step(step) => *step,
            Opened::Repeated(id) => return Ok(id),
        };
        let permit = permit::<mark::Publish>(&step.person, &step.subject()?)?;
        let mut edition = step.current()?;
        let present = edition.content.hash();
        let approvals = step.tx.valid_approvals_of(edition.id).await?;
        let hashes = approvals.into_iter().map(|approval| approval.content_hash).collect::<Vec<_>>();
        edition.state =
            article::publish(edition.state, &step.article.publication, &permit, &present, &hashes)?;
        let missing = step.site.masthead.missing();
        if !missing.is_empty() {
            return Err(Refusal::MastheadIncomplete(missing).into());
        }
        self.check_complete(&edition.content)?;

        let kind =
            if self.step_back(&step, &permit).await? { EventKind::Updated } else { EventKind::Published };
        step.tx.index_plan_nodes(&edition).await?;
        self.freeze_address(&mut step, &edition).await?;
        let edition = self.save(&step, edition, Verb::Publish).await?;
        let detail = json!({ "role": permit.role().code(), "path": step.article.path });
        self.finish(step, acting, Verb::Publish, &edition, detail, Some(kind)).await
    }

    /// The live edition makes room first: there is never more than one. Says whether there was one.
    async fn step_back(&self, step: &Step, permit: &Permit<mark::Publish>) -> Result<bool, DeskError> {
        let Some(live) = step.editions.iter().find(|edition| edition.state == EditionState::Live) else {
            return Ok(false);
        };
        let mut old = live.clone();
        old.state = article::supersede(old.state, permit)?;
        old.state_at = step.now;
        old.version += 1;
        step.tx.save_edition(&old, live).await?;
        Ok(true)
    }

    /// Slug and path are made once, at first publication, and never change: links must live as long as the plan
    /// (`domain.md` R46, §4.5).
    async fn freeze_address(&self, step: &mut Step, edition: &Edition) -> Result<(), DeskError> {
        if step.article.path.is_none() {
            let slug = vietnamese::slug(&edition.content.headline);
            let column = step
                .tx
                .column_of_site(edition.content.column, step.article.site)
                .await?
                .ok_or(DeskError::NotFound)?;
            step.article.path = Some(format!("/{}/{slug}-a{}.html", column.slug, step.article.number));
            step.article.slug = Some(slug);
            step.article.first_published_at = Some(step.now);
        }
        step.article.publication = Publication::Live;
        step.article.last_published_at = Some(step.now);
        Ok(())
    }
}
