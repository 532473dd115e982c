//! The steps of an activity's life, each as one row of a table: what is to be known of a step stands there.

use chrono::{DateTime, Days, NaiveDateTime, NaiveTime, TimeDelta, Utc};
use chrono_tz::Tz;

use super::activity::{Activity, LifecycleStep, Phase, SchedulePolicy};
use super::civil_time::{announce_at, to_utc, to_wall};
use super::several_days::Occasion;

/// How many days after an activity people are asked how it was, and for how many more they can answer.
const FEEDBACK_AFTER: u64 = 1;
const FEEDBACK_FOR: u64 = 2;
/// What starts before this hour is reminded of on the evening before only.
const FIRST_SOON: NaiveTime = NaiveTime::from_hms_opt(10, 0, 0).expect("a time of day");

/// How often a step is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Taken {
    /// Once in the activity's life.
    Once,
    /// Once for each time at which it was to start: a moved activity is reminded of anew.
    ForEachStart,
    /// The same on each of its days: due, expired and superseded as if it were on that day only.
    ForEachDay,
}

/// A step of an activity's life, as a row of the table.
struct StepRule {
    step: LifecycleStep,
    /// When it is due for an activity as it stands now; never, where it has none of it.
    due: fn(&SchedulePolicy, &Activity) -> Option<DateTime<Utc>>,
    /// From when on it makes no sense any more; always does, where there is no such moment.
    expires: fn(&Activity) -> Option<DateTime<Utc>>,
    /// The steps that say all it would say: after a downtime, what was missed collapses into the latest.
    superseded_by: &'static [LifecycleStep],
    /// Whether it is left out where the activity was entered only after its moment.
    in_time_only: bool,
    /// When it may be taken before its time.
    early: Early,
    /// How often it is taken.
    taken: Taken,
    /// What becomes of it in quiet hours.
    hush: Hush,
}

/// What becomes of a step in quiet hours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Hush {
    /// It wakes nobody: a card changes where it stands.
    Silent,
    /// It waits until they are over.
    Waits,
    /// The same, unless the activity starts soon.
    UnlessPressing,
}

/// When a step may be taken before its time, where an organiser wants it so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Early {
    /// At any time.
    Always,
    /// Once the activity is announced.
    Announced,
    /// The same, so many days before the activity's day: its words hold for one day only.
    DaysBefore(i64),
    /// Once the activity is over.
    Over,
}

use LifecycleStep as Step;

