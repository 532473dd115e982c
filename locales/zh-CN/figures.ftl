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
