//! The body as feed readers and partners get it.

use super::href::Href;
use super::markup::{Dialect, Markup};
use super::measure::is_blank;
use super::refs::References;
use super::render_html::heading_tag;
use super::schema::{Block, Document};
use url::Url;

/// Renders the body as feed HTML: a small set of tags, no class, id or style, every address absolute.
///
/// The base is the address of the site the article appears on. Feed readers strip what they do not
/// know and resolve relative addresses against the wrong page, so neither is left to them.
#[must_use]
pub fn render_feed(document: &Document, references: &dyn References, base: &Url) -> String {
    let dialect = Feed { base };
    let mut feed = Markup::new(references, &dialect);
    for top in document.blocks() {
        block(&mut feed, &top.block);
    }
    feed.finish()
}

fn block(feed: &mut Markup<'_>, block: &Block) {
    match block {
        Block::Flow(inner) => feed.flows(std::slice::from_ref(inner)),
        Block::Heading { level, content, .. } => feed.block(heading_tag(*level), &[], content),
        Block::Blockquote(content) => {
            feed.open("blockquote", &[]);
            feed.flows(content);
            feed.close("blockquote");
        }
        Block::Pullquote(content) if is_blank(content) => {}
        Block::Pullquote(content) => {
            feed.open("blockquote", &[]);
            feed.block("p", &[], content);
            feed.close("blockquote");
        }
        Block::Table { caption, rows } => feed.table(caption, rows),
        Block::HorizontalRule => feed.open("hr", &[]),
        Block::Quotation { code } => feed.quotation(code, "p"),
        Block::Box { title, content } => feed.boxed(title, content),
        Block::FactCheck { verdict, claim, content } => feed.fact_check(*verdict, claim, content),
        Block::LiveEntry { at, content } => feed.live_entry(*at, content),
        Block::RelatedArticles(numbers) => feed.related(numbers),
        Block::DocumentLink { code } => feed.card(code),
        Block::Embed(embed) => feed.link_to(embed),
    }
}

struct Feed<'a> {
    base: &'a Url,
}

impl Dialect for Feed<'_> {
    fn link(&self, href: &Href) -> Option<Vec<(&'static str, String)>> {
        href.absolute(self.base).map(|address| vec![("href", address)])
    }

    fn class(&self, _name: &'static str) -> Option<&'static str> {
        None
    }

    fn is_page(&self) -> bool {
        false
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test fails by panicking")]
    use super::super::sample::{Plan, apart, document};
    use super::*;

    #[test]
    fn the_sample_in_a_feed() {
        let expected = concat!(
            "<h2>Tầm nhìn</h2><h3>Tầm nhìn</h3>",
            r#"<p>Theo <a href="https://bao.example/van-ban/790-qd-ttg">790/QĐ-TTg</a>"#,
            r#" &amp; [thiếu văn bản: nq-0]<br><a href="https://bao.example/a?b=1&amp;c=%22">xem <strong>đây</strong></a>"#,
            r#"<a href="https://bao.example/ban-do"> km</a><em><sup>2</sup></em><sub>x</sub><a href="mailto:a@b.vn">@</a></p>"#,
            r#"<ul><li>một<ol start="3"><li>ba</li></ol></li><li><p>hai</p><p>nữa</p></li></ul>"#,
            "<blockquote><p>&lt;lời dẫn&gt;</p></blockquote><blockquote><p>lớn</p></blockquote>",
            r#"<table><thead><tr><th scope="col">Chỉ tiêu</th><th scope="col">2030</th></tr></thead>"#,
            r#"<tbody><tr><th scope="row">GRDP</th><td>15.800</td></tr></tbody></table><hr>"#,
            "<blockquote><p>biến không thành có,</p><p>biến khó thành dễ</p></blockquote>",
            r#"<p><a href="https://vanban.example/790?a=1&amp;b=2">790/QĐ-TTg</a></p>"#,
            "<blockquote><p>[thiếu trích dẫn: khac]</p></blockquote>",
        );
        let base = Url::parse("https://bao.example/rss/").unwrap();
        assert_eq!(render_feed(&document(), &Plan, &base), expected);
    }

    #[test]
    fn what_stands_apart_and_what_is_looked_up() {
        let expected = concat!(
            "<h2>Kết quả</h2><h2>Kết quả</h2><h2>Thẻ</h2>",
            "<p><abbr title=\"Tổng &quot;sản phẩm&quot;\"><s>GRDP</s></abbr> khoảng 15.800\u{a0}USD<sup>1</sup>, Nguyễn Văn Mẫu: <em>smart city</em>",
            "[thiếu chỉ tiêu: khong][thiếu người: ai]</p>",
            "<blockquote><p><strong>Ba bước</strong></p><p>một</p></blockquote><blockquote><p>không tên</p></blockquote>",
            "<p>Kiểm chứng</p><p><strong>Nội dung kiểm chứng:</strong> Sáp nhập<sup>2</sup></p>",
            "<p>Kết luận: <strong>Gây hiểu lầm</strong></p><p>lý do</p>",
            "<p><strong>14:05, 03/08/2024</strong></p><p>khai mạc</p>",
            r#"<p>Bài liên quan</p><ul><li><a href="https://bao.example/bai-truoc-7.html">Bài &lt;trước&gt;</a></li></ul>"#,
            r#"<p><strong><a href="https://bao.example/van-ban/790-qd-ttg">790/QĐ-TTg</a></strong> "#,
            "Quyết định phê duyệt &quot;Quy hoạch&quot;<br>Thủ tướng, ngày 03/8/2024</p><p>[thiếu văn bản: nq-0]</p>",
            r#"<p>Video (YouTube): <a href="https://www.youtube.com/watch?v=dQw4w9WgXcQ">Phim &quot;ngắn&quot;</a></p>"#,
            r#"<p>Video (Vimeo): <a href="https://vimeo.com/76979871">https://vimeo.com/76979871</a></p>"#,
            "<table><caption>Bảng 1</caption><tbody><tr><td>ô</td></tr></tbody></table>",
            "<p>Chú thích</p><ol><li>Theo &lt;giá&gt; 2010.</li><li>Mạng xã hội.</li></ol>",
        );
        assert_eq!(render_feed(&apart(), &Plan, &Url::parse("https://bao.example/rss/").unwrap()), expected);
    }
}
