//! Articles (stable identities), their editions (content on its way through the desk), revisions and approvals.
//!
//! The invariants that a database can hold are held here: at most one open and one live edition per article,
//! a path belongs to one article for ever, and the facts of a state stand in its row or nowhere.

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
    "CREATE TABLE articles (
        id TEXT NOT NULL PRIMARY KEY,
        number BIGINT NOT NULL UNIQUE,
        site_id TEXT NOT NULL REFERENCES sites (id),
        author_id TEXT NOT NULL REFERENCES users (id),
        publication TEXT NOT NULL CHECK (publication IN ('never_published', 'live', 'withdrawn')),
        slug TEXT,
        path TEXT,
        first_published_at BIGINT,
        last_published_at BIGINT,
        withdrawn_at BIGINT,
        withdrawn_by TEXT REFERENCES users (id),
        withdrawn_reason TEXT,
        created_at BIGINT NOT NULL,
        updated_at BIGINT NOT NULL,
        UNIQUE (site_id, path),
        CHECK ((publication = 'never_published') = (path IS NULL)),
        CHECK ((path IS NULL) = (slug IS NULL)),
        CHECK ((path IS NULL) = (first_published_at IS NULL)),
        CHECK ((path IS NULL) = (last_published_at IS NULL)),
        CHECK ((publication = 'withdrawn') = (withdrawn_at IS NOT NULL)),
        CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL)),
        CHECK ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL)),
        CHECK (withdrawn_reason IS NULL OR length(trim(withdrawn_reason)) > 0))",
    "CREATE INDEX articles_by_site ON articles (site_id, publication, first_published_at)",
    "CREATE INDEX articles_by_author ON articles (author_id)",
    "CREATE INDEX articles_by_change ON articles (updated_at, id)",
    "CREATE TABLE editions (
        id TEXT NOT NULL PRIMARY KEY,
        article_id TEXT NOT NULL REFERENCES articles (id),
        ordinal BIGINT NOT NULL CHECK (ordinal >= 1),
        state TEXT NOT NULL CHECK (state IN ('draft', 'submitted', 'in_review', 'returned', 'approved', 'live', 'superseded', 'withdrawn')),
        state_at BIGINT NOT NULL,
        claimed_by TEXT REFERENCES users (id),
        returned_by TEXT REFERENCES users (id),
        returned_reason TEXT,
        opened_by TEXT NOT NULL REFERENCES users (id),
        version BIGINT NOT NULL CHECK (version >= 1),
        site_id TEXT NOT NULL,
        column_id TEXT NOT NULL,
        headline TEXT NOT NULL,
        headline_folded TEXT NOT NULL,
        content TEXT NOT NULL,
        content_hash TEXT NOT NULL CHECK (length(content_hash) = 64),
        updated_by TEXT NOT NULL REFERENCES users (id),
        updated_at BIGINT NOT NULL,
        FOREIGN KEY (site_id, column_id) REFERENCES site_columns (site_id, id),
        UNIQUE (article_id, ordinal),
        CHECK ((state = 'in_review') = (claimed_by IS NOT NULL)),
        CHECK ((state = 'returned') = (returned_by IS NOT NULL)),
        CHECK ((returned_by IS NULL) = (returned_reason IS NULL)),
        CHECK (returned_reason IS NULL OR length(trim(returned_reason)) > 0))",
    "CREATE UNIQUE INDEX one_open_edition ON editions (article_id)
        WHERE state IN ('draft', 'submitted', 'in_review', 'returned', 'approved')",
    "CREATE UNIQUE INDEX one_live_edition ON editions (article_id) WHERE state = 'live'",
    "CREATE INDEX editions_by_state ON editions (state, site_id, column_id)",
    // Written when an edition goes live: plan-node pages and feeds look here.
    "CREATE TABLE edition_plan_nodes (
        edition_id TEXT NOT NULL REFERENCES editions (id),
        node TEXT NOT NULL,
        PRIMARY KEY (edition_id, node))",
    "CREATE INDEX edition_plan_nodes_by_node ON edition_plan_nodes (node)",
    "CREATE TABLE revisions (
        id TEXT NOT NULL PRIMARY KEY,
        article_id TEXT NOT NULL REFERENCES articles (id),
        edition_id TEXT NOT NULL REFERENCES editions (id),
        number BIGINT NOT NULL CHECK (number >= 1),
        verb TEXT NOT NULL,
        made_by TEXT NOT NULL REFERENCES users (id),
        made_at BIGINT NOT NULL,
        content TEXT NOT NULL,
        content_hash TEXT NOT NULL CHECK (length(content_hash) = 64),
        UNIQUE (article_id, number))",
    "CREATE TABLE approvals (
        id TEXT NOT NULL PRIMARY KEY,
        edition_id TEXT NOT NULL REFERENCES editions (id),
        step BIGINT NOT NULL CHECK (step >= 1),
        approver_id TEXT NOT NULL REFERENCES users (id),
        role TEXT NOT NULL,
        approved_at BIGINT NOT NULL,
        content_hash TEXT NOT NULL CHECK (length(content_hash) = 64),
        voided_at BIGINT)",
    "CREATE UNIQUE INDEX one_valid_approval ON approvals (edition_id, step, approver_id) WHERE voided_at IS NULL",
];

const DOWN: &[&str] = &[
    "DROP TABLE approvals",
    "DROP TABLE revisions",
    "DROP TABLE edition_plan_nodes",
    "DROP TABLE editions",
    "DROP TABLE articles",
];
