//! What the databases hold by themselves: a hand that goes past the product is stopped by the schema.

use sea_orm::{ConnectionTrait, DatabaseConnection, DbErr, SqlErr, Statement};
use serde_json::json;

use crate::support::{Newsroom, content};

/// A newsroom in which every table has something in it, and its articles: 1 draft, 2 submitted, 3 in review,
/// 4 returned, 5 approved, 6 live, 7 live with a draft beside it, 8 withdrawn.
async fn furnished() -> (Newsroom, DatabaseConnection) {
    let newsroom = Newsroom::open().await;
    let cast = newsroom.cast("bao").await;
    for state in crate::support::STATES {
        let words = content(&format!("Bài {state}"), "Chữ.");
        cast.brings(state, words).await;
    }
    let body = json!({ "site": "bao", "column": "thoi-su" }).to_string().into_bytes();
    cast.author
        .send(reqwest::Method::POST, "/api/v1/articles", Some(body), &[("idempotency-key", "k")])
        .await
        .ok();
    let db = newsroom.behind_the_product().await;
    (newsroom, db)
}

/// Whether the schema itself said no, rather than the grammar of SQL.
fn is_the_schema(error: &DbErr) -> bool {
    let named = matches!(
        error.sql_err(),
        Some(SqlErr::UniqueConstraintViolation(_) | SqlErr::ForeignKeyConstraintViolation(_))
    );
    let text = error.to_string();
    named
        || [
            "CHECK constraint failed",
            "violates check constraint",
            "NOT NULL constraint failed",
            "violates not-null",
            "violates foreign key",
            "FOREIGN KEY constraint failed",
        ]
        .iter()
        .any(|sign| text.contains(sign))
}

/// The edition of an article of `furnished`, by its number and state.
fn edition(number: i64, state: &str) -> String {
    format!(
        "(SELECT e.id FROM editions e JOIN articles a ON a.id = e.article_id WHERE a.number = {number} AND e.state = '{state}')"
    )
}

