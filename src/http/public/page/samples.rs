//! Views with content of real length, for the tests of this room: a 25-syllable headline, a sapo of four lines, long
//! lists. Names, numbers of documents and figures are made up, and plainly so.

use super::*;

/// 2026-11-22T07:05:00Z, 14:05 in Vietnam.
const NOW: i64 = 1_795_331_100_000;
const HOUR: i64 = 3_600_000;

pub(super) fn moment(hours_ago: i64) -> LocalMoment {
    LocalMoment::at(NOW - hours_ago * HOUR, 420).unwrap_or_else(|_| unreachable!("a date of this century"))
}

pub(super) fn link(text: &str, url: &str) -> Link {
    Link { text: text.into(), url: url.into() }
}

fn feed(title: &str, path: &str) -> FeedLink {
    FeedLink { title: title.into(), url: format!("https://baovidu.example{path}") }
}

pub(super) fn site() -> SiteView {
    SiteView {
        language: Language::Vietnamese,
        accent: Accent::River,
        name: "Báo Ví Dụ điện tử".into(),
        tagline: Some("Chuyên trang Quy hoạch tỉnh thời kỳ 2021 – 2030, tầm nhìn đến năm 2050".into()),
        domain: "baovidu.example".into(),
        home_url: "/".into(),
        agency: "Báo Ví Dụ".into(),
        governing_body: "Tỉnh ủy Ví Dụ".into(),
        licence: Some("Số 000/GP-MẪU, cấp ngày 01/7/2026, Cơ quan cấp phép (mẫu)".into()),
        address: "Số 1, đường Ví Dụ, phường Mẫu".into(),
        phone: "0274 0000 000".into(),
        email: "toasoan@baovidu.example".into(),
        head: "Tổng Biên tập Nguyễn Thị Ngọc Huyền Trân".into(),
        columns: [
            ("Quy hoạch và cuộc sống", "/quy-hoach-va-cuoc-song"),
            ("Hạ tầng – Đô thị", "/ha-tang-do-thi"),
            ("Công nghiệp – Đầu tư", "/cong-nghiep-dau-tu"),
            ("Hỏi – đáp", "/hoi-dap"),
            ("Văn bản mới", "/van-ban-moi"),
        ]
        .map(|(text, url)| link(text, url))
        .into(),
        plan: Some(link("Tra cứu Quy hoạch", "/quy-hoach")),
        corrections: Some(link("Cải chính, xin lỗi", "/cai-chinh")),
        search_url: "/tim-kiem".into(),
        feeds_url: "/feeds".into(),
        feeds: vec![feed("Báo Ví Dụ – Tin mới", "/rss/home.rss")],
        notice: None,
        updated: Some(moment(0)),
        logo_url: None,
    }
}

pub(super) const HEADLINES: [&str; 6] = [
    "Quy hoạch tỉnh thời kỳ 2021 – 2030: mở rộng không gian động lực, giữ hai hành lang sinh thái, đưa người dân vào trung tâm của phát triển",
    "09 đơn vị hành chính cấp huyện trong phạm vi quy hoạch rộng 2.694,64 km²",
    "Ba đô thị loại I vào năm 2030",
    "15.800 USD/người: chỉ tiêu GRDP bình quân năm 2030 được đặt ra thế nào?",
    "42 khu công nghiệp đến năm 2030, bảy khu phía Nam chuyển đổi công năng",
    "Hỏi – đáp: người dân giám sát việc thực hiện quy hoạch bằng cách nào?",
];

pub(super) const STANDFIRST: &str = "Quyết định số 01/QĐ-TTg ngày 03/8/2024 của Thủ tướng Chính phủ phê duyệt Quy hoạch tỉnh \
    đặt mục tiêu tăng trưởng khoảng 10%/năm trong cả thời kỳ, đồng thời yêu cầu bảo vệ hai hành lang sinh thái dọc sông và \
    nâng tỷ lệ đô thị hóa lên 88 – 90%. Chuyên trang giới thiệu những nội dung cốt lõi mà mỗi người dân cần biết.";

