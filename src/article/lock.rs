//! Who has the pen: the lock on an article's words, as a machine that is driven by beats.
//!
//! One person writes, everybody else looks on. A lock is taken by writing, kept alive by the holder's beats, given
//! back by leaving, and falls free by itself two minutes after the last beat, so that a closed lid blocks nobody.

use super::{Person, Refusal, Subject, UserId, lifecycle, mark, permit};
use crate::clock::Millis;

/// A lock falls free so long after its holder's last beat.
pub const LOCK_LASTS: Millis = 120_000;
/// A tab of the holder's that was silent for so long gives the pen to another tab they write in.
const TAB_SILENT: Millis = 30_000;

/// What somebody does with an article that they have open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Doing {
    /// The tab is hidden; it may hold words that were not saved yet.
    Away,
    /// Reading.
    Reading,
    /// Writing.
    Writing,
}

impl Doing {
    /// The name in the API and the database.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Away => "away",
            Self::Reading => "reading",
            Self::Writing => "writing",
        }
    }

    /// What the code means.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Away, Self::Reading, Self::Writing].into_iter().find(|doing| doing.code() == code)
    }
}

/// A sign of life of one tab.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Beat {
    /// Whose.
    pub who: UserId,
    /// From which tab.
    pub tab: String,
    /// What they do there; none when the tab is being closed.
    pub doing: Option<Doing>,
    /// Whether they may edit now.
    pub may_edit: bool,
    /// When.
    pub at: Millis,
}

/// The lock.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lock {
    /// Who has it.
    pub holder: UserId,
    /// In which of their tabs.
    pub tab: String,
    /// Since when.
    pub since: Millis,
    /// The holder's last beat.
    pub beat_at: Millis,
}

impl Lock {
    /// When it falls free without another beat.
    pub const fn expires_at(&self) -> Millis {
        self.beat_at.saturating_add(LOCK_LASTS)
    }

    /// Whether it still holds. A beat from the future is no life: the clock was set back since.
    pub const fn holds(&self, now: Millis) -> bool {
        now.abs_diff(self.beat_at) < LOCK_LASTS.unsigned_abs()
    }
}

/// The lock after a beat.
#[must_use]
pub fn beat(lock: Option<Lock>, beat: &Beat) -> Option<Lock> {
    let fresh = || Lock { holder: beat.who, tab: beat.tab.clone(), since: beat.at, beat_at: beat.at };
    let writes = beat.may_edit && beat.doing == Some(Doing::Writing);
    match lock.filter(|lock| lock.holds(beat.at)) {
        Some(lock) if lock.holder != beat.who => Some(lock),
        Some(_) if !beat.may_edit => None,
        Some(lock) if lock.tab == beat.tab => beat.doing.map(|_| Lock { beat_at: beat.at, ..lock }),
        Some(lock) if writes && beat.at.abs_diff(lock.beat_at) >= TAB_SILENT.unsigned_abs() => {
            Some(Lock { since: lock.since, ..fresh() })
        }
        Some(lock) => Some(lock),
        None => writes.then(fresh),
    }
}

/// The lock after somebody who may edit took it, whoever had it.
#[must_use]
pub fn take(lock: Option<Lock>, who: UserId, tab: &str, now: Millis) -> Lock {
    let since = lock.filter(|lock| lock.holds(now) && lock.holder == who).map_or(now, |lock| lock.since);
    Lock { holder: who, tab: tab.to_owned(), since, beat_at: now }
}

/// The lock that keeps this person from saving, if one does.
#[must_use]
pub fn in_the_way(lock: Option<Lock>, who: UserId, now: Millis) -> Option<Lock> {
    lock.filter(|lock| lock.holds(now) && lock.holder != who)
}

/// Whether somebody may edit an article as it stands now, or why not: the right and the state together.
///
/// # Errors
/// The refusal that an edit would meet.
pub fn check_may_edit(person: &Person, subject: &Subject) -> Result<(), Refusal> {
    let permit = permit::<mark::Edit>(person, subject)?;
    lifecycle::edit(subject.state.clone(), &permit, true).map(drop)
}

