//! The typed body of an article: a closed tree of blocks, inlines and marks.
//!
//! JSON from the editor or the store enters through one strict parser; out come canonical JSON (what
//! approvals sign), page HTML, feed HTML and plain text. A value of [`Document`] is always valid:
//! nothing a writer pastes can reach a reader except through a renderer that knows the node. Wordings
//! of quotations and facts about cited documents are handed in ([`References`]); this room must not
//! know the plan, the store or the web. To add a node: its variant in `schema`, its row in `nodes`,
//! then follow the compiler through `parse`, `canonical`, `walk` and the renderers.

mod canonical;
mod error;
mod fields;
mod flat;
mod hash;
mod href;
mod limits;
mod markup;
mod measure;
mod nodes;
mod parse;
mod path;
mod refs;
mod render_cited;
mod render_feed;
mod render_html;
mod render_table;
mod render_text;
mod runs;
mod schema;
mod schema_json;
mod walk;

#[cfg(test)]
pub(crate) mod arbitrary;
#[cfg(test)]
mod properties;
#[cfg(test)]
mod sample;

pub use error::{DocumentError, HrefError};
pub use flat::{LEAF, byte_at, flat_line, flat_text, utf16_at};
pub use hash::content_hash;
pub use href::Href;
pub use refs::{
    CitedDocument, CitedQuotation, MissingReference, NoReferences, References, UsedReferences, missing_refs,
    used_refs,
};
pub use render_feed::render_feed;
pub use render_html::{Anchor, headings, render_html};
pub use render_text::render_text;
pub use schema::{
    Block, Cell, CellKind, Document, Flow, Inline, Level, ListItem, Marks, Script, TableRow, TopBlock,
};
pub use schema_json::schema_json;
