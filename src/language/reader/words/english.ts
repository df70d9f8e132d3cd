import { englishTopics } from './english-topics.js'
import type { LanguageWords } from './lexicon.js'

/** English, as written in group chats. */
export const english: LanguageWords = {
  language: 'en',
  verbMeansSpeaker: true,
  phrases: {
    speaker: 'i, me, myself, ive, yours truly, i have, i had, ive just, ya boy, meself',
    mine: 'my, mine, my own',
    he: 'he, she, they, shes, hes, theyve, he has, she has',
    his: 'his, her, him, hers, their, them, his own, her own, himself, herself',
    you: 'you, u, ya, your, ur, youre',
    everyone:
      'everyone, everybody, us, we, weve, us all, we all, all of us, the group, the whole group, the team, the whole team, the crew, the gang, the whole gang, the squad, the lads, the boys, the girls, the house, the flat, the whole flat, the table, the office, everyones, all, for all, all in, evry1, every1, evryone, yall, all of you, whole crew, whole squad, the whole crew, the whole squad, the family, the fam, each of us, every one, the entire group, the bunch, all included, everybodys',
    others:
      'the others, others, the other two, the other three, the other four, the other five, other two, other three, other four, everyone else, everybody else, the rest of us, rest of us, the remaining two, the remaining three, the remaining four, the rest of the group, the rest of them, the rest of you, the remaining people',
    outsider:
      'mom, mum, mother, dad, father, parents, grandma, grandpa, granny, uncle, aunt, auntie, boss, company, work, employer, landlord, landlady, cousin, boyfriend, girlfriend, bf, gf, husband, wife, sister, brother, sis, bro, nan, client, customer, teacher, school, university, insurance, government, neighbour, neighbor, stranger, roommate, flatmate, colleague, coworker, manager, hr, sponsor, host, folks, ex, date, friend, mate, somebody else, someone else, in-laws, son, daughter, kid, guest, guests, bank',

    paid: 'bought them, got them all, paid them, ordered them, grabbed them, covered them, booked them, picked them up, picked it up, paid, payed, have paid, has paid, already paid, covered, bought, purchased, spent, forked out, shelled out, coughed up, fronted, footed, footed the bill for, footed the bill, picked up, picked up the tab, picked up the tab for, picked up the bill for, picked up the bill, put on, put it on, put it all on, put them on, put that on, put this on, put everything on, put down, put up, put in, pitched in, chipped in, threw in, contributed, booked, ordered, filled up, topped up, recharged, refilled, got it, got this, got that, got them, got this one, got that one, has got it, got the bill, got the tab, got the check, sprung for, sprang for, splashed out, splurged, ponied up, stumped up, prepaid, paid up, paid out, tapped, swiped, charged, was charged, got charged, been charged, handled the payment, took care of, took care of it, took care of the bill, took the bill, settled the bill, settled the tab, settled the check, settled the invoice, paid upfront, paid it, paid it all, paid all, paid everything, laid out, stocked up on, checked out, rented, hired, subscribed, renewed, fueled up, fuelled up, gassed up, reserved, paid the lot, hooked us up with, advanced, pre-paid, got charged for, went halves on, done pay, don pay, don buy, tanked up, snagged, snapped up, laid down, dropped, blew, payd, pd, covered it, bought it, bought us, got us, paid cash, ended up paying',
    got: 'got, grabbed, sorted, sorted out, took, handled, did, made, put, fetched, settled, picked, brought, had to pay, secured, nabbed, arranged, organised, organized, gotten, scored, went to, dealt with, fixed, shopped',
    takes:
      'pays, pay, covers, cover, takes, take, took only, has, have, had, only had, ate, drank, used, gets, get, counts, counts as, chips in, puts in, is in for, is down for, owes only, only owes, only pays, just pays, only has, just had, only ate, only drank, does, should pay, should cover, to pay, consumed',
    owes: 'owe, owes, owing, ows, is owing, oweing, owes only, does owe',
    gave: 'gave, give, sent, transferred, transfered, venmoed, venmod, paypaled, paypalled, paypald, zelled, handed, handed over, slipped, wired, revoluted, cashapped, etransferred, e-transferred, just sent, gpayed, passed, upid, bank transferred, monzoed, gave over, forwarded, sent over, shot, pinged, tossed',
    repaid:
      'repaid, paid back, payed back, gave back, returned, reimbursed, reimbursed me, refunded, settled up with, settled with, squared up with, squared with, squared, paid off, got even with, squared up, settled up, evened up with, evened out with, sent back, transferred back, venmoed back, handed back, settled my debt with, settled my debt to, settled his debt with, settled her debt with, cleared my debt with, cleared my debt to, cleared his debt to, cleared her debt to, cleared up with, sorted up with, paid my debt to, paid her debt to, paid his debt to, paid what i owed, gave what i owed',
    received: 'received, got back, collected, was paid, got paid, recieved, was given',
    lent: 'lent, loaned, spotted, lended, fronted me',
    back: 'back',
    settling:
      'he borrowed, she borrowed, they borrowed, i borrowed, he borrowed from me, she borrowed from me, i lent him, i lent her, i had borrowed, to settle up, to settle, to settle our tab, to settle the tab, to settle the debt, to settle my debt, to settle his debt, to settle her debt, to square up, to get even, to even up, settling up, settle up, were square now, were even now, were square, were even, were good now, were good, all square, all square now, all settled, all settled now, all even, that i owed, that he owed, that she owed, i owed, he owed, she owed, they owed, i owed him, i owed her, he owed me, she owed me, they owed me, what i owed, what he owed, what she owed, what i owed him, what i owed her, what he owed me, what she owed me, for what i owed, for what he owed, for what she owed, i owed them, he owes me, she owes me, my debt, his debt, her debt, our debt, debt, debts, repayment, to pay back, as repayment, were quits, were quits now, quits, so were good, so were even, so were square, to clear my debt, to clear his debt, to clear her debt, to clear the debt, to clear up, so thats settled, thats settled, thats us square, thats us even, to be even, to be square, now were even, now were square, we are even, we are even now, we are square, we are square now, that i was owed, he was owing, for my debt, for the debt, for his debt, for her debt, even now, square now, as agreed, outstanding',
    was: 'was, were, came, been, turned out, ended up, ended up being, ended up at, turned out to be',
    is: 'is, are, its, thats, theres, am, im, be, being, remains',
    absent:
      'wasnt there, wasnt with us, wasnt in, wasnt here, wasnt around, wasnt part of it, wasnt involved, wasnt on it, wasnt at it, wasnt in on it, wasnt in on this, wasnt at home, wasnt home, wasnt hungry, wasnt eating, wasnt drinking, wasnt able to come, werent there, werent with us, werent in, werent here, was not there, was not with us, was not in, were not there, didnt come, didnt join, didnt eat, didnt eat any, didnt drink, didnt go, didnt have any, didnt have anything, didnt want any, didnt want it, didnt take part, didnt participate, didnt show, didnt show up, didnt make it, didnt attend, didnt ride, didnt ride with us, didnt use it, didnt stay, didnt come along, didnt come with us, didnt join us, did not come, did not join, did not eat, did not go, didnt play, didnt tag along, didnt get any, didnt partake, didnt turn up, didnt travel, couldnt come, couldnt make it, couldnt join, couldnt be there, isnt in, isnt in on this, isnt in on it, isnt part of it, isnt part of this, isnt coming, isnt going, isnt included, isnt joining, isnt sharing, isnt splitting, arent in, arent coming, is not in, is not coming, is not part of it, is not included, not included, not in, not coming, not joining, not there, not part of it, not part of this, not sharing, not in on it, not in on this, not involved, not participating, doesnt eat, doesnt eat meat, doesnt drink, doesnt share, doesnt pay, doesnt have to pay, doesnt count, doesnt owe anything, dont count, doesnt use it, doesnt need to pay, doesnt chip in, hasnt been there, skipped it, skipped, skipped this one, skipped this, skipped out, sat out, sat it out, sat this out, sat this one out, sat that one out, stayed home, stayed at home, stayed behind, was away, were away, was out, was sick, was ill, was absent, was off, was not around, was missing, missed it, missed this one, missed out, opted out, bailed, bailed on us, backed out, left early, went home, went home early, passed on it, passed on this, passed on this one, dipped, is out, is out of this, is out of this one, flaked, had already left, had left, is excluded, was excluded, was on holiday, was at work, was working, was travelling, was traveling, was asleep, is away, is exempt, ate at home, ate before, no showed, no show, was a no show, got in free, got in for free, goes free, went free, was free, is sitting this one out, is sitting out, sits out, sits this one out, sitting out, sitting this one out, had nothing, had none, ate nothing, drank nothing, took none, wants no part, hadnt arrived, hadnt arrived yet, didnt tag, skipped dinner, skipped lunch, skipped breakfast, skipped dessert, skips, skips it, skips this one, wasnt on the trip, wasnt on that trip, wasnt in town, was out of town, is out of town, didnt take any, didnt touch it, didnt order anything, didnt order, didnt get anything, only had water, had to leave, had to work, couldnt attend, cant make it, cant come, cant join, is not sharing, doesnt want any, never came, never showed, never showed up, was not in, was not here, arent in on it, arent in on this',
    split:
      'split, splits, splitting, shared, share it, sharing, shares it, divide, divided, dividing, split it, split this, split that, split the bill, split it up, split up, split cost, split the cost, split even, share the cost, splitting it, dividing it, divide it, divvied, divvy, divvy up, divvy it up, lets split it, lets split, pls split, please split, can be split, to be split, to split, splitwise, gets split, to share, shared out',

    with: 'with, w, w/, together with, along with, alongside, wit',
    for: 'for, 4',
    between:
      'between, among, amongst, btwn, btw us, split between, shared between, betw, b/w, in between, split among, shared among, split by, shared by, divided by, divided between, divided among, split amongst, shared amongst, share between, sharing between, shared by, shared out between',
    except:
      'except, except for, excluding, excl, without, w/o, all but, all except, everyone but, everybody but, everyone except, everybody except, everyone except for, but not, not counting, not including, apart from, aside from, leaving out, leave out, other than, bar, everyone bar, all of us except, all of us but, us except, us but, all apart from, everyone apart from, everyone else but, everyone without, exclude, not for, all save, save for, everyone excluding, anyone but, not with, wo, everybody but not, each except, we all except, except on',
    not: 'not, no, never, dont, didnt, wasnt, isnt, doesnt, couldnt, cant, wont, none, nobody, nothing, arent, werent, havent, hasnt, aint, neither, nor, without paying, wouldnt, shouldnt, nope, hadnt, cannot, hardly, barely',
    only: 'only, just, solely, exclusively, alone, purely',
    and: 'and, n, as well as, &, und',
    to: 'to',
    from: 'from, out of',
    by: 'by, was paid by, were paid by, was covered by, got paid by, was bought by, were bought by, was picked up by, got covered by, charged to, billed to, put on by, courtesy of',
    on: 'on, onto, off',
    at: 'at',
    card: 'in cash, via venmo, via paypal, by bank transfer, via bank transfer, bank transfer, over venmo, on venmo, through venmo, on paypal, over paypal, via zelle, by zelle, on zelle, via revolut, on revolut, via cash app, on cashapp, via cashapp, via upi, by upi, on gpay, via gpay, by gpay, via wise, by transfer, by card, on twint, via twint, on mobilepay, via interac, by e-transfer, by etransfer, via e-transfer, via bizum, via phonepe, on phonepe, via momo, by momo, on bizum, via swish, on swish, on vipps, via vipps, through paypal, through the app, with venmo, by venmo, with paypal, by paypal, card, cards, credit card, debit card, bank card, cash, pocket, own pocket, account, bank account, wallet, amex, visa, mastercard, money, own money, own card, paypal, revolut, apple pay, tab, phone, purse, points card, savings, credit, debit, expense, dime, corporate card, joint card, monzo, venmo, upi, gpay, paytm',
    each: 'each, apiece, a piece, per person, a head, per head, pp, p/p, each person, a pop, per ticket, each one, per piece, a person, /person, /pp, /each, a ticket, each way, a bottle, per bottle',
    rest: 'the rest, rest, the remainder, remainder, remaining, the remaining, whats left, what is left, the rest of it, the rest of the bill, everything else',
    share: 'share, shares, part, portion, bit, share is, one, ones, stuff, meal, dish, order was',
    equally:
      'equally, evenly, equal, even, equal shares, equal parts, even split, equal split, half half, half-half, fifty fifty, fifty-fifty, 50 50, 50-50, 50/50, half each, in half, in equal parts, in equal shares, two ways, three ways, four ways, five ways, six ways, 2 ways, 3 ways, 4 ways, 5 ways, 6 ways, 7 ways, 8 ways, half and half, go halves, halves, halvsies, down the middle, straight down the middle, three way, four way, two way, five way, ways, both ways, the same, same for each, same for all, in thirds, in quarters, one per person, one each, one apiece, 1 each',
    both: 'both, each of them, each of those, all of it, all of that, on both, in on both, in on all, both of them, for both, all three, all of them, both times',
    plus: 'plus, and another, on top, + another',
    minus: 'minus, everyone minus, all minus, discount of, coupon of',
    tip: 'tip, tips, tax, taxes, service, service charge, gratuity, vat, delivery, delivery fee, cleaning fee, cleaning, booking fee, shipping, deposit fee, corkage, surcharge, fee, fees, handling, gst, hst',
    discount: 'discount, coupon, voucher, promo, cashback, rebate, off, promo code, gift card, credit note',
    more: 'more, extra, more than the rest, more than the others, more than everyone else, on top of that, additional',
    less: 'less, less than the rest, less than the others, less than everyone else, fewer',
    fraction:
      'half, a half, half of it, half of that, half the bill, half of the bill, half the cost, half of the total, quarter, a quarter, a quarter of it, quarter of it, one quarter, a fourth, a quarter of the bill, a quarter of that, three quarters, three quarters of it, a third, one third, a third of it, third of it, a third of the bill, two thirds, two thirds of it, a fifth, one fifth, a fifth of it, a tenth, one tenth',
    times:
      'double, twice, twice as much, two shares, double share, a double share, two portions, double portion, two parts, triple, three shares, thrice, three times, x',
    occasion:
      'birthday, bday, b-day, wedding, baby shower, leaving do, farewell, farewell party, goodbye, anniversary, graduation, present, gift, hen do, stag do, hen, stag, leaving gift, birthday present, birthday gift, birthday cake, bday cake, bday gift, leaving present, wedding present, wedding gift, retirement, housewarming',
    'word everyone': 'what we, which we, that we',
    'word speaker': 'what i, which i, that i',
    'word he': 'what he, what she, what they, which she, which he, that she, that he',
    instead:
      'no wait, wait no, wait, sorry, i mean, i meant, actually, correction, make that, scratch that, oops, no sorry, sorry no, nope, my bad, my mistake, typo, i mean to say, meant, er, erm, rather, no actually, actually no, hang on, hold on',
    total:
      'total, in total, altogether, all together, all in all, overall, came to, comes to, came out at, came out to, came up to, cost, cost us, cost me, totalled, totaled, totalling, totaling, in all, total of, sum, amounted to, all up, set us back, set me back, ran us, ran to, ran me, worked out at, worked out to, worth, worth of, rang up at, added up to, adds up to, ended up costing, for a total of, grand total, amount, price was, bill came to, bill was, total came to, total was, the total was, the bill was, the bill came to, cost was, the damage was, damage, came in at, landed at, came to total, total bill, went for, only cost',
    word: 'towards, toward, within, upon, across, inside, outside, behind, above, beside, beyond, as, so, of, in, into, out, up, down, over, about it, that, this, then, there, here, because, cos, cuz, coz, since, while, which, who paid, whose, too, now, new, old, big, small, some, any, other, another, via, through, per, after that, before, during, around town, near, next to, than',
    article: 'the, a, an, our, these, those, some, ours',
    filler:
      'no worries, no problem, no prob, no probs, no stress, no biggie, lol, haha, hahaha, lmao, rofl, btw, fyi, pls, please, plz, thx, thanks, ty, cheers, guys, hey, hi, hello, hiya, yo, ok, okay, okey, so yeah, yeah, yep, yes, right, well, oh, ah, ugh, hmm, anyway, folks, everyone hey, peeps, ppl, dude, man, today, tonight, this morning, this afternoon, this evening, just now, earlier, earlier today, at lunch, at noon, tonite, tho, though, too, in the end, finally, again, kindly, can you log, log, logging, note, noting, adding, add, put me down for, heads up, quick one, update, fwiw, just so you know, just so u know, it turns out, alright, aight, sup, phew, yay, woo, woohoo, wow, damn, omg, argh, lastly, first, also, by myself btw, for the record, this arvo, this time, this weekend, for now, ok so, and so, also just, literally, kinda, basically, only fair, obviously, quickly, hey all, hi all, hey everyone, hi everyone, hi guys, hey guys, hey team, hi team, morning all, thanks all, thanks everyone, thank you, earlier on, a while ago, cheers all, fam, bud, buddy, mates, in advance',

    unit: 'people, persons, person, nights, night, days, day, hours, hour, hrs, hr, h, minutes, minute, mins, min, weeks, week, months, month, years, year, yrs, km, kms, miles, mile, kg, kilo, kilos, g, grams, lb, lbs, pounds of, litres, liters, litre, l, ml, cl, packs, pack, bottles, bottle, tickets, ticket, boxes, box, bags, bag, cans, can, beers, beer, pizzas, coffees, times, time, pieces, piece, pcs, rooms, room, beds, bed, seats, seat, rounds, round, adults, kids, guys, guests, friends, slices, plates, crates, crate, trays, dozen, degrees, points, goals, steps, calories, percent, gb, mb, sets, reps, inches, cm, mm, m, ft, feet, floors, kinds, loaves, rolls, sticks, cups, shots, games, rides, trips, passes, copies, pages, meters, metres, am, pm, oclock, st, nd, rd, th, ways, stops, hrs each, yo, bedrooms, bedroom, ppl, pints, pint, burgers, tacos, sandwiches, eggs, bananas, apples, players, lanes, bikes, kayaks, boats, cars',
    title:
      'order, bus, line, room, gate, flat, apartment, apt, number, no., nr, platform, terminal, seat, row, table, floor, level, page, chapter, season, episode, exit, track, channel, size, version, route, highway, iphone, ps, playstation, xbox, windows, tram, metro, train, flight, unit, house, block, building, bay, lot, locker, code, pin, zip, postcode, phone, tel, call, year, class, grade, week, day, part, step, round, game, match, lane, door, ticket no, chapter, article, top, over, under, about, around, until, till, before, past, only after, id, model, route, junction, section, age, aged, turned, turns, turning, born, score, scored, won',

    question:
      'who, whos, what, whats, how, hows, when, whens, where, wheres, why, which one, whose is, does, can we, can i, can you, could you, shall we, shall i, should we, should i, do we, do i, do you, did we, did i, did you, did anyone, did everyone, is it, is there, are we, are you, was it, have we, has anyone, any idea, anyone, thoughts, any thoughts, wdyt, would it, could we, do they, did he, did she, has he, has she, is this, is that, were we, am i, whaddya, wanna, idk, dunno, not sure, right or, how many, how much, remind me, can someone, could someone, can anyone',
    plan: "will, ill, well be, youll, shell be, hell be, theyll, itll, gonna, going to, about to, would, wouldnt, could, should, might, may, shall, must, lets, let us, tomorrow, tmrw, tmr, tomoz, tmw, tomo, next week, next month, next weekend, next time, next year, next friday, next monday, next saturday, next sunday, later, soon, if, unless, once i, once we, when i, when we, when you, want, wants, wanna, want to, need, needs, need to, have to, has to, planning, plan, plans, planned, thinking, think, thinks, thought, hope, hoping, hopefully, wish, maybe, perhaps, probably, prob, possibly, supposed, suppose, expected, expecting, estimate, estimated, budget, imagine, id, wed, theyd, hed, shed love, i will, i'll, we'll, he'll, she'll, they'll, i'd, we'd, he'd, she'd, they'd, promise, promised, promises, ought, intend, considering, consider, dream, deal, bet, bets, betting, whenever, in case, instead of paying, upcoming, due, deadline, rsvp, looking to, ready to, trying to, hoping to, remember to, dont forget, don't forget, forgot to, owes if, until then, expects, cant wait, imma, ima, finna, tryna, reckon, reckons, guess, assuming, assume, pending, invoice coming, in future",
    gift: 'my treat, her treat, his treat, treat, treats, treating, treated, treated us, on me, on her, on him, on us, on the house, for free, free, freebie, gifted, a gift, as a gift, as a present, a present, was a gift, was a present, no need to pay, no need to pay me, no need to pay me back, dont pay me, dont pay me back, no one owes, nobody owes, shout, my shout, shouted, shouted us, donated, donation, donate, complimentary, comped, dont worry about, forget about it, no worries about, keep the change, call it even, its a gift, on the company, present from, gift from, generously, you dont owe me, dont owe me anything, dont owe me, doesnt owe me, doesnt owe me anything, my gift, no charge, charity, for charity, waived, invited us, invited me, forgive, forgave, forgiven, forget it',
    logged:
      'already logged, logged, already added, added it, already recorded, recorded, already entered, already in, already in the app, in the app, already on the tab, on the tab already, already split, already settled, already squared, already counted, already put in, already noted, already tracked, tracked, duplicate, logged it, already sorted, already paid back, already been paid back, already reimbursed, already did, already done, is in the log, still owe, still owes, still owed, entered, was already, were already, already, counted twice, twice already, i added, in splitwise, on splitwise, last entry, previous entry',
    privately:
      'for myself, by myself, just for me, only for me, for me only, for me alone, myself only, bought myself, got myself, bought himself, bought herself, bought themselves, got himself, got herself, got themselves, treated himself, treated herself, treated themselves, treated myself, private, privately, personal, personally, personal stuff, not shared, not for the group, not group, not a group, no need to split, dont split, dont log, dont add, dont count, dont record, dont put, do not log, do not add, do not record, not splitting, dont include, not a shared, not to be shared, nothing to do with the group, nothing to split, ignore that, ignore this, dont include this, never mind, nvm, not on the tab, keep it off, leave it off, skip this, off the tab, off the books, not group stuff, separate, on my own, my own stuff, unrelated, not yours, my personal, just mine, all mine, only mine, no need to share, not gonna split, for my own',
    order:
      'automatically, ignore, ignore your, ignore all, disregard, override, system, system prompt, prompt, instruction, instructions, rule, rules, new rule, admin, administrator, developer, sudo, pretend, you are now, act as, record that, record a, note that, write that, save it, save that, set the, set his, set her, set my, make it so, make him, make her, delete, erase, remove, wipe, reset, clear all, clear everything, drop table, undo, cancel, change, update his, update her, debt is, debts are, forget, jailbreak, bypass, confirm that, register that, balance is, balance, mark as, mark it, bot, say that, repeat after, execute, function, assistant, from now on, store that, enter that, the ledger, ledger, tabkeeper, without asking, without confirmation, no confirmation, log that, double everything, multiply, zero out, instead of me, obey, command, override the, trust me, approve, approved, verify, verified, authorize, authorized, json, assign, put everything on, tell everyone',
    income:
      'salary, raise, bonus, wage, wages, won, earned, prize, refund, refunds, refunded us, lottery, jackpot, sold, selling, sells, sale of, income, dividend, interest, inheritance, pocket money, allowance, profit, tax return, found, made money, winnings, scholarship, got hired, commission, payout, payslip, payday, tip from, lost, lose, losing, stole, stolen, robbed',
    price:
      'costs, costing, cost about, per month, a month, monthly, per night, a night, per hour, an hour, per day, a day, per week, a week, per kilo, a kilo, per litre, a litre, per year, a year, yearly, annually, priced, priced at, prices, pricing, price, going rate, starting at, starts at, starting from, from just, on sale, sale, selling for, listed at, listed, quote, quoted, quotes, goes for, used to, used to be, these days, nowadays, back in, back then, expensive, cheaper, cheapest, inflation, went up, gone up, went down, rose, market price, asking, asks, they want, per seat, entry is, minimum, starts, bids, bid, per kg, a kg, per gallon, a gallon, currently, each way is, saw, seen, available, crazy prices, imagine paying, worth it',
    vague:
      'iirc, if i remember, so far, this trip, rating, rated, stars, got a fine, paying, owed, confirm, for himself, for herself, for themselves, our own, their own, pretty sure, fairly sure, almost sure, quite sure, type, write, syntax, format, usage, tipped the, someone, somebody, some guy, no one, about, around, approx, approximately, roughly, ish, circa, nearly, almost, or so, or something, somewhere, something like, at least, at most, up to, more or less, like 10, like 20, between 20, another time, or, said, says, say, told, tells, heard, asked, ask, claims, claimed, remember when, remember, forgot, last year, years ago, ages ago, in 2019, whoever, whatever, either, depends, unsure, allegedly, supposedly, apparently, accidentally, by mistake, wrong, argued, joking, jk, kidding, just kidding, lies, lie, lying, pretended, fake, hypothetically, example, e.g., eg, for instance, for example, dreamt, dreamed, movie where, in the movie, story, test, testing, instead, attention, respects, tribute, visit, a visit, compliment, compliments, homage',
    verb: 'see, go, going, come, coming, meet, meeting, leave, leaving, arrive, arriving, start, starting, end, ending, running, ran, walk, walked, walking, drove, drive, driving, play, played, playing, watch, watched, watching, love, loved, hate, hated, feel, feels, felt, look, looks, looking, looked, seems, call, called, calling, text, texted, send, sending, bring, bringing, find, finding, know, knows, knew, live, lives, lived, work, works, worked, working, wait, waiting, waited, sleep, slept, wake, woke, read, write, wrote, opens, closed, closes, close, check, checked, show, shows, showed, tell, help, helped, turn, weigh, weighs, measures, happened, happens, born, died, finished, finish, begin, begins, gained, scored, hit, beat, borrowed, borrow, lend, borrows, return, sign, signed, moved, move, moving, kept, keep, keeps, stayed, stay, fell, broke, fined, learned, studied, passed the, failed, dropped off, kids, trade, traded, swapped, boarding, landing, landed, delayed, waits, opened, rang, slept over, collect, forget, leaves, said he, wearing, wore, needed, wanted, try, tried, tries, hurt, sat, stood, getting, giving, taking, making, putting, doing, buying, owning, saving, saved, thanks to, charges, asks for, lasted, lasts, takes place',
  },
  topics: englishTopics,
  days: {
    yesterday:
      'yesterday, yday, yest, last night, yesterday evening, yesterday night, yesterday morning, yesterday afternoon, ytd, yesterdays, yestrday, yesteday, last nights',
    'day before yesterday':
      'day before yesterday, the day before yesterday, two days ago, 2 days ago, the other night two days ago',
    '3 days ago': 'three days ago, 3 days ago',
    '4 days ago': 'four days ago, 4 days ago',
    '5 days ago': 'five days ago, 5 days ago',
    '7 days ago': 'a week ago, one week ago',
    monday: 'monday, mon, on monday, mondays, monday night',
    tuesday: 'tuesday, tue, tues, on tuesday, tuesdays, tuesday night',
    wednesday: 'wednesday, wed, on wednesday, wednesdays, wednesday night',
    thursday: 'thursday, thu, thur, thurs, on thursday, thursdays, thursday night',
    friday: 'friday, fri, on friday, fridays, friday night',
    saturday: 'saturday, on saturday, saturdays, saturday night',
    sunday: 'sunday, on sunday, sundays, sunday night',
    january: 'january, jan',
    february: 'february, feb',
    march: 'march',
    april: 'april, apr',
    may: 'may',
    june: 'june, jun',
    july: 'july, jul',
    august: 'august, aug',
    september: 'september, sept, sep',
    october: 'october, oct',
    november: 'november, nov',
    december: 'december, dec',
    last: 'last, this past, past',
  },
  counts: {
    1: 'one',
    2: 'two',
    3: 'three',
    4: 'four',
    5: 'five',
    6: 'six',
    7: 'seven',
    8: 'eight',
    9: 'nine',
    10: 'ten',
    12: 'twelve, a dozen',
  },
}
