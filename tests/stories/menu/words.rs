//! What residents and organisers write about the menu in their own words, instead of tapping.

use insta::assert_snapshot;

use crate::language::{World, both_engines};

both_engines!(an_organiser_writes_what_a_dish_is, English, async |t| {
    let lin = t.organiser("Lin").await?;
    t.tells("Lin", "/menu").await?;
    t.taps_in("Lin", lin, "Put something on it").await?;
    // Its name at once, where its kind was asked.
    t.tells("Lin", "Shoe repair").await?;
    assert_snapshot!(t.face(lin), @"
    🍽 Shoe repair · no. 1
    60 minutes. Nobody has ordered it yet. When 6 want it, it takes place.
    [🙋 I want this]
    [👵 For somebody without a phone]
    [👥 From 6] [⏱ 60 min] [✏️ Name]
    [🏠 Make it a visit at home]
    [⏸ Not for a while] [🗑 Take it off the menu]
    [🍽 Menu]
    ");
    t.taps_in("Lin", lin, "From 6").await?;
    t.tells("Lin", "many").await?;
    assert_snapshot!(t.face(lin), @"
    I did not find a number of people in that, from 1 to 500. Write it as a number, for example: 7

    Shoe repair: how many have to want it before it takes place?
    [2] [3] [4] [5]
    [6] [8] [10] [15]
    [◀️ Back]
    ");
    t.tells("Lin", "7").await?;
    t.taps_in("Lin", lin, "60 min").await?;
    t.tells("Lin", "three days").await?;
    assert_snapshot!(t.face(lin), @"
    I did not find a time in that, of a day at most. Write it so: “45 minutes”

    Shoe repair: how long does it take?
    [30 min] [60 min] [90 min]
    [120 min] [180 min] [240 min]
    [◀️ Back]
    ");
    t.tells("Lin", "an hour and a half").await?;
    t.taps_in("Lin", lin, "Name").await?;
    assert_snapshot!(t.face(lin), @"
    Shoe repair: what is it to be called? Write it in a few words.
    [◀️ Back]
    ");
    t.tells("Lin", "Shoe repair\nwith Mr Ma").await?;
    assert_snapshot!(t.face(lin), @"
    🍽 Shoe repair with Mr Ma · no. 1
    90 minutes. Nobody has ordered it yet. When 7 want it, it takes place.
    [🙋 I want this]
    [👵 For somebody without a phone]
    [👥 From 7] [⏱ 90 min] [✏️ Name]
    [🏠 Make it a visit at home]
    [⏸ Not for a while] [🗑 Take it off the menu]
    [🍽 Menu]
    ");
    t.has_read_everything();
});

both_engines!(an_organiser_writes_what_a_dish_is_in_chinese, Chinese, async |t| {
    let lin = t.organiser("林老师").await?;
    t.offers("修鞋", 6).await?;
    t.tells("林老师", "/menu").await?;
    t.taps_in("林老师", lin, "修鞋").await?;
    t.taps_in("林老师", lin, "满 6 人").await?;
    t.tells("林老师", "零").await?;
    assert_snapshot!(t.face(lin), @"
    没看出是多少人（1 到 500）。写个数字就行，比如：7

    修鞋：满多少人就安排？
    [2 人] [3 人] [4 人] [5 人]
    [6 人] [8 人] [10 人] [15 人]
    [◀️ 返回]
    ");
    t.tells("林老师", "七个人").await?;
    t.taps_in("林老师", lin, "90 分钟").await?;
    t.tells("林老师", "很久").await?;
    assert_snapshot!(t.face(lin), @"
    没看出是多长时间（最长一天）。这样写：“45分钟”

    修鞋：一次多长时间？
    [30 分钟] [60 分钟] [90 分钟]
    [120 分钟] [180 分钟] [240 分钟]
    [◀️ 返回]
    ");
    t.tells("林老师", "四十五分钟").await?;
    t.taps_in("林老师", lin, "名字").await?;
    t.tells("林老师", "马师傅修鞋").await?;
    assert_snapshot!(t.face(lin), @"
    💈 马师傅修鞋 · 1 号
    45 分钟。还没有人点。满 7 人就安排。
    [🙋 我想要]
    [👵 帮没有手机的人点]
    [👥 满 7 人] [⏱ 45 分钟] [✏️ 名字]
    [🏠 改为上门服务]
    [⏸ 先停一停] [🗑 从菜单撤下]
    [🍽 菜单]
    ");
    t.has_read_everything();
});

both_engines!(a_dish_is_found_by_its_name, English, async |t| {
    t.organiser("Lin").await?;
    t.offers("Haircut", 3).await?;
    t.starts("An").await?;
    let an = t.person("An");
    t.tells("An", "I want a haircut").await?;
    assert_snapshot!(t.face(an), @"
    💈 Haircut · no. 1
    90 minutes. Nobody has ordered it yet. When 3 want it, it takes place.
    [🙋 I want this]
    [👵 For somebody without a phone]
    [🍽 Menu]
    ");
    t.taps_in("An", an, "For somebody without a phone").await?;
    t.tells("An", "Grandma Wang").await?;
    // Once more is no second order; and who writes their own name orders for themselves.
    for name in ["Grandma Wang", "An"] {
        t.tells("An", "haircut please").await?;
        t.taps_in("An", an, "For somebody without a phone").await?;
        t.tells("An", name).await?;
        assert!(
            t.face(an).contains(if name == "An" { "You are number 2" } else { "noted already" }),
            "{}",
            t.face(an)
        );
    }
    assert_eq!(t.counts("orders").await?, 2);
    t.tells("An", "/mine").await?;
    assert_snapshot!(t.face(an), @"
    You have not signed up for anything yet.

    🍽 Ordered for Grandma Wang: Haircut
    🍽 Ordered: Haircut (2 of 3 want it)
    [📋 What’s on]
    [🍽 Menu]
    ");
    t.tells("An", "I do not want the haircut any more").await?;
    assert_snapshot!(t.face(an), @"
    💈 Haircut · no. 1
    90 minutes. 2 neighbours want it so far. When 3 want it, it takes place.
    ✅ You have ordered it.
    [👵 For somebody without a phone]
    [↩️ Not for Grandma Wang any more]
    [↩️ I do not want it any more]
    [🍽 Menu]
    ");
    t.has_read_everything();
});

both_engines!(a_dish_is_found_by_its_name_in_chinese, Chinese, async |t| {
    t.organiser("林老师").await?;
    t.offers("理发", 3).await?;
    t.starts("安安").await?;
    let an = t.person("安安");
    for words in ["我想理发", "帮我点一个理发", "理发"] {
        t.tells("安安", words).await?;
        assert!(t.face(an).starts_with("💈 理发"), "{words}: {}", t.face(an));
    }
    t.taps_in("安安", an, "我想要").await?;
    t.tells("安安", "我的报名").await?;
    assert_snapshot!(t.face(an), @"
    您还没有报名。

    🍽 点了：理发（1/3 人）
    [📋 有什么活动]
    [🍽 菜单]
    ");
    t.tells("安安", "理发不要了").await?;
    assert_snapshot!(t.face(an), @"
    💈 理发 · 1 号
    90 分钟。已有 1 位邻居点了。满 3 人就安排。
    ✅ 您已经点了。
    [👵 帮没有手机的人点]
    [↩️ 我不要了]
    [🍽 菜单]
    ");
    t.taps_in("安安", an, "帮没有手机的人点").await?;
    t.tells("安安", "没有").await?;
    assert_eq!(t.counts("orders").await?, 1);
    assert!(t.face(an).starts_with("💈 理发"), "{}", t.face(an));
    t.has_read_everything();
});

both_engines!(a_yes_in_words_takes_the_seat_that_is_kept, English, async |t| {
    let lin = t.organiser("Lin").await?;
    t.offers("Haircut", 2).await?;
    let (an, bo) = (t.person("An"), t.person("Bo"));
    for name in ["An", "Bo"] {
        t.starts(name).await?;
        t.orders(name, "Haircut", "I want this").await?;
    }
    t.taps_in("Lin", lin, "Make an activity of it").await?;
    t.taps_in("Lin", lin, "Publish").await?;
    t.tells("An", "ok I will come").await?;
    assert_snapshot!(t.face(an), @"✅ You are in! Haircut, Mon 30 Nov, 10:00");
    t.tells("Bo", "sorry, busy that day").await?;
    assert_snapshot!(t.face(bo), @"
    Cancelled: Haircut. Thank you for telling us!
    [↩️ Undo]
    ");
    assert_eq!(t.counts("signups WHERE state = 'going'").await?, 1);
    assert_eq!(t.counts("signups WHERE state = 'offered'").await?, 0);
    t.skip(lin);
    t.has_read_everything();
});

both_engines!(a_yes_in_words_takes_the_seat_in_chinese, Chinese, async |t| {
    let lin = t.organiser("林老师").await?;
    t.offers("理发", 2).await?;
    let (an, bo) = (t.person("安安"), t.person("李建国"));
    for name in ["安安", "李建国"] {
        t.starts(name).await?;
        t.orders(name, "理发", "我想要").await?;
    }
    t.taps_in("林老师", lin, "办成活动").await?;
    t.taps_in("林老师", lin, "发布").await?;
    t.tells("李建国", "好的，我来").await?;
    assert_snapshot!(t.face(bo), @"✅ 报名成功！理发，11月30日（周一）10:00");
    t.tells("安安", "那天没空").await?;
    assert_snapshot!(t.face(an), @"
    已取消报名：理发。谢谢您告诉我们！
    [↩️ 撤销]
    ");
    t.skip(lin);
    t.has_read_everything();
});

both_engines!(a_question_about_a_dish_that_is_left_takes_no_words, English, async |t| {
    let lin = t.organiser("Lin").await?;
    t.offers("Haircut", 3).await?;
    for (asks, leaves) in [("Name", "Back"), ("From 3", "Back"), ("90 min", "Back")] {
        t.tells("Lin", "/menu").await?;
        t.taps_in("Lin", lin, "Haircut").await?;
        t.taps_in("Lin", lin, asks).await?;
        t.taps_in("Lin", lin, leaves).await?;
        t.tells("Lin", "Tea tomorrow 15:00").await?;
        assert!(t.face(lin).contains("Make an activity of it"), "{asks}: {}", t.face(lin));
    }
    // The same where a new one was begun, and the menu is looked at instead.
    t.tells("Lin", "/menu").await?;
    t.taps_in("Lin", lin, "Put something on it").await?;
    t.taps_in("Lin", lin, "Back").await?;
    t.tells("Lin", "Tea tomorrow 15:00").await?;
    t.tells("Lin", "/menu").await?;
    t.taps_in("Lin", lin, "Put something on it").await?;
    t.tells("Lin", "/menu").await?;
    t.tells("Lin", "Tea tomorrow 15:00").await?;
    assert_eq!(t.counts("dishes").await?, 1);
    assert_eq!(t.counts("dishes WHERE name LIKE '%Haircut%' AND threshold = 3 AND minutes = 90").await?, 1);
    t.skip(lin);
});
