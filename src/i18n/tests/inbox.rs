//! Every text of `inbox.ftl`, as people read it.

use super::phrasebook;
use crate::domain::language::Language;

#[test]
fn in_english() {
    insta::assert_snapshot!(phrasebook("inbox", Language::English), @"
    button-figures: 📈 Figures
    command-inbox: What waits for you
    figures: 📈 <b>The last 1, 15 days</b>, at your places
    figures-demand: <b>Wanted and given</b>
    figures-kind: hair: 3 wanted, 3 planned or done
    figures-orders: 🍽 Orders: 3 open (the oldest for 3 days), 3 planned or done, 3 taken back or declined
    figures-wishes: 💫 Wishes: 3 open (the oldest for 3 days), 3 fulfilled or answered, 3 taken back or declined
    help-inbox: /inbox – what waits for you, and since when
    inbox: 📥 <b>What waits for you</b>
    inbox-dish: 🍽 3 neighbours want An
    inbox-empty: 📥 Nothing waits for you. 👍
    inbox-hours: ⏱ 3 things were said about hours
    inbox-joins: 🤝 3 neighbours ask to be in a team
    inbox-line: ▫️ code · 2 · since Sat 28 Nov, 10:00
    inbox-poll: 📊 “How old is the child?”: what will be done?
    inbox-proposal: 🙋 Offered: “Tea &amp; &lt;cake&gt;”
    inbox-visit: 🏠 An at home: please decide
    inbox-wish: 💫 a bench
    ");
}

#[test]
fn in_chinese() {
    insta::assert_snapshot!(phrasebook("inbox", Language::Chinese), @"
    button-figures: 📈 统计
    command-inbox: 等您处理的
    figures: 📈 <b>最近 1, 15 天</b>，您负责的地方
    figures-demand: <b>想要的和办成的</b>
    figures-kind: hair：想要 3，安排或办成 3
    figures-orders: 🍽 点单：3 个在等（最久的等了 3 天），3 个安排了或办成了，3 个退掉或者办不了
    figures-wishes: 💫 心愿：3 个在等（最久的等了 3 天），3 个办成或者答复了，3 个收回或者办不了
    help-inbox: /inbox – 等您处理的事，等了多久
    inbox: 📥 <b>等您处理的</b>
    inbox-dish: 🍽 3 位邻居想要 An
    inbox-empty: 📥 没有等您处理的事。👍
    inbox-hours: ⏱ 有 3 条关于时长的话还没定
    inbox-joins: 🤝 3 位邻居想加入队伍
    inbox-line: ▫️ code · 2 · 11月28日（周六）10:00 起
    inbox-poll: 📊 “How old is the child?”：接下来怎么办？
    inbox-proposal: 🙋 想出一份力：“Tea &amp; &lt;cake&gt;”
    inbox-visit: 🏠 An（上门）：请您定一下
    inbox-wish: 💫 a bench
    ");
}
