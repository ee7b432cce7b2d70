//! Taking the pen from whoever has it: with a reason, for the record.

use serde_json::json;

use super::draft::words;
use super::presence::check_tab;
use crate::article::lock::{self, check_may_edit, in_the_way};
use crate::article::{ArticleId, Refusal};
use crate::desk::{Acting, Desk, DeskError};
use crate::store::Changed;
use crate::vietnamese;

/// The longest reason, in characters.
const REASON: usize = 2_000;

impl Desk {
    /// Gives the pen to somebody who may edit. Taking it from a colleague needs a reason and is audited; the colleague
    /// sees it in their own window, and their unsaved words stay there.
    ///
    /// # Errors
    /// When the person may not edit now, or gives no reason for taking it from a colleague.
    pub async fn take_over(
        &self,
        acting: &Acting,
        id: ArticleId,
        tab: &str,
        reason: &str,
    ) -> Result<(), DeskError> {
        check_tab(tab)?;
        let draft = self.draft(acting, id).await?;
        if draft.repeated {
            return Ok(());
        }
        let subject = draft.subject();
        check_may_edit(&draft.person, &subject)?;
        let written = draft.tx.lock_of(id).await?;
        let held = self.pen(&draft.tx, written, &subject, draft.now).await?;
        if let Some(colleague) = in_the_way(held.clone(), draft.person.id, draft.now) {
            if vietnamese::clean_text(reason).is_empty() {
                return Err(Refusal::ReasonRequired.into());
            }
            let reason = words("reason", reason, REASON)?;
            let facts = json!({ "reason": reason, "from": colleague.holder, "since": colleague.since });
            draft.tx.append_audit(draft.audit("take_over", &facts)).await?;
        }
        let lock = lock::take(held, draft.person.id, tab, draft.now);
        draft.tx.save_lock(id, Some(&lock)).await?;
        self.end_draft(draft, acting, Some(Changed::Presence)).await
    }
}
