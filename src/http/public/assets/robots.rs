//! robots.txt: what crawlers may skip, and where the sitemaps are.

/// The text of a robots.txt (RFC 9309) that refuses the given path prefixes and names the given absolute sitemap URLs.
///
/// Line breaks inside a value are dropped: a path cannot smuggle in a second rule.
pub fn robots_txt(sitemaps: &[String], disallow: &[&str]) -> String {
    let mut text = String::from("User-agent: *\n");
    if disallow.is_empty() {
        text.push_str("Disallow:\n");
    }
    for path in disallow {
        text.push_str("Disallow: ");
        text.push_str(&one_line(path));
        text.push('\n');
    }
    for sitemap in sitemaps {
        text.push_str("\nSitemap: ");
        text.push_str(&one_line(sitemap));
        text.push('\n');
    }
    text
}

fn one_line(value: &str) -> String {
    value.chars().filter(|c| !c.is_control()).collect()
}

#[cfg(test)]
mod tests {
    use super::robots_txt;

    #[test]
    fn everything_is_open_unless_named() {
        let text = robots_txt(&["https://bao.example/sitemap.xml".into()], &[]);
        assert_eq!(text, "User-agent: *\nDisallow:\n\nSitemap: https://bao.example/sitemap.xml\n");
    }

    #[test]
    fn a_line_break_cannot_add_a_rule() {
        let text = robots_txt(&[], &["/api/\nDisallow: /"]);
        assert_eq!(text.lines().count(), 2);
    }
}
