//! Preview links: one revision's content, shown for a while to whoever holds the link.
//!
//! The content lies in the row itself: what was shown to somebody outside must stay exactly that, whatever becomes of
//! the article, and autosaves that squash a revision cannot change it.

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
    "CREATE TABLE preview_links (
        id TEXT NOT NULL PRIMARY KEY,
        token_hash TEXT NOT NULL UNIQUE CHECK (length(token_hash) = 64),
        article_id TEXT NOT NULL REFERENCES articles (id),
        edition BIGINT NOT NULL CHECK (edition >= 1),
        version BIGINT NOT NULL CHECK (version >= 1),
        content TEXT NOT NULL,
        content_hash TEXT NOT NULL CHECK (length(content_hash) = 64),
        note TEXT NOT NULL,
        made_by TEXT NOT NULL REFERENCES users (id),
        made_at BIGINT NOT NULL,
        expires_at BIGINT NOT NULL,
        revoked_at BIGINT,
        revoked_by TEXT REFERENCES users (id),
        CHECK (expires_at > made_at),
        CHECK ((revoked_at IS NULL) = (revoked_by IS NULL)))",
    "CREATE INDEX preview_links_by_article ON preview_links (article_id, made_at)",
];

const DOWN: &[&str] = &["DROP TABLE preview_links"];
