//! What a configuration accepts and refuses, layer by layer.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::path::Path;

use super::super::database::Location;
use super::super::search::Engine;
use super::*;

fn env(pairs: &[(&str, &str)]) -> Sources {
    Sources::new().environment(pairs.iter().copied())
}

fn refusal(sources: Sources) -> String {
    Config::load(sources).unwrap_err().to_string()
}

fn file(text: &str) -> (tempfile::TempDir, Sources) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("toasoan.toml");
    std::fs::write(&path, text).unwrap();
    (folder, Sources::new().file(Some(path)))
}

#[test]
fn the_defaults_alone_are_a_newsroom_under_one_folder() {
    let config = Config::load(Sources::new()).unwrap();
    assert_eq!(config.database.location(), Some(Location::Sqlite("data/toasoan.db".into())));
    assert_eq!(config.search.engine, Engine::Embedded);
    assert_eq!(config.search.index_dir, Path::new("data/search"));
    assert_eq!(config.media.dir, Path::new("data/media"));
    assert_eq!(config.server.public_url, "http://127.0.0.1:8080");
    assert_eq!(config.plan.pack(), None);
}

#[test]
fn later_layers_win() {
    let (_folder, sources) = file("[server]\nlisten = \"127.0.0.1:1\"\nmax_connections = 1\nthreads = 1\n");
    let sources = sources
        .environment([
            ("TOASOAN__SERVER__LISTEN", "127.0.0.1:2"),
            ("TOASOAN__SERVER__MAX_CONNECTIONS", "2"),
            ("PATH", "/bin"),
            ("TOASOAN_CONFIG", "x"),
        ])
        .flag("server.listen", "127.0.0.1:3");
    let config = Config::load(sources).unwrap();
    assert_eq!(
        (config.server.listen.port(), config.server.max_connections, config.server.threads),
        (3, 2, 1)
    );
}

#[test]
fn texts_become_the_kind_their_key_holds() {
    let config = Config::load(env(&[
        ("TOASOAN__WORKER__INSIDE", "false"),
        ("TOASOAN__SERVER__TRUSTED_PROXIES", "10.0.0.0/8, ::1,"),
        ("TOASOAN__EDITORIAL__TIME_ZONE_OFFSET", "-05:30"),
    ]))
    .unwrap();
    assert!(!config.worker.inside);
    assert_eq!(config.server.trusted_proxies.len(), 2);
    assert_eq!(config.editorial.time_zone_offset.whole_minutes(), -330);
}

#[test]
fn unknown_keys_are_refused_by_their_full_name_in_every_layer() {
    let (_folder, sources) = file("[search]\nmeilisearh_url = \"http://x\"\n");
    let said = refusal(sources);
    assert!(said.starts_with("search.meilisearh_url: ") && said.contains("toasoan.toml"), "{said}");
    assert!(said.contains("did you mean search.meilisearch_url?"), "{said}");

    let said = refusal(env(&[("TOASOAN__SERVER__LISTN", "127.0.0.1:1")]));
    assert!(said.starts_with("server.listn: ") && said.contains("TOASOAN__SERVER__LISTN"), "{said}");
    for name in [
        "TOASOAN__SERVERS__LISTEN",
        "TOASOAN__SERVER",
        "TOASOAN__",
        "TOASOAN__SERVER__",
        "TOASOAN__SERVER__LISTEN__X",
    ] {
        let said = refusal(env(&[(name, "1")]));
        assert!(said.contains("there is no such key") && said.contains(name), "{name}: {said}");
    }
    assert!(refusal(Sources::new().flag("server.nothing", "1")).starts_with("server.nothing: "));
    for text in [
        "[serve]\n",
        "[serve]\nx = 1\n",
        "listen = 1\n",
        "[server.tls]\ncert = 1\n",
        "[[server]]\nlisten = \"x\"\n",
    ] {
        let (_folder, sources) = file(text);
        let said = refusal(sources);
        assert!(said.contains("there is no such key"), "{text}: {said}");
    }
}

#[test]
fn an_empty_section_of_a_file_changes_nothing() {
    let (_folder, sources) = file("[server]\n");
    Config::load(sources).unwrap();
}

#[test]
fn wrong_kinds_and_ranges_are_refused_by_key_and_layer() {
    for (name, value, key) in [
        ("TOASOAN__SERVER__LISTEN", "8080", "server.listen"),
        ("TOASOAN__SERVER__THREADS", "-1", "server.threads"),
        ("TOASOAN__SERVER__THREADS", "two", "server.threads"),
        ("TOASOAN__SERVER__TRUSTED_PROXIES", "10.0.0.0/99", "server.trusted_proxies"),
        ("TOASOAN__WORKER__INSIDE", "yes", "worker.inside"),
        ("TOASOAN__SEARCH__ENGINE", "elastic", "search.engine"),
        ("TOASOAN__LOG__LEVEL", "loud", "log.level"),
        ("TOASOAN__EDITORIAL__TIME_ZONE_OFFSET", "Asia/Ho_Chi_Minh", "editorial.time_zone_offset"),
        ("TOASOAN__DATABASE__POOL_MAX", "99999999999", "database.pool_max"),
    ] {
        let said = refusal(env(&[(name, value)]));
        assert!(said.starts_with(&format!("{key}: ")) && said.contains(name), "{name}={value}: {said}");
    }
    let (_folder, sources) = file("[worker]\ninside = \"true\"\n");
    assert!(refusal(sources).starts_with("worker.inside: true or false is wanted"));
    let (_folder, sources) = file("[worker\n");
    assert!(refusal(sources).contains("not valid TOML"));
}

