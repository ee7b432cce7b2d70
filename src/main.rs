//! The `toasoan` program. Everything it does begins in `cli`.

use std::process::ExitCode;

fn main() -> ExitCode {
    toasoan::cli::run()
}
