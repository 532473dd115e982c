command-inbox = What waits for you
help-inbox = /inbox – what waits for you, and since when
inbox = 📥 <b>What waits for you</b>
inbox-empty = 📥 Nothing waits for you. 👍
# Takes $what $since $place
inbox-line = { $place ->
    [none] ▫️ { $what } · since { $since }
   *[other] ▫️ { $what } · { $place } · since { $since }
}
inbox-wish = 💫 { $wish }
# Takes $name $count
inbox-dish = 🍽 { $count ->
    [one] One neighbour wants
   *[other] { $count } neighbours want
} { $name }
inbox-proposal = 🙋 Offered: “{ $words }”
inbox-visit = 🏠 { $name } at home: please decide
inbox-poll = 📊 “{ $question }”: what will be done?
inbox-joins = 🤝 { $count ->
    [one] One neighbour asks
   *[other] { $count } neighbours ask
} to be in a team
inbox-hours = ⏱ { $count ->
    [one] One thing was said about hours
   *[other] { $count } things were said about hours
}
button-figures = 📈 Figures
figures = 📈 <b>The last { $days } days</b>, at your places
# Takes $open $done $ended $oldest
figures-orders = 🍽 Orders: { $open } open{ $oldest ->
    [0] {""}
    [one] {" "}(the oldest for a day)
   *[other] {" "}(the oldest for { $oldest } days)
}, { $done } planned or done, { $ended } taken back or declined
# Takes $open $done $ended $oldest
figures-wishes = 💫 Wishes: { $open } open{ $oldest ->
    [0] {""}
    [one] {" "}(the oldest for a day)
   *[other] {" "}(the oldest for { $oldest } days)
}, { $done } fulfilled or answered, { $ended } taken back or declined
figures-demand = <b>Wanted and given</b>
# Takes $kind $wanted $given
figures-kind = { $kind }: { $wanted } wanted, { $given } planned or done
