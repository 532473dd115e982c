//! English words of the grammar, as they are after apostrophes are taken out.

/// What may stand before what matters, and changes nothing.
pub(super) const BEFORE: &[&str] = &[
    "i", "im", "i am", "id", "ill", "shall", "i will", "i would", "would", "will", "please", "pls", "plz", "sorry",
    "so sorry", "oh", "well", "ok", "okay", "just", "and", "also", "then", "so", "yes", "yep", "yeah", "can you",
    "could you", "would you", "can someone", "can i", "like to", "love to", "want to", "be", "hi", "hello", "hey",
    "dear", "now", "actually", "unfortunately", "afraid", "im afraid", "have to", "need to", "must", "got to", "gotta",
    "do", "definitely", "kindly", "this time", "happy to", "glad to", "wanna", "i wanna", "gotta", "ive gotta", "i gotta", "delighted to", "pleased to", "really",
    "id like to", "id love to", "we have to", "we need to", "weve", "lets", "let me", "there will be", "yes please",
    "ill have to", "had to", "still",
];
/// What may stand behind, and changes nothing.
pub(super) const BEHIND: &[&str] = &[
    "hun", "hon", "darling", "mate", "folks", "guys",
    "please", "pls", "plz", "thanks", "thank you", "thank you dear", "thx", "ty", "sorry", "so sorry", "tomorrow",
    "tomorow", "today", "tonight", "this time", "then", "now", "after all", "any more", "anymore", "too", "as well",
    "x", "xx", "dear", "for this", "for it", "for that", "for this one", "on monday", "on tuesday", "on wednesday", "on thursday", "on friday", "cheers", "love", "all",
    "everyone", "also", "anyway", "for tomorrow", "on saturday", "on sunday", "this week", "either", "again", "yes",
];
pub(super) const KIND: &[&str] = &[
    "oh wait", "oops", "new here", "im new here", "im new",
    "please", "pls", "plz", "thanks", "thanks a lot", "many thanks", "thank you", "thank you dear",
    "thank you so much", "thank you very much", "thx", "ty", "cheers", "hi", "hi all", "hello", "hey", "hi there",
    "hello all", "dear", "dear all", "sorry", "so sorry", "very sorry", "im sorry", "i am sorry", "oh", "oh no",
    "oh dear", "unfortunately", "well", "ok", "okay", "good morning", "good evening", "good afternoon", "x", "xx",
    "lovely", "great", "sounds lovely", "sounds great", "apologies", "my apologies", "haha", "after all",
    "both of them", "all of them", "next time", "maybe next time", "have fun", "have fun everyone", "enjoy",
];
pub(super) const NO: &[&str] = &[
    "no", "nope", "unfortunately not", "afraid not", "im afraid not", "no thanks", "no thank you", "not me",
    "not this time",
];
pub(super) const YES: &[&str] = &["yes", "yep", "yeah", "aye", "sure", "of course"];
/// A yes that asks for something.
pub(super) const WISH: &[&str] = &["yes please", "yes pls", "yes plz", "yeah please", "yep please"];
pub(super) const SIGNS_UP: &[&str] = &[
    "count me in", "cuont me in", "sign me up", "sing me up", "put me down", "put my name down", "add me",
    "add me to the list", "add my name", "sign up", "signup", "join", "come", "attend", "take part", "im in",
    "i am in", "im coming", "i am coming", "ill be there", "i will be there", "ill come", "i will come", "be there",
    "join in", "put me on the list", "im joining", "put me in", "book me in", "register me", "register",
    "add me please", "pencil me in", "put me back on", "put me back", "put me back in", "put me back down", "put me back on the list", "add me back", "ill join", "signing up", "come along", "cont me in", "b there", "im comming", "will be there",
];
/// Of these some may as well call others.
pub(super) const CALLS: &[&str] = &["sign up", "signup", "join", "register"];
/// Of these some take words for the writer before them, and are nothing without.
pub(super) const NEEDS_WRITER: &[&str] = &["come", "attend", "take part", "be there", "join in", "come along"];
pub(super) const COMES: &[&str] = &[
    "in", "up for it", "up for that", "up for this", "game", "im game", "going", "im going", "i am going", "coming", "ill go", "i will go", "me too", "me as well", "me please",
    "joining", "attending", "comming", "ill make it",
];
/// What a list of names stands below.
pub(super) const HEADINGS: &[&str] = &["sign up", "signup", "please sign up", "sign ups"];
pub(super) const OUR_SIGN_UP: &[&str] = &["count us in", "sign us up", "put us down", "add us", "book us in"];
pub(super) const WE_COME: &[&str] = &[
    "were all coming", "we are all coming", "were coming", "we are coming", "were in", "we are in", "well be there", "well come", "were going",
    "we will be there", "we will come", "we shall be there", "were joining", "well join", "we would love to come",
    "wed love to come", "we would like to come", "wed like to come", "we would love to join", "wed love to join",
    "we would like to join", "wed like to join", "we want to come", "we want to join",
];
/// What is kept for somebody, and how it is asked for.
pub(super) const SEATS: &[&str] = &["seat", "place", "spot", "space"];
pub(super) const KEEPS: &[&str] = &["save", "keep", "reserve", "book", "hold", "take", "ill take", "get"];
pub(super) const NOT_COMING: &[&str] = &[
    "cant make", "cant make it", "cnat make it", "cannot make it", "can not make it", "cant come", "cannot come", "can not come",
    "cant attend", "cannot attend", "cant go", "cannot go", "cant be there", "cant join", "cannot join",
    "wont make it", "wont come", "wont be coming", "wont be there", "wont be able to come", "wont be able to make it",
    "wont be able to attend", "will not be able to come", "will not be able to make it", "will not come",
    "will not be there", "wont be able to join", "wont attend", "not coming", "im not coming", "not going",
    "im not going", "not going to make it", "unable to come", "unable to attend", "unable to make it",
    "no longer able to come", "no longer able to attend", "not able to come", "not able to make it",
    "can no longer come", "can no longer make it", "can no longer attend", "not attending", "cant do it",
    "cant do wednesday", "cant", "no longer coming", "count me out", "drop out", "dropping out", "have to drop out",
    "out", "im out", "i am out", "pull out", "back out", "wont be joining", "wont be going", "must drop out",
    "couldnt make it after all", "cant make this", "cant make this one", "cant make it any more",
    "not be able to come", "not be able to make it",
];
/// The same of somebody else.
pub(super) const THEY_DO_NOT: &[&str] = &[
    "isnt coming", "isnt going", "isnt able to come", "isnt able to make it", "doesnt come", "is out", "has to cancel",
    "has to skip", "is not coming", "is not going", "has dropped out", "has pulled out", "dropped out", "pulled out", "has to drop out",
];
/// That somebody is ill.
pub(super) const ILL: &[&str] = &[
    "isnt well", "is not well", "isnt feeling well", "is not feeling well", "is unwell", "is ill", "is sick", "is poorly",
    "is in hospital", "has a cold", "has got a cold", "isnt up to it",
];
/// What somebody has to do leads to what they do not.
pub(super) const HAVE_TO: &[&str] = &[
    "have to", "i have to", "ill have to", "i will have to", "need to", "i need to", "i must", "must", "got to",
    "ive got to", "im going to have to", "going to have to", "gotta",
];
/// Of these, what is talk when it stands alone.
pub(super) const WEAKLY_OUT: &[&str] = &["out"];
pub(super) const TAKES_BACK: &[&str] = &[
    "cancel", "cancle", "cancel it", "cancel me", "cancel my booking", "cancel my seat", "cancel my place",
    "cancel my spot", "cancel my sign up", "cancel my signup", "cancel my registration", "cancel my reservation",
    "cancelling", "canceling", "withdraw", "unregister", "unregister me", "deregister me", "take me off",
    "take me off the list", "taking my name off", "taking my name off the list", "taking myself off",
    "take my name off", "take my name off the list", "remove me", "remove me from the list", "remove my name",
    "give my seat to someone else", "give my place to someone else", "give my spot to someone else",
    "give my seat away", "sign me off", "cross me off", "cross me off the list", "delete me",
    "drop me", "drop me out", "drop me from the list", "drop me off the list", "take me out", "strike me off", "strike me off the list", "scratch me",
    "scratch me off", "withdraw my registration", "withdraw my name", "give up my seat", "free my seat",
];
pub(super) const EXCUSES: &[&str] = &[
    "doctors appointment", "grandson is ill", "my grandson is ill", "family emergency", "something came up",
    "somethings come up", "im ill", "i am ill", "im not well", "not feeling well", "im unwell", "im sick",
    "im in hospital", "i am in hospital", "my child is ill", "my son is ill", "my daughter is ill",
    "my husband is ill", "my wife is ill", "im busy", "have a cold", "i have a cold", "got a cold", "ive got a cold",
    "im out of town", "im out of town next week", "out of town", "im away", "im away that week", "im away that day",
    "were away that week", "were away", "were away that day", "that time doesnt work for me",
    "that day doesnt work for me", "that doesnt work for me", "that time doesnt suit me", "im working",
    "i have to work", "kids are ill", "the kids are ill", "hospital appointment", "dentist appointment",
    "i have a doctors appointment", "im away next week",
];
pub(super) const MAY_COME: &[&str] = &[
    "i can", "i will", "i do", "may i join", "waitlist", "waiting list", "put me on the waitlist", "put me on the waiting list", "actually we can", "actually i can", "we can after all", "i can after all", "go on then", "aye go on then", "oh go on then", "ill try", "ill try to come", "ill do my best", "same here", "maybe", "maybe yes",
    "perhaps", "probably", "possibly", "i might", "might", "i may", "i think so", "if theres room", "if there is room",
    "if theres a place", "if there is a place", "if theres still a place", "if there is still a place",
    "if theres still room", "if there is still room", "if theres space", "if there is space", "if theres a seat",
    "if there is a seat", "if theres still a seat", "i want to come", "im interested", "interested", "can i come",
    "can i join", "could i come", "can we come", "i cant sign up", "cant sign up", "how do i sign up",
    "how can i sign up", "where do i sign up", "how to sign up", "how do i join", "may i come",
    "is it too late to sign up", "can i still come", "can i still join", "can i sign up", "can i still sign up",
    "i forgot to sign up", "forgot to sign up", "baoming", "bao ming",
];
pub(super) const MAY_LEAVE: &[&str] = &[
    "how do i cancel", "how can i cancel", "where do i cancel", "how do i cancel my sign up",
    "ill skip", "ill skip this one", "skip", "skip this one", "ill pass", "pass", "ill miss it", "ill miss this one",
    "cant cancel", "i cant cancel", "how do i get off the list", "❌",
    "i may need to cancel", "i might need to cancel", "may need to cancel", "i may have to cancel",
    "i might have to cancel", "may have to cancel", "might have to cancel", "how do i withdraw", "how do i drop out",
];
/// That what the writer did or said before was a mistake.
pub(super) const MISTAKES: &[&str] = &[
    "changed my mind", "ive changed my mind", "i have changed my mind", "i changed my mind", "my mistake", "by mistake",
    "wrong button", "i pressed the wrong button", "pressed the wrong button", "pressed by mistake", "i pressed by mistake",
    "i pressed the button by mistake", "pressed the button by mistake", "pressed cancel by mistake",
    "i pressed cancel by mistake", "cancelled by mistake", "i cancelled by mistake", "got the wrong day", "i got the wrong day",
];
/// What was in the way and is over.
pub(super) const ILLS: &[&str] = &[
    "knee", "leg", "back", "hip", "foot", "ankle", "cold", "cough", "flu", "wife", "husband", "son", "daughter", "grandson",
    "granddaughter", "mum", "dad",
];
pub(super) const IS_WELL: &[&str] = &[
    "is better", "is better now", "is fine now", "is much better", "is well again", "has gone", "has healed", "is all right now",
];
pub(super) const MAY_CHANGE: &[&str] = &["im not coming alone", "not coming alone", "i wont be alone"];
pub(super) const FOR_THEM: &[&str] = &[
    "please cancel him", "please cancel her", "please cancel them", "cancel him", "cancel her", "cancel them",
    "please cancel for him", "please cancel for her", "take him off", "take her off", "please take him off",
    "please take her off", "please remove him", "please remove her", "remove him", "remove her",
];
/// Words that are glad of it, by a word for not coming.
pub(super) const GLAD: &[&str] = &[
    "cant wait to come", "i cant wait to come", "i wouldnt miss it", "wouldnt miss it", "we wouldnt miss it",
    "see you there", "see you all there", "wouldnt miss it for the world", "i wouldnt miss it for the world",
];
/// Other words that say why somebody asks.
pub(super) const ANNEXES: &[&str] = &[
    "the button doesnt work", "the button does not work", "button doesnt work", "the button isnt working",
    "the button wont work", "nothing happens",
];
pub(super) const MAYBE: &[&str] = &[
    "maybe", "might", "i might", "we might", "may", "i may", "we may", "probably", "perhaps", "possibly",
    "i should be able to", "should be able to", "i think", "i think i", "not sure", "im not sure", "i am not sure",
    "i dont think", "i dont think i", "i hope to", "hope to", "hopefully", "there might be", "there may be",
    "not sure if", "im not sure if", "not sure whether", "i doubt", "dont think", "we might be", "might be",
    "might not", "i might not", "we might not", "may not", "i may not", "we may not", "i dont know if",
];
pub(super) const DOUBTS: &[&str] = &[
    "not sure", "im not sure", "i am not sure", "i dont think", "i dont think i", "not sure if", "im not sure if",
    "not sure whether", "i doubt", "dont think", "might not", "i might not", "we might not", "may not", "i may not",
    "we may not", "i dont know if",
];
pub(super) const KIN: &[&str] = &[
    "wife", "husband", "partner", "mum", "mom", "mother", "dad", "father", "sister", "brother", "son", "daughter",
    "grandson", "granddaughter", "grandma", "grandpa", "grandmother", "grandfather", "friend", "neighbour", "neighbor",
    "child", "kid", "boy", "girl", "aunt", "uncle", "mate", "colleague", "mother in law", "father in law", "gran",
    "nan", "granny", "grandchild", "cousin", "niece", "nephew", "boyfriend", "girlfriend",
];
pub(super) const KINS: &[&str] = &[
    "kids", "children", "grandchildren", "friends", "boys", "girls", "sons", "daughters", "neighbours", "adults",
    "people", "others", "guests", "grandkids", "grandsons", "granddaughters",
];
pub(super) const PARENTS: &[&str] = &["parents", "grandparents"];
pub(super) const MANY: &[&str] = &[
    "the whole family", "whole family", "the family", "my family", "the kids", "my kids", "the children",
    "my children", "my friends", "some friends", "the grandchildren", "all of us", "a few friends", "friends", "kids",
    "family",
];
/// Whether a word is for people who come along, and not for what they come to.
pub(in crate::domain::written::reply) fn is_of_people(word: &str) -> bool {
    [KIN, KINS, PARENTS].iter().any(|words| words.contains(&word)) || MANY.iter().any(|many| many.ends_with(word))
}
/// Words that begin with a capital letter and are nobody's name.
pub(super) const NO_NAMES: &[&str] = &[
    "me", "us", "you", "it", "them", "all", "everyone", "everybody", "someone", "somebody", "monday", "tuesday",
    "wednesday", "thursday", "friday", "saturday", "sunday", "i", "please", "tea", "now", "my", "the", "more", "some",
    "one", "two", "three", "another", "to", "for", "this", "that", "your", "our", "a", "an", "with", "as", "in", "on",
    "up", "off", "out", "here", "there", "today", "tomorrow", "tonight", "early", "soon", "online", "again", "club",
    "party", "milk", "sugar", "coffee", "cake", "whatsapp", "telegram", "facebook",
];
/// What a party does that is counted.
pub(super) const TOGETHER: &[&str] = &[
    "are coming", "is coming", "will come", "will be there", "would love to come", "would like to come",
    "want to come", "come", "coming", "are in", "both", "would love to join", "will be coming", "please", "too",
    "as well", "for tea", "going", "are going", "will join",
];
/// What may stand before the number of a party.
pub(super) const BEFORE_A_NUMBER: &[&str] = &[
    "there will be", "there are", "itll be", "it will be", "well be", "we will be", "were", "we are", "theres", "still", "now",
    "the", "all", "just", "only", "make it", "make that", "its", "its just", "its only", "it is just", "please", "for",
    "sorry", "put us down for", "sign us up for", "sign us up", "sign up", "sign up for", "signup", "sign me up for",
    "sign me up", "count me in for", "book", "change to", "change it to", "so", "put me down for", "can you make it",
    "could you make it", "please make it", "and",
];
/// That the writer comes alone.
pub(super) const ONLY_ME: &[&str] = &[
    "just me", "only me", "its only me", "its just me", "me only", "just myself", "im coming alone", "me alone",
    "just the one of us", "ill come alone", "ill come on my own", "im coming on my own", "coming alone", "on my own",
];
/// What follows a word of doubt.
pub(super) const AFTER_MAYBE: &[&str] = &[
    "come", "make it", "be there", "join", "i can come", "i can make it", "ill come", "i will come", "going", "i can",
    "attend", "ill make it", "we can come", "we can make it", "can come", "can make it", "i can attend", "go",
    "ill be there", "coming", "be able to come", "be able to make it", "ill join", "im coming",
];
/// What two people do.
pub(super) const BOTH_COME: &[&str] = &[
    "are coming", "will come", "will be there", "would like to come", "would love to come", "are in", "both",
    "will both come", "are both coming", "both come", "will both be there", "will both join", "would both like to come",
];
