//! Every text the bot can say. The words themselves stand in `locales/`.

#![expect(missing_docs, reason = "the text in locales/ says what each is")]

use super::{Phrase, Value, phrases};

phrases! {
    date = "date" (month, day, weekday);
    date_time = "date-time" (date, time);
    theme = "theme" (theme);
    phase_note = "phase-note" (phase);

    card_title = "card-title" (title, theme);
    card_short_notice = "card-short-notice" ();
    card_time = "card-time" (date, start, end);
    card_time_over_days = "card-time-over-days" (start, end);
    card_place = "card-place" (place);
    card_place_linked = "card-place-linked" (place, link);
    card_programme = "card-programme" ();
    card_point = "card-point" (number, text);
    card_more_points = "card-more-points" (count);
    card_seats = "card-seats" (going, capacity, free, waiting);
    card_seats_unlimited = "card-seats-unlimited" (going);
    card_role = "card-role" (role, going, seats, waiting);
    card_role_unlimited = "card-role-unlimited" (role, going);
    card_names = "card-names" (names, more);
    names_separator = "names-separator" ();
    card_opens = "card-opens" (when);
    card_deadline = "card-deadline" (when);
    card_contact = "card-contact" (contact);
    card_how = "card-how" (number);

    button_sign_up = "button-sign-up" ();
    button_join_line = "button-join-line" ();
    button_cancel = "button-cancel" ();
    button_role = "button-role" (role);
    button_more = "button-more" ();
    button_fewer = "button-fewer" ();
    button_why = "button-why" ();
    button_take_seat = "button-take-seat" ();
    button_no_thanks = "button-no-thanks" ();
    button_hold_it = "button-hold-it" ();
    button_skip = "button-skip" ();
    button_private = "button-private" ();
    button_publish = "button-publish" ();
    button_discard = "button-discard" ();
    button_call_off = "button-call-off" ();
    button_keep_on = "button-keep-on" ();
    button_everyone_came = "button-everyone-came" ();
    button_post_recap = "button-post-recap" ();
    button_came = "button-came" (name);
    button_absent = "button-absent" (name);
    button_back = "button-back" ();
    button_next = "button-next" ();
    button_activity = "button-activity" (title, when);
    button_language = "button-language" ();

    signed_up = "signed-up" (title, when, companions, seats, role);
    signed_up_unreachable = "signed-up-unreachable" (title, when, companions, seats, role);
    waiting = "waiting" (title, place);
    already_in = "already-in" (title, when, companions, seats);
    already_waiting = "already-waiting" (title, place);
    cancelled = "cancelled" (title);
    cancelled_waiting = "cancelled-waiting" (title);
    named = "named" (name, text);
    moved_up = "moved-up" (title, when, place, number, seats);
    moved_up_group = "moved-up-group" (name, title, seats);
    party_changed = "party-changed" (title, seats);
    question = "question" (title, question);
    question_thanks = "question-thanks" ();
    question_waits = "question-waits" ();
    offered = "offered" (title, when, place, until, seats);
    offered_group = "offered-group" (name, title, until, seats);
    offer_over = "offer-over" (title);
    late_cancel = "late-cancel" (name, title, seats);
    too_few = "too-few" (title, when, going, minimum);
    why_not_in = "why-not-in" (title);
    why_not_in_line = "why-not-in-line" (title, parties);
    why_waiting = "why-waiting" (title, place, ahead);
    why_full = "why-full" ();
    why_too_few = "why-too-few" (free, seats, most, passed);
    why_kept = "why-kept" ();
    why_offered = "why-offered" (title, until);
    role_participant = "role-participant" ();

    remind_person_evening = "remind-person-evening" (title, start, place, number);
    remind_person_soon = "remind-person-soon" (title, start, place, number);
    remind_group_evening = "remind-group-evening" (title, start, place, free, number);
    remind_group_soon = "remind-group-soon" (title, start, place, free, number);

    attendance_ask = "attendance-ask" (title, count);
    attendance_nobody = "attendance-nobody" (title);
    attendance_ticked = "attendance-ticked" (came, count);
    attendance_is_done = "attendance-is-done" (title);
    picture_kept = "picture-kept" (title, count);
    picture_album_full = "picture-album-full" (title);
    picture_on_card = "picture-on-card" ();
    recap_posted = "recap-posted" ();
    recap_title = "recap-title" (title);
    recap_when = "recap-when" (when, place);
    recap_came = "recap-came" (count);
    recap_signed_up = "recap-signed-up" (count);
    recap_thanks = "recap-thanks" ();

    list_title = "list-title" ();
    list_mine = "list-mine" ();
    list_line = "list-line" (number, title, when, place);
    list_seats_free = "list-seats-free" (free);
    list_full = "list-full" ();
    list_going = "list-going" (companions, seats);
    list_waiting = "list-waiting" (place, companions, seats);
    list_offered = "list-offered" ();
    list_more = "list-more" (count);
    list_choose = "list-choose" ();
    list_choose_cancel = "list-choose-cancel" ();
    list_empty = "list-empty" ();
    mine_empty = "mine-empty" ();

    welcome = "welcome" ();
    help_resident = "help-resident" ();
    help_organiser = "help-organiser" ();
    help_owner = "help-owner" ();
    language_set = "language-set" ();

    preview = "preview" ();
    preview_when = "preview-when" (when, groups);
    preview_at_once = "preview-at-once" (groups);
    published = "published" (number, when);
    published_at_once = "published-at-once" (number);
    discarded = "discarded" ();
    new_in_private = "new-in-private" ();
    new_how = "new-how" ();
    new_no_date = "new-no-date" (line);
    new_no_time = "new-no-time" (line);
    new_ambiguous = "new-ambiguous" (line, first, second);
    new_past = "new-past" (when);
    new_no_such_day = "new-no-such-day" (line);
    new_no_title = "new-no-title" ();
    new_title_too_long = "new-title-too-long" (count);
    new_bad_seats = "new-bad-seats" (line);
    new_bad_number = "new-bad-number" (line);
    new_too_many = "new-too-many" (line, most);
    new_after_start = "new-after-start" (line);
    new_bad_line = "new-bad-line" (line);
    new_unknown_place = "new-unknown-place" (place, known);
    new_which_place = "new-which-place" (known);

    call_off_sure = "call-off-sure" (title, when, count);
    called_off = "called-off" (title, count);
    kept_on = "kept-on" (title);
    seats_set = "seats-set" (title, seats);
    seats_how = "seats-how" (number, text);
    called_off_person = "called-off-person" (title, when);
    called_off_group = "called-off-group" (title, when);

    linked = "linked" (place);
    link_unknown = "link-unknown" (place, known);
    group_unreachable = "group-unreachable" (place);

    refusal_over = "refusal-over" ();
    refusal_running = "refusal-running" ();
    refusal_closed = "refusal-closed" (contact);
    refusal_called_off = "refusal-called-off" ();
    refusal_not_in = "refusal-not-in" ();
    refusal_not_open_yet = "refusal-not-open-yet" (when);
    refusal_other_role = "refusal-other-role" (role);
    refusal_too_many_companions = "refusal-too-many-companions" (most);
    refusal_party_too_large = "refusal-party-too-large" (seats);
    refusal_no_room = "refusal-no-room" (free);
    refusal_alone = "refusal-alone" ();
    refusal_too_many_guests = "refusal-too-many-guests" (most);
    refusal_no_such_guest = "refusal-no-such-guest" (name);
    refusal_unknown_activity = "refusal-unknown-activity" ();
    refusal_which_activity = "refusal-which-activity" ();
    refusal_only_organisers = "refusal-only-organisers" ();
    refusal_only_owners = "refusal-only-owners" ();
    refusal_no_draft = "refusal-no-draft" ();
    refusal_not_over = "refusal-not-over" ();
    refusal_recap_done = "refusal-recap-done" ();
    refusal_old_button = "refusal-old-button" ();
    refusal_group_only = "refusal-group-only" ();
    refusal_not_linked = "refusal-not-linked" ();
    refusal_too_many = "refusal-too-many" ();
    failure = "failure" ();

    command_activities = "command-activities" ();
    command_signup = "command-signup" ();
    command_cancel = "command-cancel" ();
    command_mine = "command-mine" ();
    command_why = "command-why" ();
    command_new = "command-new" ();
    command_cancelactivity = "command-cancelactivity" ();
    command_help = "command-help" ();
    command_language = "command-language" ();
}
