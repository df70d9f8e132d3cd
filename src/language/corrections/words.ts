// All words and phrases are folded: lower case, without accents. Every language is understood in every group.

const wordsOf = (text: string): ReadonlySet<string> => new Set(text.split(' '))

/** Phrases, each as its words; the longest first, so that the first that fits is the one meant. */
const phrasesOf = (...lists: readonly string[]): readonly (readonly string[])[] =>
  lists
    .flatMap((list) => list.split(', '))
    .map((phrase) => phrase.split(' '))
    .sort((left, right) => right.length - left.length)

/** Say that something is corrected, and nothing else. */
export const openings = phrasesOf(
  'no, nope, nah, not quite, sorry, oops, wait, actually, correction, i meant, i mean, rather',
  'perdon, perdona, espera, en realidad, mejor dicho, quise decir, queria decir',
  'nein, eigentlich, non, en fait, plutot, desole, nao, na verdade, in realta',
)

/** Lead to what is right, and may be left out. */
export const fillers = phrasesOf(
  "it was, it's, it is, its, that was, that's, it should be, it should have been, should be, should have been, make it, make that",
  'change it to, the total was, the total is, the amount was, the amount is, the price was, total, please, ok, okay, but',
  'the category is, category, it cost, instead, in total, exactly',
  'eran, era, fue, fueron, son, es, que sean, ponlo en, pon, el total es, el total era, el total fue, lo, por favor, sino, pero',
  'la categoria es, categoria, costo, en total, mejor',
  'es waren, es war, das waren, waren, und, aber, sondern, bitte',
  "c'etait, c'est, et, mais, svp, foram, foi, eram, sao, mas, erano, sono, ma",
)

/** Take somebody out. */
export const withoutPhrases = phrasesOf(
  'without, except, except for, minus, remove, take out, leave out, drop, exclude',
  'sin, excepto, quita a, quita, saca a, saca, excluye a, ohne, sans, sem, senza',
)

/** Behind somebody who is taken out. */
export const absentPhrases = phrasesOf(
  "was not there, wasn't there, were not there, weren't there, wasn't in, didn't come, did not come, didn't join, did not join",
  "didn't eat, did not eat, pays nothing, owes nothing, no estaba, no estuvo, no vino, no comio, no paga nada, no debe nada",
)

/** Before those who alone share. */
export const onlyPhrases = phrasesOf(
  'only for, only between, only, just for, just between, just, solo para, solo entre, solo, solamente para, solamente entre, solamente',
)

/** Before somebody who shares as well. */
export const alsoPhrases = phrasesOf(
  'also with, also for, also, add, include, plus, and with, tambien con, tambien para, tambien a, tambien',
  'anade a, anade, agrega a, agrega, incluye a, incluye, y con',
)

/** Behind somebody who shares as well. */
export const tooPhrases = phrasesOf('too, as well, also, tambien')

/** Behind the name of who paid, where `paid` alone does not follow. */
export const whoPaidPhrases = phrasesOf(
  'who paid, that paid, was the one who paid, is the one who paid, quien pago, el que pago, la que pago, fue quien pago',
)

/** The writer paid. */
export const iPaidPhrases = phrasesOf(
  'pague yo, yo pague, lo pague yo, pague, he pagado yo, it was me who paid, it was i who paid',
)

/** All share alike. */
export const equalPhrases = phrasesOf(
  'split equally, split evenly, equally, evenly, equal parts, equal shares, in equal parts, a partes iguales, en partes iguales, por igual',
)

/** Everybody shares, in more words than one. */
export const everyonePhrases = phrasesOf('all of us, the whole group, todo el mundo, todos nosotros')

/** Begin a new description, which goes to the next comma. */
export const titlePhrases = phrasesOf(
  'call it, name it, rename it to, the description is, the description should be, description is, description',
  'llamalo, llamala, la descripcion es, descripcion',
)

/** "Call it even" is no title. */
export const noTitles = wordsOf('even off quits a')

/** Between a name and its part; what was `paid` is left out, since that is not what somebody owes. */
export const partVerbs = wordsOf(
  'pays pay owes owe has had have gets got takes took counts paga pagan debe deben tiene tenia tuvo tuvieron cuenta',
)

/** Behind a name: the part is this amount. */
export const owesVerbs = wordsOf('pays pay owes owe paga debe')

export const lessPhrases = phrasesOf('less, off, menos')

export const morePhrases = phrasesOf('more, extra, mas')

/** How many shares somebody has. */
export const multiples: readonly (readonly [shares: string, phrases: readonly (readonly string[])[]])[] = [
  ['2', phrasesOf('double, a double share, twice, twice as much, two shares, el doble, doble')],
  ['3', phrasesOf('triple, three times as much, three shares, el triple')],
  ['0.5', phrasesOf('half, half a share, half as much, la mitad, media parte')],
]

/** Between what is right and what it is not: "USD not EUR". */
export const notWords = wordsOf('not no nicht nao non pas')
