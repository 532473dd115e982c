//! The neighbourhood of the demo and of the page: the Qingyang plan, its two groups and the people in them, in the
//! sandbox, and a clock that stands still until it is moved.

mod volunteers;

use std::sync::Arc;

use anyhow::Context;
use chrono::{NaiveDate, NaiveDateTime};
use chrono_tz::Tz;
use secrecy::SecretString;

use crate::app::{self, App};
use crate::clock::{Clock, ManualClock};
use crate::config::Config;
use crate::domain::civil_time::to_utc;
use crate::domain::ids::ChatId;
use crate::domain::language::Language;
use crate::sandbox::Sandbox;
use crate::store::Store;
use crate::telegram::Api;

/// The plan of a real district.
const PLAN: &str = include_str!("../examples/qingyang.toml");
/// The chats that the plan gives to the two groups; the sandbox numbers its own.
const PLAN_CHATS: [&str; 2] = ["-1001000000001", "-1001000000002"];

/// How many of the residents help; the last ones, for those before them are met in the demo.
const HELPERS: usize = 2;

/// What groups and people are called.
pub struct Names {
    /// The first group.
    pub yusha: &'static str,
    /// The second group.
    pub caotang: &'static str,
    /// Who runs the first group.
    pub organiser: &'static str,
    /// Who runs the second group.
    pub teacher: &'static str,
    /// Who owns the bot.
    pub coordinator: &'static str,
    /// Who has never written to the bot.
    pub newcomer: &'static str,
    /// Who lives there.
    pub residents: &'static [&'static str],
}

impl Names {
    /// The names in a language.
    pub fn in_language(language: Language) -> &'static Self {
        match language {
            Language::Chinese => &CHINESE,
            Language::English => &ENGLISH,
        }
    }
}

const CHINESE: Names = Names {
    yusha: "玉沙社区居民群",
    caotang: "草堂社区居民群",
    organiser: "林老师",
    teacher: "陈老师",
    coordinator: "周主任",
    newcomer: "新邻居小潘",
    residents: &[
        "王秀英",
        "李建国",
        "张桂兰",
        "刘德华",
        "陈玉珍",
        "杨淑芬",
        "赵志强",
        "黄美玲",
        "周国庆",
        "吴翠花",
        "徐福生",
        "孙丽华",
        "胡长明",
        "朱春梅",
    ],
};

const ENGLISH: Names = Names {
    yusha: "Yusha residents",
    caotang: "Caotang residents",
    organiser: "Ms Lin",
    teacher: "Ms Chen",
    coordinator: "Ms Zhou",
    newcomer: "Pan, new here",
    residents: &[
        "An", "Bo", "Cai", "Dan", "Er", "Fang", "Guo", "Hua", "Ina", "Jun", "Kai", "Lan", "Mei", "Nan",
    ],
};

/// The world, the store and the clock; the bot is woken in it.
pub struct Neighbourhood {
    /// The messenger.
    pub sandbox: Sandbox,
    /// The time.
    pub clock: ManualClock,
    /// The zone of the district.
    pub zone: Tz,
    /// Yusha's group, a basic one.
    pub yusha: i64,
    /// Caotang's group, a supergroup.
    pub caotang: i64,
    /// An admin of Yusha's group.
    pub organiser: i64,
    /// An admin of Caotang's group, who has pressed Start.
    pub teacher: i64,
    /// The owner of the bot.
    pub coordinator: i64,
    /// In both groups, without Start.
    pub newcomer: i64,
    /// In both groups.
    pub residents: Vec<i64>,
    /// What the bot keeps.
    pub store: Store,
    /// What the operator wrote.
    pub config: Config,
}

impl Neighbourhood {
    /// The world on the morning of the plan's first announcement.
    pub async fn on_the_first_morning(language: Language) -> anyhow::Result<Self> {
        Self::on_the_first_morning_in(Store::open("sqlite::memory:").await?, language).await
    }

    /// The same, over an empty store.
    pub async fn on_the_first_morning_in(store: Store, language: Language) -> anyhow::Result<Self> {
        Self::at(first_morning().context("there is such a day")?, store, language).await
    }

