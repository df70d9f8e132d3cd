import type { ChangeWords } from './change-words.js'

export const dutch: ChangeWords = {
  openings: 'nee, nou nee, eigenlijk, sorry, wacht, ik bedoelde, ik bedoel, correctie',
  fillers:
    'het was, het waren, dat was, het is, maar, alsjeblieft, graag, het totaal is, het totaal was, het bedrag is, in totaal, de categorie is, categorie, maak er, in plaats daarvan, het kostte',
  who: {
    without: 'zonder, behalve, min, haal weg, verwijder',
    absent:
      'was er niet, was er niet bij, waren er niet, deed niet mee, kwam niet, at niet mee, betaalt niets, heeft niets gegeten',
    only: 'alleen voor, alleen tussen, alleen met, alleen, enkel',
    also: 'ook met, ook voor, ook, voeg toe, plus, en met',
    too: 'ook, was er ook, deed ook mee',
    whoPaid: 'heeft betaald, die betaalde, betaalde, heeft alles betaald',
    itWas: 'het was, dat was, was, het is, dat is',
    iPaid: 'ik heb betaald, ik betaalde',
  },
  parts: {
    verbs: 'betaalt, betalen, heeft, had, krijgt, neemt, telt',
    owes: 'betaalt',
    less: 'minder',
    more: 'meer, extra',
    double: 'dubbel, het dubbele, twee delen',
    triple: 'driedubbel, drie delen',
    half: 'de helft, half, een half deel',
    equally: 'gelijk verdelen, gelijk, in gelijke delen, eerlijk verdelen',
  },
  everyone: 'wij allemaal, de hele groep, ons allemaal',
  titles: 'noem het, de omschrijving is, omschrijving, beschrijving',
  noCategory: 'geen categorie, zonder categorie',
  not: 'niet',
  answers: {
    yes: 'ja, jawel, jep, klopt, dat klopt, juist, correct, precies, prima, goed, is goed, akkoord, bevestig, bevestigen, doe maar, noteer, opslaan, zeker, natuurlijk, in orde',
    no: 'nee, nee hoor, annuleer, annuleren, laat maar, vergeet het, verwerp, niet doen, toch niet, stop, verwijder, verwijderen, verwijder het, verwijder dat, wis, wis het, wis dat, ongedaan maken, maak ongedaan, maak het ongedaan, maak dat ongedaan, haal weg, haal het weg, draai terug',
    wrong: 'fout, dat is fout, klopt niet, dat klopt niet, niet goed, niet juist, verkeerd',
    polite: 'alsjeblieft, graag, dank je, bedankt, dan',
    first: 'de eerste, het eerste, eerste',
    second: 'de tweede, het tweede, tweede',
  },
}
