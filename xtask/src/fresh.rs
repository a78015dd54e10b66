//! Knows whether something built is newer than everything it is built from.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use crate::Outcome;
use crate::paths;

/// Folders that hold what is built or downloaded, never what is written by hand.
const NOT_SOURCES: [&str; 3] = ["node_modules", "dist", "target"];

/// One thing that is built: its sources and one file that must exist afterwards.
pub struct Product {
    pub name: &'static str,
    pub sources: &'static [&'static str],
    pub result: &'static str,
}

impl Product {
    /// Builds unless the last build saw these same sources.
    pub fn make(&self, build: impl FnOnce() -> Outcome) -> Outcome {
        let sources = self.source_files();
        if self.is_fresh(&sources) {
            println!("    {} is up to date", self.name);
            return Ok(());
        }
        // Taken before the build, so that an edit during it is noticed next time.
        let began = SystemTime::now();
        build()?;
        self.mark(&sources, began)
    }

    fn is_fresh(&self, sources: &[PathBuf]) -> bool {
        let Ok(marked) = modified(&self.stamp()) else {
            return false;
        };
        let same_files = fs::read_to_string(self.stamp()).is_ok_and(|list| list == listing(sources));
        let unchanged = sources.iter().all(|file| modified(file).is_ok_and(|time| time <= marked));
        same_files && unchanged && paths::at(self.result).exists()
    }

    fn mark(&self, sources: &[PathBuf], began: SystemTime) -> Outcome {
        let stamp = self.stamp();
        let write = || -> std::io::Result<()> {
            if let Some(folder) = stamp.parent() {
                fs::create_dir_all(folder)?;
            }
            fs::write(&stamp, listing(sources))?;
            fs::File::options().write(true).open(&stamp)?.set_modified(began)
        };
        write().map_err(|error| format!("`{}` cannot be written: {error}", stamp.display()))
    }

    fn stamp(&self) -> PathBuf {
        paths::at("target/xtask").join(self.name.replace(' ', "-"))
    }

    fn source_files(&self) -> Vec<PathBuf> {
        let mut files = Vec::new();
        for source in self.sources {
            collect(&paths::at(source), &mut files);
        }
        files.sort();
        files
    }
}

/// Whether `file` exists and is at least as new as `than`.
pub fn is_newer(file: &Path, than: &Path) -> bool {
    match (modified(file), modified(than)) {
        (Ok(file), Ok(than)) => file >= than,
        _ => false,
    }
}

fn modified(file: &Path) -> std::io::Result<SystemTime> {
    fs::metadata(file)?.modified()
}

fn listing(files: &[PathBuf]) -> String {
    files.iter().map(|file| format!("{}\n", file.display())).collect()
}

fn collect(path: &Path, files: &mut Vec<PathBuf>) {
    if path.is_file() {
        files.push(path.to_path_buf());
        return;
    }
    let Ok(entries) = fs::read_dir(path) else {
        return;
    };
    for entry in entries.flatten() {
        let name = entry.file_name();
        if !NOT_SOURCES.iter().any(|skipped| name == *skipped) {
            collect(&entry.path(), files);
        }
    }
}
