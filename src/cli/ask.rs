//! The arguments.

use std::net::SocketAddr;
use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};

use super::CliError;
use crate::config::{Config, Sources};

/// Tòa Soạn: a newsroom's desk, public pages, feeds and search in one program.
#[derive(Debug, Parser)]
#[command(name = "toasoan", version, about)]
pub(super) struct Ask {
    /// Configuration file (TOML); every key and its default stands in docs/operations.md.
    #[arg(long, global = true, env = "TOASOAN_CONFIG", value_name = "FILE")]
    config: Option<PathBuf>,
    /// Folder for everything the program keeps.
    #[arg(long, global = true, value_name = "DIR")]
    data: Option<PathBuf>,
    /// Address and port to listen on; port 0 takes a free one.
    #[arg(long, global = true, value_name = "ADDR:PORT")]
    listen: Option<SocketAddr>,
    #[command(subcommand)]
    pub(super) command: Command,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Serve readers and editors (and, unless configured otherwise, run the worker inside).
    Serve(Serve),
    /// Run the worker alone.
    Work,
    /// Bring the database's schema up to date.
    Migrate,
    /// Make organisations, sites and columns from a file, or change those that are there.
    Seed(Seed),
    /// Add people, give and take roles, close accounts, let people choose a new password.
    #[command(subcommand)]
    User(User),
    /// Build the search indexes anew from what is live.
    Reindex,
    /// Check the files, the audit chain, the approvals of what is live, and the indexes. Changes nothing.
    Doctor,
    /// Look after jobs that were given up.
    #[command(subcommand)]
    Jobs(Jobs),
}

/// How to serve.
#[derive(Debug, Args)]
pub(super) struct Serve {
    /// Serve a demo newsroom with sample articles and known passwords. Refuses data that are not a demo.
    #[arg(long)]
    pub(super) demo: bool,
    /// When ready, print one line of JSON on standard output: address, sites, demo accounts.
    #[arg(long)]
    pub(super) ready_json: bool,
}

/// What to seed.
#[derive(Debug, Args)]
pub(super) struct Seed {
    /// A newsroom file: organisations, sites with their mastheads and columns (see demo/newsroom.toml).
    #[arg(long, value_name = "FILE")]
    pub(super) newsroom: PathBuf,
}

#[derive(Debug, Subcommand)]
pub(super) enum User {
    /// Add a person; prints a one-time link with which they choose their password.
    Add(AddUser),
    /// Print a one-time link with which a person chooses a new password.
    Reset {
        /// The username.
        username: String,
    },
    /// Give a person roles; what they hold already stays as it is.
    Grant(Roles),
    /// Take roles back; they are gone at the person's next click.
    Revoke(Roles),
    /// Close an account: nobody signs in with it, and its sessions end at once.
    Disable {
        /// The username.
        username: String,
    },
    /// Open a closed account again, with the roles it had.
    Enable {
        /// The username.
        username: String,
    },
}

/// Whose roles, and which.
#[derive(Debug, Args)]
pub(super) struct Roles {
    /// The username.
    pub(super) username: String,
    /// A role in a place, repeatable: ROLE@SITE, ROLE@SITE/COLUMN, or monitor.
    #[arg(long = "role", value_name = "ROLE@SITE[/COLUMN]", required = true)]
    pub(super) roles: Vec<String>,
}

#[derive(Debug, Subcommand)]
pub(super) enum Jobs {
    /// List the jobs that were given up, with what their last try said.
    List,
    /// Try one that was given up again.
    Retry {
        /// Its id, as listed.
        id: String,
    },
    /// Forget one that was given up.
    Drop {
        /// Its id, as listed.
        id: String,
    },
}

/// Whom to add.
#[derive(Debug, Args)]
pub(super) struct AddUser {
    /// The username: a–z, 0–9, dot, hyphen, underscore.
    pub(super) username: String,
    /// What colleagues see.
    #[arg(long)]
    pub(super) name: String,
    /// What readers see.
    #[arg(long)]
    pub(super) pen_name: Option<String>,
    /// A role in a place, repeatable: ROLE@SITE, ROLE@SITE/COLUMN, or monitor.
    #[arg(long = "role", value_name = "ROLE@SITE[/COLUMN]", required = true)]
    pub(super) roles: Vec<String>,
}

impl Ask {
    /// The configuration: defaults, file, environment, flags.
    pub(super) fn config(&self) -> Result<Config, CliError> {
        #[expect(clippy::disallowed_methods, reason = "the door where the environment is read, once")]
        let environment = std::env::vars_os();
        let mut sources = Sources::new().file(self.config.clone()).environment(environment);
        if let Some(data) = &self.data {
            sources = sources.flag("data.dir", data.to_string_lossy());
        }
        if let Some(listen) = &self.listen {
            sources = sources.flag("server.listen", listen.to_string());
        }
        Ok(Config::load(sources)?)
    }
}
