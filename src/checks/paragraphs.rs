//! Paragraphs that say nothing, or so much that nobody reads them.

use super::passage::{Kind, Passage};
use super::report::Report;
use super::{Code, Problem, Rules};
use crate::vietnamese::syllable_ranges;

pub(super) fn check(passages: &[Passage<'_>], rules: &Rules, report: &mut Report<'_>) {
    let blocks = passages.iter().filter(|passage| passage.index.is_some() && passage.is_exact()).count();
    for passage in passages.iter().filter(|passage| passage.kind == Kind::Paragraph) {
        if passage.text.trim().is_empty() {
            // A new draft is one empty paragraph.
            if blocks > 1 {
                report.whole(passage, Problem::Plain(Code::ParagraphEmpty));
            }
            continue;
        }
        let (length, limit) = (syllable_ranges(&passage.text).count(), rules.paragraph_length());
        if length > limit {
            report.whole(passage, Problem::TooLong { code: Code::ParagraphLong, length, limit });
        }
    }
}
