//! What one can be in an activity beside somebody who takes part.

use super::ids::RoleId;
use super::language::{Language, Name};
use super::volunteer::Skill;

/// A role with seats of its own, for example helpers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Role {
    /// Its number in its activity, from 1. Sign-ups know it by that.
    pub id: RoleId,
    /// What it is called.
    pub name: Name,
    /// Its seats; unlimited where none is set.
    pub seats: Option<i64>,
    /// What kind of help it is, where an organiser or the plan said so.
    pub kind: Option<Kind>,
}

/// What kind of help a role is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A volunteer's, who can do this.
    Takes(Skill),
    /// No volunteer's, whatever its name says, such as those who come as volunteers' children.
    NoHelp,
}

impl Role {
    /// What it takes of a volunteer; none where it is no volunteer's. Where nobody said its kind, its name does.
    pub fn skill(&self) -> Option<Skill> {
        match self.kind {
            Some(Kind::Takes(skill)) => Some(skill),
            Some(Kind::NoHelp) => None,
            None => {
                Language::ALL.iter().find_map(|language| Skill::of_role(self.name.in_language(*language)))
            }
        }
    }
}

impl Role {
    /// Its own name, where the skill that it takes says less: who takes photos, or welcomes people, is a helper of some kind.
    pub fn own_name(&self) -> Option<&Name> {
        let says = |language: &Language| Skill::of_role(self.name.in_language(*language)).is_some();
        let is_said = Language::ALL.iter().any(says);
        (self.skill() == Some(Skill::Helping) && !is_said).then_some(&self.name)
    }
}

impl Kind {
    /// Every kind, as plans, rows and buttons know it: a skill's word, and `no-help`.
    pub fn all() -> impl Iterator<Item = Self> {
        Skill::ALL.iter().copied().map(Self::Takes).chain([Self::NoHelp])
    }

    /// Its word.
    pub fn word(self) -> &'static str {
        match self {
            Self::Takes(skill) => skill.word(),
            Self::NoHelp => "no-help",
        }
    }

    /// The kind of a word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::all().find(|kind| kind.word() == word)
    }
}

/// The roles of an activity, in the order of the card. A number is given once: where a role goes, the others keep theirs, and
/// no later one gets its number, since people may have signed up for it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Roles {
    all: Vec<Role>,
    /// The highest number that was ever given; 0 where none was.
    last: i64,
}

impl Roles {
    /// Roles as they are kept, and the highest number that was ever given.
    pub fn kept(all: Vec<Role>, last: i64) -> Self {
        let last = all.iter().map(|role| role.id.0).chain([last]).max().unwrap_or_default();
        Self { all, last }
    }

    /// The highest number that was ever given.
    pub fn last(&self) -> i64 {
        self.last
    }

    /// The role of that number; none for taking part, and for a role that there is no more.
    pub fn get(&self, id: RoleId) -> Option<&Role> {
        self.all.iter().find(|role| role.id == id)
    }

    /// Each of them.
    pub fn iter(&self) -> impl Iterator<Item = &Role> {
        self.all.iter()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.all.len()
    }

    /// Whether there is nothing to be but somebody who takes part.
    pub fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// Sets a role: one that has the name gets the seats, and the kind where one is said; otherwise there is another.
    pub fn set(&mut self, name: Name, seats: Option<i64>, kind: Option<Kind>) {
        if let Some(there) = self.all.iter_mut().find(|role| role.name.is_also(&name)) {
            (there.seats, there.kind) = (seats, kind.or(there.kind));
        } else {
            self.last += 1;
            self.all.push(Role { id: RoleId(self.last), name, seats, kind });
        }
    }

    /// The same with the kind of one of them.
    #[must_use]
    pub fn with_kind(mut self, id: RoleId, kind: Kind) -> Self {
        for role in self.all.iter_mut().filter(|role| role.id == id) {
            role.kind = Some(kind);
        }
        self
    }

    /// The roles as they are planned now. One that has a name of one that there is keeps its number, and its kind where the plan
    /// says none.
    #[must_use]
    pub fn planned_as(&self, planned: &Self) -> Self {
        let mut now = Self { all: Vec::new(), last: self.last };
        for role in &planned.all {
            let known = self.all.iter().find(|known| known.name.is_also(&role.name));
            let id = known.map_or(RoleId(now.last + 1), |known| known.id);
            now.last = now.last.max(id.0);
            let kind = role.kind.or(known.and_then(|known| known.kind));
            now.all.push(Role { id, kind, ..role.clone() });
        }
        now
    }
}

