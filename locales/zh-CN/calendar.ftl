### An activity in people's own calendar. A file of the same name stands in every language, with the same texts.

button-calendar = 📅 存进日历
list-choose-calendar = 要把哪个活动存进日历？请点一下：
calendar = 📅 { $title }：点开文件，就能存进手机日历。有变动我会再发。
calendar-changed = 📅 { $title } 有变动：点开文件，日历就更新了。
calendar-called-off = 📅 { $title } 已取消：点开文件，日历里也会取消。
