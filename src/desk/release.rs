//! Release: an editor gives a claim back to the queue.

use serde_json::json;

use super::step::Opened;
use super::{Acting, Desk, DeskError};
use crate::article::{self, ArticleId, Verb, mark, permit};

impl Desk {
    /// Gives the edition back, so that another editor can take it.
    ///
    /// # Errors
    /// When it is not claimed, or by somebody else (leaders may release for them).
    pub async fn release(&self, acting: &Acting, id: ArticleId) -> Result<ArticleId, DeskError> {
        let step = match self.open(acting, id).await? {
            Opened::Step(step) => *step,
            Opened::Repeated(id) => return Ok(id),
        };
        let permit = permit::<mark::Release>(&step.person, &step.subject()?)?;
        let mut edition = step.current()?;
        let held_by = edition.state.claimed_by().map(|editor| editor.to_string());
        edition.state = article::release(edition.state, &permit)?;
        let edition = self.save(&step, edition, Verb::Release).await?;
        let detail = json!({ "role": permit.role().code(), "held_by": held_by });
        self.finish(step, acting, Verb::Release, &edition, detail, None).await
    }
}
