//! What is read.

use lastmile::sandbox::Press;

use super::transcript::{mentioned, of_bot, render, transcript};
use super::world::{Told, World};

impl World {
    /// The next message of the bot in the group that nobody has read, as it looks now.
    #[track_caller]
    pub fn next(&mut self) -> String {
        self.next_in(self.group)
    }

    /// The next unread message of the bot in a person's private chat.
    #[track_caller]
    pub fn private(&mut self, name: &str) -> String {
        let person = self.person(name);
        self.next_in(person)
    }

    /// The next unread message of the bot in a chat.
    #[track_caller]
    pub fn next_in(&mut self, chat: i64) -> String {
        let unread = self.read.entry(chat).or_default();
        let Some(seen) = of_bot(&self.sandbox, chat).into_iter().nth(*unread) else {
            panic!("nothing more was written in {chat}\n{}", transcript(&self.sandbox));
        };
        *unread += 1;
        render(&seen)
    }

    /// Whom the last message of the bot in the group mentions.
    pub fn mentioned(&self) -> Vec<i64> {
        of_bot(&self.sandbox, self.group).last().map(mentioned).unwrap_or_default()
    }

    /// The latest message of a chat as it looks now, which nobody needs to read any more.
    pub fn face(&mut self, chat: i64) -> String {
        self.skip(chat);
        of_bot(&self.sandbox, chat).last().map(render).unwrap_or_default()
    }

    /// What only that person was told in the group.
    pub fn whispers(&mut self, name: &str) -> Vec<String> {
        let person = self.person(name);
        let told = self.sandbox.whispers(self.group);
        told.iter().filter(|seen| seen.only_for == Some(person)).map(render).collect()
    }

    /// What stands in the last document that the bot sent to a person.
    pub fn document(&mut self, name: &str) -> Vec<u8> {
        let person = self.person(name);
        let seen = self.sandbox.messages(person);
        let document =
            seen.iter().rev().find_map(|seen| seen.document.as_ref()).expect("there is a document");
        self.sandbox.document(&document.file).expect("it can be opened").into()
    }

    /// The last picture that the bot sent to a person, as it was uploaded.
    pub fn picture(&mut self, name: &str) -> Vec<u8> {
        let person = self.person(name);
        let seen = self.sandbox.messages(person);
        let picture = seen.iter().rev().find_map(|seen| seen.photos.last()).expect("there is a picture");
        self.sandbox.document(picture).expect("it was uploaded").into()
    }

    /// What a button of a person's private chat sends, on the latest message that says something.
    pub fn data(&mut self, name: &str, words: &str, label: &str) -> Told<String> {
        let person = self.person(name);
        let seen = self.sandbox.with_button(person, words, label);
        let buttons = seen.into_iter().flat_map(|seen| seen.buttons.into_iter().flatten());
        buttons
            .filter(|button| button.label.contains(label))
            .find_map(|button| if let Press::Data(data) = button.press { Some(data) } else { None })
            .ok_or_else(|| anyhow::anyhow!("no button {label:?} on {words:?}\n{}", self.transcript()))
    }

    /// How many messages of the bot in the group nobody has read.
    pub fn unread(&self) -> usize {
        self.unread_in(self.group)
    }

    /// The same in a chat.
    pub fn unread_in(&self, chat: i64) -> usize {
        of_bot(&self.sandbox, chat).len() - self.read.get(&chat).copied().unwrap_or_default()
    }

    /// The number of the card in the group.
    #[track_caller]
    pub fn card_id(&self) -> i32 {
        of_bot(&self.sandbox, self.group).first().expect("there is a card").id
    }

    /// The card in the group as it looks now.
    #[track_caller]
    pub fn card(&self) -> String {
        let cards = of_bot(&self.sandbox, self.group);
        // In a story's group the card is the first thing the bot ever wrote.
        render(cards.first().expect("there is a card"))
    }

    /// Nobody needs to read anything that was written so far.
    pub fn has_read_everything(&mut self) {
        let chats: Vec<i64> = self.sandbox.chats().iter().map(|chat| chat.id).collect();
        for chat in chats {
            self.skip(chat);
        }
    }

    /// Nobody needs to read what was written in a chat so far.
    pub fn skip(&mut self, chat: i64) {
        self.read.insert(chat, of_bot(&self.sandbox, chat).len());
    }

    /// Everything that stands in the chats, for a story that broke off.
    pub fn transcript(&self) -> String {
        transcript(&self.sandbox)
    }

    /// What the link on the last button of a chat's last message carries that opens something.
    pub fn payload_of_link(&self, chat: i64) -> String {
        let seen = self.sandbox.messages(chat);
        let buttons = seen.iter().rev().flat_map(|seen| seen.buttons.iter().flatten());
        let links = buttons.filter_map(|button| match &button.press {
            Press::Url(link) => link.rsplit_once("?start=").map(|(_, payload)| payload.to_owned()),
            _ => None,
        });
        links.into_iter().next().expect("a link to the bot")
    }

    /// The code of the link in the last message to a person, with what stands before it.
    pub fn link_code(&self, person: i64) -> String {
        let text = self.sandbox.messages(person).last().map(|seen| seen.text.clone()).unwrap_or_default();
        let link = text.lines().find(|line| line.starts_with("https://t.me/")).expect("a link");
        link.rsplit('=').next().expect("a payload").to_owned()
    }
}
