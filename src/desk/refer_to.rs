//! A revision that somebody looks at by its number must stay what they saw.

use super::{Desk, DeskError};
use crate::article::ArticleId;

impl Desk {
    /// Notes that a revision is referred to: the next save begins a new one. For callers that already checked what the
    /// actor may see.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn refer_to(&self, id: ArticleId, number: i64) -> Result<(), DeskError> {
        let tx = self.store.begin().await?;
        tx.refer_to_revision(id, number).await?;
        Ok(tx.commit().await?)
    }
}
