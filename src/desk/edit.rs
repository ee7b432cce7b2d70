//! Edit: a save. It carries the version that the writer saw; a newer one in between is a conflict, never an overwrite.

use serde_json::{Value, json};

use super::patch::ReadyPatch;
use super::step::{Deed, Opened, Step};
use super::{Acting, ContentPatch, Desk, DeskError};
use crate::article::{self, ArticleId, ColumnId, EditionState, Refusal, Verb, mark, permit};
use crate::store::{Article, Edition};

/// An article as a save leaves it: whoever saved need not read it again.
#[derive(Debug)]
pub struct Standing {
    /// The article.
    pub article: Article,
    /// The edition that is worked on.
    pub edition: Edition,
    /// What readers see, if that is another one.
    pub live: Option<Edition>,
}

impl Standing {
    fn after(step: &Step, edition: Edition) -> Box<Self> {
        let live = step.editions.iter().find(|other| other.state == EditionState::Live).cloned();
        Box::new(Self { article: step.article.clone(), edition, live })
    }
}

/// What became of an edit.
#[derive(Debug)]
pub enum Edited {
    /// It was saved, or there was nothing to change.
    Now(Box<Standing>),
    /// The same request was carried out before; the article may have moved on since.
    Before(ArticleId),
}

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
    ) -> Result<Edited, DeskError> {
        let patch = ReadyPatch::from(patch);
        let step = match self.open(acting, id).await? {
            Opened::Step(step) => *step,
            Opened::Repeated(id) => return Ok(Edited::Before(id)),
        };
        self.rewrite_edition(step, acting, seen, patch, Verb::Edit.into(), json!({})).await.map(Edited::Now)
    }

    /// What every new text of an open edition goes through: a save, and a revision that is brought back.
    pub(super) async fn rewrite_edition(
        &self,
        step: Step,
        acting: &Acting,
        seen: i64,
        patch: ReadyPatch,
        deed: Deed,
        facts: Value,
    ) -> Result<Box<Standing>, DeskError> {
        let permit = permit::<mark::Edit>(&step.person, &step.subject()?)?;
        self.check_pen(&step).await?;
        let mut edition = step.current()?;
        if edition.version != seen {
            return Err(DeskError::Conflict { present: edition.version });
        }
        let (content, hash) = patch.apply(edition.content.clone())?;
        if content.column != edition.content.column {
            self.check_move(&step, content.column).await?;
        }
        self.check_codes(&content)?;
        edition.state = article::edit(edition.state, &permit, hash != edition.content_hash)?;
        if content == edition.content {
            let standing = Standing::after(&step, edition);
            self.unchanged(step, acting).await?;
            return Ok(standing);
        }
        edition.content = content;
        edition.content_hash = hash;
        let voided = self.void_signatures(&step, &edition).await?;
        let edition = self.save(&step, edition, deed).await?;
        let mut detail = json!({ "role": permit.role().code(), "voided_approvals": voided });
        if let (Some(all), Value::Object(facts)) = (detail.as_object_mut(), facts) {
            all.extend(facts);
        }
        let standing = Standing::after(&step, edition);
        self.finish(step, acting, deed, &standing.edition, detail, None).await?;
        Ok(standing)
    }

    /// Voids what signed other bytes; says how many approvals that were.
    async fn void_signatures(&self, step: &Step, edition: &Edition) -> Result<u64, DeskError> {
        if !step.current()?.state.may_be_signed() {
            return Ok(0);
        }
        Ok(step.tx.void_approvals(edition.id, Some(&edition.content_hash), step.now).await?)
    }

    /// Moving an article needs the right to write where it goes.
    async fn check_move(&self, step: &Step, column: ColumnId) -> Result<(), DeskError> {
        let unknown = || DeskError::UnknownCode { field: "column", code: column.to_string() };
        step.tx.column_of_site(column, step.article.site).await?.ok_or_else(unknown)?;
        let may = step.person.role_that(step.article.site, column, article::Role::writes).is_some();
        if may { Ok(()) } else { Err(Refusal::NoRightOnColumn(Verb::Edit).into()) }
    }
}
