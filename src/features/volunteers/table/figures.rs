//! What was served at a place and below it, as the ledger counts it: the same count as in `/hours` and on certificates, so
//! none of the sums can differ.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use chrono::NaiveDate;

use crate::domain::half_hours::HalfHours;
use crate::domain::hours::count::{Hours, Share};
use crate::domain::hours_table::{TableTime, Whose};
use crate::domain::ids::{ActivityId, HoursRowId, PlaceId, VolunteerId};
use crate::domain::volunteer::{Standing, Team};
use crate::features::volunteers::service_words::Account;
use crate::store::hours::{self, Service};
use crate::store::volunteers::{self, Volunteer};
use crate::store::{self, Tx, roles};

/// A part of a service on a day, with what it counts.
struct Piece {
    share: Share,
    activity: Option<ActivityId>,
}

/// What everybody served at a place and below it.
pub struct Figures {
    /// By name.
    volunteers: Vec<Volunteer>,
    teams: BTreeMap<(PlaceId, Team), BTreeSet<VolunteerId>>,
    served: HashMap<VolunteerId, Vec<Piece>>,
}

/// What a sheet of the table is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum SheetOf {
    /// Those in a team.
    Team(PlaceId, Team),
    /// Those who helped and are in no team there: members of other places, and who left.
    Others,
    /// All of them, month by month.
    Months,
}

/// What somebody served in a time: a line of the table.
pub(super) struct Line<'a> {
    pub(super) volunteer: &'a Volunteer,
    /// Of the teams that the table is of, those that they are in.
    pub(super) teams: Vec<(PlaceId, Team)>,
    pub(super) time: TableTime,
    pub(super) hours: Hours,
    pub(super) services: usize,
    pub(super) first: NaiveDate,
    pub(super) last: NaiveDate,
}

/// What was served at a place in a year, without names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counts {
    /// How many people helped.
    pub people: usize,
    /// In how many activities.
    pub activities: usize,
    /// For how long.
    pub hours: Hours,
}

impl Figures {
    /// What was served at a place and below it. The statements are as many for a thousand people as for one.
    pub async fn of(tx: &mut Tx, place: PlaceId) -> store::Result<Self> {
        let branch = roles::branch(tx, place).await?;
        let mut teams = BTreeMap::<_, BTreeSet<_>>::new();
        for member in volunteers::members(tx, &branch).await? {
            let of = member.membership;
            if matches!(of.standing, Standing::In | Standing::Paused) {
                teams.entry((of.place, of.team)).or_default().insert(member.volunteer.id);
            }
        }
        let mut rows = HashMap::<VolunteerId, Vec<Service>>::new();
        for service in hours::of_those_who_served(tx, &branch).await? {
            rows.entry(service.volunteer).or_default().push(service);
        }
        let served = rows.into_iter().map(|(id, rows)| (id, at(&branch, &rows))).collect();
        let mut volunteers = volunteers::who_served(tx, &branch).await?;
        // Here, for engines have orders of their own.
        volunteers.sort_by(|one, other| (one.name.as_str(), one.id).cmp(&(other.name.as_str(), other.id)));
        Ok(Self { volunteers, teams, served })
    }

    /// The days on which those served of whom a table tells.
    pub(super) fn days(&self, whose: Whose) -> impl Iterator<Item = NaiveDate> {
        let theirs = self.volunteers.iter().filter(move |volunteer| self.is_of(whose, volunteer.id));
        theirs.flat_map(|volunteer| self.pieces(volunteer.id).iter().map(|piece| piece.share.day))
    }

