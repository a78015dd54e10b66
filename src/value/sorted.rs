//! Lists in order, and values by their keys. The standard library's sorts and trees are made for more than what is held here, and each
//! type costs the module some kilobytes.

use core::borrow::Borrow;

/// The items, each once, the least first.
pub(crate) fn sorted_set<T: Ord>(items: impl IntoIterator<Item = T>) -> Vec<T> {
    let mut set = merged(items.into_iter().collect(), T::le);
    set.dedup();
    set
}

/// The items by their keys; equals keep their order.
pub(crate) fn sorted_by<T, K: Ord>(items: Vec<T>, key: impl Fn(&T) -> K) -> Vec<T> {
    merged(items, |one, other| key(one) <= key(other))
}

/// The items in order; `stands` tells whether the first of two may stay before the second.
#[inline(never)]
fn merged<T>(mut items: Vec<T>, stands: impl Fn(&T, &T) -> bool) -> Vec<T> {
    let stands_at = |one: usize, other: usize| items.get(one).zip(items.get(other)).is_none_or(|(one, other)| stands(one, other));
    for (one, other) in exchanges(items.len(), &stands_at) {
        items.swap(one, other);
    }
    items
}

/// What puts so many items in order, told by their places alone: so it is compiled once.
fn exchanges(count: usize, stands: &dyn Fn(usize, usize) -> bool) -> Vec<(usize, usize)> {
    if (1..count).all(|place| stands(place.saturating_sub(1), place)) {
        return Vec::new();
    }
    let mut left: Vec<Option<usize>> = places((0..count).collect(), stands).into_iter().map(Some).collect();
    let mut exchanges = Vec::new();
    for first in 0..count {
        let mut to = first;
        while let Some(from) = left.get_mut(to).and_then(Option::take).filter(|from| *from != first) {
            exchanges.push((to, from));
            to = from;
        }
    }
    exchanges
}

/// The places in the order of what stands there.
fn places(mut left: Vec<usize>, stands: &dyn Fn(usize, usize) -> bool) -> Vec<usize> {
    if left.len() < 2 {
        return left;
    }
    let right = left.split_off(left.len() / 2);
    let mut sorted = Vec::with_capacity(left.len().saturating_add(right.len()));
    let mut left = places(left, stands).into_iter().peekable();
    for later in places(right, stands) {
        sorted.extend(core::iter::from_fn(|| left.next_if(|earlier| stands(*earlier, later))));
        sorted.push(later);
    }
    sorted.extend(left);
    sorted
}

/// Values by their keys, the least key first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Keyed<K, V>(Vec<(K, V)>);

impl<K: Ord, V> Keyed<K, V> {
    /// The values of entries; of two with the same key the later counts.
    #[must_use]
    pub fn of(entries: Vec<(K, V)>) -> Self {
        let mut entries = merged(entries, |one, other| one.0 <= other.0);
        entries.dedup_by(|later, earlier| {
            let again = later.0 == earlier.0;
            if again {
                core::mem::swap(later, earlier);
            }
            again
        });
        Keyed(entries)
    }

    /// The value of a key.
    #[must_use]
    pub fn get<Q: Ord + ?Sized>(&self, key: &Q) -> Option<&V>
    where
        K: Borrow<Q>,
    {
        let place = self.0.binary_search_by(|(other, _)| other.borrow().cmp(key)).ok()?;
        self.0.get(place).map(|(_, value)| value)
    }
}

impl<K, V> Keyed<K, V> {
    /// Keys and values.
    pub fn iter(&self) -> core::slice::Iter<'_, (K, V)> {
        self.0.iter()
    }

    /// The keys.
    pub fn keys(&self) -> impl Iterator<Item = &K> {
        self.iter().map(|(key, _)| key)
    }

    /// The entries.
    #[must_use]
    pub fn into_entries(self) -> Vec<(K, V)> {
        self.0
    }

    /// Whether there is nothing in it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<K, V> Default for Keyed<K, V> {
    fn default() -> Self {
        Keyed(Vec::new())
    }
}

impl<'a, K, V> IntoIterator for &'a Keyed<K, V> {
    type Item = &'a (K, V);
    type IntoIter = core::slice::Iter<'a, (K, V)>;
    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

#[cfg(test)]
mod tests {
    use super::{Keyed, sorted_by, sorted_set};

    #[test]
    fn a_set_has_each_once_and_equals_keep_their_order() {
        assert_eq!(sorted_set([3, 1, 2, 3, 1]), [1, 2, 3]);
        assert_eq!(sorted_by(vec![(2, 'a'), (1, 'b'), (2, 'c'), (1, 'd')], |item| item.0), [(1, 'b'), (1, 'd'), (2, 'a'), (2, 'c')]);
        let mixed: Vec<u32> = (0..997).map(|number| number * 7 % 997).collect();
        assert!(sorted_set(mixed).into_iter().eq(0..997));
        let backwards: Vec<u32> = (0..100_000).rev().collect();
        assert!(sorted_set(backwards).into_iter().eq(0..100_000));
    }

    #[test]
    fn of_two_entries_with_one_key_the_later_counts() {
        let keyed = Keyed::of(vec![("b", 1), ("a", 2), ("b", 3)]);
        assert_eq!((keyed.get("a"), keyed.get("b"), keyed.get("c")), (Some(&2), Some(&3), None));
    }
}
