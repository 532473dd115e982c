### 志愿服务证明。每种语言都有一份同名的文件，里面的文字一一对应。

help-certificates = /certificates – 看本站点出具过的证明
button-certificate-ask = 📄 开证明
certificate-period = 📄 证明开哪段时间的？
certificate-no-hours = 还没有可以开证明的时长。
# Takes $part $served
button-certificate-period = { $part ->
    [year] 今年
   *[all] 累计
}：{ $served } 小时
certificate-name = 证明上写什么名字？最好和身份证件上一样。
button-certificate-as = 就写“{ $name }”
button-certificate-write = ✏️ 自己写名字
certificate-write = ✏️ 请把身份证件上的名字发给我。
certificate-no-name = 这不像名字。请只发名字；不开了就发“不用了”。
certificate-left = 好的，先不开证明。
certificate-waits = ⏳ 已经请{ $place }给您开证明了，有结果就在这里告诉您。
certificate-asked = 🙏 已经请{ $place }给您开证明，开好了就发到这里。
# Takes $place $contact
certificate-nobody = 现在联系不上{ $place }的人。请您直接去问{ $contact ->
    [none] 。
   *[other] ：{ $contact }
}
# Takes $name $stands
certificate-wanted = 📄 <b>{ $name }</b> 想开一份志愿服务证明，证明上写：<b>{ $stands }</b>
certificate-other-name = ⚠️ 和这里登记的名字不一样，请核对好再出具。
# Takes $served $checked $noted $span
certificate-hours = <b>{ $served } 小时</b>（✔ 签到 { $checked } 小时，☑ 组织者记录 { $noted } 小时）
    { $span }
certificate-days = { $from }至{ $until }
# Takes $day $month $year
certificate-date = { $year }年{ $month }月{ $day }日
button-certificate-decide = { $what ->
    [issue] ✅ 出具证明
   *[not-now] 先不开
}
certificate-decided = 这件事已经定了。
# Takes $number $served
certificate-ready = 🎉 您的证明 { $number } 开好了，共 { $served } 小时。别人扫一下上面的二维码，就知道是真的。
certificate-for-print = 🖨 证明 { $number }，请打印、签字、盖章。
# Takes $number $name
certificate-issued = ✅ 已给 { $name } 出具证明 { $number }。
certificate-missing = ⚠️ 这些字印不出来，会印成 □：{ $missing }
    可以换一个写法，或者请帮忙装机器人的人配一个有这些字的字体。
# Takes $place $contact
certificate-not-now = { $place }现在还不能给您开证明。{ $contact ->
    [none] 下次活动时，请问问组织者还缺什么。
   *[other] 请问一下还缺什么：{ $contact }。
}您的时长不会变。
certificate-declined = 好的，先不开。{ $name } 会看到，并来问您还缺什么。
certificates-none = 还没有出具过证明。志愿者在“我的时长”下面申请；没有手机的，请在队伍里点名字来开。
certificates-title = 📄 共 { $count } 份证明，新的在前。点一份看详情。
# Takes $state $number $name
button-certificate = { $state ->
    [valid] ✅
    [superseded] ⚠️
   *[revoked] ❌
} { $number } · { $name }
# Takes $number $name $state $reason
certificate-shown = 📄 <b>{ $number }</b> · { $name }
    { $state ->
    [valid] ✅ 有效
    [superseded] ⚠️ 已更新：出具以后时长有更正
   *[revoked] ❌ 已撤销：{ $reason ->
        [mistake] 开错了
        [hours] 时长不对
        [name] 名字不对
       *[other] 其他原因
    }
}
# Takes $at $by
certificate-issued-on = { $at }由 { $by } 出具
certificate-newer = 新的证明是 { $number }。
button-certificate-show = 📄 看这份证明
button-certificate-do = { $what ->
    [again] 🖨 再要一份 PDF
   *[revoke] ❌ 撤销
}
certificate-why = 为什么撤销证明 { $number }？会告诉志愿者本人。
button-certificate-reason = { $reason ->
    [mistake] 开错了
    [hours] 时长不对
    [name] 名字不对
   *[other] 其他原因
}
# Takes $number $reason $contact
certificate-taken-back = ❌ 您的证明 { $number } 不再有效：{ $reason ->
    [mistake] 开错了。
    [hours] 上面的时长不对。
    [name] 上面的名字不对。
   *[other] 已被撤销。
}{ $contact ->
    [none] 有疑问请找组织者。
   *[other] 有疑问请问：{ $contact }
}
certificate-superseded = ⚠️ 您的证明 { $number } 上的时长有更正，这份不再有效。
button-certificate-new = 📄 开一份新的
certificate-which = 请发证明上的编号，例如：/certificate 12-2026-000426
# Takes $state $number
certificate-state = { $state ->
    [valid] ✅ 证明 { $number } 有效。
    [superseded] ⚠️ 证明 { $number } 已作废：出具以后时长有更正。请向本人要新的一份。
    [revoked] ❌ 证明 { $number } 已撤销。
   *[unknown] ❓ 这里没有这份证明。
}
certificate-mistyped = { $problem ->
    [sign] ❓ 证明编号只有数字和短横，例如 12-2026-000426。请再看一下。
    [length] ❓ 这个编号太短或太长。请再看一下。
    [digit] ❓ 这个编号有一位打错了。请再看一下。
   *[never] ❓ 这里没有这份证明。请再看一下。
}
paper-label = { $word ->
    [title] 志愿服务记录证明
    [under-title] Certificate of Voluntary Service
    [person] 志愿者
    [name] 姓名
    [document] 身份证件及号码
    [volunteer-number] 志愿者编号
    [service] 志愿服务
    [time] 服务时间
    [content] 服务内容
    [record] 服务明细
    [date] 日期
    [what] 活动与内容
    [checked-in] 签到时数
    [noted] 确认时数
    [sum] 合计（小时）
    [issuer] 出具单位
    [place] 单位名称
    [in-charge] 负责人
    [handler] 经办人
    [contact] 联系方式
    [certificate] 证明信息
    [number] 证明编号
    [issued] 出具日期
    [remarks] 备注
   *[caption] 扫码查验是否有效
}
# Takes $served $checked $noted $span
paper-time = 共 { $served } 小时（签到 { $checked } 小时，组织者确认 { $noted } 小时），{ $span }
# Takes $title $skill
paper-what = { $title } · { $skill }
paper-remarks = 按半小时计。免费出具。{ $numbers ->
    [none] { "" }
   *[other] 替代 { $numbers }。
}
