//! Cleaning of strings before any writer sees them (F14). One forbidden character makes a whole feed unreadable, and
//! neither the `rss` library nor quick-xml looks for it.

use unicode_normalization::UnicodeNormalization;

/// Text on several lines: XML-legal, NFC, LF line ends, no blank edges.
pub(crate) fn paragraph(typed: &str) -> String {
    nfc(&legal(typed)).trim().to_owned()
}

/// Text on one line: as [`paragraph`], with every run of line ends, tabs and spaces made one space.
///
/// A no-break space stays: it holds a number and its unit together.
pub(crate) fn line(typed: &str) -> String {
    let gap = |c: char| matches!(c, ' ' | '\t' | '\n' | '\u{2028}' | '\u{2029}');
    let text = paragraph(typed);
    text.split(gap).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// HTML: as [`paragraph`], but composition never reaches across the end of a tag.
///
/// `>` followed by U+0338 is canonically `≯`; plain NFC over a paragraph that begins with that mark would eat its tag.
pub(crate) fn html(rendered: &str) -> String {
    let text: String = legal(rendered).split_inclusive('>').map(nfc).collect();
    text.trim().to_owned()
}

/// Plain text made safe inside HTML, for elements that readers take for HTML.
pub(crate) fn escape_html(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            _ => out.push(c),
        }
    }
    out
}

/// True when XML 1.0 can carry the character and its §2.2 does not advise against it.
///
/// Wider than F14: U+007F–U+009F and the Unicode noncharacters are legal but only ever arrive by a broken conversion.
pub(crate) fn is_legal(c: char) -> bool {
    match c {
        '\t' | '\n' => true,
        '\u{0}'..='\u{1F}' | '\u{7F}'..='\u{9F}' | '\u{FDD0}'..='\u{FDEF}' => false,
        _ => u32::from(c) & 0xFFFE != 0xFFFE,
    }
}

pub(crate) fn nfc(text: &str) -> String {
    text.nfc().collect()
}

/// Line ends become LF here because an XML reader would do it anyway (§2.11), and then what is read back would differ.
fn legal(text: &str) -> String {
    text.replace("\r\n", "\n").replace(['\r', '\u{85}'], "\n").chars().filter(|c| is_legal(*c)).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn control_characters_go_and_line_ends_become_lf() {
        assert_eq!(paragraph("a\u{0}\u{1D}b\r\nc\rd\u{85}e\tf\u{FFFE}\u{FFFF}\u{1FFFE}"), "ab\nc\nd\ne\tf");
    }

    #[test]
    fn vietnamese_typed_on_a_mac_is_composed() {
        assert_eq!(line("Bi\u{300}nh Du\u{31B}o\u{31B}ng"), "B\u{EC}nh D\u{1B0}\u{1A1}ng");
    }

    #[test]
    fn a_line_keeps_its_no_break_space() {
        assert_eq!(line("  15.800\u{A0}USD \n\t một\u{2028}năm "), "15.800\u{A0}USD một năm");
    }

    #[test]
    fn a_combining_mark_cannot_eat_a_tag() {
        assert_eq!(html("<p>\u{338}a\u{300}</p>"), "<p>\u{338}\u{E0}</p>");
    }

    proptest! {
        #[test]
        fn cleaning_twice_changes_nothing(typed in any::<String>()) {
            for clean in [paragraph, line, html] {
                let once = clean(&typed);
                prop_assert_eq!(clean(&once), once);
            }
        }

        #[test]
        fn what_is_left_is_legal(typed in any::<String>()) {
            prop_assert!(paragraph(&typed).chars().all(is_legal));
            prop_assert!(html(&typed).chars().all(is_legal));
        }
    }
}
