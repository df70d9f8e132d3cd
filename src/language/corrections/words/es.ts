import type { ChangeWords } from './change-words.js'

export const spanish: ChangeWords = {
  openings: 'perdón, perdona, espera, en realidad, mejor dicho, quise decir, quería decir',
  fillers:
    'eran, era, fue, fueron, son, es, que sean, ponlo en, pon, el total es, el total era, el total fue, lo, por favor, sino, pero, la categoría es, categoría, costó, en total, mejor, el importe es, el importe era',
  who: {
    without: 'sin, excepto, quita a, quita, saca a, saca, excluye a, elimina a, borra a',
    absent: 'no estaba, no estuvo, no estuve, no vino, no vine, no comió, no paga nada, no debe nada',
    only: 'solo para, solo entre, solo con, solo, solamente para, solamente entre, solamente',
    also: 'también con, también para, también a, también, añade a, añade, agrega a, agrega, incluye a, incluye, y con',
    too: 'también',
    whoPaid: 'quien pagó, el que pagó, la que pagó, fue quien pagó',
    itWas: 'fue, era, ha sido, ha sido cosa de, fue cosa de',
    iPaid: 'pagué yo, yo pagué, lo pagué yo, pagué, he pagado yo',
  },
  parts: {
    verbs: 'paga, pagan, debe, deben, tiene, tenía, tuvo, tuvieron, cuenta',
    owes: 'paga, debe',
    less: 'menos',
    more: 'más',
    double: 'el doble, doble',
    triple: 'el triple',
    half: 'la mitad, media parte',
    equally: 'a partes iguales, en partes iguales, por igual',
  },
  everyone: 'todo el mundo, todos nosotros',
  titles: 'llámalo, llámala, la descripción es, descripción',
  noCategory: 'sin categoría, quita la categoría, ninguna categoría',
  not: 'no',
  answers: {
    yes: 'sí, si, vale, claro, claro que sí, correcto, exacto, eso es, confirmo, confirmar, confirmado, confírmalo, de acuerdo, dale, adelante, hazlo, anótalo, apúntalo, guárdalo, perfecto, bien, está bien, por supuesto, listo, venga',
    no: 'no, cancelar, cancela, cancélalo, descartar, descarta, descártalo, olvídalo, déjalo, ni hablar, mejor no, no lo anotes, bórralo, nada, borra, borrar, borra eso, borra esto, elimina, eliminar, elimínalo, elimina eso, deshaz, deshacer, deshazlo, deshaz eso, quítalo, anúlalo',
    wrong: 'mal, está mal, incorrecto, no es correcto, no es así, eso no, equivocado',
    polite: 'por favor, gracias, porfa, pues, entonces',
    first: 'el primero, la primera, primero, primera',
    second: 'el segundo, la segunda, segundo, segunda',
  },
}
