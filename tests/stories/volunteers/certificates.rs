//! Who has served asks for a certificate; an organiser issues it with one tap; whoever holds it can see whether it is valid.

use insta::assert_snapshot;

use crate::language::{Told, World, both_engines};
use crate::poppler;

impl World {
    /// Somebody is a volunteer, and has helped on Tuesday: two and a half hours, of which they read in the evening.
    pub(super) async fn has_helped(&mut self, organiser: &str, name: &str) -> Told<()> {
        self.volunteers(organiser, name).await?;
        let tea =
            self.word("Tea tomorrow 10:00-12:30\nhelpers: 3", "茶话会 明天10:00-12:30\n帮手：3").to_owned();
        self.announces(organiser, &tea).await?;
        let helps = self.word("Sign up: helpers", "报名：帮手").to_owned();
        self.taps(name, &helps).await?;
        self.until("2026-11-24 13:00").await?;
        self.tells(organiser, "/attend 1 1").await?;
        self.until("2026-11-24 19:05").await?;
        self.has_read_everything();
        Ok(())
    }

    /// Somebody asks for the certificate of a time, in their own name.
    pub(super) async fn asks_for_certificate(&mut self, name: &str, label: &str) -> Told<()> {
        let person = self.person(name);
        self.tells(name, "/hours").await?;
        let ask = self.word("Certificate", "开证明").to_owned();
        self.taps_in(name, person, &ask).await?;
        self.taps_in(name, person, label).await?;
        let own = self.word("As “", "就写“").to_owned();
        self.taps_in(name, person, &own).await?;
        self.skip(person);
        Ok(())
    }

    /// Somebody asks, and an organiser issues.
    pub(super) async fn gets_certificate(&mut self, organiser: &str, name: &str) -> Told<()> {
        let lin = self.person(organiser);
        let year = self.word("This year", "今年").to_owned();
        self.asks_for_certificate(name, &year).await?;
        let issue = self.word("Issue", "出具证明").to_owned();
        self.taps_in(organiser, lin, &issue).await?;
        self.has_read_everything();
        Ok(())
    }

    /// What the QR of the last certificate that somebody got hands to the bot.
    pub(super) fn payload(&mut self, name: &str) -> String {
        let codes = poppler::codes(&self.document(name));
        let [link] = codes.as_slice() else { panic!("{codes:?}") };
        link.split_once("?start=").expect("a link into the private chat").1.to_owned()
    }

    /// Somebody scans that QR, and reads what the bot says.
    pub(super) async fn scans(&mut self, name: &str, payload: &str) -> Told<String> {
        let person = self.person(name);
        self.sandbox.start(person, Some(payload));
        self.settle().await?;
        Ok(self.face(person))
    }
}

