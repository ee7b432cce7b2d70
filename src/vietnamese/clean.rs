//! Text as it comes in from forms, files and feeds, made safe to keep.

use super::letters::{is_composed, nfc};

/// Cleans the text of a one-line field: composed, no control or invisible characters, single spaces, trimmed.
#[must_use]
pub fn clean_line(text: &str) -> String {
    collapse(&clean_run(text))
}

/// Cleans a text of several lines: like [`clean_line`] for each, with at most one empty line in a row.
#[must_use]
pub fn clean_text(text: &str) -> String {
    let mut lines: Vec<String> = Vec::new();
    for line in text.replace("\r\n", "\n").split(['\n', '\r', '\u{2028}', '\u{2029}', '\u{85}']) {
        let line = clean_line(line);
        if line.is_empty() && lines.last().is_none_or(String::is_empty) {
            continue;
        }
        lines.push(line);
    }
    while lines.last().is_some_and(String::is_empty) {
        lines.pop();
    }
    lines.join("\n")
}

/// Cleans a piece out of running text: spaces at its ends belong to the sentence and stay.
///
/// Tabs and line ends become spaces. Removed are the other controls (XML 1.0 §2.2 cannot carry
/// them, and every feed is XML), U+FFFE/U+FFFF and their kin, and what nobody can see: zero-width
/// characters, soft hyphens, and the direction overrides that make a text read other than it is.
#[must_use]
pub fn clean_run(text: &str) -> String {
    if is_clean_run(text) {
        return text.to_owned();
    }
    let kept: String = text
        .chars()
        .filter_map(|ch| match ch {
            '\t' | '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => Some(' '),
            _ if is_unwanted(ch) => None,
            _ => Some(ch),
        })
        .collect();
    nfc(&kept)
}

/// Is there nothing in a piece of running text that [`clean_run`] would change? Pieces that are clean stay so when they
/// are joined: none of their characters combines with another. Says no to some rare texts that are clean as well.
#[must_use]
pub fn is_clean_run(text: &str) -> bool {
    text.chars().all(is_ordinary)
}

/// A character of ordinary Vietnamese text: nothing removes it, and it composes with nothing.
const fn is_ordinary(ch: char) -> bool {
    is_composed(ch) && !matches!(ch, '\0'..='\u{1F}' | '\u{7F}'..='\u{9F}' | '\u{AD}')
}

fn is_unwanted(ch: char) -> bool {
    let code = u32::from(ch);
    ch.is_control()
        || code & 0xFFFE == 0xFFFE
        || matches!(ch,
            '\u{FDD0}'..='\u{FDEF}'
            | '\u{AD}'
            | '\u{61C}'
            | '\u{200B}'..='\u{200F}'
            | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}'
            | '\u{FEFF}'
            | '\u{FFF9}'..='\u{FFFB}'
            | '\u{E0000}'..='\u{E007F}')
}

/// A single no-break space is kept: it is typography ("15.800 USD"), not an accident.
fn collapse(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    let mut gap: Option<char> = None;
    for ch in text.trim().chars() {
        if ch.is_whitespace() {
            gap = Some(if gap.is_none() && ch == '\u{A0}' { ch } else { ' ' });
        } else {
            line.extend(gap.take());
            line.push(ch);
        }
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_line_loses_what_nobody_typed_on_purpose() {
        assert_eq!(clean_line("\u{FEFF} Quy\u{200B} ho\u{AD}ạch\r\n\ttỉnh \u{0} "), "Quy hoạch tỉnh");
        assert_eq!(clean_line("a\u{B}b\u{1F}c\u{FFFE}d\u{FFFF}e\u{9B}f\u{1FFFE}g"), "abcdefg");
        assert_eq!(clean_line("an\u{202E}toàn\u{202C}"), "antoàn");
        assert_eq!(clean_line("15.800\u{A0}USD \u{A0} 3"), "15.800\u{A0}USD 3");
        assert_eq!(clean_line("Bi\u{300}nh Ðịnh"), "Bình Định");
        assert_eq!(clean_line("\u{200B}"), "");
    }

    #[test]
    fn a_mark_parted_from_its_letter_by_something_invisible_finds_it_again() {
        assert_eq!(clean_run("a\u{200B}\u{301}"), "á");
    }

    #[test]
    fn a_run_keeps_its_outer_spaces() {
        assert_eq!(clean_run(" của\ttỉnh\n"), " của tỉnh ");
        assert_eq!(clean_run("hai  cách"), "hai  cách");
    }

    #[test]
    fn lines_are_kept_and_blank_ones_limited() {
        assert_eq!(clean_text("\n\n một \r\nhai\r\rba\n\n\n\nbốn\n \n"), "một\nhai\n\nba\n\nbốn");
        assert_eq!(clean_text(" \n "), "");
    }

    #[test]
    fn no_ordinary_character_is_unwanted() {
        for ch in (0..=0x10_FFFF).filter_map(char::from_u32).filter(|ch| is_ordinary(*ch)) {
            assert!(is_composed(ch) && !is_unwanted(ch), "{ch:?}");
        }
        assert!(is_clean_run("Tỉnh Đồng Nai: “15.800 USD” – 3 %…"));
    }

    proptest! {
        #[test]
        fn a_clean_run_is_left_as_it_is(text in "[ -~ẠỹĐđ–…\u{300}\u{1F}\u{AD}Ð]{0,12}") {
            if is_clean_run(&text) {
                prop_assert_eq!(clean_run(&text), nfc(&text));
                prop_assert_eq!(nfc(&text), text);
            }
        }

        #[test]
        fn cleaning_twice_changes_nothing(text in any::<String>()) {
            let line = clean_line(&text);
            prop_assert_eq!(clean_line(&line), line);
            let run = clean_run(&text);
            prop_assert_eq!(clean_run(&run), run);
            let lines = clean_text(&text);
            prop_assert_eq!(clean_text(&lines), lines);
        }

        #[test]
        fn a_clean_line_holds_no_control(text in any::<String>()) {
            prop_assert!(!clean_line(&text).chars().any(char::is_control));
        }
    }
}
