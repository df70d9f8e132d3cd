import type { ChangeWords } from './change-words.js'

export const english: ChangeWords = {
  openings: 'no, nope, nah, not quite, sorry, oops, wait, actually, correction, i meant, i mean, rather',
  fillers:
    "it was, it's, it is, its, that was, that's, it should be, it should have been, should be, should have been, make it, make that, change it to, the total was, the total is, the amount was, the amount is, the amount, amount, the price was, total, please, ok, okay, but, the category is, category, it cost, instead, in total, exactly",
  who: {
    without: 'without, except, except for, minus, remove, take out, leave out, drop, exclude, delete, kick, kick out',
    absent:
      "was not there, wasn't there, were not there, weren't there, wasn't in, didn't come, did not come, didn't join, did not join, didn't eat, did not eat, pays nothing, owes nothing",
    only: 'only for, only between, only with, only, just for, just between, just with, just',
    also: 'also with, also for, also, add, include, plus, and with',
    too: 'too, as well, also',
    whoPaid: 'who paid, that paid, was the one who paid, is the one who paid, was it, did it, did',
    itWas: "it was, that was, it's, it is, that's, twas, was",
    iPaid: 'i paid, it was me who paid, it was i who paid',
  },
  parts: {
    verbs: 'pays, pay, owes, owe, has, had, have, gets, got, takes, took, counts',
    owes: 'pays, pay, owes, owe',
    less: 'less, off',
    more: 'more, extra',
    double: 'double, a double share, twice, twice as much, two shares',
    triple: 'triple, three times as much, three shares',
    half: 'half, half a share, half as much',
    equally:
      'split equally, split evenly, equally, evenly, equal parts, equal shares, in equal parts, split it equally',
  },
  everyone: 'all of us, the whole group',
  titles:
    'call it, name it, rename it to, rename to, rename it, rename, the description is, the description should be, description is, description, title',
  noCategory: 'no category, without category, without a category, remove the category, remove category',
  not: 'not, no',
  answers: {
    yes: "yes, yep, yeah, yup, ya, sure, ok, okay, k, confirm, confirmed, correct, right, that's right, that is right, exactly, exact, do it, go ahead, save it, log it, write it down, write it, book it, add it, looks good, lgtm, all good, perfect, fine, good, great, of course, absolutely, agreed, true",
    no: "no, nope, nah, cancel, cancel it, cancel that, discard, discard it, drop it, don't, do not, stop, forget it, never mind, nevermind, skip it, leave it, no way, delete it, not that, don't do it, undo, undo it, undo that, undo this, delete, delete that, delete this, remove it, remove that, take it back, scrap it, scrap that",
    wrong: "wrong, that's wrong, that is wrong, not right, not quite, incorrect, false, not correct",
    polite: 'please, thanks, thank you, thx, pls, mate, bot, tabkeeper, then, it',
    first: 'the first, first, first one, the first one',
    second: 'the second, second, second one, the second one',
  },
}
