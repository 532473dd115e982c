//! The demo's visit: somebody is visited at home. The first volunteer who says so goes, and only they read where.

use anyhow::Context;

use super::stage::Stage;
use crate::domain::language::Language;

/// The words of the scene in one language.
struct Words {
    menu: &'static str,
    dish: &'static str,
    want: &'static str,
    home: &'static str,
    address: &'static str,
    asked: &'static str,
    go: &'static str,
    you_go: &'static str,
    done: &'static str,
    comes: &'static str,
    how: &'static str,
    gone: &'static str,
}

const CHINESE: Words = Words {
    menu: "· 菜单",
    dish: "上门小修",
    want: "我想要",
    home: "3栋2单元401，138 0000 0004",
    address: "3栋2单元401",
    asked: "上门服务：上门小修",
    go: "我去",
    you_go: "您去：上门小修",
    done: "60 分钟",
    comes: "上门，会先打电话",
    how: "您觉得怎么样",
    gone: "地址已经删除",
};

const ENGLISH: Words = Words {
    menu: "Menu ·",
    dish: "Small repairs",
    want: "I want this",
    home: "Flat 401, Block 3, 138 0000 0004",
    address: "Flat 401",
    asked: "Small repairs at home",
    go: "I’ll go",
    you_go: "You go: Small repairs",
    done: "60 min",
    comes: "and calls first",
    how: "how was it?",
    gone: "The address is not kept any more",
};

/// Plays the scene.
pub async fn play(stage: &mut Stage, language: Language) -> anyhow::Result<()> {
    let words = match language {
        Language::Chinese => CHINESE,
        Language::English => ENGLISH,
    };
    let neighbour = stage.hood.residents[1];
    stage.says(neighbour, neighbour, "/menu", None).await?;
    stage.taps(neighbour, neighbour, words.menu, words.dish).await?;
    stage.taps(neighbour, neighbour, words.dish, words.want).await?;
    stage.says(neighbour, neighbour, words.home, None).await?;
    stage.lets_settle().await?;
    let asked =
        stage.hood.residents.iter().copied().filter(|one| stage.sees(*one, words.asked)).collect::<Vec<_>>();
    stage.expect(!asked.is_empty() && asked.len() <= 3, "volunteers are asked, three at a time at most");
    stage.expect(asked.iter().all(|one| !stage.sees(*one, words.address)), "none of them reads where");
    let goes = *asked.first().context("somebody is asked")?;
    stage.taps(goes, goes, words.asked, words.go).await?;
    stage.lets_settle().await?;
    stage.expect(stage.sees(goes, words.address), "whoever goes reads where");
    stage.expect(stage.sees(neighbour, words.comes), "the neighbour hears who comes");
    stage.taps(goes, goes, words.you_go, words.done).await?;
    stage.lets_settle().await?;
    stage.taps(neighbour, neighbour, words.how, "😊").await?;
    stage.lets_settle().await?;
    stage.expect(stage.sees(goes, words.gone), "and afterwards no address stands there");
    Ok(())
}
