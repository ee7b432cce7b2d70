//! Content as the API carries it: the column by its slug, the body as its JSON tree.

use serde::{Deserialize, Deserializer, Serialize};
use serde_json::Value;
use utoipa::ToSchema;

use crate::app::House;
use crate::article::{Byline, Content, Language, SiteId};
use crate::desk::ContentPatch;
use crate::document::Document;
use crate::http::error::ApiError;
use crate::http::extract::optional_objects;

/// One name in the byline.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct BylineView {
    /// The name or pen name.
    pub name: String,
    /// What they did.
    #[serde(default)]
    #[schema(required)]
    pub role: Option<String>,
}

/// Content, whole.
#[derive(Debug, Serialize, ToSchema)]
pub struct ContentView {
    /// The column's slug.
    pub column: String,
    /// tít dẫn.
    pub kicker: String,
    /// tít.
    pub headline: String,
    /// sapo.
    pub standfirst: String,
    /// The typed body; its grammar is `document-schema.json`.
    #[schema(value_type = Object)]
    pub body: Document,
    /// Who wrote it.
    pub byline: Vec<BylineView>,
    /// nguồn.
    pub source: String,
    /// The genre's code.
    #[schema(required)]
    pub genre: Option<String>,
    /// từ khóa.
    pub tags: Vec<String>,
    /// Codes of plan nodes.
    pub plan_nodes: Vec<String>,
    /// Codes of audiences.
    pub audiences: Vec<String>,
    /// Codes of themes.
    pub themes: Vec<String>,
    /// The stage's code.
    #[schema(required)]
    pub stage: Option<String>,
    /// `vi` or `en`.
    pub language: &'static str,
}

/// Content, partial: an absent field stays, `null` clears where it may.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub struct ContentInput {
    /// The column's slug.
    pub column: Option<String>,
    /// At most 120 characters.
    pub kicker: Option<String>,
    /// At most 250 characters.
    pub headline: Option<String>,
    /// At most 1,000 characters.
    pub standfirst: Option<String>,
    /// The typed body.
    #[schema(value_type = Option<Object>)]
    pub body: Option<Value>,
    /// At most 10 names.
    #[serde(deserialize_with = "optional_objects")]
    pub byline: Option<Vec<BylineView>>,
    /// At most 200 characters.
    pub source: Option<String>,
    /// A code, or null.
    #[serde(deserialize_with = "present")]
    #[schema(value_type = Option<String>)]
    pub genre: Option<Option<String>>,
    /// At most 20 of 60 characters.
    pub tags: Option<Vec<String>>,
    /// Codes.
    pub plan_nodes: Option<Vec<String>>,
    /// Codes.
    pub audiences: Option<Vec<String>>,
    /// Codes.
    pub themes: Option<Vec<String>>,
    /// A code, or null.
    #[serde(deserialize_with = "present")]
    #[schema(value_type = Option<String>)]
    pub stage: Option<Option<String>>,
    /// `vi` or `en`.
    pub language: Option<String>,
}

/// Tells `null` from absent.
fn present<'de, D: Deserializer<'de>>(input: D) -> Result<Option<Option<String>>, D::Error> {
    Option::<String>::deserialize(input).map(Some)
}

impl ContentInput {
    /// What the desk is asked to change, on a site; without a site no column can be named.
    ///
    /// # Errors
    /// Names the field that cannot be understood.
    pub fn patch(self, house: &House, site: impl Into<Option<SiteId>>) -> Result<ContentPatch, ApiError> {
        let site = site.into();
        let column = self
            .column
            .map(|slug| {
                let found =
                    house.columns.iter().find(|column| Some(column.site) == site && column.slug == slug);
                found.map(|column| column.id).ok_or_else(|| invalid("content.column", "no such column"))
            })
            .transpose()?;
        let body = self.body.map(|body| Document::from_value(&body)).transpose();
        let body =
            body.map_err(|error| invalid(&format!("content.body{}", error.path()), &error.to_string()))?;
        let language = self.language.map(|code| language_of(&code)).transpose()?;
        let byline = self
            .byline
            .map(|names| names.into_iter().map(|one| Byline { name: one.name, role: one.role }).collect());
        Ok(ContentPatch {
            column,
            kicker: self.kicker,
            headline: self.headline,
            standfirst: self.standfirst,
            body,
            byline,
            source: self.source,
            genre: self.genre,
            tags: self.tags,
            plan_nodes: self.plan_nodes,
            audiences: self.audiences,
            themes: self.themes,
            stage: self.stage,
            language,
        })
    }
}

fn invalid(field: &str, why: &str) -> ApiError {
    ApiError::InvalidField { field: field.to_owned(), why: why.to_owned() }
}

fn language_of(code: &str) -> Result<Language, ApiError> {
    [Language::Vi, Language::En]
        .into_iter()
        .find(|language| language.code() == code)
        .ok_or_else(|| invalid("content.language", "vi or en"))
}

/// Content as the API shows it.
pub(in crate::http::api) fn content_view(content: Content, house: &House) -> ContentView {
    let column = house.columns.iter().find(|column| column.id == content.column);
    ContentView {
        column: column.map_or_else(String::new, |column| column.slug.clone()),
        kicker: content.kicker,
        headline: content.headline,
        standfirst: content.standfirst,
        body: content.body,
        byline: content.byline.into_iter().map(|one| BylineView { name: one.name, role: one.role }).collect(),
        source: content.source,
        genre: content.genre,
        tags: content.tags,
        plan_nodes: content.plan_nodes,
        audiences: content.audiences,
        themes: content.themes,
        stage: content.stage,
        language: content.language.code(),
    }
}
