//! Writes the volunteers of a plan. It adds what the file says and takes nothing away that was said in chat: whoever has left
//! a team stays out of it, and whoever has joined their own account since is known by what the file called them.

use std::collections::{HashMap, HashSet};

use super::apply::{Fate, Writer};
use super::entries::VolunteerPlan;
use crate::domain::ids::{PlaceId, VolunteerId};
use crate::domain::volunteer::{AgeClass, Occupation, Qualification, Skill, Standing, Team, You};
use crate::store::Result;
use crate::store::volunteers::{self, Called, Member, Membership, Newcomer};

/// What the store knows of the volunteers at the places of a plan, read at once.
struct Known {
    /// Who each entry of an earlier import became.
    planned: HashMap<Called, VolunteerId>,
    /// Who stands in the store as it was entered at the desk.
    entered: HashMap<Called, Entered>,
    members: HashMap<(VolunteerId, PlaceId, Team), Membership>,
    can: HashSet<(VolunteerId, Skill)>,
}

/// Somebody without the messenger.
#[derive(Clone, Copy)]
struct Entered {
    id: VolunteerId,
    occupation: Occupation,
}

impl Known {
    fn of(planned: Vec<(Called, VolunteerId)>, members: Vec<Member>, can: Vec<(VolunteerId, Skill)>) -> Self {
        let mut known = Self {
            planned: planned.into_iter().collect(),
            entered: HashMap::new(),
            members: HashMap::new(),
            can: can.into_iter().collect(),
        };
        for Member { volunteer, membership } in members {
            known.members.insert((volunteer.id, membership.place, membership.team), membership);
            if volunteer.person.is_none() && !volunteer.name.as_str().is_empty() {
                let called = Called { place: membership.place, name: volunteer.name, phone: volunteer.phone };
                let entered = Entered { id: volunteer.id, occupation: volunteer.occupation };
                // Of two with the same name the one who came first, as at the desk.
                let first = known.entered.entry(called).or_insert(entered);
                if entered.id < first.id {
                    *first = entered;
                }
            }
        }
        known
    }
}

impl Writer<'_> {
    pub(super) async fn volunteers(&mut self, all: &[VolunteerPlan]) -> Result<()> {
        if all.is_empty() {
            return Ok(());
        }
        let mut places = Vec::with_capacity(all.len());
        for planned in all {
            places.push(self.place_id(&planned.place)?.0);
        }
        let known = Known::of(
            volunteers::planned(self.tx, &places).await?,
            volunteers::known_at(self.tx, &places).await?,
            volunteers::skills_at(self.tx, &places).await?,
        );
        for (planned, place) in all.iter().zip(places) {
            let fate = self.volunteer(planned, place, &known).await?;
            self.summary.volunteers.count(fate);
        }
        Ok(())
    }

    async fn volunteer(&mut self, planned: &VolunteerPlan, place: PlaceId, known: &Known) -> Result<Fate> {
        let called = Called { place, name: planned.name.clone(), phone: planned.phone.clone() };
        let before = known.planned.get(&called).copied();
        let entered = known.entered.get(&called);
        let (id, mut fate) = match before.or(entered.map(|entered| entered.id)) {
            Some(id) => (id, Fate::Unchanged),
            None => (self.enter(planned).await?, Fate::Added),
        };
        if before.is_none() {
            volunteers::plan(self.tx, &called, id).await?;
        }
        let mut changed = false;
        // Whoever has the messenger says themselves what they are.
        if let (Some(entered), Some(you)) = (entered.filter(|entered| entered.id == id), planned.you)
            && entered.occupation != you.occupation()
        {
            volunteers::set_occupation(self.tx, id, you.occupation()).await?;
            changed = true;
        }
        for team in &planned.teams {
            changed |= self.member(id, (place, *team), planned, known).await?;
        }
        for skill in planned.skills.iter().filter(|skill| !known.can.contains(&(id, **skill))) {
            let has = Qualification { skill: *skill, proven_until: None };
            volunteers::add_skill(self.tx, id, has).await?;
            changed = true;
        }
        if changed && fate == Fate::Unchanged {
            fate = Fate::Changed;
        }
        Ok(fate)
    }

    async fn enter(&mut self, planned: &VolunteerPlan) -> Result<VolunteerId> {
        let newcomer = Newcomer {
            person: None,
            entered_by: None,
            name: &planned.name,
            phone: planned.phone.as_deref(),
            occupation: planned.you.map_or(Occupation::Resident, You::occupation),
            age: planned.you.map_or(AgeClass::Adult, You::age),
        };
        volunteers::enter(self.tx, &newcomer, self.now).await
    }

    /// Somebody is in a team, and leads it where the file says so; tells whether that is new.
    async fn member(
        &mut self,
        id: VolunteerId,
        of: (PlaceId, Team),
        planned: &VolunteerPlan,
        known: &Known,
    ) -> Result<bool> {
        let before = known.members.get(&(id, of.0, of.1));
        let standing = before.map(|membership| membership.standing);
        let is_new = matches!(standing, None | Some(Standing::Asked));
        if is_new {
            volunteers::set_standing(self.tx, id, of, Standing::In, self.now).await?;
        }
        let is_in = is_new || matches!(standing, Some(Standing::In | Standing::Paused));
        let leads = planned.leads.contains(&of.1) && !before.is_some_and(|membership| membership.leads);
        if leads && is_in {
            volunteers::set_leads(self.tx, id, of, true).await?;
        }
        Ok(is_new || (leads && is_in))
    }
}
