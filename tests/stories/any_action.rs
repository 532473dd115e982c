//! Any action at all. The variants are those that serde knows, so that no verb can be missing from a list.

use std::fmt::Display;

use lastmile::message::Action;
use proptest::prelude::*;
use serde::de::value::Error;
use serde::de::{DeserializeSeed, EnumAccess, Expected, IntoDeserializer, SeqAccess, VariantAccess, Visitor};
use serde::{Deserialize, Deserializer, forward_to_deserialize_any};

/// How many choices an action needs at most: its kind, that of what is in it, and its numbers.
const CHOICES: usize = 8;

/// Any action, with small numbers more often than not.
pub fn any_action() -> impl Strategy<Value = Action> {
    prop::collection::vec(any::<u64>(), CHOICES)
        .prop_map(|choices| {
            let mut choices = Choices(choices.into_iter());
            Action::deserialize(&mut choices).expect("serde makes what it is asked for")
        })
        .prop_filter("no button has it", |action| Action::decode(&action.encode()).is_some())
}

/// Makes a value out of choices, as if it were written somewhere.
struct Choices(std::vec::IntoIter<u64>);

impl Choices {
    fn next(&mut self) -> u64 {
        self.0.next().unwrap_or(0)
    }

    fn below(&mut self, most: usize) -> usize {
        usize::try_from(self.next()).unwrap_or(0) % most.max(1)
    }

    /// A number that something may have, or none at all.
    fn number(&mut self) -> i64 {
        let choice = self.next();
        let small = i64::try_from(choice >> 8 & 7).unwrap_or(0);
        match choice & 7 {
            0..=2 => 1,
            3 => 2,
            4..=6 => small,
            _ => choice.cast_signed(),
        }
    }
}

impl<'de> Deserializer<'de> for &mut Choices {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        let wanted = (&visitor as &dyn Expected).to_string();
        match wanted.as_str() {
            number if number.starts_with('i') => visitor.visit_i64(self.number()),
            "u32" => visitor.visit_u64(self.next() & u64::from(u32::MAX)),
            "u8" => visitor.visit_u64(self.number().unsigned_abs() % 9),
            "u16" => visitor.visit_u64(self.number().unsigned_abs() % 1_440),
            "a boolean" => visitor.visit_bool(self.next().is_multiple_of(2)),
            day if day.contains("date") && !day.contains("time") => {
                visitor.visit_string(format!("2026-12-{:02}", 1 + self.below(28)))
            }
            moment if moment.contains("date") => {
                visitor.visit_string(format!("2026-12-{:02}T10:00:00", 1 + self.below(28)))
            }
            other => Err(serde::de::Error::custom(format!("nobody can make {other}"))),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &str, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        let chosen = self.below(variants.len());
        visitor.visit_enum(Chosen { choices: self, chosen })
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 u8 u16 u32 u64 f32 f64 char str string bytes byte_buf option unit unit_struct seq tuple
        tuple_struct map struct identifier ignored_any
    }
}

struct Chosen<'c> {
    choices: &'c mut Choices,
    chosen: usize,
}

impl<'de> EnumAccess<'de> for Chosen<'_> {
    type Error = Error;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Self), Error> {
        let index = u64::try_from(self.chosen).map_err(out_of_reach)?;
        Ok((seed.deserialize(index.into_deserializer())?, self))
    }
}

impl<'de> VariantAccess<'de> for Chosen<'_> {
    type Error = Error;

    fn unit_variant(self) -> Result<(), Error> {
        Ok(())
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, Error> {
        seed.deserialize(self.choices)
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_seq(Fields(self.choices))
    }

    fn struct_variant<V: Visitor<'de>>(self, _: &[&str], _: V) -> Result<V::Value, Error> {
        Err(out_of_reach("a struct"))
    }
}

struct Fields<'c>(&'c mut Choices);

impl<'de> SeqAccess<'de> for Fields<'_> {
    type Error = Error;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Error> {
        seed.deserialize(&mut *self.0).map(Some)
    }
}

fn out_of_reach(what: impl Display) -> Error {
    serde::de::Error::custom(what)
}

#[test]
fn any_action_is_every_action() {
    use proptest::strategy::ValueTree;
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let mut verbs = std::collections::BTreeSet::new();
    for _ in 0..4_000 {
        let action = any_action().new_tree(&mut runner).expect("an action").current();
        let data = action.encode();
        assert!(data.len() <= 64, "{data}");
        assert_eq!(Action::decode(&data), Some(action), "{data}");
        verbs.insert(data.split(':').next().unwrap_or_default().to_owned());
    }
    for verb in ["keep", "f", "on", "bc", "dis", "n", "tl", "sr", "forget"] {
        assert!(verbs.contains(verb), "{verb} is missing among {verbs:?}");
    }
}
