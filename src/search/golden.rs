//! The golden suite: what readers of Vietnamese news expect, asked of every engine in the same words.

use super::{DocumentSource, Order, SearchBackend, SearchDocument, SearchError, SearchQuery, SearchResults};

/// The present of the suite: 22 November 2026, noon in Việt Nam.
pub(crate) const NOW: i64 = 1_795_323_600_000;
const DAY: i64 = 86_400_000;
const LONG: &str = "Quy hoạch tỉnh Bình Dương thời kỳ 2021 - 2030, tầm nhìn đến năm 2050 được phê duyệt";

/// An article with the given texts, published a year ago in the column `thoi-su`.
pub(crate) fn article(id: &str, headline: &str, standfirst: &str, body: &str) -> SearchDocument {
    SearchDocument {
        id: id.to_owned(),
        site: "bao".to_owned(),
        column: "thoi-su".to_owned(),
        column_name: "Thời sự".to_owned(),
        site_name: "Báo tỉnh".to_owned(),
        url_path: format!("/thoi-su/{id}"),
        headline: headline.to_owned(),
        kicker: String::new(),
        standfirst: standfirst.to_owned(),
        body: body.to_owned(),
        byline: vec!["Lê Văn Tám".to_owned()],
        tags: Vec::new(),
        plan_nodes: Vec::new(),
        audiences: Vec::new(),
        genre: None,
        language: "vi".to_owned(),
        doc_numbers: Vec::new(),
        published_at: NOW - 365 * DAY,
        updated_at: NOW - 365 * DAY,
        year: 2025,
        event: 1,
    }
}

fn corpus() -> Vec<SearchDocument> {
    let mut articles = vec![
        article("duong-sat", "Đường sắt tốc độ cao Bắc - Nam khởi công", "", "Tuyến tàu dài 1.541 km."),
        article(
            "duong-qua",
            "Đường qua cầu Rạch Chiếc thông xe",
            "",
            "Xe cộ đi lại trên đường, con đường rộng mười mét.",
        ),
        article("duong-qua-ten", "Vai diễn cuối năm", "", "Nghệ sĩ vào vai Dương Quá trên sân khấu."),
        article("nguyen-ai-quoc", "Nguyễn Ái Quốc và hành trình cứu nước", "", "Bến cảng năm 1911."),
        article("da-nang", "Đà Nẵng mở rộng cảng Liên Chiểu", "", "Cảng nước sâu."),
        article("ha-noi", "Hà Nội công bố đồ án", "", "Thủ đô hai bên sông Hồng."),
        article("nghi-quyet", "Nghị quyết 57-NQ/TW về khoa học, công nghệ", "", "Đột phá chuyển đổi số."),
        article("ho-dan", "Tái định cư cho 57 hộ", "", "Cả 57 hộ theo NQ của tỉnh, vốn TW cấp."),
        article("quoc-khanh", "Nhớ mùa thu độc lập", "", "Ngày 02/9/1945, tại Quảng trường Ba Đình."),
        article("ubnd", "UBND tỉnh họp phiên thường kỳ", "", "Phiên họp tháng mười."),
        article("uy-ban", "Ủy ban nhân dân tỉnh ban hành kế hoạch", "", "Kế hoạch năm tới."),
        article("thuy-dien", "Nhà máy thuỷ điện Trị An tích nước", "", "Hồ chứa đầy."),
        article("eth", "Ðồng Nai khởi công cầu mới", "", "Cầu nối hai bờ."),
        article("kho", "Lễ hội của người K'Ho ở Di Linh", "", "Cồng chiêng cao nguyên."),
        article("quy-hoach", LONG, "", "Quyết định được ký cuối tuần."),
        article("apart", "Bình quân thu nhập năm nay", "", "Hướng dương nở rộ ngoại ô."),
        article("fresh", "Giá cao su tăng trở lại", "", "Nông dân phấn khởi."),
        article("stale", "Giá cao su tăng trở lại", "", "Nông dân phấn khởi."),
        article("title-only", "Hồ tiêu vào vụ thu hoạch", "", "Nhà vườn bận rộn."),
        article("body-only", "Chợ phiên cuối tuần", "", "Người dân bán hồ tiêu, cà phê và mật ong rừng."),
        article("script", "<script>alert('xss')</script> cảnh báo mã độc", "", "Thư lạ."),
        article("ma-grave", "Chuyện mà ai cũng biết", "", "Làng bên sông."),
        article("ma-acute", "Má kể chuyện má đi chợ", "", "Má và chợ quê, má và con."),
        article("embargoed", "Tin cấm phát hành trước giờ", "", "Khởi công đường sắt."),
        article("withdrawn", "Bài phải gỡ về đường sắt", "", "Đường sắt."),
    ];
    for article in &mut articles {
        match article.id.as_str() {
            "nghi-quyet" => article.doc_numbers = vec!["57-NQ/TW".to_owned()],
            "fresh" => (article.published_at, article.year) = (NOW - DAY, 2026),
            "stale" => (article.published_at, article.year) = (NOW - 7 * 365 * DAY, 2019),
            "embargoed" => (article.published_at, article.year) = (NOW + DAY, 2026),
            "da-nang" => {
                (article.column, article.column_name) = ("kinh-te".to_owned(), "Kinh tế".to_owned());
                (article.site, article.site_name) = ("dai".to_owned(), "Đài tỉnh".to_owned());
            }
            _ => {}
        }
    }
    articles
}

