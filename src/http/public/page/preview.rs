//! The preview: the article page as readers would see it, under a ribbon that says it is not published.

use super::article::rendered;
use super::frame::{HeadTags, titled};
use super::labels::Labels;
use super::{ArticleView, PageError, SiteView};

/// What the ribbon of a preview says.
#[derive(Clone, Debug)]
pub struct PreviewNote {
    /// State of the edition in the words of the newsroom: "Bản nháp", "Chờ duyệt".
    pub state: String,
    /// Version of the edition that is shown.
    pub version: u32,
    /// Back to the editor.
    pub desk_url: Option<String>,
}

/// Renders the preview of an edition. It names no address of its own, announces no feed and carries no structured
/// data, so that a saved or leaked copy cannot pass for the published page.
///
/// # Errors
/// [`PageError::Template`] when writing fails.
pub fn preview(site: &SiteView, view: &ArticleView, note: &PreviewNote) -> Result<String, PageError> {
    marked(site, view, note, false)
}

/// The same as it would come out of a printer.
///
/// # Errors
/// [`PageError::Template`] when writing fails.
pub fn preview_on_paper(
    site: &SiteView,
    view: &ArticleView,
    note: &PreviewNote,
) -> Result<String, PageError> {
    marked(site, view, note, true)
}

fn marked(site: &SiteView, view: &ArticleView, note: &PreviewNote, paper: bool) -> Result<String, PageError> {
    let label = Labels::of(view.language).preview;
    let head = HeadTags {
        title: titled(&format!("[{label}] {}", view.headline), site),
        robots: Some("noindex, nofollow, noarchive"),
        here: Some(&view.column.url),
        paper,
        ..HeadTags::default()
    };
    rendered(site, view, head, Some(note))
}
