//! Create: a person starts an article in a column.

use serde_json::json;

use super::step::Step;
use super::{Acting, ContentPatch, Desk, DeskError};
use crate::article::{
    ArticleId, Byline, ColumnId, Content, EditionId, EditionState, Language, Publication, SiteId, Verb,
    permit_create,
};
use crate::store::{Article, Edition, NewArticle, NewEdition, WriteTx};

/// What a new article starts from.
#[derive(Debug, Clone)]
pub struct NewDraft {
    /// On which site.
    pub site: SiteId,
    /// In which column.
    pub column: ColumnId,
    /// What is written already.
    pub content: ContentPatch,
}

impl Desk {
    /// Starts an article and its first edition.
    ///
    /// # Errors
    /// When the person may not write there, the column is not of that site, or a field cannot be taken.
    pub async fn create(&self, acting: &Acting, new: NewDraft) -> Result<ArticleId, DeskError> {
        let (tx, now, person, repeated) = self.begin(acting).await?;
        if let Some(article) = repeated {
            tx.commit().await?;
            return Ok(article);
        }
        let site = tx.site(new.site).await?;
        let unknown = || DeskError::UnknownCode { field: "column", code: new.column.to_string() };
        tx.column_of_site(new.column, new.site).await?.ok_or_else(unknown)?;
        let permit = permit_create(&person, new.site, new.column)?;
        let language = if site.language == Language::En.code() { Language::En } else { Language::Vi };
        let patch = ContentPatch { column: Some(new.column), ..new.content };
        let content = self
            .with_byline(&tx, acting, patch.apply(Content::blank(new.column, language)))
            .await?
            .normalised()?;
        self.check_codes(&content)?;

        let id = ArticleId::from(self.chance.ulid(now)?);
        let number = tx.next_article_number().await?;
        tx.add_article(&NewArticle { id, number, site: new.site, author: permit.person(), at: now }).await?;
        let edition = Edition {
            id: EditionId::from(self.chance.ulid(now)?),
            article: id,
            ordinal: 1,
            state: EditionState::Draft,
            state_at: now,
            opened_by: permit.person(),
            version: 1,
            content_hash: content.hash(),
            content,
            updated_by: permit.person(),
            updated_at: now,
        };
        tx.add_edition(&NewEdition { edition: edition.clone(), site: new.site }).await?;
        let article = Article {
            id,
            number,
            site: new.site,
            author: permit.person(),
            publication: Publication::NeverPublished,
            slug: None,
            path: None,
            first_published_at: None,
            last_published_at: None,
            created_at: now,
            updated_at: now,
        };
        let step = Step {
            tx,
            now,
            person,
            found: article.clone(),
            article,
            editions: Vec::new(),
            site,
            lock: None,
            newest_revision: None,
            commented: false,
        };
        self.keep_revision(&step, &edition, Verb::Create).await?;
        self.finish(
            step,
            acting,
            Verb::Create,
            &edition,
            json!({ "number": number, "role": permit.role().code() }),
            None,
        )
        .await
    }

    /// A writer who named nobody signs with their own pen name.
    async fn with_byline(
        &self,
        tx: &WriteTx,
        acting: &Acting,
        mut content: Content,
    ) -> Result<Content, DeskError> {
        if content.byline.is_empty()
            && let Some(user) = tx.user(acting.user).await?
        {
            content.byline.push(Byline { name: user.pen_name.unwrap_or(user.display_name), role: None });
        }
        Ok(content)
    }
}
