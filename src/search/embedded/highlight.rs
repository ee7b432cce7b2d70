//! Marking matches in the original text and choosing the part of an article that shows them.

use std::collections::HashSet;

use crate::search::Highlighted;
use crate::search::words::{Word, words};

/// Words of an excerpt: two to three lines on a page.
const EXCERPT_WORDS: usize = 48;
/// Matches from which an excerpt is tried to begin.
const MAX_STARTS: usize = 40;
/// Words shown before the first match when an excerpt begins inside a text.
const LEAD_IN: usize = 8;

/// What counts as a match in a text.
#[derive(Clone, Debug, Default)]
pub(super) struct Marks {
    /// Words as typed.
    pub(super) words: Vec<Word>,
    /// Further words without marks: completions and corrected slips.
    pub(super) others: HashSet<String>,
    /// Runs of words without marks that match only together: quoted phrases and long forms of abbreviations.
    pub(super) runs: Vec<Vec<String>>,
}

impl Marks {
    /// The whole text with its matches.
    pub(super) fn headline(&self, text: &str) -> Highlighted {
        let words = words(text);
        let hits = self.hits(&words);
        cut(text, &words, &hits, 0, words.len())
    }

    /// The standfirst when it matches as well as any part of the body, else that part of the body.
    pub(super) fn excerpt(&self, standfirst: &str, body: &str) -> Highlighted {
        let lead = Window::best(self, standfirst);
        let inside = Window::best(self, body);
        let chosen = if lead.distinct >= inside.distinct && !lead.words.is_empty() {
            (standfirst, lead)
        } else {
            (body, inside)
        };
        let (text, window) = chosen;
        cut(text, &window.words, &window.hits, window.from, window.to)
    }

    /// Which words match. A word typed with marks marks its exact form only, when the text has it.
    fn hits(&self, text: &[Word]) -> Vec<bool> {
        let exact: HashSet<&str> = text.iter().map(|word| &*word.exact).collect();
        let mut hits: Vec<bool> = text
            .iter()
            .map(|word| {
                self.others.contains(&*word.plain)
                    || self.words.iter().any(|typed| {
                        if typed.marked && exact.contains(&*typed.exact) {
                            typed.exact == word.exact
                        } else {
                            typed.plain == word.plain
                        }
                    })
            })
            .collect();
        for run in self.runs.iter().filter(|run| !run.is_empty()) {
            for at in 0..text.len() {
                let matches = text.get(at..at + run.len()).is_some_and(|part| {
                    part.iter().map(|word| &*word.plain).eq(run.iter().map(String::as_str))
                });
                if matches {
                    hits.iter_mut().skip(at).take(run.len()).for_each(|hit| *hit = true);
                }
            }
        }
        hits
    }
}

struct Window {
    words: Vec<Word>,
    hits: Vec<bool>,
    from: usize,
    to: usize,
    distinct: usize,
}

impl Window {
    /// The stretch of a text with the most different matching words, the earliest of equals.
    fn best(marks: &Marks, text: &str) -> Self {
        let words = words(text);
        let hits = marks.hits(&words);
        let mut best = (0, 0);
        let starts = hits.iter().enumerate().filter(|(_, hit)| **hit).map(|(at, _)| at).take(MAX_STARTS);
        for start in starts {
            let seen: HashSet<&str> = words
                .iter()
                .zip(&hits)
                .skip(start)
                .take(EXCERPT_WORDS - LEAD_IN)
                .filter(|(_, hit)| **hit)
                .map(|(word, _)| &*word.plain)
                .collect();
            if seen.len() > best.0 {
                best = (seen.len(), start);
            }
        }
        let (distinct, start) = best;
        let from = if start < EXCERPT_WORDS / 2 { 0 } else { start - LEAD_IN };
        let to = words.len().min(from + EXCERPT_WORDS);
        Self { words, hits, from, to, distinct }
    }
}

/// Puts a stretch of words back together with the text between them.
fn cut(text: &str, words: &[Word], hits: &[bool], from: usize, to: usize) -> Highlighted {
    let mut shown = Highlighted::default();
    let mut at = if from == 0 { 0 } else { words.get(from).map_or(0, |word| word.range.start) };
    if from > 0 {
        shown.push("… ", false);
    }
    for (word, hit) in words.iter().zip(hits).skip(from).take(to.saturating_sub(from)) {
        shown.push(&on_one_line(text.get(at..word.range.start)), false);
        shown.push(text.get(word.range.clone()).unwrap_or_default(), *hit);
        at = word.range.end;
    }
    if to < words.len() {
        shown.push(" …", false);
    } else {
        shown.push(on_one_line(text.get(at..)).trim_end(), false);
    }
    shown
}

fn on_one_line(text: Option<&str>) -> String {
    text.unwrap_or_default().replace(['\n', '\r', '\t'], " ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn marks(text: &str) -> Marks {
        Marks { words: words(text), ..Marks::default() }
    }

    fn bracketed(shown: &Highlighted) -> String {
        shown
            .spans()
            .iter()
            .map(|span| if span.hit { format!("[{}]", span.text) } else { span.text.clone() })
            .collect()
    }

    #[test]
    fn matches_are_marked_in_the_text_as_written() {
        assert_eq!(
            bracketed(&marks("duong sat").headline("Đường sắt <b>Bắc</b> Nam")),
            "[Đường] [sắt] <b>Bắc</b> Nam"
        );
        assert_eq!(bracketed(&marks("mà").headline("mà má")), "[mà] má");
        assert_eq!(bracketed(&marks("mà").headline("má")), "[má]");
    }

    #[test]
    fn runs_match_only_together() {
        let marks = Marks { runs: vec![vec!["uy".into(), "ban".into()]], ..Marks::default() };
        assert_eq!(bracketed(&marks.headline("Ủy ban, ban uỷ")), "[Ủy] [ban], ban uỷ");
    }

    #[test]
    fn an_excerpt_shows_the_matching_part() {
        let body = format!("{} đường sắt {}", "một hai ba bốn\n".repeat(40), "năm sáu ".repeat(40));
        let shown = bracketed(&marks("đường sắt").excerpt("Không liên quan", &body));
        assert!(shown.starts_with("… ") && shown.ends_with(" …"), "{shown}");
        assert!(shown.contains("[đường] [sắt]") && !shown.contains('\n'), "{shown}");
        assert_eq!(bracketed(&marks("sắt").excerpt("Đường sắt.", "Chuyện khác")), "Đường [sắt].");
    }

    proptest! {
        #[test]
        fn a_headline_keeps_every_character(text in "\\PC{0,80}", query in "\\PC{0,20}") {
            prop_assert_eq!(marks(&query).headline(&text).plain(), text.trim_end());
        }
    }
}
