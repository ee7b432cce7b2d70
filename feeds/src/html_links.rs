//! The links inside an entry's HTML, so that a relative one is caught before a reader's machine resolves it against
//! the wrong host (F12). Reads only as much HTML as our own renderer writes: tags with attributes, and comments.

/// Every address in link-carrying attributes, in order of appearance, still HTML-escaped.
pub(crate) fn links(html: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        rest = &rest[at + 1..];
        if let Some(comment) = rest.strip_prefix("!--") {
            rest = comment.split_once("-->").map_or("", |(_, after)| after);
        } else if rest.starts_with(|c: char| c.is_ascii_alphabetic()) {
            rest = attributes(rest, &mut found);
        }
    }
    found
}

/// Walks one start tag from behind its `<` and returns what follows the tag.
fn attributes<'h>(tag: &'h str, found: &mut Vec<&'h str>) -> &'h str {
    let ends_name = |c: char| c.is_ascii_whitespace() || matches!(c, '/' | '>' | '=');
    let mut rest = &tag[tag.find(ends_name).unwrap_or(tag.len())..];
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_ascii_whitespace() || matches!(c, '/' | '='));
        if rest.is_empty() {
            return rest;
        }
        if let Some(after) = rest.strip_prefix('>') {
            return after;
        }
        let (name, tail) = rest.split_at(rest.find(ends_name).unwrap_or(rest.len()));
        let Some(tail) = tail.trim_ascii_start().strip_prefix('=') else {
            rest = tail;
            continue;
        };
        let (value, after) = attribute_value(tail.trim_ascii_start());
        match name.to_ascii_lowercase().as_str() {
            "href" | "src" | "poster" | "cite" | "data" => found.push(value.trim_ascii()),
            "srcset" => {
                found.extend(value.split(',').filter_map(|part| part.split_ascii_whitespace().next()))
            }
            _ => {}
        }
        rest = after;
    }
}

fn attribute_value(text: &str) -> (&str, &str) {
    for quote in ['"', '\''] {
        if let Some(inside) = text.strip_prefix(quote) {
            return inside.split_once(quote).unwrap_or((inside, ""));
        }
    }
    text.split_at(text.find(|c: char| c.is_ascii_whitespace() || c == '>').unwrap_or(text.len()))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn every_kind_of_link_is_seen() {
        let html = "<p>a < b</p><a class=x href=\"/one\">1</a><!-- <a href='no'> --><IMG alt='>' SRC='two' \
                    srcset=\"three 1x, four 2x\"/><blockquote cite = five><br/><q cite>href=\"no\"</q>";
        assert_eq!(links(html), ["/one", "two", "three", "four", "five"]);
    }

    proptest! {
        #[test]
        fn broken_html_ends_the_walk_without_a_crash(html in "[<>/='\"ah!\\- ịf]{0,40}|\\PC{0,60}") {
            let _found = links(&html);
        }
    }
}
