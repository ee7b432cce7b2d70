//! Why a page could not be rendered.

/// Why a page could not be rendered: a fault of ours, never of the reader.
#[derive(Debug, thiserror::Error)]
pub enum PageError {
    /// The template failed while writing.
    #[error("the page template failed")]
    Template(#[from] askama::Error),
    /// The time handed in is outside the calendar, or its offset is longer than a day.
    #[error("no calendar date for {unix_ms} ms at {offset_minutes} min")]
    Moment {
        /// Milliseconds since 1970-01-01T00:00Z.
        unix_ms: i64,
        /// Minutes east of UTC.
        offset_minutes: i16,
    },
}
