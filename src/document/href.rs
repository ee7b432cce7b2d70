//! Where a link may lead.

use super::error::HrefError;
use super::limits;
use url::Url;

/// A checked link target: an http(s) address, a mailbox, or a path of the site the article appears on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Href(String);

impl Href {
    /// Checks a target as the writer typed it.
    ///
    /// # Errors
    /// Says which of the rules of [`HrefError`] it breaks. `javascript:` and its kin fail as schemes;
    /// characters that browsers skip or reinterpret fail before that, so they cannot hide one.
    pub fn parse(typed: &str) -> Result<Self, HrefError> {
        if typed.len() > limits::HREF {
            return Err(HrefError::TooLong);
        }
        if typed.chars().any(is_forbidden) {
            return Err(HrefError::ForbiddenCharacter);
        }
        if typed.starts_with('/') {
            return if typed.starts_with("//") { Err(HrefError::Scheme) } else { Ok(Self(typed.to_owned())) };
        }
        let scheme = typed.split_once(':').map(|(scheme, _)| scheme.to_ascii_lowercase());
        match scheme.as_deref() {
            Some("http" | "https") => web(typed),
            Some("mailto") => mailbox(typed),
            _ => Err(HrefError::Scheme),
        }
    }

    /// The target as it was typed.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Does it lead to another host? A path and a mailbox do not.
    #[must_use]
    pub fn is_external(&self) -> bool {
        !self.0.starts_with('/') && !is_mail(&self.0)
    }

    /// The target with every character escaped that an address may not hold; paths stay relative.
    pub(super) fn printed(&self) -> String {
        if self.0.starts_with('/') {
            // Resolving would also fold "/./", and "/.//host" would then read as another host.
            return self.0.clone();
        }
        Url::parse(&self.0).map_or_else(|_| self.0.clone(), String::from)
    }

    /// The target as an absolute address; `None` if the base cannot carry a path.
    pub(super) fn absolute(&self, base: &Url) -> Option<String> {
        base.join(&self.0).ok().map(String::from)
    }
}

fn is_forbidden(ch: char) -> bool {
    ch == '\\'
        || ch.is_whitespace()
        || ch.is_control()
        || crate::vietnamese::clean_run(ch.encode_utf8(&mut [0; 4])).is_empty()
}

fn is_mail(typed: &str) -> bool {
    typed.get(..7).is_some_and(|scheme| scheme.eq_ignore_ascii_case("mailto:"))
}

fn web(typed: &str) -> Result<Href, HrefError> {
    // The parser would also accept "https:host" and "https:/host", which browsers read against the page.
    if !typed.split_once(':').is_some_and(|(_, rest)| rest.starts_with("//")) {
        return Err(HrefError::Malformed);
    }
    let url = Url::parse(typed).map_err(|_| HrefError::Malformed)?;
    if !url.username().is_empty() || url.password().is_some() {
        return Err(HrefError::Credentials);
    }
    if url.host_str().is_none_or(str::is_empty) {
        return Err(HrefError::Malformed);
    }
    Ok(Href(typed.to_owned()))
}

fn mailbox(typed: &str) -> Result<Href, HrefError> {
    let url = Url::parse(typed).map_err(|_| HrefError::Malformed)?;
    match url.path().split_once('@') {
        Some((name, host)) if !name.is_empty() && !host.is_empty() => Ok(Href(typed.to_owned())),
        _ => Err(HrefError::Malformed),
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test fails by panicking")]
    use super::*;

    #[test]
    fn good_targets_are_kept_as_typed() {
        for typed in [
            "https://example.vn",
            "HTTP://example.vn/đường?q=1#a",
            "mailto:toasoan@example.vn?subject=x",
            "/",
            "/chuyen-muc/a-1.html#b",
        ] {
            assert_eq!(Href::parse(typed).unwrap().as_str(), typed);
        }
    }

    #[test]
    fn bad_targets_name_their_fault() {
        let cases = [
            ("", HrefError::Scheme),
            ("#a", HrefError::Scheme),
            ("example.vn", HrefError::Scheme),
            ("javascript:alert(1)", HrefError::Scheme),
            ("JaVaScRiPt:alert(1)", HrefError::Scheme),
            ("data:text/html,x", HrefError::Scheme),
            ("vbscript:x", HrefError::Scheme),
            ("ftp://example.vn", HrefError::Scheme),
            ("//evil.example", HrefError::Scheme),
            ("/\\evil.example", HrefError::ForbiddenCharacter),
            ("/\t/evil.example", HrefError::ForbiddenCharacter),
            ("java\nscript:alert(1)", HrefError::ForbiddenCharacter),
            (" https://example.vn", HrefError::ForbiddenCharacter),
            ("\u{1}javascript:alert(1)", HrefError::ForbiddenCharacter),
            ("https://a\u{202E}b.vn", HrefError::ForbiddenCharacter),
            ("/a\u{0}", HrefError::ForbiddenCharacter),
            ("https:", HrefError::Malformed),
            ("https://", HrefError::Malformed),
            ("https:evil.example", HrefError::Malformed),
            ("https:/evil.example", HrefError::Malformed),
            ("http://[::1", HrefError::Malformed),
            ("mailto:", HrefError::Malformed),
            ("mailto:nobody", HrefError::Malformed),
            ("https://bank.vn@evil.example/", HrefError::Credentials),
        ];
        for (typed, fault) in cases {
            assert_eq!(Href::parse(typed), Err(fault), "{typed:?}");
        }
        assert_eq!(Href::parse(&format!("/{}", "a".repeat(limits::HREF))), Err(HrefError::TooLong));
        assert!(Href::parse(&format!("/{}", "a".repeat(limits::HREF - 1))).is_ok());
    }

    /// The editor's own test reads the same file: a link it lets through and we refuse fails every later save.
    #[test]
    fn the_editor_decides_alike() {
        let cases: serde_json::Value =
            serde_json::from_str(include_str!("../../tests/fixtures/hrefs.json")).unwrap();
        for case in cases.as_array().unwrap() {
            let typed = case["href"].as_str().unwrap();
            assert_eq!(Some(Href::parse(typed).is_ok()), case["ok"].as_bool(), "{typed:?}");
        }
    }

    #[test]
    fn feeds_get_absolute_addresses() {
        let base = Url::parse("https://bao.example/rss/").unwrap();
        let cases = [
            ("/quy hoạch".replace(' ', "-"), "https://bao.example/quy-ho%E1%BA%A1ch"),
            ("/.//evil.example".to_owned(), "https://bao.example//evil.example"),
            ("https://khac.example".to_owned(), "https://khac.example/"),
            ("mailto:a@b.vn".to_owned(), "mailto:a@b.vn"),
        ];
        for (typed, expected) in cases {
            assert_eq!(Href::parse(&typed).unwrap().absolute(&base).as_deref(), Some(expected));
        }
    }
}
