//! Every text of `places.ftl`, as people read it.

use super::phrasebook;
use crate::domain::language::Language;

#[test]
fn in_english() {
    insta::assert_snapshot!(phrasebook("places", Language::English), @"
    add-to-group: Now put me into your group: tap the button, and choose the group. I ask for one right there: to delete messages, so that I can tidy up after myself.
    broadcast-coming: 📣 2 and below, 3 groups: “…” · 3 sent so far
    broadcast-done: ✅ Arrived in 3 of 3 groups.
    broadcast-from: 📣 <b>2</b>
    broadcast-from-person: 📣 <b>2</b>, An
    broadcast-how: Write the place and then your words, for example: /broadcast taipinglu The library is closed tomorrow.
    broadcast-later: 🌙 It is quiet in the groups now. It goes out Sat 28 Nov, 10:00.
    broadcast-not-arrived: ⚠️ It did not arrive in a group of An.
    broadcast-preview: 📣 This goes to 3 groups of An and all below:
    broadcast-progress: 📣 Sent to 3 of 3 groups …
    broadcast-too-long: That is 3 letters long. Please keep it to 2.
    button-add-to-group: ➕ Put me into a group
    button-claim-no: No, I do not know it
    button-claim-yes: ✅ Yes, link it
    button-dismiss: ❌ Remove An
    button-first-activity: 🆕 First activity
    button-go-on-naming: ▶️ Go on
    button-invite: ➕ Link a group
    button-later: Later
    button-log-older: ⬇️ Earlier
    button-people: 👥 An
    button-place-below: ➕ A place below
    button-rename: ✏️ Another name
    button-revoke: ✖️ Take back the link for a group
    button-send-broadcast: 📣 Send it
    claim-accepted: ✅ I am in the group. It now hears about activities of 2.
    claim-declined: ✅ The group was not linked, and the link does not work any more.
    claim-of: 🔗 An opened your link in the group “Staircase”. Is this the group that is to hear about 2? Its admins will run activities there.
    claim-of-group: 🔗 An admin opened your link in the group “Staircase”. Is this the group that is to hear about 2? Its admins will run activities there.
    dismissed: Done. They run nothing here any more.
    group-unlinked: 👋 I help a community with its activities, and this group is not one of its groups. So I keep quiet here. To change that, ask whoever runs the community for a link.
    group-unreachable: ⚠️ I can no longer write to a group of 2. Please add me to the group again.
    help-broadcast: /broadcast – write to all groups below a place
    help-link: /link yusha – sent in a group: it hears about activities of that place
    help-log: /log – who did what
    help-place: /place – make a place
    help-places: /places – who runs your places
    help-unlink: /unlink – sent in a group: it hears about no activities any more
    invitation: ➕ Open this link, and choose the group for <b>An</b>:
    https://map.example/
    It can be used once, for three days.
    invitation-open: ⏳ Open link for a group, until Sat 28 Nov, 10:00
    link-unknown: There is no place “2”. Write for example /link yusha
    linked: 👋 Hello, I am the activity helper of 2: I announce activities here, take sign-ups, and remind whoever comes.
    log-empty: Nothing has been done yet.
    log-line: Sat 28 Nov, 10:00 · Lin changed #7: time
    log-title: 📒 What was done lately
    naming: What is your community called? Just write its name, for example: Yusha community
    naming-anew: What shall “An” be called from now on? Just write the name.
    naming-below: What is the new place below “An” called? Just write its name.
    naming-done-already: There is a place already, so no name is needed.
    naming-left: All right, later. The button takes you on.
    naming-too-long: That is a little long for a name. Please write it in a few words.
    owner-welcome: 👋 Welcome! This bot is yours now. It announces activities in your groups, takes sign-ups, and reminds people.
    people-line: An, organiser
    people-nobody: Nobody else yet.
    people-title: 👥 An: who runs it, beside the admins of its groups
    place-bad-slug: “lianhua” cannot be a short name. Use small letters, digits and “-”, for example “lianhua”.
    place-named: ✅ “An” is set up.
    place-renamed: ✅ It is called “An” now, on its cards as well.
    place-taken: There is a place “lianhua” already. Choose another short name.
    place-unknown: There is no place “lianhua”.
    places-how: Tap a place to see who runs it, to give it another name, or to make a place below it.
    To write to all groups below a place, send: /broadcast An and your words.
    places-title: 🏠 Your places
    revoked: ✅ Taken back. The link does not work any more.
    role-taken: ✅ You are now an organiser at An.
    then-first-activity: And then your first activity. I ask one thing after the other, and nobody sees it before you publish it.
    unlinked: ✅ This group does not hear about activities of 2 any more. An owner of the bot can send /link here to have it back.
    ");
}

#[test]
fn in_chinese() {
    insta::assert_snapshot!(phrasebook("places", Language::Chinese), @"
    add-to-group: 现在把我加进您的群：点按钮，选群就行。我只要一个权限：删除消息，好收拾自己发的东西。
    broadcast-coming: 📣 2及下级共 3 个群：“…” · 已发 3 个
    broadcast-done: ✅ 已送到 3 / 3 个群。
    broadcast-from: 📣 <b>2</b>
    broadcast-from-person: 📣 <b>2</b>，An
    broadcast-how: 请写站点和要说的话，比如：/broadcast taipinglu 图书室明天闭馆。
    broadcast-later: 🌙 现在是安静时间，11月28日（周六）10:00 发到各群。
    broadcast-not-arrived: ⚠️ An有一个群没有收到。
    broadcast-preview: 📣 会发给An和下面的 3 个群：
    broadcast-progress: 📣 已发 3 / 3 个群……
    broadcast-too-long: 有 3 个字，太长了，请不要超过 2 个字。
    button-add-to-group: ➕ 把我加进群
    button-claim-no: 不是，我不认识这个群
    button-claim-yes: ✅ 是，关联
    button-dismiss: ❌ 撤下An
    button-first-activity: 🆕 第一个活动
    button-go-on-naming: ▶️ 接着来
    button-invite: ➕ 关联一个群
    button-later: 以后再说
    button-log-older: ⬇️ 更早的
    button-people: 👥 An
    button-place-below: ➕ 新建下级站点
    button-rename: ✏️ 改名字
    button-revoke: ✖️ 收回关联群的链接
    button-send-broadcast: 📣 发送
    claim-accepted: ✅ 我进群了。这个群会收到2的活动通知。
    claim-declined: ✅ 没有关联，这个链接也不能再用了。
    claim-of: 🔗 An在“Staircase”群里点开了您的链接。是要让这个群收到2的活动吗？关联后，群管理员可以在那里办活动。
    claim-of-group: 🔗 “Staircase”群的一位管理员点开了您的链接。是要让这个群收到2的活动吗？关联后，群管理员可以在那里办活动。
    dismissed: 好的，已经撤下。
    group-unlinked: 👋 我是一个社区的活动小助手，本群还不是这个社区的群，我在这里不打扰大家。想让我帮忙，请向社区负责人要一个链接。
    group-unreachable: ⚠️ 2的一个群，我发不了消息了。请重新把我加进群里。
    help-broadcast: /broadcast – 给下面所有的群发通知
    help-link: /link yusha – 在群里发送：本群接收该站点的活动通知
    help-log: /log – 谁做了什么
    help-place: /place – 新建站点
    help-places: /places – 站点和负责的人
    help-unlink: /unlink – 在群里发送：本群不再接收活动通知
    invitation: ➕ 点开链接，选要关联到<b>An</b>的群：
    https://map.example/
    只能用一次，三天内有效。
    invitation-open: ⏳ 关联群的链接，有效到 11月28日（周六）10:00
    link-unknown: 没有站点“2”。请写成 /link yusha
    linked: 👋 大家好，我是2的活动小助手：在本群发活动通知，帮大家报名，到时提醒。
    log-empty: 还没有记录。
    log-line: 11月28日（周六）10:00 · Lin 修改了活动 #7：time
    log-title: 📒 最近做过的事
    naming: 您的社区叫什么？直接写名字就行，例如：玉沙社区
    naming-anew: “An”以后叫什么？直接写名字就行。
    naming-below: “An”下面的新站点叫什么？直接写名字就行。
    naming-done-already: 已经有站点了，不用再起名字。
    naming-left: 好的，以后再说。点按钮就能接着来。
    naming-too-long: 名字有点长，请写短一点。
    owner-welcome: 👋 欢迎！现在这个机器人归您管了。它在群里发活动通知，帮大家报名，到时提醒。
    people-line: An，组织者
    people-nobody: 还没有别人。
    people-title: 👥 An：除了群管理员，还有谁负责
    place-bad-slug: “lianhua”不能做简称。请用小写字母、数字和“-”，比如“lianhua”。
    place-named: ✅ “An”建好了。
    place-renamed: ✅ 改好了，现在叫“An”，活动卡片上也会改。
    place-taken: 已经有站点“lianhua”了，请换一个简称。
    place-unknown: 没有站点“lianhua”。
    places-how: 点一个站点，可以看谁在管、改名字、在下面新建站点。
    要给站点和下级的所有群发消息，请发：/broadcast An 再加上内容。
    places-title: 🏠 您的站点
    revoked: ✅ 已收回，这个链接不能再用了。
    role-taken: ✅ 您现在是An的组织者。
    then-first-activity: 然后安排第一个活动。我一样一样地问，您发布之前谁也看不到。
    unlinked: ✅ 本群不再接收2的活动通知。想恢复的话，请机器人的负责人在这里发送 /link。
    ");
}
