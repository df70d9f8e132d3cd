import type { Words } from './words.js'

/** English. */
export const en: Words = {
  language: 'en',
  operators: {
    paid: 'paid, payed, pays, pay, covered, covers, bought, purchased, spent, spends, fronted, footed, booked, ordered, got, grabbed, sorted, picked up, put down, put in, shelled out, forked out, coughed up, chipped in, paid for, advanced, charged, tapped, took care of, handled, rented, hired',
    iPaid: 'ive paid, my treat to split',
    wePaid: 'weve paid',
    owes: 'owes, owe, owing, in debt to',
    iOwe: 'i owe',
    gave: 'gave, gives, sent, sends, transferred, wired, handed, slipped, passed, venmoed, zelled, paypaled, revoluted, forwarded',
    iGave: 'ive sent, ive given',
    gaveBack:
      'gave back, paid back, pays back, sent back, repaid, reimbursed, returned, refunded, squared up, settled up, back, paid me back',
    iGaveBack: 'ive paid back, ive repaid',
    received: 'received, got back, collected, was paid',
    lent: 'lent, loaned, spotted, borrowed',
    split: 'split, splits, splitting, share, shared, sharing, divide, divided, divvy, shared out',
    with: 'with, w, w/, together with, along with, including, plus myself',
    for: 'for',
    between: 'between, among, amongst, btwn, in between, across',
    except:
      'except, except for, excluding, excl, without, w/o, but not, apart from, aside from, other than, leaving out, minus, not counting, not including, save for, all but, bar',
    not: 'not, no, never, dont, didnt, wasnt, isnt, doesnt, couldnt, cant, wont, werent, arent, hasnt, havent, none, nothing, nobody, neither, nor, aint',
    only: 'only, just, solely, alone, exclusively',
    and: 'and, n, as well as, also, too',
    or: 'or',
    to: 'to',
    from: 'from, off',
    by: 'by, on',
    card: 'card, cash, account, wallet, pocket, credit card, debit card, visa, mastercard, amex, paypal, venmo, revolut, apple pay',
    each: 'each, apiece, a piece, per person, a head, per head, pp, p/p, a person, a pop, per ticket, /person, /pp, per piece, every one of us, per couple',
    half: 'half, a half, halves, one half',
    third: 'third, a third, one third, two thirds',
    quarter: 'quarter, a quarter, one quarter, three quarters',
    rest: 'rest, the rest, remainder, remaining, whats left, what is left, everything else, other half',
    double: 'double, twice, two shares',
    triple: 'triple, three times, three shares',
    equally:
      'equally, evenly, equal, even, fifty fifty, 50/50, 50-50, half half, down the middle, same for each, two ways, three ways, four ways, five ways, six ways, ways',
    share: 'share, shares, part, parts, portion, portions',
    tip: 'tip, tips, tax, taxes, service, service charge, gratuity, vat, delivery, delivery fee, fee, fees, surcharge, shipping, gst',
    discount: 'discount, coupon, voucher, off, rebate',
    more: 'more, extra',
    less: 'less, fewer',
    plus: 'plus, on top, another',
    minus: 'minus, less',
    total: 'total, in total, altogether, in all, all in all, overall, sum, came to, comes to, cost, costs',
    correction: 'sorry, i mean, i meant, no wait, scratch that, correction, actually, make that, oops, rather, instead',
    absent:
      'skipped, skips, sat out, was out, was away, was sick, stayed home, left early, missed it, missed, opted out, bailed, is out, out, had none, had nothing, wasnt there, didnt come, didnt eat, didnt drink, didnt join',
    treat:
      'my treat, treat, treated, on me, on the house, free, gift, gifted, no need to pay, dont pay me, present, my shout',
    question:
      'who, whos, what, whats, how, how much, when, where, why, which, does, do, did, can, could you, should, shall, anyone',
    plan: 'will, ill, gonna, going to, would, could, might, should, lets, tomorrow, next week, later, soon, if, unless, want, wants, need, needs, thinking of, planning',
    logged: 'already, logged, already logged, already added, already split, already settled, recorded, entered',
    order:
      'undo, delete, remove, cancel, remind, show, list, set, change, ignore, pretend, export, settle, settle up, balance, budget, help',
    vague:
      'about, around, approx, approximately, roughly, ish, circa, nearly, almost, maybe, probably, something like, or so, some',
  },
  auxiliaries: { speaker: '', we: '', other: '' },
  people: {
    speaker: 'i, me, myself, im, ive, id',
    mine: 'my, mine, my own',
    he: 'he, she, they, hes, shes, theyve',
    his: 'his, her, him, hers, their, them, theirs, himself, herself',
    you: 'you, u, ya, your, yours, youre',
    everyone:
      'everyone, everybody, us, we, weve, all, us all, we all, all of us, the group, the whole group, the team, the crew, the gang, each of us, yall, all of you, our',
    others: 'the others, others, everyone else, everybody else, the rest of us, rest of us, the other',
    both: 'both, both of us, the both of us, both of them',
    some: 'the girls, the boys, the guys, the lads, the kids, the couple, some of us',
  },
  numbers: {
    small:
      'zero one two/couple three four five six seven eight nine ten eleven twelve/dozen thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
    tens: 'twenty thirty forty/fourty fifty sixty seventy eighty ninety',
    named: { 0.5: 'half, and a half' },
    times: { 100: 'hundred, hundreds', 1000: 'thousand', 1000000: 'million' },
    joint: 'and, a',
    scales: { 3: 'grand grands thou' },
    percent: 'percent, per cent, pct',
    people:
      'people, persons, person, of us, of you, of them, guys, friends, heads, ways, adults, kids, guests, pax, way',
    things:
      'nights, night, days, day, hours, hour, hrs, hr, minutes, minute, mins, min, weeks, week, months, month, years, year, km, kms, miles, kg, kilo, kilos, g, grams, lb, litres, liters, l, ml, tickets, ticket, beers, beer, bottles, bottle, boxes, bags, packs, rooms, seats, times, pieces, rounds, pizzas, coffees, mph, floors, stars, shares, parts, gb, inch, bedroom, course, pack',
    places:
      'room, bus, line, gate, flat, apartment, number, no, platform, terminal, seat, row, table, floor, level, page, season, episode, exit, track, version, route, highway, iphone, tram, train, flight, unit, house, block, street, building, windows, ps, size, order, invoice, ticket',
    oclock: "am, pm, oclock, o'clock",
    currencies: {
      krona: 'crown crowns krona kronor',
      krone: 'krone kroner',
      pound: 'pound pounds quid',
      dinar: 'dinar dinars',
      peso: 'peso pesos',
      franc: 'franc francs',
      ksh: 'shilling shillings bob',
      rupee: 'rupee rupees',
      dirham: 'dirham dirhams dh dhs',
    },
  },
  days: {
    today: 'today, tonight, this morning, this afternoon, this evening, just now',
    yesterday: 'yesterday, last night, yday, yesterday night, yesterday evening, ytd',
    beforeYesterday: 'day before yesterday, the day before yesterday',
    tomorrow: 'tomorrow, tmrw, tmr',
    afterTomorrow: 'day after tomorrow, the day after tomorrow',
    last: 'last, past, this past',
    next: 'next, coming',
    ago: 'ago, back',
    day: 'day, days, night, nights',
    week: 'week, weeks',
    weekdays: 'mon tue/tues wed thu/thur/thurs fri sat sun',
  },
}
