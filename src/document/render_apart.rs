//! What stands apart from the running text: boxes, fact checks, entries of a running report, cards, related articles.

use super::href::Href;
use super::markup::Markup;
use super::measure::is_blank;
use super::minute::Minute;
use super::schema::{Flow, Inline};
use super::verdict::Verdict;

impl Markup<'_> {
    /// A box. Feeds know one thing that stands apart, the block quotation.
    pub(super) fn boxed(&mut self, title: &[Inline], content: &[Flow]) {
        let tag = if self.dialect.is_page() { "aside" } else { "blockquote" };
        self.open_classed(tag, "box");
        if !is_blank(title) {
            self.open_classed("p", "box-title");
            self.open("strong", &[]);
            self.line(title);
            self.close("strong");
            self.close("p");
        }
        self.flows(content);
        self.close(tag);
    }

    /// A claim, the finding in words, the reasons.
    pub(super) fn fact_check(&mut self, verdict: Verdict, claim: &[Inline], content: &[Flow]) {
        let tongue = self.tongue();
        let page = self.dialect.is_page();
        if page {
            let class = format!("box fact-check {}", verdict.code());
            self.open("section", &[("class", &class)]);
        }
        self.classed("p", "label", tongue.fact_check());
        if !is_blank(claim) {
            self.open_classed("p", "claim");
            self.element("strong", &[], &format!("{}:", tongue.claim()));
            self.text(" ");
            self.line(claim);
            self.close("p");
        }
        self.open_classed("p", "verdict");
        self.text(&format!("{}: ", tongue.finding()));
        self.element("strong", &[], tongue.verdict(verdict));
        self.close("p");
        self.flows(content);
        if page {
            self.close("section");
        }
    }

    /// One entry of a running report, under its time.
    pub(super) fn live_entry(&mut self, at: Minute, content: &[Flow]) {
        let page = self.dialect.is_page();
        if page {
            self.open("section", &[("class", "live")]);
        }
        self.open("p", &[]);
        if page {
            self.element("time", &[("datetime", &at.to_string())], &at.shown());
        } else {
            self.element("strong", &[], &at.shown());
        }
        self.close("p");
        self.flows(content);
        if page {
            self.close("section");
        }
    }

    /// The card of a document: what it is called, what it is about, who issued it.
    pub(super) fn card(&mut self, code: &str) {
        let references = self.references;
        let page = self.dialect.is_page();
        if page {
            self.open("div", &[("class", "box")]);
        }
        self.open("p", &[]);
        match references.document(code) {
            None => self.missing("văn bản", code),
            Some(cited) => {
                self.open("strong", &[]);
                self.linked(cited.url, cited.shown(), cited.shown());
                self.close("strong");
                if cited.number.is_some() {
                    self.text(" ");
                    self.text(cited.title);
                }
                if let Some(origin) = references.origin(code) {
                    self.open("br", &[]);
                    self.classed_or_bare("doc-origin", &origin);
                }
            }
        }
        self.close("p");
        if page {
            self.close("div");
        }
    }

    /// Articles to read beside this one; those that readers cannot read now are left out.
    pub(super) fn related(&mut self, numbers: &[u64]) {
        let references = self.references;
        let shown: Vec<(String, Vec<(&'static str, String)>)> = numbers
            .iter()
            .filter_map(|number| references.article(*number))
            .filter_map(|cited| {
                let mut link = Href::parse(cited.url).ok().and_then(|href| self.dialect.link(&href))?;
                // An article of the same house, whatever its host is called.
                link.retain(|(name, _)| *name == "href");
                Some((cited.title.to_owned(), link))
            })
            .collect();
        if shown.is_empty() {
            return;
        }
        let page = self.dialect.is_page();
        if page {
            self.open("aside", &[("class", "box")]);
        }
        let words = self.tongue().related();
        self.classed("p", "label", words);
        self.open_classed("ul", "nodes");
        for (title, link) in shown {
            let attrs: Vec<(&str, &str)> = link.iter().map(|(name, value)| (*name, value.as_str())).collect();
            self.open("li", &[]);
            self.element("a", &attrs, &title);
            self.close("li");
        }
        self.close("ul");
        if page {
            self.close("aside");
        }
    }

    fn classed_or_bare(&mut self, class: &'static str, words: &str) {
        match self.dialect.class(class) {
            Some(class) => self.element("span", &[("class", class)], words),
            None => self.text(words),
        }
    }
}
