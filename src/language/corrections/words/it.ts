import type { ChangeWords } from './change-words.js'

export const italian: ChangeWords = {
  openings: 'no, in realtà, scusa, scusate, aspetta, anzi, volevo dire, correzione',
  fillers:
    'erano, era, sono, è, ma, bensì, per favore, il totale è, il totale era, la categoria è, categoria, in totale, è costato, metti',
  who: {
    without: 'senza, tranne, eccetto, meno, togli, escludi',
    absent: "non c'era, non c'ero, non è venuto, non è venuta, non ha mangiato, non paga niente, non deve niente",
    only: 'solo per, solo tra, solo con, solo, soltanto, solamente',
    also: 'anche con, anche per, anche, aggiungi, includi, e con, più',
    too: 'anche, pure',
    whoPaid: 'ha pagato, che ha pagato, ha pagato tutto',
    itWas: 'è stato, è stata, era, fu',
    iPaid: 'ho pagato io, ho pagato, pago io',
  },
  parts: {
    verbs: 'paga, pagano, deve, devono, ha, aveva, conta',
    owes: 'paga, deve',
    less: 'in meno, di meno, meno',
    more: 'in più, di più, più',
    double: 'il doppio, doppio, due quote',
    triple: 'il triplo, triplo, tre quote',
    half: 'la metà, metà, mezza quota',
    equally: 'in parti uguali, equamente, alla pari',
  },
  everyone: 'tutti noi, tutto il gruppo',
  titles: 'chiamalo, chiamala, la descrizione è, descrizione',
  noCategory: 'nessuna categoria, senza categoria',
  not: 'non',
  answers: {
    yes: "sì, si, certo, esatto, giusto, corretto, va bene, d'accordo, confermo, conferma, confermato, perfetto, procedi, segnalo, scrivilo, salva, ok va bene, benissimo",
    no: 'no, annulla, annullare, scarta, lascia stare, lascia perdere, meglio di no, cancella, niente, cancellalo, cancella questo, elimina, eliminare, eliminalo, annullalo, annulla questo, toglilo, rimuovi, rimuovilo',
    wrong: 'sbagliato, è sbagliato, non è giusto, non è così, errato',
    polite: 'per favore, grazie, allora',
    first: 'il primo, la prima, primo, prima',
    second: 'il secondo, la seconda, secondo, seconda',
  },
}
