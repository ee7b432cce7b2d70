//! People working on one article together: who is there, who has the pen, what they remark and suggest.
//!
//! None of it is ever shown to readers. Remarks and suggestions belong to the article and outlive its editions.

use sea_orm_migration::prelude::*;

/// See the file's first line.
#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        crate::run(manager, UP).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        crate::run(manager, DOWN).await
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

const UP: &[&str] = &[
    // Counters that only grow: a watcher in another process compares them instead of reading what they count.
    "CREATE TABLE article_pulses (
        article_id TEXT NOT NULL PRIMARY KEY REFERENCES articles (id),
        presence BIGINT NOT NULL CHECK (presence >= 0),
        comments BIGINT NOT NULL CHECK (comments >= 0),
        suggestions BIGINT NOT NULL CHECK (suggestions >= 0))",
    "CREATE TABLE presences (
        article_id TEXT NOT NULL REFERENCES articles (id),
        user_id TEXT NOT NULL REFERENCES users (id),
        tab TEXT NOT NULL CHECK (length(tab) BETWEEN 1 AND 40),
        doing TEXT NOT NULL CHECK (doing IN ('writing', 'reading', 'away')),
        unsaved BOOLEAN NOT NULL,
        since BIGINT NOT NULL,
        seen_at BIGINT NOT NULL,
        PRIMARY KEY (article_id, user_id, tab))",
    "CREATE INDEX presences_by_age ON presences (seen_at)",
    "CREATE TABLE article_locks (
        article_id TEXT NOT NULL PRIMARY KEY REFERENCES articles (id),
        holder_id TEXT NOT NULL REFERENCES users (id),
        tab TEXT NOT NULL CHECK (length(tab) BETWEEN 1 AND 40),
        since BIGINT NOT NULL,
        beat_at BIGINT NOT NULL)",
    // An anchor is a JSON object and never asked about by SQL. The first one is kept beside the present one, so that
    // words that were written over can still be found when they return.
    "CREATE TABLE comment_threads (
        id TEXT NOT NULL PRIMARY KEY,
        article_id TEXT NOT NULL REFERENCES articles (id),
        number BIGINT NOT NULL CHECK (number >= 1),
        anchor TEXT,
        first_anchor TEXT,
        lost BOOLEAN NOT NULL,
        opened_at BIGINT NOT NULL,
        resolved_by TEXT REFERENCES users (id),
        resolved_at BIGINT,
        UNIQUE (article_id, number),
        CHECK ((anchor IS NULL) = (first_anchor IS NULL)),
        CHECK (anchor IS NOT NULL OR NOT lost),
        CHECK ((resolved_by IS NULL) = (resolved_at IS NULL)))",
    "CREATE TABLE comment_messages (
        id TEXT NOT NULL PRIMARY KEY,
        thread_id TEXT NOT NULL REFERENCES comment_threads (id),
        number BIGINT NOT NULL CHECK (number >= 1),
        author_id TEXT NOT NULL REFERENCES users (id),
        text TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 4000),
        at BIGINT NOT NULL,
        edited_at BIGINT,
        request_key TEXT,
        UNIQUE (thread_id, number),
        UNIQUE (author_id, request_key))",
    "CREATE TABLE comment_mentions (
        message_id TEXT NOT NULL REFERENCES comment_messages (id),
        user_id TEXT NOT NULL REFERENCES users (id),
        seen_at BIGINT,
        PRIMARY KEY (message_id, user_id))",
    "CREATE INDEX comment_mentions_unseen ON comment_mentions (user_id, message_id) WHERE seen_at IS NULL",
    "CREATE TABLE suggestions (
        id TEXT NOT NULL PRIMARY KEY,
        article_id TEXT NOT NULL REFERENCES articles (id),
        number BIGINT NOT NULL CHECK (number >= 1),
        proposed_by TEXT NOT NULL REFERENCES users (id),
        proposed_at BIGINT NOT NULL,
        note TEXT NOT NULL CHECK (length(note) <= 1000),
        state TEXT NOT NULL CHECK (state IN ('open', 'settled', 'withdrawn')),
        base_version BIGINT NOT NULL CHECK (base_version >= 1),
        changes BIGINT NOT NULL CHECK (changes >= 1),
        base_content TEXT NOT NULL,
        content TEXT NOT NULL,
        request_key TEXT,
        UNIQUE (article_id, number),
        UNIQUE (proposed_by, request_key))",
    "CREATE TABLE suggestion_decisions (
        suggestion_id TEXT NOT NULL REFERENCES suggestions (id),
        change_id TEXT NOT NULL,
        accepted BOOLEAN NOT NULL,
        decided_by TEXT NOT NULL REFERENCES users (id),
        decided_at BIGINT NOT NULL,
        PRIMARY KEY (suggestion_id, change_id))",
];

const DOWN: &[&str] = &[
    "DROP TABLE suggestion_decisions",
    "DROP TABLE suggestions",
    "DROP TABLE comment_mentions",
    "DROP TABLE comment_messages",
    "DROP TABLE comment_threads",
    "DROP TABLE article_locks",
    "DROP TABLE presences",
    "DROP TABLE article_pulses",
];