both_engines!(from_the_hours_to_the_paper, English, async |t| {
    let lin = t.organiser("Lin").await?;
    let an = t.person("An");
    t.has_helped("Lin", "An").await?;
    t.tells("An", "/hours").await?;
    t.taps_in("An", an, "Certificate").await?;
    assert_snapshot!(t.face(an), @"
    📄 For which time do you want the certificate?
    [This year: 2.5 h]
    [In all: 2.5 h]
    ");
    t.taps_in("An", an, "This year").await?;
    assert_snapshot!(t.face(an), @"
    Which name shall stand on it? Best the one in the identity papers.
    [As “An”]
    [✏️ Write the name]
    ");
    t.taps_in("An", an, "As “An”").await?;
    assert_snapshot!(t.face(an), @"
    🙏 I have asked Yusha station. The certificate will come here.
    [⏱ My hours]
    ");
    // One at a time.
    t.tells("An", "/hours").await?;
    t.taps_in("An", an, "Certificate").await?;
    assert_snapshot!(t.face(an), @"
    ⏳ Yusha station has been asked for your certificate already. You will hear from me here.
    [⏱ My hours]
    ");
    assert_snapshot!(t.face(lin), @"
    📄 An would like a certificate. On it will stand: An
    2.5 h (✔ 0 h checked in, ☑ 2.5 h noted by organisers)
    24 November 2026
    [✅ Issue] [Not now]
    ");
    t.has_stored("UPDATE places SET contact = 'Ms Lin, 028-8765 4321'").await?;
    t.taps_in("Lin", lin, "Issue").await?;
    assert_snapshot!(t.private("Lin"), @"
    🖨 Certificate 1-2026-000016 for print. Please sign it.
    (certificate-1-2026-000016.pdf)
    ");
    assert_snapshot!(t.private("An"), @"
    🎉 Here is your certificate 1-2026-000016: 2.5 h. Whoever scans the code on it sees that it is valid.
    (certificate-1-2026-000016.pdf)
    ");
    // Both have the same paper. A tool that was not written here reads it.
    let pdf = t.document("An");
    assert_eq!(pdf, t.document("Lin"));
    assert!(pdf.len() <= 100 * 1024, "{} bytes", pdf.len());
    assert_snapshot!(poppler::said("pdftotext", &["-layout", "-enc", "UTF-8", "-", "/dev/stdout"], &pdf), @"
                      Certificate of Voluntary Service
                                                       志愿服务记录证明


    Volunteer
    Name                          An
    Identity document,
    number
    Volunteer number              0000-0013

    Service
    Time                          2.5 hours: 0 checked in, 2.5 attested by an organiser; 24 November
                                  2026
    Content                       helping out

    Record of service
    Date                 Activity and task                                        Hours             Hours
                                                                              checked in          attested

    2026-11-24           Tea · helping out                                             –                2.5

                         Sum (hours)                                                   –                2.5



    Issued by
    Organisation                  Yusha station
    Person in charge
    Handled by                    Lin
    Contact                       Ms Lin, 028-8765 4321

    Certificate
    Number                        1-2026-000016
    Date                          24 November 2026
                                                                                     Scan to see whether it
    Remarks                       Counted in half hours. Issued free of charge.              is valid




    Certificate of Voluntary Service · 1-2026-000016 · Yusha station                                   1/1
    ");
    let fonts = poppler::said("pdffonts", &["-"], &pdf);
    let each: Vec<&str> = fonts.lines().skip(2).collect();
    assert!(!each.is_empty() && each.iter().all(|font| font.contains("yes yes yes")), "{fonts}");
    // The QR opens the bot, and the number says less.
    let payload = t.payload("An");
    assert_snapshot!(t.scans("Bo", &payload).await?, @"
    ✅ Certificate 1-2026-000016 is valid.

    An
    2.5 h (✔ 0 h checked in, ☑ 2.5 h noted by organisers)
    24 November 2026
    Yusha station
    ");
    let bo = t.person("Bo");
    t.tells("Bo", "/certificate 1 2026 00001 6").await?;
    assert_snapshot!(t.face(bo), @"✅ Certificate 1-2026-000016 is valid.");
    for wrong in ["1-2026-000061", "1-2026", "1-2026-00001x", "1-2026-000027", ""] {
        t.tells("Bo", &format!("/certificate {wrong}")).await?;
        t.skip(bo);
    }
    assert_snapshot!(t.scans("Bo", "cabcdefghij0123456789").await?, @"❓ There is no such certificate here.");
});

both_engines!(another_name_is_written_and_may_have_a_rare_character, Chinese, async |t| {
    let lin = t.organiser("林老师").await?;
    t.has_helped("林老师", "安叔").await?;
    let an = t.person("安叔");
    t.tells("安叔", "/hours").await?;
    t.taps_in("安叔", an, "开证明").await?;
    assert_snapshot!(t.face(an), @"
    📄 证明开哪段时间的？
    [今年：2.5 小时]
    [累计：2.5 小时]
    ");
    t.taps_in("安叔", an, "累计").await?;
    assert_snapshot!(t.face(an), @"
    证明上写什么名字？最好和身份证件上一样。
    [就写“安叔”]
    [✏️ 自己写名字]
    ");
    t.taps_in("安叔", an, "自己写名字").await?;
    assert_snapshot!(t.face(an), @"✏️ 请把身份证件上的名字发给我。");
    t.tells("安叔", "这是什么？").await?;
    assert_snapshot!(t.face(an), @"
    这好像是个问题，所以没有记成您的回答。
    [这就是我的回答]
    [我能做什么？]
    ");
    t.tells("安叔", "就写我的大名，谢谢。").await?;
    assert_snapshot!(t.face(an), @"这不像名字。请只发名字；不开了就发“不用了”。");
    t.tells("安叔", "安媊𰻝").await?;
    assert_snapshot!(t.face(an), @"
    🙏 已经请玉沙社区实践站给您开证明，开好了就发到这里。
    [⏱ 我的时长]
    ");
    assert_snapshot!(t.face(lin), @"
    📄 安叔 想开一份志愿服务证明，证明上写：安媊𰻝
    ⚠️ 和这里登记的名字不一样，请核对好再出具。
    ⚠️ 这些字印不出来，会印成 □：媊 𰻝
    可以换一个写法，或者请帮忙装机器人的人配一个有这些字的字体。
    2.5 小时（✔ 签到 0 小时，☑ 组织者记录 2.5 小时）
    2026年11月24日
    [✅ 出具证明] [先不开]
    ");
    t.taps_in("林老师", lin, "出具证明").await?;
    t.skip(an);
    assert_snapshot!(t.private("林老师"), @"
    🖨 证明 1-2026-000016，请打印、签字、盖章。
    (certificate-1-2026-000016.pdf)
    ");
    t.skip(lin);
    let issued = t.sandbox.messages(lin).into_iter().find(|seen| seen.text.contains("已给"));
    assert_snapshot!(issued.expect("the organiser is told").text, @"
    ✅ 已给 安媊𰻝 出具证明 1-2026-000016。

    ⚠️ 这些字印不出来，会印成 □：媊 𰻝
    可以换一个写法，或者请帮忙装机器人的人配一个有这些字的字体。
    ");
    let pdf = t.document("安叔");
    assert!(pdf.len() <= 100 * 1024, "{} bytes", pdf.len());
    assert_snapshot!(poppler::said("pdftotext", &["-layout", "-enc", "UTF-8", "-", "/dev/stdout"], &pdf), @"
                           志愿服务记录证明
                               Certificate of Voluntary Service


    志愿者
    姓名                 安媊𰻝
    身份证件及号码
    志愿者编号              0000-0013

    志愿服务
    服务时间               共 2.5 小时（签到 0 小时，组织者确认 2.5 小时），2026年11月24日
    服务内容               搭把手

    服务明细
    日期           活动与内容                                            签到时数   确认时数

    2026-11-24   茶话会 · 搭把手                                           –      2.5

                 合计（小时）                                              –      2.5



    出具单位
    单位名称               玉沙社区实践站
    负责人
    经办人                林老师
    联系方式

    证明信息
    证明编号               1-2026-000016
    出具日期               2026年11月24日
    备注                 按半小时计。免费出具。                                   扫码查验是否有效




    志愿服务记录证明 · 1-2026-000016 · 玉沙社区实践站                                      1/1
    ");
    let payload = t.payload("安叔");
    assert_snapshot!(t.scans("阿波", &payload).await?, @"
    ✅ 证明 1-2026-000016 有效。

    安媊𰻝
    2.5 小时（✔ 签到 0 小时，☑ 组织者记录 2.5 小时）
    2026年11月24日
    玉沙社区实践站
    ");
    // The register, and why it is revoked.
    t.tells("林老师", "/certificates").await?;
    assert_snapshot!(t.face(lin), @"
    📄 共 1 份证明，新的在前。点一份看详情。
    [✅ 1-2026-000016 · 安媊𰻝]
    ");
    t.taps_in("林老师", lin, "安媊𰻝").await?;
    assert_snapshot!(t.face(lin), @"
    📄 1-2026-000016 · 安媊𰻝
    ✅ 有效
    2.5 小时（✔ 签到 0 小时，☑ 组织者记录 2.5 小时）
    2026年11月24日
    2026年11月24日由 林老师 出具
    [🖨 再要一份 PDF] [❌ 撤销]
    [◀️]
    ");
    t.taps_in("林老师", lin, "撤销").await?;
    assert_snapshot!(t.face(lin), @"
    为什么撤销证明 1-2026-000016？会告诉志愿者本人。
    [开错了]
    [时长不对]
    [名字不对]
    [其他原因]
    [◀️]
    ");
    t.taps_in("林老师", lin, "时长不对").await?;
    assert_snapshot!(t.face(lin), @"
    📄 1-2026-000016 · 安媊𰻝
    ❌ 已撤销：时长不对
    2.5 小时（✔ 签到 0 小时，☑ 组织者记录 2.5 小时）
    2026年11月24日
    2026年11月24日由 林老师 出具
    [◀️]
    ");
    assert_snapshot!(t.face(an), @"
    ❌ 您的证明 1-2026-000016 不再有效：上面的时长不对。有疑问请找组织者。
    [⏱ 我的时长]
    ");
    assert_snapshot!(t.scans("阿波", &payload).await?, @"
    ❌ 证明 1-2026-000016 已撤销。

    安媊𰻝
    2.5 小时（✔ 签到 0 小时，☑ 组织者记录 2.5 小时）
    2026年11月24日
    玉沙社区实践站
    ");
    t.tells("阿波", "/certificate １-２０２６-０００００１６").await?;
    let bo = t.person("阿波");
    t.skip(bo);
});

both_engines!(not_now_is_told_with_whom_to_ask, English, async |t| {
    let lin = t.organiser("Lin").await?;
    t.has_helped("Lin", "An").await?;
    // After nine in the evening nobody is woken; the bot is down at eight, and comes back later.
    t.until("2026-11-24 22:00").await?;
    t.asks_for_certificate("An", "In all").await?;
    t.until("2026-11-25 07:50").await?;
    assert_eq!(t.unread_in(lin), 0);
    t.bot_is_down_until("2026-11-25 08:40")?;
    t.until("2026-11-25 08:41").await?;
    assert_snapshot!(t.private("Lin"), @"
    📄 An would like a certificate. On it will stand: An
    2.5 h (✔ 0 h checked in, ☑ 2.5 h noted by organisers)
    24 November 2026
    [✅ Issue] [Not now]
    ");
    t.taps_in("Lin", lin, "Not now").await?;
    assert_snapshot!(t.face(lin), @"All right. An reads that it is not now, and asks you what is missing.");
    assert_snapshot!(t.private("An"), @"
    Yusha station cannot issue your certificate right now. Please ask the organiser at the next activity what is missing. Your hours stay as they are.
    [⏱ My hours]
    ");
    // It can be asked for again.
    t.asks_for_certificate("An", "In all").await?;
    // Nobody is there when the organiser taps, and taps once more. Afterwards the bot hears of both.
    let message = t.sandbox.with_button(lin, "would like a certificate", "Issue").expect("a question").id;
    t.bot_is_down_until("2026-11-25 09:10")?;
    for _ in 0..2 {
        t.sandbox.tap(lin, lin, message, "Issue")?;
    }
    t.settle().await?;
    t.has_read_everything();
    assert_eq!(t.counts("certificates").await?, 1);
    assert!(poppler::text(&t.document("An")).contains("2.5hours"));
});
