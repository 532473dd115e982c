//! What the tour tells of the district: an order becomes an activity, a wish is answered, everybody votes.

use crate::in_a_browser;
use crate::page::Page;
use crate::words::{self, Words};

in_a_browser!(the_menu_in_english, the_menu(&words::ENGLISH, &ENGLISH));
in_a_browser!(the_menu_in_chinese, the_menu(&words::CHINESE, &CHINESE));
in_a_browser!(a_wish_in_english, a_wish(&words::ENGLISH, &ENGLISH));
in_a_browser!(a_wish_in_chinese, a_wish(&words::CHINESE, &CHINESE));
in_a_browser!(a_poll_in_english, a_poll(&words::ENGLISH, &ENGLISH));
in_a_browser!(a_poll_in_chinese, a_poll(&words::CHINESE, &CHINESE));

/// What is said and seen, beside the words of the week.
struct Said {
    show: &'static str,
    order: &'static str,
    dish: &'static str,
    want: &'static str,
    ordered: &'static str,
    make: &'static str,
    preview: &'static str,
    takes_place: &'static str,
    wish: &'static str,
    place: &'static str,
    noted: &'static str,
    answer: &'static str,
    asked: &'static str,
    answered: &'static str,
    thanked: &'static str,
    poll: &'static str,
    question: &'static str,
    times: &'static str,
    answers: [&'static str; 2],
    voted: [&'static str; 2],
    hidden: &'static str,
    close: &'static str,
    close_now: &'static str,
    counted: &'static str,
}

const ENGLISH: Said = Said {
    show: "Show it in the group",
    order: "See and order",
    dish: "Haircut",
    want: "I want this",
    ordered: "Noted: Haircut",
    make: "Make an activity of it",
    preview: "This is how it will look",
    takes_place: "What you ordered takes place",
    wish: "/wish A bench by the gate",
    place: "Yusha station",
    noted: "I give it to the organisers",
    answer: "💬 Answer",
    asked: "What do you answer?",
    answered: "It will be there in May, thank you for telling us!",
    thanked: "I tell whoever wished it",
    poll: "/poll When shall the dance hall be open on Sundays?",
    question: "When shall the dance hall",
    times: "Morning / Afternoon / Evening",
    answers: ["Morning", "Evening"],
    voted: ["Your vote: Morning", "Your vote: Evening"],
    hidden: "not even you",
    close: "Close now",
    close_now: "Yes, close it",
    counted: "5 neighbours voted",
};

const CHINESE: Said = Said {
    show: "发到群里",
    order: "看菜单、点单",
    dish: "便民理发",
    want: "我想要",
    ordered: "记好了：便民理发",
    make: "办成活动",
    preview: "发出去是这个样子",
    takes_place: "您点的安排好了",
    wish: "/wish 大门口放一张长椅",
    place: "玉沙社区实践站",
    noted: "他们一有回音就告诉您",
    answer: "💬 答复",
    asked: "您怎么答复",
    answered: "五月就放好，谢谢您提醒！",
    thanked: "我告诉许愿的居民",
    poll: "/poll 舞蹈室周日什么时候开放？",
    question: "舞蹈室周日什么时候开放",
    times: "上午 / 下午 / 晚上",
    answers: ["上午", "晚上"],
    voted: ["您选了：上午", "您选了：晚上"],
    hidden: "您也看不到",
    close: "现在结束",
    close_now: "是，结束",
    counted: "共 5 位居民投票",
};

/// The page with the bot that Ms Lin has started.
async fn opened(words: &Words) -> anyhow::Result<Page> {
    let page = Page::open(words.language, 1300).await?;
    page.opens(0, words.private).await?;
    page.presses(0, words.start).await?;
    page.sees(0, words.greeted).await?;
    Ok(page)
}

/// The page as it is now is a picture of the tour.
async fn picture(page: &Page, name: &str, words: &Words) -> anyhow::Result<()> {
    page.is_pictured(&format!("{name}-{}", words.language.word())).await
}

async fn the_menu(words: &Words, said: &Said) -> anyhow::Result<()> {
    let page = opened(words).await?;
    page.writes(0, "/menu").await?;
    page.presses(0, said.show).await?;
    for neighbour in words.neighbours {
        page.becomes(1, neighbour).await?;
        page.opens(1, words.group).await?;
        page.presses(1, said.order).await?;
        page.presses(1, said.dish).await?;
        page.presses(1, said.want).await?;
        page.sees(1, said.ordered).await?;
    }
    page.presses(0, said.make).await?;
    page.sees(0, said.preview).await?;
    picture(&page, "8-order", words).await?;
    page.presses(0, words.publish).await?;
    page.sees(0, words.saved).await?;
    page.becomes(1, words.neighbours[0]).await?;
    page.opens(1, words.private).await?;
    page.sees(1, said.takes_place).await?;
    page.was_clean().await
}

async fn a_wish(words: &Words, said: &Said) -> anyhow::Result<()> {
    let page = opened(words).await?;
    page.becomes(1, words.neighbours[0]).await?;
    page.opens(1, words.private).await?;
    page.presses(1, words.start).await?;
    page.sees(1, words.greeted).await?;
    page.writes(1, said.wish).await?;
    page.presses(1, said.place).await?;
    page.sees(1, said.noted).await?;
    page.presses(0, said.answer).await?;
    page.sees(0, said.asked).await?;
    page.writes(0, said.answered).await?;
    page.sees(0, said.thanked).await?;
    page.sees(1, said.answered).await?;
    picture(&page, "9-wish", words).await?;
    page.was_clean().await
}

async fn a_poll(words: &Words, said: &Said) -> anyhow::Result<()> {
    let page = opened(words).await?;
    page.writes(0, said.poll).await?;
    page.presses(0, said.times).await?;
    page.presses(0, words.publish).await?;
    page.sees(0, said.hidden).await?;
    let neighbours = [words.neighbours.as_slice(), &[words.newcomer]].concat();
    for (number, neighbour) in neighbours.into_iter().enumerate() {
        page.becomes(1, neighbour).await?;
        page.opens(1, words.group).await?;
        page.presses_on(1, said.question, said.answers[number % 2]).await?;
        page.sees(1, said.voted[number % 2]).await?;
    }
    page.presses(0, said.close).await?;
    page.presses(0, said.close_now).await?;
    page.sees(0, said.counted).await?;
    page.becomes(1, words.neighbours[0]).await?;
    page.opens(1, words.group).await?;
    page.sees(1, said.counted).await?;
    picture(&page, "10-poll", words).await?;
    page.was_clean().await
}
