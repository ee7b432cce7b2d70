//! What is looked up instead of written: documents, figures, persons and locked quotations, in both HTML dialects.

use super::href::Href;
use super::markup::Markup;
use super::render_text;

impl Markup<'_> {
    /// A document by its number, linked where it can be read.
    pub(super) fn reference(&mut self, code: &str) {
        let references = self.references;
        let Some(cited) = references.document(code) else {
            return self.missing("văn bản", code);
        };
        let shown = cited.shown();
        self.linked(cited.url, shown, cited.title);
    }

    /// A figure of the plan, with what it measures and where it stands for whoever wants to know.
    pub(super) fn indicator(&mut self, code: &str) {
        let references = self.references;
        let Some(cited) = references.indicator(code) else {
            return self.missing("chỉ tiêu", code);
        };
        let mut about = vec![cited.label.to_owned()];
        about.extend(cited.year.map(|year| year.to_string()));
        about.extend(cited.source.map(str::to_owned));
        self.explained("figure", &cited.shown, &about.join(" · "));
    }

    /// A person of the plan, with the office the plan documents give.
    pub(super) fn person(&mut self, code: &str) {
        let references = self.references;
        match references.person(code) {
            Some(cited) => self.explained("named", cited.name, cited.title),
            None => self.missing("người", code),
        }
    }

    fn explained(&mut self, class: &'static str, shown: &str, about: &str) {
        match self.dialect.class(class) {
            Some(class) => self.element("span", &[("class", class), ("title", about)], shown),
            None => self.text(shown),
        }
    }

    /// Words that lead to a document if its address is one that links may have.
    pub(super) fn linked(&mut self, url: Option<&str>, shown: &str, title: &str) {
        let link = url.and_then(|url| Href::parse(url).ok()).and_then(|href| self.dialect.link(&href));
        let tag = if link.is_some() { "a" } else { "span" };
        let mut attrs: Vec<(&str, &str)> = Vec::new();
        if let Some(class) = self.dialect.class("document") {
            attrs.push(("class", class));
            attrs.extend((title != shown).then_some(("title", title)));
        }
        let link = link.unwrap_or_default();
        attrs.extend(link.iter().map(|(name, value)| (*name, value.as_str())));
        if attrs.is_empty() {
            return self.text(shown);
        }
        self.open(tag, &attrs);
        self.text(shown);
        self.close(tag);
    }

    /// Plain to see in a preview, so that nobody publishes it by oversight; submitting refuses it anyway.
    pub(super) fn missing(&mut self, what: &str, code: &str) {
        let class = self.dialect.class("missing");
        if let Some(class) = class {
            self.open("span", &[("class", class)]);
        }
        self.text(&render_text::missing(what, code));
        if class.is_some() {
            self.close("span");
        }
    }

    /// The wording of a locked quotation as paragraphs; gives what to print as its source.
    pub(super) fn quotation(&mut self, code: &str, container: &str) {
        let references = self.references;
        let found = references.quotation(code);
        self.open("blockquote", &[]);
        match found {
            Some(quoted) => {
                for line in quoted.text.lines().filter(|line| !line.trim().is_empty()) {
                    self.open("p", &[]);
                    self.text(line);
                    self.close("p");
                }
            }
            None => {
                self.open("p", &[]);
                self.missing("trích dẫn", code);
                self.close("p");
            }
        }
        self.close("blockquote");
        if let Some((source, quoted)) =
            found.and_then(|quoted| quoted.source_number.map(|source| (source, quoted)))
        {
            self.open(container, &[]);
            self.linked(quoted.source_url, source, source);
            self.close(container);
        }
    }
}
