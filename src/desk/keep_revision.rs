//! Keeping what an edition says after each step, without letting the saves of an hour of writing bury the history.

use super::step::{Deed, Step};
use super::{Desk, DeskError};
use crate::article::Verb;
use crate::clock::Millis;
use crate::store::{Edition, NewRevision, RevisionNote};

/// The saves of one person within so long share a revision (`admin-ui.md` §3.2).
const BURST: Millis = 10 * 60 * 1_000;

impl Desk {
    /// Keeps what the edition, written already, says after this step, which keeps no other.
    ///
    /// A save is written over the save before it if the same person began that one less than ten minutes ago, nothing
    /// came in between, and nobody has named it or looked at it. Whatever a step of the desk made (what was approved,
    /// returned, published …) is never written over.
    pub(super) async fn keep_revision(
        &self,
        step: &Step,
        edition: &Edition,
        deed: impl Into<Deed>,
    ) -> Result<(), DeskError> {
        let deed = deed.into();
        let revision = NewRevision {
            id: self.chance.ulid(step.now)?,
            edition: edition.id,
            verb: deed.code(),
            by: step.person.id,
            at: step.now,
        };
        match &step.newest_revision {
            Some(newest) if is_of_this_burst(newest, &revision) => {
                step.tx.add_to_revision(step.article.id, newest.number, step.now).await?;
            }
            newest => {
                let number = newest.as_ref().map_or(1, |newest| newest.number + 1);
                step.tx.add_revision(number, revision).await?;
            }
        }
        Ok(())
    }
}

fn is_of_this_burst(newest: &RevisionNote, new: &NewRevision) -> bool {
    let saves = newest.verb == Verb::Edit.code() && new.verb == Verb::Edit.code();
    // A clock that was set back ends a burst: what lies in the future is nobody's last ten minutes.
    let recent = (0..BURST).contains(&(new.at - newest.started_at));
    let free = newest.name.is_none() && !newest.referred_to;
    saves && recent && free && newest.by == new.by && newest.edition == new.edition
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{EditionId, UserId};
    use ulid::Ulid;

    fn id<T: From<Ulid>>(number: u128) -> T {
        T::from(Ulid::from(number))
    }

    fn newest() -> RevisionNote {
        RevisionNote {
            number: 4,
            edition: id::<EditionId>(1),
            ordinal: 1,
            version: Some(4),
            verb: "edit".to_owned(),
            by: id::<UserId>(2),
            started_at: 1_000_000,
            at: 1_100_000,
            saves: 3,
            name: None,
            referred_to: false,
            content_hash: String::new(),
        }
    }

    #[test]
    fn only_saves_of_one_burst_share_a_revision() {
        let save = NewRevision {
            id: Ulid::from(9u128),
            edition: id::<EditionId>(1),
            verb: "edit",
            by: id::<UserId>(2),
            at: 1_000_000 + BURST - 1,
        };
        assert!(is_of_this_burst(&newest(), &save));
        for other in [
            NewRevision { at: 1_000_000 + BURST, ..save.clone() },
            NewRevision { at: 999_999, ..save.clone() },
            NewRevision { by: id::<UserId>(3), ..save.clone() },
            NewRevision { edition: id::<EditionId>(2), ..save.clone() },
            NewRevision { verb: "restore", ..save.clone() },
            NewRevision { verb: "submit", ..save.clone() },
        ] {
            assert!(!is_of_this_burst(&newest(), &other), "{other:?}");
        }
        for kept in [
            RevisionNote { verb: "approve".to_owned(), ..newest() },
            RevisionNote { name: Some("Bản gửi toà".to_owned()), ..newest() },
            RevisionNote { referred_to: true, ..newest() },
        ] {
            assert!(!is_of_this_burst(&kept, &save), "{kept:?}");
        }
    }
}
