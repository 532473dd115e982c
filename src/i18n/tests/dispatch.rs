//! Every text of `dispatch.ftl`, as people read it.

use super::phrasebook;
use crate::domain::language::Language;

#[test]
fn in_english() {
    insta::assert_snapshot!(phrasebook("dispatch", Language::English), @"
    all-right: All right.
    aside-asks: That sounds like a question, so I have not taken it for your answer.
    aside-call-off: Shall <b>Tea</b> be called off for everybody?
    aside-cancel: Cancel your sign-up for <b>Tea</b>?
    aside-instead: You have answered already. Shall I take this in its place? Nothing is changed yet.
    aside-left: All right, nothing is changed.
    aside-nothing: All right. I have not put it anywhere, and nobody else sees it.
    aside-put-in: Put these 3 pictures into the recap of <b>Tea</b>? The group will see them.
    aside-reply-which: “Tea &amp; &lt;cake&gt;” – for which activity? Tap it:
    aside-stop: Shall I stop here? Nothing is changed yet.
    aside-what-cancel: What is to be cancelled?
    aside-where: Where shall these 3 pictures go?
    aside-which-answer: Which question is this the answer to?
    button-answer-for: Answer for Tea
    button-call-off-one: ❌ Call off Tea
    button-cancel-one: Cancel: Tea
    button-cancel-own: Only my own sign-up: Tea
    button-go-on: No, go on
    button-help: What can I do here?
    button-is-answer: It is my answer
    button-leave-it: No, leave it
    button-make-activity: ➕ Make an activity of it
    button-no: No
    button-put-in: Yes, put it in
    button-put-into: 📣 Recap of Tea
    button-put-on-card: 🖼 Card of my new activity
    button-take-instead: Yes, take this
    button-was-answer: No, that was my answer
    button-yes-cancel: Yes, cancel
    command-help: Help
    curious-which: Which one do you mean? Tap it:
    greeted: Hello! 👋
    help-organisers: For organisers:
    help-pictures: After an activity, just send me its pictures.
    not-understood: I am only the bot of the activities, and I did not understand that. Nobody else reads it. What would you like to see?
    not-understood-ask: I am only the bot of the activities, and I did not understand that. Nobody else reads it. For a question about Tea, please ask 8888.
    not-understood-organiser: I did not understand that. What would you like to do?
    only-own-words: I cannot tell whose words these are. Please write to me in your own words.
    only-words: I can only read words and pictures. Please write it to me in a few words.
    pictures-for-nothing: Thank you! There is nothing that I need pictures for right now.
    pictures-later: I keep pictures once <b>Tea</b> has begun. Please send them again then.
    thanked: You are very welcome!
    unknown-command: I do not know /hlep. Did you mean /help?
    ");
}

#[test]
fn in_chinese() {
    insta::assert_snapshot!(phrasebook("dispatch", Language::Chinese), @"
    all-right: 好的。
    aside-asks: 这好像是个问题，所以没有记成您的回答。
    aside-call-off: 要取消整个活动<b>Tea</b>吗？
    aside-cancel: 要取消您对<b>Tea</b>的报名吗？
    aside-instead: 您已经回答过了。要换成这一句吗？现在还什么都没改。
    aside-left: 好的，什么都没改。
    aside-nothing: 好的，没有放进去，别人看不到。
    aside-put-in: 要把这 3 张照片放进<b>Tea</b>的回顾吗？群里的人都会看到。
    aside-reply-which: “Tea &amp; &lt;cake&gt;”，是哪个活动？请点一下：
    aside-stop: 要停在这里吗？现在还什么都没改。
    aside-what-cancel: 要取消哪一个？
    aside-where: 这 3 张照片放到哪里？
    aside-which-answer: 这是哪个问题的回答？
    button-answer-for: Tea的回答
    button-call-off-one: ❌ 取消活动：Tea
    button-cancel-one: 取消：Tea
    button-cancel-own: 只取消我的报名：Tea
    button-go-on: 不，继续
    button-help: 我能做什么？
    button-is-answer: 这就是我的回答
    button-leave-it: 不用，保持原样
    button-make-activity: ➕ 用这段话安排活动
    button-no: 不用
    button-put-in: 是的，放进去
    button-put-into: 📣 Tea的回顾
    button-put-on-card: 🖼 新活动的卡片
    button-take-instead: 是的，换成这句
    button-was-answer: 不是，这就是我的回答
    button-yes-cancel: 是的，取消报名
    command-help: 帮助
    curious-which: 您问的是哪个活动？请点一下：
    greeted: 您好！👋
    help-organisers: 组织者：
    help-pictures: 活动结束后，把照片发给我就行。
    not-understood: 我只是活动小助手，这句话我没看懂，别人也看不到。您想看看什么？
    not-understood-ask: 我只是活动小助手，这句话我没看懂，别人也看不到。关于Tea，请问：8888
    not-understood-organiser: 这句话我没看懂。您想做什么？
    only-own-words: 我分不清这是谁写的。请您自己写给我，好吗？
    only-words: 我只看得懂文字和照片。请用文字写给我，好吗？
    pictures-for-nothing: 谢谢您！现在没有什么要用照片的。
    pictures-later: <b>Tea</b>开始以后我才收照片，请到时再发一次。
    thanked: 不用谢，您客气了！
    unknown-command: 我不认识 /hlep。您是想发 /help 吗？
    ");
}
