//! Anchors under any edit.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use proptest::prelude::*;
use serde_json::json;

use super::super::arbitrary;
use super::super::schema::Document;
use super::*;

fn body(blocks: &[(&str, &str)]) -> Texts {
    let blocks = blocks
        .iter()
        .map(|(id, text)| {
            let line = if text.is_empty() { json!([]) } else { json!([{ "type": "text", "text": text }]) };
            json!({ "type": "paragraph", "attrs": { "id": id }, "content": line })
        })
        .collect::<Vec<_>>();
    Texts::of(&Document::from_value(&json!({ "type": "doc", "content": blocks })).unwrap())
}

/// Flat texts without the body's cleaning: any characters at all.
fn raw(blocks: &[(&str, &str)]) -> Texts {
    Texts(blocks.iter().map(|(id, text)| ((*id).to_owned(), text.chars().collect())).collect())
}

fn anchored(texts: &Texts, block: &str, words: &str) -> Anchor {
    let text: String = texts.block(block).unwrap().iter().collect();
    let at = super::super::flat::utf16_at(&text, text.find(words).unwrap());
    make(texts, block, at, at + words.encode_utf16().count()).unwrap()
}

#[test]
fn words_are_followed_through_what_a_desk_does() {
    let old = body(&[("a", "Mở đầu."), ("b", "Vùng phát triển quy hoạch tỉnh 😀 và quy hoạch vùng.")]);
    let anchor = anchored(&old, "b", "quy hoạch vùng");
    for (what, blocks, expected) in [
        (
            "edit before",
            vec![("a", "Mở đầu."), ("b", "Các vùng phát triển quy hoạch tỉnh 😀 và quy hoạch vùng.")],
            Some(("b", "quy hoạch vùng")),
        ),
        (
            "edit after",
            vec![("b", "Vùng phát triển quy hoạch tỉnh 😀 và quy hoạch vùng kinh tế.")],
            Some(("b", "quy hoạch vùng")),
        ),
        (
            "edits on both sides",
            vec![("b", "Vùng quy hoạch tỉnh, quy hoạch vùng!")],
            Some(("b", "quy hoạch vùng")),
        ),
        (
            "written into",
            vec![("b", "Vùng phát triển quy hoạch tỉnh 😀 và quy hoạch của vùng.")],
            Some(("b", "quy hoạch của vùng")),
        ),
        (
            "the block got another name",
            vec![("c", "Vùng phát triển quy hoạch tỉnh 😀 và quy hoạch vùng.")],
            Some(("c", "quy hoạch vùng")),
        ),
        (
            "the block was split",
            vec![("b", "Vùng phát triển"), ("c", "quy hoạch tỉnh 😀 và quy hoạch vùng.")],
            Some(("c", "quy hoạch vùng")),
        ),
        ("the words are gone", vec![("a", "Mở đầu."), ("b", "Vùng phát triển quy hoạch tỉnh 😀.")], None),
        ("everything is gone", vec![("z", "")], None),
    ] {
        let found = follow(&old, &body(&blocks), &anchor);
        let found = found.as_ref().map(|found| (found.block.as_str(), found.quote.as_str()));
        assert_eq!(found, expected, "{what}");
    }
}

#[test]
fn lost_words_are_found_when_they_return() {
    let before = body(&[("b", "Vùng phát triển và quy hoạch vùng.")]);
    let anchor = anchored(&before, "b", "quy hoạch vùng");
    let without = body(&[("b", "Vùng phát triển.")]);
    assert_eq!(follow(&before, &without, &anchor), None);
    let again = body(&[("b", "Thêm chữ. Vùng phát triển và quy hoạch vùng.")]);
    assert_eq!(find(&again, &anchor).unwrap().quote, "quy hoạch vùng");
}

#[test]
fn a_short_word_does_not_jump_to_a_stranger() {
    let old = body(&[("b", "Một câu có chữ và hết."), ("c", "Câu khác và khác nữa.")]);
    let anchor = anchored(&old, "b", "và");
    assert_eq!(follow(&old, &body(&[("c", "Câu khác và khác nữa.")]), &anchor), None);
}

