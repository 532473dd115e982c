//! A poll on paper: an organiser prints its ballot, and enters at the desk what is handed in.

use insta::assert_snapshot;

use crate::language::{Told, World, both_engines};
use crate::poppler;

impl World {
    /// An organiser prints the ballot of the only poll there is; what stands on it.
    async fn prints_ballot(&mut self, organiser: &str) -> Told<String> {
        let chat = self.person(organiser);
        self.tells(organiser, "/polls").await?;
        self.taps_in(organiser, chat, "🗳").await?;
        let print = self.word("Print the ballot", "打印选票").to_owned();
        self.taps_in(organiser, chat, &print).await?;
        let pdf = self.document(organiser);
        Ok(poppler::said("pdftotext", &["-layout", "-enc", "UTF-8", "-", "/dev/stdout"], &pdf))
    }
}

both_engines!(a_secret_ballot_has_no_name_on_it, English, async |t| {
    t.until("2026-11-23 09:00").await?;
    t.polls("Tea or coffee? ☕️", false).await?;
    let ballot = t.prints_ballot("Lin").await?;
    assert_snapshot!(ballot, @"
    Ballot · Yusha station
    Tea or coffee?
    Put one cross, in one box.

         Tea
         Coffee
    Please do not write your name. Hand it in at the desk of Yusha
    station by Thu 26 Nov, 18:00, and say there who you are: each has
    one vote. Only who enters it there sees your cross, and when the
    vote is over nobody can look it up.




    Ballot · Yusha station
    Tea or coffee?
    Put one cross, in one box.

         Tea
         Coffee
    Please do not write your name. Hand it in at the desk of Yusha
    station by Thu 26 Nov, 18:00, and say there who you are: each has
    one vote. Only who enters it there sees your cross, and when the
    vote is over nobody can look it up.
    ");
    let lin = t.person("Lin");
    assert_snapshot!(t.face(lin), @"
    🖨 The ballot for print. Lay it out at the desk. When a neighbour hands one in, tap “A neighbour votes here” and enter it.
    (ballot-1.pdf)
    ");
    // What is handed in is entered on the poll's page, with the name that was said.
    t.taps_in("Lin", lin, "A neighbour votes here").await?;
    t.tells("Lin", "Grandma Wang").await?;
    t.taps_in("Lin", lin, "Coffee").await?;
    t.skip(lin);
    assert_eq!(t.counts("votes WHERE answer = 1").await?, 1);
    // Once it is over there is nothing to print: its page is shown.
    t.until("2026-11-26 18:01").await?;
    t.skip(lin);
    t.skip(t.group());
    t.forges("Lin", lin, 1, "kb:1").await?;
    assert_snapshot!(t.face(lin), @"
    📊 Tea or coffee? ☕️
    The vote is over. Thank you!
    Fewer than five voted. So that nobody’s vote can be told, I do not show what they chose.
    [✏️ What will be done]
    [📊 Polls so far]
    ");
    t.has_read_everything();
});

both_engines!(an_open_ballot_has_a_line_for_the_name, Chinese, async |t| {
    t.until("2026-11-23 09:00").await?;
    t.polls("茶会喝什么？", true).await?;
    let ballot = t.prints_ballot("林老师").await?;
    assert_snapshot!(ballot, @"
    选票 · 玉沙社区实践站
    茶会喝什么？
    只选一项，在方框里打一个√。

      茶
      咖啡
    姓名：

    请在 11月26日（周四）18:00 之前交到玉沙社区实践站服务台。投票结束
    后，满五个人投票的话，组织者能看到谁选了什么。




    选票 · 玉沙社区实践站
    茶会喝什么？
    只选一项，在方框里打一个√。

      茶
      咖啡
    姓名：

    请在 11月26日（周四）18:00 之前交到玉沙社区实践站服务台。投票结束
    后，满五个人投票的话，组织者能看到谁选了什么。
    ");
    let lin = t.person("林老师");
    assert_snapshot!(t.face(lin), @"
    🖨 选票可以打印了，放在服务台就行。邻居交来一张，就点“邻居在这里投票”登记。
    (ballot-1.pdf)
    ");
    t.skip(t.group());
    t.has_read_everything();
});
