//! Follows what one entry of a plan says of another, in the file and in the store.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::domain::language::Name;
use crate::store::{self, Tx, places};
use crate::toml_file::{Mistake, nearest};

/// What an entry can refer to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
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
        let slugs: HashMap<_, _> = stored.iter().map(|(id, place)| (*id, place.slug.clone())).collect();
        let parent = |place: &places::Place| place.parent.and_then(|parent| slugs.get(&parent).cloned());
        let places = stored.iter().map(|(_, place)| (place.slug.clone(), parent(place))).collect();
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
        let wrong = |wanted: &Wanted| {
            let said = match wanted.what {
                What::Place => self.unknown_place(&wanted.name, known),
                What::Programme => self.unknown_programme(&wanted.name, known),
            }?;
            Some(Mistake { line: wanted.line, key: wanted.key.to_owned(), said })
        };
        self.wanted.iter().filter_map(wrong).collect()
    }

    fn unknown_place(&self, slug: &str, known: &Known) -> Option<String> {
        if self.places.contains_key(slug) || known.places.contains_key(slug) {
            return None;
        }
        let slugs = self.places.keys().chain(known.places.keys()).map(String::as_str);
        Some(missing(&format!("\"{slug}\" is no place in this file or in the store"), slug, slugs))
    }

    fn unknown_programme(&self, name: &str, known: &Known) -> Option<String> {
        let all = || self.programmes.iter().chain(&known.programmes);
        match self.programme_slugs(name, known).len() {
            1 => None,
            0 => {
                let names = all().flat_map(|programme| {
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

    /// The programmes that are meant by a short name or a name. What the file calls them counts, not the store.
    fn programme_slugs(&self, name: &str, known: &Known) -> BTreeSet<String> {
        let in_file = |slug: &str| self.programmes.iter().any(|programme| programme.slug == slug);
        let stored = known.programmes.iter().filter(|programme| !in_file(&programme.slug));
        let all: Vec<&Called> = self.programmes.iter().chain(stored).collect();
        if all.iter().any(|programme| programme.slug == name) {
            return BTreeSet::from([name.to_owned()]);
        }
        let named = all.iter().filter(|programme| programme.names.iter().any(|one| one == name));
        named.map(|programme| programme.slug.clone()).collect()
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

/// Finds the programme that an activity means, once the programmes are written.
pub(super) fn programme_named<'p, I>(name: &str, programmes: &'p [(I, places::Programme)]) -> Option<&'p I> {
    let called = |programme: &places::Programme| Called::new(&programme.slug, Some(&programme.name));
    let by_slug = programmes.iter().find(|(_, programme)| programme.slug == name);
    let by_name =
        || programmes.iter().find(|(_, programme)| called(programme).names.iter().any(|one| one == name));
    by_slug.or_else(by_name).map(|(id, _)| id)
}