    /// The sheets of a table, those without a line left out.
    pub(super) fn sheets(&self, whose: Whose, time: TableTime) -> Vec<(SheetOf, Vec<Line<'_>>)> {
        let teams = self.teams.keys().filter(|of| match whose {
            Whose::Place(_) => true,
            Whose::Team(place, team) => **of == (place, team),
        });
        let mut sheets: Vec<_> = teams.map(|(place, team)| SheetOf::Team(*place, *team)).collect();
        if whose.team().is_none() {
            sheets.push(SheetOf::Others);
        }
        let mut sheets: Vec<_> = sheets.into_iter().map(|of| (of, self.lines(whose, of, time))).collect();
        if time.month() == 0 {
            let months = (1..=12).map(|month| TableTime::of(time.year(), month));
            let lines = months.flat_map(|month| self.lines(whose, SheetOf::Months, month)).collect();
            sheets.push((SheetOf::Months, lines));
        }
        sheets.retain(|(_, lines)| !lines.is_empty());
        sheets
    }

    /// What is told of a year without names.
    pub fn counts(&self, year: TableTime) -> Counts {
        let mut counts = Counts { people: 0, activities: 0, hours: Hours::default() };
        let (mut activities, mut shares) = (BTreeSet::new(), Vec::new());
        for pieces in self.served.values() {
            let before = shares.len();
            for piece in pieces.iter().filter(|piece| year.has(piece.share.day)) {
                // Where it is not known at which activity, a day is one.
                activities.insert(piece.activity.ok_or(piece.share.day));
                shares.push(piece.share);
            }
            counts.people += usize::from(shares.len() > before);
        }
        Counts { activities: activities.len(), hours: shares.iter().collect(), ..counts }
    }

    fn pieces(&self, id: VolunteerId) -> &[Piece] {
        self.served.get(&id).map_or(&[], Vec::as_slice)
    }

    fn is_of(&self, whose: Whose, id: VolunteerId) -> bool {
        match whose {
            Whose::Place(_) => true,
            Whose::Team(place, team) => self.is_in((place, team), id),
        }
    }

    fn is_in(&self, of: (PlaceId, Team), id: VolunteerId) -> bool {
        self.teams.get(&of).is_some_and(|members| members.contains(&id))
    }

    fn lines(&self, whose: Whose, of: SheetOf, time: TableTime) -> Vec<Line<'_>> {
        let lines = self.volunteers.iter().filter_map(|volunteer| self.line(whose, of, volunteer, time));
        lines.collect()
    }

    /// Somebody's line on a sheet; none where they are not on it.
    fn line<'a>(
        &'a self,
        whose: Whose,
        of: SheetOf,
        volunteer: &'a Volunteer,
        time: TableTime,
    ) -> Option<Line<'a>> {
        let mut teams: Vec<_> =
            self.teams.keys().copied().filter(|of| self.is_in(*of, volunteer.id)).collect();
        let is_on = match of {
            SheetOf::Team(place, team) => teams.contains(&(place, team)),
            SheetOf::Others => teams.is_empty(),
            SheetOf::Months => self.is_of(whose, volunteer.id),
        };
        match (of, whose) {
            (SheetOf::Team(place, team), _) | (_, Whose::Team(place, team)) => {
                teams.retain(|known| *known == (place, team));
            }
            _ => {}
        }
        let pieces = self.pieces(volunteer.id).iter().filter(|piece| is_on && time.has(piece.share.day));
        let shares: Vec<&Share> = pieces.map(|piece| &piece.share).collect();
        let counting = shares.iter().filter(|share| share.counted > HalfHours::ZERO);
        let rows: BTreeSet<HoursRowId> = counting.map(|share| share.row).collect();
        Some(Line {
            volunteer,
            teams,
            time,
            first: shares.iter().map(|share| share.day).min()?,
            last: shares.iter().map(|share| share.day).max()?,
            services: rows.len(),
            hours: shares.into_iter().collect(),
        })
    }
}

/// What of somebody's rows was at those places, once all of them are counted: what overlaps counts once, wherever it was.
fn at(places: &[PlaceId], rows: &[Service]) -> Vec<Piece> {
    let account = Account::of(rows);
    let here: HashMap<HoursRowId, &Service> = account
        .standing
        .iter()
        .filter(|service| places.contains(&service.place))
        .map(|service| (service.row.id, service))
        .collect();
    let pieces = account.counted.shares().iter().filter_map(|share| {
        here.get(&share.row).map(|service| Piece { share: *share, activity: service.activity })
    });
    pieces.collect()
}
