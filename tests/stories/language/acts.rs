//! What people do.

use super::transcript::of_bot;
use super::world::{InChat, Told, World};
use chrono::TimeDelta;

impl World {
    /// A person presses Start; the greeting is not part of the story.
    pub async fn starts(&mut self, name: &str) -> Told<()> {
        let person = self.person(name);
        self.sandbox.start(person, None);
        self.settle().await?;
        self.skip(person);
        Ok(())
    }

    /// A person taps a button in the group, by what stands on it; tells the toast.
    pub async fn taps(&mut self, name: &str, label: &str) -> Told<String> {
        self.taps_in(name, self.group, label).await
    }

    /// A person taps a button in a chat; tells the toast.
    pub async fn taps_in(&mut self, name: &str, chat: impl InChat, label: &str) -> Told<String> {
        self.taps_on(name, chat, "", label).await
    }

    /// A person taps a button of a message that says something.
    pub async fn taps_on(&mut self, name: &str, chat: impl InChat, words: &str, label: &str) -> Told<String> {
        let person = self.person(name);
        let chat = chat.number(self);
        let message = self
            .sandbox
            .with_button(chat, words, label)
            .ok_or_else(|| anyhow::anyhow!("no button {label:?} in {chat}\n{}", self.transcript()))?;
        let tap = self.sandbox.tap(person, chat, message.id, label)?;
        self.settle().await?;
        Ok(self.sandbox.toast(tap).map(|toast| toast.text).unwrap_or_default())
    }

    /// A person taps *Cancel* on the newest card and does not take it back; tells the toast.
    pub async fn cancels(&mut self, name: &str) -> Told<String> {
        let cancel = self.word("Cancel", "取消报名").to_owned();
        let toast = self.taps(name, &cancel).await?;
        self.passes(TimeDelta::minutes(2)).await?;
        Ok(toast)
    }

    /// A person sends button data from a message that has no such button; tells the toast.
    pub async fn forges(&mut self, name: &str, chat: i64, message: i32, data: &str) -> Told<String> {
        let person = self.person(name);
        let tap = self.sandbox.tap_raw(person, chat, message, data);
        self.settle().await?;
        Ok(self.sandbox.toast(tap).map(|toast| toast.text).unwrap_or_default())
    }

    /// A person writes in the group.
    pub async fn says(&mut self, name: &str, text: &str) -> Told<()> {
        let person = self.person(name);
        self.sandbox.say(person, self.group, text, None, None);
        self.settle().await
    }

    /// A person answers the card in the group.
    pub async fn replies_to_card(&mut self, name: &str, text: &str) -> Told<()> {
        let person = self.person(name);
        let card = self
            .sandbox
            .messages(self.group)
            .into_iter()
            .rev()
            .find(|seen| seen.edits > 0 || !seen.buttons.is_empty());
        let card = card.ok_or_else(|| anyhow::anyhow!("there is no card"))?.id;
        self.sandbox.say(person, self.group, text, Some(card), None);
        self.settle().await
    }

    /// A person answers, in the group, the latest message of the bot that says something.
    pub async fn replies_in_group(&mut self, name: &str, words: &str, text: &str) -> Told<()> {
        let (person, group) = (self.person(name), self.group);
        let found = of_bot(&self.sandbox, group).into_iter().rev().find(|seen| seen.text.contains(words));
        let found = found.ok_or_else(|| anyhow::anyhow!("nothing says {words:?}\n{}", self.transcript()))?;
        self.sandbox.say(person, group, text, Some(found.id), None);
        self.settle().await
    }

    /// A person writes to the bot in private.
    pub async fn tells(&mut self, name: &str, text: &str) -> Told<()> {
        let person = self.person(name);
        self.sandbox.say(person, person, text, None, None);
        self.settle().await
    }

    /// A person sends the bot a picture in private.
    pub async fn sends_picture(&mut self, name: &str) -> Told<()> {
        let person = self.person(name);
        self.sandbox.send_photo(person, person, None, None);
        self.settle().await
    }

    /// A person says something to the bot in private.
    pub async fn speaks(&mut self, name: &str) -> Told<()> {
        let person = self.person(name);
        self.sandbox.send_voice(person, person);
        self.settle().await
    }

    /// A person sends the bot a picture in private, with words below it.
    pub async fn sends_picture_with(&mut self, name: &str, caption: &str) -> Told<()> {
        let person = self.person(name);
        self.sandbox.send_photo(person, person, Some(caption), None);
        self.settle().await
    }

    /// A person sends the bot something in private, by the messenger's word for its kind; several of one album.
    pub async fn sends(&mut self, name: &str, kind: &str, album: Option<&str>) -> Told<()> {
        let person = self.person(name);
        self.sandbox.push_update(serde_json::json!({"message": {
            "message_id": 9_000, "date": 0, "chat": {"id": person, "type": "private"}, "media_group_id": album,
            "from": {"id": person, "is_bot": false, "first_name": name}, kind: {},
        }}));
        self.settle().await
    }

    /// A person sends the bot a file in private.
    pub async fn sends_file(&mut self, name: &str, file: &str, bytes: impl Into<Vec<u8>>) -> Told<()> {
        let person = self.person(name);
        self.sandbox.send_document(person, person, file, bytes.into().into());
        self.settle().await
    }

    /// A person sends pictures in private, all at once.
    pub async fn sends_album(&mut self, name: &str, pictures: usize) -> Told<()> {
        let person = self.person(name);
        let album = format!("album {}", self.sandbox.messages(person).len());
        for _ in 0..pictures {
            self.sandbox.send_photo(person, person, None, Some(&album));
        }
        self.settle().await
    }

    /// A person sends pictures in private and says that they are for the recap that is asked about.
    pub async fn puts_pictures(&mut self, name: &str, pictures: usize) -> Told<()> {
        self.sends_album(name, pictures).await?;
        let yes = self.word("Yes, put it in", "是的，放进去");
        self.taps_in(name, name, yes).await.map(|_| ())
    }

    /// A person answers, in private, the latest message of the bot that says something.
    pub async fn answers(&mut self, name: &str, words: &str, text: &str) -> Told<()> {
        let (person, message) = self.said_to(name, words)?;
        self.sandbox.say(person, person, text, Some(message), None);
        self.settle().await
    }

    /// The same, with a picture.
    pub async fn answers_with_picture(&mut self, name: &str, words: &str) -> Told<()> {
        let (person, message) = self.said_to(name, words)?;
        self.sandbox.answer_with_photo(person, person, message);
        self.settle().await
    }

    fn said_to(&mut self, name: &str, words: &str) -> Told<(i64, i32)> {
        let person = self.person(name);
        let found = of_bot(&self.sandbox, person).into_iter().rev().find(|seen| seen.text.contains(words));
        let found = found.ok_or_else(|| anyhow::anyhow!("nothing says {words:?}\n{}", self.transcript()))?;
        Ok((person, found.id))
    }
}
