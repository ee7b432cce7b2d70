//! What only the embedded engine must do, and the golden suite on it.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::fs;
use std::path::{Path, PathBuf};

use proptest::prelude::*;

use super::{Embedded, Weights};
use crate::search::golden::{Batches, NOW, article, ask};
use crate::search::{DocumentSource, SearchBackend, SearchDocument, SearchError, SearchQuery, Synonyms};

fn open(directory: &Path) -> Embedded {
    Embedded::open(directory, Synonyms::default(), Weights::default()).unwrap()
}

fn query(text: &str) -> SearchQuery {
    SearchQuery::new(text, NOW)
}

fn version_of(directory: &Path) -> PathBuf {
    fs::read_dir(directory).unwrap().next().unwrap().unwrap().path()
}

#[tokio::test]
async fn the_golden_suite_holds() {
    let directory = tempfile::tempdir().unwrap();
    let wrong = ask(&open(directory.path())).await.unwrap();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[tokio::test]
async fn index_and_cursor_survive_a_restart_together() {
    let directory = tempfile::tempdir().unwrap();
    let engine = open(directory.path());
    assert_eq!(engine.applied().await.unwrap(), 0);
    engine.upsert(&[article("a", "Bài một", "", "")]).await.unwrap();
    engine.commit(41).await.unwrap();
    engine.upsert(&[article("b", "Bài hai", "", "")]).await.unwrap();
    drop(engine);
    let engine = open(directory.path());
    assert_eq!(engine.applied().await.unwrap(), 41);
    assert_eq!(engine.search(&query("bài")).await.unwrap().total, 1);
}

#[tokio::test]
async fn a_damaged_index_is_replaced_by_an_empty_one() {
    for damage in ["meta.json", "segment"] {
        let directory = tempfile::tempdir().unwrap();
        let engine = open(directory.path());
        engine.upsert(&[article("a", "Bài một", "", "")]).await.unwrap();
        engine.commit(41).await.unwrap();
        drop(engine);
        let version = version_of(directory.path());
        for entry in fs::read_dir(&version).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            if name == damage || (damage == "segment" && name.ends_with(".store")) {
                let mut bytes = fs::read(&path).unwrap();
                let middle = bytes.len() / 2;
                bytes.truncate(middle);
                fs::write(&path, bytes).unwrap();
            }
        }
        let engine = open(directory.path());
        assert_eq!(engine.applied().await.unwrap(), 0, "{damage}");
        assert_eq!(engine.search(&query("bài")).await.unwrap().total, 0);
        engine.upsert(&[article("a", "Bài một", "", "")]).await.unwrap();
        engine.commit(42).await.unwrap();
        assert_eq!(engine.search(&query("bài")).await.unwrap().total, 1);
    }
}

#[tokio::test]
async fn an_index_of_another_version_is_removed_and_other_files_are_not() {
    let directory = tempfile::tempdir().unwrap();
    fs::create_dir(directory.path().join("index-000000000000")).unwrap();
    fs::create_dir(directory.path().join("keep")).unwrap();
    let engine = open(directory.path());
    assert_eq!(engine.applied().await.unwrap(), 0);
    assert!(!directory.path().join("index-000000000000").exists());
    assert!(directory.path().join("keep").exists());
}

#[tokio::test]
async fn a_second_process_is_told_that_the_index_is_in_use() {
    let directory = tempfile::tempdir().unwrap();
    let engine = open(directory.path());
    engine.upsert(&[article("a", "Bài một", "", "")]).await.unwrap();
    engine.commit(1).await.unwrap();
    let second = Embedded::open(directory.path(), Synonyms::none(), Weights::default());
    assert!(matches!(second, Err(SearchError::Locked { .. })));
    assert_eq!(engine.search(&query("bài")).await.unwrap().total, 1);
}

struct Failing(bool);

#[async_trait::async_trait]
impl DocumentSource for Failing {
    async fn next_batch(&mut self) -> Result<Vec<SearchDocument>, SearchError> {
        if std::mem::replace(&mut self.0, true) {
            return Err(SearchError::Source("gone".to_owned()));
        }
        Ok(vec![article("new", "Bài mới", "", "")])
    }
}

