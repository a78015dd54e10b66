//! Short lists in order. The standard library sorts for long ones, which costs the module five kilobytes for each type.

/// The items, each once, the least first.
pub(crate) fn sorted_set<T: Ord>(items: impl IntoIterator<Item = T>) -> Vec<T> {
    let mut set = Vec::new();
    items.into_iter().for_each(|item| add(&mut set, item));
    set
}

#[inline(never)]
fn add<T: Ord>(set: &mut Vec<T>, item: T) {
    if let Err(place) = set.binary_search(&item) {
        set.insert(place, item);
    }
}

/// The items by their keys; equals keep their order.
#[inline(never)]
pub(crate) fn sorted_by<T, K: Ord>(items: Vec<T>, key: impl Fn(&T) -> K) -> Vec<T> {
    let mut sorted = Vec::with_capacity(items.len());
    for item in items {
        let place = sorted.partition_point(|other| key(other) <= key(&item));
        sorted.insert(place, item);
    }
    sorted
}

#[cfg(test)]
mod tests {
    use super::{sorted_by, sorted_set};

    #[test]
    fn a_set_has_each_once_and_equals_keep_their_order() {
        assert_eq!(sorted_set([3, 1, 2, 3, 1]), [1, 2, 3]);
        assert_eq!(sorted_by(vec![(2, 'a'), (1, 'b'), (2, 'c'), (1, 'd')], |item| item.0), [(1, 'b'), (1, 'd'), (2, 'a'), (2, 'c')]);
    }
}
