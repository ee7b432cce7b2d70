//! Approve (duyệt): somebody who is not the author signs the content hash.

use serde_json::json;

use super::step::Opened;
use super::{Acting, Desk, DeskError};
use crate::article::{self, ArticleId, Verb, mark, permit};
use crate::store::{Approval, NewApproval};

/// There is one step of approval; chains of several come as data later.
const ONLY_STEP: i64 = 1;

impl Desk {
    /// Signs the content. `seen_hash` is the hash that the approver had before their eyes.
    ///
    /// # Errors
    /// When the content changed since, or the person wrote it.
    pub async fn approve(
        &self,
        acting: &Acting,
        id: ArticleId,
        seen_hash: &str,
    ) -> Result<ArticleId, DeskError> {
        let step = match self.open(acting, id).await? {
            Opened::Step(step) => *step,
            Opened::Repeated(id) => return Ok(id),
        };
        let permit = permit::<mark::Approve>(&step.person, &step.subject()?)?;
        let mut edition = step.current()?;
        // The stored hash is not believed: the bytes that go live are the bytes that are signed.
        let present = edition.content.hash();
        edition.state = article::approve(edition.state, &permit, seen_hash, &present)?;
        self.check_complete(&edition.content)?;
        let approval = Approval {
            by: permit.person(),
            role: permit.role(),
            at: step.now,
            content_hash: present,
            voided_at: None,
        };
        step.tx
            .add_approval(NewApproval {
                id: self.chance.ulid(step.now)?,
                edition: edition.id,
                step: ONLY_STEP,
                approval,
            })
            .await?;
        let edition = self.save(&step, edition, Verb::Approve).await?;
        let detail = json!({ "role": permit.role().code(), "step": ONLY_STEP });
        self.finish(step, acting, Verb::Approve, &edition, detail, None).await
    }
}
