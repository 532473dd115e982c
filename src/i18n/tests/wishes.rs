//! Every text of `wishes.ftl`, as people read it.

use super::phrasebook;
use crate::domain::language::Language;

#[test]
fn in_english() {
    insta::assert_snapshot!(phrasebook("wishes", Language::English), @"
    button-wish-answer: 💬 Answer
    button-wish-back: ↩️ Take it back
    button-wish-back-of: ↩️ Take 7 back
    button-wish-hear: 🎤 Hear it
    button-wish-leave: Not now
    button-wish-me-too: ✅ I wish 7 too
    button-wish-menu: 🍽 Put it on the menu
    button-wish-no: ✖️ It cannot be
    button-wish-not-yet: 🔁 Not yet
    button-wish-on-it: 👍 We are on it
    button-wish-open: 💫 I wish for something
    button-wish-plan: 📅 Plan something
    button-wish-poll: 📊 Ask the neighbours
    button-wish-thanks: 🙏 Thank you
    button-wish-up: ⬆️ Hand it up
    command-wish: Say what you wish for
    command-wishes: What people wish for
    draft-wished: 📅 This is made of a wish. Change whatever you like; once you publish it, whoever wished it hears.
    help-wish: /wish – say what you wish for here: the organisers read it, and you hear what becomes of it
    help-wishes: /wishes – what people here wish for; say that you wish it too
    wish-acknowledged: 👍 a bench: the organisers are on it. I write to you when there is more to say.
    wish-answer-what: 💬 What do you answer? Write one sentence; it is read word for word.
    wish-answered: 💬 a bench – the organisers answer:
    8
    wish-by-voice: 🎤 a wish by voice message
    wish-decided: 👌 This wish has been dealt with already.
    wish-decision-noted: ✅ Thank you! I tell whoever wished it, and 3 more who wish it, too.
    wish-declined: ✖️ a bench: we are sorry, it cannot be. weather
    wish-empty: I found no words in that. Please write it once more.
    wish-enough: You have 3 wishes at 2 that are still open. I write to you as soon as there is an answer. If another one matters more, take one of them back.
    wish-gone: ↩️ A wish that you share was taken back. You can make it your own wish.
    wish-handed-up: ⬆️ a bench: 2 decides about it now. I write to you as soon as they say something.
    wish-head: ⬆️ <b>A wish from 2: now it is yours to answer</b>
    wish-in-private: 💫 A wish is between you and the organisers: tell me in a private chat.
    wish-line: 7. a bench · 🙋 3
    wish-not-yet-again: You have said so within a week. Please give the organisers a few more days.
    wish-not-yet-noted: 🔁 I tell the organisers that this is not settled yet, and write to you.
    wish-noted: 💫 Thank you! I give it to the organisers of 2, and write to you as soon as they say something.
    wish-nowhere: There is no place here yet that could hear your wish. Please ask again later.
    wish-on-it-noted: 👍 Noted: I tell whoever wished it, and 3 more who wish it, too. In two weeks I ask again.
    wish-on-menu: 🍽 a bench: “An” is on the menu now. Tap and say that you want it.
    wish-planned: 📅 a bench: it comes! “Tea”, Sat 28 Nov, 10:00. Three days before, it stands in your group, and you can sign up there.
    wish-polled: 📊 a bench: the neighbours are asked. You can vote in the group: “How old is the child?”
    wish-quoted: “a bench”
    wish-spoken: 💫 A wish, as it was said
    wish-taken-back: ↩️ You have taken your wish back.
    wish-thanked: 🙏 Thank you for telling us what you wish for!
    wish-too-long: That is 3 letters long, and 2 fit. Write it shorter, please.
    wish-up-noted: ⬆️ Noted: 2 answers for it now.
    wish-waits: · a bench – since Sat 28 Nov, 10:00 · 🙋 3
    wish-what: 💫 What do you wish for? Write it here, or say it as a voice message.
    The organisers of 2 get it with your name. Neighbours may read it, too, but never whose it is.
    wish-where: 💫 For which place is your wish?
    wish-which-dish: 🍽 Is it on the menu already? Tap it. Else tap what kind it is, and it goes on the menu.
    wish-who: 👤 Lin · Sat 28 Nov, 10:00 · 🙋 3 more wish it
    wish-why: ✖️ Why can it not be? Tap, or write it in your own words.
    wish-why-not: It is not for us to decide.
    wish-withdrawn: ↩️ a bench: whoever wished it first has taken it back. You can make it your own wish.
    wish-without-words: a wish that is not kept any more
    wishes-none: Nobody has an open wish here. Have you got one?
    wishes-none-wait: 💫 No wish waits for an answer.
    wishes-of-neighbours: 💫 <b>What people here wish for</b>
    You wish it, too? Tap its number.
    wishes-wait: 💫 <b>What waits for an answer</b>
    ");
}

#[test]
fn in_chinese() {
    insta::assert_snapshot!(phrasebook("wishes", Language::Chinese), @"
    button-wish-answer: 💬 答复
    button-wish-back: ↩️ 收回心愿
    button-wish-back-of: ↩️ 收回第 7 个
    button-wish-hear: 🎤 听一听
    button-wish-leave: 先不说
    button-wish-me-too: ✅ 第 7 个，我也想
    button-wish-menu: 🍽 放进菜单
    button-wish-no: ✖️ 办不了
    button-wish-not-yet: 🔁 还没解决
    button-wish-on-it: 👍 正在办
    button-wish-open: 💫 我有个心愿
    button-wish-plan: 📅 安排活动
    button-wish-poll: 📊 问问邻居
    button-wish-thanks: 🙏 谢谢
    button-wish-up: ⬆️ 转给上级
    command-wish: 说说您的心愿
    command-wishes: 大家的心愿
    draft-wished: 📅 这是根据一个心愿拟的，您可以随意改。发布以后，许愿的居民会知道。
    help-wish: /wish – 说说您的心愿：组织者会看到，有结果就告诉您
    help-wishes: /wishes – 看看大家的心愿，也可以说“我也想”
    wish-acknowledged: 👍 a bench：组织者正在办，有进展就告诉您。
    wish-answer-what: 💬 您怎么答复？写一句话，对方会原样看到。
    wish-answered: 💬 a bench——组织者答复：
    8
    wish-by-voice: 🎤 一条语音心愿
    wish-decided: 👌 这个心愿已经有结果了。
    wish-decision-noted: ✅ 好的，我告诉许愿的居民，还有 3 位也想的邻居。
    wish-declined: ✖️ a bench：很抱歉，办不了。weather
    wish-empty: 我没看到文字，请再写一遍。
    wish-enough: 您在2还有 3 个心愿没有回音，有了就告诉您。想换一个的话，请先收回一个。
    wish-gone: ↩️ 您也想的一个心愿收回了。您可以自己许这个心愿。
    wish-handed-up: ⬆️ a bench：现在由2来定，一有回音就告诉您。
    wish-head: ⬆️ <b>2转上来的心愿，请您答复</b>
    wish-in-private: 💫 心愿只告诉组织者，请在私聊里跟我说。
    wish-line: 7. a bench · 🙋 3
    wish-not-yet-again: 这一周您已经说过一次了，请再给组织者几天时间。
    wish-not-yet-noted: 🔁 我告诉组织者还没有解决，有回音就告诉您。
    wish-noted: 💫 谢谢您！我转给2的组织者，他们一有回音就告诉您。
    wish-nowhere: 这里还没有站点，心愿暂时没有人收。请过些时候再来。
    wish-on-it-noted: 👍 记好了，我告诉许愿的居民和 3 位也想的邻居，你们正在办。两周后我再来问。
    wish-on-menu: 🍽 a bench：“An”已经在菜单里了。点一下，说您想要。
    wish-planned: 📅 a bench：安排好了！“Tea”，11月28日（周六）10:00。提前三天会发到群里，到时在群里报名。
    wish-polled: 📊 a bench：正在问大家的意见，您也可以在群里投票：“How old is the child?”
    wish-quoted: “a bench”
    wish-spoken: 💫 居民亲口说的心愿
    wish-taken-back: ↩️ 您的心愿收回了。
    wish-thanked: 🙏 谢谢您告诉我们您的心愿！
    wish-too-long: 一共 3 个字，最多 2 个字。请写短一点。
    wish-up-noted: ⬆️ 记好了，现在由2答复。
    wish-waits: · a bench——11月28日（周六）10:00起 · 🙋 3
    wish-what: 💫 您有什么心愿？写在这里，或者发一条语音。
    2的组织者会看到心愿和您的名字。邻居也许能看到心愿，但看不到是谁的。
    wish-where: 💫 您的心愿是给哪里的？
    wish-which-dish: 🍽 菜单上已经有了吗？有就点一下。没有就点类别，放进菜单。
    wish-who: 👤 Lin · 11月28日（周六）10:00 · 🙋 还有 3 位也想
    wish-why: ✖️ 为什么办不了？点一下，或者自己写一句。
    wish-why-not: 这件事不归我们管。
    wish-withdrawn: ↩️ a bench：最先许愿的居民收回了。您可以自己许这个心愿。
    wish-without-words: 一个已经不保存的心愿
    wishes-none: 这里还没有心愿。您有吗？
    wishes-none-wait: 💫 没有等答复的心愿。
    wishes-of-neighbours: 💫 <b>大家的心愿</b>
    您也想？请点它的号码。
    wishes-wait: 💫 <b>等答复的心愿</b>
    ");
}
