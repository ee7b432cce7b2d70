//! The body as part of a reader's page.

use super::href::Href;
use super::markup::{Dialect, Markup};
use super::measure::is_blank;
use super::refs::References;
use super::render_text;
use super::schema::{Block, Document, Level, TableRow};
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
/// The id is the heading's anchor, or "muc-" and its text; where the page or another heading has that name already,
/// a number is added.
#[must_use]
pub fn headings(document: &Document, references: &dyn References) -> Vec<Anchor> {
    let mut names = Names::default();
    names.taken.extend(PAGE_IDS.map(str::to_owned));
    let shown = || {
        document.blocks().iter().filter_map(|top| match &top.block {
            Block::Heading { level, anchor, content } if !is_blank(content) => {
                Some((*level, anchor, content))
            }
            _ => None,
        })
    };
    // Anchors that people chose come first: a made one must not take the name that somebody has linked to.
    let chosen: Vec<Option<String>> =
        shown().map(|(_, anchor, _)| anchor.as_ref().map(|anchor| names.unique(anchor.clone()))).collect();
    shown()
        .zip(chosen)
        .map(|((level, _, content), chosen)| {
            let text = render_text::line(content, references);
            let id = chosen.unwrap_or_else(|| names.unique(format!("muc-{}", slug(&text))));
            Anchor { level, text, id }
        })
        .collect()
}

/// The ids of the page around the body, which no heading may take. Those of notes and frames hold an underscore, which
/// no anchor has.
pub const PAGE_IDS: [&str; 10] = [
    "content",
    "documents",
    "plan-nodes",
    "related",
    "size-l",
    "size-m",
    "size-xl",
    "tags",
    "title",
    "tools",
];

