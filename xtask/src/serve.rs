//! A small server of static files for this machine alone.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Component, Path, PathBuf};
use std::time::Duration;

use crate::Outcome;

/// No browser sends a longer request line and headers than this.
const REQUEST_LIMIT_BYTES: u64 = 64 * 1024;
const PATIENCE: Duration = Duration::from_secs(10);

/// Takes a port of 127.0.0.1; 0 takes any free one.
pub fn listen(port: u16) -> Result<TcpListener, String> {
    TcpListener::bind(("127.0.0.1", port)).map_err(|error| format!("127.0.0.1:{port} cannot be used: {error}; give another with --port N"))
}

/// Prints the address and answers until the program is stopped.
pub fn serve(listener: &TcpListener, folder: &Path) -> Outcome {
    let address = listener.local_addr().map_err(|error| error.to_string())?;
    println!("\nthe page is at http://{address}/   (Ctrl+C stops)");
    std::thread::scope(|scope| {
        for stream in listener.incoming().flatten() {
            scope.spawn(move || {
                if let Err(error) = answer(stream, folder) {
                    eprintln!("    a request was broken off: {error}");
                }
            });
        }
    });
    Ok(())
}

fn answer(mut stream: TcpStream, folder: &Path) -> std::io::Result<()> {
    stream.set_read_timeout(Some(PATIENCE))?;
    let Some((method, path)) = request(&stream)? else {
        return Ok(());
    };
    if method != "GET" && method != "HEAD" {
        return respond(&mut stream, "405 Method Not Allowed", "text/plain", b"only GET and HEAD");
    }
    match file_of(folder, &path).and_then(|file| fs::read(&file).ok().map(|content| (file, content))) {
        None => respond(&mut stream, "404 Not Found", "text/plain", b"not found"),
        Some((file, content)) if method == "HEAD" => respond_head(&mut stream, "200 OK", media_type(&file), content.len()),
        Some((file, content)) => respond(&mut stream, "200 OK", media_type(&file), &content),
    }
}

/// Method and path; nothing when the peer only opened the connection.
fn request(stream: &TcpStream) -> std::io::Result<Option<(String, String)>> {
    let mut reader = BufReader::new(stream.take(REQUEST_LIMIT_BYTES));
    let mut first = String::new();
    if reader.read_line(&mut first)? == 0 {
        return Ok(None);
    }
    let mut header = String::new();
    while reader.read_line(&mut header)? > 2 {
        header.clear();
    }
    let mut words = first.split_whitespace();
    Ok(words.next().zip(words.next()).map(|(method, path)| (method.to_owned(), path.to_owned())))
}

/// The file under `folder` that a request's path names, never one outside.
fn file_of(folder: &Path, path: &str) -> Option<PathBuf> {
    let path = path.split(['?', '#']).next()?;
    let relative = PathBuf::from(decoded(path)?.trim_start_matches('/'));
    if !relative.components().all(|part| matches!(part, Component::Normal(_))) {
        return None;
    }
    let file = folder.join(relative);
    Some(if file.is_dir() { file.join("index.html") } else { file })
}

fn decoded(path: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.as_bytes();
    while let Some((first, others)) = rest.split_first() {
        if *first != b'%' {
            bytes.push(*first);
            rest = others;
            continue;
        }
        let digits = std::str::from_utf8(others.get(..2)?).ok()?;
        bytes.push(u8::from_str_radix(digits, 16).ok()?);
        rest = others.get(2..)?;
    }
    String::from_utf8(bytes).ok()
}

fn media_type(file: &Path) -> &'static str {
    match file.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("json" | "map" | "webmanifest") => "application/json",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("ico") => "image/x-icon",
        Some("txt") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

fn respond(stream: &mut TcpStream, status: &str, media_type: &str, content: &[u8]) -> std::io::Result<()> {
    respond_head(stream, status, media_type, content.len())?;
    stream.write_all(content)
}

fn respond_head(stream: &mut TcpStream, status: &str, media_type: &str, length: usize) -> std::io::Result<()> {
    write!(
        stream,
        "HTTP/1.1 {status}\r\ncontent-type: {media_type}\r\ncontent-length: {length}\r\ncache-control: no-cache\r\nconnection: close\r\n\r\n"
    )
}

#[cfg(test)]
mod tests {
    use super::file_of;
    use std::path::Path;

    #[test]
    fn a_path_never_leaves_the_folder() {
        let folder = Path::new("/site");
        for path in ["/../secret", "/a/../../secret", "/%2e%2e/secret", "/a/%2E%2E/%2e%2e/secret", "/%zz", "/%f"] {
            assert_eq!(file_of(folder, path), None, "{path}");
        }
    }

    #[test]
    fn a_path_is_read_without_its_query() {
        let folder = Path::new("/site");
        assert_eq!(file_of(folder, "/assets/%E4%BA%A4.js?v=1#top"), Some(folder.join("assets/交.js")));
        assert_eq!(file_of(folder, "//etc/hosts"), Some(folder.join("etc/hosts")));
    }
}
