### Language, settings, and what is kept. A file of the same name stands in every language, with the same texts.

help-settings = /settings – 名字、提醒、语言
button-language = English
button-hide-name = 🙈 不显示我的名字
button-show-name = 🙂 显示我的名字
button-reminders-off = 🔕 不要提醒
button-reminders-on = 🔔 提醒我
button-forget = 是的，忘记我
button-remember = 不用了
language-set = 好的，我和您说中文。
settings = 您的设置
    卡片上的名字：{ $name ->
    [hidden] 不显示，只显示一个圆点
   *[shown] 显示
}
    活动提醒：{ $reminders ->
    [off] 不提醒。有空位或活动取消，还是会告诉您
   *[on] 提醒
}
settings-kept = 好的。
my-data = 这是我存的您的全部资料。
forget-hours = 🙋 您的服务时长还在，但不再有您的名字，您也看不到了。开过的证明仍然可以凭编号查。
forget-sure = 要我忘记您吗？您报的名、点的单会取消，名字和资料会删除，不能恢复。{ $neighbours ->
    [0] { "" }
   *[other] 您帮邻居报的名额还在，但名字也会删除，请告诉组织者一声。
}
forgotten = 好的，您的资料都删除了。想再用，直接给我发消息就行。
remembered = 好的，一切照旧。
command-settings = 名字、提醒、语言、我的资料
command-language = 中文 / English
forget-alone = ⚠️ { $places }只有您一位组织者，您一走就没人管了。请先在“🏠 我的站点”里请别人当组织者。
