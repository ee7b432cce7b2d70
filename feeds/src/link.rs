//! Links that work wherever a feed is read (F12).

use thiserror::Error;

/// What is wrong with a link.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum LinkFault {
    /// It does not begin with `http://` or `https://`.
    #[error("not an absolute http or https address")]
    NotHttp,
    /// It names no host, or something other than a host and a port (a password, say) stands there.
    #[error("no plain host")]
    Host,
    /// It holds a character that must be percent-encoded first.
    #[error("{0:?} is not percent-encoded")]
    Character(char),
    /// A percent sign is not followed by two hexadecimal digits.
    #[error("broken percent-encoding")]
    Escape,
}

/// Checks that a link is absolute, http or https, and ASCII with everything else percent-encoded (RFC 3986).
///
/// # Errors
/// The first [`LinkFault`] met.
pub fn absolute_url(url: &str) -> Result<(), LinkFault> {
    let rest =
        url.strip_prefix("https://").or_else(|| url.strip_prefix("http://")).ok_or(LinkFault::NotHttp)?;
    characters(url)?;
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | ':' | '[' | ']');
    if host.is_empty() || host.starts_with(':') || !host.chars().all(plain) {
        return Err(LinkFault::Host);
    }
    Ok(())
}

/// As [`absolute_url`], and also lets through what an article may hold besides: `mailto:` and `tel:`.
pub(crate) fn article_link(url: &str) -> Result<(), LinkFault> {
    if url.starts_with("mailto:") || url.starts_with("tel:") { characters(url) } else { absolute_url(url) }
}

fn characters(url: &str) -> Result<(), LinkFault> {
    let allowed =
        |c: char| c.is_ascii_graphic() && !matches!(c, '"' | '<' | '>' | '\\' | '^' | '`' | '{' | '|' | '}');
    if let Some(c) = url.chars().find(|c| !allowed(*c)) {
        return Err(LinkFault::Character(c));
    }
    let two_digits = |tail: &str| tail.bytes().take(2).filter(u8::is_ascii_hexdigit).count() == 2;
    if url.split('%').skip(1).all(two_digits) { Ok(()) } else { Err(LinkFault::Escape) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_that_work_anywhere_pass() {
        for url in [
            "https://quyhoach.example/chinh-tri/b%C3%ACnh-d%C6%B0%C6%A1ng-a12.html?x=1&y='2'#z",
            "http://127.0.0.1:8080",
            "https://[::1]:3000/",
            "https://xn--bnhdng-1wa.example/",
        ] {
            assert_eq!(absolute_url(url), Ok(()), "{url}");
        }
    }

    #[test]
    fn the_rest_is_refused_with_its_reason() {
        for (url, fault) in [
            ("/chinh-tri/", LinkFault::NotHttp),
            ("//host/x", LinkFault::NotHttp),
            ("", LinkFault::NotHttp),
            ("javascript:alert(1)", LinkFault::NotHttp),
            ("HTTPS://host/", LinkFault::NotHttp),
            ("https:///x", LinkFault::Host),
            ("https://:80/", LinkFault::Host),
            ("https://an:secret@host/", LinkFault::Host),
            ("https://host/bình", LinkFault::Character('ì')),
            ("https://host/a b", LinkFault::Character(' ')),
            ("https://host/a\nb", LinkFault::Character('\n')),
            ("https://host/a\"b", LinkFault::Character('"')),
            ("https://host/10%", LinkFault::Escape),
            ("https://host/%zz", LinkFault::Escape),
            ("https://host/%4%41", LinkFault::Escape),
        ] {
            assert_eq!(absolute_url(url), Err(fault), "{url}");
        }
    }
}