/// The same as a plain answer.
pub fn may_edit_now(person: &Person, subject: &Subject) -> bool {
    check_may_edit(person, subject).is_ok()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use ulid::Ulid;

    use super::*;

    fn person(number: u128) -> UserId {
        UserId::from(Ulid::from(number))
    }

    fn beat_of(who: u128, tab: &str, doing: Option<Doing>, at: Millis) -> Beat {
        Beat { who: person(who), tab: tab.to_owned(), doing, may_edit: true, at }
    }

    #[test]
    fn reading_takes_nothing_and_writing_takes_what_is_free() {
        assert_eq!(beat(None, &beat_of(1, "a", Some(Doing::Reading), 5)), None);
        let lock = beat(None, &beat_of(1, "a", Some(Doing::Writing), 5));
        assert_eq!(lock.as_ref().map(|lock| (lock.holder, lock.since)), Some((person(1), 5)));
        assert_eq!(beat(lock.clone(), &beat_of(2, "b", Some(Doing::Writing), 10)), lock);
        assert_eq!(beat(lock.clone(), &beat_of(1, "c", Some(Doing::Writing), 10)), lock);
        let other = beat(lock.clone(), &beat_of(2, "b", Some(Doing::Writing), 5 + LOCK_LASTS));
        assert_eq!(other.map(|lock| lock.holder), Some(person(2)));
        assert_eq!(beat(lock, &beat_of(1, "a", None, 20)), None);
    }

    #[test]
    fn a_silent_tab_gives_the_pen_to_the_next_one_of_the_same_person() {
        let lock = beat(None, &beat_of(1, "a", Some(Doing::Writing), 0));
        let moved = beat(lock, &beat_of(1, "b", Some(Doing::Writing), TAB_SILENT));
        assert_eq!(moved.map(|lock| (lock.tab, lock.since)), Some(("b".to_owned(), 0)));
    }

    #[test]
    fn a_clock_set_back_leaves_no_lock_for_ever() {
        let lock = beat(None, &beat_of(1, "a", Some(Doing::Writing), 10 * LOCK_LASTS));
        assert!(in_the_way(lock, person(2), 0).is_none());
    }

    #[derive(Debug, Clone)]
    enum Move {
        Beat { who: u128, tab: u8, doing: Option<Doing>, may_edit: bool },
        Take { who: u128, tab: u8 },
    }

    fn moves() -> impl Strategy<Value = Vec<(Move, Millis)>> {
        let doing = prop_oneof![
            3 => Just(Some(Doing::Writing)),
            1 => Just(Some(Doing::Reading)),
            1 => Just(Some(Doing::Away)),
            1 => Just(None),
        ];
        let one = prop_oneof![
            6 => (1u128..4, 0u8..2, doing, prop::bool::weighted(0.9))
                .prop_map(|(who, tab, doing, may_edit)| Move::Beat { who, tab, doing, may_edit }),
            1 => (1u128..4, 0u8..2).prop_map(|(who, tab)| Move::Take { who, tab }),
        ];
        prop::collection::vec((one, 0..LOCK_LASTS + 20_000), 0..40)
    }

    proptest! {
        #[test]
        fn only_time_leaving_and_taking_over_part_a_holder_from_the_pen(moves in moves()) {
            let (mut lock, mut now): (Option<Lock>, Millis) = (None, 0);
            for (step, passed) in moves {
                now += passed;
                let before = lock.clone().filter(|lock| lock.holds(now));
                match step {
                    Move::Take { who, tab } => {
                        lock = Some(take(lock, person(who), &tab.to_string(), now));
                        prop_assert_eq!(lock.as_ref().map(|lock| lock.holder), Some(person(who)));
                    }
                    Move::Beat { who, tab, doing, may_edit } => {
                        let sign = Beat { who: person(who), tab: tab.to_string(), doing, may_edit, at: now };
                        lock = beat(lock, &sign);
                        let gains = lock.as_ref().is_some_and(|lock| before.as_ref().is_none_or(|old| old.holder != lock.holder));
                        if gains {
                            prop_assert!(before.is_none() && may_edit && doing == Some(Doing::Writing));
                            prop_assert_eq!(lock.as_ref().map(|lock| lock.holder), Some(person(who)));
                        }
                        if let Some(old) = before && lock.is_none() {
                            let left = doing.is_none() && old.tab == tab.to_string();
                            prop_assert!(old.holder == person(who) && (left || !may_edit));
                        }
                    }
                }
                if let Some(lock) = &lock {
                    prop_assert!(lock.holds(now) && lock.since <= lock.beat_at && lock.beat_at <= now);
                    for who in 1..4 {
                        let blocked = in_the_way(Some(lock.clone()), person(who), now).is_some();
                        prop_assert_eq!(blocked, lock.holder != person(who));
                    }
                    prop_assert!(in_the_way(Some(lock.clone()), person(9), lock.expires_at()).is_none());
                }
            }
        }
    }
}
