//! The JavaScript door: JsValue -> Raw -> the face -> Raw -> JsValue. Nothing is decided here.

#![expect(unreachable_pub, reason = "wasm-bindgen exports what is `pub`; nothing in the crate names it")]

mod given;

use crate::engine::{self, Engine, Misuse};
use crate::problem::Problem;
use crate::read::{self, Raw};
use crate::value::Language;
use std::cell::RefCell;
use wasm_bindgen::prelude::*;

thread_local! {
    static LAST_PANIC: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// Keeps the words of a panic, so that the guard around this instance can say what happened.
#[wasm_bindgen(start)]
pub fn start() {
    std::panic::set_hook(Box::new(|panic| {
        let text = panic.to_string();
        LAST_PANIC.with(|last| {
            if let Ok(mut last) = last.try_borrow_mut() {
                *last = Some(text);
            }
        });
    }));
}

/// What the last panic said.
#[wasm_bindgen]
pub fn last_panic() -> Option<String> {
    LAST_PANIC.with(|last| last.try_borrow().ok().and_then(|last| last.clone()))
}

/// One engine.
#[wasm_bindgen]
pub struct Door(Engine);

#[wasm_bindgen]
impl Door {
    /// An engine of a playbook (the standard one without), speaking a language (English without).
    #[wasm_bindgen(constructor)]
    pub fn new(playbook: JsValue, language: JsValue) -> Result<Door, JsValue> {
        let given = raw(language)?;
        let language = if given == Raw::Null { Ok(Language::default()) } else { read::read(&given) };
        let language = language.map_err(|error| thrown(&Misuse::from(error.under("language"))))?;
        let given = raw(playbook)?;
        if given == Raw::Null {
            return Ok(Door(Engine::standard(language)));
        }
        Engine::with(&given, language).map(Door).map_err(|problems| unproved(&problems))
    }

    /// Asks a question.
    pub fn ask(&self, question: &str, given: JsValue) -> Result<JsValue, JsValue> {
        engine::ask(&self.0, question, &raw(given)?).map(|answer| js(&answer)).map_err(|misuse| thrown(&misuse))
    }

    /// Reads orders from bytes, rows from the bytes of their JSON. Bulk crosses as one text: an object at a time costs many times that.
    pub fn read_orders(&self, data: &[u8], as_rows: bool, options: JsValue) -> Result<String, JsValue> {
        let read = if as_rows { engine::read_rows } else { engine::read_orders };
        read(&self.0, data, &raw(options)?).map(|answer| answer.to_json()).map_err(|misuse| thrown(&misuse))
    }
}

/// What is thrown for a playbook that does not prove itself.
fn unproved(problems: &Vec<Problem>) -> JsValue {
    let entry = |key: &str, value: Raw| (key.to_owned(), value);
    js(&Raw::Map(vec![
        entry("code", Raw::Text("playbook-unproved".to_owned())),
        entry("path", Raw::Text(problems.first().map(|problem| problem.path.clone()).unwrap_or_default())),
        entry("message", Raw::Text("the playbook does not prove itself".to_owned())),
        entry("help", Raw::Text("mend what `problems` lists".to_owned())),
        entry("problems", read::write(problems)),
    ]))
}

fn raw(value: JsValue) -> Result<Raw, JsValue> {
    given::read(value).map_err(|error| {
        thrown(&Misuse {
            code: "shape-wrong".to_owned(),
            path: String::new(),
            message: format!("the value is not plain data: {error}"),
            help: "give plain objects, lists, text, whole numbers and booleans".to_owned(),
        })
    })
}

/// An answer crosses as one text: an object at a time costs more, in time and in code.
fn js(answer: &Raw) -> JsValue {
    js_sys::JSON::parse(&answer.to_json()).unwrap_or(JsValue::NULL)
}

fn thrown(misuse: &Misuse) -> JsValue {
    js(&read::write(misuse))
}
