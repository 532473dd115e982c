### 时长表。每种语言都有一份同名的文件，里面的文字一一对应。

button-table = 📊 时长表格
table-which = 📊 要看哪个站点或队伍的时长？
# Takes $place $team
table-of = { $place }{ $team ->
    [all] { "" }
    [lecturers] ·基层宣讲员
    [culture] ·文化骨干
   *[volunteers] ·志愿者
}
table-when = 📊 <b>{ $title }</b>
    要哪段时间的？点一下，就发给您一份表格（XLSX）。
table-none = 📊 <b>{ $title }</b>还没有记过时长。有人来帮忙，当天晚上就会记上。
table-year = { $year } 年全年
table-here = 📊 <b>{ $title }</b>服务时长，{ $when }
table-column = { $field ->
    [name] 姓名
    [number] 志愿者编号
    [phone] 电话尾号
    [place] 站点
    [team] 队伍
    [month] 月份
    [verified] 签到时长（小时）
    [attested] 组织者记录时长（小时）
    [hours] 合计时长（小时）
    [services] 服务次数
    [first-day] 首次服务
   *[last-day] 末次服务
}
table-team = { $team ->
    [lecturers] 基层宣讲员
    [culture] 文化骨干
   *[volunteers] 志愿者
}
table-others = 不在本站队伍
table-months = 各月
table-sum = 合计
# Takes $place $when
table-title = 志愿服务时长 · { $place } · { $when }
# Takes $place $reach $most
table-counts = 只计在{ $place }{ $reach ->
    [all] 及其下属站点
   *[one] { "" }
}的服务，以站点的钟为准：按半小时取整，每天最多 { $most } 小时。队员在别处的服务不在内；参加几支队伍的人，每支队伍的表里都有。

# Takes $people $count $served
thanks = 🎗 今天是国际志愿者日。今年有 { $people } 位邻居在这里帮忙，参加了 { $count } 场活动，共 { $served } 小时。谢谢大家！
# Takes $when $place
thanks-draft = 🎗 { $when ->
    [now] 今天（12月5日）
   *[tomorrow] 明天（12月5日）
}是国际志愿者日。要在<b>{ $place }</b>的群里感谢帮过忙的邻居吗？群里会看到：
button-thanks-post = { $when ->
    [now] 📣 现在就发
   *[tomorrow] 📣 12月5日早上发
}
button-thanks-write = ✏️ 改几个字
button-thanks-not = 今年不发
button-thanks-after-all = ↩️ 还是要感谢
button-thanks-keep = 👌 就用原来的话
thanks-settled = { $when ->
    [tomorrow] ✅ 感谢的话会在12月5日早上发到群里。
    [now] ✅ 感谢的话今天发到群里。
    [not] 好的，今年不发了。
   *[over] 今年的志愿者日已经过了，不再发了。
}
thanks-write = ✏️ 请写下要给大家看的话。发出去之前，您还会再看一遍。
thanks-changed = 有人改过了，请再看一遍。
# Takes $count $most
thanks-too-long = 写了 { $count } 个字符，最多 { $most } 个。请写短一点。
