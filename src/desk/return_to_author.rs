//! Return (trả lại): the desk sends the edition back to its author, in words.

use serde_json::json;

use super::step::Opened;
use super::{Acting, Desk, DeskError};
use crate::article::{self, ArticleId, Verb, mark, permit};
use crate::vietnamese;

impl Desk {
    /// Sends the edition back. Approvals given so far are void: what comes back will be read anew.
    ///
    /// # Errors
    /// When no reason is given.
    pub async fn return_to_author(
        &self,
        acting: &Acting,
        id: ArticleId,
        reason: &str,
    ) -> Result<ArticleId, DeskError> {
        let step = match self.open(acting, id).await? {
            Opened::Step(step) => *step,
            Opened::Repeated(id) => return Ok(id),
        };
        let permit = permit::<mark::Return>(&step.person, &step.subject()?)?;
        let mut edition = step.current()?;
        let reason = vietnamese::clean_text(reason);
        edition.state = article::return_to_author(edition.state, &permit, &reason)?;
        let voided = step.tx.void_approvals(edition.id, None, step.now).await?;
        let edition = self.save(&step, edition, Verb::Return).await?;
        let detail = json!({ "role": permit.role().code(), "reason": reason, "voided_approvals": voided });
        self.finish(step, acting, Verb::Return, &edition, detail, None).await
    }
}