/// All steps, in the order of [`LifecycleStep::ALL`].
static RULES: [StepRule; LifecycleStep::ALL.len()] = [
    StepRule {
        step: Step::Announce,
        due: |policy, activity| Some(policy.usually_announced(activity).max(activity.created_at)),
        expires: |activity| Some(activity.starts_at),
        superseded_by: &[],
        in_time_only: false,
        early: Early::Always,
        taken: Taken::Once,
        hush: Hush::UnlessPressing,
    },
    StepRule {
        step: Step::RemindEvening,
        due: |policy, activity| {
            let midnight = activity.wall_start.date().and_time(NaiveTime::MIN);
            let last = midnight.checked_sub_signed(TimeDelta::minutes(1))?;
            let firing = policy.evening.last_at_or_before(last)?;
            Some(to_utc(activity.zone, policy.waking_that_day(firing)?))
        },
        expires: |activity| Some(activity.starts_at),
        // The card that goes out now says all that a reminder would say.
        superseded_by: &[Step::RemindSoon, Step::Announce],
        in_time_only: true,
        early: Early::DaysBefore(1),
        taken: Taken::ForEachDay,
        hush: Hush::Waits,
    },
    StepRule {
        step: Step::RemindSoon,
        due: |policy, activity| {
            if activity.wall_start.time() < FIRST_SOON {
                return None;
            }
            let latest = to_wall(activity.zone, activity.starts_at - policy.soon_lead);
            let firing = policy.soon.last_at_or_before(latest)?;
            let waking = policy.quiet.last_waking(firing);
            // On the evening before, the other reminder says it.
            let is_soon = waking == firing || waking.date() == activity.wall_start.date();
            is_soon.then(|| to_utc(activity.zone, waking))
        },
        expires: |activity| Some(activity.starts_at),
        superseded_by: &[Step::Announce],
        in_time_only: true,
        early: Early::DaysBefore(0),
        taken: Taken::ForEachDay,
        hush: Hush::Waits,
    },
    StepRule {
        step: Step::Open,
        due: |_, activity| activity.opens_at(),
        expires: |activity| Some(activity.closes()),
        superseded_by: &[],
        in_time_only: false,
        early: Early::Announced,
        taken: Taken::ForEachStart,
        hush: Hush::Silent,
    },
    StepRule {
        step: Step::Decide,
        due: |_, activity| {
            activity.rules.minimum?;
            Some(to_utc(activity.zone, activity.rules.decided_at(activity.wall_start)))
        },
        expires: |activity| Some(activity.starts_at),
        superseded_by: &[],
        in_time_only: true,
        early: Early::Announced,
        taken: Taken::ForEachStart,
        hush: Hush::UnlessPressing,
    },
    StepRule {
        step: Step::Close,
        due: |_, activity| Some(activity.closes()),
        expires: |activity| Some(activity.starts_at),
        superseded_by: &[],
        in_time_only: false,
        early: Early::Announced,
        taken: Taken::ForEachStart,
        hush: Hush::Silent,
    },
    StepRule {
        step: Step::Start,
        due: |_, activity| Some(activity.starts_at),
        expires: |activity| Some(activity.ends_at),
        superseded_by: &[],
        in_time_only: false,
        early: Early::Announced,
        taken: Taken::ForEachStart,
        hush: Hush::Silent,
    },
    StepRule {
        step: Step::End,
        due: |_, activity| Some(activity.ends_at),
        expires: never,
        superseded_by: &[],
        in_time_only: false,
        early: Early::Over,
        taken: Taken::ForEachStart,
        hush: Hush::Silent,
    },
    StepRule {
        step: Step::AskAttendance,
        due: |_, activity| Some(activity.ends_at),
        expires: never,
        superseded_by: &[Step::Recap],
        in_time_only: false,
        early: Early::Over,
        taken: Taken::ForEachStart,
        hush: Hush::Waits,
    },
    StepRule {
        step: Step::Recap,
        // Whoever is asked in the morning who came has as long to answer.
        due: |policy, activity| {
            Some(policy.quiet.waking(activity.zone, activity.ends_at) + policy.recap_after)
        },
        expires: never,
        superseded_by: &[],
        in_time_only: false,
        early: Early::Over,
        taken: Taken::Once,
        hush: Hush::Waits,
    },
    StepRule {
        step: Step::AskFeedback,
        due: |_, activity| in_the_morning(activity, FEEDBACK_AFTER),
        expires: |activity| in_the_morning(activity, FEEDBACK_AFTER + FEEDBACK_FOR),
        superseded_by: &[Step::TellFeedback],
        in_time_only: false,
        early: Early::Over,
        taken: Taken::ForEachStart,
        hush: Hush::Waits,
    },
    StepRule {
        step: Step::TellFeedback,
        due: |_, activity| in_the_morning(activity, FEEDBACK_AFTER + FEEDBACK_FOR),
        expires: never,
        superseded_by: &[],
        in_time_only: false,
        early: Early::Over,
        taken: Taken::ForEachStart,
        hush: Hush::Waits,
    },
];

fn never(_: &Activity) -> Option<DateTime<Utc>> {
    None
}

/// Ten in the morning, so many days after an activity: nobody is asked at night.
fn in_the_morning(activity: &Activity, after: u64) -> Option<DateTime<Utc>> {
    let day = activity.wall_end().date().checked_add_days(Days::new(after))?;
    Some(to_utc(activity.zone, day.and_hms_opt(10, 0, 0)?))
}

impl LifecycleStep {
    fn rule(self) -> &'static StepRule {
        let rule = &RULES[self as usize];
        debug_assert_eq!(rule.step, self);
        rule
    }

    /// From when on it makes no sense any more; a step that comes later than that is left out.
    pub fn expires(self, activity: &Activity) -> Option<DateTime<Utc>> {
        (self.rule().expires)(activity)
    }

    /// Whether it still makes sense at that moment.
    pub fn is_timely(self, activity: &Activity, at: DateTime<Utc>) -> bool {
        self.expires(activity).is_none_or(|end| at < end)
    }

    /// Whether it may be taken at `now`, before its time.
    pub fn may_go(self, activity: &Activity, announced: bool, now: DateTime<Utc>) -> bool {
        match self.rule().early {
            Early::Always => true,
            Early::Announced => announced,
            Early::DaysBefore(days) => {
                let today = to_wall(activity.zone, now).date();
                announced && (activity.wall_start.date() - today).num_days() == days
            }
            Early::Over => activity.phase(now) == Phase::Over,
        }
    }

    /// What it is about: each day of an activity, or all of it.
    pub fn occasions(self, activity: &Activity) -> Vec<Occasion<'_>> {
        match self.taken() {
            Taken::Once | Taken::ForEachStart => vec![Occasion::whole(activity)],
            Taken::ForEachDay => activity.each_day().collect(),
        }
    }

    /// How often it is taken.
    pub fn taken(self) -> Taken {
        self.rule().taken
    }
}

