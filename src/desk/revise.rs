//! Revise (sửa bài đã đăng): a new edition opens beside the live one, which readers keep seeing.

use serde_json::json;

use super::step::Opened;
use super::{Acting, Desk, DeskError};
use crate::article::{ArticleId, EditionId, EditionState, Refusal, Verb, mark, permit};
use crate::store::{Edition, NewEdition};

impl Desk {
    /// Opens a draft with the live edition's content.
    ///
    /// # Errors
    /// When nothing is live, or an edition is open already.
    pub async fn revise(&self, acting: &Acting, id: ArticleId) -> Result<ArticleId, DeskError> {
        let step = match self.open(acting, id).await? {
            Opened::Step(step) => *step,
            Opened::Repeated(id) => return Ok(id),
        };
        let permit = permit::<mark::Revise>(&step.person, &step.subject()?)?;
        let current = step.current()?;
        if current.state != EditionState::Live {
            return Err(Refusal::WrongState { verb: Verb::Revise, state: current.state.code() }.into());
        }
        let edition = Edition {
            id: EditionId::from(self.chance.ulid(step.now)?),
            ordinal: current.ordinal + 1,
            state: EditionState::Draft,
            state_at: step.now,
            opened_by: permit.person(),
            // Versions go on over the editions of an article: a save that saw the edition before is always stale.
            version: current.version + 1,
            updated_by: permit.person(),
            updated_at: step.now,
            ..current
        };
        step.tx.add_edition(&NewEdition { edition: edition.clone(), site: step.article.site }).await?;
        self.keep_revision(&step, &edition, Verb::Revise).await?;
        self.finish(step, acting, Verb::Revise, &edition, json!({ "role": permit.role().code() }), None).await
    }
}
