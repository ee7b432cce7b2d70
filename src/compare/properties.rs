//! What must hold for every two contents, and for every three.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::collections::{BTreeSet, VecDeque};

use proptest::prelude::*;
use ulid::Ulid;

use super::change_some::{pair, triple};
use super::parts::blocks;
use super::show::{as_line, line_words};
use super::*;
use crate::article::{Byline, ColumnId, Content, Language};
use crate::document::{Document, NoReferences};

fn content(body: Document, word: &str, tags: Vec<String>) -> Content {
    Content {
        headline: format!("Tít {word}"),
        standfirst: word.to_owned(),
        byline: vec![Byline { name: "P.V.".to_owned(), role: None }],
        genre: (!word.is_empty()).then(|| word.to_owned()),
        tags,
        body,
        ..Content::blank(ColumnId::from(Ulid::from(1u128)), Language::Vi)
    }
}

fn two() -> impl Strategy<Value = (Content, Content)> {
    let meta = || ("[a-c]{0,2}", prop::collection::vec("[a-c]{1,2}", 0..3));
    (pair(), meta(), meta()).prop_map(|((old, new), (one, tags), (other, others))| {
        (content(old, &one, tags), content(new, &other, others))
    })
}

fn all(base: &Content, proposed: &Content) -> BTreeSet<ChangeId> {
    compare(base, proposed, &NoReferences).changes.into_iter().collect()
}

/// Whether the bodies differ in ids at most.
fn reads_alike(one: &Content, other: &Content) -> bool {
    one.body.canonical_reading() == other.body.canonical_reading()
}

/// The same for readers; and every id that the proposal gives is there, if anything of the body was taken over.
fn same(base: &Content, made: &Content, wanted: &Content) -> Result<(), TestCaseError> {
    prop_assert_eq!(made.hash(), wanted.hash());
    prop_assert_eq!(Document::parse(made.body.canonical()).unwrap(), made.body.clone());
    if reads_alike(base, wanted) {
        return Ok(());
    }
    for (one, other) in made.body.blocks().iter().zip(wanted.body.blocks()) {
        prop_assert!(other.id.is_none() || one.id == other.id);
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn all_changes_make_the_proposal_and_none_make_nothing((base, proposed) in two()) {
        let changes = all(&base, &proposed);
        let merged = merge(&base, &base, &proposed, &changes);
        prop_assert!(merged.stale.is_empty(), "{:?}", merged.stale);
        if !changes.is_empty() {
            same(&base, &merged.content, &proposed)?;
        }
        prop_assert_eq!(base.hash() == proposed.hash(), changes.is_empty());
        prop_assert_eq!(&merge(&base, &base, &proposed, &BTreeSet::new()).content, &base);
        prop_assert_eq!(&merge(&proposed, &base, &proposed, &BTreeSet::new()).content, &proposed);
    }

    #[test]
    fn where_all_blocks_have_ids_the_proposal_comes_out_to_the_letter((base, proposed) in two()) {
        let whole = |body: &Document| body.blocks().iter().all(|block| block.id.is_some());
        prop_assume!(whole(&base.body) && whole(&proposed.body) && !reads_alike(&base, &proposed));
        prop_assert_eq!(merge(&base, &base, &proposed, &all(&base, &proposed)).content, proposed);
    }

    #[test]
    fn one_by_one_in_any_order_comes_to_the_same(
        ((base, proposed), order) in two().prop_flat_map(|(base, proposed)| {
            let changes: Vec<ChangeId> = all(&base, &proposed).into_iter().collect();
            (Just((base, proposed)), Just(changes).prop_shuffle())
        })
    ) {
        let mut present = base.clone();
        let (mut waiting, mut passed) = (VecDeque::from(order.clone()), 0);
        while let Some(change) = waiting.pop_front() {
            let merged = merge(&present, &base, &proposed, &BTreeSet::from([change.clone()]));
            prop_assert_eq!(Document::parse(merged.content.body.canonical()).unwrap(), merged.content.body.clone());
            if merged.stale.is_empty() {
                (present, passed) = (merged.content, 0);
                continue;
            }
            // Only what needs a name that another block gives up has to wait for it.
            passed += 1;
            let named = proposed.body.canonical().contains("\"anchor\"");
            prop_assert!(named && passed <= waiting.len(), "{change} is stale, of {order:?}");
            waiting.push_back(change);
        }
        if !order.is_empty() {
            same(&base, &present, &proposed)?;
        }
    }

    #[test]
    fn pieces_make_both_texts((base, proposed) in two()) {
        let comparison = compare(&base, &proposed, &NoReferences);
        prop_assert_eq!(&comparison, &compare(&base, &proposed, &NoReferences));
        let text = |pieces: &[Piece], not: Op| {
            pieces.iter().filter(|piece| piece.op != not).map(|piece| piece.text.as_str()).collect::<String>()
        };
        let side = |absent: BlockKind, not: Op| {
            let there = comparison.blocks.iter().filter(|block| block.kind != absent);
            there.map(|block| text(&block.pieces, not)).collect::<Vec<_>>()
        };
        let shown = |body: &Document| {
            let words = |block: &super::parts::Parts| line_words(&as_line(block, &NoReferences), &NoReferences);
            blocks(body).iter().map(words).collect::<Vec<_>>()
        };
        prop_assert_eq!(side(BlockKind::Removed, Op::Removed), shown(&proposed.body));
        let (mut old, mut before) = (side(BlockKind::Added, Op::Added), shown(&base.body));
        // What moved is shown where it went.
        old.sort();
        before.sort();
        prop_assert_eq!(old, before);
        for piece in comparison.blocks.iter().flat_map(|block| &block.pieces) {
            prop_assert_eq!(piece.change.is_none(), piece.op == Op::Same && !piece.marks_changed);
            prop_assert!(!piece.text.is_empty());
        }
    }

    #[test]
    fn what_a_colleague_did_meanwhile_is_kept((base, ours, theirs) in triple()) {
        let at = |body: Document| content(body, "a", Vec::new());
        let (base, ours, theirs) = (at(base), at(ours), at(theirs));
        let changes = all(&base, &theirs);
        let merged = merge(&ours, &base, &theirs, &changes);
        prop_assert_eq!(Document::parse(merged.content.body.canonical()).unwrap(), merged.content.body.clone());
        prop_assert!(merged.stale.is_subset(&changes));
        // Doing it again does nothing more.
        let again = merge(&merged.content, &base, &theirs, &BTreeSet::new());
        prop_assert_eq!(again.content, merged.content);
        // Where the colleague did nothing, all of it comes.
        if ours == base {
            prop_assert!(merged.stale.is_empty());
        }
    }

    #[test]
    fn nobody_knows_a_change_of_another_comparison((base, proposed) in two(), name in "[a-z]{1,6}\\.[0-9.]{0,8}") {
        let unknown = ChangeId(name);
        prop_assume!(!all(&base, &proposed).contains(&unknown));
        let merged = merge(&base, &base, &proposed, &BTreeSet::from([unknown.clone()]));
        prop_assert_eq!(merged.content, base);
        prop_assert!(merged.stale.contains(&unknown) || unknown.0.starts_with("field."));
    }
}
