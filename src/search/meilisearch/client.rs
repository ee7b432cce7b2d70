//! HTTP under the client library: time limits, no proxies, no redirects, a cap on answers.

use std::time::Duration;

use futures_util::io::{AsyncRead, AsyncReadExt};
use meilisearch_sdk::errors::Error;
use meilisearch_sdk::request::{HttpClient, Method, parse_response};
use reqwest::header::{AUTHORIZATION, CONTENT_TYPE, HeaderMap, HeaderValue};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::search::SearchError;

/// Name of this engine in answers and logs.
pub(super) const ENGINE: &str = "meilisearch";
const CONNECT: Duration = Duration::from_secs(1);
/// A reader waits at most this long before the other engine answers.
const READ: Duration = Duration::from_secs(2);
/// A batch of articles takes longer to hand over; the work itself is queued.
const WRITE: Duration = Duration::from_secs(10);
/// Largest answer read, after decompression: a hundred hits with their excerpts are well under one megabyte.
const MAX_ANSWER: usize = 8 * 1024 * 1024;

/// What went wrong below the API; says nothing of addresses or keys.
#[derive(Debug, thiserror::Error)]
pub(super) enum Transport {
    #[error("no connection")]
    Connect,
    #[error("no answer in time")]
    Timeout,
    #[error("the answer is too large")]
    TooLarge,
    #[error("the connection broke")]
    Broken,
    #[error("the request could not be written")]
    Request,
}

/// The HTTP client handed to the library.
#[derive(Clone, Debug)]
pub(super) struct Http {
    client: reqwest::Client,
}

impl Http {
    /// A client that sends `key` with every request.
    ///
    /// # Errors
    /// [`SearchError::Configuration`] when the key cannot be a header, which the library would answer with a panic.
    pub(super) fn new(key: &str) -> Result<Self, SearchError> {
        if key.is_empty() || !key.bytes().all(|byte| byte.is_ascii_graphic()) {
            return Err(SearchError::Configuration(
                "the Meilisearch key must be visible ASCII without spaces".to_owned(),
            ));
        }
        let unusable = |_| SearchError::Configuration("the Meilisearch key cannot be sent".to_owned());
        let mut bearer = HeaderValue::from_str(&format!("Bearer {key}")).map_err(unusable)?;
        bearer.set_sensitive(true);
        // The builder panics without a provider, even for plain http; a second installation changes nothing.
        let _already = rustls::crypto::ring::default_provider().install_default();
        let client = build(HeaderMap::from_iter([(AUTHORIZATION, bearer)])).map_err(|_| {
            SearchError::Configuration("the HTTP client for Meilisearch could not be built".to_owned())
        })?;
        Ok(Self { client })
    }

    async fn send<Output: DeserializeOwned + 'static>(
        &self,
        verb: reqwest::Method,
        url: &str,
        body: Option<(&str, Vec<u8>)>,
        expected: u16,
    ) -> Result<Output, Error> {
        let limit = if verb == reqwest::Method::GET || url.ends_with("/search") { READ } else { WRITE };
        let mut request = self.client.request(verb, url).timeout(limit);
        if let Some((content_type, body)) = body {
            request = request.header(CONTENT_TYPE, content_type).body(body);
        }
        let mut response = request.send().await.map_err(failure)?;
        let status = response.status().as_u16();
        let mut answer = Vec::new();
        while let Some(chunk) = response.chunk().await.map_err(failure)? {
            if answer.len() + chunk.len() > MAX_ANSWER {
                return Err(Error::Other(Box::new(Transport::TooLarge)));
            }
            answer.extend_from_slice(&chunk);
        }
        let answer = if answer.is_empty() { "null".into() } else { String::from_utf8_lossy(&answer) };
        parse_response(status, expected, &answer, String::new())
    }
}