pub(super) fn teaser(index: usize) -> Teaser {
    let headline = HEADLINES.iter().cycle().nth(index).copied().unwrap_or_default();
    Teaser {
        url: format!("/quy-hoach-va-cuoc-song/bai-viet-so-{index}-a{}.html", 1000 + index),
        headline: headline.into(),
        kicker: (index % 4 == 3).then(|| "Góc nhìn".into()),
        standfirst: None,
        column: None,
        published: moment(3 + 5 * index as i64),
        language: Language::Vietnamese,
    }
}

fn full(index: usize) -> Teaser {
    Teaser { standfirst: Some(STANDFIRST.into()), ..teaser(index) }
}

pub(super) fn home() -> HomeView {
    let in_column = |index: usize| Teaser {
        column: Some(link("Hạ tầng – Đô thị", "/ha-tang-do-thi")),
        ..teaser(index)
    };
    let block = |text: &str, url: &str, count: usize| ColumnBlock {
        column: link(text, url),
        feed_url: Some(format!("/rss{url}.rss")),
        items: (0..count).map(|index| if index == 0 { full(index + 3) } else { teaser(index + 3) }).collect(),
    };
    HomeView {
        canonical_url: "https://baovidu.example/".into(),
        description: "Tin, bài, văn bản và hỏi – đáp về Quy hoạch tỉnh thời kỳ 2021 – 2030.".into(),
        lead: Some(Teaser { standfirst: Some(STANDFIRST.into()), ..in_column(0) }),
        latest: (1..6).map(in_column).collect(),
        columns: vec![
            block("Quy hoạch và cuộc sống", "/quy-hoach-va-cuoc-song", 5),
            block("Hạ tầng – Đô thị", "/ha-tang-do-thi", 3),
            block("Công nghiệp – Đầu tư", "/cong-nghiep-dau-tu", 1),
            block("Hỏi – đáp", "/hoi-dap", 0),
        ],
        plan: Some(PlanEntry {
            title: "Quy hoạch tỉnh thời kỳ 2021 – 2030, tầm nhìn đến năm 2050".into(),
            summary: "Tra cứu nội dung, chỉ tiêu và văn bản gốc; mỗi con số đều ghi nguồn.".into(),
            url: "/quy-hoach".into(),
            groups: [
                ("06", "trụ cột"),
                ("37", "nhiệm vụ"),
                ("05", "chiến lược tích hợp"),
                ("03", "vành đai liên kết"),
            ]
            .map(|(count, label)| PlanCount {
                count: count.into(),
                label: label.into(),
                url: "/quy-hoach#nhom".into(),
            })
            .into(),
        }),
    }
}

pub(super) fn column(count: usize) -> ColumnView {
    ColumnView {
        canonical_url: "https://baovidu.example/quy-hoach-va-cuoc-song?trang=2".into(),
        name: "Quy hoạch và cuộc sống".into(),
        description: Some(
            "Quy hoạch tác động ra sao tới nhà ở, việc làm, đường sá và môi trường sống của người dân."
                .into(),
        ),
        url: "/quy-hoach-va-cuoc-song".into(),
        feed: Some(feed("Quy hoạch và cuộc sống", "/rss/quy-hoach-va-cuoc-song.rss")),
        items: (0..count).map(full).collect(),
        pager: if count == 0 { Pager { page: 1, pages: 1, ..Pager::default() } } else { pager() },
    }
}

fn pager() -> Pager {
    Pager {
        page: 2,
        pages: 7,
        newer_url: Some("/quy-hoach-va-cuoc-song".into()),
        older_url: Some("/quy-hoach-va-cuoc-song?trang=3".into()),
    }
}

fn document(number: &str, title: &str, issuer: &str, date: &str) -> DocumentView {
    DocumentView {
        number: number.into(),
        title: title.into(),
        issuer: issuer.into(),
        date: date.into(),
        url: Some("/quy-hoach#van-ban".into()),
    }
}

fn documents() -> Vec<DocumentView> {
    vec![
        document(
            "01/QĐ-TTg",
            "Quyết định phê duyệt Quy hoạch tỉnh Ví Dụ thời kỳ 2021 - 2030, tầm nhìn đến năm 2050",
            "Thủ tướng Chính phủ",
            "03/8/2024",
        ),
        document(
            "02-NQ/TW",
            "Nghị quyết về phát triển kinh tế - xã hội và bảo đảm quốc phòng, an ninh vùng Mẫu",
            "Bộ Chính trị",
            "07/10/2022",
        ),
    ]
}

