//! `kill -9` in the middle of work: what was acknowledged is there once, what was not is whole or absent, and a
//! repeat under the same key makes it exactly once (`security.md` §4.1).

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::Duration;

use reqwest::Method;
use serde_json::{Value, json};

use crate::support::{Folder, Person, body};

const ROUNDS: usize = 8;
const WRITERS: usize = 4;
/// From the first save to publication: saves, then the desk.
const LIFE: [&str; 7] = ["create", "edit", "edit", "edit", "submit", "approve", "publish"];

/// What the ledger knows of an article: how far its life was acknowledged, and what it looked like then.
struct Entry {
    marker: String,
    id: Option<String>,
    done: usize,
    /// Version and content hash of the last answer.
    version: i64,
    hash: String,
    /// Whether the next step was sent and not answered.
    open: bool,
}

impl Entry {
    fn new(marker: String) -> Self {
        Self { marker, id: None, done: 0, version: 0, hash: String::new(), open: false }
    }

    fn is_over(&self) -> bool {
        self.done == LIFE.len()
    }

    fn key(&self) -> String {
        format!("{}-{}", self.marker, self.done)
    }

    /// The request of the next step: the same whenever it is asked for again.
    fn request(&self) -> (Method, String, Value) {
        let id = self.id.as_deref().unwrap_or_default();
        match LIFE[self.done] {
            "create" => {
                let content = json!({ "headline": format!("Sổ cái {}", self.marker), "standfirst": "Sapo.", "body": body("Chữ.") });
                (
                    Method::POST,
                    "/api/v1/articles".to_owned(),
                    json!({ "site": "bao", "column": "quy-hoach-tinh", "content": content }),
                )
            }
            "edit" => {
                let save = json!({ "version": self.version, "content": { "source": format!("Lần {}", self.done), "kicker": "x".repeat(100), "body": body(&"Chữ của lần này. ".repeat(200 * self.done)) } });
                (Method::PATCH, format!("/api/v1/articles/{id}"), save)
            }
            "approve" => {
                (Method::POST, format!("/api/v1/articles/{id}/approve"), json!({ "content_hash": self.hash }))
            }
            verb => (Method::POST, format!("/api/v1/articles/{id}/{verb}"), json!({})),
        }
    }

    /// Takes the next step once. Says whether an answer came.
    async fn steps(&mut self, crew: &Crew) -> bool {
        let (method, path, value) = self.request();
        let person = if self.done < 5 { &crew.reporter } else { &crew.chief };
        let key = self.key();
        self.open = true;
        let sent = person
            .try_send(method, &path, Some(value.to_string().into_bytes()), &[("idempotency-key", &key)])
            .await;
        let Ok(answer) = sent else { return false };
        let article = answer.ok();
        self.open = false;
        self.id = Some(article["id"].as_str().unwrap().to_owned());
        self.done += 1;
        self.version = article["edition"]["version"].as_i64().unwrap();
        self.hash = article["edition"]["content_hash"].as_str().unwrap().to_owned();
        assert_eq!(
            self.version,
            i64::try_from(self.done).unwrap(),
            "{} was done twice or not at all: {article}",
            self.marker
        );
        true
    }

    /// What an article must look like after so many steps of its life.
    fn looks(&self, article: &Value, steps: usize) -> bool {
        let state = ["", "draft", "draft", "draft", "draft", "submitted", "approved", "live"][steps];
        let source = if steps > 1 { format!("Lần {}", steps.min(4) - 1) } else { String::new() };
        article["edition"]["version"] == steps
            && article["edition"]["state"] == state
            && article["edition"]["content"]["source"] == source.as_str()
            && article["edition"]["content"]["headline"] == format!("Sổ cái {}", self.marker)
    }
}

struct Crew {
    reporter: Person,
    chief: Person,
}

impl Crew {
    /// The same people with the same cookies at the address of the restarted house.
    fn moved(&self, url: &str) -> Self {
        let at = |person: &Person| {
            let mut moved = person.clone();
            url.clone_into(&mut moved.url);
            moved
        };
        Self { reporter: at(&self.reporter), chief: at(&self.chief) }
    }

    async fn found(&self, marker: &str) -> Vec<Value> {
        let page = self.chief.get(&format!("/api/v1/articles?site=bao&limit=100&q={marker}")).await.ok();
        let items = page["items"].as_array().unwrap();
        items.iter().filter(|item| item["headline"] == format!("Sổ cái {marker}")).cloned().collect()
    }
}

/// Writes until the house is gone; every article lives its life in order.
async fn writes(crew: &Crew, ledger: &mut Vec<Entry>, writer: usize, made: &AtomicU64, over: &AtomicBool) {
    while !over.load(Ordering::SeqCst) {
        if ledger.last().is_none_or(Entry::is_over) {
            ledger.push(Entry::new(format!("n{writer}s{}", made.fetch_add(1, Ordering::SeqCst))));
        }
        let Some(entry) = ledger.last_mut() else { return };
        if !entry.steps(crew).await {
            return;
        }
    }
}