#[tokio::test]
async fn no_hand_writes_what_must_not_be() {
    let (_newsroom, db) = furnished().await;
    let site = |slug: &str| format!("(SELECT id FROM sites WHERE slug = '{slug}')");
    let column = |slug: &str| {
        format!("(SELECT id FROM site_columns WHERE site_id = {} AND slug = 'thoi-su')", site(slug))
    };
    let user = |name: &str| format!("(SELECT id FROM users WHERE username = '{name}')");
    let reporter = user("phongvien.bao");
    let hash = "a".repeat(64);
    let new_edition = |number: i64, state: &str| {
        format!(
            "INSERT INTO editions (id, article_id, ordinal, state, state_at, opened_by, version, site_id, column_id, headline, headline_folded, content, content_hash, updated_by, updated_at)
             SELECT 'MOI', a.id, 99, '{state}', 1, a.author_id, 1, a.site_id, {}, 'x', 'x', '{{}}', '{hash}', a.author_id, 1 FROM articles a WHERE a.number = {number}",
            column("bao")
        )
    };
    let grant = |role: &str, site: &str, column: &str| {
        format!(
            "INSERT INTO role_grants (id, user_id, role, site_id, column_id) VALUES ('MOI', {reporter}, '{role}', {site}, {column})"
        )
    };
    let attempts: Vec<(&str, String)> = vec![
        ("two open editions", new_edition(1, "draft")),
        ("two open editions beside a live one", new_edition(7, "submitted")),
        ("two open editions by a change", format!("UPDATE editions SET state = 'approved' WHERE id = {}", edition(7, "live"))),
        ("two live editions", new_edition(6, "live")),
        ("two live editions by a change", format!("UPDATE editions SET state = 'live' WHERE id = {}", edition(7, "draft"))),
        ("an ordinal twice", new_edition(6, "superseded").replace("99", "1")),
        ("a state that is none", new_edition(6, "published")),
        ("an edition of no article", "INSERT INTO editions (id, article_id, ordinal, state, state_at, opened_by, version, site_id, column_id, headline, headline_folded, content, content_hash, updated_by, updated_at) SELECT 'MOI', 'khong-co', 1, 'draft', 1, opened_by, 1, site_id, column_id, 'x', 'x', '{}', content_hash, updated_by, 1 FROM editions WHERE ordinal = 1 AND state = 'draft'".to_owned()),
        ("an edition in a column of another site", format!("UPDATE editions SET column_id = {} WHERE id = {}", column("dai"), edition(1, "draft"))),
        ("a version below one", format!("UPDATE editions SET version = 0 WHERE id = {}", edition(1, "draft"))),
        ("a hash that is none", format!("UPDATE editions SET content_hash = 'x' WHERE id = {}", edition(1, "draft"))),
        ("a review by nobody", format!("UPDATE editions SET claimed_by = NULL WHERE id = {}", edition(3, "in_review"))),
        ("a review by nobody from the queue", format!("UPDATE editions SET state = 'in_review' WHERE id = {}", edition(2, "submitted"))),
        ("a claim on what is in no review", format!("UPDATE editions SET claimed_by = {reporter} WHERE id = {}", edition(2, "submitted"))),
        ("a review by somebody who is not there", format!("UPDATE editions SET claimed_by = 'khong-co' WHERE id = {}", edition(3, "in_review"))),
        ("returned without a reason", format!("UPDATE editions SET returned_reason = NULL WHERE id = {}", edition(4, "returned"))),
        ("returned with an empty reason", format!("UPDATE editions SET returned_reason = '  ' WHERE id = {}", edition(4, "returned"))),
        ("returned by nobody", format!("UPDATE editions SET returned_by = NULL WHERE id = {}", edition(4, "returned"))),
        ("a reason on what was not returned", format!("UPDATE editions SET returned_by = {reporter}, returned_reason = 'x' WHERE id = {}", edition(1, "draft"))),
        ("a path twice", "UPDATE articles SET path = (SELECT path FROM articles WHERE number = 6) WHERE number = 7".to_owned()),
        ("a path of a withdrawn article again", "UPDATE articles SET path = (SELECT path FROM articles WHERE number = 8) WHERE number = 7".to_owned()),
        ("a number twice", "UPDATE articles SET number = 6 WHERE number = 7".to_owned()),
        ("live without a path", "UPDATE articles SET path = NULL, slug = NULL, first_published_at = NULL, last_published_at = NULL WHERE number = 6".to_owned()),
        ("live by a word alone", "UPDATE articles SET publication = 'live' WHERE number = 1".to_owned()),
        ("never published with a path", "UPDATE articles SET publication = 'never_published' WHERE number = 6".to_owned()),
        ("a path without a date", "UPDATE articles SET first_published_at = NULL WHERE number = 6".to_owned()),
        ("a path without a slug", "UPDATE articles SET slug = NULL WHERE number = 6".to_owned()),
        ("withdrawn without a reason", "UPDATE articles SET withdrawn_reason = NULL WHERE number = 8".to_owned()),
        ("withdrawn by nobody", "UPDATE articles SET withdrawn_by = NULL WHERE number = 8".to_owned()),
        ("withdrawn at no time", "UPDATE articles SET withdrawn_at = NULL WHERE number = 8".to_owned()),
        ("withdrawn by a word alone", "UPDATE articles SET publication = 'withdrawn' WHERE number = 6".to_owned()),
        ("live again, its withdrawal forgotten in part", "UPDATE articles SET publication = 'live' WHERE number = 8".to_owned()),
        ("a publication that is none", "UPDATE articles SET publication = 'hidden' WHERE number = 6".to_owned()),
        ("an article of no site", "UPDATE articles SET site_id = 'khong-co' WHERE number = 1".to_owned()),
        ("an article of nobody", "UPDATE articles SET author_id = 'khong-co' WHERE number = 1".to_owned()),
        ("an article gone, its editions left", "DELETE FROM articles WHERE number = 1".to_owned()),
        ("a person gone, their articles left", format!("DELETE FROM users WHERE id = {reporter}")),
        ("a site gone, its columns left", "DELETE FROM sites WHERE slug = 'dai'".to_owned()),
        ("a role on a column of another site", grant("editor", &site("bao"), &column("dai"))),
        ("a role on a column without its site", grant("editor", "NULL", &column("bao"))),
        ("a role everywhere that is not the monitor's", grant("chief_editor", "NULL", "NULL")),
        ("a role that is none", grant("owner", &site("bao"), "NULL")),
        ("a role twice", grant("reporter", &site("bao"), "NULL")),
        ("the monitor's role everywhere twice", "INSERT INTO role_grants (id, user_id, role, site_id, column_id) SELECT 'MOI', user_id, role, site_id, column_id FROM role_grants WHERE role = 'monitor'".to_owned()),
        ("a username twice", "UPDATE users SET username = 'phongvien.bao' WHERE username = 'bientap.bao'".to_owned()),
        ("a username in capitals", "UPDATE users SET username = 'Bientap.Bao' WHERE username = 'bientap.bao'".to_owned()),
        ("a person without a name", "UPDATE users SET display_name = '' WHERE username = 'bientap.bao'".to_owned()),
        ("a site's slug twice", "UPDATE sites SET slug = 'bao' WHERE slug = 'dai'".to_owned()),
        ("a host twice", "UPDATE sites SET host = 'trangtin.example' WHERE slug = 'dai'".to_owned()),
        ("a language that is none", "UPDATE sites SET language = 'fr' WHERE slug = 'dai'".to_owned()),
        ("a column's slug twice", "UPDATE site_columns SET slug = 'thoi-su' WHERE slug = 'phat-thanh'".to_owned()),
        ("an audit number twice", "INSERT INTO audit SELECT seq, at, actor, verb, subject, detail, previous_hash, 'b' || substr(hash, 2) FROM audit WHERE seq = 1".to_owned()),
        ("an audit hash twice", "INSERT INTO audit SELECT 999999, at, actor, verb, subject, detail, previous_hash, hash FROM audit WHERE seq = 1".to_owned()),
        ("an audit row without a hash", "UPDATE audit SET hash = '' WHERE seq = 1".to_owned()),
        ("an event number twice", "INSERT INTO publication_events SELECT seq, kind, site_id, article_id, edition_id, actor, at FROM publication_events WHERE seq = 1".to_owned()),
        ("an event that is none", "UPDATE publication_events SET kind = 'hidden' WHERE seq = 1".to_owned()),
        ("an event of no article", "UPDATE publication_events SET article_id = 'khong-co' WHERE seq = 1".to_owned()),
        ("an event below one", "UPDATE publication_events SET seq = 0 WHERE seq = 1".to_owned()),
        ("a signature twice", "INSERT INTO approvals SELECT 'MOI', edition_id, step, approver_id, role, approved_at, content_hash, NULL FROM approvals WHERE voided_at IS NULL".to_owned()),
        ("a signature of nobody", format!("INSERT INTO approvals VALUES ('MOI', {}, 1, 'khong-co', 'editor', 1, '{hash}', NULL)", edition(5, "approved"))),
        ("a signature under no hash", format!("INSERT INTO approvals VALUES ('MOI', {}, 1, {reporter}, 'editor', 1, '', NULL)", edition(5, "approved"))),
        ("a revision's number twice", "INSERT INTO revisions (id, article_id, edition_id, number, verb, made_by, made_at, content, content_hash) SELECT 'MOI', article_id, edition_id, number, verb, made_by, made_at, content, content_hash FROM revisions WHERE number = 1 AND article_id = (SELECT id FROM articles WHERE number = 1)".to_owned()),
        ("a name given by nobody", "UPDATE revisions SET name = 'Bản tốt' WHERE number = 1".to_owned()),
        ("an empty name", format!("UPDATE revisions SET name = '', named_by = {reporter} WHERE number = 1")),
        ("a burst of no saves", "UPDATE revisions SET saves = 0 WHERE number = 1".to_owned()),
        ("a job leased by nobody", "INSERT INTO jobs VALUES ('MOI', 'x', NULL, '{}', 'leased', 1, 0, NULL, NULL, NULL, 1)".to_owned()),
        ("a job in a state that is none", "INSERT INTO jobs VALUES ('MOI', 'x', NULL, '{}', 'lost', 1, 0, NULL, NULL, NULL, 1)".to_owned()),
        ("a retry key twice", "INSERT INTO idempotency_keys SELECT user_id, idempotency_key, 'x', article_id, 1 FROM idempotency_keys".to_owned()),
        ("a retry key for nothing", format!("INSERT INTO idempotency_keys VALUES ({reporter}, 'moi', 'x', 'khong-co', 1)")),
        ("a session of nobody", "UPDATE sessions SET user_id = 'khong-co'".to_owned()),
        ("a reset link for nobody", "INSERT INTO one_time_links VALUES ('x', 'reset', NULL, 1, NULL)".to_owned()),
        ("a link for another purpose", format!("INSERT INTO one_time_links VALUES ('x', 'admin', {reporter}, 1, NULL)")),
        ("a counter below nothing", "UPDATE counters SET value = -1 WHERE name = 'audit'".to_owned()),
    ];
    for (what, sql) in attempts {
        match db.execute_unprepared(&sql).await {
            Ok(done) => panic!("{what}: the schema let it through ({} rows)", done.rows_affected()),
            Err(error) => assert!(is_the_schema(&error), "{what}: {error}"),
        }
    }
}

