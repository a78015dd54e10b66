//! Builds the module, the npm package and the page, each only when something it is made of has changed.

use std::fs;

use crate::Outcome;
use crate::fresh::Product;
use crate::paths;
use crate::run::{finish, run};
use crate::tools;

const MODULE: Product =
    Product { name: "the module", sources: &["src", "shape", "Cargo.toml", "Cargo.lock", "package-lock.json"], result: "pkg/wasm/jiaoyun_bg.wasm" };

const PACKAGE: Product = Product {
    name: "the package",
    sources: &[
        "pkg/src",
        "pkg/types",
        "pkg/wasm",
        "pkg/build.mjs",
        "pkg/package.json",
        "pkg/index.d.ts",
        "pkg/inline.d.ts",
        "pkg/slim.d.ts",
        "pkg/stores.d.ts",
        "pkg/stores-node.d.ts",
        "pkg/stores-conformance.d.ts",
        "pkg/worker.d.ts",
        "pkg/wasm.d.ts",
    ],
    result: "pkg/dist/inline.global.js",
};

const PAGE: Product =
    Product { name: "the page", sources: &["www", "pkg/dist/jiaoyun.wasm", "pkg/dist/core.js", "pkg/dist/stores.js"], result: "www/dist/index.html" };

/// Module, package and page.
pub fn everything() -> Outcome {
    tools::wasm()?;
    module()?;
    package()?;
    page()
}

/// `pkg/wasm`, by wasm-pack.
pub fn module() -> Outcome {
    MODULE.make(|| {
        run("wasm-pack", &["build", "--release", "--target", "web", "--no-pack", "--out-dir", "pkg/wasm"])?;
        // wasm-pack leaves a `*` there, which `npm pack` would obey.
        remove("pkg/wasm/.gitignore")
    })
}

/// `pkg/dist`, by the package's own build script.
pub fn package() -> Outcome {
    PACKAGE.make(|| run("node", &["pkg/build.mjs"]))
}

/// `www/dist`, by Vite.
pub fn page() -> Outcome {
    PAGE.make(|| finish(crate::run::command("npm", &["run", "build"]).current_dir(paths::at("www"))))
}

fn remove(path: &str) -> Outcome {
    let file = paths::at(path);
    if !file.exists() {
        return Ok(());
    }
    fs::remove_file(&file).map_err(|error| format!("`{path}` cannot be removed: {error}"))
}
