//! Makes sure of the tools, installing what a machine lacks and saying what and why.

use std::fs;
use std::path::PathBuf;

use crate::Outcome;
use crate::fresh;
use crate::paths;
use crate::run::{command, find, finish, output, run};

const WASM_TARGET: &str = "wasm32-unknown-unknown";
const WASM_PACK: &str = "0.15.1";
const CARGO_FUZZ: &str = "0.13.2";
const OLDEST_NODE: (u32, u32) = (20, 19);

/// What compiling and checking Rust needs.
pub fn rust() -> Outcome {
    for (component, command) in [("rustfmt", "fmt"), ("clippy", "clippy")] {
        if output("cargo", &[command, "--version"]).is_none() {
            println!("    installing {component}, which the checks use");
            rustup(&["component", "add", component])?;
        }
    }
    wasm_target()
}

/// What making the WebAssembly module needs.
pub fn wasm() -> Outcome {
    wasm_target()?;
    node()?;
    let wanted = wasm_bindgen_version()?;
    tool("wasm-bindgen", "wasm-bindgen-cli", &wanted, "it writes the JavaScript side of the module and must equal the version in Cargo.lock")?;
    tool("wasm-pack", "wasm-pack", WASM_PACK, "it drives the build of the module")
}

/// What fuzzing needs: its instruments are in the nightly compiler only.
pub fn fuzz() -> Outcome {
    if output("rustup", &["run", "nightly", "cargo", "--version"]).is_none() {
        println!("    installing the nightly toolchain, which fuzzing needs");
        rustup(&["toolchain", "install", "nightly", "--profile", "minimal"])?;
    }
    tool("cargo-fuzz", "cargo-fuzz", CARGO_FUZZ, "it builds and runs the fuzz targets")
}

/// Node of a version that works, and the npm packages of the lockfile.
pub fn node() -> Outcome {
    let found = output("node", &["--version"]).ok_or("Node.js is missing: install version 20.19 or newer from https://nodejs.org")?;
    if !is_node_new_enough(&found) {
        return Err(format!("Node.js {found} is too old: install version 20.19 or newer from https://nodejs.org"));
    }
    npm_packages("")
}

/// The npm packages that only `cargo xtask bench` measures against.
pub fn bench_packages() -> Outcome {
    npm_packages("benches/")
}

/// What the lockfile of a folder names, unless it is there already.
fn npm_packages(folder: &str) -> Outcome {
    let lock = format!("{folder}package-lock.json");
    if fresh::is_newer(&paths::at(&format!("{folder}node_modules/.package-lock.json")), &paths::at(&lock)) {
        return Ok(());
    }
    println!("    installing the npm packages of {lock} into {folder}node_modules");
    finish(command("npm", &["ci", "--no-audit", "--no-fund"]).current_dir(paths::at(folder)))
}

/// The browser that page tests are run in.
pub fn chromium() -> Result<PathBuf, String> {
    browser(&CHROMIUM)
}

/// The other browser that is killed in the soak, and that vectors are checked in.
pub fn firefox() -> Result<PathBuf, String> {
    browser(&FIREFOX)
}

/// WebKitGTK's own little browser, and the screen that nobody sees for it to draw on.
pub fn webkit() -> Result<PathBuf, String> {
    browser(&WEBKIT)
}

/// A browser: how it is called here and there, and what Debian calls it.
struct Browser {
    name: &'static str,
    variable: &'static str,
    programs: &'static [&'static str],
    application: &'static str,
    packages: &'static [&'static str],
}

const CHROMIUM: Browser = Browser {
    name: "Chromium",
    variable: "CHROMIUM",
    programs: &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"],
    application: "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    packages: &["chromium", "fonts-noto-cjk"],
};

const FIREFOX: Browser = Browser {
    name: "Firefox",
    variable: "FIREFOX",
    programs: &["firefox-esr", "firefox"],
    application: "/Applications/Firefox.app/Contents/MacOS/firefox",
    packages: &["firefox-esr"],
};

const WEBKIT: Browser = Browser {
    name: "WebKitGTK",
    variable: "WEBKIT",
    programs: &[],
    application: "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
    packages: &["webkit2gtk-driver", "xvfb", "xauth"],
};

