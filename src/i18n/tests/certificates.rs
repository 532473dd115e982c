//! Every text of `certificates.ftl`, as people read it.

use super::phrasebook;
use crate::domain::language::Language;

#[test]
fn in_english() {
    insta::assert_snapshot!(phrasebook("certificates", Language::English), @"");
}

#[test]
fn in_chinese() {
    insta::assert_snapshot!(phrasebook("certificates", Language::Chinese), @"");
}
