//! Follows what one entry of a plan says of another, in the file and in the store.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use crate::domain::language::Name;
use crate::store::{self, Tx, places};
use crate::toml_file::{Mistake, nearest};

/// What an entry can refer to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum What {
    Place,
    Programme,
}

/// What a plan's entries are called and what they refer to, the entries with mistakes among them.
#[derive(Debug, Clone, Default)]
pub(super) struct Links {
    places: BTreeMap<String, Declared>,
    programmes: Vec<Called>,
    wanted: Vec<Wanted>,
}

#[derive(Debug, Clone)]
struct Declared {
    parent: Option<String>,
    line: usize,
}

#[derive(Debug, Clone)]
struct Wanted {
    what: What,
    key: &'static str,
    name: String,
    line: usize,
}

/// A programme's short name and its names.
#[derive(Debug, Clone)]
struct Called {
    slug: String,
    names: Vec<String>,
}

impl Called {
    fn new(slug: &str, name: Option<&Name>) -> Self {
        let names = match name {
            None => Vec::new(),
            Some(Name::Plain(text)) => vec![text.clone()],
            Some(Name::Translated(texts)) => texts.values().cloned().collect(),
        };
        Self { slug: slug.to_owned(), names }
    }
}

/// The short names of the programmes that each name means.
type Meant<'p> = HashMap<&'p str, BTreeSet<&'p str>>;

/// What the store knows already.
#[derive(Debug, Default)]
pub(super) struct Known {
    /// From places to the places above them.
    places: BTreeMap<String, Option<String>>,
    programmes: Vec<Called>,
}

impl Known {
    pub(super) async fn load(tx: &mut Tx) -> Result<Self, store::Error> {
        let stored = places::all(tx).await?;
        let slugs: HashMap<_, _> = stored.iter().map(|place| (place.id, place.slug.clone())).collect();
        let parent = |place: &places::Place| place.parent.and_then(|parent| slugs.get(&parent).cloned());
        let places = stored.iter().map(|place| (place.slug.clone(), parent(place))).collect();
        let programmes = places::programmes(tx).await?;
        let called = |programme: places::Programme| Called::new(&programme.slug, Some(&programme.name));
        let programmes = programmes.into_iter().map(|(_, programme)| called(programme)).collect();
        Ok(Self { places, programmes })
    }
}

impl Links {
    pub(super) fn declare_place(&mut self, slug: &str, parent: Option<&str>, line: usize) {
        let declared = Declared { parent: parent.map(str::to_owned), line };
        self.places.entry(slug.to_owned()).or_insert(declared);
    }

    pub(super) fn declare_programme(&mut self, slug: &str, name: Option<&Name>) {
        self.programmes.push(Called::new(slug, name));
    }

    pub(super) fn want(&mut self, what: What, key: &'static str, name: &str, line: usize) {
        self.wanted.push(Wanted { what, key, name: name.to_owned(), line });
    }

    /// References to what is neither in the file nor in the store.
    pub(super) fn unknown(&self, known: &Known) -> Vec<Mistake> {
        let programmes = self.programmes_by_name(known);
        // A season refers to the same few names in all of its entries.
        let mut looked_up = HashMap::new();
        let mut mistakes = Vec::new();
        for Wanted { what, key, name, line } in &self.wanted {
            let said = looked_up.entry((*what, name.as_str())).or_insert_with(|| match what {
                What::Place => self.unknown_place(name, known),
                What::Programme => self.unknown_programme(name, known, &programmes),
            });
            let said = said.clone();
            mistakes.extend(said.map(|said| Mistake { line: *line, key: (*key).to_owned(), said }));
        }
        mistakes
    }

    fn unknown_place(&self, slug: &str, known: &Known) -> Option<String> {
        if self.places.contains_key(slug) || known.places.contains_key(slug) {
            return None;
        }
        let slugs = self.places.keys().chain(known.places.keys()).map(String::as_str);
        Some(missing(&format!("\"{slug}\" is no place in this file or in the store"), slug, slugs))
    }