#[tokio::test]
async fn a_failed_rebuild_leaves_the_old_index() {
    let directory = tempfile::tempdir().unwrap();
    let engine = open(directory.path());
    engine.rebuild(&mut Batches(vec![vec![article("a", "Bài một", "", "")]]), 5).await.unwrap();
    let failed = engine.rebuild(&mut Failing(false), 9).await;
    assert!(matches!(failed, Err(SearchError::Source(_))));
    engine.commit(6).await.unwrap();
    assert_eq!(engine.search(&query("bài một")).await.unwrap().total, 1);
    assert_eq!(engine.search(&query("\"bài mới\"")).await.unwrap().total, 0);
}

#[tokio::test]
async fn a_large_rebuild_replaces_everything_at_once() {
    let directory = tempfile::tempdir().unwrap();
    let engine = open(directory.path());
    let body = "quy hoạch tỉnh ".repeat(100);
    let old: Vec<_> = (0..90).map(|at| article(&format!("old-{at}"), "Cũ", "", &body)).collect();
    let new: Vec<_> = (0..90).map(|at| article(&format!("new-{at}"), "Mới", "", &body)).collect();
    engine.upsert(&old).await.unwrap();
    engine.commit(1).await.unwrap();
    assert_eq!(engine.search(&query("quy hoạch")).await.unwrap().total, 90);
    engine.rebuild(&mut Batches(new.chunks(10).map(<[_]>::to_vec).collect()), 2).await.unwrap();
    assert_eq!(engine.search(&query("quy hoạch")).await.unwrap().total, 90);
    assert_eq!(engine.search(&query("cũ")).await.unwrap().total, 0);
    drop(engine);
    assert_eq!(open(directory.path()).search(&query("mới")).await.unwrap().total, 90);
}

#[tokio::test]
async fn a_withdrawn_article_can_come_back() {
    let directory = tempfile::tempdir().unwrap();
    let engine = open(directory.path());
    engine.upsert(&[SearchDocument { event: 4, ..article("a", "Bài một", "", "") }]).await.unwrap();
    engine.commit(4).await.unwrap();
    engine.delete(&["a".to_owned()]).await.unwrap();
    engine.upsert(&[SearchDocument { event: 3, ..article("a", "Bài một", "", "") }]).await.unwrap();
    engine.commit(5).await.unwrap();
    assert_eq!(engine.search(&query("bài")).await.unwrap().total, 1);
}

#[test]
fn any_text_is_answered_and_every_spelling_finds_the_same() {
    let directory = tempfile::tempdir().unwrap();
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    let engine = open(directory.path());
    let bodies =
        ["hoà bình thuỷ lợi", "hòa bình thủy lợi", "khoẻ mạnh 57-NQ/TW", "Đắk Lắk quý mến", "xóa đói"];
    let articles: Vec<_> =
        bodies.iter().map(|body| article(&body.replace(' ', "-"), body, "", body)).collect();
    runtime.block_on(async {
        engine.upsert(&articles).await.unwrap();
        engine.commit(1).await.unwrap();
    });
    let ids = |text: &str| {
        let found = runtime.block_on(engine.search(&query(text))).unwrap();
        assert!(found.hits.len() <= 20);
        found.hits.into_iter().map(|hit| hit.id).collect::<Vec<_>>()
    };
    let strange = prop_oneof![
        any::<String>(),
        "[\"“”*:()\\[\\]{}~^+\\-/\\\\ a-zđườ0-9\u{0}-\u{1f}]{0,60}",
        "[a-z ]{9000,10000}",
    ];
    proptest!(ProptestConfig::with_cases(64), |(text in strange)| { ids(&text); });
    let syllable = prop_oneof![
        Just("hoà"),
        Just("hòa"),
        Just("thuỷ"),
        Just("bình"),
        Just("khoẻ"),
        Just("quý"),
        Just("Đắk"),
        Just("xoá")
    ];
    proptest!(ProptestConfig::with_cases(32), |(words in prop::collection::vec(syllable, 1..4))| {
        use unicode_normalization::UnicodeNormalization;
        let composed = words.join(" ");
        let decomposed: String = composed.nfd().collect();
        let other_tone = composed.replace("hoà", "hòa").replace("thuỷ", "thủy").replace("khoẻ", "khỏe").replace("xoá", "xóa");
        let fake = composed.replace('Đ', "Ð");
        let wanted = ids(&composed);
        prop_assert_eq!(&wanted, &ids(&decomposed));
        prop_assert_eq!(&wanted, &ids(&other_tone));
        prop_assert_eq!(&wanted, &ids(&fake));
    });
}
