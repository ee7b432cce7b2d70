//! Videos of other houses: a facade on the page, a link in a feed.

use super::embed::Embed;
use super::markup::Markup;

/// What the player may do. It runs on its own origin, and cannot leave its frame or take the page along.
const SANDBOX: &str = "allow-scripts allow-same-origin allow-presentation allow-popups";

impl Markup<'_> {
    /// A facade: a link whose target is an empty frame beside it. Nothing is asked of the provider before the reader
    /// follows it, and no script is needed to do so.
    pub(super) fn facade(&mut self, embed: &Embed) {
        self.embeds += 1;
        let (tongue, provider) = (self.tongue(), embed.provider);
        let frame = format!("embed_{}", self.embeds);
        let video = tongue.video(provider);
        let title = if embed.title.is_empty() { &video } else { &embed.title };
        let watch = tongue.watch(provider);
        let (player, name) = (embed.player(), format!("{watch}: {title}"));
        self.open("figure", &[("class", "embed")]);
        let attrs: [(&str, &str); 4] =
            [("class", "play"), ("href", &player), ("target", &frame), ("aria-label", &name)];
        self.element("a", &attrs, &watch);
        let attrs = [
            ("name", frame.as_str()),
            ("title", title),
            ("allow", "autoplay; encrypted-media; fullscreen; picture-in-picture"),
            ("referrerpolicy", "strict-origin-when-cross-origin"),
            ("sandbox", SANDBOX),
        ];
        self.element("iframe", &attrs, "");
        self.open("figcaption", &[]);
        if !embed.title.is_empty() {
            self.element("strong", &[], &embed.title);
            self.text(" ");
        }
        self.element("span", &[], &tongue.who_is_called(provider));
        self.text(" ");
        let page = embed.page();
        self.element("a", &[("href", &page), ("rel", "noopener")], &page);
        self.close("figcaption");
        self.close("figure");
    }

    /// A plain link: feeds carry no frames.
    pub(super) fn link_to(&mut self, embed: &Embed) {
        let video = self.tongue().video(embed.provider);
        self.open("p", &[]);
        self.text(&format!("{video}: "));
        self.element("a", &[("href", &embed.page())], &embed.shown());
        self.close("p");
    }
}