fn browser(wanted: &Browser) -> Result<PathBuf, String> {
    if let Some(found) = known_browser(wanted) {
        return Ok(found);
    }
    let Browser { name, variable, packages, .. } = wanted;
    let advice = format!("install {name}, or let {variable} name its program (Debian: apt-get install {})", packages.join(" "));
    if find("apt-get").is_none() || output("id", &["-u"]).as_deref() != Some("0") {
        return Err(format!("this needs {name} and none was found: {advice}"));
    }
    println!("    installing {} for what is run in a real {name}", packages.join(" and "));
    apt_get(&["update", "-q"])?;
    apt_get(&[&["install", "-y", "-q", "--no-install-recommends"], *packages].concat())?;
    known_browser(wanted).ok_or_else(|| format!("{name} was installed but is not on PATH: {advice}"))
}

fn apt_get(arguments: &[&str]) -> Outcome {
    finish(command("apt-get", arguments).env("DEBIAN_FRONTEND", "noninteractive"))
}

fn known_browser(wanted: &Browser) -> Option<PathBuf> {
    if let Some(named) = std::env::var_os(wanted.variable) {
        return Some(PathBuf::from(named));
    }
    let application = PathBuf::from(wanted.application);
    wanted.programs.iter().copied().find_map(find).or_else(|| application.exists().then_some(application))
}

fn wasm_target() -> Outcome {
    let libraries = output("rustc", &["--print", "target-libdir", "--target", WASM_TARGET]);
    if libraries.is_some_and(|folder| PathBuf::from(folder).exists()) {
        return Ok(());
    }
    println!("    adding the Rust target {WASM_TARGET}, for which the module is compiled");
    rustup(&["target", "add", WASM_TARGET])
}

fn rustup(arguments: &[&str]) -> Outcome {
    if find("rustup").is_none() {
        let wanted = arguments.last().copied().unwrap_or_default();
        return Err(format!(
            "`{wanted}` is missing and there is no rustup to add it: install Rust with https://rustup.rs, or add it by your system's means"
        ));
    }
    run("rustup", arguments)
}

fn tool(program: &str, package: &str, version: &str, why: &str) -> Outcome {
    let found = output(program, &["--version"]).and_then(|text| text.split_whitespace().nth(1).map(str::to_owned));
    if found.as_deref() == Some(version) {
        return Ok(());
    }
    println!("    installing {package} {version} into target/tools: {why}; this takes some minutes, once");
    let folder = paths::tools().to_string_lossy().into_owned();
    let arguments = ["install", package, "--version", version, "--root", &folder];
    run("cargo", &[&arguments[..], &["--locked"]].concat()).or_else(|refusal| {
        println!("    {refusal}; trying again with whatever versions of its libraries the registry has");
        run("cargo", &arguments)
    })
}

fn wasm_bindgen_version() -> Result<String, String> {
    let file = paths::at("Cargo.lock");
    if !file.exists() {
        run("cargo", &["generate-lockfile"])?;
    }
    let lock = fs::read_to_string(&file).map_err(|error| format!("Cargo.lock cannot be read: {error}"))?;
    let after_name = lock.lines().skip_while(|line| *line != "name = \"wasm-bindgen\"").nth(1);
    let version = after_name.and_then(|line| line.strip_prefix("version = \"")).and_then(|rest| rest.strip_suffix('"'));
    version.map(str::to_owned).ok_or_else(|| "Cargo.lock names no wasm-bindgen".to_owned())
}

fn is_node_new_enough(version: &str) -> bool {
    let mut numbers = version.trim_start_matches('v').split('.').map(|part| part.parse::<u32>().unwrap_or(0));
    let found = (numbers.next().unwrap_or(0), numbers.next().unwrap_or(0));
    found >= OLDEST_NODE
}

#[cfg(test)]
mod tests {
    use super::is_node_new_enough;

    #[test]
    fn node_versions_are_compared_as_numbers() {
        for version in ["v20.19.0", "v20.20.2", "v22.0.0", "v100.1.0"] {
            assert!(is_node_new_enough(version), "{version}");
        }
        for version in ["v20.9.0", "v18.20.0", "v9.99.0", "unknown", ""] {
            assert!(!is_node_new_enough(version), "{version}");
        }
    }
}
