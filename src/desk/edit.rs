//! Edit: a save. It carries the version that the writer saw; a newer one in between is a conflict, never an overwrite.

use serde_json::{Value, json};

use super::step::{Deed, Opened, Step};
use super::{Acting, ContentPatch, Desk, DeskError};
use crate::article::{self, ArticleId, ColumnId, Refusal, Verb, mark, permit};

impl Desk {
    /// Saves content. A save that changes nothing is answered without writing. Approvals that signed other bytes
    /// are voided in the same step.
    ///
    /// # Errors
    /// [`DeskError::Conflict`] when `seen` is not the stored version; otherwise as the rights, the state and the
    /// fields say.
    pub async fn edit(
        &self,
        acting: &Acting,
        id: ArticleId,
        seen: i64,
        patch: ContentPatch,
    ) -> Result<ArticleId, DeskError> {
        let step = match self.open(acting, id).await? {
            Opened::Step(step) => *step,
            Opened::Repeated(id) => return Ok(id),
        };
        self.rewrite_edition(step, acting, seen, patch, Verb::Edit.into(), json!({})).await
    }

    /// What every new text of an open edition goes through: a save, and a revision that is brought back.
    pub(super) async fn rewrite_edition(
        &self,
        step: Step,
        acting: &Acting,
        seen: i64,
        patch: ContentPatch,
        deed: Deed,
        facts: Value,
    ) -> Result<ArticleId, DeskError> {
        let permit = permit::<mark::Edit>(&step.person, &step.subject()?)?;
        self.check_pen(&step).await?;
        let mut edition = step.current()?;
        if edition.version != seen {
            return Err(DeskError::Conflict { present: edition.version });
        }
        let content = patch.apply(edition.content.clone()).normalised()?;
        if content.column != edition.content.column {
            self.check_move(&step, content.column).await?;
        }
        self.check_codes(&content)?;
        let hash = content.hash();
        edition.state = article::edit(edition.state, &permit, hash != edition.content_hash)?;
        if content == edition.content {
            return self.unchanged(step, acting).await;
        }
        edition.content = content;
        edition.content_hash = hash;
        let voided = step.tx.void_approvals(edition.id, Some(&edition.content_hash), step.now).await?;
        let edition = self.save(&step, edition, deed).await?;
        let mut detail = json!({ "role": permit.role().code(), "voided_approvals": voided });
        if let (Some(all), Value::Object(facts)) = (detail.as_object_mut(), facts) {
            all.extend(facts);
        }
        self.finish(step, acting, deed, &edition, detail, None).await
    }

    /// Moving an article needs the right to write where it goes.
    async fn check_move(&self, step: &Step, column: ColumnId) -> Result<(), DeskError> {
        let unknown = || DeskError::UnknownCode { field: "column", code: column.to_string() };
        step.tx.column_of_site(column, step.article.site).await?.ok_or_else(unknown)?;
        let may = step.person.role_that(step.article.site, column, article::Role::writes).is_some();
        if may { Ok(()) } else { Err(Refusal::NoRightOnColumn(Verb::Edit).into()) }
    }
}
