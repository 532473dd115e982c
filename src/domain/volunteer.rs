//! Volunteers: their teams, what they are and can do, who may serve, and where somebody stands in a team.

use chrono::NaiveDate;

use super::words;

words! {
    /// A kind of team.
    pub enum Team {
        /// 基层宣讲员, who give talks.
        Lecturers = "lecturers",
        /// 志愿者, who help.
        Volunteers = "volunteers",
        /// 文化骨干, who lead singing, dancing and other arts.
        Culture = "culture",
    }
}

words! {
    /// What somebody is, by their own word.
    pub enum Occupation {
        /// Works in an office of the state.
        Office = "office",
        /// Works in a firm.
        Firm = "firm",
        /// Goes to a school or a university.
        Student = "student",
        /// One of the 五老: retired officials, soldiers, experts, teachers and model workers. They are one choice: somebody can be
        /// several of them, no rule asks which, and lists that begin with the Party's members ask what is not ours to keep.
        Elder = "elder",
        /// Simply lives here.
        Resident = "resident",
    }
}

words! {
    /// What somebody says of themselves with one tap: what they are, and how old where that matters.
    pub enum You {
        /// Works in an office of the state.
        Office = "office",
        /// Works in a firm.
        Firm = "firm",
        /// Grown up, and goes to a university.
        Student = "student",
        /// One of the 五老.
        Elder = "elder",
        /// Simply lives here.
        Resident = "resident",
        /// 14 to 17.
        Pupil = "pupil",
        /// 10 to 13.
        Child = "child",
        /// Up to 9.
        SmallChild = "small-child",
    }
}

impl You {
    /// What somebody said of themselves, as far as it is kept.
    pub fn of(occupation: Occupation, age: AgeClass) -> Self {
        match (age, occupation) {
            (AgeClass::Under10, _) => Self::SmallChild,
            (AgeClass::Under14, _) => Self::Child,
            (AgeClass::Minor, _) => Self::Pupil,
            (AgeClass::Adult, Occupation::Office) => Self::Office,
            (AgeClass::Adult, Occupation::Firm) => Self::Firm,
            (AgeClass::Adult, Occupation::Student) => Self::Student,
            (AgeClass::Adult, Occupation::Elder) => Self::Elder,
            (AgeClass::Adult, Occupation::Resident) => Self::Resident,
        }
    }

    /// What they are.
    pub fn occupation(self) -> Occupation {
        match self {
            Self::Office => Occupation::Office,
            Self::Firm => Occupation::Firm,
            Self::Elder => Occupation::Elder,
            Self::Resident => Occupation::Resident,
            Self::Student | Self::Pupil | Self::Child | Self::SmallChild => Occupation::Student,
        }
    }

    /// How old.
    pub fn age(self) -> AgeClass {
        match self {
            Self::Pupil => AgeClass::Minor,
            Self::Child => AgeClass::Under14,
            Self::SmallChild => AgeClass::Under10,
            _ => AgeClass::Adult,
        }
    }
}

words! {
    /// What somebody can help with.
    pub enum Skill {
        /// Lending a hand, whatever there is to do.
        Helping = "helping",
        /// Cooking, serving, washing up.
        Kitchen = "kitchen",
        /// Giving a talk or a course.
        Lecture = "lecture",
        /// First aid.
        FirstAid = "first-aid",
        /// Playing, singing, dancing.
        Music = "music",
        /// Paper cutting, knots, calligraphy.
        Handicraft = "handicraft",
        /// Mending what is broken.
        Repairs = "repairs",
        /// Cutting hair.
        Haircuts = "haircuts",
        /// Looking in on somebody at home.
        CareVisits = "care-visits",
        /// Playing and learning with children.
        Children = "children",
        /// Showing how a telephone works.
        PhoneHelp = "phone-help",
        /// Driving people or things.
        Driving = "driving",
        /// Between languages, or in signs.
        Translation = "translation",
    }
}

