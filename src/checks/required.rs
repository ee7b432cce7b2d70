//! Fields without which readers would miss something.

use super::report::Report;
use super::{Code, Field, Problem};
use crate::article::Content;

pub(super) fn check(content: &Content, report: &mut Report<'_>) {
    // The column is not here: no content can be without one.
    let fields = [
        (content.headline.trim().is_empty(), Field::Headline, Code::MissingHeadline),
        (content.standfirst.trim().is_empty(), Field::Standfirst, Code::MissingStandfirst),
        (content.body.is_empty(), Field::Body, Code::MissingBody),
        (content.byline.is_empty(), Field::Byline, Code::MissingByline),
    ];
    for (_, field, code) in fields.into_iter().filter(|(missing, ..)| *missing) {
        report.field(field, Problem::Plain(code));
    }
}
