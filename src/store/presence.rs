//! Tabs in which people have an article open.

use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use super::entity::presence;
use super::sites::parse_id;
use super::{Store, StoreError, WriteTx};
use crate::article::lock::Doing;
use crate::article::{ArticleId, UserId};
use crate::clock::Millis;

/// One tab.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PresentTab {
    /// Whose.
    pub user: UserId,
    /// Its name, drawn by the browser.
    pub tab: String,
    /// What they do there.
    pub doing: Doing,
    /// Whether it holds words that the server does not have.
    pub unsaved: bool,
    /// When the tab was opened.
    pub since: Millis,
    /// Its last sign of life.
    pub seen_at: Millis,
}

impl Store {
    /// The tabs of an article, the first opened first. For callers that already checked what the actor may see.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn tabs_of(&self, article: ArticleId) -> Result<Vec<PresentTab>, StoreError> {
        let rows = of_article(article).all(self.read()).await?;
        rows.into_iter().map(tab_of).collect()
    }
}

impl WriteTx {
    /// The tabs of an article, the first opened first.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn tabs_of(&self, article: ArticleId) -> Result<Vec<PresentTab>, StoreError> {
        let rows = of_article(article).all(self.db()).await?;
        rows.into_iter().map(tab_of).collect()
    }

    /// Writes a tab down, or what it does now.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn keep_tab(&self, article: ArticleId, tab: &PresentTab) -> Result<(), StoreError> {
        let row = presence::ActiveModel {
            article_id: Set(article.to_string()),
            user_id: Set(tab.user.to_string()),
            tab: Set(tab.tab.clone()),
            doing: Set(tab.doing.code().to_owned()),
            unsaved: Set(tab.unsaved),
            since: Set(tab.since),
            seen_at: Set(tab.seen_at),
        };
        let key = [presence::Column::ArticleId, presence::Column::UserId, presence::Column::Tab];
        let again = OnConflict::columns(key)
            .update_columns([presence::Column::Doing, presence::Column::Unsaved, presence::Column::SeenAt])
            .to_owned();
        presence::Entity::insert(row).on_conflict(again).exec_without_returning(self.db()).await?;
        Ok(())
    }

    /// Forgets a tab.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn forget_tab(&self, article: ArticleId, user: UserId, tab: &str) -> Result<(), StoreError> {
        let key = (article.to_string(), user.to_string(), tab.to_owned());
        presence::Entity::delete_by_id(key).exec(self.db()).await?;
        Ok(())
    }

    /// Forgets tabs that gave no sign of life since `seen_before`, of all articles.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn prune_tabs(&self, seen_before: Millis) -> Result<u64, StoreError> {
        let silent = presence::Column::SeenAt.lt(seen_before);
        Ok(presence::Entity::delete_many().filter(silent).exec(self.db()).await?.rows_affected)
    }
}

fn of_article(article: ArticleId) -> sea_orm::Select<presence::Entity> {
    presence::Entity::find()
        .filter(presence::Column::ArticleId.eq(article.to_string()))
        .order_by_asc(presence::Column::Since)
        .order_by_asc(presence::Column::Tab)
}

fn tab_of(row: presence::Model) -> Result<PresentTab, StoreError> {
    let damaged = || StoreError::damaged("presences", &row.doing);
    Ok(PresentTab {
        user: parse_id(&row.user_id, "presences")?,
        doing: Doing::from_code(&row.doing).ok_or_else(damaged)?,
        tab: row.tab,
        unsaved: row.unsaved,
        since: row.since,
        seen_at: row.seen_at,
    })
}
