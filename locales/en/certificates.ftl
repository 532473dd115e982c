### Certificates of hours. A file of the same name stands in every language, with the same texts.

help-certificates = /certificates – the certificates of your places
button-certificate-ask = 📄 Certificate
certificate-period = 📄 For which time do you want the certificate?
certificate-no-hours = There are no hours for a certificate yet.
# Takes $part $served
button-certificate-period = { $part ->
    [year] This year
   *[all] In all
}: { $served } h
certificate-name = Which name shall stand on it? Best the one in the identity papers.
button-certificate-as = As “{ $name }”
button-certificate-write = ✏️ Write the name
certificate-write = ✏️ Send me the name now, as it stands in the identity papers.
certificate-no-name = I did not take that for a name. Send me the name alone, please, or “no” to leave it.
certificate-left = All right, no certificate for now.
certificate-waits = ⏳ { $place } has been asked for your certificate already. You will hear from me here.
certificate-asked = 🙏 I have asked { $place }. The certificate will come here.
# Takes $place $contact
certificate-nobody = I cannot reach anybody of { $place } right now. Please ask there yourself{ $contact ->
    [none] .
   *[other] : { $contact }
}
# Takes $name $stands
certificate-wanted = 📄 <b>{ $name }</b> would like a certificate. On it will stand: <b>{ $stands }</b>
certificate-other-name = ⚠️ That is not the name they have here. Please look at it before you issue it.
# Takes $served $checked $noted $span
certificate-hours = <b>{ $served } h</b> (✔ { $checked } h checked in, ☑ { $noted } h noted by organisers)
    { $span }
certificate-days = { $from } to { $until }
# Takes $day $month $year
certificate-date = { $day } { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[other] December
} { $year }
button-certificate-decide = { $what ->
    [issue] ✅ Issue
   *[not-now] Not now
}
certificate-decided = This is decided already.
# Takes $number $served
certificate-ready = 🎉 Here is your certificate { $number }: { $served } h. Whoever scans the code on it sees that it is valid.
certificate-for-print = 🖨 Certificate { $number } for print. Please sign it.
# Takes $number $name
certificate-issued = ✅ Certificate { $number } for { $name } is issued.
certificate-missing = ⚠️ I cannot print these characters, and □ stands in their place: { $missing }
    Leave them out of the name, or ask whoever set up this bot for a font that has them.
# Takes $place $contact
certificate-not-now = { $place } cannot issue your certificate right now. { $contact ->
    [none] Please ask the organiser at the next activity what is missing.
   *[other] Please ask what is missing: { $contact }.
} Your hours stay as they are.
certificate-declined = All right. { $name } reads that it is not now, and asks you what is missing.
certificates-none = No certificate has been issued yet. A volunteer asks for one below their hours; for somebody without a phone you find the button in the team.
certificates-title = 📄 { $count ->
    [one] { $count } certificate
   *[other] { $count } certificates
}, the newest first. Tap one.
# Takes $state $number $name
button-certificate = { $state ->
    [valid] ✅
    [superseded] ⚠️
   *[revoked] ❌
} { $number } · { $name }
# Takes $number $name $state $reason
certificate-shown = 📄 <b>{ $number }</b> · { $name }
    { $state ->
    [valid] ✅ valid
    [superseded] ⚠️ superseded: the hours were corrected afterwards
   *[revoked] ❌ revoked: { $reason ->
        [mistake] issued by mistake
        [hours] the hours were wrong
        [name] the name was wrong
       *[other] another reason
    }
}
# Takes $at $by
certificate-issued-on = Issued on { $at } by { $by }
certificate-newer = The newer one is { $number }.
button-certificate-show = 📄 Look at it
button-certificate-do = { $what ->
    [again] 🖨 PDF again
   *[revoke] ❌ Revoke
}
certificate-why = Why is certificate { $number } to be revoked? The volunteer will be told.
button-certificate-reason = { $reason ->
    [mistake] Issued by mistake
    [hours] The hours were wrong
    [name] The name was wrong
   *[other] Another reason
}
# Takes $number $reason $contact
certificate-taken-back = ❌ Your certificate { $number } does not hold any more: { $reason ->
    [mistake] it was issued by mistake.
    [hours] the hours on it were wrong.
    [name] the name on it was wrong.
   *[other] it was revoked.
} { $contact ->
    [none] Please ask your organiser about it.
   *[other] Please ask about it: { $contact }
}
certificate-superseded = ⚠️ The hours on your certificate { $number } have changed, so it does not hold any more.
button-certificate-new = 📄 A new certificate
certificate-which = Send me the number of the certificate, like this: /certificate 12-2026-000426
# Takes $state $number
certificate-state = { $state ->
    [valid] ✅ Certificate { $number } is valid.
    [superseded] ⚠️ Certificate { $number } does not hold any more: the hours were corrected after it was issued. Please ask for the newer one.
    [revoked] ❌ Certificate { $number } was revoked.
   *[unknown] ❓ There is no such certificate here.
}
certificate-mistyped = { $problem ->
    [sign] ❓ A certificate’s number has only digits and dashes, like 12-2026-000426. Please look again.
    [length] ❓ The number is too short or too long. Please look again.
    [digit] ❓ A digit of this number is mistyped. Please look again.
   *[never] ❓ There is no such certificate here. Please look again.
}
paper-label = { $word ->
    [title] Certificate of Voluntary Service
    [under-title] 志愿服务记录证明
    [person] Volunteer
    [name] Name
    [document] Identity document, number
    [volunteer-number] Volunteer number
    [service] Service
    [time] Time
    [content] Content
    [record] Record of service
    [date] Date
    [what] Activity and task
    [checked-in] Hours checked in
    [noted] Hours attested
    [sum] Sum (hours)
    [issuer] Issued by
    [place] Organisation
    [in-charge] Person in charge
    [handler] Handled by
    [contact] Contact
    [certificate] Certificate
    [number] Number
    [issued] Date
    [remarks] Remarks
   *[caption] Scan to see whether it is valid
}
# Takes $served $checked $noted $span
paper-time = { $served } hours: { $checked } checked in, { $noted } attested by an organiser; { $span }
# Takes $title $skill
paper-what = { $title } · { $skill }
paper-remarks = Counted in half hours. Issued free of charge.{ $numbers ->
    [none] { "" }
   *[other] {" "}Replaces { $numbers }.
}
