//! Every text of `calendar.ftl`, as people read it.

use super::phrasebook;
use crate::domain::language::Language;

#[test]
fn in_english() {
    insta::assert_snapshot!(phrasebook("calendar", Language::English), @r##"
    button-calendar: 📅 Put it into my calendar
    calendar: 📅 Tea: open the file to put it into your calendar. If something changes, I send it again.
    calendar-called-off: 📅 Tea is cancelled: open the file, and your calendar knows it, too.
    calendar-changed: 📅 Tea has changed: open the file, and your calendar is up to date.
    list-choose-calendar: Which one shall go into your calendar? Tap it:
    "##);
}

#[test]
fn in_chinese() {
    insta::assert_snapshot!(phrasebook("calendar", Language::Chinese), @r##"
    button-calendar: 📅 存进日历
    calendar: 📅 Tea：点开文件，就能存进手机日历。有变动我会再发。
    calendar-called-off: 📅 Tea 已取消：点开文件，日历里也会取消。
    calendar-changed: 📅 Tea 有变动：点开文件，日历就更新了。
    list-choose-calendar: 要把哪个活动存进日历？请点一下：
    "##);
}
