//! What must never be lost or doubled: the publication log, jobs, the audit chain, retried requests.

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
    "CREATE TABLE publication_events (
        seq BIGINT NOT NULL PRIMARY KEY CHECK (seq >= 1),
        kind TEXT NOT NULL CHECK (kind IN ('published', 'updated', 'withdrawn')),
        site_id TEXT NOT NULL REFERENCES sites (id),
        article_id TEXT NOT NULL REFERENCES articles (id),
        edition_id TEXT NOT NULL REFERENCES editions (id),
        actor TEXT NOT NULL,
        at BIGINT NOT NULL)",
    "CREATE INDEX publication_events_by_site ON publication_events (site_id, seq)",
    "CREATE TABLE jobs (
        id TEXT NOT NULL PRIMARY KEY,
        kind TEXT NOT NULL,
        dedupe_key TEXT,
        payload TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('ready', 'leased', 'dead')),
        run_at BIGINT NOT NULL,
        attempts BIGINT NOT NULL CHECK (attempts >= 0),
        lease_token TEXT,
        lease_until BIGINT,
        last_error TEXT,
        created_at BIGINT NOT NULL,
        CHECK ((state = 'leased') = (lease_token IS NOT NULL)),
        CHECK ((lease_token IS NULL) = (lease_until IS NULL)))",
    "CREATE INDEX jobs_due ON jobs (state, run_at)",
    "CREATE UNIQUE INDEX jobs_waiting_once ON jobs (dedupe_key) WHERE state = 'ready' AND dedupe_key IS NOT NULL",
    "CREATE TABLE audit (
        seq BIGINT NOT NULL PRIMARY KEY CHECK (seq >= 1),
        at BIGINT NOT NULL,
        actor TEXT NOT NULL,
        verb TEXT NOT NULL,
        subject TEXT NOT NULL,
        detail TEXT NOT NULL,
        previous_hash TEXT NOT NULL CHECK (length(previous_hash) = 64),
        hash TEXT NOT NULL UNIQUE CHECK (length(hash) = 64))",
    "CREATE INDEX audit_of_subject ON audit (subject, seq)",
    "CREATE TABLE idempotency_keys (
        user_id TEXT NOT NULL REFERENCES users (id),
        idempotency_key TEXT NOT NULL,
        fingerprint TEXT NOT NULL,
        article_id TEXT NOT NULL REFERENCES articles (id),
        at BIGINT NOT NULL,
        PRIMARY KEY (user_id, idempotency_key))",
];

const DOWN: &[&str] =
    &["DROP TABLE idempotency_keys", "DROP TABLE audit", "DROP TABLE jobs", "DROP TABLE publication_events"];
