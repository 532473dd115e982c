//! The demo asks the neighbours: one tap is a vote, nobody reads a count before the end, and what will be done is said.

use super::stage::Stage;
use crate::domain::language::Language;

/// The words of the scene in one language.
struct Words {
    question: &'static str,
    from_what: &'static str,
    usual: &'static str,
    preview: &'static str,
    publish: &'static str,
    morning: &'static str,
    evening: &'static str,
    voted: &'static str,
    runs: &'static str,
    close: &'static str,
    sure: &'static str,
    close_now: &'static str,
    voters: &'static str,
    what_now: &'static str,
    say: &'static str,
    outcome: &'static str,
    stands: &'static str,
}

const CHINESE: Words = Words {
    question: "舞蹈室周日什么时候开放？",
    from_what: "大家可以选什么",
    usual: "上午 / 下午 / 晚上",
    preview: "大家看到的是",
    publish: "发布",
    morning: "上午",
    evening: "晚上",
    voted: "您选了：晚上",
    runs: "谁也看不到票数",
    close: "现在结束",
    sure: "现在就结束",
    close_now: "是，结束",
    voters: "共 6 位居民投票",
    what_now: "大家想知道接下来怎么办",
    say: "接下来怎么办",
    outcome: "从下周起，周日上午八点开门。",
    stands: "接下来：从下周起",
};

const ENGLISH: Words = Words {
    question: "When shall the dance hall be open on Sundays?",
    from_what: "what can they choose from",
    usual: "Morning / Afternoon / Evening",
    preview: "will read it:",
    publish: "Publish",
    morning: "Morning",
    evening: "Evening",
    voted: "Your vote: Evening",
    runs: "Nobody sees before that",
    close: "Close now",
    sure: "Close “When shall",
    close_now: "Yes, close it",
    voters: "6 neighbours voted",
    what_now: "would like to know what happens now",
    say: "What will be done",
    outcome: "From next week on it opens at eight on Sunday mornings.",
    stands: "What will be done: From next week",
};

/// So many vote for the morning, and so many for the evening.
const VOTES: (usize, usize) = (4, 2);

/// Plays the scene.
pub async fn play(stage: &mut Stage, language: Language) -> anyhow::Result<()> {
    let words = match language {
        Language::Chinese => CHINESE,
        Language::English => ENGLISH,
    };
    let (organiser, group) = (stage.hood.organiser, stage.hood.yusha);
    stage.says(organiser, organiser, "/poll", None).await?;
    stage.says(organiser, organiser, words.question, None).await?;
    stage.taps(organiser, organiser, words.from_what, words.usual).await?;
    stage.taps(organiser, organiser, words.preview, words.publish).await?;
    stage.lets_settle().await?;
    let neighbours: Vec<i64> = stage.hood.residents.iter().copied().take(VOTES.0 + VOTES.1).collect();
    for (number, neighbour) in neighbours.iter().enumerate() {
        let answer = if number < VOTES.0 { words.morning } else { words.evening };
        stage.taps(*neighbour, group, words.question, answer).await?;
    }
    stage.expect(stage.toasted(words.voted), "one tap is a vote");
    stage.expect(!stage.sees(group, words.voters), "nobody reads a count before the end");
    stage.taps(organiser, organiser, words.runs, words.close).await?;
    stage.taps(organiser, organiser, words.sure, words.close_now).await?;
    stage.lets_settle().await?;
    stage.expect(stage.sees(group, words.voters), "the group reads what came out");
    stage.taps(organiser, organiser, words.what_now, words.say).await?;
    stage.says(organiser, organiser, words.outcome, None).await?;
    stage.lets_settle().await?;
    stage.expect(stage.sees(group, words.stands), "and what will be done");
    Ok(())
}
