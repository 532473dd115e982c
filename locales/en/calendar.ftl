### An activity in people's own calendar. A file of the same name stands in every language, with the same texts.

button-calendar = 📅 Put it into my calendar
list-choose-calendar = Which one shall go into your calendar? Tap it:
calendar = 📅 { $title }: open the file to put it into your calendar. If something changes, I send it again.
calendar-changed = 📅 { $title } has changed: open the file, and your calendar is up to date.
calendar-called-off = 📅 { $title } is cancelled: open the file, and your calendar knows it, too.
