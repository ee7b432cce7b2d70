//! Codes in the body that the plan pack does not have.

use super::Problem;
use super::report::Report;
use crate::article::Content;
use crate::document::{Block, Inline, References, flat_lines};

pub(super) fn check(content: &Content, references: &dyn References, report: &mut Report<'_>) {
    for (index, top) in content.body.blocks().iter().enumerate() {
        let mut unknown = |code: &str| {
            let problem = Problem::Reference { reference: code.to_owned() };
            report.block(index, top.id.as_deref(), code, problem);
        };
        match &top.block {
            Block::Quotation { code } if references.quotation(code).is_none() => unknown(code),
            Block::DocumentLink { code } if references.document(code).is_none() => unknown(code),
            block => flat_lines(block)
                .into_iter()
                .flatten()
                .filter_map(|piece| missing(piece, references))
                .for_each(unknown),
        }
    }
}

fn missing<'a>(piece: &'a Inline, references: &dyn References) -> Option<&'a str> {
    match piece {
        Inline::DocumentReference { code } => references.document(code).is_none().then_some(code),
        Inline::IndicatorReference { code } => references.indicator(code).is_none().then_some(code),
        Inline::PersonReference { code } => references.person(code).is_none().then_some(code),
        Inline::Text { .. } | Inline::HardBreak | Inline::Footnote { .. } => None,
    }
}
