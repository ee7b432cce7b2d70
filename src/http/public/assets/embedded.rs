//! The embedded files, their hashed names and the look-up by name.

use std::borrow::Cow;
use std::sync::LazyLock;

use sha2::{Digest, Sha256};

/// One embedded file that a reader's page may point at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asset {
    /// The only stylesheet of the reader's pages.
    Stylesheet,
    /// The same with the printer's rules applied to the screen, for the preview of a print.
    Paper,
    /// The stylesheet of previews that are no pages: a share card, an item of a feed.
    Preview,
    /// The only script: remembers the text size and prints; every page works without it.
    Script,
    /// The icon of the browser tab.
    Favicon,
    /// Reading face, Latin letters.
    SerifLatin,
    /// Reading face, Vietnamese letters.
    SerifVietnamese,
    /// Label face, regular weight, Latin letters.
    SansLatin,
    /// Label face, regular weight, Vietnamese letters.
    SansVietnamese,
    /// Label face, semi-bold, Latin letters.
    SansBoldLatin,
    /// Label face, semi-bold, Vietnamese letters.
    SansBoldVietnamese,
}

/// The bytes of an asset as they are sent, with the name that their content gave them.
#[derive(Debug)]
pub struct AssetFile {
    /// File name with the content hash in it: `reader-0123456789ab.css`.
    pub file_name: String,
    /// Value for the Content-Type header.
    pub content_type: &'static str,
    /// What is sent.
    pub bytes: Cow<'static, [u8]>,
    url: String,
}

const SERIF_LATIN: &[u8] = include_bytes!("fonts/source-serif-4-latin.woff2");
const SERIF_VIETNAMESE: &[u8] = include_bytes!("fonts/source-serif-4-vietnamese.woff2");
const SANS_LATIN: &[u8] = include_bytes!("fonts/be-vietnam-pro-400-latin.woff2");
const SANS_VIETNAMESE: &[u8] = include_bytes!("fonts/be-vietnam-pro-400-vietnamese.woff2");
const SANS_BOLD_LATIN: &[u8] = include_bytes!("fonts/be-vietnam-pro-600-latin.woff2");
const SANS_BOLD_VIETNAMESE: &[u8] = include_bytes!("fonts/be-vietnam-pro-600-vietnamese.woff2");
const FAVICON: &[u8] = include_bytes!("favicon.svg");
const SCRIPT: &[u8] = include_bytes!("reader.js");
const STYLESHEET: &str = include_str!("reader.css");
const SHEET: &str = include_str!("paper.css");
const PREVIEW: &str = include_str!("preview.css");

const WOFF2: &str = "font/woff2";
const CSS: &str = "text/css; charset=utf-8";

struct Shelf {
    fonts: [AssetFile; 6],
    favicon: AssetFile,
    script: AssetFile,
    stylesheet: AssetFile,
    paper: AssetFile,
    preview: AssetFile,
}

static SHELF: LazyLock<Shelf> = LazyLock::new(|| {
    let fonts = [
        file("source-serif-4-latin", "woff2", WOFF2, SERIF_LATIN.into()),
        file("source-serif-4-vietnamese", "woff2", WOFF2, SERIF_VIETNAMESE.into()),
        file("be-vietnam-pro-400-latin", "woff2", WOFF2, SANS_LATIN.into()),
        file("be-vietnam-pro-400-vietnamese", "woff2", WOFF2, SANS_VIETNAMESE.into()),
        file("be-vietnam-pro-600-latin", "woff2", WOFF2, SANS_BOLD_LATIN.into()),
        file("be-vietnam-pro-600-vietnamese", "woff2", WOFF2, SANS_BOLD_VIETNAMESE.into()),
    ];
    let stylesheet = stylesheet_naming(&fonts);
    Shelf {
        favicon: file("favicon", "svg", "image/svg+xml", FAVICON.into()),
        script: file("reader", "js", "text/javascript; charset=utf-8", SCRIPT.into()),
        paper: file("paper", "css", CSS, Cow::Owned(on_paper(&stylesheet).into_bytes())),
        preview: file("preview", "css", CSS, Cow::Owned(compact(PREVIEW).into_bytes())),
        stylesheet: file("reader", "css", CSS, Cow::Owned(stylesheet.into_bytes())),
        fonts,
    }
});

impl Asset {
    /// The URL of the file, absolute on the host: `/assets/reader-0123456789ab.css`.
    pub fn url(self) -> &'static str {
        &self.file().url
    }

    fn file(self) -> &'static AssetFile {
        let shelf: &'static Shelf = &SHELF;
        let [serif, serif_vi, sans, sans_vi, bold, bold_vi] = &shelf.fonts;
        match self {
            Self::Stylesheet => &shelf.stylesheet,
            Self::Paper => &shelf.paper,
            Self::Preview => &shelf.preview,
            Self::Script => &shelf.script,
            Self::Favicon => &shelf.favicon,
            Self::SerifLatin => serif,
            Self::SerifVietnamese => serif_vi,
            Self::SansLatin => sans,
            Self::SansVietnamese => sans_vi,
            Self::SansBoldLatin => bold,
            Self::SansBoldVietnamese => bold_vi,
        }
    }
}

/// The file with exactly this hashed name (the last segment of its URL), if this build has it.
pub fn find(file_name: &str) -> Option<&'static AssetFile> {
    let shelf: &'static Shelf = &SHELF;
    [&shelf.stylesheet, &shelf.paper, &shelf.preview, &shelf.script, &shelf.favicon]
        .into_iter()
        .chain(&shelf.fonts)
        .find(|file| file.file_name == file_name)
}

