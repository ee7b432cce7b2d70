//! The typed body of an article: a closed tree of blocks, inlines and marks.
//!
//! JSON from the editor or the store enters through one strict parser; out come canonical JSON (what
//! approvals sign), page HTML, feed HTML and plain text. A value of [`Document`] is always valid:
//! nothing a writer pastes can reach a reader except through a renderer that knows the node. Wordings
//! of quotations, figures, names and facts about cited documents are handed in ([`References`]); this room
//! must not know the plan, the store or the web. To add a node: its variant in `schema`, its row in
//! `nodes`, then follow the compiler through `blocks`, `canonical`, `walk`, `flat` and the renderers.

pub mod anchor;
mod attributes;
mod attrs;
mod blocks;
mod canonical;
mod embed;
mod error;
mod fields;
mod flat;
mod hash;
mod href;
mod ids;
mod limits;
mod lines;
mod marks;
mod markup;
mod measure;
mod minute;
mod nodes;
mod parse;
mod path;
mod reader;
mod refs;
mod render_apart;
mod render_cited;
mod render_embed;
mod render_feed;
mod render_html;
mod render_notes;
mod render_table;
mod render_text;
mod runs;
mod schema;
mod schema_json;
mod verdict;
mod walk;
mod words;

#[cfg(test)]
pub(crate) mod arbitrary;
#[cfg(test)]
mod exchange;
#[cfg(test)]
mod parse_tests;
#[cfg(test)]
mod properties;
#[cfg(test)]
mod sample;

pub use embed::{Embed, Provider};
pub use error::{DocumentError, HrefError};
pub use flat::{LEAF, byte_at, flat_line, flat_text, utf16_at};
pub use hash::content_hash;
pub use href::Href;
pub use lines::flat_lines;
pub use minute::Minute;
pub use nodes::holds_a_line;
pub use refs::{
    CitedArticle, CitedDocument, CitedIndicator, CitedPerson, CitedQuotation, MissingReference, NoReferences,
    References, UsedReferences, missing_refs, used_refs,
};
pub use render_feed::render_feed;
pub use render_html::{Anchor, PAGE_IDS, headings, render_html};
pub use render_text::render_text;
pub use schema::{
    Block, Cell, CellKind, Document, Flow, Inline, Level, ListItem, Marks, Script, TableRow, TopBlock,
};
pub use schema_json::schema_json;
pub use verdict::Verdict;
pub use words::Tongue;
