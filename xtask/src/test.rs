//! `cargo xtask test`: every check there is, the cheap ones first; and `bless`, which rewrites the golden files.

use std::fs;
use std::process::Command;

use crate::Outcome;
use crate::build;
use crate::paths;
use crate::run::{command, finish, run};
use crate::steps::{Step, run_all};
use crate::tools;

const STEPS: [Step; 16] = [
    Step { name: "rust tools", needs: &[], run: tools::rust },
    Step { name: "format", needs: &["rust tools"], run: || run("cargo", &["fmt", "--all", "--check"]) },
    Step {
        name: "lints, native",
        needs: &["rust tools"],
        run: || run("cargo", &["clippy", "--quiet", "--workspace", "--all-targets", "--", "-D", "warnings"]),
    },
    Step { name: "lints, wasm", needs: &["rust tools"], run: lint_wasm },
    Step { name: "rust tests", needs: &[], run: || run("cargo", &["test", "--quiet", "--workspace"]) },
    Step { name: "documentation", needs: &[], run: document },
    Step { name: "wasm tools and npm packages", needs: &["rust tools"], run: tools::wasm },
    Step { name: "module", needs: &["wasm tools and npm packages"], run: build::module },
    Step { name: "size of the module", needs: &["module"], run: || run("node", &["tests/js/size.mjs"]) },
    Step { name: "package", needs: &["module"], run: build::package },
    Step { name: "javascript tests", needs: &["package"], run: || node_tests("tests/js") },
    Step { name: "types", needs: &["package"], run: || run("node", &["tests/js/types.mjs"]) },
    Step { name: "types of the page", needs: &["package"], run: || run("tsc", &["--noEmit", "--project", "www"]) },
    Step { name: "page", needs: &["package"], run: build::page },
    Step { name: "packed tarball", needs: &["package"], run: || browser_tests("tests/js/packed") },
    Step { name: "browser tests", needs: &["page"], run: in_browsers },
];

/// Runs every check and sums up.
pub fn test() -> Outcome {
    run_all(&STEPS)
}

/// Rewrites the golden files with what the code says now.
pub fn bless() -> Outcome {
    finish(command("cargo", &["test", "--quiet", "--package", "jiaoyun", "--test", "golden"]).env("BLESS", "1"))
}

fn lint_wasm() -> Outcome {
    run("cargo", &["clippy", "--quiet", "--package", "jiaoyun", "--lib", "--target", "wasm32-unknown-unknown", "--", "-D", "warnings"])
}

fn document() -> Outcome {
    finish(command("cargo", &["doc", "--quiet", "--workspace", "--no-deps"]).env("RUSTDOCFLAGS", "-D warnings"))
}

fn node_tests(folder: &str) -> Outcome {
    finish(&mut node_test_command(folder)?)
}

fn browser_tests(folder: &str) -> Outcome {
    let chromium = tools::chromium()?;
    finish(node_test_command(folder)?.env("CHROMIUM", chromium))
}

/// The page's tests are Chromium's; what must be the same everywhere is tried in each browser that can be had.
fn in_browsers() -> Outcome {
    let mut node = node_test_command("tests/browser")?;
    node.env("CHROMIUM", tools::chromium()?);
    for (variable, found) in [("FIREFOX", tools::firefox()), ("WEBKIT", tools::webkit())] {
        match found {
            Ok(program) => drop(node.env(variable, program)),
            Err(sentence) => println!("    not tried there: {sentence}"),
        }
    }
    finish(&mut node)
}

/// Files are named one by one: Node 20 does not read patterns.
fn node_test_command(folder: &str) -> Result<Command, String> {
    let entries = fs::read_dir(paths::at(folder)).map_err(|error| format!("`{folder}` cannot be read: {error}"))?;
    let names = entries.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned());
    let mut files: Vec<String> = names.filter(|name| name.ends_with(".test.mjs")).map(|name| format!("{folder}/{name}")).collect();
    files.sort();
    if files.is_empty() {
        return Err(format!("`{folder}` holds no tests"));
    }
    let mut node = command("node", &["--test", "--test-reporter=spec"]);
    node.args(files);
    Ok(node)
}
