### The command menu, help, and talking with one person. A file of the same name stands in every language, with the same texts.

help-organisers = 组织者：
help-pictures = 活动结束后，把照片发给我就行。
command-help = 帮助
unknown-command = 我不认识 { $typed }。{ $near ->
    [none] { "" }
   *[other] 您是想发 { $near } 吗？
}
aside-put-in = { $count ->
    [0] 要把这段话放进<b>{ $title }</b>的回顾吗？群里的人都会看到。
   *[other] 要把这 { $count } 张照片放进<b>{ $title }</b>的回顾吗？群里的人都会看到。
}
aside-where = { $count ->
    [0] 这段话放进哪个回顾？群里的人都会看到。
   *[other] 这 { $count } 张照片放到哪里？
}
aside-nothing = 好的，没有放进去，别人看不到。
aside-cancel = 要取消您对<b>{ $title }</b>的报名吗？
aside-which-answer = 这是哪个问题的回答？
aside-stop = 要停在这里吗？现在还什么都没改。
aside-asks = 这好像是个问题，所以没有记成您的回答。
aside-instead = 您已经回答过了。要换成这一句吗？现在还什么都没改。
aside-left = 好的，什么都没改。
greeted = 您好！👋
thanked = 不用谢，您客气了！
not-understood = 我只是活动小助手，这句话我没看懂，别人也看不到。您想看看什么？
not-understood-ask = 我只是活动小助手，这句话我没看懂，别人也看不到。关于{ $title }，请问：{ $contact }
only-words = 我只看得懂文字和照片。请用文字写给我，好吗？
only-own-words = 我分不清这是谁写的。请您自己写给我，好吗？
pictures-later = <b>{ $title }</b>开始以后我才收照片，请到时再发一次。
pictures-for-nothing = 谢谢您！现在没有什么要用照片的。
button-put-in = 是的，放进去
button-put-into = 📣 { $title }的回顾
button-put-on-card = 🖼 新活动的卡片
button-make-activity = ➕ 用这段话安排活动
button-no = 不用
button-yes-cancel = 是的，取消报名
button-cancel-one = 取消：{ $title }
button-answer-for = { $title }的回答
button-was-answer = 不是，这就是我的回答
button-leave-it = 不用，保持原样
button-go-on = 不，继续
button-is-answer = 这就是我的回答
button-take-instead = 是的，换成这句
button-help = 我能做什么？
all-right = 好的。
curious-which = 您问的是哪个活动？请点一下：
not-understood-organiser = 这句话我没看懂。您想做什么？
aside-reply-which = “{ $words }”，是哪个活动？请点一下：
aside-call-off = 要取消整个活动<b>{ $title }</b>吗？
aside-what-cancel = 要取消哪一个？
button-call-off-one = ❌ 取消活动：{ $title }
button-cancel-own = 只取消我的报名：{ $title }
