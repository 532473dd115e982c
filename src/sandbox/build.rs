//! Building the world, and what befalls its groups.

use frankenstein::types::{ChatType, ForumTopicClosed, ForumTopicCreated};

use super::chats::bot_as;
use super::handle::Sandbox;
use super::seen::{EventKind, PersonId};
use super::world::{Person, Room, Standing, Topic, World, anonymous_user, bot_user};

const FIRST_PERSON: i64 = 5_100_000_000;
const FIRST_GROUP: i64 = 4_200_000_000;
const SUPERGROUP_BASE: i64 = -1_000_000_000_000;
const TOPIC_COLOUR: u32 = 7_322_096;

impl Sandbox {
    /// Adds a person, who has not started the bot yet.
    pub fn add_person(&self, name: &str) -> PersonId {
        let mut world = self.world();
        let id = FIRST_PERSON + world.number().cast_signed();
        let person = Person { id, name: name.to_owned(), language: None, started: false, blocked: false };
        world.people.insert(id, person);
        world.rooms.insert(id, Room::new(id, ChatType::Private, name.to_owned()));
        id
    }

    /// A person calls themselves otherwise.
    pub fn rename(&self, person: PersonId, name: &str) {
        name.clone_into(&mut self.world().person_mut(person).name);
    }

    /// Sets the language of a person's app, such as `zh-hans`.
    pub fn set_language(&self, person: PersonId, code: Option<&str>) {
        self.world().person_mut(person).language = code.map(ToOwned::to_owned);
    }

    /// Somebody has updates sent to a webhook, as another program with the bot's token may have done.
    pub fn set_webhook(&self) {
        self.world().webhook = true;
    }

    /// Adds a basic group with the bot in it; the bot hears that it was added.
    pub fn add_group(&self, title: &str) -> i64 {
        self.world().add_room(title, ChatType::Group)
    }

    /// Adds a supergroup with the bot in it; the bot hears that it was added.
    pub fn add_supergroup(&self, title: &str) -> i64 {
        self.world().add_room(title, ChatType::Supergroup)
    }

    /// Opens a topic in a supergroup and gives its thread id.
    pub fn add_topic(&self, chat: i64, title: &str) -> i32 {
        let mut world = self.world();
        let created = ForumTopicCreated::builder().name(title).icon_color(TOPIC_COLOUR).build();
        let room = world.room(chat);
        assert!(room.kind == ChatType::Supergroup, "only a supergroup has topics");
        let next = room.messages.len() + 1;
        let thread = i32::try_from(next).unwrap_or(i32::MAX);
        world.room_mut(chat).topics.insert(thread, Topic { closed: false });
        world.post_service(chat, anonymous_user(), |message| {
            message.message_thread_id = Some(thread);
            message.is_topic_message = Some(true);
            message.forum_topic_created = Some(Box::new(created));
        })
    }

    /// Closes a topic: the bot cannot write there any more.
    pub fn close_topic(&self, chat: i64, thread: i32) {
        let mut world = self.world();
        if let Some(topic) = world.room_mut(chat).topics.get_mut(&thread) {
            topic.closed = true;
        }
        world.post_service(chat, anonymous_user(), |message| {
            message.message_thread_id = Some(thread);
            message.is_topic_message = Some(true);
            message.forum_topic_closed = Some(Box::new(ForumTopicClosed {}));
        });
    }

    /// A person joins a group.
    pub fn join(&self, chat: i64, person: PersonId) {
        self.world().join(chat, person);
    }

    /// A person leaves a group.
    pub fn leave(&self, chat: i64, person: PersonId) {
        let mut world = self.world();
        let old = world.member_of(world.room(chat), person);
        let room = world.room_mut(chat);
        room.admins.remove(&person);
        if room.members.remove(&person) {
            let user = world.person(person).user();
            world.post_service(chat, user.clone(), |message| message.left_chat_member = Some(Box::new(user)));
            world.person_moved(chat, person, old);
        }
    }

    /// A person becomes an admin of a group, joining it first if need be.
    pub fn make_admin(&self, chat: i64, person: PersonId) {
        let mut world = self.world();
        world.join(chat, person);
        let old = world.member_of(world.room(chat), person);
        if world.room_mut(chat).admins.insert(person) {
            world.person_moved(chat, person, old);
        }
    }

    /// A person is no longer an admin of a group, and stays in it.
    pub fn demote(&self, chat: i64, person: PersonId) {
        let mut world = self.world();
        let old = world.member_of(world.room(chat), person);
        if world.room_mut(chat).admins.remove(&person) {
            world.person_moved(chat, person, old);
        }
    }