/// The stylesheet is written with the plain names of the fonts; it is sent with their hashed ones, so a new font
/// also gives the stylesheet a new name.
fn stylesheet_naming(fonts: &[AssetFile]) -> String {
    let mut css = with_short_names(&compact(STYLESHEET));
    for font in fonts {
        if let Some((stem, _)) = font.file_name.rsplit_once('-') {
            css = css.replace(&format!("fonts/{stem}.woff2"), &font.file_name);
        }
    }
    css
}

/// What a printer makes of the stylesheet, on a screen: print rules always, dark colours and wide layouts never.
fn on_paper(css: &str) -> String {
    let css = css
        .replace("@media print{", "@media all{")
        .replace("@media (prefers-color-scheme:dark){", "@media not all{")
        .replace("@media (min-width:", "@media print and (min-width:");
    css + &compact(SHEET)
}

/// The stylesheet with its custom properties renamed to single letters, in the order in which they are met. Nothing
/// outside of it names them, and names that people can read cost a thirtieth of the sheet.
fn with_short_names(css: &str) -> String {
    let is_name = |ch: char| ch.is_ascii_lowercase() || ch.is_ascii_digit();
    let mut names: Vec<&str> = Vec::new();
    let mut pieces = css.split("--");
    let mut short = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let (name, rest) = piece.split_at(piece.find(|ch| !is_name(ch)).unwrap_or(piece.len()));
        let place = names.iter().position(|known| *known == name).unwrap_or_else(|| {
            names.push(name);
            names.len() - 1
        });
        short.push_str("--");
        match u8::try_from(place)
            .ok()
            .and_then(|place| b'a'.checked_add(place))
            .filter(u8::is_ascii_lowercase)
        {
            Some(letter) => short.push(char::from(letter)),
            None => short.push_str(&format!("a{place}")),
        }
        short.push_str(rest);
    }
    short
}

/// The stylesheet without comments, line breaks and indentation: those are for us, not for the wire.
fn compact(css: &str) -> String {
    let mut code = String::with_capacity(css.len());
    for piece in css.split("/*") {
        code.push_str(piece.split_once("*/").map_or(piece, |(_, after)| after));
    }
    code.lines().map(str::trim).collect()
}

fn file(stem: &str, extension: &str, content_type: &'static str, bytes: Cow<'static, [u8]>) -> AssetFile {
    let digest = hex::encode(Sha256::digest(&bytes));
    let hash = digest.get(..12).unwrap_or(&digest);
    let file_name = format!("{stem}-{hash}.{extension}");
    AssetFile { url: format!("/assets/{file_name}"), file_name, content_type, bytes }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

    use super::{Asset, SHELF, compact, find, with_short_names};

    const ALL: [Asset; 11] = [
        Asset::Stylesheet,
        Asset::Paper,
        Asset::Preview,
        Asset::Script,
        Asset::Favicon,
        Asset::SerifLatin,
        Asset::SerifVietnamese,
        Asset::SansLatin,
        Asset::SansVietnamese,
        Asset::SansBoldLatin,
        Asset::SansBoldVietnamese,
    ];

    #[test]
    fn every_url_finds_its_own_bytes() {
        for asset in ALL {
            let name = asset.url().strip_prefix("/assets/").unwrap();
            assert_eq!(find(name).unwrap().bytes, asset.file().bytes);
        }
        assert!(find("reader.css").is_none());
    }

    #[test]
    fn the_stylesheet_names_every_font_by_its_hash_and_nothing_outside() {
        let css = String::from_utf8(Asset::Stylesheet.file().bytes.to_vec()).unwrap();
        for font in &SHELF.fonts {
            assert!(css.contains(&format!("url({})", font.file_name)), "{}", font.file_name);
        }
        assert_eq!(css.matches("url(").count(), SHELF.fonts.len());
        assert!(!css.contains("//"), "no other host, no imports");
    }

    #[test]
    fn paper_obeys_the_printer_and_nothing_else() {
        let paper = String::from_utf8(Asset::Paper.file().bytes.to_vec()).unwrap();
        assert!(!paper.contains("@media print{") && !paper.contains("prefers-color-scheme"));
        assert!(paper.contains("@media all{:root{"));
    }

    #[test]
    fn compacting_drops_comments_and_indentation_only() {
        let css = "/* why\n so */\n@media print{\n  a{b:c d}\n  e{f:g} /* h */\n}\n";
        assert_eq!(compact(css), "@media print{a{b:c d}e{f:g}}");
    }

    #[test]
    fn short_names_are_given_to_each_property_once() {
        let css = ":root{--paper:#fff;--ink:#111}a{color:var(--ink)}b{color:var(--paper)}";
        assert_eq!(with_short_names(css), ":root{--a:#fff;--b:#111}a{color:var(--b)}b{color:var(--a)}");
        let many: String = (0..40).map(|n| format!("--p{n}:0;")).collect();
        let renamed = with_short_names(&many);
        let names: std::collections::BTreeSet<&str> = renamed
            .split(';')
            .filter_map(|one| one.split(':').next())
            .filter(|name| !name.is_empty())
            .collect();
        assert_eq!(names.len(), 40, "{renamed}");
    }

    #[test]
    fn the_weights_stay_within_the_budget() {
        let fonts: usize = SHELF.fonts.iter().map(|font| font.bytes.len()).sum();
        assert!(fonts <= 135_000, "fonts: {fonts}");
        assert!(SHELF.stylesheet.bytes.len() <= 14 * 1024, "styles: {}", SHELF.stylesheet.bytes.len());
        assert!(SHELF.script.bytes.len() <= 2 * 1024);
    }
}
