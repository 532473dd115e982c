//! The demo's last scene: somebody wishes for something, a neighbour wishes the same, and both hear what becomes of it.

use super::stage::Stage;
use crate::domain::language::Language;

/// The words of the scene in one language.
struct Words {
    wish: &'static str,
    which: &'static str,
    place: &'static str,
    all: &'static str,
    me_too: &'static str,
    new: &'static str,
    answer: &'static str,
    says: &'static str,
}

const CHINESE: Words = Words {
    wish: "/wish 大门口放一张长椅",
    which: "您的心愿是给哪里的",
    place: "玉沙",
    all: "大家的心愿",
    me_too: "我也想：1",
    new: "新的心愿",
    answer: "答复",
    says: "五月就放好，谢谢您提醒！",
};

const ENGLISH: Words = Words {
    wish: "/wish A bench by the gate",
    which: "For which place",
    place: "Yusha",
    all: "What people here wish for",
    me_too: "Me too: 1",
    new: "A new wish",
    answer: "Answer",
    says: "It will be there in May, thank you for telling us!",
};

/// Plays the scene.
pub async fn play(stage: &mut Stage, language: Language) -> anyhow::Result<()> {
    let words = match language {
        Language::Chinese => CHINESE,
        Language::English => ENGLISH,
    };
    let organiser = stage.hood.organiser;
    let (neighbour, other) = (stage.hood.residents[0], stage.hood.residents[1]);
    stage.says(neighbour, neighbour, words.wish, None).await?;
    stage.taps(neighbour, neighbour, words.which, words.place).await?;
    stage.lets_settle().await?;
    stage.expect(stage.sees(organiser, words.new), "the organiser reads the wish");
    stage.says(other, other, "/wishes", None).await?;
    stage.taps(other, other, words.all, words.me_too).await?;
    stage.taps(organiser, organiser, words.new, words.answer).await?;
    stage.says(organiser, organiser, words.says, None).await?;
    stage.lets_settle().await?;
    let heard = [neighbour, other].iter().all(|one| stage.sees(*one, words.says));
    stage.expect(heard, "whoever wished it hears the answer, and who wishes the same");
    Ok(())
}
