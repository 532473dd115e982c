### 启用本机器人之前的服务时长：组织者发来的表格。各种语言都有同名文件，里面是同样的条目。

button-history-how = 📋 用表格补录时长
history-how = 📋 <b>用表格补录时长</b>
    把表格发到这里就行（.xlsx 或 .csv），每次服务一行。记上之前，会先给您看看读到了什么。
    要有<b>姓名</b>、<b>日期</b>，还有<b>开始</b>和<b>结束</b>，或者<b>时长</b>。
    有这些也会读：电话后四位、队伍、服务内容、岗位。
    这是一份空表，照着填就好。日期写成 2026-11-07。
history-column = { $head ->
    [name] 姓名
    [phone] 电话后四位
    [day] 日期
    [from] 开始
    [until] 结束
    [what] 服务内容
    [role] 岗位
   *[team] 队伍
}
history-example = { $head ->
    [name] 示例 王芳
    [phone] 1234
    [day] 2026-11-07
    [from] 9:00
    [until] 11:30
    [what] 茶话会
    [role] 帮厨
   *[team] 志愿者
}
history-service = 志愿服务
history-which-place = 📋 读到 { $services } 次服务。是哪里的？
# Takes $place $sheet
history-title = 📋 <b>{ $place }的服务时长</b>，来自“{ $sheet }”
# Takes $services $people
history-services = { $services } 次服务，{ $people } 位志愿者
# Takes $first $last
history-days = { $first }–{ $last }
# Takes $served
history-hours = 共增加 <b>{ $served } 小时</b>。
history-cut = 比表格里少：满半小时才算，重叠的时间只算一次，一天最多算 8 小时。
history-already = 有 { $rows } 行以前已经记过，不会重复记。
# Takes $count $names
history-new = 🆕 新志愿者 { $count } 位（{ $names }）
history-not-read = 没有读：{ $names }
history-other-skills = 按“搭把手”记：{ $names }
history-what-happens = 点“录入”以后，这些时长就由您确认记上，新志愿者直接加入队伍。用本机器人的志愿者傍晚会收到告知。
button-history-take-over = ✅ 录入
button-history-leave = 不录了
history-left = 👌 好的，什么都没有录入。
history-nothing-new = 👌 这些以前都已经记过了，没有要录入的。
history-changed = 刚才情况有变，请再看一遍。
# Takes $services $place $served
history-taken-over = ✅ 已为{ $place }录入 { $services } 次服务，共 <b>{ $served } 小时</b>。
history-only-sheets = 我看得懂文字和照片，也能读服务时长的表格（.xlsx 或 .csv）。
history-no-list = { $why ->
    [broken] 🤔 这个文件打不开。请存成不带密码的 .xlsx，再发一次。
    [too-large] 🤔 这个文件太大了，最多 2 MB。请分几次发。
    [too-many-rows] 🤔 这张表太长了，最多 5000 行。请分几次发。
    [no-heads] 🤔 没有找到表头。表格上面要有一行写着：姓名、日期、时长。
    [no-rows] 🤔 表头下面没有内容。
   *[not-fetched] 🤔 文件没有取到。请再发一次。
}
history-mistakes = 📋 还没有录入。“{ $sheet }”里有地方要改：
# Takes $row $column $found $wants
history-mistake = • 第 { $row } 行 { $column } 列，{ $found ->
    [none] 空着
   *[other] “{ $found }”
}：{ $wants ->
    [day-column] 少了“日期”这一列
    [time-column] 少了“开始”和“结束”，或者“时长”
    [name] 这里只写姓名
    [digits] 写四位数字
    [which-one] 有几位同名的，请写上电话后四位
    [team] 写志愿者、宣讲员或文化骨干
    [day] 写日期，如 2026-11-07
    [day-order] 看不出哪个是月份，请先写年，如 2026-06-05
    [whole-year] 年份要写全，如 2026-11-07
    [not-ahead] 这个时间还没到
    [same-day] 和“日期”不是同一天
    [time] 写时间，如 9:30
    [later] 结束要在开始之后
    [length] 写数字，如 2.5
    [up-to-a-day] 最多 24 小时
    [room-in-day] 一天放不下，请写开始和结束
   *[consent] 不满 14 岁，监护人还没有同意
}
history-more-mistakes = ……还有 { $count } 处
history-send-again = 改好以后，请把文件再发一次。
# Takes $count $place $served
hours-earlier = 📋 { $place }补录了您以前的 { $count } 次服务，共 { $served } 小时
