//! What kind of help a role is: whoever runs the activity says it with a tap, where its name does not. Only who can do it is asked
//! for it, and hours say it.

use crate::domain::audit_action::AuditAction;
use crate::domain::ids::{ActivityId, RoleId};
use crate::domain::role::{Kind, Role};
use crate::domain::volunteer::Skill;
use crate::features::card::CallButton;
use crate::i18n::texts;
use crate::message::{Button, Message, cut};
use crate::store::activities;
use crate::work::{Asker, Refusal, Reply, Result, UnitOfWork, audit};

/// It was said what kind of help a role is.
const SAID: AuditAction = AuditAction::of("role-kind");
/// The most UTF-16 units of a role's name.
const ROLE: usize = 40;

/// The button that asks it: of a role of which nobody knows, or to say another.
pub(super) fn button(asker: &Asker, id: ActivityId, role: &Role) -> Button {
    let name = cut(role.name.in_language(asker.language), ROLE);
    let skill = role.skill().map_or("none", Skill::word);
    let label = texts::button_role_kind(&name, skill).say(asker.language);
    Button::to_do(&label, CallButton::AskKind(id, role.id))
}

/// What kind of help it is.
pub(super) async fn ask(work: &mut UnitOfWork, asker: &Asker, id: ActivityId, role: RoleId) -> Result<Reply> {
    let activity = work.announced(id).await?;
    asker.must_run(work, activity.place).await?;
    let known = activity.rules.roles.get(role).ok_or(Refusal::OldButton)?;
    let language = asker.language;
    let name = cut(known.name.in_language(language), ROLE);
    let mut message = Message::of(texts::role_kind_which(&name).say(language)).about(id);
    let button = |skill: &Skill| {
        let label = texts::button_skill(skill.word()).say(language);
        Button::to_do(&label, CallButton::Kind(id, role, *skill))
    };
    message.buttons = Skill::ALL.chunks(2).map(|row| row.iter().map(button).collect()).collect();
    let none = Button::to_do(&texts::button_role_no_help().say(language), CallButton::NoHelp(id, role));
    Ok(Reply::Show(message.row(vec![none])).in_place())
}

/// It is this.
pub(super) async fn set(
    work: &mut UnitOfWork,
    asker: &Asker,
    (id, role): (ActivityId, RoleId),
    kind: Kind,
) -> Result<()> {
    let activity = work.lock_roster(id).await?.activity;
    asker.must_run(work, activity.place).await?;
    if activity.rules.roles.get(role).is_none() {
        return Err(Refusal::OldButton.into());
    }
    let mut rules = activity.rules.clone();
    rules.roles = rules.roles.with_kind(role, kind);
    activities::set_rules(&mut work.tx, id, &rules).await?;
    Ok(audit::note(work, asker, activity.place, Some(id), SAID, "").await?)
}
