//! Claim (nhận bài): an editor takes the edition.

use serde_json::json;

use super::step::Opened;
use super::{Acting, Desk, DeskError};
use crate::article::{self, ArticleId, EditionState, Verb, mark, permit};

impl Desk {
    /// Takes a submitted edition for editing. Claiming what one has already changes nothing.
    ///
    /// # Errors
    /// When somebody else has it.
    pub async fn claim(&self, acting: &Acting, id: ArticleId) -> Result<ArticleId, DeskError> {
        let step = match self.open(acting, id).await? {
            Opened::Step(step) => *step,
            Opened::Repeated(id) => return Ok(id),
        };
        let permit = permit::<mark::Claim>(&step.person, &step.subject()?)?;
        let mut edition = step.current()?;
        if matches!(edition.state, EditionState::InReview { .. }) {
            return self.unchanged(step, acting).await;
        }
        edition.state = article::claim(edition.state, &permit)?;
        let edition = self.save(&step, edition, Verb::Claim).await?;
        self.finish(step, acting, Verb::Claim, &edition, json!({ "role": permit.role().code() }), None).await
    }
}
