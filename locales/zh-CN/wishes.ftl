command-wish = 说说您的心愿
help-wish = /wish – 说说您的心愿：组织者会看到，有结果就告诉您
command-wishes = 大家的心愿
help-wishes = /wishes – 看看大家的心愿，也可以说“我也想”
wish-in-private = 💫 心愿只告诉组织者，请在私聊里跟我说。
button-wish-open = 💫 我有个心愿
wish-nowhere = 这里还没有站点，心愿暂时没有人收。请过些时候再来。
wish-where = 💫 您的心愿是给哪里的？
wish-what = 💫 您有什么心愿？写在这里，或者发一条语音。
    { $place }的组织者会看到心愿和您的名字。邻居也许能看到心愿，但看不到是谁的。
button-wish-leave = 先不说
wish-empty = 我没看到文字，请再写一遍。
# Takes $length $most
wish-too-long = 一共 { $length } 个字，最多 { $most } 个字。请写短一点。
# Takes $count $place
wish-enough = 您在{ $place }还有 { $count } 个心愿没有回音，有了就告诉您。想换一个的话，请先收回一个。
wish-noted = 💫 谢谢您！我转给{ $place }的组织者，他们一有回音就告诉您。
button-wish-back = ↩️ 收回心愿
wish-taken-back = ↩️ 您的心愿收回了。
wish-decided = 👌 这个心愿已经有结果了。
wish-quoted = “{ $wish }”
wish-by-voice = 🎤 一条语音心愿
wish-without-words = 一个已经不保存的心愿
# Takes $news $place
wish-head = { $news ->
    [new] 💫 <b>{ $place } · 新的心愿</b>
    [handed-up] ⬆️ <b>{ $place }转上来的心愿，请您答复</b>
    [not-yet] 🔁 <b>{ $place } · 居民说：还没有解决</b>
    [waits] ⏳ <b>{ $place } · 这个心愿还在等答复</b>
    [above] ⏳ <b>{ $place } · 这个心愿很久没有人答复了</b>
   *[open] 💫 <b>{ $place } · 心愿</b>
}
# Takes $who $since $more
wish-who = 👤 { $who } · { $since }{ $more ->
    [0] { "" }
   *[other] { " " }· 🙋 还有 { $more } 位也想
}
wish-spoken = 💫 居民亲口说的心愿
button-wish-hear = 🎤 听一听
button-wish-answer = 💬 答复
button-wish-on-it = 👍 正在办
button-wish-plan = 📅 安排活动
button-wish-menu = 🍽 放进菜单
button-wish-up = ⬆️ 转给上级
button-wish-no = ✖️ 办不了
wish-answer-what = 💬 您怎么答复？写一句话，对方会原样看到。
wish-why = ✖️ 为什么办不了？点一下，或者自己写一句。
wish-why-not = { $why ->
    [money] 没有这笔经费。
    [hands] 没有人能做。
    [room] 没有场地。
   *[not-ours] 这件事不归我们管。
}
wish-decision-noted = { $more ->
    [0] ✅ 好的，我告诉许愿的居民。
   *[other] ✅ 好的，我告诉许愿的居民，还有 { $more } 位也想的邻居。
}
wish-on-it-noted = { $more ->
    [0] 👍 记好了，我告诉许愿的居民你们正在办。两周后我再来问。
   *[other] 👍 记好了，我告诉许愿的居民和 { $more } 位也想的邻居，你们正在办。两周后我再来问。
}
wish-up-noted = ⬆️ 记好了，现在由{ $place }答复。
wish-acknowledged = 👍 { $wish }：组织者正在办，有进展就告诉您。
# Takes $wish $place
wish-handed-up = ⬆️ { $wish }：现在由{ $place }来定，一有回音就告诉您。
# Takes $wish $title $when
wish-planned = 📅 { $wish }：安排好了！“{ $title }”，{ $when }。提前三天会发到群里，到时在群里报名。
# Takes $wish $name
wish-on-menu = 🍽 { $wish }：“{ $name }”已经在菜单里了。点一下，说您想要。
# Takes $wish $answer
wish-answered = 💬 { $wish }——组织者答复：
    { $answer }
# Takes $wish $reason
wish-declined = ✖️ { $wish }：很抱歉，办不了。{ $reason }
wish-withdrawn = ↩️ { $wish }：最先许愿的居民收回了。您可以自己许这个心愿。
wish-gone = ↩️ 您也想的一个心愿收回了。您可以自己许这个心愿。
button-wish-thanks = 🙏 谢谢
button-wish-not-yet = 🔁 还没解决
wish-thanked = 🙏 谢谢您告诉我们您的心愿！
wish-not-yet-noted = 🔁 我告诉组织者还没有解决，有回音就告诉您。
wish-not-yet-again = 这一周您已经说过一次了，请再给组织者几天时间。
wishes-of-neighbours = 💫 <b>大家的心愿</b>
    您也想？请点它的号码。
wishes-none = 这里还没有心愿。您有吗？
# Takes $number $wish $more $whose
wish-line = { $number }. { $wish }{ $whose ->
    [own] { " " }· 您的
   *[other] { "" }
}{ $more ->
    [0] { "" }
   *[other] { " " }· 🙋 { $more }
}
# Takes $number $has
button-wish-me-too = { $has ->
    [yes] ✅ 第 { $number } 个，我也想
   *[no] 🙋 我也想：{ $number }
}
button-wish-back-of = ↩️ 收回第 { $number } 个
wishes-wait = 💫 <b>等答复的心愿</b>
wishes-none-wait = 💫 没有等答复的心愿。
# Takes $wish $since $more $state
wish-waits = · { $wish }——{ $since }起{ $more ->
    [0] { "" }
   *[other] { " " }· 🙋 { $more }
}{ $state ->
    [acknowledged] { " " }· 👍 正在办
   *[other] { "" }
}
draft-wished = 📅 这是根据一个心愿拟的，您可以随意改。发布以后，许愿的居民会知道。
button-wish-poll = 📊 问问邻居
wish-which-dish = 🍽 菜单上已经有了吗？有就点一下。没有就点类别，放进菜单。
# Takes $wish $question
wish-polled = 📊 { $wish }：正在问大家的意见，您也可以在群里投票：“{ $question }”
