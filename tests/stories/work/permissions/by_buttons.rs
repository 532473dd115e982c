//! Every organiser's button, from whichever phone it comes.

use std::fmt::Write;

use insta::assert_snapshot;

use super::PEOPLE;
use crate::language::any_button::declared;
use crate::language::{World, both_engines};

/// Button data, whoever's phone it comes from. Place 1 is the activity's.
const BUTTONS: &[&str] = &[
    "e:1",
    "e:1:seats",
    "en:1:seats",
    "ea:1:1795900000:120",
    "eh:1",
    "eh:1:kitchen",
    "eh:1:kitchen:2",
    "er:1:l:1",
    "et:1:fun",
    "et:1",
    "ew:1:00000000",
    "es:1:00000000",
    "es:1:all:00000000",
    "sr:1",
    "sr:1:2026-12-01:out",
    "sr:1:2026-12-01:in",
    "sr:1:2026-12-01:move",
    "sr:1:0",
    "sr:1:1",
    "su:1:00000000",
    "u:1:00000000",
    "on:1",
    "t:1:1:0",
    "tn:1:1:0",
    "ta:1",
    "tp:1:0",
    "tp:1",
    "ci:1",
    "x:1",
    "ph:1",
    "ph:1:0",
    "ph:1:1:0:1:0",
    "ro:1",
    "ra:1",
    "rd:1",
    "rw:1",
    "rw:1:1",
    "rx:1:1",
    "ry:1:1",
    "re:1:1:1",
    "rb:1:1:1:1",
    "go:add",
    "r:1",
    "rl:1:1",
    "rp:1:0:9",
    "rs:1",
    "rp:1:0",
    "rml:1:1",
    "rml:1:1:2",
    "rmp:1:1:2",
    "rmp:1:1:2:3",
    "lg:1:0",
    "lg:0",
    "lga:1:0",
    "go:new",
    "go:places",
    "gp:edit:1",
    "tl:1",
    "tl:1:recap",
    "tl:1:recap:hold",
    "tl:1:recap:release",
    "tl:1:remind-soon:skip",
    "tl:1:announce:now",
    "pl:1",
    "inv:1:group",
    "inv:1:organiser",
    "inv:1:coordinator",
    "rev:1:999",
    "dis:1:999",
    "n:tu:1",
    "n:tx:1",
    "off:1",
    "off:1:weather",
    "ob:1:00000000",
    "ox:1",
    "oz:1",
    "oy:1",
    "na",
    "nl",
    "nr:1",
    "nb:1",
    "go:team",
    "mt:0",
    "mv:1:1:volunteers",
    "ms:1:1:volunteers:take-in",
    "mo:1:1:volunteers",
    "mc:1:1:volunteers",
    "ml:1:1:volunteers:1",
    "st:1",
    "kn:1",
    "kk:1:hair",
    "kx:1",
    "kt:1",
    "kt:1:5",
    "ku:1",
    "ku:1:30",
    "kw:1",
    "kl:1",
    "kg:1",
    "ks:1",
    "ki:1",
    "ki:1:hair",
    "kj:1",
    "kq:1",
    "mk:1",
    "kp:1:paused",
    "kr:1",
    "pq:1",
    "pi",
    "pj:1",
    "kb:1",
    "pk:1",
    "pr:1",
    "pt:1",
    "pn:1",
    "pu:1:1",
    "pp:1:0:00000000",
    "bv:1:1",
    "gf",
    "ij:1",
    "ie:1:1",
    "uw:1",
    "kf:1:visit",
    "ua:1",
    "um:1",
    "uc:1",
    "is:1",
    "ih:1",
    "iq:1",
    "ik:1",
    "ig:1:hair",
    "ic:1",
    "ip:1",
    "ia:1",
    "id:1:money",
    "iu:1",
    "sn:1",
    "sd:1:1",
    "vd:1:stands",
    "vt:1:3",
    "zl:0",
    "zc:1",
    "zf:1",
    "zr:1",
    "zv:1:other",
    "zi:1",
    "zx:1",
    "zd:1:1",
    "ze:1:1:0",
    "yd:1:00000000",
    "yw:1",
    "yk:1",
    "yn:1",
    "ya:1",
    "hw:0",
    "hm:1:0",
    "hm:1:0:volunteers",
    "hx:1:2026:11",
    "hx:1:2026:11:volunteers",
    "mn:0",
    "mg:1:1:volunteers",
    "mg:1:1:volunteers:minor",
    "wa:0",
    "wr:1",
    "wt:1:1",
    "ws:1:1:volunteers",
    "da",
    "dp:1",
    "dt:1:volunteers",
    "dn",
    "dl:1:1",
    "dh:1:1",
    "df:1:1",
    "dz:1:1:3",
    "pw:1:1:volunteers",
    "po:1:1:volunteers:driving",
    "py:1:1:volunteers:driving:2027",
    "pm:1:1:volunteers:driving:2027:3",
    "px:1:1:volunteers:driving",
    "wk:1:1",
    "wk:1:1:kitchen",
    "wo:1:1",
    "vu:0",
    "vr:1",
    "vk:1",
    "vn:1",
    "sp:1",
    "dm:1",
    "yh",
    "yp:1:1",
    "yt:1:1:00000000",
    "yl:1",
];

