### 志愿者和他们的服务时长。每种语言都有一份同名的文件，里面的文字一一对应。

help-hours = /hours – 看我的志愿服务时长
skill = { $skill ->
    [helping] 搭把手
    [kitchen] 帮厨
    [lecture] 宣讲
    [first-aid] 急救
    [music] 音乐
    [handicraft] 手工
    [repairs] 维修
    [haircuts] 理发
    [care-visits] 上门探望
    [children] 照看孩子
    [phone-help] 教用手机
    [driving] 开车接送
   *[translation] 翻译
}
# Takes $until
skill-proven = { $until ->
    [none] （还没看过证书）
    [over] （证书已过期）
   *[other] （证书有效期到 { $until }）
}
# Takes $served $skill $title $when $known
hours-line = { $known ->
    [verified] ✔
   *[attested] ☑
} { $served } 小时 · { $skill } · { $title }，{ $when }
hours-noted = 🙏 谢谢您来帮忙！已经给您记上：
hours-looked-at = 组织者看过了您的服务时长。
hours-stay = 照原来记的不变：
hours-taken-back = 已经撤回：
hours-title = 🙋 <b>我的服务时长</b>
# Takes $served $checked $noted
hours-this-year = 今年：<b>{ $served } 小时</b>（✔ 签到 { $checked } 小时，☑ 组织者记录 { $noted } 小时）
# Takes $served $checked $noted
hours-in-all = 累计：<b>{ $served } 小时</b>（✔ { $checked } 小时，☑ { $noted } 小时）
# Takes $star $served $missing
hours-next-star = ⭐ { $star } 星要 { $served } 小时，还差 { $missing } 小时。
hours-all-stars = ⭐ 您已经拿到全部星级。
hours-of-nobody = 您还不是志愿者。想来帮忙吗？
hours-of-helper = 您已经来帮过忙了，谢谢！您还没加入队伍，所以还没记时长。现在加入，最近 { $days } 天帮过的忙也会记上。
hours-none = 还没有记录。先加入队伍，在活动里报个帮手的岗位，来了就会自动记上。
hours-which = 哪一条不对？
# Takes $title $day
service-label = { $title }，{ $day }
hours-all-looked-at = 这几条都问过组织者，或者已经定了。还有疑问，请直接找组织者。
# Takes $served $title
button-service = { $served } 小时 · { $title }
button-not-right = ✋ 不对
button-not-right-of = ✋ 不对：{ $title }
button-something-wrong = ✋ 有一条不对
objection-taken = { $says ->
    [something] ✋ 已经告诉组织者。方便的话，说说哪里不对：
   *[other] ✋ 谢谢。组织者会看，结果会告诉您。
}
button-objection = { $says ->
    [absent] 我没去
    [other-time] 时间不对
   *[missing] 少记了
}
# Takes $name $says
objection-asks = ✋ <b>{ $name }</b> 说这条服务时长不对{ $says ->
    [absent] ：没有去。
    [other-time] ：时间不对。
    [missing] ：少记了。
   *[something] 。
}实际是怎样的？
button-objection-stands = 不变
button-objection-taken-back = 撤回这一条
# Takes $decision $name $served
objection-decided = { $decision ->
    [stands] ✅ 照原来的不变。晚上会告诉 { $name }。
    [taken-back] ✅ 已撤回。晚上会告诉 { $name }。
   *[other-time] ✅ 改记 { $served } 小时。晚上会告诉 { $name }。
}
objection-was-decided = 这件事已经定了：{ $decision ->
    [stands] 不变。
    [taken-back] 已撤回。
   *[other-time] 改记了时间。
}
help-volunteer = /volunteer – 当志愿者
command-volunteer = 当志愿者
help-team = /team – 看队伍里有谁
volunteer-in-private = 🙋 想偶尔来帮帮忙吗？点下面的按钮。
volunteer-nowhere = 这里还没有需要志愿者的社区。
volunteer-where = 🙋 您想在哪里帮忙？
volunteer-welcome = 🙋 <b>{ $place }</b> 欢迎您！想参加哪支队伍？
volunteer-you = 您属于哪一种？
volunteer-skill = 您最愿意帮什么忙？以后还可以再加。
volunteer-own = 🙋 <b>志愿服务</b>
# Takes $team $place $standing
volunteer-team = { $team ->
    [lecturers] 🎤 基层宣讲员
    [culture] 🎭 文化骨干
   *[volunteers] 🙋 志愿者
} · { $place } · { $standing ->
    [asked] 等组织者同意
    [paused] 暂停中
   *[in] 已加入
}
volunteer-thanks = { $age ->
    [child] 🙏 谢谢你！已经告诉组织者。请跟爸爸妈妈说一声，要他们同意才行。
   *[adult] 🙏 谢谢您！已经告诉组织者，有结果就告诉您。
}
volunteer-helps-with = 您能帮的忙：{ $skills }
button-skills = ✏️ 我能帮的忙
volunteer-skills = 您能帮的忙（点一下就能改）：
# Takes $team $place $age
volunteer-ask-leave = 要退出{ $place }的{ $team ->
    [lecturers] 基层宣讲员
    [culture] 文化骨干
   *[volunteers] 志愿者
}队伍吗？时长都还在。暂停的话，人还在队里，只是先不请{ $age ->
    [under-10] 你
    [under-14] 你
   *[other] 您
}帮忙。
# Takes $standing $age
volunteer-left = 好的，{ $standing ->
    [asked] 随时欢迎{ $age ->
        [under-10] 你
        [under-14] 你
       *[other] 您
    }来。
   *[in] 谢谢{ $age ->
        [under-10] 你
        [under-14] 你
       *[other] 您
    }来帮忙！
}
button-team = { $team ->
    [lecturers] 🎤 基层宣讲员
    [culture] 🎭 文化骨干：唱歌、跳舞、手艺
   *[volunteers] 🙋 志愿者：搭把手
}
button-you = { $you ->
    [office] 机关单位
    [firm] 企业职工
    [student] 大学生（满 18 岁）
    [elder] 五老
    [pupil] 学生，14 到 17 岁
    [child] 孩子，10 到 13 岁
    [small-child] 孩子，不到 10 岁
   *[resident] 居民
}
button-skill = { $skill ->
    [helping] 🙌 都可以
    [kitchen] 🍲 帮厨
    [lecture] 🎤 宣讲
    [first-aid] ⛑ 急救
    [music] 🎵 音乐
    [handicraft] ✂️ 手工
    [repairs] 🔧 维修
    [haircuts] 💇 理发
    [care-visits] 🏠 上门探望
    [children] 🧒 照看孩子
    [phone-help] 📱 教用手机
    [driving] 🚗 开车接送
   *[translation] 💬 翻译
}
# Takes $skill $has
button-own-skill = { $has ->
    [yes] ✅
   *[no] ▫️
} { $skill ->
    [helping] 都可以
    [kitchen] 帮厨
    [lecture] 宣讲
    [first-aid] 急救
    [music] 音乐
    [handicraft] 手工
    [repairs] 维修
    [haircuts] 理发
    [care-visits] 上门探望
    [children] 照看孩子
    [phone-help] 教用手机
    [driving] 开车接送
   *[translation] 翻译
}
button-standing = { $step ->
    [pause] ⏸ 暂停
    [resume] ▶️ 继续
   *[leave] 🚪 退出
}
button-another-team = ➕ 再加一支队伍
# Takes $name $team $place
member-asks = 🙋 <b>{ $name }</b> 想来帮忙：{ $team ->
    [lecturers] 基层宣讲员
    [culture] 文化骨干
   *[volunteers] 志愿者
} · { $place }
# Takes $occupation $age
member-is = { $age ->
    [under-10] 不到 10 岁
    [under-14] 10 到 13 岁
    [minor] 14 到 17 岁
   *[adult] { $occupation ->
        [office] 机关单位
        [firm] 企业职工
        [student] 大学生
        [elder] 五老
       *[resident] 居民
    }
}
member-no-consent = 👪 不满 14 岁，要监护人先同意。
# Takes $name $age
member-guardian = 👪 { $name } 不满 { $age ->
    [under-10] 10 岁。监护人同意了吗？来帮忙时要有大人陪着。
   *[under-14] 14 岁。监护人同意了吗？
}
button-guardian-agreed = ✅ 同意了，同意加入
# Takes $name $team $place $standing
member-title = 🙋 <b>{ $name }</b> · { $team ->
    [lecturers] 基层宣讲员
    [culture] 文化骨干
   *[volunteers] 志愿者
} · { $place } · { $standing ->
    [asked] 想加入
    [paused] 暂停中
    [left] 不在队里
   *[in] 已加入
}
member-leads = ⭐ 队长
member-hours = ⏱ 累计 { $served } 小时
member-since = { $date }起当志愿者
button-member = { $what ->
    [take-in] ✅ 同意加入
    [not-now] 先不加
    [leader] ⭐ 请当队长
    [no-leader] 不再当队长
   *[out] 🚪 请出队伍
}
taken-in = 🎉 您已加入{ $place }的{ $team ->
    [lecturers] 基层宣讲员
    [culture] 文化骨干
   *[volunteers] 志愿者
}队伍。想帮忙时，在活动里报一个帮手岗位就行，时长会自动给您记上。
team-nobody = 队伍里还没有人。居民在私聊里点下面的按钮，就能加入。
# Takes $count $asked
team-title = 👥 共 { $count } 位志愿者{ $asked ->
    [0] { "" }
   *[other] ，另有 { $asked } 位申请加入
}。点名字看详情。
# Takes $name $team $standing $place
button-in-team = { $standing ->
    [asked] 🆕
    [paused] ⏸
   *[in] 🙋
} { $name } · { $team ->
    [lecturers] 宣讲员
    [culture] 文化骨干
   *[volunteers] 志愿者
}{ $place ->
    [none] { "" }
   *[other] {" "}· { $place }
}
help-stars = /stars – 谁的时长够评星了
stars-where = ⭐ 看哪个站点的？
stars-title = ⭐ <b>星级</b> · { $place }
stars-nobody = 现在没有要评的星级。
stars-eligible = 时长够评新星级的：
stars-preview = 下面这段会发到群里，每一位本人也会在私聊里看到：
stars-hidden = 没有列进去，因为隐藏了名字：{ $names }。请先问问本人；在“设置”里可以重新显示名字。
button-stars-post = 📣 发到群里
star-noticed = ⭐ 您已经服务了 { $served } 小时，够评 { $star } 星了。公示到 { $until }，没有异议就评上。
star-declined = 这次没有评上 { $star } 星，请问问组织者。以后时长多了还会再评。
# Takes $name $star $has
stars-decided = { $has ->
    [yes] ✅ { $name } 评上 { $star } 星。
   *[no] ✖️ { $name } 这次不评 { $star } 星。以后时长多了还会再评。
}
star-own = 这是您自己的星级。觉得不对，请直接告诉组织者。
# Takes $name $whose $star $until
star-said = ✋ { $name } 对 { $whose } 的 { $star } 星有异议。请问清楚原因，{ $until } 以后由您决定。
button-star-unsaid = ↩️ 没有异议了
# Takes $name $whose $star
star-unsaid-tell = ↩️ { $name } 对 { $whose } 的 { $star } 星没有异议了。
star-unsaid = 好的，{ $name } 的星级就当您没有异议。
hours-star-waits = ⭐ 够评 { $star } 星了，等组织者公示。
# Takes $stars $name $served
star-line = { $stars } { $name } · { $served } 小时
# Takes $standing $until $count
star-open = { $standing ->
    [noticed] 公示到 { $until }{ $count ->
        [0] ，还没有人提异议。
       *[other] ，有 { $count } 人提异议。
    }
   *[asked] 公示结束了，有 { $count } 人提异议。请问清楚，再决定。
}
star-objectors = 提异议的：{ "" }
stars-over = ⭐ 公示结束。
stars-over-granted = 没有异议，已经评上：
star-notice = ⭐ <b>谢谢热心的邻居！</b>拟评星级：
star-notice-until = 觉得不对？到 { $until } 为止都可以私下告诉我们，只有组织者知道是谁说的。
star-notice-over = 这次公示已经结束。
star-object-whom = 谁的星级不对？组织者会私下问您原因，别人不会知道。
star-objected = 谢谢。关于 { $name } 的星级，组织者会私下找您，别人不会知道。
# Takes $star $served
star-granted = 🌟 您评上 { $star } 星了：为邻居们服务了 { $served } 小时。谢谢您！
button-star-notice = 📣 { $count ->
    [one] 公示
   *[other] 公示这 { $count } 位
}
button-star-object = ✋ 有异议？私下说
# Takes $name $star
button-star-of = { $name }：{ $star } 星
# Takes $name $has
button-star-decide = { $has ->
    [yes] ✅ 评上 { $name }
   *[no] ✖️ 不评 { $name }
}
# Takes $why $title
hours-less = （{ $why ->
    [same-time] 和“{ $title }”时间重叠
   *[full-day] 一天最多算 8 小时
}）
# Takes $served $why $title
objection-cut = 其中 { $served } 小时算数：{ $why ->
    [same-time] 其余的和“{ $title }”时间重叠。
   *[full-day] 一天最多算 8 小时。
}
objection-own = 这是您自己的时长，请站点的其他组织者来定。
# Takes $team $place
not-taken-in = 谢谢您愿意来帮忙！{ $place } 的{ $team ->
    [lecturers] 基层宣讲员
    [culture] 文化骨干
   *[volunteers] 志愿者
}队伍这次先不安排。欢迎您来参加活动。
# Takes $team $place
let-go = 您已不在 { $place } 的{ $team ->
    [lecturers] 基层宣讲员
    [culture] 文化骨干
   *[volunteers] 志愿者
}队伍里，服务时长还在。要是弄错了，请问组织者。
# Takes $team $place
leads-now = ⭐ 您现在是 { $place } { $team ->
    [lecturers] 基层宣讲员
    [culture] 文化骨干
   *[volunteers] 志愿者
}队伍的队长。在“志愿服务”里点“我的队伍”，能看到队里有谁。
# Takes $team $place
leads-no-more = 您不再担任 { $place } { $team ->
    [lecturers] 基层宣讲员
    [culture] 文化骨干
   *[volunteers] 志愿者
}队伍的队长，谢谢您！
# Takes $name $reached
member-ask-out = { $reached ->
    [yes] 要把 { $name } 请出队伍吗？我会告诉对方。时长都还在。
   *[no] 要把 { $name } 请出队伍吗？我联系不上对方，请您当面说一声。时长都还在。
}
# Takes $title $when $ends $role $needed
call-asks = 🙋 <b>{ $title }</b>
    { $when }{ $ends ->
    [none] { "" }
   *[other] –{ $ends }
}，{ $role }{ $needed ->
    [0] { "" }
   *[other] ，还缺 { $needed } 人
}。您能来吗？
button-call-come = ✅ 我来
button-call-not-this-time = 这次不行
call-which = 🙋 哪个活动要人帮忙？
call-nowhere = 现在没有缺帮手的活动。要帮手的话，请在活动里点“✏️ 修改”，再点“🙋 要帮手”。
call-as-what = 缺哪个岗位？
# Takes $role $needed
button-call-role = { $role }{ $needed ->
    [any] { "" }
   *[other] {" "}· 缺 { $needed } 人
}
call-enough = 👌 帮手已经够了。
call-nobody-can = 队里没有能请的人：急救和开车，只请您看过证书的。在队伍里点名字，再点 📄。
call-all-asked = 都问过了，或者发不了消息。明天可以再问。
call-nobody = 那里的队伍还没有人。
call-whom = 问哪支队伍？每个人会在私聊里收到：
# Takes $team $count
button-call-team = { $team ->
    [lecturers] 🎤 基层宣讲员
    [culture] 🎭 文化骨干
   *[volunteers] 🙋 志愿者
} · 问 { $count } 人
call-sent = { $count ->
    [0] 现在没有可以问的人。
   *[other] ✅ 已经问了 { $count } 人。谁答应，马上就在名单上。
}
# Takes $count $when
call-waits = 🌙 明早再问 { $count } 人：{ $when }。
call-not-asked = 还有 { $count } 人没有问：已经问过、发不了消息，或者没看过证书。
# Takes $title $when $role
call-comes = ✅ 谢谢您！已经登记：<b>{ $title }</b>，{ $when }，{ $role }。
call-came-late = 🙏 谢谢您！人已经够了，下次再请您。
call-team-left = { $standing ->
    [asked] 🙏 谢谢您！要先等组织者同意您加入队伍，所以还没有登记。
    [paused] ⏸ 您正在休息，所以没有登记。现在想来帮忙，请点下面，再点“继续”，然后再回答一次。
   *[left] 您已经退出这支队伍，所以没有登记。您可以和大家一样报名参加，也可以再加入队伍。
}
call-another-time = 👌 好的，谢谢您告诉我们。下次再请您！
button-call-volunteers = 🙋 请志愿者帮忙
button-never-called = 🔍 近期没请过的
team-never-called = { $count ->
    [0] 最近 90 天每个人都请过了。
   *[other] 🔍 最近 90 天有 { $count } 位还没请过。
}
# Takes $called $came
member-called = { $called ->
    [0] 🙋 近 90 天还没请过
   *[other] 🙋 近 90 天请过 { $called } 次，来了 { $came } 次
}
button-desk-add = ➕ 加一位志愿者
desk-where = ➕ 加在哪里？
desk-which-team = ➕ 加到哪支队伍？
button-desk-team = { $team ->
    [lecturers] 🎤 基层宣讲员
    [culture] 🎭 文化骨干
   *[volunteers] 🙋 志愿者
}
# Takes $team $place
desk-who = ➕ { $team ->
    [lecturers] 🎤 基层宣讲员
    [culture] 🎭 文化骨干
   *[volunteers] 🙋 志愿者
} · { $place }
    是哪位？请写姓名。也可以再写电话（只留后四位）：“王奶奶 1234”。
