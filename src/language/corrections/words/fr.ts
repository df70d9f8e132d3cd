import type { ChangeWords } from './change-words.js'

export const french: ChangeWords = {
  openings: 'non, en fait, plutôt, désolé, désolée, pardon, attends, correction, je voulais dire',
  fillers:
    "c'était, c'est, ce sont, et, mais, svp, s'il te plaît, le total est, le montant est, la catégorie est, catégorie, au total, ça faisait, mets",
  who: {
    without: 'sans, sauf, enlève, retire, moins',
    absent:
      "n'était pas là, n'étais pas là, n'est pas venu, n'est pas venue, n'a rien mangé, ne paie rien, ne doit rien",
    only: 'seulement pour, seulement entre, seulement, juste pour, juste entre, juste, uniquement, rien que',
    also: 'aussi avec, aussi pour, ajoute, et avec, plus',
    too: 'aussi, également',
    whoPaid: "a payé, qui a payé, c'est lui qui a payé, a tout payé",
    itWas: "c'était, c'est, ce fut, ça c'est",
    iPaid: "j'ai payé, c'est moi qui ai payé",
  },
  parts: {
    verbs: 'paie, paye, paient, doit, doivent, a, avait, prend, compte',
    owes: 'paie, paye, doit',
    less: 'de moins, moins',
    more: 'de plus, en plus',
    double: 'le double, double, deux parts',
    triple: 'le triple, triple, trois parts',
    half: 'la moitié, une demi part, une demi-part',
    equally: 'à parts égales, en parts égales, équitablement',
  },
  everyone: 'nous tous, tout le monde, tout le groupe',
  titles: 'appelle ça, la description est, description',
  noCategory: 'pas de catégorie, sans catégorie, aucune catégorie',
  not: 'pas',
  answers: {
    yes: "oui, ouais, d'accord, bien sûr, c'est ça, c'est bon, correct, exact, exactement, parfait, confirme, confirmer, confirmé, vas-y, allez-y, note-le, enregistre, ça marche, entendu",
    no: 'non, annule, annuler, laisse tomber, oublie, oublie ça, abandonne, surtout pas, pas ça, supprime, supprimer, supprime ça, supprime-le, efface, efface ça, efface-le, annule ça, annule-le, enlève ça, enlève-le',
    wrong: "faux, c'est faux, pas correct, ce n'est pas ça, c'est pas ça, incorrect",
    polite: "s'il te plaît, s'il vous plaît, stp, svp, merci, alors",
    first: 'le premier, la première, premier, première',
    second: 'le deuxième, la deuxième, deuxième, le second, la seconde, second, seconde',
  },
}
