//! What a writer fills in and a reader sees: the content of an edition, its limits and its hash.

use unicode_segmentation::UnicodeSegmentation;

use super::ColumnId;
use crate::document::{self, Document};
use crate::vietnamese;

/// The language an article is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// Vietnamese.
    #[default]
    Vi,
    /// English.
    En,
}

impl Language {
    /// The BCP 47 code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Vi => "vi",
            Self::En => "en",
        }
    }
}

/// One name in the byline.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Byline {
    /// The person's name or pen name.
    pub name: String,
    /// What they did, e.g. *ảnh*.
    pub role: Option<String>,
}

/// Everything of an edition that readers can see (`domain.md` §4.4).
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Content {
    /// chuyên mục.
    pub column: ColumnId,
    /// tít dẫn.
    pub kicker: String,
    /// tít.
    pub headline: String,
    /// sapo.
    pub standfirst: String,
    /// thân bài.
    pub body: Document,
    /// tên tác giả, bút danh.
    pub byline: Vec<Byline>,
    /// nguồn tin.
    pub source: String,
    /// thể loại: a code of the plan pack.
    pub genre: Option<String>,
    /// từ khóa.
    pub tags: Vec<String>,
    /// Codes of plan nodes.
    pub plan_nodes: Vec<String>,
    /// Codes of audiences.
    pub audiences: Vec<String>,
    /// Codes of themes.
    pub themes: Vec<String>,
    /// Code of the stage.
    pub stage: Option<String>,
    /// Vietnamese or English.
    pub language: Language,
}

/// A field that cannot be taken as it is. Nothing of the save is kept then.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ContentError {
    /// More graphemes than the field holds.
    #[error("{field} is longer than {limit} characters")]
    TooLong {
        /// Which field.
        field: &'static str,
        /// How many graphemes it may hold.
        limit: usize,
    },
    /// More entries than the list holds.
    #[error("{field} has more than {limit} entries")]
    TooMany {
        /// Which field.
        field: &'static str,
        /// How many entries it may hold.
        limit: usize,
    },
    /// A byline without a name.
    #[error("a name in the byline is empty")]
    NamelessByline,
}

impl ContentError {
    /// The field at fault, as the API names it.
    pub const fn field(&self) -> &'static str {
        match self {
            Self::TooLong { field, .. } | Self::TooMany { field, .. } => field,
            Self::NamelessByline => "byline",
        }
    }
}

impl Content {
    /// An empty draft in a column.
    pub fn blank(column: ColumnId, language: Language) -> Self {
        Self {
            column,
            kicker: String::new(),
            headline: String::new(),
            standfirst: String::new(),
            body: Document::empty(),
            byline: Vec::new(),
            source: String::new(),
            genre: None,
            tags: Vec::new(),
            plan_nodes: Vec::new(),
            audiences: Vec::new(),
            themes: Vec::new(),
            stage: None,
            language,
        }
    }

    /// The same content as it is stored: NFC, without control characters and doubles, within limits, every block with
    /// an id.
    ///
    /// # Errors
    /// Names the first field that is too long or has too many entries.
    pub fn normalised(self) -> Result<Self, ContentError> {
        let byline = self.byline.into_iter().map(normalised_byline).collect::<Result<Vec<_>, _>>()?;
        Ok(Self {
            column: self.column,
            kicker: line("kicker", &self.kicker, 120)?,
            headline: line("headline", &self.headline, 250)?,
            standfirst: line("standfirst", &self.standfirst, 1_000)?,
            body: self.body.with_ids(),
            byline: at_most("byline", byline, 10)?,
            source: line("source", &self.source, 200)?,
            genre: code("genre", self.genre)?,
            tags: list("tags", self.tags, 20, 60)?,
            plan_nodes: list("plan_nodes", self.plan_nodes, 50, 80)?,
            audiences: list("audiences", self.audiences, 20, 80)?,
            themes: list("themes", self.themes, 20, 80)?,
            stage: code("stage", self.stage)?,
            language: self.language,
        })
    }

    /// What must be filled before the desk takes it (`domain.md` §4.2, *gửi bài*). The column is always there.
    pub fn missing(&self) -> Vec<&'static str> {
        let mut missing = Vec::new();
        if self.headline.is_empty() {
            missing.push("headline");
        }
        if self.standfirst.is_empty() {
            missing.push("standfirst");
        }
        if self.body.is_empty() {
            missing.push("body");
        }
        missing
    }

    /// SHA-256 (hex) over everything readers can see. Approvals sign this.
    pub fn hash(&self) -> String {
        self.hash_over(&self.body.canonical_reading())
    }

    /// The same for who has the body's canonical reading already.
    pub fn hash_over(&self, body: &str) -> String {
        let column = self.column.to_string();
        let byline = self
            .byline
            .iter()
            .map(|one| format!("{}\u{1f}{}", one.name, one.role.as_deref().unwrap_or("")))
            .collect::<Vec<_>>();
        document::content_hash(&[
            ("column", &column),
            ("kicker", &self.kicker),
            ("headline", &self.headline),
            ("standfirst", &self.standfirst),
            ("body", body),
            ("byline", &byline.join("\u{1e}")),
            ("source", &self.source),
            ("genre", self.genre.as_deref().unwrap_or("")),
            ("tags", &self.tags.join("\u{1e}")),
            ("plan_nodes", &self.plan_nodes.join("\u{1e}")),
            ("audiences", &self.audiences.join("\u{1e}")),
            ("themes", &self.themes.join("\u{1e}")),
            ("stage", self.stage.as_deref().unwrap_or("")),
            ("language", self.language.code()),
        ])
    }
}

fn normalised_byline(one: Byline) -> Result<Byline, ContentError> {
    let name = line("byline", &one.name, 120)?;
    if name.is_empty() {
        return Err(ContentError::NamelessByline);
    }
    let role = one.role.map(|role| line("byline", &role, 120)).transpose()?.filter(|role| !role.is_empty());
    Ok(Byline { name, role })
}

/// A letter may carry a few marks (an emoji carries most), but not a megabyte of them.
const MOST_IN_A_LETTER: usize = 16;

fn line(field: &'static str, text: &str, limit: usize) -> Result<String, ContentError> {
    let clean = vietnamese::clean_line(text);
    let towers = clean.chars().count() > limit * MOST_IN_A_LETTER;
    if towers || clean.graphemes(true).count() > limit {
        return Err(ContentError::TooLong { field, limit });
    }
    Ok(clean)
}

fn code(field: &'static str, code: Option<String>) -> Result<Option<String>, ContentError> {
    Ok(code.map(|code| line(field, &code, 80)).transpose()?.filter(|code| !code.is_empty()))
}

fn at_most<T>(field: &'static str, list: Vec<T>, limit: usize) -> Result<Vec<T>, ContentError> {
    if list.len() > limit { Err(ContentError::TooMany { field, limit }) } else { Ok(list) }
}

fn list(
    field: &'static str,
    entries: Vec<String>,
    limit: usize,
    length: usize,
) -> Result<Vec<String>, ContentError> {
    let mut kept: Vec<String> = Vec::new();
    for entry in at_most(field, entries, limit)? {
        let entry = line(field, &entry, length)?;
        if !entry.is_empty() && !kept.contains(&entry) {
            kept.push(entry);
        }
    }
    Ok(kept)
}
