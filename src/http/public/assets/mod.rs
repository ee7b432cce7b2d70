//! The files a reader's page points at: one stylesheet, one small script, the favicon and the fonts. They are
//! embedded in the binary, named by a hash of their own bytes (so they may be cached for ever) and handed out
//! by file name. What enters: an [`Asset`] or a requested file name. What leaves: a URL or the bytes with their
//! type. This room knows no site, no article and no HTTP: headers are the caller's.

mod embedded;
mod robots;

pub use embedded::{Asset, AssetFile, find};
pub use robots::robots_txt;