    /// The same people and groups on that morning, before anybody owns the bot or has given it a place.
    pub async fn before_the_first_hour(language: Language) -> anyhow::Result<Self> {
        let begins = first_morning().context("there is such a day")?;
        let hood = Self::without_a_plan(begins, Store::open("sqlite::memory:").await?, language).await?;
        for group in [hood.yusha, hood.caotang] {
            hood.sandbox.kick_bot(group);
        }
        Ok(hood)
    }

    /// Builds the world at a moment on its wall clock, and takes the plan into an empty store.
    pub async fn at(begins: NaiveDateTime, store: Store, language: Language) -> anyhow::Result<Self> {
        let mut hood = Self::without_a_plan(begins, store, language).await?;
        hood.config.owners = vec![ChatId(hood.coordinator)];
        let plan = plan_for(language, [hood.yusha, hood.caotang]);
        let now = hood.clock.now();
        app::import(&hood.config, &hood.store, "examples/qingyang.toml", &plan, now, false).await?;
        hood.has_volunteers(language).await?;
        Ok(hood)
    }

    /// Some of the residents help. The bot has not begun yet, and puts on the agenda what is due when it does.
    async fn has_volunteers(&self, language: Language) -> anyhow::Result<()> {
        let names = Names::in_language(language).residents;
        let all: Vec<(i64, &str)> = self.residents.iter().copied().zip(names.iter().copied()).collect();
        let mut tx = self.store.begin().await?;
        volunteers::settle(&mut tx, &all[all.len() - HELPERS..], self.clock.now()).await?;
        tx.take_touched();
        tx.commit().await?;
        Ok(())
    }

    async fn without_a_plan(begins: NaiveDateTime, store: Store, language: Language) -> anyhow::Result<Self> {
        let names = Names::in_language(language);
        let config = Config { language, ..Config::default() };
        let zone = config.timezone;
        let clock = ManualClock::at(to_utc(zone, begins));
        let sandbox = Sandbox::open(Arc::new(clock.clone())).context("the sandbox cannot open")?;
        let yusha = sandbox.add_group(names.yusha);
        let caotang = sandbox.add_supergroup(names.caotang);
        let person = |name: &str| {
            let person = sandbox.add_person(name);
            sandbox.set_language(person, Some(language.word()));
            person
        };
        let organiser = person(names.organiser);
        let teacher = person(names.teacher);
        let coordinator = person(names.coordinator);
        let residents: Vec<i64> = names.residents.iter().map(|name| person(name)).collect();
        let newcomer = person(names.newcomer);
        for chat in [yusha, caotang] {
            for who in residents.iter().chain([&newcomer, &coordinator]) {
                sandbox.join(chat, *who);
            }
        }
        sandbox.make_admin(yusha, organiser);
        sandbox.make_admin(caotang, teacher);
        sandbox.start(teacher, None);
        store.migrate().await?;
        Ok(Self {
            sandbox,
            clock,
            zone,
            yusha,
            caotang,
            organiser,
            teacher,
            coordinator,
            newcomer,
            residents,
            store,
            config,
        })
    }

    /// The bot, newly started over the store as it is.
    pub async fn wake_bot(&self) -> anyhow::Result<App> {
        let token = SecretString::from(self.sandbox.token());
        let api = Arc::new(Api::new(&token, &self.sandbox.api_url())?);
        App::assemble(&self.config, self.store.clone(), Arc::new(self.clock.clone()), api).await
    }
}

fn first_morning() -> Option<NaiveDateTime> {
    NaiveDate::from_ymd_opt(2026, 11, 25).and_then(|day| day.and_hms_opt(8, 30, 0))
}

/// The plan with the groups of this world, which speak one language.
fn plan_for(language: Language, chats: [i64; 2]) -> String {
    let spoken = format!("language = {:?}", language.word());
    PLAN.replace(PLAN_CHATS[0], &chats[0].to_string())
        .replace(PLAN_CHATS[1], &chats[1].to_string())
        .replace("language = \"zh-CN\"", &spoken)
        .replace("language = \"en\"", &spoken)
}
