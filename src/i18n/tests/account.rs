//! Every text of `account.ftl`, as people read it.

use super::phrasebook;
use crate::domain::language::Language;

#[test]
fn in_english() {
    insta::assert_snapshot!(phrasebook("account", Language::English), @"
    button-forget: Yes, forget me
    button-hide-name: 🙈 Hide my name
    button-language: 中文
    button-remember: No, keep it
    button-reminders-off: 🔕 No reminders
    button-reminders-on: 🔔 Remind me
    button-show-name: 🙂 Show my name
    command-language: 中文 / English
    command-settings: name, reminders, language, your data
    forget-alone: ⚠️ Nobody else runs An, Bo +1. Once you are forgotten, nobody can. Please make somebody else an organiser first: 🏠 My places.
    forget-hours: 🙋 The hours that you served stay, without your name: you will not see them any more. A certificate can still be checked by its number.
    forget-sure: Shall I forget you? Your sign-ups and orders are cancelled, and your name and data are deleted. The neighbours whom you signed up keep their seats, but not their names: please tell the organiser. This cannot be undone.
    forgotten: I have deleted what I knew about you. To begin again, just write to me.
    help-settings: /settings – name, reminders, language
    language-set: I will speak English with you.
    my-data: This is everything I keep about you.
    remembered: All right, everything stays as it is.
    settings: Your settings
    Your name on cards: shown
    Reminders: on
    settings-kept: Done.
    ");
}

#[test]
fn in_chinese() {
    insta::assert_snapshot!(phrasebook("account", Language::Chinese), @"
    button-forget: 是的，忘记我
    button-hide-name: 🙈 不显示我的名字
    button-language: English
    button-remember: 不用了
    button-reminders-off: 🔕 不要提醒
    button-reminders-on: 🔔 提醒我
    button-show-name: 🙂 显示我的名字
    command-language: 中文 / English
    command-settings: 名字、提醒、语言、我的资料
    forget-alone: ⚠️ An, Bo +1只有您一位组织者，您一走就没人管了。请先在“🏠 我的站点”里请别人当组织者。
    forget-hours: 🙋 您的服务时长还在，但不再有您的名字，您也看不到了。开过的证明仍然可以凭编号查。
    forget-sure: 要我忘记您吗？您报的名、点的单会取消，名字和资料会删除，不能恢复。您帮邻居报的名额还在，但名字也会删除，请告诉组织者一声。
    forgotten: 好的，您的资料都删除了。想再用，直接给我发消息就行。
    help-settings: /settings – 名字、提醒、语言
    language-set: 好的，我和您说中文。
    my-data: 这是我存的您的全部资料。
    remembered: 好的，一切照旧。
    settings: 您的设置
    卡片上的名字：显示
    活动提醒：提醒
    settings-kept: 好的。
    ");
}