/// The same statements do work where nothing forbids them: the refusals above are not about grammar.
#[tokio::test]
async fn an_honest_hand_is_not_stopped() {
    let (_newsroom, db) = furnished().await;
    for sql in [
        format!("UPDATE editions SET state = 'superseded' WHERE id = {}", edition(7, "live")),
        format!("UPDATE editions SET state = 'live' WHERE id = {}", edition(7, "draft")),
        format!(
            "UPDATE editions SET state = 'submitted', claimed_by = NULL WHERE id = {}",
            edition(3, "in_review")
        ),
        format!("UPDATE editions SET returned_reason = 'lý do khác' WHERE id = {}", edition(4, "returned")),
        "UPDATE articles SET path = '/thoi-su/khac-a7.html' WHERE number = 7".to_owned(),
        "INSERT INTO jobs VALUES ('MOI', 'x', NULL, '{}', 'leased', 1, 0, 'token', 2, NULL, 1)".to_owned(),
        "UPDATE users SET username = 'bientap.khac' WHERE username = 'bientap.bao'".to_owned(),
    ] {
        assert_eq!(db.execute_unprepared(&sql).await.unwrap().rows_affected(), 1, "{sql}");
    }
}

#[tokio::test]
async fn a_changed_or_missing_line_of_the_audit_trail_is_seen() {
    let (newsroom, db) = furnished().await;
    let (rows, breaks) = newsroom.app.store.verify_audit().await.unwrap();
    assert!(rows > 30 && breaks.is_empty(), "{rows} {breaks:?}");
    db.execute_unprepared("UPDATE audit SET actor = 'user:ai-do' WHERE seq = 5").await.unwrap();
    assert_eq!(newsroom.app.store.verify_audit().await.unwrap().1.len(), 1);
    db.execute_unprepared("DELETE FROM audit WHERE seq = 9").await.unwrap();
    assert!(newsroom.app.store.verify_audit().await.unwrap().1.len() > 1);
    db.execute_unprepared("DELETE FROM audit WHERE seq > 10").await.unwrap();
    let (last, breaks) = newsroom.app.store.verify_audit().await.unwrap();
    assert_eq!(last, 10);
    assert!(breaks.iter().any(|one| one.to_string().contains("after 10 are missing")), "{breaks:?}");
}

