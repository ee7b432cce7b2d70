//! The order of headings: readers who listen to a page walk it by rank.

use super::passage::{Kind, Passage};
use super::report::Report;
use super::{Code, Problem};

pub(super) fn check(passages: &[Passage<'_>], report: &mut Report<'_>) {
    // The headline has rank 1.
    let mut above = 1;
    for passage in passages {
        let Kind::Heading(level) = passage.kind else { continue };
        let (level, expected) = (level.number(), above + 1);
        if passage.text.trim().is_empty() {
            report.whole(passage, Problem::Plain(Code::HeadingEmpty));
            continue;
        }
        if level > expected {
            report.whole(passage, Problem::Jump { level, expected });
        }
        above = level;
    }
}