/// What says in the name of a role that it is a volunteer's, and which; in both languages. The first that fits says it.
#[rustfmt::skip]
const SAYS: &[(Skill, &[&str])] = &[
    (Skill::PhoneHelp, &["phone help", "手机"]),
    (Skill::FirstAid, &["first aid", "first-aid", "first aider", "first aiders", "first-aider", "first-aiders", "medic", "急救", "医护"]),
    (Skill::Kitchen, &["cook", "cooks", "kitchen", "厨", "做饭"]),
    (Skill::Lecture, &["lecturer", "lecturers", "speaker", "speakers", "讲师", "宣讲", "主讲"]),
    (Skill::Music, &["musician", "musicians", "accompanist", "领唱", "伴奏", "乐手"]),
    (Skill::Handicraft, &["craft", "crafts", "剪纸", "手工"]),
    (Skill::Repairs, &["repair", "repairs", "repairer", "维修", "修理"]),
    (Skill::Haircuts, &["haircut", "haircuts", "barber", "barbers", "理发", "剪发"]),
    (Skill::CareVisits, &["visitor", "visitors", "carer", "carers", "探访", "陪护"]),
    (Skill::Children, &["childcare", "child care", "看护孩子", "带娃"]),
    (Skill::Driving, &["driver", "drivers", "driving", "司机", "开车", "接送"]),
    (Skill::Translation, &["interpreter", "interpreters", "translator", "translators", "翻译", "手语"]),
    (Skill::Helping, &["help", "helper", "helpers", "volunteer", "volunteers", "steward", "stewards", "帮手", "帮忙", "志愿", "义工"]),
];

impl Skill {
    /// The skill that a role takes by its name; none where it is no volunteer's, such as those who take part as children.
    pub fn of_role(name: &str) -> Option<Self> {
        let name = name.to_lowercase();
        let apart = format!(" {} ", name.replace(|sign: char| !sign.is_alphanumeric() && sign != '-', " "));
        let is_said = |word: &str| {
            if word.is_ascii() { apart.contains(&format!(" {word} ")) } else { name.contains(word) }
        };
        SAYS.iter().find(|(_, words)| words.iter().any(|word| is_said(word))).map(|(skill, _)| *skill)
    }

    /// Whether a paper proves it, which expires: a first-aider's certificate, a driver's licence.
    pub fn needs_proof(self) -> bool {
        matches!(self, Self::FirstAid | Self::Driving)
    }
}

impl Skill {
    /// Whether somebody of that age is asked for it: no child drives, or looks after others alone.
    pub fn is_for(self, age: AgeClass) -> bool {
        let is_child = matches!(age, AgeClass::Under10 | AgeClass::Under14);
        match self {
            Self::Driving => age == AgeClass::Adult,
            Self::CareVisits | Self::Children | Self::FirstAid => !is_child,
            _ => true,
        }
    }
}

/// A skill that somebody has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Qualification {
    /// The skill.
    pub skill: Skill,
    /// The last day of the paper that an organiser saw, where there is one.
    pub proven_until: Option<NaiveDate>,
}

impl Qualification {
    /// Whether somebody can be asked for it on a day. Where no proof is needed, an old one takes nothing away.
    pub fn holds_on(self, day: NaiveDate) -> bool {
        !self.skill.needs_proof() || self.proven_until.is_some_and(|last| day <= last)
    }
}

words! {
    /// How old somebody is, as far as the rules ask: a birthday is kept nowhere.
    pub enum AgeClass {
        /// Up to 9.
        Under10 = "under-10",
        /// 10 to 13.
        Under14 = "under-14",
        /// 14 to 17.
        Minor = "minor",
        /// From 18.
        Adult = "adult",
    }
}

/// What a child's guardian said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Consent {
    /// Nothing that was recorded.
    Missing,
    /// Yes, and it is recorded.
    Recorded,
}

