//! People who act over HTTP, as a browser would: cookie by hand, `Origin` named.

use reqwest::header::{HeaderMap, HeaderName, HeaderValue};
use reqwest::{Client, Method};
use serde_json::{Value, json};

/// Somebody with, or without, a session.
#[derive(Clone)]
pub struct Person {
    client: Client,
    pub url: String,
    pub cookie: Option<String>,
}

/// An answer, read completely.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub headers: HeaderMap,
    pub bytes: Vec<u8>,
}

impl Answer {
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.bytes).into_owned()
    }

    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.bytes)
            .unwrap_or_else(|_| panic!("not JSON ({}): {}", self.status, self.text()))
    }

    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).and_then(|value| value.to_str().ok())
    }

    /// The answer's JSON, if it succeeded.
    #[track_caller]
    pub fn ok(&self) -> Value {
        assert!((200..300).contains(&self.status), "{}: {}", self.status, self.text());
        self.json()
    }

    /// The stable code of a problem.
    #[track_caller]
    pub fn refused(&self, status: u16) -> String {
        assert_eq!(self.status, status, "{}", self.text());
        assert_eq!(self.header("content-type"), Some("application/problem+json"), "{}", self.text());
        let problem = self.json();
        assert!(problem["detail"].as_str().is_some_and(|detail| !detail.is_empty()), "{problem}");
        problem["code"].as_str().unwrap().to_owned()
    }
}

impl Person {
    #[expect(clippy::disallowed_methods, reason = "stories come from outside, like a browser")]
    pub fn anonymous(url: &str) -> Self {
        // Already installed by another story of this process: just as good.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let client = Client::builder()
            .redirect(reqwest::redirect::Policy::none())
            .no_proxy()
            .no_gzip()
            .build()
            .unwrap();
        Self { client, url: url.to_owned(), cookie: None }
    }

    pub async fn sign_in(url: &str, username: &str, password: &str) -> Self {
        let mut person = Self::anonymous(url);
        let answer =
            person.post("/api/v1/session", json!({ "username": username, "password": password })).await;
        assert_eq!(answer.status, 200, "{}", answer.text());
        person.cookie = Some(cookie_of(&answer));
        person
    }

    pub async fn get(&self, path: &str) -> Answer {
        self.send(Method::GET, path, None, &[]).await
    }

    pub async fn get_with(&self, path: &str, headers: &[(&'static str, &str)]) -> Answer {
        self.send(Method::GET, path, None, headers).await
    }

    pub async fn post(&self, path: &str, value: Value) -> Answer {
        self.send(Method::POST, path, Some(value.to_string().into_bytes()), &[]).await
    }

    pub async fn patch(&self, path: &str, value: Value) -> Answer {
        self.send(Method::PATCH, path, Some(value.to_string().into_bytes()), &[]).await
    }

    /// A verb on an article.
    pub async fn does(&self, verb: &str, id: &str, value: Value) -> Answer {
        self.post(&format!("/api/v1/articles/{id}/{verb}"), value).await
    }

    /// Starts an article and returns its id.
    pub async fn writes(&self, site: &str, column: &str, content: Value) -> String {
        let answer = self
            .post("/api/v1/articles", json!({ "site": site, "column": column, "content": content }))
            .await;
        answer.ok()["id"].as_str().unwrap().to_owned()
    }

    /// The article as this person sees it.
    pub async fn sees(&self, id: &str) -> Value {
        self.get(&format!("/api/v1/articles/{id}")).await.ok()
    }

    /// Approves what is there now.
    pub async fn approves(&self, id: &str) -> Answer {
        let hash = self.sees(id).await["edition"]["content_hash"].clone();
        self.does("approve", id, json!({ "content_hash": hash })).await
    }

    /// Any request. `headers` replace the ones a browser would send.
    pub async fn send(
        &self,
        method: Method,
        path: &str,
        body: Option<Vec<u8>>,
        headers: &[(&'static str, &str)],
    ) -> Answer {
        self.try_send(method, path, body, headers).await.unwrap()
    }

    /// A question whose answer is read piece by piece.
    pub async fn knocks_at(&self, path: &str) -> reqwest::Response {
        let request = self.client.get(format!("{}{path}", self.url)).header("origin", &self.url);
        request.header("cookie", self.cookie.as_deref().unwrap_or_default()).send().await.unwrap()
    }

    /// The same, when the server may be gone before it answers.
    pub async fn try_send(
        &self,
        method: Method,
        path: &str,
        body: Option<Vec<u8>>,
        headers: &[(&'static str, &str)],
    ) -> Result<Answer, reqwest::Error> {
        let mut all = HeaderMap::new();
        all.insert("origin", HeaderValue::from_str(&self.url).unwrap());
        if let Some(cookie) = &self.cookie {
            all.insert("cookie", HeaderValue::from_str(cookie).unwrap());
        }
        if body.is_some() {
            all.insert("content-type", HeaderValue::from_static("application/json"));
        }
        for (name, value) in headers {
            let name = HeaderName::from_static(name);
            if value.is_empty() {
                all.remove(&name);
            } else {
                all.insert(name, HeaderValue::from_str(value).unwrap());
            }
        }
        let address = if path.starts_with("http") { path.to_owned() } else { format!("{}{path}", self.url) };
        let mut request = self.client.request(method, address).headers(all);
        if let Some(body) = body {
            request = request.body(body);
        }
        let response = request.send().await?;
        let (status, headers) = (response.status().as_u16(), response.headers().clone());
        Ok(Answer { status, headers, bytes: response.bytes().await?.to_vec() })
    }
}

/// The cookie that an answer sets, as a browser would send it back.
pub fn cookie_of(answer: &Answer) -> String {
    answer.header("set-cookie").unwrap().split(';').next().unwrap().to_owned()
}