fn block(page: &mut Markup<'_>, block: &Block, anchors: &mut impl Iterator<Item = Anchor>) {
    match block {
        Block::Flow(inner) => page.flows(std::slice::from_ref(inner)),
        Block::Heading { content, .. } if is_blank(content) => {}
        Block::Heading { level, content, .. } => {
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
        Block::Table { caption, rows } if caption.is_empty() => scrolling_table(page, rows),
        Block::Table { caption, rows } => {
            page.open("figure", &[]);
            // Not a `caption`: that would scroll away sideways with a wide table.
            page.element("figcaption", &[], caption);
            scrolling_table(page, rows);
            page.close("figure");
        }
        Block::HorizontalRule => page.open("hr", &[]),
        Block::Quotation { code } => {
            page.open_classed("figure", "quotation");
            page.quotation(code, "figcaption");
            page.close("figure");
        }
        Block::Box { title, content } => page.boxed(title, content),
        Block::FactCheck { verdict, claim, content } => page.fact_check(*verdict, claim, content),
        Block::LiveEntry { at, content } => page.live_entry(*at, content),
        Block::RelatedArticles(numbers) => page.related(numbers),
        Block::DocumentLink { code } => page.card(code),
        Block::Embed(embed) => page.facade(embed),
    }
}

/// Wide tables scroll inside their own box, which must then be reachable by keyboard.
fn scrolling_table(page: &mut Markup<'_>, rows: &[TableRow]) {
    page.open("div", &[("class", "table-scroll"), ("tabindex", "0")]);
    page.table("", rows);
    page.close("div");
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

    fn is_page(&self) -> bool {
        true
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
    use super::super::sample::{Plan, apart, document};
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

    #[test]
    fn what_stands_apart_and_what_is_looked_up() {
        let expected = concat!(
            r#"<h2 id="ket-qua">Kết quả</h2><h2 id="muc-ket-qua">Kết quả</h2><h2 id="tags-2">Thẻ</h2>"#,
            r#"<p><abbr title="Tổng &quot;sản phẩm&quot;"><s>GRDP</s></abbr> "#,
            "<span class=\"figure\" title=\"GRDP bình quân đầu người · 2030 · 790/QĐ-TTg\">khoảng 15.800\u{a0}USD</span>",
            r##"<sup><a id="mark_1" href="#note_1" aria-label="Chú thích 1">1</a></sup>, "##,
            r#"<span class="named" title="Phó Bí thư">Nguyễn Văn Mẫu</span>: <span lang="en"><em>smart city</em></span>"#,
            r#"<span class="missing">[thiếu chỉ tiêu: khong]</span><span class="missing">[thiếu người: ai]</span></p>"#,
            r#"<aside class="box"><p class="box-title"><strong>Ba bước</strong></p><p>một</p></aside>"#,
            r#"<aside class="box"><p>không tên</p></aside>"#,
            r#"<section class="box fact-check misleading"><p class="label">Kiểm chứng</p>"#,
            r#"<p class="claim"><strong>Nội dung kiểm chứng:</strong> Sáp nhập"#,
            r##"<sup><a id="mark_2" href="#note_2" aria-label="Chú thích 2">2</a></sup></p>"##,
            r#"<p class="verdict">Kết luận: <strong>Gây hiểu lầm</strong></p><p>lý do</p></section>"#,
            r#"<section class="live"><p><time datetime="2024-08-03T14:05">14:05, 03/08/2024</time></p><p>khai mạc</p></section>"#,
            r#"<aside class="box"><p class="label">Bài liên quan</p><ul class="nodes"><li><a href="/bai-truoc-7.html">Bài &lt;trước&gt;</a></li></ul></aside>"#,
            r#"<div class="box"><p><strong><a class="document" href="/van-ban/790-qd-ttg">790/QĐ-TTg</a></strong> "#,
            r#"Quyết định phê duyệt &quot;Quy hoạch&quot;<br><span class="doc-origin">Thủ tướng, ngày 03/8/2024</span></p></div>"#,
            r#"<div class="box"><p><span class="missing">[thiếu văn bản: nq-0]</span></p></div>"#,
            r#"<figure class="embed"><a class="play" href="https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1" target="embed_1" "#,
            r#"aria-label="Xem video từ YouTube: Phim &quot;ngắn&quot;">Xem video từ YouTube</a>"#,
            r#"<iframe name="embed_1" title="Phim &quot;ngắn&quot;" allow="autoplay; encrypted-media; fullscreen; picture-in-picture" "#,
            r#"referrerpolicy="strict-origin-when-cross-origin" sandbox="allow-scripts allow-same-origin allow-presentation allow-popups"></iframe>"#,
            "<figcaption><strong>Phim &quot;ngắn&quot;</strong> <span>Khi bấm xem, trình duyệt của bạn kết nối với www.youtube-nocookie.com; YouTube có thể ghi nhận ",
            "địa chỉ mạng của bạn. Trước đó trang này không gửi gì cho YouTube.</span> ",
            r#"<a href="https://www.youtube.com/watch?v=dQw4w9WgXcQ" rel="noopener">https://www.youtube.com/watch?v=dQw4w9WgXcQ</a></figcaption></figure>"#,
            r#"<figure class="embed"><a class="play" href="https://player.vimeo.com/video/76979871?dnt=1&amp;autoplay=1" target="embed_2" "#,
            r#"aria-label="Xem video từ Vimeo: Video (Vimeo)">Xem video từ Vimeo</a>"#,
            r#"<iframe name="embed_2" title="Video (Vimeo)" allow="autoplay; encrypted-media; fullscreen; picture-in-picture" "#,
            r#"referrerpolicy="strict-origin-when-cross-origin" sandbox="allow-scripts allow-same-origin allow-presentation allow-popups"></iframe>"#,
            "<figcaption><span>Khi bấm xem, trình duyệt của bạn kết nối với player.vimeo.com; Vimeo có thể ghi nhận ",
            "địa chỉ mạng của bạn. Trước đó trang này không gửi gì cho Vimeo.</span> ",
            r#"<a href="https://vimeo.com/76979871" rel="noopener">https://vimeo.com/76979871</a></figcaption></figure>"#,
            r#"<figure><figcaption>Bảng 1</figcaption><div class="table-scroll" tabindex="0"><table><tbody><tr><td>ô</td></tr></tbody></table></div></figure>"#,
            r#"<section class="notes" aria-label="Chú thích"><p class="label">Chú thích</p><ol>"#,
            r##"<li id="note_1">Theo &lt;giá&gt; 2010. <a href="#mark_1" aria-label="Trở lại chỗ có chú thích 1">↩</a></li>"##,
            r##"<li id="note_2">Mạng xã hội. <a href="#mark_2" aria-label="Trở lại chỗ có chú thích 2">↩</a></li></ol></section>"##,
        );
        assert_eq!(render_html(&apart(), &Plan), expected);
    }
}
