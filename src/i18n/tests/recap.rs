//! Every text of `recap.ftl`, as people read it.

use super::phrasebook;
use crate::domain::language::Language;

#[test]
fn in_english() {
    insta::assert_snapshot!(phrasebook("recap", Language::English), @"
    attendance-is-done: The recap of <b>Tea</b> is posted. Thank you!
    button-for-another: ↪️ For another activity
    button-leave-line-out: ✖️ Leave this out
    button-post-with: 📣 Put it in, and post
    button-post-without: 📣 Post without it
    button-see-recap: 👀 See the recap
    button-take-out: 🗑 Picture 7
    button-who-came: ✏️ Who came
    picture-album-full: 📷 The recap of Tea already has 10 pictures. This one was not added.
    picture-kept: 📷 Kept for the recap of Tea: 3 pictures.
    picture-taken-out: The picture is out.
    pictures-too-many: 3 pictures were not added: a recap has room for 10.
    recap-came: 👥 3 neighbours came.
    recap-left-out: 🤫 As far as I know, nobody came to <b>Tea</b>, and there are no pictures: the group gets no recap. Send me a picture, a few words or who came, and it does.
    recap-line-kept: ✍️ Kept for the recap of Tea. You can write more, and send pictures.
    recap-line-left-out: Left out.
    recap-lines-full: The recap of Tea has room for 3 more letters. Leave something out first, or write less.
    recap-move: ↪️ For which activity is it?
    recap-never-was: <b>Tea</b>, Sat 28 Nov, 10:00, did not take place.
    recap-posted: 📣 The recap is on its way to the group.
    recap-posted-later: 🌙 It is quiet in the group now. The recap goes out Sat 28 Nov, 10:00.
    recap-preview: 👆 This is how the recap of <b>Tea</b> will look (3 pictures). It goes out Sat 28 Nov, 10:00, or when you tap “Post the recap”.
    You can still send pictures and a few words here; later, as an answer to this message.
    recap-signed-up: 👥 3 neighbours had signed up.
    recap-stands: 👆 The recap of <b>Tea</b> is posted. Shall a picture come out of it? Tap its number. To add a few words, answer this message.
    recap-thanks: Thank you to everyone who joined in and helped. See you next time!
    recap-title: 📣 <b>Tea</b>
    recap-waits: What you sent is not in it yet:
    recap-waits-pictures: 📷 3 pictures
    recap-waits-words: “Tea &amp; &lt;cake&gt;”
    recap-when: 🕙 Sat 28 Nov, 10:00 · 📍 2
    ");
}

#[test]
fn in_chinese() {
    insta::assert_snapshot!(phrasebook("recap", Language::Chinese), @"
    attendance-is-done: <b>Tea</b>的回顾已发布，谢谢您！
    button-for-another: ↪️ 换到别的活动
    button-leave-line-out: ✖️ 不放进去
    button-post-with: 📣 放进去，一起发
    button-post-without: 📣 不放，直接发
    button-see-recap: 👀 看看回顾
    button-take-out: 🗑 第 7 张
    button-who-came: ✏️ 谁来了
    picture-album-full: 📷 《Tea》的回顾已有 10 张照片，这一张没有加进去。
    picture-kept: 📷 已收进《Tea》的回顾，共 3 张。
    picture-taken-out: 照片已取下。
    pictures-too-many: 有 3 张没有加上：一个回顾最多放 10 张。
    recap-came: 👥 3 位邻居到场。
    recap-left-out: 🤫 据我所知，没有人来<b>Tea</b>，也没有照片，群里就不发回顾了。把照片、想写的话，或者谁来了发给我，回顾就会发出去。
    recap-line-kept: ✍️ 已记入Tea的回顾。可以接着写，也可以发照片。
    recap-line-left-out: 已去掉。
    recap-lines-full: Tea的回顾还能写 3 个字。请先去掉一些，或者写短一点。
    recap-move: ↪️ 是哪个活动的？
    recap-never-was: <b>Tea</b>（11月28日（周六）10:00）没有办。
    recap-posted: 📣 回顾马上发到群里。
    recap-posted-later: 🌙 现在是安静时间，回顾 11月28日（周六）10:00 发到群里。
    recap-preview: 👆 <b>Tea</b> 的回顾会是这样（3 张照片）。11月28日（周六）10:00 发出，点“发布回顾”就马上发。
    现在还可以把照片和几句话发到这里；以后要加，请回复这条消息。
    recap-signed-up: 👥 3 位邻居报了名。
    recap-stands: 👆 <b>Tea</b> 的回顾已发布。要取下哪张照片，请点它的号码。想加几句话，请回复这条消息。
    recap-thanks: 感谢每一位参加和帮忙的人，下次再见！
    recap-title: 📣 <b>Tea</b>
    recap-waits: 您发来的这些还没放进去：
    recap-waits-pictures: 📷 3 张照片
    recap-waits-words: “Tea &amp; &lt;cake&gt;”
    recap-when: 🕙 11月28日（周六）10:00 · 📍 2
    ");
}