enum Wish {
    First(&'static str),
    Above(&'static str, &'static str),
    Has(&'static [&'static str]),
    Lacks(&'static str),
    Nothing,
}

const WISHES: &[(&str, Wish)] = &[
    ("duong sat", Wish::First("duong-sat")),
    ("đường sắt", Wish::First("duong-sat")),
    ("đương sắt", Wish::First("duong-sat")),
    ("Đu\u{31b}o\u{31b}\u{300}ng să\u{301}t", Wish::First("duong-sat")),
    ("dương quá", Wish::Above("duong-qua-ten", "duong-qua")),
    ("dương", Wish::Above("duong-qua-ten", "duong-qua")),
    ("duong qua", Wish::Has(&["duong-qua", "duong-qua-ten"])),
    ("mà", Wish::Above("ma-grave", "ma-acute")),
    ("má", Wish::Above("ma-acute", "ma-grave")),
    ("ma", Wish::Has(&["ma-acute", "ma-grave", "script"])),
    ("nguyen ai quoc", Wish::First("nguyen-ai-quoc")),
    ("da nang", Wish::First("da-nang")),
    ("danang", Wish::First("da-nang")),
    ("đà nẵng", Wish::First("da-nang")),
    ("hanoi", Wish::First("ha-noi")),
    ("57-NQ/TW", Wish::First("nghi-quyet")),
    ("57 nq tw", Wish::First("nghi-quyet")),
    ("02/9/1945", Wish::First("quoc-khanh")),
    ("UBND tinh", Wish::Has(&["ubnd", "uy-ban"])),
    ("uy ban nhan dan tinh", Wish::Has(&["ubnd", "uy-ban"])),
    ("thuy dien", Wish::First("thuy-dien")),
    ("thuỷ điện", Wish::First("thuy-dien")),
    ("thủy điện", Wish::First("thuy-dien")),
    ("Đồng Nai", Wish::First("eth")),
    ("Ðồng Nai", Wish::First("eth")),
    ("dong nai", Wish::First("eth")),
    ("K'Ho", Wish::First("kho")),
    (LONG, Wish::First("quy-hoach")),
    ("\"bình dương\"", Wish::Has(&["quy-hoach"])),
    ("\"bình dương\"", Wish::Lacks("apart")),
    ("bình duong", Wish::First("quy-hoach")),
    ("\"binh duong\"", Wish::First("quy-hoach")),
    ("quy ho", Wish::First("quy-hoach")),
    ("hồ tiêu", Wish::Above("title-only", "body-only")),
    ("giá cao su", Wish::Above("fresh", "stale")),
    ("duong sta", Wish::Has(&["duong-sat"])),
    ("duong sat", Wish::Lacks("embargoed")),
    ("duong sat", Wish::Lacks("withdrawn")),
    ("bài phải gỡ", Wish::Lacks("withdrawn")),
    ("\"đường sắt", Wish::First("duong-sat")),
    ("đường sắt *", Wish::First("duong-sat")),
    ("Lê Văn Tám", Wish::Has(&["ha-noi"])),
    ("***", Wish::Nothing),
    ("xylophone", Wish::Nothing),
];

/// Asks everything and returns what was not as wished; the engine must be empty before.
pub(crate) async fn ask(engine: &dyn SearchBackend) -> Result<Vec<String>, SearchError> {
    engine.upsert(&corpus()).await?;
    engine.delete(&["withdrawn".to_owned(), "never-known".to_owned()]).await?;
    engine.commit(7).await?;
    let mut wrong = Vec::new();
    if engine.applied().await? != 7 {
        wrong.push("applied() is not the committed event".to_owned());
    }
    for (text, wish) in WISHES {
        let found = engine.search(&SearchQuery::new(*text, NOW)).await?;
        if !granted(wish, &found) {
            wrong.push(format!("{text:?}: {:?}", ids(&found)));
        }
    }
    for text in strange() {
        let found = engine.search(&SearchQuery { limit: 3, ..SearchQuery::new(text.as_str(), NOW) }).await?;
        if found.hits.len() > 3 {
            wrong.push(format!("more than the limit for {text:?}"));
        }
    }
    wrong.extend(filters(engine).await?);
    wrong.extend(highlights(engine).await?);
    wrong.extend(changes(engine).await?);
    Ok(wrong)
}

/// Texts that must be answered, whatever the answer is.
fn strange() -> Vec<String> {
    let fixed = [
        "\"",
        "\"\"",
        "\"\"\"",
        "“ ”",
        "*",
        ":",
        "a:b",
        "site:bao",
        "-",
        "--",
        "NOT đường",
        "đường AND",
        "(",
        ")(",
        "[]{}^~",
        "\\",
        "\\\"",
        "'",
        "đường\u{0}sắt",
        "\u{1}\u{7f}",
        "\u{e000}đường\u{e001}",
        "\u{feff}",
        "\u{301}\u{301}",
        "🚆 🚆",
        "<script>",
        "../../etc",
        "%00",
        "1.000.000,5",
        "0",
        "00",
        "-5",
        "57-NQ/TW \"",
        "年 月",
        "الطريق",
    ];
    let long = ["a", "đường ", "\"", "\"a", "x\u{301}", "1.", "-"].map(|part| part.repeat(10_000));
    fixed.into_iter().map(str::to_owned).chain(long).collect()
}

fn ids(found: &SearchResults) -> Vec<&str> {
    found.hits.iter().map(|hit| hit.id.as_str()).collect()
}

fn granted(wish: &Wish, found: &SearchResults) -> bool {
    let ids = ids(found);
    let place = |id: &str| ids.iter().position(|found| *found == id);
    match wish {
        Wish::First(id) => place(id) == Some(0),
        Wish::Above(upper, lower) => {
            place(upper).is_some_and(|upper| place(lower).is_none_or(|lower| upper < lower))
        }
        Wish::Has(all) => all.iter().all(|id| place(id).is_some()),
        Wish::Lacks(id) => place(id).is_none(),
        Wish::Nothing => ids.is_empty() && found.total == 0,
    }
}

async fn filters(engine: &dyn SearchBackend) -> Result<Vec<String>, SearchError> {
    let mut wrong = Vec::new();
    let base = SearchQuery::new("", NOW);
    let site = SearchQuery { site: Some("dai".into()), ..base.clone() };
    let column = SearchQuery { column: Some("kinh-te".into()), ..base.clone() };
    let year = SearchQuery { year: Some(2019), text: "cao su".into(), ..base.clone() };
    let newest = SearchQuery { order: Order::Newest, text: "cao su".into(), ..base.clone() };
    for (query, wanted) in [
        (&site, &["da-nang"][..]),
        (&column, &["da-nang"]),
        (&year, &["stale"]),
        (&newest, &["fresh", "stale"]),
    ] {
        let found = engine.search(query).await?;
        if ids(&found) != wanted || found.total != wanted.len() {
            wrong.push(format!("{query:?}: {:?} of {}", ids(&found), found.total));
        }
    }
    let odd = SearchQuery { site: Some("x' OR 1 = 1 \" \\".into()), text: "cao su".into(), ..base.clone() };
    if engine.search(&odd).await?.total != 0 {
        wrong.push("an odd site slug matched".to_owned());
    }
    let all = engine.search(&SearchQuery { limit: 5, ..base }).await?;
    let columns: Vec<_> = all
        .facets
        .columns
        .iter()
        .map(|facet| (facet.value.as_str(), facet.label.as_str(), facet.count))
        .collect();
    let years: Vec<_> = all.facets.years.iter().map(|facet| (facet.value.as_str(), facet.count)).collect();
    let sites: Vec<_> = all
        .facets
        .sites
        .iter()
        .map(|facet| (facet.value.as_str(), facet.label.as_str(), facet.count))
        .collect();
    if all.total != 23 || all.hits.len() != 5 || all.hits.first().map(|hit| hit.id.as_str()) != Some("fresh")
    {
        wrong.push(format!("blank text: {} {:?}", all.total, ids(&all)));
    }
    if columns != [("thoi-su", "Thời sự", 22), ("kinh-te", "Kinh tế", 1)]
        || years != [("2026", 1), ("2025", 21), ("2019", 1)]
        || sites != [("bao", "Báo tỉnh", 22), ("dai", "Đài tỉnh", 1)]
    {
        wrong.push(format!("facets {columns:?} {years:?} {sites:?}"));
    }
    Ok(wrong)
}

async fn highlights(engine: &dyn SearchBackend) -> Result<Vec<String>, SearchError> {
    let mut wrong = Vec::new();
    let found = engine.search(&SearchQuery::new("ma doc", NOW)).await?;
    let headline =
        found.hits.iter().find(|hit| hit.id == "script").map(|hit| hit.headline.clone()).unwrap_or_default();
    let hits: Vec<&str> =
        headline.spans().iter().filter(|span| span.hit).map(|span| span.text.as_str()).collect();
    if headline.plain() != "<script>alert('xss')</script> cảnh báo mã độc" || hits != ["mã", "độc"]
    {
        wrong.push(format!("highlight {headline:?}"));
    }
    let found = engine.search(&SearchQuery::new("mật ong", NOW)).await?;
    let excerpt = found.hits.first().map(|hit| hit.excerpt.clone()).unwrap_or_default();
    if !excerpt.spans().iter().any(|span| span.hit && span.text == "mật") {
        wrong.push(format!("excerpt {excerpt:?}"));
    }
    Ok(wrong)
}

/// Corrections, late events, withdrawal and rebuild.
async fn changes(engine: &dyn SearchBackend) -> Result<Vec<String>, SearchError> {
    let mut wrong = Vec::new();
    let mut corrected = article("ha-noi", "Thăng Long công bố đồ án", "", "Thủ đô hai bên sông.");
    corrected.event = 9;
    let mut late = article("ha-noi", "Đông Đô công bố đồ án", "", "Thủ đô hai bên sông.");
    late.event = 8;
    engine.upsert(&[corrected]).await?;
    engine.upsert(std::slice::from_ref(&late)).await?;
    engine.commit(9).await?;
    engine.upsert(&[late]).await?;
    engine.commit(9).await?;
    for (text, wanted) in [("thăng long", 1), ("đông đô", 0)] {
        let found =
            engine.search(&SearchQuery { order: Order::Newest, ..SearchQuery::new(text, NOW) }).await?;
        if found.total != wanted {
            wrong.push(format!("after a late event {text:?}: {:?}", ids(&found)));
        }
    }
    let mut source = Batches(vec![corpus(), vec![article("added", "Thêm sau cùng", "", "")]]);
    engine.rebuild(&mut source, 12).await?;
    let found = engine.search(&SearchQuery::new("thêm sau cùng", NOW)).await?;
    if ids(&found).first() != Some(&"added") || engine.applied().await? != 12 {
        wrong.push(format!("rebuild: {:?}", ids(&found)));
    }
    engine.clear().await?;
    let found = engine.search(&SearchQuery::new("", NOW)).await?;
    if found.total != 0 || engine.applied().await? != 0 {
        wrong.push(format!("clear: {} left", found.total));
    }
    engine.health().await?;
    Ok(wrong)
}

/// A source that hands out what it was given.
pub(crate) struct Batches(pub(crate) Vec<Vec<SearchDocument>>);

#[async_trait::async_trait]
impl DocumentSource for Batches {
    async fn next_batch(&mut self) -> Result<Vec<SearchDocument>, SearchError> {
        Ok(if self.0.is_empty() { Vec::new() } else { self.0.remove(0) })
    }
}
