//! Presence: each open tab beats every ten seconds; who is there, who writes, and who has the pen follows from that.

use super::draft::{Draft, subject_of};
use super::error::TogetherError;
use crate::article::lock::{self, Beat, Doing, LOCK_LASTS, Lock, may_edit_now};
use crate::article::{ArticleId, Person, Reach, UserId};
use crate::clock::Millis;
use crate::desk::{Acting, Desk, DeskError};
use crate::store::{Changed, PresentTab, Pulse};

/// A tab counts as there for so long after its last beat: browsers let hidden tabs beat once a minute.
const SHOWN: Millis = LOCK_LASTS;
/// Tabs that one person may have open on one article; the one that was silent longest makes room.
const TABS: usize = 10;

/// A beat of one tab.
#[derive(Debug, Clone)]
pub struct SignOfLife {
    /// The tab's name, drawn by the browser: 1 to 40 of a–z, A–Z, 0–9, `-`, `_`.
    pub tab: String,
    /// What the person does there; none when it is being closed.
    pub doing: Option<Doing>,
    /// Whether it holds words that the server does not have.
    pub unsaved: bool,
}

/// Somebody who has the article open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Present {
    /// Who.
    pub user: UserId,
    /// The most they do in any of their tabs.
    pub doing: Doing,
    /// Whether one of their tabs holds words that the server does not have.
    pub unsaved: bool,
    /// Since when they have it open.
    pub since: Millis,
}

/// Who is there, and what there is to know about the article without reading it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Presence {
    /// Everybody, in the order in which they came.
    pub people: Vec<Present>,
    /// Who has the pen.
    pub lock: Option<Lock>,
    /// Version and counters.
    pub pulse: Pulse,
}

impl Desk {
    /// Takes note of a beat. Writing takes the pen when it is free and the person may edit.
    ///
    /// # Errors
    /// When the person does not see the draft, or the tab has no proper name.
    pub async fn beat(&self, user: UserId, id: ArticleId, sign: &SignOfLife) -> Result<(), DeskError> {
        check_tab(&sign.tab)?;
        let acting = Acting::as_user(user);
        let draft = self.draft(&acting, id).await?;
        let tabs = draft.tx.tabs_of(id).await?;
        let after = self.note_tab(&draft, &tabs, sign).await?;
        let seen = |tabs: &[PresentTab]| {
            tabs.iter().map(|tab| (tab.user, tab.tab.clone(), tab.doing, tab.unsaved)).collect::<Vec<_>>()
        };
        let pen_moved = self.note_pen(&draft, sign).await?;
        let changed = pen_moved || seen(&tabs) != seen(&after);
        self.end_draft(draft, &acting, changed.then_some(Changed::Presence)).await
    }

    /// Who is there now, for somebody who sees the draft.
    ///
    /// # Errors
    /// When the person does not see the draft.
    pub async fn who_is_there(&self, person: &Person, id: ArticleId) -> Result<Presence, DeskError> {
        let now = self.clock.now();
        let row = self.store.article_within(&Reach::of_drafts(person), id).await?;
        let row = row.ok_or(DeskError::NotFound)?;
        let lock = self.pen_seen(id, &subject_of(&row), now).await?;
        let tabs = self.store.tabs_of(id).await?;
        let pulse = self.store.pulses_of(&[id]).await?.pop().ok_or(DeskError::NotFound)?;
        Ok(Presence { people: people(tabs.into_iter().filter(|tab| is_shown(tab, now))), lock, pulse })
    }

    /// Writes the tab down, forgets silent ones, and says which are left.
    async fn note_tab(
        &self,
        draft: &Draft,
        tabs: &[PresentTab],
        sign: &SignOfLife,
    ) -> Result<Vec<PresentTab>, DeskError> {
        let (id, user) = (draft.row.article.id, draft.person.id);
        let is_this = |tab: &PresentTab| tab.user == user && tab.tab == sign.tab;
        let mut left = tabs.iter().filter(|tab| is_shown(tab, draft.now)).cloned().collect::<Vec<_>>();
        left.retain(|tab| !is_this(tab) || sign.doing.is_some());
        if let Some(doing) = sign.doing {
            let tab = PresentTab {
                user,
                tab: sign.tab.clone(),
                doing,
                unsaved: sign.unsaved,
                since: left.iter().find(|tab| is_this(tab)).map_or(draft.now, |tab| tab.since),
                seen_at: draft.now,
            };
            draft.tx.keep_tab(id, &tab).await?;
            match left.iter_mut().find(|tab| is_this(tab)) {
                Some(known) => *known = tab,
                None => left.push(tab),
            }
        }
        while left.iter().filter(|tab| tab.user == user).count() > TABS {
            let silent = left.iter().enumerate().filter(|(_, tab)| tab.user == user);
            let Some((index, _)) = silent.min_by_key(|(_, tab)| tab.seen_at) else { break };
            left.remove(index);
        }
        for gone in tabs.iter().filter(|tab| !left.iter().any(|kept| same_tab(kept, tab))) {
            draft.tx.forget_tab(id, gone.user, &gone.tab).await?;
        }
        Ok(left)
    }

    /// Moves the lock on by the beat. Says whether it changed hands, tabs, or fell free.
    async fn note_pen(&self, draft: &Draft, sign: &SignOfLife) -> Result<bool, DeskError> {
        let id = draft.row.article.id;
        let subject = draft.subject();
        let written = draft.tx.lock_of(id).await?;
        let before = self.pen(&draft.tx, written.clone(), &subject, draft.now).await?;
        let beat = Beat {
            who: draft.person.id,
            tab: sign.tab.clone(),
            doing: sign.doing,
            may_edit: may_edit_now(&draft.person, &subject),
            at: draft.now,
        };
        let after = lock::beat(before, &beat);
        if after != written {
            draft.tx.save_lock(id, after.as_ref()).await?;
        }
        let hands = |lock: Option<Lock>| lock.map(|lock| (lock.holder, lock.tab, lock.since));
        Ok(hands(written) != hands(after))
    }
}

fn same_tab(one: &PresentTab, other: &PresentTab) -> bool {
    one.user == other.user && one.tab == other.tab
}

/// A beat from the future is no life: the clock was set back since.
fn is_shown(tab: &PresentTab, now: Millis) -> bool {
    now.abs_diff(tab.seen_at) < SHOWN.unsigned_abs()
}

/// One line per person, whatever the number of their tabs.
fn people(tabs: impl Iterator<Item = PresentTab>) -> Vec<Present> {
    let mut people: Vec<Present> = Vec::new();
    for tab in tabs {
        match people.iter_mut().find(|person| person.user == tab.user) {
            Some(person) => {
                person.doing = person.doing.max(tab.doing);
                person.unsaved |= tab.unsaved;
            }
            None => people.push(Present {
                user: tab.user,
                doing: tab.doing,
                unsaved: tab.unsaved,
                since: tab.since,
            }),
        }
    }
    people
}

/// A tab's name goes into the database and back to its browser only.
pub(super) fn check_tab(tab: &str) -> Result<(), TogetherError> {
    let plain = |ch: char| ch.is_ascii_alphanumeric() || ch == '-' || ch == '_';
    if (1..=40).contains(&tab.len()) && tab.chars().all(plain) {
        Ok(())
    } else {
        Err(TogetherError::Invalid { field: "tab" })
    }
}
