//! The button table: what each button does.

use crate::dispatch::{commands, dialogs};
use crate::domain::ids::RoleId;
use crate::features::account::{language, privacy};
use crate::features::attendance::{check_in, list};
use crate::features::calendar;
use crate::features::lifecycle::{feedback, timeline};
use crate::features::organise::create::wizard;
use crate::features::organise::series::{hub, reach};
use crate::features::organise::{call_off, changes, edit, publish, save};
use crate::features::places::{broadcast, claims, staff};
use crate::features::recap::{contributions, preview};
use crate::features::signup::{questions, roster_admin, sign_up, why};
use crate::message::{Action, Text};
use crate::work::{Asker, Reply, Result, UnitOfWork, access};

/// The action table: what each button does.
pub async fn perform(work: &mut UnitOfWork, asker: &Asker, action: Action) -> Result<Reply> {
    match action {
        Action::SignUp(activity) => sign_up::sign_up(work, asker, activity, RoleId(0), None).await,
        Action::SignUpAs(activity, role) => sign_up::sign_up(work, asker, activity, role, None).await,
        Action::More(activity) => sign_up::more(work, asker, activity).await,
        Action::Fewer(activity) => sign_up::fewer(work, asker, activity).await,
        Action::Why(activity) => why::why(work, asker, activity).await,
        Action::Skip(activity, question) => questions::skip(work, asker, activity, question).await,
        Action::AskAgain(activity, question) => questions::ask_again(work, asker, activity, question).await,
        Action::Cancel(activity) => sign_up::cancel(work, asker, activity).await,
        Action::GiveBack(activity) => dialogs::give_back(work, asker, activity).await,
        Action::IsFor(aside, what, shown) => dialogs::is_for(work, asker, aside, what, shown).await,
        Action::Help => {
            access::in_private(asker)?;
            commands::help(work, asker).await
        }
        Action::PublishDraft(shown) => publish::publish(work, asker, shown).await,
        Action::DiscardDraft(shown) => publish::discard(work, asker, shown).await,
        Action::Rate(activity, face) => feedback::give(work, asker, activity, face).await,
        Action::Begin(beginning) => wizard::begin_with(work, asker, beginning).await,
        Action::Create(answer, shown) => wizard::tap(work, asker, answer, shown).await,
        Action::People(place) => Ok(Reply::Show(staff::show(work, asker, place).await?)),
        Action::Invite(place, purpose) => staff::invite(work, asker, place, purpose).await,
        Action::Revoke(place, invitation) => staff::revoke(work, asker, place, invitation).await,
        Action::Claim(claim, yes) => claims::answer(work, asker, claim, yes).await,
        Action::Dismiss(place, person) => staff::dismiss(work, asker, place, person).await,
        Action::SendBroadcast(broadcast) => broadcast::send(work, asker, broadcast).await,
        Action::DropBroadcast(broadcast) => broadcast::discard(work, asker, broadcast).await,
        Action::Timeline(activity) => {
            Ok(Reply::Redraw(timeline::show(work, asker, activity).await?, Text::default()))
        }
        Action::Coming(activity, step) => timeline::look(work, asker, activity, step).await,
        Action::Steer(activity, step, steering) => {
            timeline::steer(work, asker, activity, step, steering).await
        }
        Action::Edit(activity) => Ok(Reply::Redraw(edit::hub(work, asker, activity).await?, Text::default())),
        Action::EditField(activity, field) => edit::ask(work, asker, activity, field).await,
        Action::SaveEdit(activity, shown) => save::save(work, asker, activity, shown).await,
        Action::SaveEditFor(activity, reach, shown) => {
            save::save_for(work, asker, activity, reach, shown).await
        }
        Action::Series(id) => hub::show(work, asker, id).await,
        Action::SeriesDay(id, day, choice) => hub::choose_day(work, asker, id, day, choice).await,
        Action::RunSeries(id, goes_on) => hub::run(work, asker, id, goes_on).await,
        Action::UndoSeries(id, shown) => reach::undo(work, asker, id, shown).await,
        Action::Undo(activity, shown) => changes::undo(work, asker, activity, shown).await,
        Action::AskCallOff(activity) => {
            Ok(Reply::Redraw(call_off::ask(work, asker, activity).await?, Text::default()))
        }
        Action::CallOff(activity, reason) => call_off::for_reason(work, asker, activity, reason).await,
        Action::CallOffBecause(activity, shown) => save::for_own_reason(work, asker, activity, shown).await,
        Action::KeepOn(activity) => call_off::keep_on(work, asker, activity).await,
        Action::Tick(activity, signup, page) => list::tick(work, asker, activity, signup, page).await,
        Action::TickAll(activity) => list::tick_all(work, asker, activity).await,
        Action::AttendancePage(activity, page) => list::turn_page(work, asker, activity, page).await,
        Action::CheckIn(activity) => check_in::show(work, asker, activity).await,
        Action::Attendance(activity) => check_in::list(work, asker, activity).await,
        Action::Calendar(activity) => calendar::send(work, asker, activity).await,
        Action::Sheet(activity) => roster_admin::roster_sheet(work, asker, activity).await,
        Action::DropLine(activity, line) => contributions::drop_line(work, asker, activity, line).await,
        Action::DropPictures(activity, first, last) => {
            contributions::drop_pictures(work, asker, activity, first, last).await
        }
        Action::Recap(activity) => preview::show(work, asker, activity).await,
        Action::DropPicture(activity, number) => preview::take_out(work, asker, activity, number).await,
        Action::PostRecap(activity) => preview::post_now(work, asker, activity).await,
        Action::HideName(hide) => privacy::hide_name(work, asker, hide).await,
        Action::Remind(remind) => privacy::remind(work, asker, remind).await,
        Action::Forget => privacy::forget(work, asker).await,
        Action::Remember => Ok(privacy::remember(asker)),
        Action::Speak(language) => language::speak(work, asker, language).await,
        Action::SpeakInSettings(language) => privacy::speak(work, asker, language).await,
    }
}
