//! Makes a release without the editors' interface impossible, and a stale one too: files that were added to a folder
//! inside the program are not noticed by the compiler alone.

use std::path::Path;

fn main() {
    println!("cargo::rerun-if-changed=admin-ui/dist");
    println!("cargo::rerun-if-changed=demo");
    #[expect(clippy::disallowed_methods, reason = "this is how a build script is spoken to")]
    let release = std::env::var("PROFILE").is_ok_and(|profile| profile == "release");
    if release && !Path::new("admin-ui/dist/index.html").exists() {
        println!("cargo::error=the editors' interface is not built: run `make release`, or `make ui` first");
    }
}
