import type { ChangeWords } from './change-words.js'

export const german: ChangeWords = {
  openings: 'nein, eigentlich, moment, entschuldigung, sorry, korrektur, ich meinte, ich meine, doch nicht',
  fillers:
    'es waren, es war, das waren, das war, waren, und, aber, sondern, bitte, es sind, es sollten, mach daraus, der betrag ist, der betrag war, insgesamt, die kategorie ist, kategorie, stattdessen, es kostete',
  who: {
    without: 'ohne, außer, nimm raus, minus',
    absent:
      'war nicht dabei, war nicht da, war gar nicht dabei, waren nicht dabei, kam nicht, hat nichts gegessen, zahlt nichts, ist raus',
    only: 'nur für, nur zwischen, nur mit, nur, bloß',
    also: 'auch mit, auch für, auch, dazu, nimm dazu, und mit, plus',
    too: 'auch, ebenfalls, war auch dabei, war dabei',
    whoPaid: "hat bezahlt, hat gezahlt, hat alles bezahlt, hat ausgelegt, war es, war's, wars, war das",
    itWas: 'es war, das war, war, es ist, das ist',
    iPaid: 'ich habe bezahlt, ich hab bezahlt, ich habe gezahlt, ich hab gezahlt',
  },
  parts: {
    verbs: 'zahlt, zahlen, schuldet, hat, hatte, hatten, bekommt, nimmt, zählt',
    owes: 'zahlt, schuldet',
    less: 'weniger',
    more: 'mehr, extra',
    double: 'doppelt, das doppelte, zwei anteile',
    triple: 'dreifach, das dreifache, drei anteile',
    half: 'die hälfte, halb, einen halben anteil',
    equally: 'gleichmäßig, zu gleichen teilen, gleich aufteilen, alle gleich',
  },
  everyone: 'wir alle, die ganze gruppe',
  titles: 'nenn es, nenne es, die beschreibung ist, beschreibung, bezeichnung',
  noCategory: 'keine kategorie, ohne kategorie',
  not: 'nicht',
  answers: {
    yes: 'ja, jo, jep, jawohl, klar, passt, stimmt, richtig, genau, gerne, gern, einverstanden, bestätigen, bestätigt, mach das, mach, eintragen, trag es ein, speichern, in ordnung, gut, super, perfekt',
    no: 'nein, nö, nee, abbrechen, verwerfen, verwirf es, vergiss es, lass es, lass das, nicht eintragen, lieber nicht, stopp, löschen, lösche es, lösch es, lösche das, lösch das, rückgängig, rückgängig machen, mach das rückgängig, mach es rückgängig, streich das, streiche das, storniere das, nimm das zurück, weg damit',
    wrong: 'falsch, das ist falsch, stimmt nicht, das stimmt nicht, nicht richtig, nicht ganz',
    polite: 'bitte, danke, dann, das, es',
    first: 'das erste, der erste, die erste, erste, erster, erstes',
    second: 'das zweite, der zweite, die zweite, zweite, zweiter, zweites',
  },
}
