//! Laws: what must stay true of the source text itself, read and judged by tests.
//!
//! In: the files of the repository. Out: a failing test that names file, line and law. These tests know nothing of
//! what the program does when it runs; that is told by the stories.

mod configuration;
mod docs;
mod import_table;
mod imports;
mod lifecycle;
mod names;
mod openapi;
mod rooms;
mod schema;
mod source;
