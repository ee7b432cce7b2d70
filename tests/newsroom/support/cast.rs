//! The people of one site who bring an article to where a story begins.

use serde_json::{Value, json};

use super::{Newsroom, Person, content};

/// Every place in an article's life that a story may begin at, in their order.
pub const STATES: [&str; 8] =
    ["draft", "submitted", "in_review", "returned", "approved", "live", "revised", "withdrawn"];

/// Author, editor and chief of a site.
pub struct Cast {
    pub site: &'static str,
    pub author: Person,
    pub editor: Person,
    pub chief: Person,
}

impl Newsroom {
    /// The people of a site, signed in.
    pub async fn cast(&self, site: &'static str) -> Cast {
        Cast {
            site,
            author: self.sign_in(&format!("phongvien.{site}")).await,
            editor: self.sign_in(&format!("bientap.{site}")).await,
            chief: self.sign_in(&format!("tongbientap.{site}")).await,
        }
    }
}

impl Cast {
    /// A new article, brought to a state; `revised` is a draft beside a live edition. Returns its id.
    pub async fn brings(&self, state: &str, content: Value) -> String {
        let id = self.author.writes(self.site, "thoi-su", content).await;
        self.takes(&id, state).await;
        id
    }

    /// The same with a headline that does not matter.
    pub async fn brings_one(&self, state: &str) -> String {
        self.brings(state, content("Tít thử", "Thân bài thử.")).await
    }

    /// Takes a draft on to a state.
    pub async fn takes(&self, id: &str, state: &str) {
        if state == "draft" {
            return;
        }
        self.author.does("submit", id, json!({})).await.ok();
        match state {
            "submitted" => {}
            "in_review" => drop(self.editor.does("claim", id, json!({})).await.ok()),
            "returned" => {
                drop(self.editor.does("return", id, json!({ "reason": "Thiếu nguồn." })).await.ok())
            }
            "approved" => drop(self.editor.approves(id).await.ok()),
            "live" => self.publishes(id).await,
            "revised" => {
                self.publishes(id).await;
                self.author.does("revise", id, json!({})).await.ok();
            }
            "withdrawn" => {
                self.publishes(id).await;
                self.chief.does("withdraw", id, json!({ "reason": "Số liệu sai." })).await.ok();
            }
            other => panic!("no way to {other}"),
        }
    }

    /// From the desk's queue to the public.
    pub async fn publishes(&self, id: &str) {
        self.editor.approves(id).await.ok();
        self.chief.does("publish", id, json!({})).await.ok();
    }

    /// A new edition of a live article, with another headline, all the way to readers.
    pub async fn takes_on(&self, id: &str, headline: &str) {
        self.author.does("revise", id, json!({})).await.ok();
        self.rewrites(id, json!({ "headline": headline })).await;
        self.author.does("submit", id, json!({})).await.ok();
        self.publishes(id).await;
    }

    /// The author rewrites what is open.
    pub async fn rewrites(&self, id: &str, content: Value) {
        let version = self.author.sees(id).await["edition"]["version"].clone();
        self.author
            .patch(&format!("/api/v1/articles/{id}"), json!({ "version": version, "content": content }))
            .await
            .ok();
    }
}
