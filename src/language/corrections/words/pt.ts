import type { ChangeWords } from './change-words.js'

export const portuguese: ChangeWords = {
  openings: 'não, na verdade, aliás, desculpa, desculpe, espera, quis dizer, queria dizer, correção',
  fillers:
    'foram, foi, eram, era, são, é, mas, e sim, por favor, o total é, o total foi, o valor é, o valor foi, a categoria é, categoria, no total, custou, põe',
  who: {
    without: 'sem, exceto, menos, tira o, tira a, tira, remove o, remove a, remove',
    absent: 'não estava, não estive, não foi, não veio, não vim, não comeu, não paga nada, não deve nada',
    only: 'só para, só entre, só com, só, somente para, somente entre, somente, apenas',
    also: 'também com, também para, também, adiciona o, adiciona a, adiciona, inclui o, inclui a, inclui, e com',
    too: 'também',
    whoPaid: 'quem pagou, pagou, foi quem pagou, que pagou',
    itWas: 'foi, era, foi o, foi a, era o, era a',
    iPaid: 'eu paguei, paguei, paguei eu, fui eu que paguei',
  },
  parts: {
    verbs: 'paga, pagam, deve, devem, tem, tinha, teve, conta',
    owes: 'paga, deve',
    less: 'a menos, menos',
    more: 'a mais, mais',
    double: 'o dobro, dobro, duas partes',
    triple: 'o triplo, triplo, três partes',
    half: 'a metade, metade, meia parte',
    equally: 'em partes iguais, igualmente, por igual',
  },
  everyone: 'todos nós, todo mundo, toda a gente, o grupo todo',
  titles: 'chama isso de, chama de, a descrição é, descrição',
  noCategory: 'sem categoria, nenhuma categoria, tira a categoria',
  not: 'não',
  answers: {
    yes: 'sim, claro, isso, isso mesmo, certo, está certo, correto, exato, confirmo, confirmar, confirma, pode ser, pode, anota, anota aí, guarda, beleza, perfeito, tá bom, está bem, de acordo',
    no: 'não, cancela, cancelar, descarta, descartar, esquece, deixa, deixa pra lá, melhor não, apaga, apagar, apaga isso, apague, apague isso, exclui, excluir, exclui isso, exclua, desfaz, desfazer, desfaz isso, desfaça, remove, remove isso, tira isso',
    wrong: 'errado, está errado, incorreto, não está certo, não é isso',
    polite: 'por favor, obrigado, obrigada, então',
    first: 'o primeiro, a primeira, primeiro, primeira',
    second: 'o segundo, a segunda, segundo, segunda',
  },
}
