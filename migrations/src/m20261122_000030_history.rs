//! What a revision is known by: when its burst of saves began and how many they were, a name, and what must not be
//! written over because somebody refers to it.

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
    "ALTER TABLE revisions ADD COLUMN started_at BIGINT NOT NULL DEFAULT 0",
    "ALTER TABLE revisions ADD COLUMN saves BIGINT NOT NULL DEFAULT 1 CHECK (saves >= 1)",
    "ALTER TABLE revisions ADD COLUMN named_by TEXT REFERENCES users (id)",
    "ALTER TABLE revisions ADD COLUMN name TEXT
        CHECK (length(name) BETWEEN 1 AND 120) CHECK ((name IS NULL) = (named_by IS NULL))",
    // The version of the edition that it shows; unknown of what was kept before.
    "ALTER TABLE revisions ADD COLUMN edition_version BIGINT CHECK (edition_version >= 1)",
    "ALTER TABLE revisions ADD COLUMN referred_to BOOLEAN NOT NULL DEFAULT FALSE",
    "UPDATE revisions SET started_at = made_at",
    // The steps and the named ones are found without walking past thousands of saves.
    "CREATE INDEX revisions_steps ON revisions (article_id, number) WHERE verb <> 'edit'",
    "CREATE INDEX revisions_named ON revisions (article_id, number) WHERE name IS NOT NULL",
    "CREATE INDEX audit_steps ON audit (subject, at) WHERE verb <> 'article.edit'",
];

const DOWN: &[&str] = &[
    "DROP INDEX audit_steps",
    "DROP INDEX revisions_named",
    "DROP INDEX revisions_steps",
    "ALTER TABLE revisions DROP COLUMN referred_to",
    "ALTER TABLE revisions DROP COLUMN edition_version",
    "ALTER TABLE revisions DROP COLUMN name",
    "ALTER TABLE revisions DROP COLUMN named_by",
    "ALTER TABLE revisions DROP COLUMN saves",
    "ALTER TABLE revisions DROP COLUMN started_at",
];
