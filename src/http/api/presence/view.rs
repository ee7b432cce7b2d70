//! Presence as the API shows it.

use serde::Serialize;
use utoipa::ToSchema;

use crate::article::{ArticleId, Person};
use crate::http::Http;
use crate::http::api::articles::{Names, PersonView};
use crate::http::api::moment;
use crate::http::error::ApiError;

/// Somebody who has the article open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct PresentView {
    /// Who.
    pub user: PersonView,
    /// `writing`, `reading` or `away`: the most they do in any of their tabs.
    pub doing: &'static str,
    /// Whether one of their tabs holds words that the server does not have.
    pub unsaved: bool,
    /// Since when.
    pub since: String,
}

/// Who has the pen.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct LockView {
    /// Who.
    pub holder: PersonView,
    /// Since when.
    pub since: String,
    /// Whether it is you.
    pub yours: bool,
    /// Whether it is the tab that asks.
    pub this_tab: bool,
    /// When it falls free without another beat of the holder.
    pub expires_at: String,
}

/// Two locks are the same in the same hands; that they live a beat longer is no news.
impl PartialEq for LockView {
    fn eq(&self, other: &Self) -> bool {
        let hands = |lock: &Self| (lock.holder.clone(), lock.since.clone(), lock.yours, lock.this_tab);
        hands(self) == hands(other)
    }
}

/// Who is there, and what there is to know about the article without reading it.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct PresenceView {
    /// Everybody, you among them, in the order in which they came.
    pub people: Vec<PresentView>,
    /// Who has the pen; null when nobody has.
    #[schema(required)]
    pub lock: Option<LockView>,
    /// The newest edition's version.
    pub version: i64,
    /// The newest edition.
    pub ordinal: i64,
    /// Grows with every change of a remark.
    pub comments: i64,
    /// Grows with every change of a suggestion.
    pub suggestions: i64,
    /// Who saved the edition last.
    pub saved_by: PersonView,
}

/// Presence as one person sees it, from one of their tabs.
///
/// # Errors
/// When they do not see the draft, or the database fails.
pub(in crate::http::api) async fn presence_view(
    http: &Http,
    person: &Person,
    tab: Option<&str>,
    id: ArticleId,
) -> Result<PresenceView, ApiError> {
    let presence = http.app.desk.who_is_there(person, id).await?;
    let pulse = presence.pulse;
    let users = presence.people.iter().map(|one| one.user);
    let users = users.chain(presence.lock.as_ref().map(|lock| lock.holder)).chain([pulse.saved_by]);
    let names = Names::of(http, users).await?;
    let people = presence.people.into_iter().map(|one| PresentView {
        user: names.person(one.user),
        doing: one.doing.code(),
        unsaved: one.unsaved,
        since: moment(one.since),
    });
    let lock = presence.lock.map(|lock| LockView {
        holder: names.person(lock.holder),
        since: moment(lock.since),
        yours: lock.holder == person.id,
        this_tab: lock.holder == person.id && tab == Some(lock.tab.as_str()),
        expires_at: moment(lock.expires_at()),
    });
    Ok(PresenceView {
        people: people.collect(),
        lock,
        version: pulse.version,
        ordinal: pulse.ordinal,
        comments: pulse.comments,
        suggestions: pulse.suggestions,
        saved_by: names.person(pulse.saved_by),
    })
}
