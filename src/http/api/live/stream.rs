//! One stream: what its person has heard, and what is new to them.

use std::collections::VecDeque;
use std::time::Duration;

use bytes::Bytes;
use serde::Serialize;
use tokio::sync::watch;
use tokio::time::Interval;
use tokio_util::sync::CancellationToken;

use super::places::Place;
use crate::article::ArticleId;
use crate::http::Http;
use crate::http::api::articles::PersonView;
use crate::http::api::presence::{PresenceView, presence_view};
use crate::http::error::ApiError;
use crate::http::extract::Token;
use crate::store::Pulse;

/// Whether the person may still listen is asked at least so often; a comment line keeps proxies from hanging up.
const CHECK: Duration = Duration::from_secs(15);

/// A save, as others hear of it.
#[derive(Serialize)]
struct Saved<'a> {
    ordinal: i64,
    version: i64,
    by: &'a PersonView,
}

/// That a list has to be read anew.
#[derive(Serialize)]
struct Counter {
    counter: i64,
}

/// A stream under way.
pub(super) struct Listening {
    http: Http,
    token: Token,
    article: ArticleId,
    tab: Option<String>,
    heard: PresenceView,
    waiting: VecDeque<Bytes>,
    pulse: watch::Receiver<Option<Pulse>>,
    door: watch::Receiver<u64>,
    check: Interval,
    stop: CancellationToken,
    _place: Place,
}

/// Who listens, to what.
pub(super) struct Listener {
    pub(super) token: Token,
    pub(super) article: ArticleId,
    pub(super) tab: Option<String>,
    pub(super) place: Place,
    pub(super) stop: CancellationToken,
}

impl Listening {
    /// Begins with who is there now.
    ///
    /// # Errors
    /// When the person does not see the draft.
    pub(super) async fn begin(http: Http, who: Listener) -> Result<Self, ApiError> {
        // The ears are open before the first look: what happens in between is heard.
        let pulse = http.live.watch(&http.app, who.article, &who.stop);
        let door = http.live.door();
        let heard = seen_now(&http, &who.token, who.tab.as_deref(), who.article).await?;
        let mut check = tokio::time::interval(CHECK);
        check.reset();
        let waiting = VecDeque::from([Bytes::from_static(b"retry: 3000\n\n"), event("presence", &heard)?]);
        Ok(Self {
            http,
            token: who.token,
            article: who.article,
            tab: who.tab,
            heard,
            waiting,
            pulse,
            door,
            check,
            stop: who.stop,
            _place: who.place,
        })
    }

    /// The next piece of the stream; none when it is over.
    pub(super) async fn next(&mut self) -> Option<Bytes> {
        loop {
            if self.stop.is_cancelled() {
                return None;
            }
            if let Some(piece) = self.waiting.pop_front() {
                return Some(piece);
            }
            tokio::select! {
                () = self.stop.cancelled() => return None,
                rung = self.pulse.changed() => rung.ok()?,
                rung = self.door.changed() => rung.ok()?,
                _ = self.check.tick() => self.waiting.push_back(Bytes::from_static(b": \n\n")),
            }
            // Whoever may not listen any more hears nothing more, not even that.
            if let Err(error) = self.look().await {
                tracing::debug!(%error, "a live stream ends");
                return None;
            }
        }
    }

    /// Asks again who listens and what they may hear, and notes what is new.
    async fn look(&mut self) -> Result<(), ApiError> {
        let now = self.see_now().await?;
        let before = self.waiting.len();
        self.note(&now)?;
        if self.waiting.len() > before {
            // A right that went between the question for it and the reading does not cover what was read: it has to
            // stand after the reading as well.
            self.see_now().await?;
        }
        self.heard = now;
        Ok(())
    }

    async fn see_now(&self) -> Result<PresenceView, ApiError> {
        seen_now(&self.http, &self.token, self.tab.as_deref(), self.article).await
    }

    fn note(&mut self, now: &PresenceView) -> Result<(), ApiError> {
        let before = &self.heard;
        if (now.ordinal, now.version) != (before.ordinal, before.version) {
            let saved = Saved { ordinal: now.ordinal, version: now.version, by: &now.saved_by };
            self.waiting.push_back(event("saved", &saved)?);
        }
        if now.people != before.people || now.lock != before.lock {
            self.waiting.push_back(event("presence", now)?);
        }
        if now.comments != before.comments {
            self.waiting.push_back(event("comments", &Counter { counter: now.comments })?);
        }
        if now.suggestions != before.suggestions {
            self.waiting.push_back(event("suggestions", &Counter { counter: now.suggestions })?);
        }
        Ok(())
    }
}

/// Who is there, as the person sees it with the rights of this moment.
async fn seen_now(
    http: &Http,
    token: &Token,
    tab: Option<&str>,
    article: ArticleId,
) -> Result<PresenceView, ApiError> {
    let signed_in = http.app.door.look(&token.0).await?.ok_or(ApiError::NotSignedIn)?;
    presence_view(http, &signed_in.person(), tab, article).await
}

/// One event. JSON text has no line ends of its own, so it is one line of data.
fn event(name: &str, data: &impl Serialize) -> Result<Bytes, ApiError> {
    let data = serde_json::to_string(data).map_err(|error| ApiError::Internal(error.to_string()))?;
    Ok(Bytes::from(format!("event: {name}\ndata: {data}\n\n")))
}
