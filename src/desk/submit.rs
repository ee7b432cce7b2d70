//! Submit (gửi bài): the author hands the edition to the desk.

use serde_json::json;

use super::step::Opened;
use super::{Acting, Desk, DeskError, PackReferences};
use crate::article::{self, ArticleId, Content, Refusal, Verb, mark, permit};
use crate::document::{MissingReference, missing_refs};

impl Desk {
    /// Hands the edition to the desk; with `seen`, only if nobody saved since that version.
    ///
    /// # Errors
    /// When a required field is empty or the body cites what the plan pack does not know.
    pub async fn submit(
        &self,
        acting: &Acting,
        id: ArticleId,
        seen: Option<i64>,
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
            .map(|missing| match missing {
                MissingReference::Document(code) | MissingReference::Quotation(code) => code,
            })
            .collect::<Vec<_>>();
        if unknown.is_empty() { Ok(()) } else { Err(Refusal::UnknownReferences(unknown).into()) }
    }
}
