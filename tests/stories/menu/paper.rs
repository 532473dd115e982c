//! The menu on paper: an organiser prints it, and whoever scans its code orders in the chat.

use insta::assert_snapshot;

use crate::language::{Told, World, both_engines};
use crate::poppler;

impl World {
    /// Beside the haircut there are a repair at home, and a talk that cannot be ordered for a while.
    async fn offers_more(&mut self) -> Told<()> {
        let (repair, talk) = (self.word("Lamps and taps", "修灯、修水龙头"), self.word("Wills", "遗嘱讲座"));
        self.has_stored(&format!(
            "INSERT INTO dishes (slug, place_id, kind, name, threshold, minutes, state, form, made_at)
             SELECT 'repair', MIN(id), 'repairs', '\"{repair}\"', 1, 45, 'offered', 'visit', 0 FROM places"
        ))
        .await?;
        self.has_stored(&format!(
            "INSERT INTO dishes (slug, place_id, kind, name, threshold, minutes, state, made_at)
             SELECT 'wills', MIN(id), 'law', '\"{talk}\"', 6, 60, 'paused', 0 FROM places"
        ))
        .await
    }

    /// An organiser prints the menu.
    async fn prints_menu(&mut self, organiser: &str) -> Told<Vec<u8>> {
        let chat = self.person(organiser);
        self.tells(organiser, "/menu").await?;
        let print = self.word("Print the menu", "打印菜单").to_owned();
        self.taps_in(organiser, chat, &print).await?;
        Ok(self.document(organiser))
    }
}

fn text(pdf: &[u8]) -> String {
    poppler::said("pdftotext", &["-layout", "-enc", "UTF-8", "-", "/dev/stdout"], pdf)
}

both_engines!(the_menu_hangs_in_the_staircase, English, async |t| {
    t.offers("💈 Haircut with Ms Zhou", 3).await?;
    t.offers_more().await?;
    let lin = t.organiser("Lin").await?;
    let pdf = t.prints_menu("Lin").await?;
    assert_snapshot!(t.face(lin), @"
    🖨 The menu for print, as it is today. When it changes, print it again.
    (menu-1.pdf)
    ");
    assert_snapshot!(text(&pdf), @"
    Menu · Yusha station
    Order here at the desk: the number
    is enough. Or scan the code with
    your phone.

    Hair
    1                 Haircut with Ms Zhou
                      90 minutes · takes place when 3 want it

    Repairs
    2                 Lamps and taps
                      45 minutes · at your home

    The menu of Mon 23 Nov 2026




    Menu · Yusha station                                        1/1
    ");
    // Its code leads to the menu.
    let codes = poppler::codes(&pdf);
    let [link] = codes.as_slice() else { panic!("{codes:?}") };
    let payload = link.split_once("?start=").expect("a link into the private chat").1.to_owned();
    t.starts("An").await?;
    t.tells("An", &format!("/start {payload}")).await?;
    let an = t.person("An");
    assert!(t.face(an).starts_with("🍽 Menu · Yusha station"), "{}", t.face(an));
    t.has_read_everything();
});

both_engines!(a_menu_of_nothing_is_not_printed, Chinese, async |t| {
    let lin = t.organiser("林老师").await?;
    t.tells("林老师", "/menu").await?;
    assert!(!t.face(lin).contains("打印菜单"), "{}", t.face(lin));
    t.forges("林老师", lin, 1, "ks:1").await?;
    assert!(t.face(lin).contains("菜单还是空的"), "{}", t.face(lin));
    t.offers("周师傅理发", 3).await?;
    t.offers_more().await?;
    let pdf = t.prints_menu("林老师").await?;
    assert_snapshot!(text(&pdf), @"
    玉沙社区实践站 · 菜单
    想要哪样，在服务台说编号就行；也可
    以用手机扫码，在聊天里点。


    理发
    1         周师傅理发
              90 分钟 · 满 3 人就安排

    维修
    2         修灯、修水龙头
              45 分钟 · 上门服务

    2026年11月23日（周一）的菜单




    玉沙社区实践站 · 菜单                 1/1
    ");
    t.has_read_everything();
});
