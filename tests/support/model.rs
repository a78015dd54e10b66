//! The naive model of a desk: a map of orders, each decided and evolved on its own, and the commits that made them.
#![allow(dead_code, reason = "each test binary uses a part of it")]

use crate::journey::NOW;
use jiaoyun::desk::Applied;
use jiaoyun::engine::Engine;
use jiaoyun::order::{Command, Event, Order, Ruling};
use jiaoyun::value::{Instant, Language, Text};
use std::collections::BTreeMap;
use std::sync::LazyLock;

static ENGINE: LazyLock<Engine> = LazyLock::new(|| Engine::standard(Language::En));

pub fn engine() -> &'static Engine {
    &ENGINE
}

pub fn now() -> Instant {
    NOW.parse().expect("an instant")
}

/// A commit: who can take it back, what its orders were before, what happened, and when it was taken back.
#[derive(Clone)]
pub struct Commit {
    pub number: u32,
    pub maker: Option<usize>,
    pub before: BTreeMap<Text, Option<Order>>,
    pub events: Vec<Event>,
    pub undone: Option<Instant>,
}

#[derive(Clone, Default)]
pub struct Model {
    pub orders: BTreeMap<Text, Order>,
    pub newest: u32,
    pub commits: Vec<Commit>,
}

/// A commit in the making.
#[derive(Default)]
pub struct Making {
    before: BTreeMap<Text, Option<Order>>,
    events: Vec<Event>,
}

impl Model {
    pub fn take(&mut self, making: &mut Making, command: &Command) -> Applied {
        let id = command.head.order_id.clone();
        let order = self.orders.get(&id).cloned();
        let ruling = engine().decide(order.as_ref(), command);
        if let Ruling::Accepted(events) = &ruling
            && !events.is_empty()
        {
            making.before.entry(id.clone()).or_insert(order.clone());
            making.events.extend(events.iter().cloned());
            if let Some(next) = engine().evolve(order, events) {
                self.orders.insert(id, next);
            }
        }
        Applied::from(ruling)
    }

    /// Ends a commit; one in which nothing happened is none.
    pub fn end(&mut self, making: Making, maker: usize) {
        if making.events.is_empty() {
            return;
        }
        self.newest += 1;
        self.commits.push(Commit { number: self.newest, maker: Some(maker), before: making.before, events: making.events, undone: None });
    }

    pub fn apply_all(&mut self, commands: &[Command], maker: usize) -> Vec<Applied> {
        let mut making = Making::default();
        let results = commands.iter().map(|command| self.take(&mut making, command)).collect();
        self.end(making, maker);
        results
    }

    /// Which commit somebody would take back, and whether something was built on it.
    pub fn undoable(&self, maker: usize) -> Option<(u32, bool)> {
        let at = self.commits.iter().rposition(|commit| commit.maker == Some(maker) && commit.undone.is_none())?;
        let commit = &self.commits[at];
        let later = self.commits[at + 1..].iter().filter(|later| later.undone.is_none());
        let built_upon = later.flat_map(|later| later.before.keys()).any(|id| commit.before.contains_key(id));
        Some((commit.number, built_upon))
    }

    pub fn undo(&mut self, number: u32, at: Instant) {
        self.newest += 1;
        let commit = self.commits.iter_mut().find(|commit| commit.number == number).expect("the commit is known");
        commit.undone = Some(at);
        for (id, order) in commit.before.clone() {
            match order {
                Some(order) => drop(self.orders.insert(id, order)),
                None => drop(self.orders.remove(&id)),
            }
        }
    }

    /// The orders as they were at an instant: what had happened by then and was not taken back by then.
    pub fn at(&self, instant: Instant) -> BTreeMap<Text, Order> {
        let mut orders: BTreeMap<Text, Order> = BTreeMap::new();
        let stood = self.commits.iter().filter(|commit| commit.undone.is_none_or(|undone| undone > instant));
        for event in stood.flat_map(|commit| &commit.events).filter(|event| event.head.at <= instant) {
            let mut event = event.clone();
            let order = orders.remove(&event.head.order_id);
            event.head.sequence = order.as_ref().map_or(0, |order| order.sequence) + 1;
            if let Some(next) = engine().evolve(order, &[event]) {
                orders.insert(next.id.clone(), next);
            }
        }
        orders
    }
}
