//! Which words are known, in both languages. A space in one may be written as a hyphen.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::super::calendar::MONTHS;
use super::token::{Kind, Unit};
use crate::domain::festival::Festival;

/// The words that begin with a letter, and what they mean.
pub fn words_with(first: char) -> &'static [(&'static str, Kind)] {
    BY_LETTER.get(&first).map_or(&[], Vec::as_slice)
}

/// Each place of a text is asked for its word, and few words begin alike.
static BY_LETTER: LazyLock<HashMap<char, Vec<(&'static str, Kind)>>> = LazyLock::new(|| {
    let words = WORDS.iter().flat_map(|(kind, words)| words.iter().map(|word| (*word, *kind)));
    let months = MONTHS.iter().map(|(name, _)| (*name, Kind::MonthName));
    let festivals = FESTIVALS
        .iter()
        .flat_map(|(festival, words)| words.iter().map(|word| (*word, Kind::Festival(*festival))));
    let named = Festival::ALL.iter().map(|festival| (festival.word(), Kind::Festival(*festival)));
    let mut by_letter: HashMap<char, Vec<(&'static str, Kind)>> = HashMap::new();
    for (word, kind) in words.chain(months).chain(festivals).chain(named) {
        by_letter.entry(word.chars().next().unwrap_or(' ')).or_default().push((word, kind));
    }
    by_letter
});

const WORDS: &[(Kind, &[&str])] = &[
    (
        Kind::Workdays,
        &["workday", "workdays", "working day", "working days", "weekday", "weekdays", "工作日"],
    ),
    (Kind::Weekend, &["weekend", "weekends", "周末"]),
    (Kind::Unit(Unit::Day, 1), &["day", "days", "天"]),
    (Kind::Unit(Unit::Week, 1), &["week", "weeks", "周", "星期", "礼拜"]),
    (Kind::Unit(Unit::Week, 2), &["fortnight", "fortnights"]),
    (Kind::Unit(Unit::Month, 1), &["month", "months", "月"]),
    (Kind::Unit(Unit::Month, 3), &["quarter", "quarters", "季度", "季"]),
    (Kind::Unit(Unit::Month, 6), &["half year", "半年"]),
    (Kind::Ri, &["日"]),
    (Kind::Hao, &["号"]),
    (Kind::MonthEnd, &["月底", "月末"]),
    (Kind::EndOfMonth, &["end of the month", "end of each month", "end of every month"]),
    (Kind::Last, &["last", "最后", "最末", "倒数第一"]),
    (
        Kind::LastButOne,
        &[
            "last but one",
            "second to last",
            "second last",
            "2nd to last",
            "next to last",
            "penultimate",
            "倒数第二",
        ],
    ),
    (Kind::Festivals, &["festivals", "节日"]),
    (Kind::Colon, &[":"]),
    (Kind::Every, &["every", "each", "每", "每个", "每逢", "逢"]),
    (Kind::Other, &["other"]),
    (Kind::Gap, &["隔", "每隔"]),
    (Kind::Even, &["双"]),
    (Kind::Adverb(Unit::Day, 1), &["daily", "everyday", "天天", "once a day"]),
    (Kind::Adverb(Unit::Week, 1), &["weekly", "once a week", "周周"]),
    (Kind::Adverb(Unit::Week, 2), &["fortnightly", "once a fortnight"]),
    (Kind::Adverb(Unit::Month, 1), &["monthly", "once a month", "月月"]),
    (Kind::Adverb(Unit::Month, 3), &["quarterly", "once a quarter"]),
    (Kind::Adverb(Unit::Month, 6), &["half yearly"]),
    (Kind::Biweekly, &["biweekly", "bi weekly"]),
    (Kind::Bimonthly, &["bimonthly", "bi monthly"]),
    (
        Kind::HalfMonthly,
        &[
            "half monthly",
            "semi monthly",
            "semimonthly",
            "twice a month",
            "twice monthly",
            "every half month",
            "每半月",
            "每半个月",
        ],
    ),
    (Kind::Once, &["once", "一次", "1次"]),
    (Kind::On, &["on"]),
    (Kind::The, &["the"]),
    (Kind::A, &["a", "an", "per"]),
    (Kind::Of, &["of", "in"]),
    (Kind::De, &["的"]),
    (Kind::Ge, &["个"]),
    (Kind::And, &["and", "&", "和", "与", "跟", "及", "以及"]),
    (Kind::Comma, &[",", ";", "、", "。", "."]),
    (Kind::Paren, &["(", ")"]),
    (Kind::To, &["to", "through", "thru", "-", "~", "至"]),
    (Kind::Dao, &["到"]),
    (Kind::Until, &["until", "till", "til", "直到", "截至", "截止到", "一直到"]),
    (Kind::Ended, &["为止", "止"]),
    (
        Kind::Except,
        &[
            "except",
            "except on",
            "except for",
            "but not",
            "but not on",
            "not on",
            "excluding",
            "apart from",
            "without",
            "not",
            "closed",
            "closed on",
            "no class",
            "no class on",
            "no session",
            "no session on",
            "skip",
            "skipping",
            "除",
            "除了",
            "除去",
        ],
    ),
    (Kind::Outside, &["外", "之外", "以外"]),
    (
        Kind::Excepted,
        &[
            "除外",
            "停",
            "停课",
            "停一次",
            "停1次",
            "停办",
            "停办一次",
            "暂停",
            "暂停一次",
            "不办",
            "不举办",
            "不上课",
            "不开放",
            "不开",
            "停开",
            "休",
            "休息",
            "休馆",
            "闭馆",
            "关门",
            "off",
            "excluded",
        ],
    ),
    (Kind::Times, &["times", "sessions", "classes", "lessons", "meetings"]),
    (Kind::Ci, &["次"]),
    (Kind::InAll, &["in all", "in total", "altogether"]),
    (Kind::Total, &["共", "一共", "总共", "总计", "共计"]),
    (Kind::Running, &["连续"]),
    (Kind::For, &["for"]),
    (Kind::At, &["at"]),
    (Kind::From, &["from", "since", "从", "自"]),
];

