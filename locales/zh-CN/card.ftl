### The card. A file of the same name stands in every language, with the same texts.

phase-note = { $phase ->
    [upcoming] ⏳ 报名还没开始。
    [closed] 🔒 报名已截止。
    [running] ▶️ 活动正在进行，欢迎到场！
    [on-days] ▶️ 活动已经开始，每天都欢迎到场！
    [over] ✅ 活动已结束，谢谢大家！
   *[cancelled] ❌ 活动已取消。
}
card-title = <b>{ $title }</b>
card-short-notice = ⚡ 临时通知
card-time = 🕙 { $date }{ $start }–{ $end }
card-time-over-days = 🕙 { $start } – { $end }
card-time-each-day = 🕙 { $when }
card-place = 📍 { $place }
card-place-linked = 📍 { $place } · <a href="{ $link }">地图</a>
card-programme = 活动流程：
card-more-points = ……还有 { $count } 项
card-rest = ……<a href="{ $link }">其余内容请到私聊里看</a>
card-rest-later = ……其余内容可以到私聊里看
card-seats = 👥 已报 { $going } / { $capacity } 人{ $kept ->
    [0] { "" }
   *[other] { " · " }{ $kept } 个名额留给候补
}{ $soon ->
    [0] { "" }
   *[other] { " · " }{ $soon } 个名额马上放出
}{ $free ->
    [0] { $kept ->
        [0] { $soon ->
            [0] { " · " }已满
           *[other] { "" }
        }
       *[other] { "" }
    }
   *[other] { " · " }还剩 { $free } 个名额
}{ $waiting ->
    [0] { "" }
   *[other] { " · " }候补 { $waiting } 人
}
card-seats-unlimited = 👥 { $going ->
    [0] 还没有人报名
   *[other] 已有 { $going } 人报名
}
card-role = 🙋 { $role }：{ $going } / { $seats } 人{ $kept ->
    [0] { "" }
   *[other] { " · " }留 { $kept } 个
}{ $soon ->
    [0] { "" }
   *[other] { " · " }{ $soon } 个马上放出
}{ $waiting ->
    [0] { "" }
   *[other] { " · " }候补 { $waiting } 人
}
card-role-unlimited = 🙋 { $role }：{ $going } 人
card-names = { $names }{ $more ->
    [0] { "" }
   *[other] ……还有 { $more } 人
}
card-opens = ⏳ 报名开始：{ $when }
card-deadline = ⏳ 报名截止：{ $when }
card-contact = ☎️ { $contact }
card-how = 报名请点下面的按钮，或者直接回复“报名”。
button-sign-up = ✅ 报名
button-cancel = 取消报名
button-take-kept = 🎉 留给我的名额，我要
button-take-kept-as = 🎉 留给我的名额，我要：{ $role }
button-role = 🙋 报名：{ $role }
button-more = ➕ 多带一人
button-fewer = ➖ 少带一人
button-why = ❓ 我排第几？
