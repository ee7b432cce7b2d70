//! The fields of the index and how an article becomes one entry of it.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use tantivy::TantivyDocument;
use tantivy::schema::{
    FAST, Field, INDEXED, IndexRecordOption, STORED, STRING, Schema, SchemaBuilder, TextFieldIndexing,
    TextOptions,
};

use super::fold::{EXACT, GAP, PAIRS, PLAIN, VERSION};
use crate::search::SearchDocument;
use crate::search::labels::labelled;
use crate::search::words::joined_number;
use crate::vietnamese;

/// Characters of a body kept for excerpts; the whole body is searchable.
const BODY_SHOWN: usize = 4_000;

/// One text in its two forms.
#[derive(Clone, Copy)]
pub(super) struct Pair {
    /// Without marks.
    pub(super) plain: Field,
    /// With marks.
    pub(super) exact: Field,
}

/// Handles of all fields.
#[derive(Clone, Copy)]
pub(super) struct Fields {
    /// Article id, for replacing and removing.
    pub(super) id: Field,
    /// Every searchable word once, without marks: decides what matches.
    pub(super) all: Field,
    /// Headline.
    pub(super) headline: Pair,
    /// Kicker and standfirst.
    pub(super) lead: Pair,
    /// Tags and byline.
    pub(super) labels: Pair,
    /// Body.
    pub(super) body: Pair,
    /// Neighbouring words of headline and standfirst.
    pub(super) pairs: Field,
    /// Joined document numbers and their leading figure.
    pub(super) numbers: Field,
    /// Site slug, to filter.
    pub(super) site: Field,
    /// Column slug, to filter.
    pub(super) column: Field,
    /// Local year, to filter and count.
    pub(super) year: Field,
    /// What a hit shows.
    pub(super) shown: Field,
    site_facet: Field,
    column_facet: Field,
    published: Field,
    event: Field,
}

/// Names of the fast columns.
pub(super) const SITE_FACET: &str = "site_facet";
pub(super) const COLUMN_FACET: &str = "column_facet";
pub(super) const YEAR: &str = "year";
pub(super) const PUBLISHED: &str = "published";
pub(super) const EVENT: &str = "event";

/// The part of an article a hit is made of.
#[derive(Serialize, Deserialize)]
pub(super) struct Shown {
    pub(super) id: String,
    pub(super) site: String,
    pub(super) column: String,
    pub(super) url_path: String,
    pub(super) headline: String,
    pub(super) standfirst: String,
    pub(super) body: String,
    pub(super) published_at: i64,
}

impl Fields {
    /// Builds the schema.
    pub(super) fn build() -> (Schema, Self) {
        let mut builder = Schema::builder();
        let fields = Self {
            id: builder.add_text_field("id", STRING),
            all: builder.add_text_field("all", text(PLAIN, IndexRecordOption::Basic, false)),
            headline: pair(&mut builder, "headline"),
            lead: pair(&mut builder, "lead"),
            labels: pair(&mut builder, "labels"),
            body: pair(&mut builder, "body"),
            // A long headline is no weaker evidence that two words belong together.
            pairs: builder.add_text_field("pairs", text(PAIRS, IndexRecordOption::WithFreqs, false)),
            numbers: builder.add_text_field("numbers", STRING),
            site: builder.add_text_field("site", STRING),
            column: builder.add_text_field("column", STRING),
            year: builder.add_i64_field(YEAR, INDEXED | FAST),
            shown: builder.add_text_field("shown", STORED),
            site_facet: builder.add_text_field(SITE_FACET, FAST),
            column_facet: builder.add_text_field(COLUMN_FACET, FAST),
            published: builder.add_i64_field(PUBLISHED, FAST),
            event: builder.add_i64_field(EVENT, FAST),
        };
        (builder.build(), fields)
    }

    /// Handle of the publication time.
    pub(super) fn published(&self) -> Field {
        self.published
    }

    /// The four texts with their two forms.
    pub(super) fn texts(&self) -> [Pair; 4] {
        [self.headline, self.lead, self.labels, self.body]
    }

    /// The entry of one article.
    ///
    /// # Errors
    /// When the shown part cannot be written as JSON, which plain strings never cause.
    pub(super) fn entry(&self, document: &SearchDocument) -> Result<TantivyDocument, serde_json::Error> {
        let lead = joined([&document.kicker, &document.standfirst]);
        let labels = joined(document.tags.iter().chain(&document.byline));
        let numbers = joined(&document.doc_numbers);
        let mut entry = TantivyDocument::default();
        entry.add_text(self.id, &document.id);
        entry.add_text(self.all, joined([&document.headline, &lead, &labels, &document.body, &numbers]));
        for (field, value) in [
            (self.headline, &document.headline),
            (self.lead, &lead),
            (self.labels, &labels),
            (self.body, &document.body),
        ] {
            entry.add_text(field.plain, value);
            entry.add_text(field.exact, value);
        }
        entry.add_text(self.pairs, joined([&document.headline, &document.standfirst]));
        for number in &document.doc_numbers {
            for key in number_keys(number) {
                entry.add_text(self.numbers, key);
            }
        }
        entry.add_text(self.site, &document.site);
        entry.add_text(self.column, &document.column);
        entry.add_i64(self.year, i64::from(document.year));
        entry.add_text(self.site_facet, labelled(&document.site, &document.site_name));
        entry.add_text(self.column_facet, labelled(&document.column, &document.column_name));
        entry.add_i64(self.published, document.published_at);
        entry.add_i64(self.event, document.event);
        entry.add_text(self.shown, serde_json::to_string(&shown(document))?);
        Ok(entry)
    }
}

/// A name for everything that decides the bytes of an index; it names the index directory.
pub(super) fn version(schema: &Schema) -> Result<String, serde_json::Error> {
    let described = serde_json::to_string(schema)?;
    let hash = Sha256::digest(format!("{VERSION} {} {described}", tantivy::version_string()));
    Ok(hex::encode(&hash[..6]))
}

fn pair(builder: &mut SchemaBuilder, name: &str) -> Pair {
    Pair {
        plain: builder.add_text_field(
            &format!("{name}_f"),
            text(PLAIN, IndexRecordOption::WithFreqsAndPositions, true),
        ),
        exact: builder.add_text_field(
            &format!("{name}_x"),
            text(EXACT, IndexRecordOption::WithFreqsAndPositions, true),
        ),
    }
}

fn text(tokenizer: &str, record: IndexRecordOption, lengths: bool) -> TextOptions {
    TextOptions::default().set_indexing_options(
        TextFieldIndexing::default()
            .set_tokenizer(tokenizer)
            .set_index_option(record)
            .set_fieldnorms(lengths),
    )
}

fn joined<'a>(parts: impl IntoIterator<Item = &'a String>) -> String {
    let parts: Vec<&str> = parts.into_iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
    parts.join(GAP.encode_utf8(&mut [0; 4]))
}

fn number_keys(number: &str) -> Vec<String> {
    let joined = joined_number(number);
    let figure: String = joined.chars().take_while(char::is_ascii_digit).collect();
    let mut keys = vec![joined];
    if !figure.is_empty() && !keys.contains(&figure) {
        keys.push(figure);
    }
    keys
}

fn shown(document: &SearchDocument) -> Shown {
    Shown {
        id: document.id.clone(),
        site: document.site.clone(),
        column: document.column.clone(),
        url_path: document.url_path.clone(),
        headline: vietnamese::nfc(&document.headline),
        standfirst: vietnamese::nfc(&document.standfirst),
        body: vietnamese::nfc(&document.body).chars().take(BODY_SHOWN).collect(),
        published_at: document.published_at,
    }
}