impl SchedulePolicy {
    /// When `step` is due for `activity`, as it stands now; none where the cron never fires.
    pub fn due(&self, step: LifecycleStep, activity: &Activity) -> Option<DateTime<Utc>> {
        let moment = (step.rule().due)(self, activity)?;
        Some(self.heard(step, activity, moment, moment))
    }

    /// When `step` is taken as things stand at `now`: what was missed waits, too, until it is not quiet any more.
    pub fn due_by(
        &self,
        step: LifecycleStep,
        activity: &Activity,
        now: DateTime<Utc>,
    ) -> Option<DateTime<Utc>> {
        let moment = self.due(step, activity)?;
        Some(if moment > now { moment } else { self.heard(step, activity, moment, now) })
    }

    /// When a step that is due at `moment` is taken, where it would be at `at`.
    fn heard(
        &self,
        step: LifecycleStep,
        activity: &Activity,
        moment: DateTime<Utc>,
        at: DateTime<Utc>,
    ) -> DateTime<Utc> {
        match step.rule().hush {
            Hush::Silent => at,
            Hush::Waits => self.quiet.waking(activity.zone, at),
            Hush::UnlessPressing => {
                self.quiet.unless_it_was_pressing(activity.zone, moment, at, activity.starts_at)
            }
        }
    }

    /// A time of a day at which it is quiet is moved to a waking one of the same day: earlier, where there is one.
    fn waking_that_day(&self, wall: NaiveDateTime) -> Option<NaiveDateTime> {
        let both = [self.quiet.last_waking(wall), self.quiet.next_waking(wall)];
        both.into_iter().find(|waking| waking.date() == wall.date())
    }

    /// Whether a step need not be taken, of those that are due together: another says it all, or the activity was entered only
    /// after its moment.
    pub fn is_superseded(
        &self,
        step: LifecycleStep,
        due: &[(LifecycleStep, Occasion<'_>)],
        at: &Occasion<'_>,
    ) -> bool {
        let rule = step.rule();
        let came_late = || self.due(step, &at.activity).is_some_and(|moment| moment < at.activity.created_at);
        // What is said of another day says nothing of this one.
        let says_it = |other: &LifecycleStep, of: &Occasion<'_>| {
            rule.superseded_by.contains(other)
                && (other.taken() != Taken::ForEachDay || of.number == at.number)
        };
        due.iter().any(|(other, of)| says_it(other, of)) || (rule.in_time_only && came_late())
    }

    /// Whether an activity entered when it was came too late for its usual announcement.
    pub fn short_notice(&self, activity: &Activity) -> bool {
        self.usually_announced(activity) < activity.created_at
    }

    /// When what starts then in a zone is announced, if it is known by then.
    pub fn announces(&self, wall_start: NaiveDateTime, zone: Tz) -> DateTime<Utc> {
        let at = announce_at(wall_start, self.days_ahead, self.announce_hour, zone);
        self.quiet.unless_pressing(zone, at, to_utc(zone, wall_start))
    }

    fn usually_announced(&self, activity: &Activity) -> DateTime<Utc> {
        self.announces(activity.wall_start, activity.zone)
    }
}

#[cfg(test)]
mod night;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_step_finds_its_own_row() {
        assert_eq!(RULES.each_ref().map(|rule| rule.step).as_slice(), LifecycleStep::ALL);
        assert!(LifecycleStep::ALL.iter().all(|step| step.rule().step == *step));
    }

    #[test]
    fn no_step_is_superseded_by_itself_or_round_in_a_circle() {
        for rule in &RULES {
            for other in rule.superseded_by {
                assert!(!other.rule().superseded_by.contains(&rule.step), "{:?} and {other:?}", rule.step);
                assert_ne!(*other, rule.step);
            }
        }
    }
}