/// How somebody takes a role.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Manner {
    /// By themselves.
    Alone,
    /// With a grown-up beside them.
    Accompanied,
}

/// A child has no role before a guardian's consent is recorded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("somebody under 14 serves with a guardian's consent only")]
pub struct ConsentMissing;

/// Whether and how somebody may take a role: under 14 with a guardian's consent, and under 10 accompanied as well.
pub fn may_serve(age: AgeClass, consent: Consent) -> Result<Manner, ConsentMissing> {
    match (age, consent) {
        (AgeClass::Minor | AgeClass::Adult, _) | (AgeClass::Under14, Consent::Recorded) => Ok(Manner::Alone),
        (AgeClass::Under10, Consent::Recorded) => Ok(Manner::Accompanied),
        (AgeClass::Under10 | AgeClass::Under14, Consent::Missing) => Err(ConsentMissing),
    }
}

words! {
    /// Where somebody stands in a team.
    pub enum Standing {
        /// Wants to be in it.
        Asked = "asked",
        /// Is in it.
        In = "in",
        /// Is in it, and is not asked for now.
        Paused = "paused",
        /// Is not in it any more, or never was.
        Left = "left",
    }
}

words! {
    /// What changes where somebody stands.
    pub enum StandingStep {
        /// They ask to be in.
        Ask = "ask",
        /// An organiser takes them in, those at the desk without being asked.
        TakeIn = "take-in",
        /// They pause.
        Pause = "pause",
        /// They go on.
        Resume = "resume",
        /// They go.
        Leave = "leave",
        /// An organiser does not take them in.
        Decline = "decline",
    }
}

impl Standing {
    /// Where somebody stands after a step; `None` where it makes no sense there, such as a second tap on the same button.
    #[must_use]
    pub fn after(self, step: StandingStep) -> Option<Self> {
        match (self, step) {
            (Self::Left, StandingStep::Ask) => Some(Self::Asked),
            (Self::Asked | Self::Left, StandingStep::TakeIn) | (Self::Paused, StandingStep::Resume) => {
                Some(Self::In)
            }
            (Self::In, StandingStep::Pause) => Some(Self::Paused),
            (Self::Asked, StandingStep::Decline)
            | (Self::Asked | Self::In | Self::Paused, StandingStep::Leave) => Some(Self::Left),
            _ => None,
        }
    }

    /// Whether a call for helpers goes to them.
    pub fn is_called(self) -> bool {
        self == Self::In
    }
}

words! {
    /// What somebody answers who is asked to help.
    pub enum CallAnswer {
        /// They come.
        Comes = "comes",
        /// Another time.
        NotThisTime = "not-this-time",
    }
}

/// Why somebody may not take a role.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Unfit {
    /// They are too young for it, or a guardian has not agreed.
    #[error("a child takes it with a guardian's consent only, or not at all")]
    TooYoung,
    /// No paper of theirs holds on the day.
    #[error("it takes a paper that holds on the day, and nobody has seen one")]
    NoPaper,
}