/// The words of buttons that are no organiser's, or of what only one person was shown: their draft, their broadcast.
const NOT_IN_THE_TABLE: &[&str] = &[
    "s", "p", "m", "w", "c", "cb", "cn", "ud", "q", "qa", "hj", "hg", "hn", "hk", "ht", "i", "f", "l", "ls",
    "hide", "rem", "forget", "keep", "a", "help", "pub", "drop", "cl", "bc", "bx", "k", "v", "jw", "jp",
    "jt", "jo", "js", "jk", "jm", "jl", "vh", "sb", "vw", "vo", "vs", "vm", "vc", "so", "za", "zp", "zn",
    "zw", "wy", "wn", "cg", "dy", "dx", "me", "md", "mw", "mf", "mz", "mb", "mh", "kd", "ke", "kh", "pv",
    "pb", "pe", "pc", "pa", "ps", "pg", "pf", "pz", "pd", "ug", "un", "uo", "uy", "ur", "iw", "ix", "ib",
    "im", "it", "in",
];

#[test]
fn every_button_that_is_not_for_everybody_is_in_the_table() {
    let is_in = |word: &str| BUTTONS.iter().any(|data| data.split(':').next() == Some(word));
    let words = declared().map(|(word, _)| word);
    let wrong: Vec<_> = words.filter(|word| is_in(word) == NOT_IN_THE_TABLE.contains(word)).collect();
    assert!(wrong.is_empty(), "in neither list, or in both: {wrong:?}");
}

