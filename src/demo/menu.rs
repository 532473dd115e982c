//! The demo's menu: neighbours order a dish from the menu, and it becomes an activity with two taps.

use super::stage::Stage;
use crate::domain::language::Language;

/// The words of the scene in one language.
struct Words {
    menu: &'static str,
    dish: &'static str,
    want: &'static str,
    enough: &'static str,
    make: &'static str,
    preview: &'static str,
    publish: &'static str,
    takes_place: &'static str,
    come: &'static str,
}

const CHINESE: Words = Words {
    menu: "· 菜单",
    dish: "便民理发",
    want: "我想要",
    enough: "位邻居想要",
    make: "办成活动",
    preview: "发出去是这个样子",
    publish: "发布",
    takes_place: "您点的安排好了",
    come: "我要这个名额",
};

const ENGLISH: Words = Words {
    menu: "Menu ·",
    dish: "Haircut",
    want: "I want this",
    enough: "neighbours want",
    make: "Make an activity of it",
    preview: "This is how it will look",
    publish: "Publish",
    takes_place: "What you ordered takes place",
    come: "Yes, I will come",
};

/// As many as have to want the dish: its plan says so.
const ENOUGH: usize = 4;

/// Plays the scene.
pub async fn play(stage: &mut Stage, language: Language) -> anyhow::Result<()> {
    let words = match language {
        Language::Chinese => CHINESE,
        Language::English => ENGLISH,
    };
    let organiser = stage.hood.organiser;
    let neighbours: Vec<i64> = stage.hood.residents.iter().copied().take(ENOUGH).collect();
    for neighbour in &neighbours {
        stage.says(*neighbour, *neighbour, "/menu", None).await?;
        stage.taps(*neighbour, *neighbour, words.menu, words.dish).await?;
        stage.taps(*neighbour, *neighbour, words.dish, words.want).await?;
    }
    stage.lets_settle().await?;
    stage.expect(stage.sees(organiser, words.enough), "the organiser hears that enough have ordered");
    stage.taps(organiser, organiser, words.enough, words.make).await?;
    stage.taps(organiser, organiser, words.preview, words.publish).await?;
    stage.lets_settle().await?;
    let heard = neighbours.iter().filter(|neighbour| stage.sees(**neighbour, words.takes_place)).count();
    stage.expect(heard == ENOUGH, "each who ordered hears that it takes place");
    stage.taps(neighbours[0], neighbours[0], words.takes_place, words.come).await?;
    Ok(())
}
