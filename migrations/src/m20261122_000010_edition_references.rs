//! What each edition quotes from the plan and which articles it points to, so that a changed figure can name every
//! article that prints it.
//!
//! Editions saved before are filled in here, by the database itself in one statement: it streams through the bodies
//! without holding them, and leaves no half-filled state that a later start would have to notice. The two databases
//! walk JSON in different words, hence two statements that say the same.

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::DatabaseBackend;

/// See the file's first line.
#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        crate::run(manager, UP).await?;
        let fill = match manager.get_database_backend() {
            DatabaseBackend::Postgres => FILL_POSTGRES,
            _ => FILL_SQLITE,
        };
        crate::run(manager, &[fill]).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        crate::run(manager, DOWN).await
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

const UP: &[&str] = &[
    // For an article the code is its number.
    "CREATE TABLE edition_references (
        edition_id TEXT NOT NULL REFERENCES editions (id),
        kind TEXT NOT NULL CHECK (kind IN ('document', 'quotation', 'indicator', 'person', 'article')),
        code TEXT NOT NULL,
        PRIMARY KEY (edition_id, kind, code))",
    "CREATE INDEX edition_references_by_code ON edition_references (kind, code)",
];

const FILL_SQLITE: &str = "INSERT INTO edition_references (edition_id, kind, code)
    SELECT DISTINCT e.id,
        CASE node.value ->> 'type'
            WHEN 'quotation' THEN 'quotation'
            WHEN 'indicator_reference' THEN 'indicator'
            WHEN 'person_reference' THEN 'person'
            WHEN 'related_article' THEN 'article'
            ELSE 'document' END,
        CAST(coalesce(node.value ->> '$.attrs.code', node.value ->> '$.attrs.number') AS TEXT)
    FROM editions e, json_tree(e.content, '$.body') node
    WHERE node.type = 'object' AND node.value ->> 'type' IN
        ('document_reference', 'document_link', 'quotation', 'indicator_reference', 'person_reference', 'related_article')";

const FILL_POSTGRES: &str = "INSERT INTO edition_references (edition_id, kind, code)
    SELECT DISTINCT e.id,
        CASE node ->> 'type'
            WHEN 'quotation' THEN 'quotation'
            WHEN 'indicator_reference' THEN 'indicator'
            WHEN 'person_reference' THEN 'person'
            WHEN 'related_article' THEN 'article'
            ELSE 'document' END,
        coalesce(node #>> '{attrs,code}', node #>> '{attrs,number}')
    FROM editions e CROSS JOIN LATERAL jsonb_path_query(e.content::jsonb -> 'body',
        'strict $.** ? (@.type == \"document_reference\" || @.type == \"document_link\" || @.type == \"quotation\" || @.type == \"indicator_reference\" || @.type == \"person_reference\" || @.type == \"related_article\")',
        '{}', true) node";

const DOWN: &[&str] = &["DROP TABLE edition_references"];