fn node(index: usize, placeholder: bool) -> NodeLink {
    NodeLink {
        kind_label: "Trụ cột".into(),
        ordinal: format!("{index:02}"),
        label: format!("Trụ cột {index}"),
        url: format!("/quy-hoach/tru-cot-{index:02}"),
        placeholder,
        articles: Some(index as u32 - 1),
    }
}

pub(super) fn article() -> ArticleView {
    ArticleView {
        canonical_url:
            "https://baovidu.example/quy-hoach-va-cuoc-song/mo-rong-khong-gian-dong-luc-a1000.html".into(),
        language: Language::Vietnamese,
        column: link("Quy hoạch và cuộc sống", "/quy-hoach-va-cuoc-song"),
        column_feed: Some(feed("Quy hoạch và cuộc sống", "/rss/quy-hoach-va-cuoc-song.rss")),
        kicker: Some("Đưa quy hoạch vào cuộc sống".into()),
        headline: HEADLINES[0].into(),
        standfirst: STANDFIRST.into(),
        byline: vec![
            Byline { name: "Nhóm PV (bài mẫu)".into(), role: None },
            Byline { name: "Nguyễn Thị Ngọc Huyền Trân".into(), role: Some("tổng hợp".into()) },
        ],
        source: Some("Cổng thông tin điện tử tỉnh".into()),
        genre: Some("Tin tổng hợp".into()),
        published: moment(30),
        updated: Some(moment(2)),
        body: BodyHtml::trusted(BODY.into()),
        documents: documents(),
        plan_nodes: vec![node(1, true), node(2, false)],
        tags: ["Quy hoạch tỉnh", "không gian động lực", "hành lang sinh thái"]
            .map(|text| Tag {
                text: text.into(),
                url: Some(format!("/tim-kiem?q={}", text.replace(' ', "+"))),
            })
            .into(),
        related: (1..5).map(teaser).collect(),
    }
}

/// An English article on the Vietnamese site.
pub(super) fn english() -> ArticleView {
    ArticleView {
        language: Language::English,
        kicker: None,
        headline: "Province announces planning for 2021 – 2030 with a vision to 2050".into(),
        standfirst: "Three growth areas, two ecological corridors and a target of about 10% growth a year."
            .into(),
        byline: vec![Byline { name: "Reporters (sample)".into(), role: None }],
        body: BodyHtml::trusted("<p>The plan covers <strong>2,694.64 km²</strong>.</p>".into()),
        genre: None,
        ..article()
    }
}

pub(super) fn preview_note() -> PreviewNote {
    PreviewNote { state: "Chờ duyệt".into(), version: 12, desk_url: Some("/desk/articles/01".into()) }
}

pub(super) fn withdrawn() -> WithdrawnView {
    WithdrawnView {
        withdrawn_at: moment(1),
        reason: WithdrawalReason::Inaccurate,
        column: Some(link("Hạ tầng – Đô thị", "/ha-tang-do-thi")),
        number: 1042,
    }
}

pub(super) fn plan_index() -> PlanIndexView {
    let group = |anchor: &str, label: &str, count: usize| PlanGroup {
        anchor: anchor.into(),
        label: label.into(),
        count: format!("{count:02}"),
        nodes: (1..=count).map(|index| node(index, index % 3 != 0)).collect(),
    };
    let indicator = |label: &str, value: &str| Indicator {
        label: label.into(),
        value: value.into(),
        year: "2030".into(),
        source: "01/QĐ-TTg".into(),
        source_url: Some("/quy-hoach#van-ban".into()),
    };
    PlanIndexView {
        canonical_url: "https://baovidu.example/quy-hoach".into(),
        url: "/quy-hoach".into(),
        title: "Quy hoạch tỉnh Ví Dụ thời kỳ 2021 – 2030, tầm nhìn đến năm 2050".into(),
        summary: "Nội dung, chỉ tiêu và văn bản của quy hoạch, kèm các bài viết về từng phần.".into(),
        groups: vec![group("tru-cot", "Trụ cột", 6), group("nhiem-vu", "Nhiệm vụ", 37)],
        indicators: vec![
            indicator("GRDP bình quân đầu người", "khoảng 15.800 USD"),
            indicator("Tỷ lệ đô thị hóa", "88 – 90%"),
            indicator("Tỷ lệ chất thải rắn sinh hoạt đô thị được thu gom, xử lý", "99%"),
        ],
        documents: documents(),
    }
}

