//! The buttons about a call for helpers. The first stands below a roster; what they do lies in the volunteers' room.

use crate::domain::ids::{ActivityId, RoleId};
use crate::domain::volunteer::{Skill, Team};
use crate::work::buttons;

buttons! {
    /// A button about a call for helpers.
    pub enum CallButton {
        /// Ask for which activity; a page of them.
        "wa" => Which(page: u16),
        /// Ask as what.
        "wr" => Roles(activity: ActivityId),
        /// Ask which team.
        "wt" => Teams(activity: ActivityId, role: RoleId),
        /// It is this kind of help.
        "wk" => Kind(activity: ActivityId, role: RoleId, skill: Skill),
        /// Ask what kind of help a role is.
        "wk" => AskKind(activity: ActivityId, role: RoleId),
        /// It is no volunteer's.
        "wo" => NoHelp(activity: ActivityId, role: RoleId),
        /// Ask everybody in that team who can be asked.
        "ws" => Send(activity: ActivityId, role: RoleId, team: Team),
        /// Whoever was asked comes.
        "wy" => Come(activity: ActivityId, role: RoleId),
        /// Whoever was asked does not, this time.
        "wn" => NotThisTime(activity: ActivityId, role: RoleId),
    }
}
