//! Who has the pen: the lock as it counts, which is not always as it was written down.
//!
//! A lock whose holder's account was closed, or who may not edit any more (the role went, the article moved on), is
//! no lock: nobody has to free it.

use super::error::TogetherError;
use crate::article::lock::{Lock, in_the_way, may_edit_now};
use crate::article::{ArticleId, Person, Subject};
use crate::clock::Millis;
use crate::desk::step::Step;
use crate::desk::{Desk, DeskError};
use crate::store::{StoreError, WriteTx};

impl Desk {
    /// Whether a lock that was written down holds now, as a transaction sees it.
    pub(super) async fn pen(
        &self,
        tx: &WriteTx,
        written: Option<Lock>,
        subject: &Subject,
        now: Millis,
    ) -> Result<Option<Lock>, StoreError> {
        let Some(lock) = written.filter(|lock| lock.holds(now)) else { return Ok(None) };
        let holder = tx.user(lock.holder).await?.filter(|user| user.disabled_at.is_none());
        let Some(holder) = holder else { return Ok(None) };
        let holder = Person { id: holder.id, grants: tx.grants_of(holder.id).await? };
        Ok(may_edit_now(&holder, subject).then_some(lock))
    }

    /// The same for somebody who only looks.
    pub(super) async fn pen_seen(
        &self,
        id: ArticleId,
        subject: &Subject,
        now: Millis,
    ) -> Result<Option<Lock>, StoreError> {
        let Some(lock) = self.store.lock_of(id).await?.filter(|lock| lock.holds(now)) else {
            return Ok(None);
        };
        let holder = self.store.user(lock.holder).await?.filter(|user| user.disabled_at.is_none());
        let Some(holder) = holder else { return Ok(None) };
        let holder = Person { id: holder.id, grants: self.store.grants_of(holder.id).await? };
        Ok(may_edit_now(&holder, subject).then_some(lock))
    }

    /// Refuses a save while somebody else has the pen. With nobody writing, the version alone decides.
    pub(in crate::desk) async fn check_pen(&self, step: &Step) -> Result<(), DeskError> {
        // Their own is in nobody's way, whether it holds or not.
        let written = step.lock.clone().filter(|lock| lock.holder != step.person.id);
        let lock = self.pen(&step.tx, written, &step.subject()?, step.now).await?;
        let Some(lock) = in_the_way(lock, step.person.id, step.now) else { return Ok(()) };
        let name = step.tx.user(lock.holder).await?.map(|user| user.display_name).unwrap_or_default();
        Err(TogetherError::Locked { holder: lock.holder, name, since: lock.since }.into())
    }
}
