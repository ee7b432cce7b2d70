//! The one place where tags are written. Both HTML renderers are dialects of it.

use super::href::Href;
use super::marks::MarkKind;
use super::measure::is_blank;
use super::refs::References;
use super::schema::{Flow, Inline, ListItem, Marks, Script};
use super::words::Tongue;

/// Attributes in the order in which they are printed.
pub(super) type Attrs<'a> = &'a [(&'a str, &'a str)];

/// What differs between the page and the feed.
pub(super) trait Dialect {
    /// The attributes of a link to this target; `None` prints its text without a link.
    fn link(&self, href: &Href) -> Option<Vec<(&'static str, String)>>;
    /// The class, if the dialect has classes.
    fn class(&self, name: &'static str) -> Option<&'static str>;
    /// Is it a page of ours, where parts may be named, linked to each other and marked with their language?
    fn is_page(&self) -> bool;
}

/// HTML being written.
pub(super) struct Markup<'a> {
    out: String,
    /// The notes met so far, to be printed at the end.
    pub(super) notes: Vec<String>,
    /// How many videos were met so far: each player has a frame of its own.
    pub(super) embeds: usize,
    pub(super) references: &'a dyn References,
    pub(super) dialect: &'a dyn Dialect,
}

impl<'a> Markup<'a> {
    pub(super) fn new(references: &'a dyn References, dialect: &'a dyn Dialect) -> Self {
        Self { out: String::new(), notes: Vec::new(), embeds: 0, references, dialect }
    }

    /// Everything written, with the notes behind it.
    pub(super) fn finish(mut self) -> String {
        self.print_notes();
        self.out
    }

    /// The language of the words to add.
    pub(super) fn tongue(&self) -> Tongue {
        self.references.tongue()
    }

    pub(super) fn open(&mut self, tag: &str, attrs: Attrs<'_>) {
        self.out.push('<');
        self.out.push_str(tag);
        for (name, value) in attrs {
            self.out.push(' ');
            self.out.push_str(name);
            self.out.push_str("=\"");
            self.text(value);
            self.out.push('"');
        }
        self.out.push('>');
    }

    pub(super) fn close(&mut self, tag: &str) {
        self.out.push_str("</");
        self.out.push_str(tag);
        self.out.push('>');
    }

    /// Opens an element that carries a class where the dialect has classes.
    pub(super) fn open_classed(&mut self, tag: &str, class: &'static str) {
        match self.dialect.class(class) {
            Some(class) => self.open(tag, &[("class", class)]),
            None => self.open(tag, &[]),
        }
    }

    /// An element with nothing but words in it.
    pub(super) fn element(&mut self, tag: &str, attrs: Attrs<'_>, words: &str) {
        self.open(tag, attrs);
        self.text(words);
        self.close(tag);
    }

    /// The same with a class where the dialect has classes.
    pub(super) fn classed(&mut self, tag: &str, class: &'static str, words: &str) {
        self.open_classed(tag, class);
        self.text(words);
        self.close(tag);
    }

    /// Escapes for element text and double-quoted attributes alike: one rule cannot be used in the wrong place.
    pub(super) fn text(&mut self, text: &str) {
        for ch in text.chars() {
            match ch {
                '&' => self.out.push_str("&amp;"),
                '<' => self.out.push_str("&lt;"),
                '>' => self.out.push_str("&gt;"),
                '"' => self.out.push_str("&quot;"),
                // What XML cannot carry (XML 1.0 §2.2) breaks a whole feed. Bodies hold none; what is
                // handed in about references might.
                '\u{FFFE}' | '\u{FFFF}' => {}
                '\n' | '\t' => self.out.push(ch),
                other if other.is_control() => {}
                other => self.out.push(other),
            }
        }
    }

    /// A block around a line; a blank line prints nothing.
    pub(super) fn block(&mut self, tag: &str, attrs: Attrs<'_>, line: &[Inline]) {
        if !is_blank(line) {
            self.open(tag, attrs);
            self.line(line);
            self.close(tag);
        }
    }

    pub(super) fn flows(&mut self, content: &[Flow]) {
        for inner in content {
            match inner {
                Flow::Paragraph(line) => self.block("p", &[], line),
                Flow::BulletList(items) => self.list("ul", &[], items),
                Flow::OrderedList { start: 1, items } => self.list("ol", &[], items),
                Flow::OrderedList { start, items } => {
                    self.list("ol", &[("start", &start.to_string())], items)
                }
            }
        }
    }

    /// An item that is one paragraph prints its text alone, as a hand would write the list.
    fn list(&mut self, tag: &str, attrs: Attrs<'_>, items: &[ListItem]) {
        self.open(tag, attrs);
        for item in items {
            self.open("li", &[]);
            if item.rest.iter().any(|inner| matches!(inner, Flow::Paragraph(_))) {
                self.block("p", &[], &item.first);
            } else {
                self.line(&item.first);
            }
            self.flows(&item.rest);
            self.close("li");
        }
        self.close(tag);
    }

    /// Prints a line; marks stay open across neighbours, so a link half in bold is one link.
    pub(super) fn line(&mut self, line: &[Inline]) {
        let mut open: Vec<Mark> = Vec::new();
        for piece in line {
            let wanted = match piece {
                Inline::Text { marks, .. } => self.marks(marks),
                _ => Vec::new(),
            };
            self.change_marks(&mut open, wanted);
            match piece {
                Inline::Text { text, .. } => self.text(text),
                Inline::HardBreak => self.open("br", &[]),
                Inline::DocumentReference { code } => self.reference(code),
                Inline::IndicatorReference { code } => self.indicator(code),
                Inline::PersonReference { code } => self.person(code),
                Inline::Footnote { text } => self.note(text),
            }
        }
        self.change_marks(&mut open, Vec::new());
    }

    fn marks(&self, marks: &Marks) -> Vec<Mark> {
        let link = marks.link.as_ref().and_then(|href| self.dialect.link(href));
        let lang = marks.lang.as_ref().filter(|_| self.dialect.is_page());
        let script = match marks.script {
            Some(Script::Sub) => Some(MarkKind::Sub),
            Some(Script::Sup) => Some(MarkKind::Sup),
            None => None,
        };
        let plain = [
            marks.strong.then_some("strong"),
            marks.em.then_some("em"),
            marks.strike.then_some("s"),
            script.map(MarkKind::name),
        ];
        let holding = [
            link.map(|attrs| Mark { tag: "a", attrs }),
            lang.map(|tag| Mark { tag: "span", attrs: vec![("lang", tag.clone())] }),
            marks.abbr.as_ref().map(|words| Mark { tag: "abbr", attrs: vec![("title", words.clone())] }),
        ];
        let plain = plain.into_iter().flatten().map(|tag| Mark { tag, attrs: Vec::new() });
        holding.into_iter().flatten().chain(plain).collect()
    }

    fn change_marks(&mut self, open: &mut Vec<Mark>, wanted: Vec<Mark>) {
        let shared = open.iter().zip(&wanted).take_while(|(left, right)| left == right).count();
        for mark in open.drain(shared..).rev() {
            self.close(mark.tag);
        }
        for mark in wanted.into_iter().skip(shared) {
            self.open_mark(&mark);
            open.push(mark);
        }
    }

    fn open_mark(&mut self, mark: &Mark) {
        let attrs: Vec<(&str, &str)> =
            mark.attrs.iter().map(|(name, value)| (*name, value.as_str())).collect();
        self.open(mark.tag, &attrs);
    }
}

#[derive(Debug, PartialEq, Eq)]
struct Mark {
    tag: &'static str,
    attrs: Vec<(&'static str, String)>,
}
