//! Naming a revision: "Bản gửi Bộ", so that it is found again and never written over.

use serde_json::json;

use super::step::{Opened, Step};
use super::{Acting, Desk, DeskError};
use crate::article::{ArticleId, ContentError, Reach, Refusal, Role, Verb};
use crate::store::{NewAudit, StoreError};
use crate::vietnamese;

/// The longest name of a revision, in characters.
pub const LONGEST_NAME: usize = 120;

impl Desk {
    /// Names a revision; an empty name takes the name away. Whoever writes in that column may, and whoever began the
    /// article or its newest edition.
    ///
    /// # Errors
    /// [`DeskError::NotFound`] when there is no such revision or the person does not see drafts there; otherwise as the
    /// rights say, and when the name is too long.
    pub async fn name_revision(
        &self,
        acting: &Acting,
        id: ArticleId,
        number: i64,
        name: &str,
    ) -> Result<(), DeskError> {
        let step = match self.open(acting, id).await? {
            Opened::Step(step) => *step,
            Opened::Repeated(_) => return Ok(()),
        };
        check_may_name(&step)?;
        let name = vietnamese::clean_line(name);
        if name.chars().count() > LONGEST_NAME {
            return Err(ContentError::TooLong { field: "name", limit: LONGEST_NAME }.into());
        }
        let name = Some(name.as_str()).filter(|name| !name.is_empty());
        match step.tx.name_revision(id, number, name, step.person.id).await {
            Err(StoreError::Missing(_)) => return Err(DeskError::NotFound),
            done => done?,
        }
        step.tx
            .append_audit(NewAudit {
                at: step.now,
                actor: format!("user:{}", step.person.id),
                verb: "article.name_revision".to_owned(),
                subject: format!("article:{id}"),
                detail: json!({ "facts": { "revision": number, "name": name } }),
            })
            .await?;
        if let Some(request) = &acting.request {
            step.tx.keep_idempotent(acting.user, request, id, step.now).await?;
        }
        Ok(step.tx.commit().await?)
    }
}

fn check_may_name(step: &Step) -> Result<(), DeskError> {
    let edition = step.current()?;
    let (site, column) = (step.article.site, edition.content.column);
    let own = step.article.author == step.person.id || edition.opened_by == step.person.id;
    if !step.is_shown(&Reach::of_drafts(&step.person)) {
        return Err(DeskError::NotFound);
    }
    let writes = own || step.person.role_that(site, column, Role::writes).is_some();
    if writes { Ok(()) } else { Err(Refusal::NoRightOnColumn(Verb::Edit).into()) }
}
