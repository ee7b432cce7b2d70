//! Ordered schema changes for SQLite and PostgreSQL.
//!
//! Each file is written in the SQL that both databases understand (TEXT, BIGINT, BOOLEAN, partial indexes, checks),
//! so that one reading tells what either holds. Times are unix milliseconds (BIGINT), ids are ULIDs (TEXT).
//! A landed file never changes: expand in a new one, move the data, contract in a later one.

use sea_orm_migration::prelude::*;

pub use sea_orm_migration::MigratorTrait;

mod m20261122_000001_people;
mod m20261122_000002_articles;
mod m20261122_000003_ledger;
mod m20261122_000010_edition_references;
mod m20261122_000020_preview_links;
mod m20261122_000030_history;
mod m20261122_000040_together;
mod m20261122_000050_checks;

/// Runs the migrations in order.
#[derive(Debug)]
pub struct Migrator;

#[async_trait::async_trait]
impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(m20261122_000001_people::Migration),
            Box::new(m20261122_000002_articles::Migration),
            Box::new(m20261122_000003_ledger::Migration),
            Box::new(m20261122_000010_edition_references::Migration),
            Box::new(m20261122_000020_preview_links::Migration),
            Box::new(m20261122_000030_history::Migration),
            Box::new(m20261122_000040_together::Migration),
            Box::new(m20261122_000050_checks::Migration),
        ]
    }
}

/// Runs each statement of one migration, in order.
async fn run(manager: &SchemaManager<'_>, statements: &[&str]) -> Result<(), DbErr> {
    for statement in statements {
        manager.get_connection().execute_unprepared(statement).await?;
    }
    Ok(())
}
