use proptest::prelude::*;

use super::read;
use crate::domain::language::Name;
use crate::domain::role::Roles;

/// `帮手 厨房` is number 1, `帮手 接待` 2, `kitchen` 3, `front desk helpers` 4, `helpers` 5.
fn roles() -> Roles {
    ["帮手 厨房", "帮手 接待", "kitchen", "front desk helpers", "helpers"]
        .iter()
        .map(|name| (Name::from(*name), None))
        .collect()
}

fn shown(typed: &str, roles: &Roles) -> String {
    match read(typed, roles) {
        Err(why) => format!("{why:?}"),
        Ok(guest) => {
            let phone = guest.phone.map(|phone| format!(" …{phone}")).unwrap_or_default();
            let seats = if guest.seats == 1 { String::new() } else { format!(" ×{}", guest.seats) };
            let role = guest.role.map(|role| format!(" @{}", role.0)).unwrap_or_default();
            format!("{}{phone}{seats}{role}", guest.name)
        }
    }
}

#[test]
fn a_line_names_somebody_and_says_more_of_them() {
    for (typed, expected) in [
        // Chinese.
        ("龙䶮喆", "龙䶮喆"),
        ("龙䶮喆 73岁 5678 厨房", "龙䶮喆 …5678 @1"),
        ("龙䶮喆 5678 帮手：厨房", "龙䶮喆 …5678 @1"),
        ("龙䶮喆 73岁 5678 帮手 接待", "龙䶮喆 …5678 @2"),
        ("龙䶮喆，接待，5678，73岁", "龙䶮喆 …5678 @2"),
        ("厨房 龙䶮喆 5678", "龙䶮喆 …5678 @1"),
        ("帮手厨房 龙䶮喆", "龙䶮喆 @1"),
        ("龙䶮喆 做厨房", "龙䶮喆 @1"),
        ("龙䶮喆 帮手", "龙䶮喆"),
        ("龙䶮喆 参加活动", "龙䶮喆 @0"),
        ("龙䶮喆 73岁 13912345678", "龙䶮喆 …5678"),
        ("魏喆 尾号0987", "魏喆 …0987"),
        ("魏喆，手机尾号是0987。", "魏喆 …0987"),
        ("魏喆尾号：０９８７", "魏喆 …0987"),
        ("魏喆（尾号0987）", "魏喆 …0987"),
        ("魏喆 0987结尾", "魏喆 …0987"),
        ("0987 魏喆", "魏喆 …0987"),
        ("小胖 8岁", "小胖"),
        ("小胖，今年八岁了", "小胖"),
        ("8岁的小胖", "小胖"),
        ("王婆婆 七十三岁 1234 两人", "王婆婆 …1234 ×2"),
        ("王婆婆73周岁", "王婆婆"),
        ("王婆婆（78歲）", "王婆婆"),
        ("何百岁", "何百岁"),
        ("王司机 1234", "王司机 …1234"),
        ("刘婆婆13800138000 两人", "刘婆婆 …8000 ×2"),
        ("王大爷，电话：028-8701-2345", "王大爷 …2345"),
        ("王大爷 3人", "王大爷 ×3"),
        ("张婆婆 1234、李大爷 5678", "Several"),
        ("张婆婆 1234 李大爷 5678", "Several"),
        ("张婆婆、李大爷", "Several"),
        ("张婆婆和李大爷", "Several"),
        ("张婆婆\n李大爷", "Several"),
        ("张和平", "张和平"),
        ("李永和大爷", "李永和大爷"),
        ("姓王的婆婆 3栋2单元501", "NoName"),
        ("王婆婆 1204室", "NoName"),
        ("王婆婆 1952年", "NoName"),
        ("王婆婆 123456", "NoName"),
        ("5678", "Blank"),
        ("73岁", "Blank"),
        ("", "Blank"),
        ("明天谁来？", "NoName"),
        ("明天下雨的话活动还办不办，请大家互相转告一下", "NoName"),
        // English.
        ("Sam Weller", "Sam Weller"),
        ("Sam Weller, 73, ends in 5678, kitchen", "Sam Weller …5678 @3"),
        ("Sam Weller (73) 5678 as kitchen helper", "Sam Weller …5678 @3"),
        ("Sam Weller 5678 front desk helpers", "Sam Weller …5678 @4"),
        ("Sam Weller 5678 as a helper", "Sam Weller …5678 @5"),
        ("helpers Sam Weller", "Sam Weller @5"),
        ("Sam Weller HELPERS", "Sam Weller @5"),
        ("Sam Weller as guest", "Sam Weller @0"),
        ("Sam Weller, aged 73", "Sam Weller"),
        ("Sam Weller, 73 years old, phone 555-0199-1234", "Sam Weller …1234"),
        ("Sam Weller, 73-year-old", "Sam Weller"),
        ("Sam Weller, seventy-three years old", "Sam Weller"),
        ("Sam Weller age 8", "Sam Weller"),
        ("Sam Weller, his phone ends in 5678", "Sam Weller …5678"),
        ("Sam Weller, last four digits 5678", "Sam Weller …5678"),
        ("Sam Weller 3 people", "Sam Weller ×3"),
        ("Grandma Wang 1234 +2", "Grandma Wang …1234 ×2"),
        ("Grandma Wang 138 0013 8000", "Grandma Wang …8000"),
        ("Grandma Wang, phone +86 (28) 8701.2345", "Grandma Wang …2345"),
        ("Uncle Li +86 28 8701 2345 2", "Uncle Li …2345 ×2"),
        ("Tom, Harry and Joan", "Several"),
        ("Tom & Joan", "Several"),
        ("Granny One", "Granny One"),
        ("Tom Cook", "Tom Cook"),
        ("J.R.R. Tolkien", "J. R. R. Tolkien"),
        ("O’Neill", "O’Neill"),
        ("Mrs Wanis 1234", "Mrs Wanis …1234"),
        ("Grandma Wang (Room 3) 13800138000", "NoName"),
        ("Grandma Wang, flat 1204", "NoName"),
        ("Sam Weller, born 1952", "NoName"),
        ("Grandma Wang 123456", "NoName"),
        ("see https://example.org", "NoName"),
        ("Will you come?", "NoName"),
    ] {
        assert_eq!(shown(typed, &roles()), expected, "{typed}");
    }
}

