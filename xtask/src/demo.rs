//! `cargo xtask demo`: the page, from nothing to an address.

use crate::Outcome;
use crate::build;
use crate::paths;
use crate::serve;

const USUAL_PORT: u16 = 4173;

struct Options {
    serves: bool,
    port: Option<u16>,
}

/// Sets up, builds, and serves `www/dist` until it is stopped.
pub fn demo(arguments: &[String]) -> Outcome {
    let options = read(arguments)?;
    build::everything()?;
    if !options.serves {
        println!("\nthe page is built: serve the folder www/dist with any static server");
        return Ok(());
    }
    let listener = match options.port {
        Some(port) => serve::listen(port)?,
        None => serve::listen(USUAL_PORT).or_else(|_busy| serve::listen(0))?,
    };
    serve::serve(&listener, &paths::at("www/dist"))
}

fn read(arguments: &[String]) -> Result<Options, String> {
    let mut options = Options { serves: true, port: None };
    let mut rest = arguments.iter();
    while let Some(argument) = rest.next() {
        match argument.as_str() {
            "--no-serve" => options.serves = false,
            "--port" => options.port = Some(port(rest.next())?),
            other => {
                return Err(format!("`{other}` is not an option of demo: known are --no-serve and --port N"));
            }
        }
    }
    Ok(options)
}

fn port(text: Option<&String>) -> Result<u16, String> {
    text.and_then(|text| text.parse().ok()).ok_or_else(|| "--port needs a number from 0 to 65535".to_owned())
}
