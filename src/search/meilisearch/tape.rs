//! A tape of real answers: played back by a small server, or recorded from a real one.

#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "part of the tests: fails by panicking, and calls a real server when recording"
)]

use std::collections::VecDeque;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};

use serde::{Deserialize, Serialize};
use serde_json::Value;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

/// One request and what a real server answered.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct Exchange {
    method: String,
    path: String,
    request: Value,
    status: u16,
    answer: Value,
}

/// A story on tape behind a local address.
pub(super) struct Tape {
    url: String,
    file: PathBuf,
    shared: Arc<Shared>,
}

struct Shared {
    live: Option<(String, String)>,
    key_known: Mutex<bool>,
    left: Mutex<VecDeque<Exchange>>,
    taken: Mutex<Vec<Exchange>>,
}

impl Tape {
    /// Opens the tape of one story and starts serving it.
    pub(super) async fn of(story: &str) -> Self {
        let file = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
            .join(format!("tests/newsroom/recorded/meilisearch/{story}.json"));
        let live = std::env::var("MEILI_RECORD").is_ok().then(|| super::tests::server().unwrap());
        let left = if live.is_some() {
            VecDeque::new()
        } else {
            serde_json::from_slice(&std::fs::read(&file).unwrap()).unwrap()
        };
        let shared = Arc::new(Shared {
            live,
            key_known: Mutex::new(true),
            left: Mutex::new(left),
            taken: Mutex::default(),
        });
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let serving = Arc::clone(&shared);
        tokio::spawn(async move {
            loop {
                let (stream, _) = listener.accept().await.unwrap();
                tokio::spawn(serve(stream, Arc::clone(&serving)));
            }
        });
        Self { url, file, shared }
    }

    pub(super) fn url(&self) -> String {
        self.url.clone()
    }

    /// From here on the real server is asked with a key it does not know.
    pub(super) fn forget_key(&self) {
        *self.shared.key_known.lock().unwrap() = false;
    }
}

impl Drop for Tape {
    fn drop(&mut self) {
        let taken = self.shared.taken.lock().unwrap();
        if self.shared.live.is_some() {
            std::fs::write(&self.file, serde_json::to_string_pretty(&*taken).unwrap() + "\n").unwrap();
        } else if !std::thread::panicking() {
            assert!(self.shared.left.lock().unwrap().is_empty(), "requests on tape that were not made");
        }
    }
}

/// A server that gives everyone the same bytes and hangs up.
pub(super) async fn always(answer: Vec<u8>) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(async move {
        loop {
            let (mut stream, _) = listener.accept().await.unwrap();
            let _request = read(&mut stream).await;
            // The other side may hang up in the middle of a flood.
            let _sent = stream.write_all(&answer).await;
        }
    });
    url
}

async fn serve(mut stream: TcpStream, shared: Arc<Shared>) {
    while let Some((method, path, body)) = read(&mut stream).await {
        let exchange = shared.answer(method, path, body).await;
        let answer = if exchange.answer.is_null() { String::new() } else { exchange.answer.to_string() };
        let head = format!(
            "HTTP/1.1 {} x\r\ncontent-type: application/json\r\ncontent-length: {}\r\n\r\n",
            exchange.status,
            answer.len()
        );
        if stream.write_all((head + &answer).as_bytes()).await.is_err() {
            return;
        }
    }
}

impl Shared {
    async fn answer(&self, method: String, path: String, body: Vec<u8>) -> Exchange {
        let request: Value =
            if body.is_empty() { Value::Null } else { serde_json::from_slice(&body).unwrap() };
        let Some((url, key)) = &self.live else { return self.replay(&method, &path, &request) };
        let key = if *self.key_known.lock().unwrap() { key.as_str() } else { "unknown" };
        let client = reqwest::Client::builder().no_proxy().build().unwrap();
        let mut call = client.request(method.parse().unwrap(), format!("{url}{path}")).bearer_auth(key);
        if !body.is_empty() {
            call = call.header("content-type", "application/json").body(body);
        }
        let response = call.send().await.unwrap();
        let status = response.status().as_u16();
        let answer = serde_json::from_slice(&response.bytes().await.unwrap()).unwrap_or(Value::Null);
        let exchange = Exchange { method, path, request, status, answer };
        self.taken.lock().unwrap().push(exchange.clone());
        exchange
    }

    /// The next exchange on tape, which must be exactly what was asked.
    fn replay(&self, method: &str, path: &str, request: &Value) -> Exchange {
        let next = self.left.lock().unwrap().pop_front();
        match next {
            Some(next) if next.method == method && next.path == path && next.request == *request => next,
            other => {
                let message = format!("asked {method} {path} {request}, on tape is {other:?}");
                println!("{message}");
                Exchange {
                    method: String::new(),
                    path: String::new(),
                    request: Value::Null,
                    status: 599,
                    answer: Value::String(message),
                }
            }
        }
    }
}

/// One request with its body; none when the connection ended.
async fn read(stream: &mut TcpStream) -> Option<(String, String, Vec<u8>)> {
    let mut bytes = Vec::new();
    let (head, mut body) = loop {
        if let Some(at) = bytes.windows(4).position(|part| part == b"\r\n\r\n") {
            let body = bytes.split_off(at + 4);
            break (String::from_utf8_lossy(&bytes).into_owned(), body);
        }
        if stream.read_buf(&mut bytes).await.ok()? == 0 {
            return None;
        }
    };
    let length = head.lines().find_map(|line| {
        let (name, value) = line.split_once(':')?;
        if name.eq_ignore_ascii_case("content-length") { value.trim().parse::<usize>().ok() } else { None }
    });
    while body.len() < length.unwrap_or(0) {
        if stream.read_buf(&mut body).await.ok()? == 0 {
            return None;
        }
    }
    let mut first = head.split_whitespace();
    Some((first.next()?.to_owned(), first.next()?.to_owned(), body))
}