/// Whether somebody may take a role that takes a skill on a day. What needs no proof anybody may take: whoever does not cook
/// can still carry chairs.
pub fn may_take(
    (age, consent): (AgeClass, Consent),
    skills: &[Qualification],
    (needed, day): (Skill, NaiveDate),
) -> Result<(), Unfit> {
    if may_serve(age, consent).is_err() || !needed.is_for(age) {
        return Err(Unfit::TooYoung);
    }
    let is_proven = skills.iter().any(|has| has.skill == needed && has.holds_on(day));
    if needed.needs_proof() && !is_proven { Err(Unfit::NoPaper) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn children_serve_with_consent_and_the_youngest_accompanied() {
        let rule = |age| [Consent::Missing, Consent::Recorded].map(|consent| may_serve(age, consent));
        assert_eq!(rule(AgeClass::Under10), [Err(ConsentMissing), Ok(Manner::Accompanied)]);
        assert_eq!(rule(AgeClass::Under14), [Err(ConsentMissing), Ok(Manner::Alone)]);
        assert_eq!(rule(AgeClass::Minor), [Ok(Manner::Alone); 2]);
        assert_eq!(rule(AgeClass::Adult), [Ok(Manner::Alone); 2]);
    }

    #[test]
    fn a_proof_holds_up_to_its_last_day() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let first_aid = |proven_until| Qualification { skill: Skill::FirstAid, proven_until };
        let proven = first_aid(Some(day("2026-11-28")));
        assert!(proven.holds_on(day("2026-11-28")) && !proven.holds_on(day("2026-11-29")));
        assert!(!first_aid(None).holds_on(day("2026-11-28")));
        let music = Qualification { skill: Skill::Music, proven_until: Some(day("2020-01-01")) };
        assert!(music.holds_on(day("2026-11-28")));
    }

    #[test]
    fn a_role_is_for_who_is_old_enough_and_where_a_paper_proves_it_for_who_has_one() {
        let day = "2026-11-28".parse::<NaiveDate>().unwrap();
        let may = |age, consent, skill| may_take((age, consent), &[], (skill, day));
        assert_eq!(may(AgeClass::Adult, Consent::Missing, Skill::Kitchen), Ok(()));
        assert_eq!(may(AgeClass::Under14, Consent::Missing, Skill::Kitchen), Err(Unfit::TooYoung));
        assert_eq!(may(AgeClass::Under14, Consent::Recorded, Skill::Kitchen), Ok(()));
        assert_eq!(may(AgeClass::Under14, Consent::Recorded, Skill::CareVisits), Err(Unfit::TooYoung));
        assert_eq!(may(AgeClass::Minor, Consent::Missing, Skill::Driving), Err(Unfit::TooYoung));
        let proven =
            |until: &str| [Qualification { skill: Skill::FirstAid, proven_until: until.parse().ok() }];
        let adult = (AgeClass::Adult, Consent::Missing);
        let first_aid = |papers: &[Qualification]| may_take(adult, papers, (Skill::FirstAid, day));
        assert_eq!(first_aid(&proven("2026-11-28")), Ok(()));
        assert_eq!(first_aid(&proven("2026-11-27")), Err(Unfit::NoPaper));
        assert_eq!(first_aid(&[]), Err(Unfit::NoPaper));
    }

    #[test]
    fn who_is_in_is_called() {
        let called: Vec<_> = Standing::ALL.iter().filter(|standing| standing.is_called()).collect();
        assert_eq!(called, [&Standing::In]);
    }

    /// Each standing's row, with what each step in turn makes of it.
    #[test]
    fn one_step_leads_to_the_next() {
        let table: Vec<String> = Standing::ALL
            .iter()
            .map(|from| {
                let steps =
                    StandingStep::ALL.iter().map(|step| from.after(*step).map_or("-", Standing::word));
                format!("{}: {}", from.word(), steps.collect::<Vec<_>>().join(" "))
            })
            .collect();
        assert_eq!(
            table,
            [
                "asked: - in - - left left",
                "in: - - paused - left -",
                "paused: - - - in left -",
                "left: asked in - - - -"
            ]
        );
    }

    /// Rows hold these words, so they never change.
    #[test]
    fn words_stay_as_they_are() {
        let words = [Team::WORDS, Occupation::WORDS, AgeClass::WORDS, Standing::WORDS].concat().join(" ");
        assert_eq!(
            words,
            "lecturers volunteers culture office firm student elder resident under-10 under-14 minor adult asked in paused left"
        );
        assert_eq!(
            Skill::WORDS.join(" "),
            "helping kitchen lecture first-aid music handicraft repairs haircuts care-visits children phone-help driving translation"
        );
        assert!(Skill::ALL.iter().all(|skill| Skill::from_word(skill.word()) == Some(*skill)));
    }
}
