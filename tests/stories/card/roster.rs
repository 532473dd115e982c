//! A thousand people whose names are as long and as strange as names can be: the card holds all the same.

use insta::assert_snapshot;
use lastmile::clock::Clock;
use lastmile::domain::ids::{ActivityId, ChatId, RoleId};
use lastmile::domain::person_name::PersonName;
use lastmile::domain::roster::SignupState;
use lastmile::message::TEXT_LIMIT;
use lastmile::store::signups::{self, Entry, Who};
use lastmile::store::{activities, people};

use crate::language::{Told, World, both_engines};

const PEOPLE: i64 = 1_000;

/// The longest names the messenger takes, 64 characters each for first and last, of the kinds that break layouts.
fn strange_name(number: i64) -> String {
    let part = match number % 8 {
        0 => "👩\u{200d}👩\u{200d}👧\u{200d}👦🏳\u{fe0f}\u{200d}🌈",
        1 => "محمد بن عبد الله ",
        2 => "e\u{301}\u{302}\u{303}\u{304}\u{308}\u{30a}",
        3 => "<b>&\"'</b>&amp;</a>",
        4 => "\u{202e}\u{2067}txet desrever ",
        5 => "欧阳锋𠮷\u{3000}",
        6 => "{$name} *_`[x](y)\\ ",
        _ => "line\nbreak\u{2028}\ttab\u{0}",
    };
    let long: String = part.chars().cycle().take(120).collect();
    // PostgreSQL keeps no zero character, and neither does the messenger.
    format!("{number} {long}").replace('\u{0}', "")
}

/// A text whose marks, joiners and turns of direction can be told apart by eye.
fn spelled(text: &str) -> String {
    let is_mark = |letter: char| matches!(letter, '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3000}' | '\u{fe0f}');
    let spell =
        |letter: char| if is_mark(letter) { letter.escape_unicode().to_string() } else { letter.to_string() };
    text.chars().map(spell).collect()
}

impl World {
    /// A crowd that signed up while nobody looked.
    async fn a_crowd_signs_up(&mut self, activity: ActivityId, seats: i64) -> Told<()> {
        let now = self.clock.now();
        let mut tx = self.store.begin().await?;
        activities::lock(&mut tx, &[activity]).await?;
        for number in 1..=PEOPLE {
            let name = strange_name(number);
            let person =
                people::meet(&mut tx, ChatId(9_000_000 + number), &PersonName::read(&name), false, now)
                    .await?;
            let state = if number <= seats { SignupState::Going } else { SignupState::Waiting };
            let who = Who::Person(person.id);
            let entry = Entry { activity, role: RoleId(0), who, seats: 1, state, turn: number };
            signups::enter(&mut tx, &entry, now).await?;
        }
        tx.commit().await?;
        Ok(())
    }

    fn card_fits(&self) {
        let card = self.sandbox.message(self.group(), self.card_id()).expect("a card");
        assert!(card.text.encode_utf16().count() <= TEXT_LIMIT, "{}", card.text);
    }
}

both_engines!(a_thousand_strange_names, English, async |t| {
    t.announces("Lin", "Tea tomorrow 15:00").await?;
    t.a_crowd_signs_up(ActivityId(1), PEOPLE).await?;
    assert_snapshot!(t.taps("An", "Sign up").await?, @"✅ You are in! Tea, Tue 24 Nov, 15:00. To get reminders, tap “Get reminders” on the card.");
    t.card_fits();
    assert_snapshot!(spelled(&t.card()), @r#"
    ⚡ Short notice
    Tea

    🕙 Tue 24 Nov, 15:00–17:00
    📍 Yusha station

    👥 1001 people have signed up
    \u{2068}1 محمد بن عبد الله محمد…\u{2069}, 2 e\u{301}\u{302}e\u{301}\u{302}e\u{301}\u{302}e\u{301}\u{302}e\u{301}\u{302}e\u{301}\u{302}e\u{301}\u{302}…, 3 <b>&"'< b>&amp;< a><b…, 4 txet desrever txet de…, 5 欧阳锋𠮷 欧阳锋𠮷 欧阳锋𠮷 欧阳锋…, 6 { name} *_`[x](y) { n…, 7 line break tabline br…, 8 👩\u{200d}👩\u{200d}👧\u{200d}👦🏳\u{fe0f}\u{200d}🌈👩…, \u{2068}9 محمد بن عبد الله محمد…\u{2069} … and 992 more

    To sign up, tap below, or answer this message: “count me in”.
    [✅ Sign up] [Cancel]
    [➕ Bring one more] [➖ Bring one less]
    [🔔 Get reminders]
    "#);
});

both_engines!(a_thousand_strange_names_in_chinese, Chinese, async |t| {
    t.announces("林老师", "茶话会 明天下午3点\n名额：980").await?;
    t.a_crowd_signs_up(ActivityId(1), 980).await?;
    assert_snapshot!(t.taps("安安", "✅ 报名").await?, @"🕐 茶话会 名额已满，您已排上候补，前面有 20 人。有空位会马上通知您。");
    t.card_fits();
    assert_snapshot!(spelled(&t.card()), @r#"
    ⚡ 临时通知
    茶话会

    🕙 11月24日（周二）15:00–17:00
    📍 玉沙社区实践站

    👥 已报 980 / 980 人 · 已满 · 候补 21 人
    \u{2068}1 محمد بن عبد الله محمد…\u{2069}、2 e\u{301}\u{302}e\u{301}\u{302}e\u{301}\u{302}e\u{301}\u{302}e\u{301}\u{302}e\u{301}\u{302}e\u{301}\u{302}…、3 <b>&"'< b>&amp;< a><b…、4 txet desrever txet de…、5 欧阳锋𠮷 欧阳锋𠮷 欧阳锋𠮷 欧阳锋…、6 { name} *_`[x](y) { n…、7 line break tabline br…、8 👩\u{200d}👩\u{200d}👧\u{200d}👦🏳\u{fe0f}\u{200d}🌈👩…、\u{2068}9 محمد بن عبد الله محمد…\u{2069}……还有 971 人

    报名请点下面的按钮，或者直接回复“报名”。
    [🕐 排候补] [取消报名]
    [➕ 多带一人] [➖ 少带一人]
    [❓ 我排第几？]
    [🔔 接收提醒]
    "#);
});
