//! Two desks that take turns, and the model that both must equal.
#![allow(dead_code, reason = "each test binary uses a part of it")]

use crate::acts::{self, Act, One};
use crate::journey::NOW;
use crate::model::{Making, Model, engine, now};
use crate::support::{self, raw};
use jiaoyun::desk::{Bulk, Compared, Desk, Page, Query};
use jiaoyun::engine::Engine;
use jiaoyun::import::{Found, Options};
use jiaoyun::order::{Code, Command, Order, Stage};
use jiaoyun::read;
use jiaoyun::value::{Language, Text};
use jiaoyun::whatif;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// The same house with one service for everybody, so that choices turn.
static OTHER: LazyLock<Engine> = LazyLock::new(|| {
    let rule = r#"{"id":"all-go-registered","when":{},"use":"china-post-registered","source":"test","asOf":"2026-09-01"}"#;
    support::engine(Some(&raw(&format!(r#"{{"routing":{{"examples":[],"rules":[{rule}]}}}}"#))), Language::En)
});

#[derive(Default)]
pub struct World {
    desks: [Desk; 2],
    turn: usize,
    model: Model,
    /// Commands that were tried.
    tried: u64,
}

impl World {
    /// Does the acts one after another, and gives how many commands that were.
    pub fn run(acts: &[Act]) -> u64 {
        let mut world = World::default();
        for (minute, act) in acts.iter().enumerate() {
            world.act(act, minute);
            world.check(minute);
        }
        world.check_views(acts.len());
        world.tried
    }

    fn desk(&mut self) -> &mut Desk {
        &mut self.desks[self.turn]
    }

    fn act(&mut self, act: &Act, minute: usize) {
        let turn = self.turn;
        match act {
            Act::Apply(kind, order) => {
                let command = acts::command(*kind, *order, minute);
                let applied = self.desk().apply(engine(), &command);
                assert_eq!(vec![applied], self.model.apply_all(&[command], turn));
                self.tried += 1;
            }
            Act::ApplyAll(list) => {
                let commands: Vec<Command> = list.iter().map(|(kind, order)| acts::command(*kind, *order, minute)).collect();
                assert_eq!(self.desk().apply_all(engine(), &commands), self.model.apply_all(&commands, turn));
                self.tried += commands.len() as u64;
            }
            Act::Bulk(orders, steps) => self.bulk(orders, steps, minute),
            Act::Import(orders, as_rows) => self.import(orders, *as_rows, minute),
            Act::Slices(orders, stop) => self.slices(orders, *stop, minute),
            Act::Undo => self.undo(minute),
            Act::Refused(kind, order) => {
                let newest = self.model.newest;
                self.desk().apply(engine(), &acts::command(*kind, *order, minute));
                self.desk().retract(engine(), newest);
                self.tried += 1;
            }
            Act::UndoRefused => {
                let newest = self.model.newest;
                let _ = self.desk().undo(engine(), now(), "tester");
                self.desk().retract(engine(), newest);
            }
            Act::Reopen => {
                let (copy, result) = Desk::open(engine(), self.desk().ledger().since(0));
                assert_eq!(result, Ok(()));
                *self.desk() = copy;
                // What came from elsewhere is not this desk's to take back.
                self.model.commits.iter_mut().filter(|commit| commit.maker == Some(turn)).for_each(|commit| commit.maker = None);
            }
            Act::Turn => self.change_turns(),
        }
    }

    fn bulk(&mut self, orders: &[usize], steps: &[usize], minute: usize) {
        let bulk = Bulk::read(&raw(&acts::bulk(orders, steps, minute))).expect("bulk");
        let (done, stopped) = self.desk().apply_bulk(engine(), bulk);
        let mut making = Making::default();
        let mut wanted = Vec::new();
        for order in orders {
            for (step, kind) in steps.iter().enumerate() {
                let command = acts::command(*kind, *order, minute);
                let id = command.head.order_id.clone();
                let applied = self.model.orders.contains_key(&id).then(|| self.model.take(&mut making, &command));
                self.tried += 1;
                if !matches!(applied, Some(jiaoyun::desk::Applied::Accepted(_))) {
                    wanted.push((id, step as u32));
                    break;
                }
            }
        }
        self.model.end(making, self.turn);
        assert_eq!(stopped.iter().map(|stopped| (stopped.order_id.clone(), stopped.step)).collect::<Vec<_>>(), wanted);
        assert_eq!(done as usize, orders.len() - wanted.len());
    }

    fn import(&mut self, orders: &[One], as_rows: bool, minute: usize) {
        let found = found(orders, as_rows, minute);
        let commands = found.commands.clone();
        let had: Vec<Text> = self.model.orders.keys().cloned().collect();
        let imported = self.desk().import(engine(), found);
        self.model.apply_all(&commands, self.turn);
        let added: Vec<&Text> = self.model.orders.keys().filter(|id| !had.contains(id)).collect();
        let mut told: Vec<&Text> = imported.added.iter().collect();
        told.sort();
        assert_eq!(told, added);
        assert_eq!(imported.added.len() + imported.updated.len() + imported.unchanged as usize + imported.refused.len(), commands.len());
        self.tried += commands.len() as u64;
    }

    /// An import in slices that is stopped never happened.
    fn slices(&mut self, orders: &[One], stop: Option<usize>, minute: usize) {
        let found = found(orders, false, minute);
        let commands = found.commands.clone();
        let desk = &mut self.desks[self.turn];
        let mut work = desk.begin_import(found);
        let mut slices = 0;
        while Some(slices) != stop && desk.go_on(engine(), &mut work, 2) {
            slices += 1;
        }
        self.tried += work.progress().0 as u64;
        if stop == Some(slices) {
            return desk.drop_work(work);
        }
        desk.finish_work(work);
        self.model.apply_all(&commands, self.turn);
    }

    fn undo(&mut self, minute: usize) {
        let at = now().plus_minutes(minute as i64);
        let wanted = self.model.undoable(self.turn);
        match (self.desk().undo(engine(), at, "tester"), wanted) {
            (Ok((of, _)), Some((number, false))) => {
                assert_eq!(of, number);
                self.model.undo(number, at);
            }
            (Err(refused), Some((_, false))) => assert_eq!(refused.code, Code::UndoReachesOutside),
            (Err(refused), Some((_, true))) => assert_eq!(refused.code, Code::UndoBuiltUpon),
            (Err(refused), None) => assert_eq!(refused.code, Code::NothingToUndo),
            (Ok((of, _)), wanted) => panic!("commit {of} was taken back, the model says {wanted:?}"),
        }
        self.tried += 1;
    }

    fn change_turns(&mut self) {
        let [one, other] = &mut self.desks;
        let (from, to) = if self.turn == 0 { (one, other) } else { (other, one) };
        assert_eq!(to.receive(engine(), from.ledger().since(to.ledger().newest())), Ok(()));
        assert_eq!(to.ledger().seal(), from.ledger().seal());
        self.turn = 1 - self.turn;
    }

    /// The desk is its model, and so is a copy of it.
    fn check(&self, minute: usize) {
        let desk = &self.desks[self.turn];
        assert_eq!((desk.len() as usize, desk.ledger().newest()), (self.model.orders.len(), self.model.newest));
        let (copy, result) = Desk::open(engine(), desk.ledger().since(0));
        assert_eq!((result, desk.ledger().verify()), (Ok(()), Ok(())));
        for (id, order) in &self.model.orders {
            assert_eq!(desk.order(engine(), id).as_ref(), Some(order));
            assert_eq!(copy.order(engine(), id).as_ref(), Some(order));
            assert_eq!(desk.events(id).len() as u32, order.sequence);
        }
        assert_eq!(copy.counts(now()), desk.counts(now()));
        lists_agree(desk, &self.model, minute as i64);
    }

    fn check_views(&self, minutes: usize) {
        let desk = &self.desks[self.turn];
        for minute in [0, minutes as i64 / 2, minutes as i64] {
            let instant = now().plus_minutes(minute);
            let then = desk.at(engine(), instant);
            let wanted = self.model.at(instant);
            assert_eq!(then.len() as usize, wanted.len(), "at minute {minute}");
            wanted.iter().for_each(|(id, order)| assert_eq!(then.order(engine(), id).as_ref(), Some(order), "at minute {minute}"));
            assert_eq!(then.ledger().verify(), Ok(()));
        }
        queries_agree(desk, &self.model.orders);
        for which in [Compared::Open, Compared::All] {
            what_if_agrees(desk, &self.model.orders, which);
        }
    }
}

fn found(orders: &[One], as_rows: bool, minute: usize) -> Found {
    let options: Options = read::read(&raw(&format!(r#"{{"now":"{}","by":"tester"}}"#, now().plus_minutes(minute as i64)))).expect("options");
    if as_rows { engine().read_rows(&raw(&acts::rows(orders)), &options) } else { engine().read_text(&acts::sheet(orders), &options) }
}

/// What turns is what turns when each order is chosen for under both playbooks.
fn what_if_agrees(desk: &Desk, orders: &BTreeMap<Text, Order>, which: Compared) {
    let compared = || orders.values().filter(|order| which == Compared::All || whatif::is_open(order.stage));
    let (count, flips) = desk.what_if(engine(), &OTHER, which);
    assert_eq!(count as usize, compared().count());
    let chosen = |engine: &Engine, order: &Order| {
        let pick = engine.pick_carrier(order, order.own_parcels().next());
        engine.service_of(&pick).map(|service| Text::from(service.id.as_str()))
    };
    let turned = compared().map(|order| (order.id.clone(), chosen(engine(), order), chosen(&OTHER, order)));
    let wanted: Vec<_> = turned.filter(|(_, from, to)| from != to).collect();
    let mut found: Vec<_> = flips.into_iter().map(|flip| (flip.order_id, flip.from.service, flip.to.service)).collect();
    found.sort();
    assert_eq!(found, wanted);
}

/// Queries find what a look at every order finds.
fn queries_agree(desk: &Desk, orders: &BTreeMap<Text, Order>) {
    for (filter, text) in
        [(r#""country":["US","BR"]"#, ""), (r#""stage":["imported","confirmed"]"#, "陈"), ("", "sku-1"), (r#""country":["US"]"#, "an")]
    {
        let query = format!(r#"{{"now":"{NOW}","filter":{{{filter}}},"text":"{text}","sort":{{"by":"id"}}}}"#);
        let query: Query = read::read(&raw(&query)).expect("a query");
        let (found, total) = desk.query(engine(), &query);
        let among = |order: &Order| {
            let country = order.receiver.country.map(|country| country.to_string()).unwrap_or_default();
            let by_country = !filter.contains("country") || filter.contains(&format!("\"{country}\""));
            by_country && (!filter.contains("stage") || matches!(order.stage, Stage::Imported | Stage::Confirmed))
        };
        let holds = |order: &Order| text.is_empty() || searched(order).iter().any(|known| known.to_lowercase().contains(text));
        let wanted: Vec<&str> = orders.values().filter(|order| among(order) && holds(order)).map(|order| order.id.as_str()).collect();
        assert_eq!(found.iter().map(|row| row.id.as_str()).collect::<Vec<_>>(), wanted, "{filter} {text}");
        assert_eq!(total as usize, wanted.len());
    }
}

/// Every text of an order that a search looks at.
fn searched(order: &Order) -> Vec<String> {
    let receiver = &order.receiver;
    let people = [&receiver.name, &receiver.city, &receiver.province, &receiver.phone, &receiver.mobile, &order.buyer.name, &order.buyer.login_id];
    let lines = order.lines.iter().flat_map(|line| [&line.sku, &line.name]);
    let numbers = order
        .parcels
        .iter()
        .flat_map(|parcel| [parcel.waybill.as_ref().map(|waybill| waybill.tracking_number.to_string()), parcel.tracking_number().map(str::to_owned)]);
    let mut texts: Vec<String> = people.into_iter().chain(lines).flatten().map(ToString::to_string).chain(numbers.flatten()).collect();
    texts.extend([order.id.to_string(), receiver.country.map(|country| country.to_string()).unwrap_or_default()]);
    texts
}

/// The worklist is every order with a clock, sorted as if each had been asked.
fn lists_agree(desk: &Desk, model: &Model, minute: i64) {
    for minutes in [minute, 24 * 60 * 4, 24 * 60 * 30, 24 * 60 * 400] {
        let then = now().plus_minutes(minutes);
        let (rows, total) = desk.worklist(engine(), then, Some(Page { from: 0, size: 1000 }));
        let mut wanted: Vec<_> = model
            .orders
            .values()
            .filter_map(|order| {
                let first = engine().deadlines(order, then).into_iter().next()?;
                let forgotten = order.closed.is_none() && order.parcels.iter().any(|parcel| parcel.stage == Stage::DeclaredNotHandedOver);
                Some((!forgotten, first.due_at.is_none(), first.informational, first.due_at, order.id.clone()))
            })
            .collect();
        wanted.sort();
        let ids: Vec<&str> = wanted.iter().map(|key| key.4.as_str()).collect();
        assert_eq!(rows.iter().map(|row| row.id.as_str()).collect::<Vec<_>>(), ids);
        assert_eq!(total as usize, ids.len());
    }
}
