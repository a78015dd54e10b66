//! Playbooks: refused with places, or proved; one that is proved answers and reads back as itself.

use crate::{engine, journey, now, support};
use jiaoyun::engine::Engine;
use jiaoyun::order::Order;
use jiaoyun::playbook::Playbook;
use jiaoyun::problem::Severity;
use jiaoyun::read::{self, Raw};
use jiaoyun::value::Language;
use std::sync::LazyLock;

static STANDARD: LazyLock<Raw> = LazyLock::new(|| read::write(&Playbook::standard()));
static ORDERS: LazyLock<Vec<Order>> = LazyLock::new(|| journey::walked(engine()).into_iter().map(|(_, order)| order).collect());

/// Bytes as a merge patch on the standard playbook.
pub fn patch(data: &[u8]) {
    let Some(patch) = core::str::from_utf8(data).ok().and_then(|text| read::parse(text).ok()) else { return };
    let patched = support::merged(STANDARD.clone(), &patch);
    match Engine::with(&patched, Language::Zh) {
        Err(problems) => {
            assert!(problems.iter().any(|problem| problem.severity == Severity::Error), "refused without a reason: {problems:?}");
            for problem in &problems {
                assert!(!problem.message.is_empty() && (problem.path.is_empty() || problem.path.starts_with('/')), "{problem:?}");
            }
        }
        Ok(proved) => asked(&proved),
    }
}

fn asked(proved: &Engine) {
    let written = read::write(proved.playbook());
    let again = Engine::with(&written, Language::En).unwrap_or_else(|problems| panic!("proved once, refused the second time: {problems:?}"));
    assert_eq!(again.playbook().hash(), proved.playbook().hash());
    for order in ORDERS.iter() {
        let chosen = proved.choose_carrier(order, None);
        let picked = proved.pick_carrier(order, None);
        let service = proved.service_of(&picked).map(|service| service.id.as_str());
        assert_eq!(chosen.service.as_deref(), service, "the pick is not the choice");
        let _ = proved.deadlines(order, now());
        let _ = proved.next_commands(order, now());
    }
}