pub(super) fn plan_node(count: usize) -> PlanNodeView {
    PlanNodeView {
        canonical_url: "https://baovidu.example/quy-hoach/tru-cot-01".into(),
        plan: link("Tra cứu Quy hoạch", "/quy-hoach"),
        kind_label: "Trụ cột".into(),
        ordinal: "01".into(),
        label: "Trụ cột 1 (tên chờ xác nhận)".into(),
        placeholder: true,
        parent: Some(link("06 trụ cột", "/quy-hoach#tru-cot")),
        summary: None,
        source: documents().into_iter().next(),
        children: (1..4).map(|index| node(index, true)).collect(),
        feed: Some(feed("Trụ cột 01", "/rss/quy-hoach/tru-cot-01.rss")),
        items: (0..count).map(teaser).collect(),
        pager: if count == 0 { Pager { page: 1, pages: 1, ..Pager::default() } } else { pager() },
    }
}

pub(super) fn spans(text: &str) -> Vec<Span> {
    text.split('|').enumerate().map(|(index, text)| Span { text: text.into(), hit: index % 2 == 1 }).collect()
}

pub(super) fn search() -> SearchView {
    let facet = |label: &str, count: usize, selected: bool| Facet {
        label: label.into(),
        count,
        url: "/tim-kiem?q=khu+cong+nghiep".into(),
        selected,
    };
    SearchView {
        query: "khu cong nghiep".into(),
        total: 1284,
        hits: (0..10)
            .map(|index| Hit {
                url: teaser(index).url,
                column: "Công nghiệp – Đầu tư".into(),
                headline: spans("42 |khu công nghiệp| đến năm 2030, bảy khu phía Nam chuyển đổi công năng"),
                excerpt: spans(
                    "… đến năm 2030, tỉnh có 42 |khu công nghiệp| với diện tích 18.600 – 21.000 ha, trong đó 10 |khu công nghiệp| mới ở phía Bắc; …",
                ),
                published: moment(40 * index as i64),
            })
            .collect(),
        columns: vec![facet("Công nghiệp – Đầu tư", 840, true), facet("Hạ tầng – Đô thị", 312, false)],
        years: vec![facet("2026", 700, false), facet("2025", 584, false)],
        sites: vec![facet("Báo Ví Dụ", 900, false), facet("Đài Ví Dụ", 384, false)],
        everywhere_url: None,
        here_url: Some("/tim-kiem?q=khu+cong+nghiep".into()),
        newest_first: false,
        relevance_url: "/tim-kiem?q=khu+cong+nghiep".into(),
        newest_url: "/tim-kiem?q=khu+cong+nghiep&order=newest".into(),
        unfiltered_url: Some("/tim-kiem?q=khu+cong+nghiep".into()),
        pager: pager(),
    }
}

pub(super) fn nothing_found() -> SearchView {
    SearchView {
        query: "quy hoạch sân bay vũ trụ".into(),
        unfiltered_url: Some("/tim-kiem?q=quy+hoach".into()),
        ..SearchView::default()
    }
}

pub(super) fn feeds() -> FeedsView {
    let columns =
        site().columns.into_iter().map(|column| feed(&column.text, &format!("/rss{}.rss", column.url)));
    FeedsView {
        canonical_url: "https://baovidu.example/feeds".into(),
        groups: vec![
            FeedGroup { kind: FeedGroupKind::Site, feeds: site().feeds },
            FeedGroup { kind: FeedGroupKind::Columns, feeds: columns.collect() },
            FeedGroup {
                kind: FeedGroupKind::Plan,
                feeds: vec![feed("Trụ cột 01", "/rss/quy-hoach/tru-cot-01.rss")],
            },
        ],
        opml_url: Some("/feeds.opml".into()),
    }
}