#[test]
fn impossible_combinations_are_refused_by_the_key_to_change() {
    let meilisearch = |more: &[(&'static str, &'static str)]| {
        let mut pairs = vec![("TOASOAN__SEARCH__ENGINE", "meilisearch")];
        pairs.extend(more);
        refusal(env(&pairs))
    };
    let url = ("TOASOAN__SEARCH__MEILISEARCH_URL", "http://127.0.0.1:7700");
    assert!(meilisearch(&[]).starts_with("search.meilisearch_url: "));
    assert!(meilisearch(&[url]).starts_with("search.meilisearch_key: "));
    assert!(
        meilisearch(&[("TOASOAN__SEARCH__MEILISEARCH_URL", "ftp://x")])
            .starts_with("search.meilisearch_url: ")
    );
    for key in ["khóa", "a b", "a\u{7f}", "a\n"] {
        let said = refusal(env(&[
            ("TOASOAN__SEARCH__ENGINE", "meilisearch"),
            url,
            ("TOASOAN__SEARCH__MEILISEARCH_KEY", key),
        ]));
        assert!(said.starts_with("search.meilisearch_key: ") && !said.contains(key), "{said}");
    }
    for (name, value, key) in [
        ("TOASOAN__SESSION__IDLE_MINUTES", "721", "session.idle_minutes"),
        ("TOASOAN__SESSION__PARALLEL_HASHES", "0", "session.parallel_hashes"),
        ("TOASOAN__DATABASE__POOL_MAX", "0", "database.pool_max"),
        ("TOASOAN__DATABASE__URL", "mysql://h/d", "database.url"),
        ("TOASOAN__SERVER__PUBLIC_URL", "https://a.vn/x", "server.public_url"),
        ("TOASOAN__SERVER__REQUEST_TIMEOUT_S", "0", "server.request_timeout_s"),
        ("TOASOAN__DATA__DIR", "", "data.dir"),
        ("TOASOAN__WORKER__POLL_MS", "5000", "worker.poll_ms"),
        ("TOASOAN__WORKER__BACKOFF_FIRST_S", "1000", "worker.backoff_first_s"),
        ("TOASOAN__FEEDS__ITEMS", "0", "feeds.items"),
        ("TOASOAN__FEEDS__TTL_MINUTES", "0", "feeds.ttl_minutes"),
    ] {
        let said = refusal(env(&[(name, value)]));
        assert!(said.starts_with(&format!("{key}: ")), "{name}={value}: {said}");
    }
}

#[test]
fn a_key_may_lie_in_a_file_but_not_in_two_places() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("key");
    std::fs::write(&path, "s3cret\n").unwrap();
    let with_file = env(&[
        ("TOASOAN__SEARCH__ENGINE", "meilisearch"),
        ("TOASOAN__SEARCH__MEILISEARCH_URL", "http://127.0.0.1:7700"),
        ("TOASOAN__SEARCH__MEILISEARCH_KEY_FILE", path.to_str().unwrap()),
    ]);
    let config = Config::load(with_file.clone()).unwrap();
    assert_eq!(config.search.meilisearch_key.expose(), "s3cret");
    assert!(!format!("{config:?}").contains("s3cret"));

    let both = with_file.environment([("TOASOAN__SEARCH__MEILISEARCH_KEY", "x")]);
    assert!(refusal(both).starts_with("search.meilisearch_key_file: "));
    let missing = env(&[("TOASOAN__SEARCH__MEILISEARCH_KEY_FILE", "nowhere/key")]);
    assert!(refusal(missing).starts_with("search.meilisearch_key_file: cannot read nowhere/key"));
}

#[test]
fn a_database_password_is_never_printed() {
    let config = Config::load(env(&[("TOASOAN__DATABASE__URL", "postgres://u:geheim@h/d")])).unwrap();
    assert!(!format!("{config:?}").contains("geheim"));
}

#[test]
fn a_missing_file_is_refused() {
    assert!(
        refusal(Sources::new().file(Some("nowhere.toml".into())))
            .starts_with("--config: cannot read nowhere.toml")
    );
}

#[test]
fn the_test_preset_keeps_to_its_folder_and_learns_its_port() {
    let folder = tempfile::tempdir().unwrap();
    let mut config = Config::for_tests(folder.path()).unwrap();
    assert!(
        config.media.dir.starts_with(folder.path()) && config.search.index_dir.starts_with(folder.path())
    );
    config.server.bound("127.0.0.1:4321".parse().unwrap());
    assert_eq!(config.server.public_url, "http://127.0.0.1:4321");
}
