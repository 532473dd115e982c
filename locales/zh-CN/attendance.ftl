### Who came. A file of the same name stands in every language, with the same texts.

help-checkin = /checkin 12 – 活动当天的签到码
help-attend = /attend 12 1-8 – 登记到场
button-everyone-came = 全部到场
button-came = ✅ { $name }
button-absent = ▫️ { $name }
attendance-ask = <b>{ $title }</b>已结束。谁来了？
    请点名字（共 { $count } 人报名），照片和想写的话也可以直接发给我。最后点“发布回顾”。
attendance-nobody = <b>{ $title }</b>已结束，没有人报名。
    照片和想写的话可以直接发给我。最后点“发布回顾”。
attendance-ticked = 已到场：{ $came } / { $count }
attendance-checked-in = { $name } 自己签过到：{ $at }。真的没来吗？
button-not-here = ✖️ 真的没来
button-stays-ticked = ✅ 来了，不改
attended = ✅ 已到场 { $came } 人。
attend-unknown = 名单上没有：{ $numbers }
attend-how = “{ $text }”看不懂。请写名单上的号码，比如：/attend { $number } 1-8，11
check-in-code =
    📋 <b>{ $title }</b>
    请让大家扫这张图，或者把签到码发给我：<b>{ $code }</b>
    { $from } 起到活动结束可以签到。已到 { $here } 人，共 { $going } 人报名。
attendance-now = <b>{ $title }</b> 谁到了？点名字打勾（{ $count } 人报名）。
button-who-is-here = 📋 谁到了？
here-not-yet = “{ $title }”{ $when } 起可以签到。到时请把组织者出示的六位数字发给我。
here-how = 请把组织者出示的六位数字发给我，例如 <code>471123</code>
here-welcome = { $count ->
    [1] ✅ 欢迎参加“{ $title }”！已签到。
   *[other] ✅ 欢迎参加“{ $title }”！你们 { $count } 位已签到。
}
here-already = ✅ 您已经在“{ $title }”签过到了。
here-late = ✅ 欢迎参加“{ $title }”！已为您登记。
button-leaving = 👋 我先走了
# Takes $title $now
here-left = 👋 已记下：您 { $now } 离开“{ $title }”。谢谢您帮忙！要是还留下，走的时候再点一下。
command-here = 活动当天签到
command-checkin = 签到码
today = 📍 今天
today-activity = <b>{ $title }</b>，{ $time }
    👥 已到场 { $here } / { $going } 人 · 签到码 { $code }
today-nothing = 📍 今天没有活动。接下来是<b>{ $title }</b>，{ $when }
button-today = { $what ->
    [code] 🔢 签到
   *[roster] 👥 谁来
}{ $title ->
    [none] { "" }
   *[other] {" "}· { $title }
}
attendance-late = <b>{ $title }</b>的回顾已发布。谁来了？
    请点名字（共 { $count } 人报名），照片可以直接发给我，想写的话请回复这条消息：一周之内我会更新回顾。
