//! The JavaScript door: JsValue -> Raw -> the face -> Raw -> JsValue. Nothing is decided here.

#![expect(unreachable_pub, reason = "wasm-bindgen exports what is `pub`; nothing in the crate names it")]

mod given;

use crate::desk::{self, Desk, Work};
use crate::engine::{self, Engine, Misuse};
use crate::problem::Problem;
use crate::read::{self, Raw};
use crate::value::Language;
use std::cell::RefCell;
use std::rc::Rc;
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
pub struct Door(Rc<Engine>);

/// One desk, and the engine it asks.
#[wasm_bindgen]
pub struct DeskDoor {
    engine: Rc<Engine>,
    desk: Desk,
    work: Option<Work>,
    ends: Vec<u32>,
}

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
            return Ok(Door(Rc::new(Engine::standard(language))));
        }
        Engine::with(&given, language).map(|engine| Door(Rc::new(engine))).map_err(|problems| unproved(&problems))
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

#[wasm_bindgen]
impl DeskDoor {
    /// An empty desk.
    #[wasm_bindgen(constructor)]
    pub fn new(door: &Door) -> DeskDoor {
        DeskDoor { engine: Rc::clone(&door.0), desk: Desk::default(), work: None, ends: Vec::new() }
    }

    /// Asks a question; the answer is JSON text.
    pub fn ask(&mut self, question: &str, given: JsValue) -> Result<String, JsValue> {
        desk::ask(&mut self.desk, &self.engine, question, &raw(given)?).map(|answer| answer.to_json()).map_err(|misuse| thrown(&misuse))
    }

    /// Takes in orders from bytes, rows from the bytes of their JSON; the answer is JSON text.
    pub fn import_orders(&mut self, data: &[u8], as_rows: bool, options: JsValue) -> Result<String, JsValue> {
        let done = desk::import(&mut self.desk, &self.engine, (data, as_rows), &raw(options)?);
        done.map(|answer| answer.to_json()).map_err(|misuse| thrown(&misuse))
    }

    /// Begins to take in orders a slice at a time.
    pub fn begin_import(&mut self, data: &[u8], as_rows: bool, options: JsValue) -> Result<(), JsValue> {
        let work = desk::begin_import(&self.desk, &self.engine, (data, as_rows), &raw(options)?);
        self.work = Some(work.map_err(|misuse| thrown(&misuse))?);
        Ok(())
    }

    /// Begins to take many orders through the same steps a slice at a time.
    pub fn begin_bulk(&mut self, given: JsValue) -> Result<(), JsValue> {
        let work = desk::begin_bulk(&self.desk, &self.engine, &raw(given)?);
        self.work = Some(work.map_err(|misuse| thrown(&misuse))?);
        Ok(())
    }

    /// Does the next orders; how many are done then, and of how many.
    pub fn go_on(&mut self, orders: usize) -> Vec<u32> {
        let Some(work) = &mut self.work else { return Vec::new() };
        self.desk.go_on(&self.engine, work, orders);
        let (done, of) = work.progress();
        [done, of].into_iter().map(|count| u32::try_from(count).unwrap_or(u32::MAX)).collect()
    }

    /// Commits what was done in slices; the answer is JSON text.
    pub fn finish_work(&mut self) -> Option<String> {
        let work = self.work.take()?;
        Some(desk::finish(&mut self.desk, &self.engine, work).to_json())
    }

    /// Stops the work: nothing of it happened.
    pub fn drop_work(&mut self) {
        if let Some(work) = self.work.take() {
            self.desk.drop_work(work);
        }
    }

    /// The notices of many orders as one text; `notice_ends` tells where each ends.
    pub fn notices(&mut self, given: JsValue) -> Result<String, JsValue> {
        let texts = desk::notices(&self.desk, &self.engine, &raw(given)?).map_err(|misuse| thrown(&misuse))?;
        self.ends = texts.ends;
        Ok(texts.text)
    }

    /// Where each of the notices asked for last ends.
    pub fn notice_ends(&mut self) -> Vec<u32> {
        std::mem::take(&mut self.ends)
    }

    /// The number of the newest commit.
    pub fn sequence(&self) -> u32 {
        self.desk.ledger().newest()
    }

    /// How many orders there are.
    pub fn size(&self) -> u32 {
        self.desk.len()
    }

    /// Bytes of memory it holds.
    pub fn memory(&self) -> usize {
        self.desk.memory()
    }

    /// The sealed records behind a number; behind 0, all of them: a snapshot.
    pub fn since(&self, number: u32) -> Vec<u8> {
        self.desk.ledger().since(number).to_vec()
    }

    /// Takes over records; the answer is JSON text.
    pub fn receive(&mut self, records: &[u8]) -> String {
        desk::receive(&mut self.desk, &self.engine, records).to_json()
    }

    /// Drops every commit behind a number.
    pub fn retract(&mut self, number: u32) {
        self.desk.retract(&self.engine, number);
    }

    /// The desk as it was at an instant.
    pub fn at(&self, instant: JsValue) -> Result<DeskDoor, JsValue> {
        let instant = read::read(&raw(instant)?).map_err(|error| thrown(&Misuse::from(error.under("instant"))))?;
        Ok(DeskDoor { engine: Rc::clone(&self.engine), desk: self.desk.at(&self.engine, instant), work: None, ends: Vec::new() })
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
