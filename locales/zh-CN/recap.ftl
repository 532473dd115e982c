### The recap. A file of the same name stands in every language, with the same texts.

attendance-is-done = <b>{ $title }</b>的回顾已发布，谢谢您！
picture-kept = 📷 已收进《{ $title }》的回顾，共 { $count } 张。
picture-album-full = 📷 《{ $title }》的回顾已有 10 张照片，这一张没有加进去。
recap-waits = 您发来的这些还没放进去：
recap-waits-words = “{ $words }”
recap-waits-pictures = 📷 { $count } 张照片
button-post-with = 📣 放进去，一起发
button-post-without = 📣 不放，直接发
recap-posted = 📣 回顾马上发到群里。
recap-left-out = 🤫 据我所知，没有人来<b>{ $title }</b>，也没有照片，群里就不发回顾了。把照片、想写的话，或者谁来了发给我，回顾就会发出去。
recap-posted-later = 🌙 现在是安静时间，回顾 { $when } 发到群里。
recap-title = 📣 <b>{ $title }</b>
recap-when = 🕙 { $when } · 📍 { $place }
recap-came = 👥 { $count ->
    [0] 这次没有人到场。
   *[other] { $count } 位邻居到场。
}
recap-signed-up = 👥 { $count } 位邻居报了名。
recap-thanks = 感谢每一位参加和帮忙的人，下次再见！
recap-line-kept = ✍️ 已记入{ $title }的回顾。可以接着写，也可以发照片。
recap-lines-full = { $title }的回顾{ $left ->
    [0] 写不下了
   *[other] 还能写 { $left } 个字
}。请先去掉一些，或者写短一点。
recap-line-left-out = 已去掉。
recap-move = ↪️ 是哪个活动的？
button-for-another = ↪️ 换到别的活动
button-leave-line-out = ✖️ 不放进去
recap-preview =
    👆 <b>{ $title }</b> 的回顾会是这样（{ $count ->
        [0] 还没有照片
       *[other] { $count } 张照片
    }）。{ $when } 发出，点“发布回顾”就马上发。
    现在还可以把照片和几句话发到这里；以后要加，请回复这条消息。
recap-stands = 👆 <b>{ $title }</b> 的回顾已发布。{ $count ->
    [0] 没有照片。
   *[other] 要取下哪张照片，请点它的号码。
}想加几句话，请回复这条消息。
button-who-came = ✏️ 谁来了
button-see-recap = 👀 看看回顾
button-take-out = 🗑 第 { $number } 张
picture-taken-out = 照片已取下。
pictures-too-many = 有 { $count } 张没有加上：一个回顾最多放 10 张。
# Takes $title $when
recap-never-was = <b>{ $title }</b>（{ $when }）没有办。
