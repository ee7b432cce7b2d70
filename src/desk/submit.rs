//! Submit (gửi bài): the author hands the edition to the desk.

use serde_json::json;

use super::step::Opened;
use super::{Acting, Desk, DeskError, PackReferences};
use crate::article::{self, ArticleId, Content, Refusal, Verb, mark, permit};
use crate::checks::Facts;
use crate::document::missing_refs;

impl Desk {
    /// Hands the edition to the desk; with `seen`, only if nobody saved since that version. The checks are run with
    /// the facts that the caller looked up.
    ///
    /// # Errors
    /// When a required field is empty, the body cites what the plan pack does not know, or a blocking check is
    /// neither mended nor waived.
    pub async fn submit(
        &self,
        acting: &Acting,
        id: ArticleId,
        seen: Option<i64>,
        facts: &dyn Facts,
    ) -> Result<ArticleId, DeskError> {
        let step = match self.open(acting, id).await? {
            Opened::Step(step) => *step,
            Opened::Repeated(id) => return Ok(id),
        };
        let permit = permit::<mark::Submit>(&step.person, &step.subject()?)?;
        let mut edition = step.current()?;
        edition.state = article::submit(edition.state, &permit)?;
        if seen.is_some_and(|seen| seen != edition.version) {
            return Err(DeskError::Conflict { present: edition.version });
        }
        self.check_complete(&edition.content)?;
        let checked = self.check(&step.site, &edition.content, facts)?;
        checked.pass(&step.tx.waivers_of(id).await?)?;
        let edition = self.save(&step, edition, Verb::Submit).await?;
        self.finish(step, acting, Verb::Submit, &edition, json!({ "role": permit.role().code() }), None).await
    }

    /// What readers would miss is missing here already.
    pub(super) fn check_complete(&self, content: &Content) -> Result<(), DeskError> {
        let missing = content.missing();
        if !missing.is_empty() {
            return Err(Refusal::MissingFields(missing).into());
        }
        let unknown = missing_refs(&content.body, &PackReferences(self.pack.clone()))
            .into_iter()
            .map(|missing| missing.code().to_owned())
            .collect::<Vec<_>>();
        if unknown.is_empty() { Ok(()) } else { Err(Refusal::UnknownReferences(unknown).into()) }
    }
}
