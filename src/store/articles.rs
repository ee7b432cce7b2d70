//! Article rows, for the desk.

use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};

use super::entity::article;
use super::sites::parse_id;
use super::{StoreError, WriteTx};
use crate::article::{ArticleId, Publication, SiteId, UserId};
use crate::clock::Millis;

/// An article: a stable identity.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Article {
    /// Its id: guid in feeds, id in search, for ever.
    pub id: ArticleId,
    /// Its number: the `-a{number}` of its address.
    pub number: i64,
    /// Where it belongs.
    pub site: SiteId,
    /// Who started it.
    pub author: UserId,
    /// Whether readers see it.
    pub publication: Publication,
    /// The slug frozen at first publication.
    pub slug: Option<String>,
    /// The path below the site, frozen at first publication: `/{column}/{slug}-a{number}.html`.
    pub path: Option<String>,
    /// When it first went live.
    pub first_published_at: Option<Millis>,
    /// When the present edition went live.
    pub last_published_at: Option<Millis>,
    /// When it was started.
    pub created_at: Millis,
    /// When anything of it last changed.
    pub updated_at: Millis,
}

/// An article to be started.
#[derive(Debug, Clone)]
pub struct NewArticle {
    /// Its id.
    pub id: ArticleId,
    /// Its number.
    pub number: i64,
    /// Where it belongs.
    pub site: SiteId,
    /// Who starts it.
    pub author: UserId,
    /// When.
    pub at: Millis,
}

impl WriteTx {
    /// Starts an article.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn add_article(&self, new: &NewArticle) -> Result<(), StoreError> {
        let row = article::ActiveModel {
            id: Set(new.id.to_string()),
            number: Set(new.number),
            site_id: Set(new.site.to_string()),
            author_id: Set(new.author.to_string()),
            publication: Set(Publication::NeverPublished.code().to_owned()),
            slug: Set(None),
            path: Set(None),
            first_published_at: Set(None),
            last_published_at: Set(None),
            withdrawn_at: Set(None),
            withdrawn_by: Set(None),
            withdrawn_reason: Set(None),
            created_at: Set(new.at),
            updated_at: Set(new.at),
        };
        article::Entity::insert(row).exec_without_returning(self.db()).await?;
        Ok(())
    }

    /// Writes what changed of a locked article since it was read. Nothing else is named: SQLite would write its indexes anew.
    ///
    /// # Errors
    /// When the database refuses, e.g. because a path belongs to another article.
    pub async fn save_article(&self, article: &Article, before: &Article) -> Result<(), StoreError> {
        let mut row = article::ActiveModel { updated_at: Set(article.updated_at), ..Default::default() };
        if article.publication != before.publication {
            set_publication(&mut row, &article.publication);
        }
        if article.path != before.path {
            row.slug = Set(article.slug.clone());
            row.path = Set(article.path.clone());
        }
        if article.first_published_at != before.first_published_at {
            row.first_published_at = Set(article.first_published_at);
        }
        if article.last_published_at != before.last_published_at {
            row.last_published_at = Set(article.last_published_at);
        }
        let saved =
            article::Entity::update_many().set(row).filter(article::Column::Id.eq(article.id.to_string()));
        Ok(self.db().later(&saved).await?)
    }
}

fn set_publication(row: &mut article::ActiveModel, publication: &Publication) {
    let (at, by, reason) = match publication {
        Publication::Withdrawn { at, by, reason } => (Some(*at), Some(by.to_string()), Some(reason.clone())),
        Publication::NeverPublished | Publication::Live => (None, None, None),
    };
    row.publication = Set(publication.code().to_owned());
    row.withdrawn_at = Set(at);
    row.withdrawn_by = Set(by);
    row.withdrawn_reason = Set(reason);
}

/// Reads a row.
pub(super) fn article_of(row: article::Model) -> Result<Article, StoreError> {
    Ok(Article {
        id: parse_id(&row.id, "articles")?,
        number: row.number,
        site: parse_id(&row.site_id, "articles")?,
        author: parse_id(&row.author_id, "articles")?,
        publication: publication_of(&row)?,
        slug: row.slug,
        path: row.path,
        first_published_at: row.first_published_at,
        last_published_at: row.last_published_at,
        created_at: row.created_at,
        updated_at: row.updated_at,
    })
}

fn publication_of(row: &article::Model) -> Result<Publication, StoreError> {
    match (row.publication.as_str(), row.withdrawn_at, &row.withdrawn_by, &row.withdrawn_reason) {
        ("never_published", None, None, None) => Ok(Publication::NeverPublished),
        ("live", None, None, None) => Ok(Publication::Live),
        ("withdrawn", Some(at), Some(by), Some(reason)) => {
            Ok(Publication::Withdrawn { at, by: parse_id(by, "articles")?, reason: reason.clone() })
        }
        (other, ..) => Err(StoreError::damaged("articles", format!("publication {other:?}"))),
    }
}
