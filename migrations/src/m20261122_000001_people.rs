//! Organisations, their sites and columns; users, what they may do where, and how they are signed in.

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

    // SQLite would otherwise leave half a schema behind when a statement fails.
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

const UP: &[&str] = &[
    "CREATE TABLE settings (name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL)",
    "CREATE TABLE counters (name TEXT NOT NULL PRIMARY KEY, value BIGINT NOT NULL CHECK (value >= 0))",
    "INSERT INTO counters (name, value) VALUES ('article_number', 0), ('publication', 0), ('audit', 0)",
    "CREATE TABLE organisations (
        id TEXT NOT NULL PRIMARY KEY,
        slug TEXT NOT NULL UNIQUE,
        name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 300))",
    "CREATE TABLE sites (
        id TEXT NOT NULL PRIMARY KEY,
        organisation_id TEXT NOT NULL REFERENCES organisations (id),
        slug TEXT NOT NULL UNIQUE,
        name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 300),
        description TEXT NOT NULL,
        host TEXT UNIQUE,
        language TEXT NOT NULL CHECK (language IN ('vi', 'en')),
        accent TEXT NOT NULL,
        author_may_approve BOOLEAN NOT NULL,
        masthead TEXT NOT NULL,
        role_labels TEXT NOT NULL,
        position BIGINT NOT NULL)",
    "CREATE TABLE site_columns (
        id TEXT NOT NULL PRIMARY KEY,
        site_id TEXT NOT NULL REFERENCES sites (id),
        slug TEXT NOT NULL,
        name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 300),
        description TEXT NOT NULL,
        position BIGINT NOT NULL,
        UNIQUE (site_id, slug),
        UNIQUE (site_id, id))",
    "CREATE TABLE users (
        id TEXT NOT NULL PRIMARY KEY,
        username TEXT NOT NULL UNIQUE CHECK (username = lower(username) AND length(username) BETWEEN 1 AND 64),
        display_name TEXT NOT NULL CHECK (length(display_name) BETWEEN 1 AND 200),
        pen_name TEXT,
        password_hash TEXT,
        disabled_at BIGINT,
        created_at BIGINT NOT NULL)",
    "CREATE TABLE role_grants (
        id TEXT NOT NULL PRIMARY KEY,
        user_id TEXT NOT NULL REFERENCES users (id),
        role TEXT NOT NULL CHECK (role IN ('reporter', 'editor', 'managing_secretary', 'chief_editor', 'site_administrator', 'monitor')),
        site_id TEXT REFERENCES sites (id),
        column_id TEXT,
        FOREIGN KEY (site_id, column_id) REFERENCES site_columns (site_id, id),
        CHECK (role = 'monitor' OR site_id IS NOT NULL),
        CHECK (column_id IS NULL OR site_id IS NOT NULL))",
    "CREATE UNIQUE INDEX role_grants_once ON role_grants (user_id, role, coalesce(site_id, ''), coalesce(column_id, ''))",
    "CREATE TABLE sessions (
        token_hash TEXT NOT NULL PRIMARY KEY,
        user_id TEXT NOT NULL REFERENCES users (id),
        created_at BIGINT NOT NULL,
        last_seen_at BIGINT NOT NULL,
        address TEXT NOT NULL,
        user_agent TEXT NOT NULL)",
    "CREATE INDEX sessions_of_user ON sessions (user_id)",
    "CREATE TABLE one_time_links (
        token_hash TEXT NOT NULL PRIMARY KEY,
        purpose TEXT NOT NULL CHECK (purpose IN ('setup', 'reset')),
        user_id TEXT REFERENCES users (id),
        expires_at BIGINT NOT NULL,
        used_at BIGINT,
        CHECK (purpose = 'setup' OR user_id IS NOT NULL))",
    "CREATE TABLE sign_in_failures (
        id TEXT NOT NULL PRIMARY KEY,
        throttle_key TEXT NOT NULL,
        at BIGINT NOT NULL)",
    "CREATE INDEX sign_in_failures_by_key ON sign_in_failures (throttle_key, at)",
];

const DOWN: &[&str] = &[
    "DROP TABLE sign_in_failures",
    "DROP TABLE one_time_links",
    "DROP TABLE sessions",
    "DROP TABLE role_grants",
    "DROP TABLE users",
    "DROP TABLE site_columns",
    "DROP TABLE sites",
    "DROP TABLE organisations",
    "DROP TABLE counters",
    "DROP TABLE settings",
];
