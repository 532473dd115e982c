//! What was answered is what the cards show and what the store holds.

use crate::scenario::Scenario;
use crate::server::World;
use crate::store::Signups;
use crate::who::Who;

/// What differs; empty is right.
pub fn faults(scenario: &Scenario, who: Who, world: &World, stored: &[Signups], taps: usize) -> Vec<String> {
    let mut faults = Vec::new();
    if world.answered != taps {
        faults.push(format!("{taps} taps, answered: {}", world.answered));
    }
    if who == Who::Floor {
        let all: i64 = stored.iter().map(|signups| signups.people).sum();
        if usize::try_from(all) != Ok(taps) {
            faults.push(format!("{taps} taps, in the store: {all}"));
        }
        return faults;
    }
    let (going, waiting) = scenario.expected(taps);
    let groups = scenario.groups;
    // One word for those with a seat, another one for those in line.
    let mut told: Vec<usize> = world.letters.values().copied().collect();
    told.sort_unstable();
    let mut expected: Vec<usize> =
        [going, waiting].into_iter().filter(|people| *people > 0).map(|people| people * groups).collect();
    expected.sort_unstable();
    if told != expected {
        faults.push(format!("{expected:?} people, told by their answers: {:?}", world.letters));
    }
    for (state, people) in [("going", going), ("waiting", waiting)] {
        let activities = stored.iter().filter(|signups| signups.state == state);
        let right = activities.filter(|signups| usize::try_from(signups.people) == Ok(people)).count();
        if people > 0 && right != groups {
            faults.push(format!(
                "{right} of {groups} activities have {people} {state} in the store: {stored:?}"
            ));
        }
    }
    let all: i64 = stored.iter().map(|signups| signups.people).sum();
    if usize::try_from(all) != Ok(taps) {
        faults.push(format!("{taps} taps, in the store: {all}"));
    }
    if scenario.limited && world.refused == 0 {
        faults.push("the limited group was never written to".to_owned());
    }
    if !scenario.shown(world, taps) {
        faults.push("a card lost its count".to_owned());
    }
    faults
}

/// Whether a card's text holds the seats taken and, where some wait, how many do.
pub fn shows(text: &str, (going, waiting): (usize, usize)) -> bool {
    let numbers: Vec<usize> = text
        .split(|letter: char| !letter.is_ascii_digit())
        .filter_map(|digits| digits.parse().ok())
        .collect();
    numbers.contains(&going) && (waiting == 0 || numbers.contains(&waiting))
}
