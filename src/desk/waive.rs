//! Waive (bỏ qua cảnh báo) and unwaive: somebody with the right lets a finding stand, in their name and with a reason.

use serde_json::json;

use super::step::{Opened, Step};
use super::{Acting, Checked, Desk, DeskError};
use crate::article::{ArticleId, Reach, Refusal, Verb};
use crate::checks::{Code, Facts};
use crate::store::{Edition, NewAudit, Waiver};
use crate::vietnamese;

impl Desk {
    /// Lets the finding of this key stand. It holds while the words stay as they are; waiving again changes nothing.
    ///
    /// # Errors
    /// When there is no such finding now, the person may not waive it, or no reason is given.
    pub async fn waive(
        &self,
        acting: &Acting,
        id: ArticleId,
        key: &str,
        reason: &str,
        facts: &dyn Facts,
    ) -> Result<ArticleId, DeskError> {
        let step = match self.open(acting, id).await? {
            Opened::Step(step) => *step,
            Opened::Repeated(id) => return Ok(id),
        };
        let edition = draft(&step)?;
        let checked = self.check(&step.site, &edition.content, facts)?;
        let finding = checked.findings.iter().find(|finding| finding.key == key);
        let finding = finding.ok_or(Refusal::FindingGone)?;
        may_waive(&step, &edition, &checked, finding.code())?;
        let reason = vietnamese::clean_text(reason);
        if reason.is_empty() {
            return Err(Refusal::ReasonRequired.into());
        }
        if step.tx.waivers_of(id).await?.iter().any(|waiver| waiver.key == key) {
            return self.unchanged(step, acting).await;
        }
        let waiver = Waiver {
            key: key.to_owned(),
            code: finding.code().as_str().to_owned(),
            quote: finding.quote.clone(),
            reason,
            by: step.person.id,
            at: step.now,
        };
        let facts =
            json!({ "code": waiver.code, "key": key, "quote": waiver.quote, "reason": waiver.reason });
        step.tx.add_waiver(self.chance.ulid(step.now)?, id, waiver).await?;
        self.told(step, acting, &edition, "article.waive", facts).await
    }

    /// Takes a waiver back: the finding counts again.
    ///
    /// # Errors
    /// When it is not waived, or the person could not have waived it.
    pub async fn unwaive(
        &self,
        acting: &Acting,
        id: ArticleId,
        key: &str,
        facts: &dyn Facts,
    ) -> Result<ArticleId, DeskError> {
        let step = match self.open(acting, id).await? {
            Opened::Step(step) => *step,
            Opened::Repeated(id) => return Ok(id),
        };
        let edition = draft(&step)?;
        let waivers = step.tx.waivers_of(id).await?;
        let waiver = waivers.into_iter().find(|waiver| waiver.key == key).ok_or(Refusal::FindingGone)?;
        let checked = self.check(&step.site, &edition.content, facts)?;
        // A check that this program no longer has protects nothing: whoever sees the draft may clear its waiver away.
        if let Some(code) = Code::named(&waiver.code) {
            may_waive(&step, &edition, &checked, code)?;
        }
        step.tx.revoke_waiver(id, key, step.person.id, step.now).await?;
        let facts = json!({ "code": waiver.code, "key": key, "quote": waiver.quote });
        self.told(step, acting, &edition, "article.unwaive", facts).await
    }

    /// Ends the step with its audit row. The content stays as it was, so there is neither revision nor event.
    async fn told(
        &self,
        step: Step,
        acting: &Acting,
        edition: &Edition,
        verb: &str,
        facts: serde_json::Value,
    ) -> Result<ArticleId, DeskError> {
        let id = step.article.id;
        let row = NewAudit {
            at: step.now,
            actor: format!("user:{}", step.person.id),
            verb: verb.to_owned(),
            subject: format!("article:{id}"),
            detail: json!({
                "edition": edition.ordinal,
                "state": edition.state.code(),
                "content_hash": edition.content_hash,
                "facts": facts,
            }),
        };
        step.tx.append_audit(row).await?;
        if let Some(request) = &acting.request {
            step.tx.keep_idempotent(acting.user, request, id, step.now).await?;
        }
        step.tx.commit().await?;
        Ok(id)
    }
}

/// The open edition, for somebody who may read it. Checks of what is published or gone are nobody's to waive.
fn draft(step: &Step) -> Result<Edition, DeskError> {
    let edition = step.current()?;
    if !step.is_shown(&Reach::of_drafts(&step.person)) {
        return Err(DeskError::NotFound);
    }
    if !edition.state.is_open() {
        return Err(Refusal::WrongState { verb: Verb::Edit, state: edition.state.code() }.into());
    }
    Ok(edition)
}

fn may_waive(step: &Step, edition: &Edition, checked: &Checked, code: Code) -> Result<(), Refusal> {
    let place = (step.article.site, edition.content.column);
    if checked.may_waive(code, &step.person, place) { Ok(()) } else { Err(Refusal::MayNotWaive) }
}
