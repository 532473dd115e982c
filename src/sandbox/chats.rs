//! Who is in a chat, and as what.

use frankenstein::gifts::AcceptedGiftTypes;
use frankenstein::methods::{GetChatAdministratorsParams, GetChatMemberParams, GetChatParams};
use frankenstein::types::{
    ChatFullInfo, ChatMember, ChatMemberAdministrator, ChatMemberBanned, ChatMemberLeft, ChatMemberMember,
    ChatMemberRestricted, ChatMemberUpdated, ChatPermissions, User,
};
use frankenstein::updates::UpdateContent;

use super::refusal::{ApiError, ApiResult};
use super::seen::PersonId;
use super::world::{BOT_ID, Room, Standing, World, anonymous_user, bot_user, unix};

/// An admin; the bot's rights do not include topics, so that closed ones stay closed to it.
fn admin(user: User) -> ChatMember {
    let person = !user.is_bot;
    ChatMember::Administrator(
        ChatMemberAdministrator::builder()
            .user(user)
            .can_be_edited(false)
            .is_anonymous(false)
            .can_manage_chat(true)
            .can_delete_messages(true)
            .can_manage_video_chats(true)
            .can_restrict_members(true)
            .can_promote_members(false)
            .can_change_info(true)
            .can_invite_users(true)
            .can_post_stories(false)
            .can_edit_stories(false)
            .can_delete_stories(false)
            .can_pin_messages(true)
            .can_manage_topics(person)
            .can_send_welcome_messages(false)
            .build(),
    )
}

fn member(user: User) -> ChatMember {
    ChatMember::Member(ChatMemberMember::builder().user(user).build())
}

fn left(user: User) -> ChatMember {
    ChatMember::Left(ChatMemberLeft::builder().user(user).build())
}

/// A member that may not write.
fn muted(user: User) -> ChatMember {
    ChatMember::Restricted(
        ChatMemberRestricted::builder()
            .user(user)
            .is_member(true)
            .can_send_messages(false)
            .can_send_audios(false)
            .can_send_documents(false)
            .can_send_photos(false)
            .can_send_videos(false)
            .can_send_video_notes(false)
            .can_send_voice_notes(false)
            .can_send_polls(false)
            .can_send_other_messages(false)
            .can_add_web_page_previews(false)
            .can_react_to_messages(true)
            .can_edit_tag(false)
            .can_change_info(false)
            .can_invite_users(true)
            .can_pin_messages(false)
            .can_manage_topics(false)
            .until_date(0)
            .build(),
    )
}

/// What ordinary members of a group may do.
fn permissions(write: bool) -> ChatPermissions {
    ChatPermissions::builder().can_send_messages(write).can_send_photos(write).build()
}

fn kicked(user: User) -> ChatMember {
    ChatMember::Kicked(ChatMemberBanned::builder().user(user).until_date(0).build())
}

/// The bot, seen as a member; None: not there.
pub(super) fn bot_as(standing: Option<Standing>) -> ChatMember {
    match standing {
        Some(Standing::Admin) => admin(bot_user()),
        Some(Standing::Member) => member(bot_user()),
        Some(Standing::Muted) => muted(bot_user()),
        Some(Standing::Kicked) => kicked(bot_user()),
        None => left(bot_user()),
    }
}

impl World {
    /// A person, seen as a member of the chat.
    pub(super) fn member_of(&self, room: &Room, person: PersonId) -> ChatMember {
        let user = self.person(person).user();
        if room.admins.contains(&person) {
            admin(user)
        } else if room.members.contains(&person) || room.id == person {
            member(user)
        } else {
            left(user)
        }
    }

    /// Tells the bot how it stands in a chat.
    pub(super) fn bot_moved(&mut self, chat: i64, old: ChatMember, by: Option<PersonId>) {
        let from = by.map_or_else(anonymous_user, |person| self.person(person).user());
        let room = self.room(chat);
        let private_block = room.private() && by.is_some_and(|person| self.person(person).blocked);
        let new = bot_as(Some(if private_block { Standing::Kicked } else { room.bot }));
        let update = ChatMemberUpdated::builder()
            .chat(room.chat())
            .from(from)
            .date(unix(self.now()))
            .old_chat_member(old)
            .new_chat_member(new)
            .build();
        self.update(UpdateContent::MyChatMember(update));
    }

    /// Tells the bot how a person stands in a group; only admins hear such things.
    pub(super) fn person_moved(&mut self, chat: i64, person: PersonId, old: ChatMember) {
        let room = self.room(chat);
        if room.bot != Standing::Admin {
            return;
        }
        let update = ChatMemberUpdated::builder()
            .chat(room.chat())
            .from(self.person(person).user())
            .date(unix(self.now()))
            .old_chat_member(old)
            .new_chat_member(self.member_of(room, person))
            .build();
        self.update(UpdateContent::ChatMember(update));
    }

    pub(super) fn get_chat(&self, wish: &GetChatParams) -> ApiResult<ChatFullInfo> {
        let room = self.reach_room(&wish.chat_id)?;
        let gifts = AcceptedGiftTypes::builder()
            .unlimited_gifts(false)
            .limited_gifts(false)
            .unique_gifts(false)
            .premium_subscription(false)
            .gifts_from_channels(false)
            .build();
        let chat = room.chat();
        let mut info = ChatFullInfo::builder()
            .id(chat.id)
            .type_field(chat.type_field)
            .accepted_gift_types(gifts)
            .accent_color_id(0)
            .max_reaction_count(11)
            .build();
        if !room.private() {
            info.permissions = Some(permissions(!room.quiet));
        }
        info.title = chat.title;
        info.first_name = chat.first_name;
        info.is_forum = chat.is_forum;
        let pinned = room.messages.iter().rev().find(|stored| stored.pinned);
        info.pinned_message = pinned.map(|stored| stored.message.clone());
        Ok(info)
    }

    pub(super) fn get_chat_member(&self, wish: &GetChatMemberParams) -> ApiResult<ChatMember> {
        let room = self.reach_room(&wish.chat_id)?;
        if wish.user_id == BOT_ID {
            return Ok(bot_as(Some(room.bot)));
        }
        let person = i64::try_from(wish.user_id).ok().filter(|person| self.people.contains_key(person));
        let person = person.ok_or_else(|| ApiError::bad("PARTICIPANT_ID_INVALID"))?;
        Ok(self.member_of(room, person))
    }

    pub(super) fn get_chat_administrators(
        &self,
        wish: &GetChatAdministratorsParams,
    ) -> ApiResult<Vec<ChatMember>> {
        let room = self.reach_room(&wish.chat_id)?;
        if room.private() {
            return Err(ApiError::bad("there are no administrators in the private chat"));
        }
        let mut admins: Vec<_> = room.admins.iter().map(|person| self.member_of(room, *person)).collect();
        if wish.return_bots == Some(true) && room.bot == Standing::Admin {
            admins.push(admin(bot_user()));
        }
        Ok(admins)
    }
}
