//! Readers: addresses that last, and answers that are small.

use std::io::Read;

use reqwest::Method;
use serde_json::{Value, json};

use super::first_light::published;
use crate::support::{Answer, Cast, Newsroom, Person, content};

/// The path below the house, of an absolute address.
fn below<'a>(newsroom: &Newsroom, url: &'a str) -> &'a str {
    url.strip_prefix(&newsroom.url).unwrap()
}

async fn live_url(cast: &Cast, id: &str) -> String {
    cast.chief.sees(id).await["live"]["url"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn an_address_lasts_whatever_becomes_of_headline_and_column() {
    let newsroom = Newsroom::open().await;
    let cast = newsroom.cast("bao").await;
    let reader = newsroom.anonymous();
    let id = cast.brings("revised", content("Tít lúc đầu", "Chữ.")).await;
    let url = live_url(&cast, &id).await;
    assert!(url.ends_with("/bao/thoi-su/tit-luc-dau-a1.html"), "{url}");
    cast.rewrites(&id, json!({ "headline": "Tít về sau", "column": "chuyen-trang" })).await;
    cast.author.does("submit", &id, json!({})).await.ok();
    cast.publishes(&id).await;
    newsroom.settle().await;
    assert_eq!(live_url(&cast, &id).await, url);
    let page = reader.get(&url).await;
    assert!(page.status == 200 && page.text().contains("Tít về sau"));
    assert!(page.text().contains(&format!("<link rel=\"canonical\" href=\"{url}\">")), "{}", page.text());

    for wrong in [
        "/bao/thoi-su/tit-ve-sau-a1.html",
        "/bao/chuyen-trang/tit-luc-dau-a1.html",
        "/bao/x-a1.html",
        "/bao/-a1.html",
        "/bao/thoi-su/TIT-LUC-DAU-a1.html",
        "/bao/khong-co/a1-a1.html",
    ] {
        let answer = reader.get(wrong).await;
        assert_eq!((answer.status, answer.header("location")), (301, Some(url.as_str())), "{wrong}");
    }
    for nothing in [
        "/bao/x-a2.html",
        "/bao/x-a0.html",
        "/bao/x-a01.html",
        "/bao/x-a1.htm",
        "/bao/thoi-su/sau/tit-luc-dau-a1.html",
        "/dai/x-a1.html",
        "/dai/thoi-su/tit-luc-dau-a1.html",
        "/bao/khong-co/",
        "/khong-co/",
        "/bao//x-a1.html/",
    ] {
        assert_eq!(reader.get(nothing).await.status, 404, "{nothing}");
    }
    let folder = reader.get("/bao/thoi-su").await;
    assert_eq!(
        (folder.status, folder.header("location")),
        (301, Some(format!("{}/bao/thoi-su/", newsroom.url).as_str()))
    );
    assert_eq!(reader.get("/bao/khong-co").await.status, 404, "nobody is sent to what is not there");

    // Published in the other column now, and listed there.
    assert!(!reader.get("/bao/thoi-su/").await.text().contains("-a1.html"));
    assert!(reader.get("/bao/chuyen-trang/").await.text().contains("-a1.html"));
    assert!(reader.get("/bao/rss/chuyen-trang.rss").await.text().contains(&id));
    assert!(!reader.get("/bao/rss/thoi-su.rss").await.text().contains(&id));
}

#[tokio::test]
async fn who_has_a_page_already_gets_no_second_copy() {
    let newsroom = Newsroom::open().await;
    let cast = newsroom.cast("bao").await;
    let reader = newsroom.anonymous();
    let id = published(&newsroom, "Bài để hỏi lại", &"Chữ dài cho đáng nén. ".repeat(200)).await;
    let url = live_url(&cast, &id).await;
    for path in [
        below(&newsroom, &url),
        "/bao/",
        "/bao/thoi-su/",
        "/bao/rss/home.rss",
        "/bao/rss/thoi-su.rss",
        "/bao/sitemap.xml",
    ] {
        let plain = reader.get(path).await;
        assert_eq!(plain.status, 200, "{path}");
        let (tag, date) = (plain.header("etag").unwrap(), plain.header("last-modified").unwrap());
        assert!(tag.starts_with('"') && tag.ends_with('"'), "{path}: {tag} is not strong");
        for headers in [
            vec![("if-none-match", tag)],
            vec![("if-modified-since", date)],
            vec![("if-none-match", tag), ("if-modified-since", "Thu, 01 Jan 1970 00:00:00 GMT")],
        ] {
            let known = reader.get_with(path, &headers).await;
            assert_eq!((known.status, known.bytes.len()), (304, 0), "{path} {headers:?}");
            assert_eq!(known.header("etag"), Some(tag), "{path}");
        }
        for headers in [
            vec![("if-none-match", "\"other\"")],
            vec![("if-none-match", "\"other\""), ("if-modified-since", date)],
            vec![("if-modified-since", "Thu, 01 Jan 1970 00:00:00 GMT")],
            vec![("if-modified-since", "gibberish")],
        ] {
            assert_eq!(reader.get_with(path, &headers).await.status, 200, "{path} {headers:?}");
        }
        let head = reader.send(Method::HEAD, path, None, &[]).await;
        assert_eq!((head.status, head.bytes.len()), (200, 0), "{path}");
        for name in ["etag", "content-type", "content-length", "last-modified", "cache-control"] {
            assert_eq!(head.header(name), plain.header(name), "{path} {name}");
        }
        assert_eq!(plain.header("content-length").unwrap(), plain.bytes.len().to_string(), "{path}");
        small_and_the_same(&reader, path, &plain).await;
    }
}

async fn small_and_the_same(reader: &Person, path: &str, plain: &Answer) {
    for (accepts, encoding) in
        [("gzip", "gzip"), ("br", "br"), ("gzip, deflate, br, zstd", "br"), ("br;q=0, gzip", "gzip")]
    {
        let answer = reader.get_with(path, &[("accept-encoding", accepts)]).await;
        assert_eq!(answer.header("content-encoding"), Some(encoding), "{path} {accepts}");
        let mut bytes = Vec::new();
        if encoding == "gzip" {
            flate2::read::GzDecoder::new(answer.bytes.as_slice()).read_to_end(&mut bytes).unwrap();
        } else {
            brotli::Decompressor::new(answer.bytes.as_slice(), 4_096).read_to_end(&mut bytes).unwrap();
        }
        assert!(bytes == plain.bytes, "{path}: {encoding} says something else");
        assert!(answer.bytes.len() < plain.bytes.len(), "{path}: {encoding} is not smaller");
        assert!(answer.header("vary").unwrap().to_lowercase().contains("accept-encoding"), "{path}");
        assert_ne!(
            answer.header("etag"),
            plain.header("etag"),
            "{path}: two representations, one strong tag"
        );
        let known = reader
            .get_with(
                path,
                &[("accept-encoding", accepts), ("if-none-match", answer.header("etag").unwrap())],
            )
            .await;
        assert_eq!(known.status, 304, "{path} {accepts}");
    }
    for accepts in ["identity", "", "deflate", "gzip;q=0, br;q=0"] {
        let answer = reader.get_with(path, &[("accept-encoding", accepts)]).await;
        assert_eq!(
            (answer.header("content-encoding"), answer.bytes == plain.bytes),
            (None, true),
            "{path} {accepts}"
        );
    }
}

#[tokio::test]
async fn nothing_changes_until_something_is_published() {
    let newsroom = Newsroom::open().await;
    let cast = newsroom.cast("bao").await;
    let reader = newsroom.anonymous();
    let id = published(&newsroom, "Bài đứng yên", "Chữ.").await;
    let article = below(&newsroom, &live_url(&cast, &id).await).to_owned();
    let paths = [article.as_str(), "/bao/", "/bao/rss/home.rss", "/bao/rss/thoi-su.rss", "/bao/sitemap.xml"];
    let mut first = Vec::new();
    for path in paths {
        first.push(reader.get(path).await);
    }
    for hours in [1, 24, 24 * 30] {
        newsroom.later(hours * 3_600_000);
        newsroom.http.pages.forget_all();
        newsroom.cast("bao").await.brings_one("draft").await;
        newsroom.settle().await;
        for (path, before) in paths.iter().zip(&first) {
            let again = reader.get(path).await;
            assert!(again.bytes == before.bytes, "{path} changed by itself after {hours} h");
            assert_eq!(again.header("etag"), before.header("etag"), "{path}");
            assert_eq!(again.header("last-modified"), before.header("last-modified"), "{path}");
        }
    }
}

#[tokio::test]
async fn a_site_lives_at_its_own_host() {
    let newsroom = Newsroom::open().await;
    for (role, name) in [("reporter", "phongvien"), ("editor", "bientap"), ("chief_editor", "tongbientap")] {
        newsroom.hire(&format!("{name}.trang-tin"), &[(role, Some("trang-tin"), None)]).await;
    }
    let cast = newsroom.cast("trang-tin").await;
    let id = cast.brings("live", content("Tin của đơn vị", "Chữ.")).await;
    published(&newsroom, "Tin của báo", "Chữ.").await;
    newsroom.settle().await;
    let canonical = "https://trangtin.example/thoi-su/tin-cua-don-vi-a1.html";
    assert_eq!(live_url(&cast, &id).await, canonical);

    let reader = newsroom.anonymous();
    for round in ["cold", "warm"] {
        for host in ["trangtin.example", "TrangTin.Example", "trangtin.example:443"] {
            let page = reader.get_with("/thoi-su/tin-cua-don-vi-a1.html", &[("host", host)]).await;
            assert_eq!(page.status, 200, "{host} {round}");
            assert!(
                page.text().contains(&format!("<link rel=\"canonical\" href=\"{canonical}\">")),
                "{host}"
            );
            assert!(
                !page.text().contains(&newsroom.url),
                "{host}: the page names the address behind the proxy"
            );
            let home = reader.get_with("/", &[("host", host)]).await;
            assert!(
                home.status == 200
                    && home.text().contains("Tin của đơn vị")
                    && !home.text().contains("Tin của báo"),
                "{host} {round}"
            );
        }
        for path in ["/sitemap.xml", "/rss/home.rss", "/rss/thoi-su.rss"] {
            let answer = reader.get_with(path, &[("host", "trangtin.example")]).await;
            assert!(
                answer.status == 200
                    && answer.text().contains(canonical)
                    && !answer.text().contains(&newsroom.url),
                "{path}: {}",
                answer.text()
            );
        }
    }
    let moved = reader.get_with("/x-a1.html", &[("host", "trangtin.example")]).await;
    assert_eq!((moved.status, moved.header("location")), (301, Some(canonical)));
    // On that host there is no other site, and on another host it says where it lives.
    assert_eq!(reader.get_with("/bao/", &[("host", "trangtin.example")]).await.status, 404);
    assert!(
        reader
            .get("/trang-tin/thoi-su/tin-cua-don-vi-a1.html")
            .await
            .text()
            .contains(&format!("rel=\"canonical\" href=\"{canonical}\""))
    );
    let suffix = reader
        .get_with("/thoi-su/tin-cua-don-vi-a1.html", &[("host", "trangtin.example.evil.example")])
        .await;
    assert_eq!(suffix.status, 404);
}

#[tokio::test]
async fn every_page_says_who_answers_for_it() {
    let newsroom = Newsroom::open().await;
    let cast = newsroom.cast("bao").await;
    let id = published(&newsroom, "Bài & \"dấu\" </script><b>", "Chữ <i>không</i> phải thẻ.").await;
    let url = live_url(&cast, &id).await;
    let gone = published(&newsroom, "Bài sẽ gỡ", "Chữ.").await;
    let gone_url = live_url(&cast, &gone).await;
    cast.chief.does("withdraw", &gone, json!({ "reason": "Sai." })).await.ok();
    newsroom.settle().await;
    let reader = newsroom.anonymous();
    for path in [
        below(&newsroom, &url),
        below(&newsroom, &gone_url),
        "/bao/",
        "/bao/thoi-su/",
        "/bao/tim-kiem?q=chu",
        "/bao/feeds",
        "/bao/quy-hoach/",
        "/bao/khong-co/",
    ] {
        let page = reader.get(path).await;
        let text = page.text();
        assert!(text.contains("<html lang=\"vi\""), "{path}");
        for fact in [
            "Báo Thử",
            "Cơ quan chủ quản thử",
            "Giấy phép thử",
            "Số 1, đường Thử",
            "0000",
            "toasoan@bao.example",
            "Người đứng đầu thử",
        ] {
            assert!(text.contains(fact), "{path} does not say {fact}");
        }
        let listed = ["/bao/", "/bao/thoi-su/"].contains(&path) || path == below(&newsroom, &url);
        let feed = format!("{}/bao/rss/home.rss", newsroom.url);
        let leads_there = text.contains("type=\"application/rss+xml\"") && text.contains(&feed);
        assert!(leads_there || !listed, "{path} hides its feed");
        assert!(!text.contains("<b>") || path.contains("khong-co"), "{path}: a headline became a tag");
        let foreign = text
            .split("src=\"")
            .skip(1)
            .filter(|rest| rest.starts_with("http") && !rest.starts_with(&newsroom.url))
            .count();
        assert_eq!(foreign, 0, "{path} loads from elsewhere");
        let policy = page.header("content-security-policy").unwrap();
        assert!(policy.contains("default-src 'none'"), "{path}: {policy}");
        assert_eq!(page.header("x-content-type-options"), Some("nosniff"), "{path}");
    }
    let page = reader.get(&url).await.text();
    assert!(page.contains(&format!("<link rel=\"canonical\" href=\"{url}\">")));
    assert!(
        page.contains("property=\"og:title\"")
            && page.contains(&format!("property=\"og:url\" content=\"{url}\""))
    );
    let data = page
        .split("<script type=\"application/ld+json\">")
        .nth(1)
        .unwrap()
        .split("</script>")
        .next()
        .unwrap();
    let data: Value = serde_json::from_str(data).unwrap();
    let article = data["@graph"]
        .as_array()
        .map_or(&data, |graph| graph.iter().find(|one| one["@type"] == "NewsArticle").unwrap());
    assert_eq!(article["@type"], "NewsArticle");
    assert_eq!(article["headline"], "Bài & \"dấu\" </script><b>");
    assert_eq!(article["datePublished"], "2026-11-22T08:00:00+07:00");
    assert!(
        article.to_string().contains(&url) && article["author"].to_string().contains("phongvien.bao"),
        "{article}"
    );
    let gone = reader.get(&gone_url).await;
    assert!(gone.status == 410 && !gone.text().contains("Bài sẽ gỡ") && !gone.text().contains("ld+json"));
}