/// After a restart: acknowledged is there, the unanswered is whole or absent, and repeating it makes it once.
async fn settles(crew: &Crew, entry: &mut Entry) {
    let found = crew.found(&entry.marker).await;
    let unborn = entry.done == 0;
    assert!(found.len() == 1 || (unborn && found.is_empty()), "{}: {} articles", entry.marker, found.len());
    if let Some(row) = found.first() {
        let article = crew.chief.sees(row["id"].as_str().unwrap()).await;
        let as_acknowledged = !unborn && entry.looks(&article, entry.done);
        let as_asked = entry.open && entry.looks(&article, entry.done + 1);
        assert!(as_acknowledged || as_asked, "{} after {} steps: {article}", entry.marker, entry.done);
    }
    if entry.open {
        assert!(entry.steps(crew).await, "{}: the house does not answer", entry.marker);
        // Once more, as a client would that lost this answer too.
        let (done, version, hash) = (entry.done, entry.version, entry.hash.clone());
        assert_eq!(crew.found(&entry.marker).await.len(), 1, "{} was doubled", entry.marker);
        let article = crew.chief.sees(entry.id.as_deref().unwrap()).await;
        assert!(entry.looks(&article, done), "{}: {article}", entry.marker);
        assert_eq!(
            (&article["edition"]["version"], &article["edition"]["content_hash"]),
            (&json!(version), &json!(hash))
        );
    }
}

/// What happened to an article, as the house itself tells it: each step once.
async fn has_the_past_it_should(crew: &Crew, entry: &Entry, url: &str) {
    let id = entry.id.as_deref().unwrap();
    let history = crew.chief.get(&format!("/api/v1/articles/{id}/history")).await.ok();
    let mut verbs = history["items"]
        .as_array()
        .unwrap()
        .iter()
        // Saves of one person that follow each other are kept as one, which counts them.
        .flat_map(|item| {
            let times = item["saves"].as_u64().unwrap_or(1).max(1);
            std::iter::repeat_n(item["verb"].as_str().unwrap().to_owned(), usize::try_from(times).unwrap())
        })
        .collect::<Vec<_>>();
    let mut expected = LIFE[..entry.done].iter().map(|verb| (*verb).to_owned()).collect::<Vec<_>>();
    verbs.sort();
    expected.sort();
    assert_eq!(verbs, expected, "{}", entry.marker);
    let article = crew.chief.sees(id).await;
    assert!(entry.looks(&article, entry.done), "{}: {article}", entry.marker);
    let number = article["number"].as_i64().unwrap();
    let page = Person::anonymous(url).get(&format!("/bao/x-a{number}.html")).await;
    assert_eq!(page.status, if entry.is_over() { 301 } else { 404 }, "{}", entry.marker);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn kill_minus_nine_loses_nothing_that_was_acknowledged_and_doubles_nothing() {
    let house = Folder::fresh().await;
    let mut running = house.serves_a_demo();
    let mut crew = Crew {
        reporter: running.sign_in("phongvien.bao").await,
        chief: running.sign_in("tongbientap.bao").await,
    };
    let mut ledgers: Vec<Vec<Entry>> = (0..WRITERS).map(|_| Vec::new()).collect();
    let made = AtomicU64::new(0);
    let (mut unanswered, mut luck) = (0, 0x5eed_u64);
    for _ in 0..ROUNDS {
        luck = luck.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let until_the_end = Duration::from_millis(120 + (luck >> 33) % 700);
        let over = AtomicBool::new(false);
        let work = futures_util::future::join_all(
            ledgers
                .iter_mut()
                .enumerate()
                .map(|(writer, ledger)| writes(&crew, ledger, writer, &made, &over)),
        );
        let end = async {
            tokio::time::sleep(until_the_end).await;
            running.killed();
            over.store(true, Ordering::SeqCst);
        };
        tokio::join!(work, end);
        unanswered += ledgers.iter().flatten().filter(|entry| entry.open).count();
        running = house.serves_a_demo();
        crew = crew.moved(running.url());
        for entry in ledgers.iter_mut().flatten() {
            settles(&crew, entry).await;
        }
    }
    let entries = ledgers.iter().flatten().collect::<Vec<_>>();
    for entry in &entries {
        has_the_past_it_should(&crew, entry, running.url()).await;
    }
    let steps: usize = entries.iter().map(|entry| entry.done).sum();
    assert!(
        steps > ROUNDS * WRITERS && unanswered > 0,
        "{steps} steps, {unanswered} of them interrupted: nothing was tried"
    );
    running.killed();

    house.says(&["doctor"]).succeeded();
}