/// Roles with names, seats and kinds, numbered from 1.
impl FromIterator<(Name, Option<i64>, Option<Kind>)> for Roles {
    fn from_iter<I: IntoIterator<Item = (Name, Option<i64>, Option<Kind>)>>(planned: I) -> Self {
        let numbered = (1..).zip(planned);
        let all = numbered.map(|(id, (name, seats, kind))| Role { id: RoleId(id), name, seats, kind });
        Self::kept(all.collect(), 0)
    }
}

/// Roles with names and seats, numbered from 1.
impl FromIterator<(Name, Option<i64>)> for Roles {
    fn from_iter<I: IntoIterator<Item = (Name, Option<i64>)>>(named: I) -> Self {
        let mut roles = Self::default();
        for (name, seats) in named {
            roles.set(name, seats, None);
        }
        roles
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn roles(names: &[&str]) -> Roles {
        names.iter().map(|name| (Name::from(*name), None)).collect()
    }

    fn numbers(roles: &Roles) -> Vec<(i64, &str)> {
        roles
            .iter()
            .map(|role| (role.id.0, role.name.in_language(super::super::language::Language::English)))
            .collect()
    }

    #[test]
    fn a_role_keeps_its_number_where_another_goes_and_none_gets_the_number_of_one_that_went() {
        let first = roles(&["helpers", "cooks", "drivers"]);
        let second = first.planned_as(&roles(&["helpers", "drivers"]));
        assert_eq!(numbers(&second), [(1, "helpers"), (3, "drivers")]);
        let third = second.planned_as(&roles(&["helpers"]));
        let fourth = third.planned_as(&roles(&["singers", "helpers"]));
        assert_eq!(numbers(&fourth), [(4, "singers"), (1, "helpers")]);
        assert_eq!(fourth.get(RoleId(3)), None);
    }

    #[test]
    fn what_kind_of_help_a_role_is_says_its_name_where_nobody_said_it() {
        let roles = roles(&["kitchen", "kitchen guests", "table 3"])
            .with_kind(RoleId(2), Kind::NoHelp)
            .with_kind(RoleId(3), Kind::Takes(Skill::FirstAid));
        let skills: Vec<_> = roles.iter().map(Role::skill).collect();
        assert_eq!(skills, [Some(Skill::Kitchen), None, Some(Skill::FirstAid)]);
    }

    #[test]
    fn a_role_whose_kind_says_less_than_its_name_keeps_that() {
        let roles = roles(&["photos", "table 3", "helpers", "welcome"])
            .with_kind(RoleId(1), Kind::Takes(Skill::Helping))
            .with_kind(RoleId(2), Kind::Takes(Skill::FirstAid))
            .with_kind(RoleId(3), Kind::Takes(Skill::Helping))
            .with_kind(RoleId(4), Kind::NoHelp);
        let named: Vec<_> = roles.iter().filter_map(Role::own_name).collect();
        assert_eq!(named, [&Name::from("photos")]);
    }

    #[test]
    fn a_plan_that_says_no_kind_leaves_the_one_that_an_organiser_said() {
        let known = roles(&["table 3", "table 4"]).with_kind(RoleId(1), Kind::Takes(Skill::FirstAid));
        let planned = roles(&["table 4", "table 3"]).with_kind(RoleId(1), Kind::Takes(Skill::Kitchen));
        let kinds: Vec<_> = known.planned_as(&planned).iter().map(|role| (role.id.0, role.kind)).collect();
        assert_eq!(kinds, [(2, Some(Kind::Takes(Skill::Kitchen))), (1, Some(Kind::Takes(Skill::FirstAid)))]);
    }

    #[test]
    fn a_role_that_is_set_again_gets_other_seats() {
        let mut roles = roles(&["helpers", "cooks"]);
        roles.set(Name::from("helpers"), Some(5), None);
        roles.set(Name::from("singers"), Some(2), None);
        assert_eq!(numbers(&roles), [(1, "helpers"), (2, "cooks"), (3, "singers")]);
        assert_eq!(roles.get(RoleId(1)).and_then(|role| role.seats), Some(5));
    }

    proptest! {
        /// Whatever is planned one after the other: a name keeps its number as long as it is planned, no number is given
        /// twice, and what is planned a second time changes nothing.
        #[test]
        fn numbers_are_given_once(plans in prop::collection::vec(prop::sample::subsequence(vec!["a", "b", "c", "d", "e"], 0..=4), 1..8)) {
            let mut now = Roles::default();
            let mut given = std::collections::BTreeSet::new();
            for plan in plans {
                let next = now.planned_as(&roles(&plan));
                prop_assert_eq!(&next.planned_as(&roles(&plan)), &next);
                for role in next.iter() {
                    let was = now.get(role.id).map(|known| known.name.clone());
                    let is_new = || given.insert(role.id.0).then(|| role.name.clone());
                    prop_assert_eq!(was.or_else(is_new), Some(role.name.clone()), "{} was given before", role.id);
                }
                now = next;
            }
        }
    }
}
