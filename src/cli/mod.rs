//! The command line: a file per command.
//!
//! Enters: arguments and the environment, read here and nowhere else. Leaves: what a command prints, and an honest
//! exit code: 0 done, 1 refused or found something, 2 misused.

mod ask;
mod demo;
mod doctor;
mod error;
mod jobs;
mod logging;
mod migrate;
mod newsroom;
mod newsroom_built;
mod open;
mod pack;
mod ready;
mod reindex;
mod seed;
mod serve;
mod stop;
mod user;
mod work;

use std::num::NonZero;
use std::process::ExitCode;

use clap::Parser;
use tokio::runtime::{Builder, Runtime};

use ask::{Ask, Command};
pub use demo::write_demo;
pub use error::CliError;
pub use newsroom::{Account, Newsroom};
pub use pack::demo_pack;

/// Reads the arguments, runs the command and says how it went.
pub fn run() -> ExitCode {
    let ask = match Ask::try_parse() {
        Ok(ask) => ask,
        Err(error) => {
            let misused = error.use_stderr();
            let printed = error.print();
            return if misused || printed.is_err() { ExitCode::from(2) } else { ExitCode::SUCCESS };
        }
    };
    match dispatch(ask) {
        Ok(code) => code,
        Err(error) => {
            say_error(&error);
            ExitCode::from(error.exit_code())
        }
    }
}

fn dispatch(ask: Ask) -> Result<ExitCode, CliError> {
    let config = ask.config()?;
    logging::begin(&config)?;
    let runtime = runtime(config.server.threads)?;
    runtime.block_on(async move {
        match ask.command {
            Command::Serve(how) => serve::run(config, how).await,
            Command::Work => work::run(config).await,
            Command::Migrate => migrate::run(config).await,
            Command::Seed(what) => seed::run(config, what).await,
            Command::User(what) => user::run(config, what).await,
            Command::Reindex => reindex::run(config).await,
            Command::Doctor => doctor::run(config).await,
            Command::Jobs(what) => jobs::run(config, what).await,
        }
    })
}

/// `threads` as configured: 0 is one for each core. A single one needs nothing that passes work between threads.
fn runtime(threads: usize) -> Result<Runtime, CliError> {
    let cores = || std::thread::available_parallelism().map_or(1, NonZero::get);
    let threads = if threads == 0 { cores() } else { threads };
    let mut builder = if threads == 1 { Builder::new_current_thread() } else { Builder::new_multi_thread() };
    if threads > 1 {
        builder.worker_threads(threads);
    }
    builder.enable_all().build().map_err(CliError::Runtime)
}

/// The one place that writes an error for people.
fn say_error(error: &CliError) {
    use std::io::Write;
    // Nobody is left to tell when standard error is closed.
    let _ = writeln!(std::io::stderr(), "toasoan: {error}");
}

/// Prints a line on standard output.
fn say(line: &str) -> Result<(), CliError> {
    use std::io::Write;
    writeln!(std::io::stdout(), "{line}").map_err(CliError::Output)
}
