//! The checks of a site, and waivers: who let a finding stand, and why.
//!
//! A waiver holds for the words it was given for (`key`). One that was taken back stays, with who took it back: what an
//! approver saw must be told later as well.

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
    // The site's own rules as JSON; the empty object means the standard.
    "ALTER TABLE sites ADD COLUMN checks TEXT NOT NULL DEFAULT '{}'",
    "CREATE TABLE check_waivers (
        id TEXT NOT NULL PRIMARY KEY,
        article_id TEXT NOT NULL REFERENCES articles (id),
        key TEXT NOT NULL CHECK (length(key) > 0),
        code TEXT NOT NULL,
        quote TEXT,
        reason TEXT NOT NULL CHECK (length(trim(reason)) > 0),
        waived_by TEXT NOT NULL REFERENCES users (id),
        waived_at BIGINT NOT NULL,
        revoked_by TEXT REFERENCES users (id),
        revoked_at BIGINT,
        CHECK ((revoked_at IS NULL) = (revoked_by IS NULL)))",
    "CREATE UNIQUE INDEX one_waiver_of_a_finding ON check_waivers (article_id, key) WHERE revoked_at IS NULL",
];

const DOWN: &[&str] = &["DROP TABLE check_waivers", "ALTER TABLE sites DROP COLUMN checks"];