    /// The bot becomes an admin of a group: it hears everything and may pin.
    pub fn make_bot_admin(&self, chat: i64) {
        self.world().set_bot(chat, Standing::Admin);
    }

    /// The bot is removed from a group.
    pub fn kick_bot(&self, chat: i64) {
        let mut world = self.world();
        world.set_bot(chat, Standing::Kicked);
        world.record(EventKind::Kicked { chat });
    }

    /// An admin of the group takes from the bot the right to write; the bot hears of it.
    pub fn mute_bot(&self, chat: i64) {
        self.world().set_bot(chat, Standing::Muted);
    }

    /// Only admins may write in the group, or everybody again. Nobody tells the bot.
    pub fn quieten(&self, chat: i64, quiet: bool) {
        self.world().room_mut(chat).quiet = quiet;
    }

    /// The bot is an ordinary member of the group, again or still.
    pub fn invite_bot(&self, chat: i64) {
        self.world().set_bot(chat, Standing::Member);
    }

    /// The bot is let into a group that it is not in; where it is in, nothing changes.
    pub fn let_bot_in(&self, chat: i64) {
        let mut world = self.world();
        if world.room(chat).bot == Standing::Kicked {
            world.set_bot(chat, Standing::Member);
        }
    }

    /// Upgrades a basic group and gives the supergroup's id; the old id refuses from now on.
    pub fn migrate(&self, chat: i64) -> i64 {
        let mut world = self.world();
        let new = world.new_group_id(ChatType::Supergroup);
        let old = world.room(chat);
        assert!(
            old.kind == ChatType::Group && old.migrated_to.is_none(),
            "only a basic group can be upgraded"
        );
        let mut room = Room::new(new, ChatType::Supergroup, old.title.clone());
        room.members.clone_from(&old.members);
        room.admins.clone_from(&old.admins);
        room.bot = old.bot;
        world.rooms.insert(new, room);
        world.room_mut(chat).migrated_to = Some(new);
        world.post_service(chat, anonymous_user(), |message| message.migrate_to_chat_id = Some(new));
        world.post_service(new, anonymous_user(), |message| message.migrate_from_chat_id = Some(chat));
        new
    }

    /// Takes a message away, as an admin would.
    pub fn delete_message(&self, chat: i64, message: i32) {
        self.world().erase(chat, message);
    }

    /// Every person, with their name.
    pub fn people(&self) -> Vec<(PersonId, String)> {
        self.world().people.values().map(|person| (person.id, person.name.clone())).collect()
    }

    /// Every group, with its title.
    pub fn groups(&self) -> Vec<(i64, String)> {
        let world = self.world();
        let groups = world.rooms.values().filter(|room| !room.private());
        groups.map(|room| (room.id, room.title.clone())).collect()
    }

    /// The topics of a group.
    pub fn topics(&self, chat: i64) -> Vec<i32> {
        self.world().rooms.get(&chat).into_iter().flat_map(|room| room.topics.keys().copied()).collect()
    }
}

impl World {
    fn new_group_id(&mut self, kind: ChatType) -> i64 {
        let id = -(FIRST_GROUP + self.number().cast_signed());
        if kind == ChatType::Supergroup { SUPERGROUP_BASE + id } else { id }
    }

    fn add_room(&mut self, title: &str, kind: ChatType) -> i64 {
        let id = self.new_group_id(kind);
        self.rooms.insert(id, Room::new(id, kind, title.to_owned()));
        self.bot_moved(id, bot_as(None), None);
        id
    }

    pub(super) fn join(&mut self, chat: i64, person: PersonId) {
        let old = self.member_of(self.room(chat), person);
        if self.room_mut(chat).members.insert(person) {
            let user = self.person(person).user();
            self.post_service(chat, user.clone(), |message| message.new_chat_members = Some(vec![user]));
            self.person_moved(chat, person, old);
        }
    }

    fn set_bot(&mut self, chat: i64, standing: Standing) {
        let old = self.room(chat).bot;
        if old != standing {
            self.room_mut(chat).bot = standing;
            self.bot_moved(chat, bot_as(Some(old)), None);
            if old == Standing::Kicked {
                let bot = bot_user();
                self.post_service(chat, anonymous_user(), |message| {
                    message.new_chat_members = Some(vec![bot]);
                });
            }
        }
    }
}
