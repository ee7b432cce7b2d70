//! Preview links: somebody outside reads one state of an article before it is published, for a while.
//!
//! A link shows what it was made for and nothing later. It is worth what its maker may see: when that right ends, or
//! their account, or the time, or somebody takes it back, it shows nothing.

use serde_json::json;

use super::staff::fingerprint;
use super::step::{Opened, Step};
use super::{Acting, Desk, DeskError};
use crate::article::{ArticleId, Person, PreviewLinkId, Reach, Refusal, Role};
use crate::clock::Millis;
use crate::store::{Article, NewAudit, PreviewLink};
use crate::vietnamese;

/// The longest a link may work: 30 days.
pub const LONGEST_PREVIEW_HOURS: u32 = 720;
/// Links of one article that may work at the same time.
const AT_A_TIME: u64 = 20;
const NOTE: usize = 200;

impl Desk {
    /// Makes a link to the edition as it is stored now. Returns its token, which is not kept and cannot be shown again.
    ///
    /// # Errors
    /// [`DeskError::NotFound`] for who may not see the draft; a refusal when too many links work already.
    pub async fn share_preview(
        &self,
        acting: &Acting,
        id: ArticleId,
        hours: u32,
        note: &str,
    ) -> Result<(String, PreviewLink), DeskError> {
        let step = self.open_draft(acting, id).await?;
        if step.tx.working_preview_links(id, step.now).await? >= AT_A_TIME {
            return Err(Refusal::TooManyPreviewLinks(AT_A_TIME).into());
        }
        let edition = step.current()?;
        let token = hex::encode(self.chance.secret()?);
        let hours = hours.clamp(1, LONGEST_PREVIEW_HOURS);
        let link = PreviewLink {
            id: PreviewLinkId::from(self.chance.ulid(step.now)?),
            token_hash: fingerprint(&token),
            article: id,
            edition: edition.ordinal,
            version: edition.version,
            content: edition.content,
            content_hash: edition.content_hash,
            note: vietnamese::clean_line(note).chars().take(NOTE).collect(),
            made_by: step.person.id,
            made_at: step.now,
            expires_at: step.now + Millis::from(hours) * 3_600_000,
            revoked: None,
        };
        step.tx.add_preview_link(&link).await?;
        step.tx.append_audit(audit(&step, "share_preview", &link.id, json!({ "hours": hours }))).await?;
        step.tx.commit().await?;
        Ok((token, link))
    }

    /// Takes a link back: its maker may, and whoever edits in the column.
    ///
    /// # Errors
    /// [`DeskError::NotFound`] when there is no such link for this person to take back.
    pub async fn revoke_preview(
        &self,
        acting: &Acting,
        article: ArticleId,
        link: PreviewLinkId,
    ) -> Result<(), DeskError> {
        let step = self.open_draft(acting, article).await?;
        let maker = step.tx.preview_link_maker(article, link).await?.ok_or(DeskError::NotFound)?;
        let column = step.current()?.content.column;
        let edits = step.person.role_that(step.article.site, column, Role::edits).is_some();
        if maker != step.person.id && !edits {
            return Err(DeskError::NotFound);
        }
        step.tx.revoke_preview_link(link, step.person.id, step.now).await?;
        step.tx.append_audit(audit(&step, "revoke_preview", &link, json!({}))).await?;
        Ok(step.tx.commit().await?)
    }

    /// What a token still shows, and of which article, if anything.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn shared_preview(&self, token: &str) -> Result<Option<(PreviewLink, Article)>, DeskError> {
        let Some(link) = self.store.preview_link(&fingerprint(token)).await? else { return Ok(None) };
        if link.revoked.is_some() || link.expires_at <= self.clock.now() {
            return Ok(None);
        }
        let Some(maker) = self.store.user(link.made_by).await? else { return Ok(None) };
        if maker.disabled_at.is_some() {
            return Ok(None);
        }
        let person = Person { id: maker.id, grants: self.store.grants_of(maker.id).await? };
        let row = self.store.article_within(&Reach::of_drafts(&person), link.article).await?;
        Ok(row.map(|row| (link, row.article)))
    }

    async fn open_draft(&self, acting: &Acting, id: ArticleId) -> Result<Step, DeskError> {
        let Opened::Step(step) = self.open(&Acting { request: None, ..acting.clone() }, id).await? else {
            return Err(DeskError::NotFound);
        };
        if step.is_shown(&Reach::of_drafts(&step.person)) { Ok(*step) } else { Err(DeskError::NotFound) }
    }
}

fn audit(step: &Step, verb: &str, link: &PreviewLinkId, facts: serde_json::Value) -> NewAudit {
    NewAudit {
        at: step.now,
        actor: format!("user:{}", step.person.id),
        verb: format!("article.{verb}"),
        subject: format!("article:{}", step.article.id),
        detail: json!({ "link": link.to_string(), "facts": facts }),
    }
}
