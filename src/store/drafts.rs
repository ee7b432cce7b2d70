//! A draft and the people who see it.

use sea_orm::FromQueryResult;

use super::statement::Sql;
use super::{ArticleRow, Store, StoreError, WriteTx};
use crate::article::{ArticleId, Reach, Role, UserId};

/// Somebody who sees a draft.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Colleague {
    /// The person.
    pub id: UserId,
    /// What colleagues see.
    pub display_name: String,
    /// The mightiest role they hold there; none for an author whose role went.
    pub role: Option<Role>,
}

#[derive(Debug, FromQueryResult)]
struct Row {
    id: String,
    display_name: String,
    role: Option<String>,
}

impl WriteTx {
    /// An article with its newest edition, locked until commit, if the reach shows that edition; read on the
    /// transaction's own connection.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn draft_within(&self, reach: &Reach, id: ArticleId) -> Result<Option<ArticleRow>, StoreError> {
        if !self.lock_article(id).await? {
            return Ok(None);
        }
        self.article_within(reach, id).await
    }
}

impl Store {
    /// Everybody with an open account who sees the newest edition of an article, by name. The conditions are those of
    /// [`Reach::of_drafts`], asked from the other side.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn colleagues_on(&self, row: &ArticleRow) -> Result<Vec<Colleague>, StoreError> {
        let mut sql = Sql::default();
        sql.push("SELECT u.id, u.display_name, g.role FROM users u LEFT JOIN role_grants g ON g.user_id = u.id AND g.site_id = ");
        sql.bind(row.article.site.to_string()).push(" AND (g.column_id IS NULL OR g.column_id = ");
        sql.bind(row.column.to_string()).push(") WHERE u.disabled_at IS NULL AND (u.id = ");
        sql.bind(row.article.author.to_string()).push(" OR u.id = ").bind(row.opened_by.to_string());
        sql.push(" OR ");
        let seeing = Role::ALL.into_iter().filter(|role| role.sees_drafts()).map(Role::code);
        sql.is_in("g.role", &seeing.collect::<Vec<_>>());
        sql.push(") ORDER BY u.display_name, u.id");
        let rows: Vec<Row> = sql.all(self).await?;
        let mut found: Vec<Colleague> = Vec::new();
        for row in rows {
            let role = row.role.as_deref().and_then(Role::from_code);
            let id = super::sites::parse_id(&row.id, "users")?;
            match found.last_mut().filter(|last| last.id == id) {
                Some(last) => last.role = last.role.max(role),
                None => found.push(Colleague { id, display_name: row.display_name, role }),
            }
        }
        Ok(found)
    }
}
