//! What must hold of a desk, however it came to be.

use crate::{check_answer, engine, now, support};
use jiaoyun::desk::{self, Desk};
use jiaoyun::read::Raw;

/// Orders above which a look at every one of them takes too long for a fuzzer.
const LOOKED_AT: u32 = 50;

/// Orders that are asked everything; one command of each kind is decided for it.
const ASKED: usize = 2;

/// The ledger is whole, a copy made of it is the same desk, and every view answers.
pub fn check(desk: &mut Desk) {
    assert_eq!(desk.ledger().verify(), Ok(()));
    let (copy, result) = Desk::open(engine(), desk.ledger().since(0));
    assert_eq!(result, Ok(()));
    assert_eq!(copy.ledger().seal(), desk.ledger().seal());
    assert_eq!(copy.ledger().since(0), desk.ledger().since(0));
    assert_eq!((copy.len(), copy.counts(now())), (desk.len(), desk.counts(now())));
    for question in [r#"{"now":"AT"}"#, r#"{"now":"AT","text":"a","sort":{"by":"total","descending":true},"page":{"from":0,"size":3}}"#] {
        ask(desk, "query", &support::raw(&question.replace("AT", crate::journey::NOW)));
    }
    ask(desk, "worklist", &support::raw(&format!(r#"{{"now":"{}"}}"#, crate::journey::NOW)));
    ask(desk, "orders", &support::raw("{}"));
    if desk.len() <= LOOKED_AT {
        copies(desk, &copy);
        let _ = desk.at(engine(), now());
    }
}

/// Every order of one desk is the same in another, and can be asked everything.
fn copies(desk: &Desk, copy: &Desk) {
    let ids: Vec<String> = (0..desk.ledger().orders()).map(|place| desk.ledger().id(place).to_owned()).collect();
    for (at, id) in ids.into_iter().enumerate() {
        let order = desk.order(engine(), &id);
        assert_eq!(order, copy.order(engine(), &id));
        let Some(order) = order else { continue };
        assert_eq!(order.sequence as usize, desk.events(&id).len());
        if at >= ASKED {
            continue;
        }
        let _ = engine().next_commands(&order, now());
        let _ = engine().deadlines(&order, now());
        let _ = engine().choose_carrier(&order, None);
    }
}

/// Asks a desk and checks what it says, whichever way.
pub fn ask(desk: &mut Desk, question: &str, given: &Raw) {
    match desk::ask(desk, engine(), question, given) {
        Ok(answer) => check_answer(&answer),
        Err(misuse) => crate::check_misuse(&misuse),
    }
}
