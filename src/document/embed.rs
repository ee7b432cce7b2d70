//! Videos that lie with somebody else: which providers are known, and the addresses made from a provider's own key.
//!
//! The body holds a key and never an address, so nothing a writer pastes can make a reader's browser call another host.

/// Who keeps the video.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Provider {
    /// YouTube.
    Youtube,
    /// Facebook.
    Facebook,
    /// TikTok.
    Tiktok,
    /// Vimeo.
    Vimeo,
}

impl Provider {
    /// Every provider.
    pub const ALL: [Self; 4] = [Self::Youtube, Self::Facebook, Self::Tiktok, Self::Vimeo];
    /// The words of the body's JSON, in the same order.
    pub(super) const WORDS: &'static [&'static str] = &["youtube", "facebook", "tiktok", "vimeo"];

    /// The word in the body's JSON.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Youtube => "youtube",
            Self::Facebook => "facebook",
            Self::Tiktok => "tiktok",
            Self::Vimeo => "vimeo",
        }
    }

    pub(super) fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|provider| provider.code() == code)
    }

    /// The name readers know it by.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Youtube => "YouTube",
            Self::Facebook => "Facebook",
            Self::Tiktok => "TikTok",
            Self::Vimeo => "Vimeo",
        }
    }

    /// The host that a reader's browser calls once the reader asks for the video.
    #[must_use]
    pub const fn host(self) -> &'static str {
        match self {
            Self::Youtube => "www.youtube-nocookie.com",
            Self::Facebook => "www.facebook.com",
            Self::Tiktok => "www.tiktok.com",
            Self::Vimeo => "player.vimeo.com",
        }
    }

    /// What its keys look like, as a regular expression for programs.
    pub(super) const fn key_pattern(self) -> &'static str {
        match self {
            Self::Youtube => "^[A-Za-z0-9_-]{11}$",
            Self::Facebook | Self::Tiktok => "^[0-9]{5,25}$",
            Self::Vimeo => "^[0-9]{5,20}$",
        }
    }

    /// Is this one of its keys?
    pub(super) fn knows(self, key: &str) -> bool {
        let digits = || key.bytes().all(|b| b.is_ascii_digit());
        match self {
            Self::Youtube => {
                key.len() == 11 && key.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-'))
            }
            Self::Facebook | Self::Tiktok => (5..=25).contains(&key.len()) && digits(),
            Self::Vimeo => (5..=20).contains(&key.len()) && digits(),
        }
    }
}

/// A video of another house, shown only when the reader asks for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Embed {
    /// Who keeps it.
    pub provider: Provider,
    /// What the provider calls it: letters, digits, `_` and `-` only, so it needs no escaping in an address.
    pub key: String,
    /// What it shows, for readers who have not loaded it; may be empty.
    pub title: String,
}

impl Embed {
    /// The page at which people see it: what feeds and print give.
    #[must_use]
    pub fn page(&self) -> String {
        let key = &self.key;
        match self.provider {
            Provider::Youtube => format!("https://www.youtube.com/watch?v={key}"),
            Provider::Facebook => format!("https://www.facebook.com/watch/?v={key}"),
            Provider::Tiktok => format!("https://www.tiktok.com/@/video/{key}"),
            Provider::Vimeo => format!("https://vimeo.com/{key}"),
        }
    }

    /// The player, in the form that tells the provider least; it plays at once, for the reader has asked for it.
    #[must_use]
    pub fn player(&self) -> String {
        let (host, key) = (self.provider.host(), &self.key);
        match self.provider {
            Provider::Youtube => format!("https://{host}/embed/{key}?autoplay=1"),
            Provider::Facebook => format!(
                "https://{host}/plugins/video.php?href=https%3A%2F%2Fwww.facebook.com%2Fwatch%2F%3Fv%3D{key}&show_text=false&autoplay=true"
            ),
            Provider::Tiktok => format!("https://{host}/player/v1/{key}?autoplay=1"),
            Provider::Vimeo => format!("https://{host}/video/{key}?dnt=1&autoplay=1"),
        }
    }

    /// What to call it where it is linked: its title, or its page.
    #[must_use]
    pub fn shown(&self) -> String {
        if self.title.is_empty() { self.page() } else { self.title.clone() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_keep_to_their_provider() {
        let good = [
            (Provider::Youtube, "dQw4w9WgXcQ"),
            (Provider::Facebook, "10153231379946729"),
            (Provider::Tiktok, "7106594312292453675"),
            (Provider::Vimeo, "76979871"),
        ];
        for (provider, key) in good {
            assert!(provider.knows(key), "{key}");
            for hostile in ["", "a/b", "\"><script>", "..", "dQw4w9WgXcQ?x=1", "dQw4w9WgXc%", "١٢٣٤٥٦"]
            {
                assert!(!provider.knows(hostile), "{hostile}");
            }
        }
        assert!(!Provider::Vimeo.knows("dQw4w9WgXcQ"));
        assert!(!Provider::Facebook.knows(&"1".repeat(26)));
        assert_eq!(Provider::ALL.map(Provider::code), *Provider::WORDS);
    }

    #[test]
    fn every_address_is_absolute_and_every_player_on_its_host() {
        for provider in Provider::ALL {
            let embed = Embed { provider, key: "12345678901".to_owned(), title: String::new() };
            for address in [embed.page(), embed.player()] {
                let parsed = url::Url::parse(&address);
                assert!(
                    parsed.is_ok_and(|url| url.scheme() == "https" && String::from(url) == address),
                    "{address}"
                );
            }
            assert!(embed.player().starts_with(&format!("https://{}/", provider.host())));
            assert_eq!(embed.shown(), embed.page());
        }
    }
}
