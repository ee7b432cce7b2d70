//! A site that does not say who answers for it publishes nothing (Press Law 2016, Art. 46).

use serde_json::json;
use toasoan::cli::Newsroom as NewsroomFile;

use crate::support::Newsroom;

const SEED: &str = include_str!("../support/newsroom.toml");

#[tokio::test]
async fn nothing_goes_live_until_the_masthead_is_complete() {
    let newsroom = Newsroom::open().await;
    let cast = newsroom.cast("bao").await;
    let seeds = async |text: &str| {
        NewsroomFile::parse("newsroom.toml", text).unwrap().build(&newsroom.app).await.unwrap();
    };
    let id = cast.brings_one("approved").await;
    let facts = [
        ("agency", "agency = \"Báo Thử\""),
        ("governing_body", "governing_body = \"Cơ quan chủ quản thử\""),
        ("licence", "licence = \"Giấy phép thử\""),
        ("address", "address = \"Số 1, đường Thử\""),
        ("phone", "phone = \"0000\""),
        ("email", "email = \"toasoan@bao.example\""),
        ("head", "head = \"Người đứng đầu thử\""),
    ];
    for (fact, line) in facts {
        seeds(&SEED.replacen(line, &format!("{fact} = \" \""), 1)).await;
        let refused = cast.chief.does("publish", &id, json!({})).await;
        assert_eq!(refused.refused(409), "masthead_incomplete", "{fact}");
        assert_eq!(
            cast.chief.sees(&id).await["edition"]["state"],
            "approved",
            "{fact}: it stays where it was"
        );
    }
    newsroom.settle().await;
    assert!(!newsroom.anonymous().get("/bao/sitemap.xml").await.text().contains("-a1.html"));

    seeds(SEED).await;
    cast.chief.does("publish", &id, json!({})).await.ok();
    newsroom.settle().await;
    assert!(newsroom.anonymous().get("/bao/sitemap.xml").await.text().contains("-a1.html"));
}
