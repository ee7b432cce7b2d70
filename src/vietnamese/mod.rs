//! Vietnamese text: the rules by which this newsroom compares, sorts, names and prints words.
//!
//! Strings enter, strings (or keys and byte ranges) leave. Everything here is pure and depends on no
//! other room; the letter table is our own so that an address printed once never changes because a
//! crate did. This room must not know articles, databases or the web: who calls it decides what to
//! do with a warning.

mod accents;
mod clean;
mod dates;
mod fold;
mod kinds;
mod letters;
mod numbers;
mod slug;
mod sort;
mod syllables;
mod tones;

pub use accents::{fold_accents, has_marks};
pub use clean::{clean_line, clean_run, clean_text, is_clean_run};
pub use dates::{citation_date, date, date_time, parse_date, rfc3339, weekday};
pub use fold::{exact_form, plain_form};
pub use letters::nfc;
pub use numbers::{Found, document_numbers, number_key};
pub use slug::slug;
pub use sort::sort_key;
pub use syllables::{Syllable, syllable_ranges, syllables};
pub use tones::fold_tones;
