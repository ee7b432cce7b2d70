//! The product itself, as a process of its own over a folder, as an operator would start it.

use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};

use serde_json::Value;

use super::{Person, fresh_postgres};

/// A data folder and its database, which nobody has touched yet.
pub struct Folder {
    folder: tempfile::TempDir,
    database: Option<String>,
}

/// What a command said, and how it ended.
#[derive(Debug)]
pub struct Said {
    pub code: Option<i32>,
    pub out: String,
    pub err: String,
}

impl Said {
    /// What it printed, if it did what it was asked.
    #[track_caller]
    pub fn succeeded(self) -> String {
        assert_eq!(self.code, Some(0), "{}{}", self.out, self.err);
        self.out
    }

    /// Everything it said, if it ended with this code and said why.
    #[track_caller]
    pub fn failed(self, code: i32) -> String {
        let all = format!("{}{}", self.out, self.err);
        assert_eq!(self.code, Some(code), "{all}");
        assert!(!all.trim().is_empty(), "it failed without a word");
        all
    }
}

impl Folder {
    pub async fn fresh() -> Self {
        Self { folder: tempfile::tempdir().unwrap(), database: fresh_postgres().await }
    }

    /// The same folder on SQLite, whatever the stories run on.
    pub fn with_a_file() -> Self {
        Self { folder: tempfile::tempdir().unwrap(), database: None }
    }

    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    pub fn on_postgres(&self) -> bool {
        self.database.is_some()
    }

    /// Where the database is, for whoever goes past the product.
    pub fn database_url(&self) -> String {
        let file = || format!("sqlite://{}", self.path().join("toasoan.db").display());
        self.database.clone().unwrap_or_else(file)
    }

    /// A file beside the data, not in it.
    pub fn file(&self, name: &str, text: &str) -> PathBuf {
        let beside = self.path().with_extension("beside");
        std::fs::create_dir_all(&beside).unwrap();
        let path = beside.join(name);
        std::fs::write(&path, text).unwrap();
        path
    }

    pub fn command(&self, words: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_toasoan"));
        command.args(words).arg("--data").arg(self.path()).stdin(Stdio::null());
        if let Some(url) = &self.database {
            command.env("TOASOAN__DATABASE__URL", url);
        }
        command
    }

    /// Runs a command to its end.
    pub fn says(&self, words: &[&str]) -> Said {
        let done = self.command(words).output().unwrap();
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
        Said { code: done.status.code(), out: text(done.stdout), err: text(done.stderr) }
    }

    /// Seeds it with the newsroom of the stories.
    pub fn seeded(&self) -> &Self {
        let file = self.file("newsroom.toml", include_str!("newsroom.toml"));
        self.says(&["seed", "--newsroom", file.to_str().unwrap()]).succeeded();
        self
    }

    /// Serves a demo.
    pub fn serves_a_demo(&self) -> Running {
        self.serves(&["--demo"])
    }

    /// Serves on a free port, and is ready.
    pub fn serves(&self, words: &[&str]) -> Running {
        let all = [&["serve", "--ready-json", "--listen", "127.0.0.1:0"], words].concat();
        let (mut child, mut out, line) = first_line(self.command(&all));
        let Ok(ready) = serde_json::from_str(&line) else {
            let mut rest = String::new();
            let _ = out.read_to_string(&mut rest);
            panic!("not ready: {line:?} {rest:?} {:?}", child.wait());
        };
        Running { child, ready, out }
    }

    /// Starts a command that runs until it is told to stop, and waits for its first line.
    pub fn starts(&self, words: &[&str]) -> Running {
        let (child, out, line) = first_line(self.command(words));
        Running { child, ready: Value::String(line), out }
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(self.path().with_extension("beside"));
    }
}

fn first_line(mut command: Command) -> (Child, BufReader<ChildStdout>, String) {
    let mut child = command.stdout(Stdio::piped()).spawn().unwrap();
    let mut out = BufReader::new(child.stdout.take().unwrap());
    let mut line = String::new();
    out.read_line(&mut line).unwrap();
    (child, out, line)
}

/// A process of the product that is running.
pub struct Running {
    child: Child,
    pub ready: Value,
    out: BufReader<ChildStdout>,
}

impl Running {
    pub fn url(&self) -> &str {
        self.ready["url"].as_str().unwrap()
    }

    /// Signs somebody of the demo in.
    pub async fn sign_in(&self, username: &str) -> Person {
        let accounts = self.ready["accounts"].as_array().unwrap();
        let account = accounts.iter().find(|account| account["username"] == username).unwrap();
        Person::sign_in(self.url(), username, account["password"].as_str().unwrap()).await
    }

    /// `kill -9`.
    pub fn killed(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    /// Told to stop as a service manager does it; what it printed after its first line, and its exit code.
    pub fn stopped(mut self) -> (String, Option<i32>) {
        let told = Command::new("kill").arg(self.child.id().to_string()).status().unwrap();
        assert!(told.success());
        let mut rest = String::new();
        self.out.read_to_string(&mut rest).unwrap();
        (rest, self.child.wait().unwrap().code())
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