    fn unknown_programme(&self, name: &str, known: &Known, meant: &Meant<'_>) -> Option<String> {
        match meant.get(name).map_or(0, BTreeSet::len) {
            1 => None,
            0 => {
                let all = self.programmes.iter().chain(&known.programmes);
                let names = all.flat_map(|programme| {
                    programme.names.iter().chain([&programme.slug]).map(String::as_str)
                });
                Some(missing(
                    &format!("\"{name}\" is no programme in this file or in the store"),
                    name,
                    names,
                ))
            }
            _ => Some(format!("\"{name}\" is the name of several programmes; expected a programme's slug")),
        }
    }

    /// The programmes that are meant by each short name or name. What the file calls them counts, not the store; and a
    /// short name means its programme, whatever else is called so.
    fn programmes_by_name<'p>(&'p self, known: &'p Known) -> Meant<'p> {
        let in_file: HashSet<&str> =
            self.programmes.iter().map(|programme| programme.slug.as_str()).collect();
        let stored = known.programmes.iter().filter(|stored| !in_file.contains(stored.slug.as_str()));
        let all: Vec<&Called> = self.programmes.iter().chain(stored).collect();
        let mut meant = Meant::new();
        for programme in &all {
            for name in &programme.names {
                meant.entry(name).or_default().insert(&programme.slug);
            }
        }
        let slugs = all.iter().map(|programme| programme.slug.as_str());
        meant.extend(slugs.map(|slug| (slug, BTreeSet::from([slug]))));
        meant
    }

    /// Places that stand above themselves, each circle told once.
    pub(super) fn circles(&self, known: &Known) -> Vec<Mistake> {
        let parent = |slug: &str| match self.places.get(slug) {
            Some(declared) => declared.parent.as_deref(),
            None => known.places.get(slug).and_then(Option::as_deref),
        };
        let mut told = BTreeSet::new();
        let mut mistakes = Vec::new();
        let mut in_file: Vec<_> = self.places.iter().collect();
        in_file.sort_by_key(|(_, declared)| declared.line);
        for (slug, declared) in in_file {
            let mut path = vec![slug.as_str()];
            let mut above = parent(slug);
            // A path that meets itself elsewhere is the business of the places on that circle.
            while let Some(next) = above.filter(|next| !path.contains(next)) {
                path.push(next);
                above = parent(next);
            }
            if above == Some(slug) && !path.iter().any(|place| told.contains(place)) {
                told.extend(path.iter().copied());
                let said = format!("{} → {slug} goes round in a circle", path.join(" → "));
                mistakes.push(Mistake { line: declared.line, key: "place.parent".to_owned(), said });
            }
        }
        mistakes
    }

    /// How many places of the file stand above this one.
    pub(super) fn depth(&self, slug: &str) -> usize {
        let above = |slug: &&str| self.places.get(*slug).and_then(|declared| declared.parent.as_deref());
        // No tree is deeper than it has places; the bound holds even for a circle.
        std::iter::successors(Some(slug), above).take(self.places.len() + 1).count()
    }
}

fn missing<'k>(said: &str, word: &str, known: impl Iterator<Item = &'k str>) -> String {
    match nearest(word, known) {
        Some(near) => format!("{said}; did you mean \"{near}\"?"),
        None => said.to_owned(),
    }
}

/// The programmes by what an activity may call them, once they are written: a short name, or else a name.
pub(super) fn by_name<I: Copy>(programmes: &[(I, places::Programme)]) -> HashMap<String, I> {
    let mut found: HashMap<_, _> =
        programmes.iter().map(|(id, programme)| (programme.slug.clone(), *id)).collect();
    for (id, programme) in programmes {
        for name in Called::new(&programme.slug, Some(&programme.name)).names {
            found.entry(name).or_insert(*id);
        }
    }
    found
}