# Takes $name $team $place
desk-entered = ✅ <b>{ $name }</b> 已加入：{ $team ->
    [lecturers] 基层宣讲员
    [culture] 文化骨干
   *[volunteers] 志愿者
} · { $place }
desk-hours-come = ⏱ 来帮忙时，把名字加到名单上，时长会自动记。
button-desk-another = ➕ 再加一位
button-note-hours = ⏱ 补记时长
button-age = 👤 年龄
button-phone-link = 🔗 用自己的手机加入
button-consent = 👪 监护人同意了
# Takes $name
member-how-old = { $name } 多大了？不记生日。
button-age-class = { $age ->
    [under-10] 不到 10 岁
    [under-14] 10 到 13 岁
    [minor] 14 到 17 岁
   *[adult] 满 18 岁
}
# Takes $name $link
phone-link = 🔗 请 <b>{ $name }</b> 用手机扫一扫，或把链接发过去：
    { $link }
    7 天内有效，只能用一次。已记的时长会一起带过去。
# Takes $account $name
phone-are-both-you = 您在队里叫 <b>{ $account }</b>。<b>{ $name }</b> 也是您吗？确认后两份合成一份，不能再分开。链接要是别人的，请点“不是”。
phone-are-you = 您是 <b>{ $name }</b> 吗？确认后，志愿服务时长就归到您名下。
button-that-is-me = ✅ 是我
button-not-me = 不是
# Takes $name $served
phone-joined = 🎉 欢迎您，{ $name }！您的时长已经带过来：{ $served } 小时。
# Takes $name $account
phone-joined-tell = 🔗 <b>{ $name }</b> 已经用 { $account } 的账号加入。要是弄错了人，请把他请出队伍，再加一次 { $name }，重新补记时长。
phone-not-me = 👌 好的，什么都没有改动。请告诉给您链接的人。
by-hand-at-what = ⏱ { $name } 在哪个活动帮了忙？
by-hand-nothing = 最近 30 天的活动，{ $name } 都没有要补记的。
# Takes $name $title
by-hand-how-long = ⏱ { $name } 帮了多久？<b>{ $title }</b>
button-so-long = { $served } 小时
by-hand-already = 这个活动已经给 { $name } 记过了。
button-mistake = ↩️ 记错了
# Takes $name $title
by-hand-taken-back = ↩️ 已经收回，没有给 { $name } 记：<b>{ $title }</b>
# Takes $served $name $title
by-hand-noted = ✅ 已给 { $name } 记上 { $served } 小时：<b>{ $title }</b>
button-papers = 📄 看过急救证、驾驶证
paper-which = 📄 { $name }给您看过哪个证？
# Takes $skill $until
button-paper = { $skill ->
    [first-aid] ⛑ 急救证
   *[driving] 🚗 驾驶证
}{ $until ->
    [none] {""}
   *[other] {" "}· 到 { $until }
}
# Takes $name $skill
paper-year = { $skill ->
    [first-aid] ⛑ { $name }的急救证，有效期到哪一年？
   *[driving] 🚗 { $name }的驾驶证，有效期到哪一年？
}
# Takes $name $skill
paper-month = { $skill ->
    [first-aid] ⛑ { $name }的急救证，到几月底？
   *[driving] 🚗 { $name }的驾驶证，到几月底？
}
button-paper-gone = ✖ 已失效
volunteer-show-paper = 📄 急救和开车要有证：把证书给组织者看一次，以后需要时我才能请您。
hours-recounted = 时间有重叠，这几条重新算过：
hours-not-noted = <b>{ $title }</b>：组织者看过了，没有记时长。要是弄错了，请跟组织者说一声。
button-missed = ➕ 有一次没记上
missed-at-what = ➕ 您在哪个活动帮了忙，却没有记上？
missed-nothing = 最近 30 天没有漏记的活动：要么都记上了，要么您已经告诉过我。
missed-taken = ✋ 谢谢。已经去问组织者：<b>{ $title }</b>。结果会告诉您。
# Takes $name $title $when
missed-asks = ✋ <b>{ $name }</b> 说在这个活动帮了忙，还没有记上：<b>{ $title }</b>，{ $when }。帮了多久？
button-missed-not = ✖ 没有在那里帮忙
missed-was-decided = 这件事已经定了。
missed-declined = 好的，不记时长。{ $name } 晚上会看到。
button-undecided = ✋ { $count } 件时长的事等您定
undecided-title = ✋ 等您来定：
# Takes $name $what $title
button-undecided-one = { $what ->
    [missing] ➕ { $name }，没记上：{ $title }
   *[not-right] ✋ { $name }，不对：{ $title }
}
undecided-nothing = 👌 没有时长的事等您定。
# Takes $role $skill
button-role-kind = { $skill ->
    [none] ❓ { $role }：是哪种帮忙？
   *[other] ✏️ 换一种帮忙
}
role-kind-which = <b>{ $role }</b>是哪种帮忙？我只问能做的人，时长也会这样记。
button-role-no-help = ✖ 不是帮手岗位
