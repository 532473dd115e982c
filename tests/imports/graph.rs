//! Which file takes something from which, as the compiler reads it: `use` lines, and paths in the code. The lines that
//! say which files there are do not count, nor do tests.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::path::Path;

use proc_macro2::{TokenStream, TokenTree};
use syn::visit::{self, Visit};
use syn::{Attribute, ItemMod, ItemUse, Macro, UseTree, VisRestricted};

/// A file by the module it is: `["store", "outbox"]`.
pub type Module = Vec<String>;

/// The text of every file, by the module that it is.
pub type Sources = BTreeMap<Module, String>;

/// What each file takes from the crate, and from libraries.
#[derive(Clone)]
pub struct Graph {
    /// The files that each file takes something from.
    pub takes: BTreeMap<Module, BTreeSet<Module>>,
    /// The libraries that each file names.
    pub names: BTreeMap<Module, BTreeSet<String>>,
}

/// Reads all files below a folder, but for tests and for the roots, which only put together.
pub fn sources(src: &Path) -> Sources {
    let mut found = Sources::new();
    gather(src, &mut Vec::new(), &mut found);
    found
}

fn gather(folder: &Path, above: &mut Module, found: &mut Sources) {
    for entry in std::fs::read_dir(folder).expect("a folder of sources") {
        let path = entry.expect("an entry").path();
        let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
        if name.contains("tests") {
            continue;
        }
        above.push(name.clone());
        if path.is_dir() {
            gather(&path, above, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let module = if name == "mod" { &above[..above.len() - 1] } else { &above[..] };
            if module != ["lib"] && module != ["main"] {
                found.insert(module.to_vec(), std::fs::read_to_string(&path).expect("a source"));
            }
        }
        above.pop();
    }
}

impl Graph {
    /// Follows every path of every file.
    pub fn of(sources: &Sources) -> Self {
        let mut graph = Self { takes: BTreeMap::new(), names: BTreeMap::new() };
        for module in sources.keys() {
            graph.read(sources, module);
        }
        graph
    }

    /// Follows every path of one file, anew where it was read before.
    pub fn read(&mut self, sources: &Sources, module: &Module) {
        let mut paths = Paths::default();
        paths.visit_file(&syn::parse_file(&sources[module]).expect("it is Rust"));
        let (mut takes, mut names) = (BTreeSet::new(), BTreeSet::new());
        for path in paths.all() {
            match absolute(sources, module, &path) {
                Some(inside) => takes.extend(file_of(sources, &inside).filter(|file| file != module)),
                None => names.extend(path.into_iter().next()),
            }
        }
        self.takes.insert(module.clone(), takes);
        self.names.insert(module.clone(), names);
    }

    /// The shortest way from a file back to itself, for each that has one.
    pub fn circles(&self) -> Vec<Vec<Module>> {
        self.takes.keys().filter_map(|file| self.way_back(file)).collect()
    }

    /// The shortest way from a file back to itself, if there is one.
    pub fn way_back(&self, file: &Module) -> Option<Vec<Module>> {
        let mut came_from: BTreeMap<&Module, &Module> = BTreeMap::new();
        let mut next = VecDeque::from([file]);
        while let Some(here) = next.pop_front() {
            for there in self.takes.get(here).into_iter().flatten() {
                if there == file {
                    let mut way = vec![file.clone(), here.clone()];
                    while let Some(before) = came_from.get(way.last()?) {
                        way.push((*before).clone());
                    }
                    way.reverse();
                    return Some(way);
                }
                if !came_from.contains_key(there) {
                    came_from.insert(there, here);
                    next.push_back(there);
                }
            }
        }
        None
    }
}

/// The path from the root of the crate; none where it leads out of it.
fn absolute(sources: &Sources, module: &Module, path: &[String]) -> Option<Module> {
    let first = path.first()?;
    let mut from = module.clone();
    match first.as_str() {
        "crate" => Some(path[1..].to_vec()),
        "self" => Some([&from[..], &path[1..]].concat()),
        "super" => {
            let ups = path.iter().take_while(|part| *part == "super").count();
            from.truncate(module.len().checked_sub(ups)?);
            Some([&from[..], &path[ups..]].concat())
        }
        child => {
            from.push(child.to_owned());
            sources.contains_key(&from).then(|| [&module[..], path].concat())
        }
    }
}

/// The file in which a path ends.
fn file_of(sources: &Sources, path: &[String]) -> Option<Module> {
    (1..=path.len()).rev().map(|end| path[..end].to_vec()).find(|file| sources.contains_key(file))
}

/// The paths of one file.
#[derive(Default)]
struct Paths {
    used: Vec<Vec<String>>,
    /// What a name stands for that a `use` line brings in.
    brought: BTreeMap<String, Vec<String>>,
    named: Vec<Vec<String>>,
}

impl Paths {
    fn all(self) -> impl Iterator<Item = Vec<String>> {
        let Self { used, brought, named } = self;
        let known = move |path: Vec<String>| match brought.get(&path[0]) {
            Some(whole) => [&whole[..], &path[1..]].concat(),
            None => path,
        };
        used.into_iter().chain(named.into_iter().map(known))
    }

    fn bring(&mut self, tree: &UseTree, before: &[String]) {
        let below = |name: &syn::Ident| [before, &[name.to_string()]].concat();
        match tree {
            UseTree::Path(path) => self.bring(&path.tree, &below(&path.ident)),
            UseTree::Group(group) => group.items.iter().for_each(|tree| self.bring(tree, before)),
            UseTree::Glob(_) => self.used.push(before.to_vec()),
            UseTree::Name(name) if name.ident == "self" => self.bring_in(before.last(), before.to_vec()),
            UseTree::Name(name) => self.bring_in(Some(&name.ident.to_string()), below(&name.ident)),
            UseTree::Rename(name) if name.ident == "self" => {
                self.bring_in(Some(&name.rename.to_string()), before.to_vec());
            }
            UseTree::Rename(name) => self.bring_in(Some(&name.rename.to_string()), below(&name.ident)),
        }
    }

    fn bring_in(&mut self, name: Option<&String>, path: Vec<String>) {
        self.brought.extend(name.map(|name| (name.clone(), path.clone())));
        self.used.push(path);
    }

    /// What stands in a macro is no path yet, but reads like one.
    fn read(&mut self, tokens: TokenStream) {
        let mut path: Vec<String> = Vec::new();
        let mut colons = 0;
        for token in tokens {
            match token {
                TokenTree::Ident(part) if colons == 2 || path.is_empty() => path.push(part.to_string()),
                TokenTree::Punct(mark) if mark.as_char() == ':' => {
                    colons += 1;
                    continue;
                }
                other => {
                    self.note(std::mem::take(&mut path));
                    match other {
                        TokenTree::Ident(part) => path.push(part.to_string()),
                        TokenTree::Group(group) => self.read(group.stream()),
                        _ => {}
                    }
                }
            }
            colons = 0;
        }
        self.note(path);
    }

    fn note(&mut self, path: Vec<String>) {
        if path.len() > 1 {
            self.named.push(path);
        }
    }
}

fn is_for_tests(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        attribute.path().is_ident("cfg")
            && attribute.meta.require_list().is_ok_and(|list| list.tokens.to_string() == "test")
    })
}

impl<'ast> Visit<'ast> for Paths {
    fn visit_item_mod(&mut self, module: &'ast ItemMod) {
        if !is_for_tests(&module.attrs) {
            visit::visit_item_mod(self, module);
        }
    }

    fn visit_item_use(&mut self, line: &'ast ItemUse) {
        self.bring(&line.tree, &[]);
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        self.note(path.segments.iter().map(|part| part.ident.to_string()).collect());
        visit::visit_path(self, path);
    }

    fn visit_vis_restricted(&mut self, _: &'ast VisRestricted) {}

    fn visit_macro(&mut self, call: &'ast Macro) {
        self.read(call.tokens.clone());
        visit::visit_macro(self, call);
    }
}