#[test]
fn positions_are_utf16_and_never_inside_a_character() {
    let texts = body(&[("b", "a😀b")]);
    assert_eq!(make(&texts, "b", 1, 3).unwrap().quote, "😀");
    assert_eq!(make(&texts, "b", 3, 4).unwrap().prefix, "a😀");
    for (from, to) in [(2, 3), (1, 2), (0, 0), (3, 1), (0, 5), (9, 9)] {
        assert_eq!(make(&texts, "b", from, to), None, "{from}..{to}");
    }
    assert_eq!(make(&texts, "x", 0, 1), None);
}

fn is_valid(texts: &Texts, anchor: &Anchor) -> bool {
    make(texts, &anchor.block, anchor.from, anchor.to).as_ref() == Some(anchor)
}

/// A text of few letters, so that it repeats itself a lot.
fn repeating() -> impl Strategy<Value = String> {
    prop_oneof!["[ab ]{0,14}", "[aớ😀 \u{FFFC}\n]{0,10}"]
}

proptest! {
    #[test]
    fn an_edit_outside_the_words_never_loses_them(
        before in repeating(), words in "[ab😀]{1,5}", after in repeating(),
        new_before in repeating(), new_after in repeating(), which in 0..3u8,
    ) {
        let old = raw(&[("b", &format!("{before}{words}{after}"))]);
        let start = before.encode_utf16().count();
        let anchor = make(&old, "b", start, start + words.encode_utf16().count()).unwrap();
        let (head, tail) = match which {
            0 => (&new_before, &after),
            1 => (&before, &new_after),
            _ => (&new_before, &new_after),
        };
        let edited = format!("{head}{words}{tail}");
        let new = raw(&[("b", &edited)]);
        let found = follow(&old, &new, &anchor);
        prop_assert!(found.is_some());
        let found = found.unwrap();
        prop_assert!(is_valid(&new, &found));
        if which < 2 {
            prop_assert_eq!(&found.quote, &words);
        }
        let chars = |text: &str| text.chars().collect::<Vec<_>>();
        let alone = |text: &str| candidates(&chars(text), &chars(&words)).len() == 1;
        if alone(&edited) && alone(&format!("{before}{words}{after}")) {
            prop_assert_eq!(found.quote, words);
            prop_assert_eq!(found.from, head.encode_utf16().count());
        }
    }

    #[test]
    fn any_edit_gives_a_valid_place_or_none(old in arbitrary::document(), new in arbitrary::document(), pick in any::<prop::sample::Index>(), a in 0usize..40, b in 0usize..40) {
        let (old, new) = (Texts::of(&old), Texts::of(&new));
        if !old.0.is_empty() {
            let block = old.0[pick.index(old.0.len())].0.clone();
            if let Some(anchor) = make(&old, &block, a.min(b), a.max(b)) {
                prop_assert!(is_valid(&old, &anchor));
                let unmoved = follow(&old, &old, &anchor);
                prop_assert_eq!(unmoved.as_ref(), Some(&anchor));
                for found in [follow(&old, &new, &anchor), find(&new, &anchor)].into_iter().flatten() {
                    prop_assert!(is_valid(&new, &found));
                }
            }
        }
    }

    #[test]
    fn an_anchor_from_anywhere_never_breaks_anything(
        new in arbitrary::document(), block in "b-[0-4]|.{0,4}", from in any::<usize>(), to in any::<usize>(),
        quote in ".{0,6}", prefix in ".{0,6}", suffix in ".{0,6}",
    ) {
        let new = Texts::of(&new);
        let anchor = Anchor { block, from, to, quote, prefix, suffix };
        for found in [find(&new, &anchor), follow(&new, &new, &anchor), follow(&Texts::default(), &new, &anchor)].into_iter().flatten() {
            prop_assert!(is_valid(&new, &found));
            prop_assert_eq!(&found.quote, &anchor.quote);
        }
    }
}