/// The words for festivals, beside those of [`Festival::word`].
const FESTIVALS: &[(Festival, &[&str])] = &[
    (Festival::NewYear, &["元旦", "新年", "new year", "new year's day"]),
    (Festival::Laba, &["腊八", "腊八节"]),
    (Festival::SpringEve, &["除夕", "大年三十", "new year's eve", "spring festival eve"]),
    (Festival::Spring, &["春节", "过年", "spring festival", "chinese new year", "lunar new year"]),
    (Festival::Lantern, &["元宵", "元宵节", "lantern festival"]),
    (Festival::LeiFeng, &["学雷锋日", "雷锋日", "学雷锋纪念日", "lei feng day", "lei feng"]),
    (Festival::Women, &["妇女节", "三八", "三八节", "women's day"]),
    (Festival::Qingming, &["清明", "清明节", "tomb sweeping day"]),
    (Festival::Labour, &["劳动节", "五一", "五一节", "labour day", "labor day", "may day"]),
    (Festival::Children, &["儿童节", "六一", "六一节", "children's day"]),
    (Festival::DragonBoat, &["端午", "端午节", "dragon boat", "dragon boat festival"]),
    (Festival::Qixi, &["七夕", "七夕节", "double seventh"]),
    (Festival::MidAutumn, &["中秋", "中秋节", "mid autumn", "mid autumn festival", "moon festival"]),
    (Festival::National, &["国庆", "国庆节", "national day"]),
    (Festival::DoubleNinth, &["重阳", "重阳节", "double ninth", "double ninth festival"]),
    (Festival::WinterSolstice, &["冬至", "冬至节", "winter solstice"]),
    (Festival::Christmas, &["圣诞", "圣诞节", "christmas", "christmas day"]),
];
