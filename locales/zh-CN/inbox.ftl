command-inbox = 等您处理的
help-inbox = /inbox – 等您处理的事，等了多久
inbox = 📥 <b>等您处理的</b>
inbox-empty = 📥 没有等您处理的事。👍
# Takes $what $since $place
inbox-line = { $place ->
    [none] ▫️ { $what } · { $since } 起
   *[other] ▫️ { $what } · { $place } · { $since } 起
}
inbox-wish = 💫 { $wish }
# Takes $name $count
inbox-dish = 🍽 { $count } 位邻居想要 { $name }
inbox-proposal = 🙋 想出一份力：“{ $words }”
inbox-visit = 🏠 { $name }（上门）：请您定一下
inbox-poll = 📊 “{ $question }”：接下来怎么办？
inbox-joins = 🤝 { $count } 位邻居想加入队伍
inbox-hours = ⏱ 有 { $count } 条关于时长的话还没定
button-figures = 📈 统计
figures = 📈 <b>最近 { $days } 天</b>，您负责的地方
# Takes $open $done $ended $oldest
figures-orders = 🍽 点单：{ $open } 个在等{ $oldest ->
    [0] {""}
   *[other] （最久的等了 { $oldest } 天）
}，{ $done } 个安排了或办成了，{ $ended } 个退掉或者办不了
# Takes $open $done $ended $oldest
figures-wishes = 💫 心愿：{ $open } 个在等{ $oldest ->
    [0] {""}
   *[other] （最久的等了 { $oldest } 天）
}，{ $done } 个办成或者答复了，{ $ended } 个收回或者办不了
figures-demand = <b>想要的和办成的</b>
# Takes $kind $wanted $given
figures-kind = { $kind }：想要 { $wanted }，安排或办成 { $given }