#[expect(
    clippy::disallowed_methods,
    reason = "the search server is named by the operator and usually private; limits, redirects and proxies are set here"
)]
fn build(headers: HeaderMap) -> reqwest::Result<reqwest::Client> {
    reqwest::Client::builder()
        .default_headers(headers)
        .connect_timeout(CONNECT)
        .redirect(reqwest::redirect::Policy::none())
        .no_proxy()
        .build()
}

fn failure(error: reqwest::Error) -> Error {
    let seen = if error.is_timeout() {
        Transport::Timeout
    } else if error.is_connect() {
        Transport::Connect
    } else {
        Transport::Broken
    };
    Error::Other(Box::new(seen))
}

#[async_trait::async_trait]
impl HttpClient for Http {
    /// JSON bodies are written at once; the library's own way is a stream with a buffer of eight megabytes.
    async fn request<Query, Body, Output>(
        &self,
        url: &str,
        method: Method<Query, Body>,
        expected_status_code: u16,
    ) -> Result<Output, Error>
    where
        Query: Serialize + Send + Sync,
        Body: Serialize + Send + Sync,
        Output: DeserializeOwned + 'static + Send,
    {
        let (verb, url) = (verb(&method), address(url, method.query())?);
        let body = method.body().map(serde_json::to_vec).transpose()?;
        self.send(verb, &url, body.map(|body| ("application/json", body)), expected_status_code).await
    }

    async fn stream_request<
        Query: Serialize + Send + Sync,
        Body: AsyncRead + Send + Sync + 'static,
        Output: DeserializeOwned + 'static,
    >(
        &self,
        url: &str,
        method: Method<Query, Body>,
        content_type: &str,
        expected_status_code: u16,
    ) -> Result<Output, Error> {
        let (verb, url) = (verb(&method), address(url, method.query())?);
        let mut written = Vec::new();
        let body = match method.into_body() {
            Some(body) => {
                let read = std::pin::pin!(body).read_to_end(&mut written).await;
                read.map_err(|_| Error::Other(Box::new(Transport::Request)))?;
                Some((content_type, written))
            }
            None => None,
        };
        self.send(verb, &url, body, expected_status_code).await
    }

    fn is_tokio(&self) -> bool {
        true
    }
}

fn verb<Q, B>(method: &Method<Q, B>) -> reqwest::Method {
    match method {
        Method::Get { .. } => reqwest::Method::GET,
        Method::Post { .. } => reqwest::Method::POST,
        Method::Patch { .. } => reqwest::Method::PATCH,
        Method::Put { .. } => reqwest::Method::PUT,
        Method::Delete { .. } => reqwest::Method::DELETE,
    }
}

/// Adds the query parameters, each a string, number or truth value.
fn address(url: &str, query: &impl Serialize) -> Result<String, Error> {
    let serde_json::Value::Object(fields) = serde_json::to_value(query)? else { return Ok(url.to_owned()) };
    let mut pairs = url::form_urlencoded::Serializer::new(String::new());
    for (name, value) in fields.iter().filter(|(_, value)| !value.is_null()) {
        let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        pairs.append_pair(name, &text);
    }
    let pairs = pairs.finish();
    Ok(if pairs.is_empty() { url.to_owned() } else { format!("{url}?{pairs}") })
}

/// Sorts the library's errors into what a caller can do about them.
pub(super) fn explained(error: Error) -> SearchError {
    match error {
        Error::Meilisearch(answer) if answer.error_type.to_string() == "internal" => {
            SearchError::Unavailable { engine: ENGINE, reason: answer.error_message }
        }
        Error::Meilisearch(answer) => SearchError::Refused {
            engine: ENGINE,
            code: answer.error_code.to_string(),
            message: answer.error_message,
        },
        Error::MeilisearchCommunication(answer) => {
            SearchError::Unavailable { engine: ENGINE, reason: format!("status {}", answer.status_code) }
        }
        Error::ParseError(_) => {
            SearchError::Unavailable { engine: ENGINE, reason: "unreadable answer".to_owned() }
        }
        other => SearchError::Unavailable { engine: ENGINE, reason: other.to_string() },
    }
}
