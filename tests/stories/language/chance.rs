//! Numbers that look as if nobody had chosen them, and are the same in every run.

/// What is drawn next, from a seed.
pub struct Chance(pub u64);

impl Chance {
    /// A number below that one.
    pub fn below(&mut self, most: u64) -> u64 {
        // Knuth's generator; its upper bits are the good ones.
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % most
    }

    /// The same for a place in a list.
    pub fn index(&mut self, length: usize) -> usize {
        let below = self.below(u64::try_from(length).expect("a length"));
        usize::try_from(below).expect("an index")
    }

    /// One of several.
    pub fn one_of<'a, T>(&mut self, choices: &'a [T]) -> &'a T {
        &choices[self.index(choices.len())]
    }
}
