//! The body as part of a reader's page.

use super::href::Href;
use super::markup::{Dialect, Markup};
use super::measure::is_blank;
use super::refs::References;
use super::render_text;
use super::schema::{Block, Document, Level};
use crate::vietnamese::slug;
use std::collections::{BTreeMap, BTreeSet};

/// A heading of the article as a table of contents needs it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Anchor {
    /// Its rank.
    pub level: Level,
    /// Its text without marks.
    pub text: String,
    /// The id of the heading in the page.
    pub id: String,
}

/// Renders the body as page HTML: a sequence of blocks without an element around them.
///
/// Every tag and attribute comes from the schema, every text is escaped; codes that the references
/// do not know are printed as plainly marked missing text.
#[must_use]
pub fn render_html(document: &Document, references: &dyn References) -> String {
    let mut page = Markup::new(references, &Page);
    let mut anchors = headings(document, references).into_iter();
    for top in document.blocks() {
        block(&mut page, &top.block, &mut anchors);
    }
    page.finish()
}

/// Lists the headings with the ids that [`render_html`] gives them; empty headings are not shown and not listed.
///
/// Ids begin with "muc-" so that no heading can take the name of a part of the page around it.
#[must_use]
pub fn headings(document: &Document, references: &dyn References) -> Vec<Anchor> {
    let mut names = Names::default();
    let mut found = Vec::new();
    for top in document.blocks() {
        if let Block::Heading { level, content } = &top.block
            && !is_blank(content)
        {
            let text = render_text::line(content, references);
            found.push(Anchor { level: *level, id: names.unique(format!("muc-{}", slug(&text))), text });
        }
    }
    found
}

fn block(page: &mut Markup<'_>, block: &Block, anchors: &mut impl Iterator<Item = Anchor>) {
    match block {
        Block::Flow(inner) => page.flows(std::slice::from_ref(inner)),
        Block::Heading { content, .. } if is_blank(content) => {}
        Block::Heading { level, content } => {
            let id = anchors.next().map(|anchor| anchor.id).unwrap_or_default();
            page.block(heading_tag(*level), &[("id", &id)], content);
        }
        Block::Blockquote(content) => {
            page.open("blockquote", &[]);
            page.flows(content);
            page.close("blockquote");
        }
        Block::Pullquote(content) if is_blank(content) => {}
        Block::Pullquote(content) => {
            page.open_classed("aside", "pullquote");
            page.block("p", &[], content);
            page.close("aside");
        }
        Block::Table(rows) => {
            // Wide tables scroll inside their own box, which must then be reachable by keyboard.
            page.open("div", &[("class", "table-scroll"), ("tabindex", "0")]);
            page.table(rows);
            page.close("div");
        }
        Block::HorizontalRule => page.open("hr", &[]),
        Block::Quotation { code } => {
            page.open_classed("figure", "quotation");
            page.quotation(code, "figcaption");
            page.close("figure");
        }
    }
}

/// The tag of a heading.
pub(super) const fn heading_tag(level: Level) -> &'static str {
    match level {
        Level::Two => "h2",
        Level::Three => "h3",
        Level::Four => "h4",
    }
}

struct Page;

impl Dialect for Page {
    fn link(&self, href: &Href) -> Option<Vec<(&'static str, String)>> {
        let mut attrs = vec![("href", href.printed())];
        if href.is_external() {
            attrs.push(("rel", "noopener".to_owned()));
        }
        Some(attrs)
    }

    fn class(&self, name: &'static str) -> Option<&'static str> {
        Some(name)
    }
}

/// Names already given, and the last number tried for each: a thousand equal headings stay linear.
#[derive(Default)]
struct Names {
    taken: BTreeSet<String>,
    last: BTreeMap<String, u32>,
}

impl Names {
    fn unique(&mut self, wanted: String) -> String {
        if self.taken.insert(wanted.clone()) {
            return wanted;
        }
        let last = self.last.entry(wanted.clone()).or_insert(1);
        loop {
            *last += 1;
            let numbered = format!("{wanted}-{last}");
            if self.taken.insert(numbered.clone()) {
                return numbered;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::{Plan, document};
    use super::*;

    #[test]
    fn the_sample_as_a_page() {
        let expected = concat!(
            r#"<h2 id="muc-tam-nhin">Tầm nhìn</h2><h3 id="muc-tam-nhin-2">Tầm nhìn</h3>"#,
            r#"<p>Theo <a class="document" title="Quyết định phê duyệt &quot;Quy hoạch&quot;" href="/van-ban/790-qd-ttg">790/QĐ-TTg</a>"#,
            r#" &amp; <span class="missing">[thiếu văn bản: nq-0]</span><br>"#,
            r#"<a href="https://bao.example/a?b=1&amp;c=%22" rel="noopener">xem <strong>đây</strong></a>"#,
            r#"<a href="/ban-do"> km</a><em><sup>2</sup></em><sub>x</sub><a href="mailto:a@b.vn">@</a></p>"#,
            r#"<ul><li>một<ol start="3"><li>ba</li></ol></li><li><p>hai</p><p>nữa</p></li></ul>"#,
            r#"<blockquote><p>&lt;lời dẫn&gt;</p></blockquote><aside class="pullquote"><p>lớn</p></aside>"#,
            r#"<div class="table-scroll" tabindex="0"><table><thead><tr><th scope="col">Chỉ tiêu</th><th scope="col">2030</th></tr></thead>"#,
            r#"<tbody><tr><th scope="row">GRDP</th><td>15.800</td></tr></tbody></table></div><hr>"#,
            r#"<figure class="quotation"><blockquote><p>biến không thành có,</p><p>biến khó thành dễ</p></blockquote>"#,
            r#"<figcaption><a class="document" href="https://vanban.example/790?a=1&amp;b=2" rel="noopener">790/QĐ-TTg</a></figcaption></figure>"#,
            r#"<figure class="quotation"><blockquote><p><span class="missing">[thiếu trích dẫn: khac]</span></p></blockquote></figure>"#,
        );
        assert_eq!(render_html(&document(), &Plan), expected);
    }

    #[test]
    fn equal_headings_get_different_ids() {
        let mut names = Names::default();
        let given: Vec<String> =
            ["a", "a", "a-2", "a", "a-2"].map(|name| names.unique(name.to_owned())).into();
        assert_eq!(given, ["a", "a-2", "a-2-2", "a-3", "a-2-3"]);
    }

    #[test]
    fn an_empty_document_shows_nothing() {
        assert_eq!(render_html(&Document::empty(), &Plan), "");
        assert_eq!(headings(&Document::empty(), &Plan), []);
    }
}
