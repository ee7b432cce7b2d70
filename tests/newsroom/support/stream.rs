//! Listening to an article's live stream, as a browser's `EventSource` does.

use std::time::Duration;

use serde_json::Value;

use super::Person;

/// Longer than any event may take, so that a story fails instead of waiting for ever.
const PATIENCE: Duration = Duration::from_secs(30);

/// A stream that lies open.
pub struct Stream {
    response: reqwest::Response,
    text: String,
}

impl Person {
    /// Opens the stream of an article.
    pub async fn listens(&self, id: &str, tab: &str) -> Stream {
        let response = self.knocks_at(&format!("/api/v1/articles/{id}/live?tab={tab}")).await;
        assert_eq!(response.status(), 200);
        assert_eq!(response.headers()["content-type"], "text/event-stream");
        assert_eq!(response.headers()["cache-control"], "no-store");
        Stream { response, text: String::new() }
    }
}

impl Stream {
    /// The next event's name and data; none when the stream is over. Comments and settings are passed over.
    pub async fn next(&mut self) -> Option<(String, Value)> {
        loop {
            while let Some((block, rest)) = self.text.split_once("\n\n") {
                let (block, rest) = (block.to_owned(), rest.to_owned());
                self.text = rest;
                let field = |name: &str| block.lines().find_map(|line| line.strip_prefix(name));
                if let Some(name) = field("event: ") {
                    let data = serde_json::from_str(field("data: ").unwrap()).unwrap();
                    return Some((name.to_owned(), data));
                }
            }
            let chunk = tokio::time::timeout(PATIENCE, self.response.chunk()).await;
            // A server that stops ends its answers properly; one that breaks them off fails here.
            let chunk = chunk.unwrap_or_else(|_| panic!("silence")).unwrap()?;
            self.text.push_str(std::str::from_utf8(&chunk).unwrap());
        }
    }

    /// Passes events over until one of that name comes.
    pub async fn hears(&mut self, name: &str) -> Value {
        loop {
            let (heard, data) = self.next().await.unwrap_or_else(|| panic!("over before {name}"));
            if heard == name {
                return data;
            }
        }
    }

    /// Everything until the end.
    pub async fn ends(mut self) -> Vec<(String, Value)> {
        let mut heard = Vec::new();
        while let Some(event) = self.next().await {
            heard.push(event);
        }
        heard
    }
}
