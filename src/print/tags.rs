//! The structure of a document, for programs that read it aloud.

use std::num::NonZeroU16;

use krilla::tagging::{
    Identifier, ListNumbering, Node as Child, TableHeaderScope, Tag, TagGroup, TagKind, TagTree,
};

/// What a part of a document is.
#[derive(Clone, Debug)]
pub(super) enum Kind {
    Heading(NonZeroU16),
    Paragraph,
    /// Something to see, and the words for it.
    Figure(String),
    /// Pairs are a list, each of whose items has a label and a body.
    Pairs,
    Pair,
    Label,
    Value,
    Table,
    Row,
    Head,
    Cell,
}

/// Names a part in its [`Tree`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct NodeId(usize);

/// The parts of a document in the order in which they are read.
#[derive(Default)]
pub(super) struct Tree {
    nodes: Vec<Node>,
    roots: Vec<NodeId>,
}

struct Node {
    kind: Kind,
    children: Vec<NodeId>,
    /// What was drawn for this part, such as the lines of a paragraph.
    drawn: Vec<Identifier>,
}

impl Tree {
    /// Adds a part of the document itself.
    pub fn root(&mut self, kind: Kind) -> NodeId {
        let id = self.add(kind);
        self.roots.push(id);
        id
    }

    /// Adds a part of a part.
    pub fn child(&mut self, parent: NodeId, kind: Kind) -> NodeId {
        let id = self.add(kind);
        self.nodes[parent.0].children.push(id);
        id
    }

    fn add(&mut self, kind: Kind) -> NodeId {
        self.nodes.push(Node { kind, children: Vec::new(), drawn: Vec::new() });
        NodeId(self.nodes.len() - 1)
    }

    /// Notes what was drawn for a part.
    pub fn draw(&mut self, part: NodeId, drawn: Identifier) {
        self.nodes[part.0].drawn.push(drawn);
    }

    /// The tree as the PDF keeps it.
    pub fn written(&self, language: &str) -> TagTree {
        let mut tree = TagTree::new().with_lang(Some(language.to_owned()));
        for root in &self.roots {
            tree.push(self.group(*root));
        }
        tree
    }

    fn group(&self, id: NodeId) -> TagGroup {
        let node = &self.nodes[id.0];
        let drawn = node.drawn.iter().map(|drawn| Child::from(*drawn));
        let children = node.children.iter().map(|child| Child::from(self.group(*child)));
        TagGroup::with_children(node.kind.tag(), drawn.chain(children).collect())
    }
}

impl Kind {
    fn tag(&self) -> TagKind {
        match self {
            Self::Heading(level) => Tag::Hn(*level, None).into(),
            Self::Paragraph => Tag::P.into(),
            Self::Figure(words) => Tag::Figure(Some(words.clone())).into(),
            Self::Pairs => Tag::L(ListNumbering::None).into(),
            Self::Pair => Tag::LI.into(),
            Self::Label => Tag::Lbl.into(),
            Self::Value => Tag::LBody.into(),
            Self::Table => Tag::Table.into(),
            Self::Row => Tag::TR.into(),
            Self::Head => Tag::TH(TableHeaderScope::Column).into(),
            Self::Cell => Tag::TD.into(),
        }
    }
}
