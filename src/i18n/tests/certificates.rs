//! Every text of `certificates.ftl`, as people read it.

use super::phrasebook;
use crate::domain::language::Language;

#[test]
fn in_english() {
    insta::assert_snapshot!(phrasebook("certificates", Language::English), @"
    button-certificate: ❌ 7 · An
    button-certificate-as: As “An”
    button-certificate-ask: 📄 Certificate
    button-certificate-decide: Not now
    button-certificate-do: ❌ Revoke
    button-certificate-new: 📄 A new certificate
    button-certificate-period: In all: 2.5 h
    button-certificate-reason: Another reason
    button-certificate-show: 📄 Look at it
    button-certificate-write: ✏️ Write the name
    certificate-asked: 🙏 I have asked 2. The certificate will come here.
    certificate-date: 28 November 2026
    certificate-days: Sat 28 Nov, 10:00 to Sat 28 Nov, 10:00
    certificate-decided: This is decided already.
    certificate-declined: All right. An reads that it is not now, and asks you what is missing.
    certificate-for-print: 🖨 Certificate 7 for print. Please sign it.
    certificate-hours: <b>2.5 h</b> (✔ 2.5 h checked in, ☑ 2.5 h noted by organisers)
    Sat 28 Nov, 10:00
    certificate-issued: ✅ Certificate 7 for An is issued.
    certificate-issued-on: Issued on Sat 28 Nov, 10:00 by Lin
    certificate-left: All right, no certificate for now.
    certificate-missing: ⚠️ I cannot print these characters, and □ stands in their place: 2.5
    Leave them out of the name, or ask whoever set up this bot for a font that has them.
    certificate-mistyped: ❓ There is no such certificate here. Please look again.
    certificate-name: Which name shall stand on it? Best the one in the identity papers.
    certificate-newer: The newer one is 7.
    certificate-no-hours: There are no hours for a certificate yet.
    certificate-no-name: I did not take that for a name. Send me the name alone, please, or “no” to leave it.
    certificate-nobody: I cannot reach anybody of 2 right now. Please ask there yourself: 8888
    certificate-not-now: 2 cannot issue your certificate right now. Please ask what is missing: 8888. Your hours stay as they are.
    certificate-other-name: ⚠️ That is not the name they have here. Please look at it before you issue it.
    certificate-period: 📄 For which time do you want the certificate?
    certificate-ready: 🎉 Here is your certificate 7: 2.5 h. Whoever scans the code on it sees that it is valid.
    certificate-shown: 📄 <b>7</b> · An
    ❌ revoked: another reason
    certificate-state: ❓ There is no such certificate here.
    certificate-superseded: ⚠️ The hours on your certificate 7 have changed, so it does not hold any more.
    certificate-taken-back: ❌ Your certificate 7 does not hold any more: it was revoked. Please ask about it: 8888
    certificate-waits: ⏳ 2 has been asked for your certificate already. You will hear from me here.
    certificate-wanted: 📄 <b>An</b> would like a certificate. On it will stand: <b>An</b>
    certificate-which: Send me the number of the certificate, like this: /certificate 12-2026-000426
    certificate-why: Why is certificate 7 to be revoked? The volunteer will be told.
    certificate-write: ✏️ Send me the name now, as it stands in the identity papers.
    certificates-none: No certificate has been issued yet. A volunteer asks for one below their hours; for somebody without a phone you find the button in the team.
    certificates-title: 📄 3 certificates, the newest first. Tap one.
    help-certificates: /certificates – the certificates of your places
    paper-label: Scan to see whether it is valid
    paper-remarks: Counted in half hours. Issued free of charge. Replaces 4, 5.
    paper-time: 2.5 hours: 2.5 checked in, 2.5 attested by an organiser; Sat 28 Nov, 10:00
    paper-what: Tea · kitchen
    ");
}

#[test]
fn in_chinese() {
    insta::assert_snapshot!(phrasebook("certificates", Language::Chinese), @"
    button-certificate: ❌ 7 · An
    button-certificate-as: 就写“An”
    button-certificate-ask: 📄 开证明
    button-certificate-decide: 先不开
    button-certificate-do: ❌ 撤销
    button-certificate-new: 📄 开一份新的
    button-certificate-period: 累计：2.5 小时
    button-certificate-reason: 其他原因
    button-certificate-show: 📄 看这份证明
    button-certificate-write: ✏️ 自己写名字
    certificate-asked: 🙏 已经请2给您开证明，开好了就发到这里。
    certificate-date: 2026年11月28日
    certificate-days: 11月28日（周六）10:00至11月28日（周六）10:00
    certificate-decided: 这件事已经定了。
    certificate-declined: 好的，先不开。An 会看到，并来问您还缺什么。
    certificate-for-print: 🖨 证明 7，请打印、签字、盖章。
    certificate-hours: <b>2.5 小时</b>（✔ 签到 2.5 小时，☑ 组织者记录 2.5 小时）
    11月28日（周六）10:00
    certificate-issued: ✅ 已给 An 出具证明 7。
    certificate-issued-on: 11月28日（周六）10:00由 Lin 出具
    certificate-left: 好的，先不开证明。
    certificate-missing: ⚠️ 这些字印不出来，会印成 □：2.5
    可以换一个写法，或者请帮忙装机器人的人配一个有这些字的字体。
    certificate-mistyped: ❓ 这里没有这份证明。请再看一下。
    certificate-name: 证明上写什么名字？最好和身份证件上一样。
    certificate-newer: 新的证明是 7。
    certificate-no-hours: 还没有可以开证明的时长。
    certificate-no-name: 这不像名字。请只发名字；不开了就发“不用了”。
    certificate-nobody: 现在联系不上2的人。请您直接去问：8888
    certificate-not-now: 2现在还不能给您开证明。请问一下还缺什么：8888。您的时长不会变。
    certificate-other-name: ⚠️ 和这里登记的名字不一样，请核对好再出具。
    certificate-period: 📄 证明开哪段时间的？
    certificate-ready: 🎉 您的证明 7 开好了，共 2.5 小时。别人扫一下上面的二维码，就知道是真的。
    certificate-shown: 📄 <b>7</b> · An
    ❌ 已撤销：其他原因
    certificate-state: ❓ 这里没有这份证明。
    certificate-superseded: ⚠️ 您的证明 7 上的时长有更正，这份不再有效。
    certificate-taken-back: ❌ 您的证明 7 不再有效：已被撤销。有疑问请问：8888
    certificate-waits: ⏳ 已经请2给您开证明了，有结果就在这里告诉您。
    certificate-wanted: 📄 <b>An</b> 想开一份志愿服务证明，证明上写：<b>An</b>
    certificate-which: 请发证明上的编号，例如：/certificate 12-2026-000426
    certificate-why: 为什么撤销证明 7？会告诉志愿者本人。
    certificate-write: ✏️ 请把身份证件上的名字发给我。
    certificates-none: 还没有出具过证明。志愿者在“我的时长”下面申请；没有手机的，请在队伍里点名字来开。
    certificates-title: 📄 共 3 份证明，新的在前。点一份看详情。
    help-certificates: /certificates – 看本站点出具过的证明
    paper-label: 扫码查验是否有效
    paper-remarks: 按半小时计。免费出具。替代 4, 5。
    paper-time: 共 2.5 小时（签到 2.5 小时，组织者确认 2.5 小时），11月28日（周六）10:00
    paper-what: Tea · kitchen
    ");
}
