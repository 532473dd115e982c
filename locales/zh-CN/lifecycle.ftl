### What goes out by itself, and the timeline. A file of the same name stands in every language, with the same texts.

help-timeline = /timeline – 还会发什么
button-hold-it = ✅ 照常举行
too-few = ⚠️ <b>{ $title }</b>（{ $when }）现在只有 { $going } 人报名，至少要 { $minimum } 人。
    照常举行，还是取消？
remind-person-evening = 🔔 { $day ->
    [today] 今天
   *[tomorrow] 明天
}：<b>{ $title }</b>
    🕙 { $start }
    📍 { $place }
comes-as = 🙋 岗位：{ $role }
remind-person-soon = 🔔 快开始了：<b>{ $title }</b>
    🕙 { $start }
    📍 { $place }
remind-further-evening = 🔔 { $day ->
    [today] 今天
   *[tomorrow] 明天
}：<b>{ $title }</b>
    🕙 { $when }
    📍 { $place }
remind-further-soon = 🔔 快开始了：<b>{ $title }</b>
    🕙 { $when }
    📍 { $place }
remind-group-evening = 🔔 { $day ->
    [today] 今天
   *[tomorrow] 明天
}：<b>{ $title }</b>
    🕙 { $start } · 📍 { $place }{ $free ->
    [0] { "" }
   *[other] {"\u000A"}还有名额。
}
remind-group-soon = 🔔 快开始了：<b>{ $title }</b>
    🕙 { $start } · 📍 { $place }{ $free ->
    [0] { "" }
   *[other] {"\u000A"}还有名额。
}
remind-group-day = { $day ->
    [today] 🔔 今天有 { $count } 个活动
   *[tomorrow] 🔔 明天有 { $count } 个活动
}
remind-group-one = 🕙 { $time } · <b>{ $title }</b>
    📍 { $place } · { $state ->
    [unlimited] 欢迎来
    [closed] 现在不能报名
    [full] 已报满
   *[some] 还剩 { $free } 个名额
}
button-sign-up-for = ✅ 报名：{ $title }
timeline-title = 🗓 <b>{ $title }</b> 还会发出的消息
timeline-empty = { $title } 没有要再发的消息了。
timeline-line = { $state ->
    [held] ⏸ 暂缓 · { $when }
   *[waiting] { $when }
} · { $step ->
    [announce] 活动通知
    [remind-evening] 前一晚提醒
    [remind-soon] 开始前提醒
    [decide] 询问：举行还是取消？
    [ask-attendance] 询问：谁来了？
    [ask-feedback] 询问：觉得怎么样？
    [tell-feedback] 大家的评价
    [recap] 回顾
    [phone-list] 要打电话告知的名单
    [seats] 名额变动通知
    [calendar] 更新日历文件
    [offer-ends] 递补名额到期，通知下一位
   *[changed] 变动通知
}{ $people ->
    [0] { "" }
   *[other] {" → "}{ $people } 人
}{ $groups ->
    [0] { "" }
   *[other] {" → "}{ $groups } 个群
}
button-steer = { $steering ->
    [hold] ⏸ 暂缓
    [release] ▶️ 放行
    [now] 📣 现在发
   *[skip] 🚫 不发
}
steered = { $steering ->
    [hold] ⏸ 先不发，等您放行。
    [release] ▶️ 会按时发出。
    [now] 📣 正在发出。
   *[skip] 🚫 这条不发了。
}
list-choose-timeline = 🗓 看哪个活动？
feedback-ask = <b>{ $title }</b> 觉得怎么样？点一下就行，组织者只看到人数。
button-was-absent = 我没去
# Takes $text $face
button-face = { $text } { $face ->
    [1] 很不满意
    [2] 不太满意
    [3] 一般
    [4] 满意
   *[5] 非常满意
}
feedback-thanks = 谢谢您告诉我们！
feedback-over = 谢谢您！已经统计过了，这次来不及算进去。
feedback-result = ⭐ <b>{ $title }</b>：{ $count } 人评价，平均 { $average } 分（满分 5 分）。
feedback-few = ⭐ <b>{ $title }</b>：评价的不到五位。为了不让人看出是谁说的，就不列数字了。
feedback-preview = 到时候如果有五位以上评价，我就把人数告诉您。
command-timeline = 还会发什么
