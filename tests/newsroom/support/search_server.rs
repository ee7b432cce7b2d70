//! A search server of the stories: it keeps what it is given, and answers in the words a real one was recorded with
//! (`tests/newsroom/recorded`). It can be away, and come back at the same address.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::{Method, StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};
use tokio::net::TcpListener;

const RECORDED: &str = include_str!("../recorded/meilisearch/life-of-an-index.json");

type Documents = BTreeMap<String, Value>;

/// An address, and what is kept there.
#[derive(Clone)]
pub struct SearchServer {
    address: SocketAddr,
    kept: Arc<Mutex<Kept>>,
}

#[derive(Default)]
struct Kept {
    indexes: BTreeMap<String, Documents>,
    settings: BTreeMap<String, Value>,
    tasks: u64,
}

impl SearchServer {
    /// An address where nobody listens yet.
    pub async fn away() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        Self { address: listener.local_addr().unwrap(), kept: Arc::default() }
    }

    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// From here on somebody listens.
    pub async fn comes_up(&self) {
        let listener = TcpListener::bind(self.address).await.unwrap();
        let app = Router::new().fallback(answer).with_state(self.kept.clone());
        tokio::spawn(async move { axum::serve(listener, app).await });
    }

    /// Ids of the articles it holds.
    pub fn ids(&self) -> Vec<String> {
        self.kept
            .lock()
            .unwrap()
            .indexes
            .get("articles")
            .into_iter()
            .flat_map(|held| held.keys().cloned())
            .collect()
    }

    /// The headline it holds of an article.
    pub fn headline(&self, id: &str) -> Option<String> {
        let kept = self.kept.lock().unwrap();
        Some(kept.indexes.get("articles")?.get(id)?["headline"].as_str()?.to_owned())
    }

    /// Somebody else changes what it holds.
    pub fn tampered(&self, change: impl FnOnce(&mut Documents)) {
        change(self.kept.lock().unwrap().indexes.get_mut("articles").unwrap());
    }
}

/// What the real server said to such a request, with such a status.
fn recorded(method: &str, shape: &str, status: u64) -> Value {
    let tape: Vec<Value> = serde_json::from_str(RECORDED).unwrap();
    let wanted = |one: &&Value| {
        one["method"] == method
            && one["status"] == status
            && shape_of(one["path"].as_str().unwrap()) == shape
            && (!shape.starts_with("/tasks") || one["answer"]["status"] == "succeeded")
    };
    tape.iter().find(wanted).unwrap_or_else(|| panic!("never recorded: {method} {shape} {status}"))["answer"]
        .clone()
}

/// A path without the names in it.
fn shape_of(path: &str) -> String {
    let path = path.split('?').next().unwrap();
    let mut parts = path.split('/').map(str::to_owned).collect::<Vec<_>>();
    if let ["", "indexes" | "tasks", _, ..] = parts.iter().map(String::as_str).collect::<Vec<_>>().as_slice()
    {
        "*".clone_into(&mut parts[2]);
    }
    parts.join("/")
}

async fn answer(State(kept): State<Arc<Mutex<Kept>>>, method: Method, uri: Uri, body: Bytes) -> Response {
    let request = serde_json::from_slice(&body).unwrap_or(Value::Null);
    let (status, value) = kept.lock().unwrap().answer(method.as_str(), uri.path(), &request);
    let status = StatusCode::from_u16(u16::try_from(status).unwrap()).unwrap();
    (status, [("content-type", "application/json")], value.to_string()).into_response()
}

impl Kept {
    fn answer(&mut self, method: &str, path: &str, request: &Value) -> (u64, Value) {
        let shape = shape_of(path);
        let name = path.split('/').nth(2).unwrap_or_default().to_owned();
        let there = self.indexes.contains_key(&name);
        match (method, shape.as_str()) {
            ("GET", "/indexes/*") if there => (200, recorded(method, &shape, 200)),
            ("GET", "/indexes/*") => (404, recorded(method, &shape, 404)),
            ("GET", "/indexes/*/settings") => {
                let held = self.settings.get(&name).cloned();
                (200, held.unwrap_or_else(|| recorded(method, &shape, 200)))
            }
            ("GET", "/indexes/*/documents/cursor") => {
                match self.indexes.get(&name).and_then(|held| held.get("cursor")) {
                    Some(cursor) => (200, cursor.clone()),
                    None => (
                        404,
                        json!({ "code": "document_not_found", "link": "", "message": "", "type": "invalid_request" }),
                    ),
                }
            }
            ("GET", "/tasks/*") => {
                let mut task = recorded(method, &shape, 200);
                task["uid"] = json!(name.parse::<u64>().unwrap());
                (200, task)
            }
            ("POST", "/indexes/*/documents/fetch") => (200, self.fetched(&name, request)),
            _ => {
                self.take(method, &shape, &name, request);
                self.tasks += 1;
                let mut accepted = recorded(method, &shape, 202);
                accepted["taskUid"] = json!(self.tasks);
                (202, accepted)
            }
        }
    }

    fn fetched(&self, name: &str, request: &Value) -> Value {
        let number = |key: &str| usize::try_from(request[key].as_u64().unwrap_or(0)).unwrap();
        let asked = |id: &String| request["ids"].as_array().is_none_or(|ids| ids.iter().any(|one| one == id));
        let held = self.indexes.get(name).into_iter().flatten();
        let fields = |held: &Value| json!({ "id": held["id"], "event": held["event"] });
        let found = held.filter(|(id, _)| asked(id)).map(|(_, held)| fields(held));
        let mut answer = recorded("POST", "/indexes/*/documents/fetch", 200);
        answer["results"] = found.skip(number("offset")).take(number("limit")).collect();
        answer
    }

    fn take(&mut self, method: &str, shape: &str, name: &str, request: &Value) {
        let word = |value: &Value| value.as_str().unwrap().to_owned();
        match (method, shape) {
            ("POST", "/indexes") => drop(self.indexes.insert(word(&request["uid"]), Documents::new())),
            ("DELETE", "/indexes/*") => drop(self.indexes.remove(name)),
            ("PATCH", "/indexes/*/settings") => {
                let mut held = recorded("GET", shape, 200);
                let changes = request.as_object().unwrap().clone();
                held.as_object_mut().unwrap().extend(changes);
                self.settings.insert(name.to_owned(), held);
            }
            ("POST", "/indexes/*/documents") => {
                let given = request.as_array().unwrap().iter().map(|one| (word(&one["id"]), one.clone()));
                self.indexes.entry(name.to_owned()).or_default().extend(given);
            }
            ("POST", "/indexes/*/documents/delete-batch") => {
                let gone = request.as_array().unwrap();
                self.indexes
                    .entry(name.to_owned())
                    .or_default()
                    .retain(|id, _| !gone.iter().any(|one| one == id));
            }
            ("POST", "/swap-indexes") => {
                let pair = request[0]["indexes"].as_array().unwrap();
                let (one, other) = (word(&pair[0]), word(&pair[1]));
                let (first, second) = (self.indexes.remove(&one), self.indexes.remove(&other));
                self.indexes.extend(
                    second.map(|held| (one, held)).into_iter().chain(first.map(|held| (other, held))),
                );
            }
            other => panic!("nobody told the stories' search server of {other:?}"),
        }
    }
}