pub(super) fn landing() -> LandingView {
    let site = |name: &str, description: &str, url: &str, accent: Accent| LandingSite {
        name: name.into(),
        description: description.into(),
        url: url.into(),
        accent,
    };
    LandingView {
        language: Language::Vietnamese,
        sites: vec![
            site("Báo Ví Dụ điện tử", "Cơ quan của Tỉnh ủy Ví Dụ", "/bao/", Accent::River),
            site(
                "Đài Phát thanh và Truyền hình Ví Dụ",
                "Chuyên mục “Quy hoạch và cuộc sống”",
                "/dai/",
                Accent::Indigo,
            ),
            site(
                "Trang thông tin điện tử Sở Mẫu",
                "Thông tin quy hoạch của ngành",
                "/so-mau/",
                Accent::Ochre,
            ),
        ],
        desk_url: Some("/desk/".into()),
        demo: true,
    }
}

const BODY: &str = r#"<p>Ngày 26/9/2024, tại Trung tâm Hội nghị và Triển lãm tỉnh, hội nghị công bố Quy hoạch tỉnh được tổ chức theo <a href="/quy-hoach#van-ban">Quyết định số 01/QĐ-TTg</a>. Phạm vi quy hoạch rộng <strong>2.694,64 km²</strong> với 09 đơn vị hành chính cấp huyện.</p>
<p>Theo quyết định, đến năm 2030 tỷ lệ đô thị hóa đạt 88 – 90%, dân số khoảng 4,04 triệu người, GRDP bình quân đầu người khoảng 15.800 USD. Đó là những con số phải đọc cùng với <em>thời điểm</em> và <em>văn bản nguồn</em>: mỗi văn bản đếm một cách, và không phải lúc nào cũng giống nhau<sup>1</sup>.</p>
<h2 id="muc-ba-khu-vuc">Ba khu vực không gian động lực</h2>
<p>Quy hoạch tổ chức lãnh thổ thành ba khu vực, mỗi khu vực giữ một vai trò:</p>
<ul><li>Khu vực 1 gồm hai thành phố phía Nam: tái thiết đô thị, phát triển theo định hướng giao thông công cộng, di dời công nghiệp lên phía Bắc.</li>
<li>Khu vực 2 gồm bốn đô thị ở giữa: đổi mới sáng tạo, đô thị thông minh.</li>
<li>Khu vực 3 gồm ba huyện phía Bắc: khu công nghiệp thế hệ mới, sinh thái.</li></ul>
<figure class="quotation"><blockquote><p>Xây dựng tỉnh Ví Dụ giàu đẹp, văn minh; nâng cao chất lượng cuộc sống của người dân, xây dựng xã hội phồn vinh.</p></blockquote><figcaption><a class="document" href="/quy-hoach#van-ban">01/QĐ-TTg</a></figcaption></figure>
<blockquote><p>Người dân được biết, được bàn, được giám sát.</p></blockquote>
<h3 id="muc-doc-chi-tieu">Đọc chỉ tiêu thế nào cho đúng</h3>
<p>Bảng dưới đây giữ nguyên từ chỉ mức độ (“khoảng”, “trên”, “dưới”) của văn bản gốc.</p>
<div class="table-scroll" tabindex="0"><table><thead><tr><th scope="col">Chỉ tiêu năm 2030</th><th scope="col">Giá trị</th><th scope="col">Đơn vị</th><th scope="col">Văn bản nguồn</th></tr></thead>
<tbody><tr><th scope="row">GRDP bình quân đầu người</th><td>khoảng 15.800</td><td>USD/người/năm</td><td><a class="document" title="Quyết định phê duyệt Quy hoạch" href="/quy-hoach#van-ban">01/QĐ-TTg</a></td></tr>
<tr><th scope="row">Lao động qua đào tạo</th><td>trên 87</td><td>%</td><td>01/QĐ-TTg</td></tr>
<tr><th scope="row">Nghèo đa chiều</th><td>dưới 1,0</td><td>%</td><td>01/QĐ-TTg</td></tr></tbody></table></div>
<aside class="pullquote"><p>Mỗi con số phải đi cùng văn bản nguồn của nó.</p></aside>
<ol start="3"><li>Tra cứu văn bản gốc trong mục “Văn bản viện dẫn”.</li><li>Gửi câu hỏi cho chuyên mục Hỏi – đáp.</li></ol>
<hr>
<p>Quy hoạch là văn bản sống: khi có điều chỉnh, chuyên trang cập nhật bài viết và ghi rõ thời điểm, để người đọc biết mình đang đọc bản nào. Nước sạch nông thôn phấn đấu đạt 80%, đô thị 100%; chất thải rắn sinh hoạt được thu gom 95 – 99%.</p>"#;
