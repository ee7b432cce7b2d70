//! The description of the API, its snapshot and the table of routes say the same.

use std::collections::BTreeSet;
use std::fs;

use serde_json::Value;
use toasoan::http::api::openapi::ApiDescription;
use toasoan::http::api::{Access, routes};
use utoipa::OpenApi;

use super::source::{self, Outcome};

const SNAPSHOT: &str = "docs/api/openapi.json";

fn description() -> Outcome<Value> {
    Ok(serde_json::to_value(ApiDescription::openapi())?)
}

#[test]
fn the_snapshot_is_what_the_code_describes() -> Outcome {
    let described = format!("{}\n", serde_json::to_string_pretty(&ApiDescription::openapi())?);
    let file = source::root().join(SNAPSHOT);
    #[expect(
        clippy::disallowed_methods,
        reason = "a test asks its runner whether to write the snapshot anew"
    )]
    if std::env::var_os("UPDATE_SNAPSHOTS").is_some_and(|set| set == "1") {
        fs::write(&file, described)?;
        return Ok(());
    }
    let kept = fs::read_to_string(&file)?;
    assert!(
        kept.trim_end() == described.trim_end(),
        "{SNAPSHOT} has drifted: run this test with UPDATE_SNAPSHOTS=1 and review the change"
    );
    Ok(())
}

#[test]
fn every_route_is_described_and_every_description_is_a_route() -> Outcome {
    let description = description()?;
    let paths = description["paths"].as_object().ok_or("the description has paths")?;
    let mut described = BTreeSet::new();
    for (path, methods) in paths {
        for method in methods.as_object().ok_or("a path has methods")?.keys() {
            described.insert(format!("{} {path}", method.to_uppercase()));
        }
    }
    let routed =
        routes().iter().map(|route| format!("{} {}", route.method, route.path)).collect::<BTreeSet<_>>();
    assert_eq!(routes().len(), routed.len(), "a route stands twice in the table");
    assert_eq!(routed, described);
    Ok(())
}

#[test]
fn only_the_door_and_the_description_are_open_to_anybody() {
    let open = routes()
        .iter()
        .filter(|route| route.access == Access::Anyone)
        .map(|route| format!("{} {}", route.method, route.path))
        .collect::<Vec<_>>();
    // A new line here is a decision: say in the change why a stranger may knock.
    let decided = [
        "GET /openapi.json",
        "POST /session",
        "DELETE /session",
        "GET /setup/{token}",
        "POST /setup/{token}",
    ];
    assert_eq!(open, decided);
}

#[test]
fn operations_have_names_of_their_own_and_say_how_they_may_fail() -> Outcome {
    let description = description()?;
    let mut names = BTreeSet::new();
    for (path, methods) in description["paths"].as_object().ok_or("the description has paths")? {
        for (method, operation) in methods.as_object().ok_or("a path has methods")? {
            let name = operation["operationId"].as_str().ok_or("an operation has a name")?;
            assert!(names.insert(name.to_owned()), "{method} {path}: {name} is taken");
            assert!(
                operation["summary"].as_str().is_some_and(|summary| !summary.is_empty()),
                "{method} {path} says nothing"
            );
            let takes_body = !operation["requestBody"].is_null();
            let responses = operation["responses"].as_object().ok_or("an operation has answers")?;
            let fails = responses.keys().any(|status| status.starts_with('4'));
            assert!(fails || !takes_body, "{method} {path} takes a body and never refuses it?");
        }
    }
    Ok(())
}
