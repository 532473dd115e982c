//! A story that was recorded on the page: as it is, it is a story here, and plays again there.

use insta::assert_snapshot;
use lastmile::neighbourhood::Neighbourhood;
use lastmile::page::{self, Player, Story};
use lastmile::sandbox::{Sandbox, Seen};

use crate::language::{Told, World, both_engines, render};

/// The steps that only recorded stories have; the others are the town's own. They are done as the page does them.
impl World {
    async fn does(&mut self, step: page::Step) -> Told<()> {
        step.perform(&self.sandbox)?;
        self.settle().await
    }

    async fn starts_with(&mut self, name: &str, code: &str) -> Told<()> {
        self.does(page::Step::StartsWith(name.to_owned(), code.to_owned())).await
    }

    async fn says_in(&mut self, name: &str, chat: &str, text: &str) -> Told<()> {
        self.does(page::Step::SaysIn(name.to_owned(), chat.to_owned(), text.to_owned())).await
    }

    async fn answers_in(&mut self, name: &str, chat: &str, words: &str, text: &str) -> Told<()> {
        let [name, chat, words, text] = [name, chat, words, text].map(str::to_owned);
        self.does(page::Step::AnswersIn(name, chat, words, text)).await
    }

    async fn answers_earlier(
        &mut self,
        name: &str,
        chat: &str,
        words: &str,
        below: usize,
        text: &str,
    ) -> Told<()> {
        let [name, chat, words, text] = [name, chat, words, text].map(str::to_owned);
        self.does(page::Step::AnswersEarlier(name, chat, words, below, text)).await
    }

    async fn taps_earlier(
        &mut self,
        name: &str,
        chat: &str,
        words: &str,
        below: usize,
        label: &str,
    ) -> Told<()> {
        let [name, chat, words, label] = [name, chat, words, label].map(str::to_owned);
        self.does(page::Step::TapsEarlier(name, chat, words, below, label)).await
    }

    #[expect(dead_code, reason = "none of the stories has a file yet")]
    async fn sends_file_in(&mut self, name: &str, chat: &str, file: &str) -> Told<()> {
        self.does(page::Step::SendsFileIn(name.to_owned(), chat.to_owned(), file.to_owned())).await
    }

    async fn sends_picture_in(&mut self, name: &str, chat: &str) -> Told<()> {
        self.does(page::Step::SendsPictureIn(name.to_owned(), chat.to_owned())).await
    }

    async fn blocks(&mut self, name: &str) -> Told<()> {
        self.does(page::Step::Blocks(name.to_owned())).await
    }

    async fn unblocks(&mut self, name: &str) -> Told<()> {
        self.does(page::Step::Unblocks(name.to_owned())).await
    }

    async fn becomes_supergroup(&mut self, group: &str) -> Told<()> {
        self.does(page::Step::BecomesSupergroup(group.to_owned())).await
    }

    async fn messenger_is_busy(&mut self) -> Told<()> {
        self.does(page::Step::MessengerIsBusy).await
    }

    async fn bot_restarts(&mut self) -> Told<()> {
        self.bot_stops();
        self.settle().await
    }
}

/// What stands in the groups, without the times at which it was written.
fn in_the_groups(sandbox: &Sandbox) -> String {
    let groups = sandbox.chats().into_iter().filter(|chat| !chat.private);
    let standing = |chat: i64| sandbox.messages(chat).into_iter().filter(|seen| !seen.deleted);
    let told = |seen: Seen| format!("{:?} {}", seen.author, render(&seen));
    groups.flat_map(|chat| standing(chat.id).map(told)).collect::<Vec<_>>().join("\n\n")
}

both_engines!(a_story_from_the_page_is_a_story_here_and_plays_again_there, English, async |t| {
    t.becomes_the_neighbourhood().await?;
    include!("recorded/dumplings.rs");
    let yusha = t.titled("Yusha residents");
    let recap = t.sandbox.latest(yusha, |seen| seen.text.contains("📣 Dumplings")).expect("a recap");
    assert_snapshot!(render(&recap), @r#"
    📣 Dumplings and stories
    🕙 Sat 28 Nov, 15:00 · 📍 Yusha station
    👥 2 neighbours came.

    1. fold
    2. cook
    3. "eat"

    Thank you to everyone who joined in and helped. See you next time!
    (picture)
    "#);
    t.has_read_everything();

    let story = Story::read(include_str!("recorded/dumplings.rs"))?;
    let player = Player::begin(Neighbourhood::on_the_first_morning(Language::English).await?).await?;
    player.play(&story).await?;
    assert_eq!(in_the_groups(&player.hood.sandbox), in_the_groups(&t.sandbox));
});