#[test]
fn where_there_are_no_roles_what_they_help_with_is_no_name_either() {
    for (typed, expected) in [
        ("龙䶮喆 厨房 5678", "龙䶮喆 …5678"),
        ("Sam Weller, 73, ends in 5678, kitchen", "Sam Weller …5678"),
        ("Tom Cook", "Tom Cook"),
    ] {
        assert_eq!(shown(typed, &Roles::default()), expected, "{typed}");
    }
}

/// Pieces of lines, in whatever order.
fn typed() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        "[王李龙䶮小胖和百岁]{1,4}",
        "[A-Z][a-z]{1,5}",
        "[0-9０-９]{1,12}",
        "[0-9]{1,3}(岁|周岁|岁半| years old|-year-old|yo|人|号|栋)",
        "[一二三四五六七八九十]{1,3}岁",
        "(aged|age|今年|尾号|电话|ends in|phone|厨房|帮手|helpers|and|、|，|,|\\(|）|٣|②)",
    ];
    let between = prop_oneof![Just(" "), Just(""), Just("，"), Just(", ")];
    prop::collection::vec((piece, between), 0..6).prop_map(|pieces| {
        pieces.into_iter().flat_map(|(piece, between)| [piece, between.to_owned()]).collect()
    })
}

proptest! {
    #[test]
    fn no_number_and_no_age_stands_in_a_name(typed in prop_oneof![typed(), "\\PC{0,60}"]) {
        if let Ok(guest) = read(&typed, &roles()) {
            let name = guest.name.as_str();
            prop_assert!(!name.contains(char::is_numeric), "{typed:?} is {name:?}");
            prop_assert!(super::age::said(name).is_none(), "{typed:?} is {name:?}");
            prop_assert!(guest.phone.is_none_or(|phone| phone.len() == 4));
            prop_assert!((1..=20).contains(&guest.seats));
        }
    }
}
