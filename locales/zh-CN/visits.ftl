# Takes $kind $name $number $minutes
dish-at-home = { $kind ->
    [hair] 💈
    [repairs] 🔧
    [health] 🩺
    [law] ⚖️
    [phone] 📱
    [company] ☕️
    [children] 🧒
    [talks] 🎤
    [culture] 🎨
   *[other] 🍽
} <b>{ $name }</b> · { $number } 号
    🏠 志愿者上门服务，{ $minutes } 分钟。
button-dish-form = { $form ->
    [visit] 🏠 改为上门服务
   *[gathering] 👥 改为集中服务
}
visit-where = 🏠 { $name }：请写上门的地址和联系电话，写在一条消息里。只有上门的志愿者能看到。
visit-where-again = 请把地址和电话写在一条消息里，比如：3栋2单元401，138 0000 0000
visit-noted = ✅ 记好了：{ $name }。我去问志愿者，有消息告诉您。
visit-unsaid = { $name }：没有收到您的地址，先退掉了。随时可以再点。
# Takes $kind $name $minutes $place $whom
visit-asks = 🏠 上门服务：<b>{ $name }</b>（{ $kind }，{ $minutes } 分钟）
    { $place } · { $whom ->
    [neighbour] 替没有手机的邻居点的
   *[self] 一位居民点的
}。您去吗？您说去，就告诉您地址。
button-visit-go = ✅ 我去
visit-you-go = ✅ 谢谢您！地址在消息里，去之前请先打电话。
visit-came-late = 🙏 谢谢您！已经有人去，或者不需要了。
visit-somebody-goes = 🙏 { $name }：已经有人去了，谢谢您！
visit-not-needed = 👌 { $name }：不需要了，谢谢您！
visit-another-time = 👌 { $name }：下次再请您。
visit-given-back = { $name }：您去不了，我问别人。
visit-with-organisers = { $name }：组织者在处理，谢谢您！
visit-went = 🙏 { $name }：谢谢您上门！地址已经删除。
# Takes $name $who $words
visit-yours = ✅ 您去：<b>{ $name }</b>
    👤 { $who }
    📍 { $words }
    去之前请先打电话约时间。去过以后，点一下用了多久。
# Takes $minutes
button-visit-done = ✅ 去过了 · { $minutes } 分钟
button-visit-back = ↩️ 我去不了了
visit-thanks = 🙏 辛苦您了！我问一下居民，就给您记时长。
visit-back-noted = 记好了，我问别人。
# Takes $name $who
visit-comes = 🙋 { $name }：{ $who } 上门，会先打电话。
visit-somebody-comes = 🙋 { $name }：有一位志愿者上门，会先打电话。
visit-others-asked = { $name }：志愿者临时来不了。我再问别人，有消息告诉您。
visit-off = { $name }：居民不需要了，您不用去了。谢谢您！
visit-how = { $name }：您觉得怎么样？
button-visit-rate = { $rating ->
    [glad] 😊
    [fine] 🙂
    [so-so] 😐
    [sad] 🙁
   *[nobody] 没有人来
}
visit-there = { $name }：您去过了吗？去过的话，点一下用了多久。
visit-rated-well = 🙏 谢谢您告诉我！
visit-rated-badly = 很抱歉！已经告诉组织者，他们会处理。
# Takes $name $who $rating
visit-stuck = 🏠 <b>{ $name }</b>，{ $who }：{ $rating ->
    [sad] 去过了，但不满意。
    [nobody] 没有人上门。
   *[none] 还没有找到志愿者。
}怎么办？
button-visit-again = 🔁 再问志愿者
button-visit-myself = 🙋 我自己去
button-visit-close = { $rating ->
    [sad] ✅ 已经处理好
   *[none] ✖️ 办不了
}
visit-asked-again = 👌 我再问一遍。
visit-decided = 👌 已经有人决定了。
visit-closed = 👌 记好了，这一单结束。
visit-declined = { $name }：没有找到人上门，很抱歉！以后再试试？
visit-address-gone = 这次上门的地址已经删除。
visit-sought = { $name }：还没找到志愿者，组织者已经知道，正在想办法。您不用做什么，有消息我告诉您。
# Takes $name $who
visit-how-for = 给 { $who } 的 { $name }：怎么样？
visit-nobody-to-ask = 队里没有能做这件事的人了。您自己去，还是告诉对方办不了？
mine-visit = 🏠 您要上门：{ $name }。地址在我之前发的消息里。
button-visit-where = 📍 写地址
# Takes $name $who
visit-unsaid-for = 给 { $who } 的 { $name }：没有收到地址，先退掉了。随时可以再点。