async fn tables(db: &DatabaseConnection) -> Vec<String> {
    let sqlite = "SELECT name FROM sqlite_master WHERE type IN ('table', 'index') AND name NOT LIKE 'sqlite_%' ORDER BY 1";
    let postgres = "SELECT tablename FROM pg_tables WHERE schemaname = 'public' UNION SELECT indexname FROM pg_indexes WHERE schemaname = 'public' ORDER BY 1";
    let backend = db.get_database_backend();
    let sql = if backend == sea_orm::DbBackend::Sqlite { sqlite } else { postgres };
    let rows = db.query_all_raw(Statement::from_string(backend, sql)).await.unwrap();
    rows.iter()
        .map(|row| row.try_get_by_index::<String>(0).unwrap())
        .filter(|name| !name.contains("seaql"))
        .collect()
}

#[tokio::test]
async fn migrations_go_down_and_up_again() {
    let (newsroom, db) = furnished().await;
    let before = tables(&db).await;
    assert!(before.len() > 20, "{before:?}");
    newsroom.app.store.unmigrate().await.unwrap();
    assert_eq!(tables(&db).await, Vec::<String>::new());
    assert!(newsroom.app.store.needs_migration().await.unwrap());
    newsroom.app.store.migrate().await.unwrap();
    assert!(!newsroom.app.store.needs_migration().await.unwrap());
    assert_eq!(tables(&db).await, before);
    newsroom.app.store.migrate().await.unwrap();
    assert_eq!(newsroom.app.store.user_count().await.unwrap(), 0);
}
