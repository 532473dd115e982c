//! Every text of `volunteers.ftl`, as people read it.

use super::phrasebook;
use crate::domain::language::Language;

#[test]
fn in_english() {
    insta::assert_snapshot!(phrasebook("volunteers", Language::English), @"");
}

#[test]
fn in_chinese() {
    insta::assert_snapshot!(phrasebook("volunteers", Language::Chinese), @"");
}
