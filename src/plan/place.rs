//! Where in a pack file something stands.

/// A file and where its lines begin.
pub(super) struct Place<'a> {
    pub(super) file: &'a str,
    line_ends: Vec<usize>,
}

impl<'a> Place<'a> {
    pub(super) fn new(file: &'a str, text: &str) -> Self {
        let line_ends = text.match_indices('\n').map(|(at, _)| at).collect();
        Self { file, line_ends }
    }

    /// The line, from 1, of a byte offset.
    pub(super) fn line(&self, offset: usize) -> usize {
        self.line_ends.partition_point(|end| *end < offset) + 1
    }
}