both_engines!(who_may_do_what_by_buttons, English, async |t| {
    t.everyone_is_there().await?;
    let mut table = String::from("resident, organiser elsewhere, co-organiser, admin, coordinator, owner\n");
    for data in BUTTONS {
        let mut row = String::new();
        for name in PEOPLE {
            row.push(t.presses(name, data).await?);
        }
        writeln!(table, "{row}  {data}")?;
    }
    t.skip(t.group());
    assert_snapshot!(table, @"
    resident, organiser elsewhere, co-organiser, admin, coordinator, owner
    --yyyy  e:1
    --yyyy  e:1:seats
    --yyyy  en:1:seats
    --yyyy  ea:1:1795900000:120
    --yyyy  eh:1
    --yyyy  eh:1:kitchen
    --yyyy  eh:1:kitchen:2
    --yyyy  er:1:l:1
    --yyyy  et:1:fun
    --yyyy  et:1
    --yyyy  ew:1:00000000
    --yyyy  es:1:00000000
    --yyyy  es:1:all:00000000
    --yyyy  sr:1
    --yyyy  sr:1:2026-12-01:out
    --yyyy  sr:1:2026-12-01:in
    --yyyy  sr:1:2026-12-01:move
    --yyyy  sr:1:0
    --yyyy  sr:1:1
    --yyyy  su:1:00000000
    --yyyy  u:1:00000000
    --yyyy  on:1
    --yyyy  t:1:1:0
    --yyyy  tn:1:1:0
    --yyyy  ta:1
    --yyyy  tp:1:0
    --yyyy  tp:1
    --yyyy  ci:1
    --yyyy  x:1
    --yyyy  ph:1
    --yyyy  ph:1:0
    --yyyy  ph:1:1:0:1:0
    --yyyy  ro:1
    --yyyy  ra:1
    --yyyy  rd:1
    --yyyy  rw:1
    --yyyy  rw:1:1
    --yyyy  rx:1:1
    --yyyy  ry:1:1
    --yyyy  re:1:1:1
    --yyyy  rb:1:1:1:1
    -yyyyy  go:add
    --yyyy  r:1
    --yyyy  rl:1:1
    --yyyy  rp:1:0:9
    --yyyy  rs:1
    --yyyy  rp:1:0
    --yyyy  rml:1:1
    --yyyy  rml:1:1:2
    --yyyy  rmp:1:1:2
    --yyyy  rmp:1:1:2:3
    --yyyy  lg:1:0
    -yyyyy  lg:0
    --yyyy  lga:1:0
    -yyyyy  go:new
    -yyyyy  go:places
    -yyyyy  gp:edit:1
    --yyyy  tl:1
    --yyyy  tl:1:recap
    --yyyy  tl:1:recap:hold
    --yyyy  tl:1:recap:release
    --yyyy  tl:1:remind-soon:skip
    --yyyy  tl:1:announce:now
    --yyyy  pl:1
    --yyyy  inv:1:group
    --yyyy  inv:1:organiser
    ----yy  inv:1:coordinator
    --yyyy  rev:1:999
    ----yy  dis:1:999
    --yyyy  n:tu:1
    --yyyy  n:tx:1
    --yyyy  off:1
    --yyyy  off:1:weather
    --yyyy  ob:1:00000000
    --yyyy  ox:1
    --yyyy  oz:1
    --yyyy  oy:1
    -----y  na
    yyyyyy  nl
    ----yy  nr:1
    ----yy  nb:1
    -yyyyy  go:team
    -yyyyy  mt:0
    --yyyy  mv:1:1:volunteers
    --yyyy  ms:1:1:volunteers:take-in
    --yyyy  mo:1:1:volunteers
    --yyyy  mc:1:1:volunteers
    --yyyy  ml:1:1:volunteers:1
    --yyyy  st:1
    --yyyy  kn:1
    --yyyy  kk:1:hair
    --yyyy  kx:1
    --yyyy  kt:1
    --yyyy  kt:1:5
    --yyyy  ku:1
    --yyyy  ku:1:30
    --yyyy  kw:1
    --yyyy  kl:1
    --yyyy  kg:1
    --yyyy  ks:1
    -yyyyy  ki:1
    -yyyyy  ki:1:hair
    -yyyyy  kj:1
    -yyyyy  kq:1
    --yyyy  mk:1
    --yyyy  kp:1:paused
    --yyyy  kr:1
    --yyyy  pq:1
    -yyyyy  pi
    --yyyy  pj:1
    --yyyy  kb:1
    --yyyy  pk:1
    --yyyy  pr:1
    --yyyy  pt:1
    --yyyy  pn:1
    --yyyy  pu:1:1
    --yyyy  pp:1:0:00000000
    --yyyy  bv:1:1
    -yyyyy  gf
    --yyyy  ij:1
    --yyyy  ie:1:1
    --yyyy  uw:1
    --yyyy  kf:1:visit
    --yyyy  ua:1
    --yyyy  um:1
    --yyyy  uc:1
    --yyyy  is:1
    --yyyy  ih:1
    --yyyy  iq:1
    --yyyy  ik:1
    --yyyy  ig:1:hair
    --yyyy  ic:1
    --yyyy  ip:1
    --yyyy  ia:1
    --yyyy  id:1:money
    --yyyy  iu:1
    --yyyy  sn:1
    --yyyy  sd:1:1
    --yyyy  vd:1:stands
    --yyyy  vt:1:3
    -yyyyy  zl:0
    --yyyy  zc:1
    --yyyy  zf:1
    --yyyy  zr:1
    --yyyy  zv:1:other
    --yyyy  zi:1
    -yyyyy  zx:1
    --yyyy  zd:1:1
    --yyyy  ze:1:1:0
    --yyyy  yd:1:00000000
    --yyyy  yw:1
    --yyyy  yk:1
    --yyyy  yn:1
    --yyyy  ya:1
    -yyyyy  hw:0
    --yyyy  hm:1:0
    --yyyy  hm:1:0:volunteers
    --yyyy  hx:1:2026:11
    --yyyy  hx:1:2026:11:volunteers
    -yyyyy  mn:0
    --yyyy  mg:1:1:volunteers
    --yyyy  mg:1:1:volunteers:minor
    -yyyyy  wa:0
    --yyyy  wr:1
    --yyyy  wt:1:1
    --yyyy  ws:1:1:volunteers
    -yyyyy  da
    --yyyy  dp:1
    --yyyy  dt:1:volunteers
    -yyyyy  dn
    --yyyy  dl:1:1
    --yyyy  dh:1:1
    --yyyy  df:1:1
    --yyyy  dz:1:1:3
    --yyyy  pw:1:1:volunteers
    --yyyy  po:1:1:volunteers:driving
    --yyyy  py:1:1:volunteers:driving:2027
    --yyyy  pm:1:1:volunteers:driving:2027:3
    --yyyy  px:1:1:volunteers:driving
    --yyyy  wk:1:1
    --yyyy  wk:1:1:kitchen
    --yyyy  wo:1:1
    -yyyyy  vu:0
    --yyyy  vr:1
    --yyyy  vk:1
    --yyyy  vn:1
    --yyyy  sp:1
    --yyyy  dm:1
    -yyyyy  yh
    --yyyy  yp:1:1
    --yyyy  yt:1:1:00000000
    -yyyyy  yl:1
    ");
    t.everyone_is_done().await?;
});
