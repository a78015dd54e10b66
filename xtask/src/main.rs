//! Every command of this repository. `cargo xtask` alone lists them.

mod bench;
mod build;
mod demo;
mod fresh;
mod paths;
mod run;
mod serve;
mod soak;
mod steps;
mod test;
mod tools;

use std::process::ExitCode;

/// A failure in one or more sentences, for the person at the shell.
pub type Outcome = Result<(), String>;

const USAGE: &str = "\
usage: cargo xtask <command>

  demo   set up what is missing, build everything and serve the page
           --no-serve   stop after building
           --port N     serve at 127.0.0.1:N (default 4173, or a free one)
  test   set up what is missing and run every check
  build  build the module, the package and the page
  bless  rewrite the golden files; review the difference
  soak   runs that take long: `cargo xtask soak` lists them
  bench  measure side by side with what one would use instead, and write docs/benchmarks.md
           --quick              1,000 orders, one round, nothing written
           --only NAMES         some workloads or sections: day,first-page,sizes
           --contenders NAMES   some contenders: tuned,popular
           --orders COUNTS      instead of 1000,10000,100000
           --rounds N           instead of 3
           --million            the largest desk as well
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match dispatch(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            eprintln!("\n{sentence}");
            ExitCode::FAILURE
        }
    }
}

fn dispatch(arguments: &[String]) -> Outcome {
    let Some((command, options)) = arguments.split_first() else {
        print!("{USAGE}");
        return Ok(());
    };
    match command.as_str() {
        "demo" => demo::demo(options),
        "test" => without_options(options).and_then(|()| test::test()),
        "build" => without_options(options).and_then(|()| build::everything()),
        "bless" => without_options(options).and_then(|()| test::bless()),
        "soak" => soak::soak(options),
        "bench" => bench::bench(options),
        "help" | "--help" | "-h" => {
            print!("{USAGE}");
            Ok(())
        }
        other => Err(format!("there is no command `{other}`\n\n{USAGE}")),
    }
}

fn without_options(options: &[String]) -> Outcome {
    match options.first() {
        None => Ok(()),
        Some(option) => Err(format!("`{option}` is not an option here\n\n{USAGE}")),
    }
}
