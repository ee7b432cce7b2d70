//! Withdraw (gỡ bài): the live edition is taken down for a reason; its address answers 410; the text stays in the
//! archive (Press Law 2016 Art. 42: kept on the server for inspection).

use serde_json::json;

use super::step::Opened;
use super::{Acting, Desk, DeskError};
use crate::article::{self, ArticleId, EditionState, EventKind, Publication, Refusal, Verb, mark, permit};
use crate::vietnamese;

impl Desk {
    /// Takes the live edition down. An edition open beside it stays on the desk, unpublishable.
    ///
    /// # Errors
    /// When nothing is live, or no reason is given.
    pub async fn withdraw(
        &self,
        acting: &Acting,
        id: ArticleId,
        reason: &str,
    ) -> Result<ArticleId, DeskError> {
        let mut step = match self.open(acting, id).await? {
            Opened::Step(step) => *step,
            Opened::Repeated(id) => return Ok(id),
        };
        let permit = permit::<mark::Withdraw>(&step.person, &step.subject()?)?;
        if matches!(step.article.publication, Publication::Withdrawn { .. }) {
            return Err(Refusal::ArticleWithdrawn.into());
        }
        let live = step.editions.iter().find(|edition| edition.state == EditionState::Live).cloned();
        let mut edition = match live {
            Some(live) => live,
            None => {
                return Err(Refusal::WrongState {
                    verb: Verb::Withdraw,
                    state: step.current()?.state.code(),
                }
                .into());
            }
        };
        let reason = vietnamese::clean_text(reason);
        edition.state = article::take_down(edition.state, &permit, &reason)?;
        step.article.publication =
            Publication::Withdrawn { at: step.now, by: permit.person(), reason: reason.clone() };
        let edition = self.save(&step, edition, Verb::Withdraw).await?;
        let detail = json!({ "role": permit.role().code(), "reason": reason });
        self.finish(step, acting, Verb::Withdraw, &edition, detail, Some(EventKind::Withdrawn)).await
    }
}
