//! Headlines are plain text (F9). Readers show `<b>` in a title literally or, worse, obey it; so a tag pasted from
//! another system goes, while `2 < 3` and `<3` stay as typed.

use crate::text;

/// One clean line without HTML tags.
pub(crate) fn headline(typed: &str) -> String {
    let mut text = text::line(typed);
    // Cutting one tag can put another together (`<b<b>>`), and can bring a letter and its mark side by side.
    loop {
        let cut = text::line(&without_tags(&text));
        if cut == text {
            return text;
        }
        text = cut;
    }
}

/// Elements that a paste from a web page or another newsroom system brings along.
const ELEMENTS: &str = "a abbr article b big blockquote body br center cite code dd del div dl dt em embed \
    figcaption figure font form h1 h2 h3 h4 h5 h6 head hr html i iframe img input ins kbd li \
    link mark meta noscript object ol p pre q s script section small span strike strong style \
    sub sup svg table tbody td th thead time title tr tt u ul video wbr";

fn without_tags(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        let (before, tail) = rest.split_at(at);
        out.push_str(before);
        if let Some((name, after)) = tag(tail) {
            if matches!(name.as_str(), "br" | "div" | "hr" | "li" | "p") {
                out.push(' ');
            }
            rest = after;
        } else {
            out.push('<');
            rest = &tail[1..];
        }
    }
    out.push_str(rest);
    out
}

/// The element name of the tag that `text` begins with, and what follows the tag.
fn tag(text: &str) -> Option<(String, &str)> {
    let inside = text.strip_prefix('<')?;
    let inside = inside.strip_prefix('/').unwrap_or(inside);
    let end = inside.find(|c: char| !c.is_ascii_alphanumeric())?;
    let (name, tail) = inside.split_at(end);
    let name = name.to_ascii_lowercase();
    let known = ELEMENTS.split(' ').any(|element| element == name);
    if !known || !tail.starts_with([' ', '/', '>']) {
        return None;
    }
    let close = tail.find(['<', '>'])?;
    tail[close..].strip_prefix('>').map(|after| (name, after))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn pasted_markup_goes() {
        assert_eq!(
            headline("Quy hoạch <b>tỉnh</b><br/>Bình <A HREF='x'>Dương</a>"),
            "Quy hoạch tỉnh Bình Dương"
        );
        assert_eq!(headline("<scr<b>ipt>alert(1)</script>"), "alert(1)");
    }

    #[test]
    fn a_cut_cannot_leave_decomposed_letters() {
        assert_eq!(headline("a<b>\u{300}"), "\u{E0}");
    }

    #[test]
    fn comparison_signs_stay() {
        for typed in ["GRDP < 10% và > 8%", "I <3 Bình Dương", "<Bình Dương>", "a<b", "<>", "<b"] {
            assert_eq!(headline(typed), typed);
        }
    }

    proptest! {
        #[test]
        fn cleaning_twice_changes_nothing(typed in "([<>/ bBr\u{300}\u{338}\u{212A}]|kbd|script){0,24}") {
            let once = headline(&typed);
            prop_assert_eq!(headline(&once), once);
        }
    }
}
