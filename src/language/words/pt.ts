import type { Words } from './words.js'

/** Portuguese of Brazil and of Portugal. */
export const pt: Words = {
  language: 'pt',
  operators: {
    paid: 'pagou, pagaram, pagaste, tem pago, tinha pago, tinha pagado, paga, pagam, pagava, pago, pagos, pagas, botou, botaram, pôs, puseram, colocou, colocaram, comprou, compraram, compraste, gastou, gastaram, gastaste, adiantou, adiantaram, adiantaste, bancou, bancaram, cobriu, cobriram, reservou, reservaram, passou no cartão, passou o cartão, pegou, pegaram, trouxe, trouxeram, encheu, encheram, pediu, pediram, desembolsou, meteu, meteram, avançou, avançaram, ficou com a conta, tratou de, tratou do, alugou, alugaram, arcou, arcou com, assumiu, rachou a conta, quitou, acertou a conta, fez a compra, fez as compras, fez o mercado, abasteceu, abasteceram, carregou, mandou ver, cobraram, pagar, posto, comprado, gasto, adiantado, bancado, caiu no cartão, caiu no meu cartão, saiu do bolso, debitou, debitado, comprar, botar, acabou de pagar, acaba de pagar',
    iPaid:
      'paguei, eu pago, pago eu, tenho pago, tinha pago, acabei de pagar, botei, pus, coloquei, comprei, acabei de comprar, gastei, adiantei, banquei, cobri, reservei, passei no cartão, passei o cartão, peguei, trouxe eu, enchi, pedi, desembolsei, meti, avancei, tratei de, tratei do, aluguei, arquei, arquei com, assumi, quitei a conta, fiz a compra, fiz as compras, fiz o mercado, abasteci, carreguei, fui eu que paguei, eu que paguei, quem pagou fui eu, saiu do meu bolso, me cobraram, cobraram-me, saiu da minha conta, caiu no meu cartão, comprei-os, comprei-as, paguei-os, comprei-o, comprei-a, paguei-a, paguei-o, dei eu',
    wePaid:
      'pagamos, pagámos, a gente pagou, a gente gastou, a gente comprou, botamos, pusemos, colocamos, compramos, comprámos, gastamos, gastámos, adiantamos, reservamos, pedimos, alugamos, alugámos, abastecemos, enchemos, nos cobraram, fizemos as compras',
    owes: 'deve, devem, devia, deviam, deves, devendo, tá devendo, está devendo, está a dever, ficou devendo, ficou a dever, dívida, dívidas, me deve, me devem, deve-me, devem-me, nos deve, deve-nos',
    iOwe: 'devo, eu devo, lhe devo, te devo, devo-te, devo-lhe, tô devendo, estou devendo, estou a dever, fiquei devendo, fiquei a dever',
    gave: 'deu, deram, deste, dá, transferiu, transferiram, transferiste, enviou, enviaram, enviaste, mandou, mandaram, mandaste, passou, passaram, passaste, entregou, entregaram, depositou, depositaram, fez um pix, fez pix, fez o pix, mandou pix, mandou um pix, pix, pixou, deu um pix, fez um mbway, fez mbway, mandou mbway, mbway, mb way, fez uma transferência, fez a transferência, fez ted, fez doc, jogou, transferir, transferido, enviado, mandado, acabou de transferir, acabou de mandar',
    iGave:
      'dei, eu dei, te dei, dei-te, lhe dei, dei-lhe, transferi, enviei, mandei, te mandei, passei, te passei, entreguei, depositei, fiz um pix, fiz pix, fiz o pix, mandei pix, mandei um pix, pixei, dei um pix, fiz um mbway, fiz mbway, mandei mbway, fiz uma transferência, fiz a transferência, fiz ted',
    gaveBack:
      'devolveu, devolveram, devolveste, devolve, me devolveu, devolveu-me, reembolsou, me reembolsou, ressarciu, me ressarciu, restituiu, quitou, quitaram, quitado, acertou, acertaram, acertou comigo, acertou as contas, me pagou, pagou-me, me pagaram, pagou o que devia, pagou a parte, pagou a dívida, saldou, liquidou, estamos quites, tamos quites, tá quite, quites, ficamos quites, de volta, zerado, zeramos, zerou, devolver, devolvido, acabou de me pagar, acabou de pagar o que devia, acabou de devolver, reembolsado',
    iGaveBack:
      'devolvi, te devolvi, devolvi-te, reembolsei, ressarci, quitei, acertei, acertei com, acertei as contas, te paguei, paguei-te, lhe paguei, paguei-lhe, paguei o que devia, paguei minha parte, paguei a minha parte, paguei a dívida, saldei, liquidei, zerei',
    received:
      'recebeu, receberam, recebi, recebemos, me deu, deu-me, me passou, passou-me, me mandou, mandou-me, me transferiu, transferiu-me, me enviou, enviou-me, me fez um pix, me fez pix, caiu na conta, caiu na minha conta, entrou',
    lent: 'emprestou, emprestaram, emprestei, emprestamos, emprestado, emprestada, me emprestou, emprestou-me, te emprestei, emprestei-te, pegou emprestado, peguei emprestado, quebrou o galho',
    split:
      'dividir, divide, dividimos, dividido, dividida, divididos, divididas, dividam, dividindo, dividiu, a dividir, pra dividir, para dividir, rachar, racha, rachamos, rachado, rachada, rachando, rachou, pra rachar, repartir, repartido, repartida, reparte, repartimos, partilhar, partilhado, partilhada, partilha, partilhamos, compartilhar, compartilhado, compartilhamos, vaquinha, fizemos vaquinha, dividir a conta, rachar a conta, contas à moda do porto, ratear, rateio, rateado',
    with: 'com, c/, junto com, juntamente com, mais eu, incluindo, incluindo a, incluindo o, incluído, contando com, comigo incluído',
    for: 'para, pra, pro, pras, pros, p/, por, pelo, pela, pelos, pelas, p',
    between: 'entre, p/ entre',
    except:
      'exceto, excepto, menos, menos a, menos o, salvo, sem, sem contar, sem contar com, sem contar a, sem contar o, sem incluir, tirando, tirando a, tirando o, fora, fora a, fora o, excluindo, excluindo a, excluindo o, com exceção de, com exceção da, com exceção do, à exceção de, à exceção da, à exceção do, todos menos, deixando de fora',
    not: 'não, =n, =ñ, nunca, jamais, nem, ninguém, nada, nenhum, nenhuma, tampouco, num',
    only: 'só, somente, apenas, unicamente, sozinho, sozinha, exclusivamente',
    and: 'e, também, tb, tbm, mais, além de, assim como',
    or: 'ou',
    to: 'a, ao, à, aos, às, para, pra, pro',
    from: 'de, do, da, dos, das, desde',
    by: 'por, pelo, pela, em, no, na, por conta de, por conta do, por conta da, a cargo de',
    card: 'cartão, no cartão, com cartão, meu cartão, no meu cartão, dinheiro, em dinheiro, em espécie, à vista, conta, carteira, bolso, meu bolso, crédito, débito, no crédito, no débito, visa, mastercard, multibanco, paypal, nubank, picpay, mercado pago, transferência, por transferência, por pix, no pix, via pix, via mbway, vale refeição, vr, va, revolut, numerário',
    each: 'cada, cada um, cada uma, cada qual, por pessoa, por cabeça, pra cada, pra cada um, p/ cada, para cada, para cada um, p/ pessoa, por pax, p/p, pp, por casal, a cada um, cada pessoa, por ingresso, a unidade, por unidade, por barba',
    half: 'metade, a metade, meia, meio, metades, meiota',
    third: 'um terço, terço, terça parte, a terça parte, dois terços',
    quarter: 'um quarto, quarta parte, a quarta parte, três quartos',
    rest: 'resto, o resto, restante, o restante, o que sobra, o que sobrou, o que falta, a diferença, a outra metade',
    double: 'dobro, o dobro, duplo, dupla, duas vezes, em dobro, duas partes',
    triple: 'triplo, o triplo, três vezes, três partes',
    equally:
      'igualmente, por igual, igual, iguais, em partes iguais, partes iguais, meio a meio, meio-a-meio, metade metade, meia meia, 50/50, 50-50, fifty fifty, a meias, irmãmente, igualitariamente, o mesmo, mesma coisa',
    share: 'parte, partes, cota, cotas, quota, quotas, porção, fatia',
    tip: 'gorjeta, gorjetas, caixinha, taxa, taxas, serviço, taxa de serviço, dez por cento, couvert, imposto, impostos, iva, entrega, taxa de entrega, frete, portes, comissão, juros, caução, multa, iof, estafeta',
    discount: 'desconto, descontos, cupom, cupão, promoção, promo, abatimento, voucher, cashback',
    more: 'mais, a mais, extra, de mais',
    less: 'menos, a menos, de menos',
    plus: 'mais, fora, além, outro, outra, outros, adicional, somando, soma, em cima',
    minus: 'menos, descontando, tirando, abatendo',
    total:
      'total, no total, ao todo, totalizando, no todo, tudo, tudo junto, soma, deu, deu tudo, ficou, ficou em, ficou por, saiu, saiu por, saiu a, custou, custaram, custa, custam, valor, valeu, num total de, a conta deu, importou em',
    correction:
      'desculpa, desculpe, desculpem, foi mal, quis dizer, queria dizer, quero dizer, digo, ou melhor, aliás, corrigindo, correção, me enganei, enganei-me, errei, na verdade, na real, espera, pera, peraí, ops, ups, em vez de, ao invés de, era pra ser, afinal',
    absent:
      'não estava, não estavam, não tava, não esteve, não estiveram, não veio, não vieram, não foi, não foram, não comeu, não comeram, não jantou, não almoçou, não bebeu, não bebe, não bebem, não tomou, não participa, não participou, não entra, não entrou, não conta, não vem, não vai, não pôde, não pode vir, não quis, não jogou, não ficou, não paga, não divide, não come, ficou em casa, foi embora, saiu antes, saiu mais cedo, faltou, faltaram, tava doente, estava doente, tava fora, estava fora, perdeu, não curtiu, deu o cano, deu bolo, furou, tá fora, está fora',
    treat:
      'por minha conta, é por minha conta, eu convido, convido eu, convidei, ofereci, ofereço, ofereço eu, ofereceu, oferece, dei de presente, presenteei, presenteou, de graça, grátis, cortesia, por conta da casa, minha cortesia, fica por mim, pode deixar comigo, não precisa pagar, não precisam pagar, não precisa, na faixa',
    question:
      'quem, o que, o quê, =quê, quanto, quanta, quantos, quantas, qto, qnto, quando, onde, por que, qual, quais, alguém, você pode, pode, podes, consegue, será, será que, cadê',
    plan: 'teria, teriam, teríamos, tivesse, pagaria, vou, vais, vai, vamos, vão, ia, íamos, a gente vai, vou pagar, vai pagar, pagarei, pagará, pagaremos, pagarão, quero, quer, queremos, queria, preciso, precisa, precisamos, tenho que, tem que, temos que, devíamos, deveríamos, podíamos, se, caso, amanhã, depois, mais tarde, logo, em breve, semana que vem, próxima semana, na próxima, bora, tô pensando, estou pensando, pensando em, estamos pensando, tomara, seria, custaria, ficaria, combinado, pagamos amanhã, marcar, bora ver',
    logged:
      'já, já tá, já está, já anotei, já anotado, já lancei, já lançado, já coloquei, já pus, já paguei, anotado, registrado, registado, lançado, adicionado, já dividido, já acertado, já quitado',
    order:
      'desfaz, desfazer, desfaça, apaga, apagar, apague, deleta, deletar, exclui, excluir, elimina, eliminar, remove, remover, tira, cancela, cancelar, cancele, anula, anular, lembra, lembrar, lembre, avisa, avisar, mostra, mostrar, mostre, lista, listar, muda, mudar, altera, alterar, troca, trocar, corrige, corrigir, ignora, ignorar, esquece, exporta, exportar, acerta, acertar, zera, zerar, saldo, saldos, balanço, contas, orçamento, ajuda',
    outsider:
      'minha mãe, meu pai, meus pais, os pais, minha tia, meu tio, minha avó, meu avô, meu primo, minha prima, meu irmão, minha irmã, minha esposa, meu marido, meu namorado, minha namorada, o chefe, a chefe, o patrão, a empresa, a firma, o escritório, o senhorio, o seguro, o banco, o governo, um cliente, alguém, um cara, o vizinho, a vizinha, os sogros, mãe, pai, um amigo, chefe, empresa',
    vague:
      'uns, umas, cerca de, por volta de, aproximadamente, aprox, mais ou menos, quase, tipo, tipo uns, e pouco, e tal, e poucos, acho, acho que, talvez, sei lá, algo como, coisa de, em torno de, à volta de, por aí, uma média de, +/-, alguns',
  },
  auxiliaries: { speaker: 'tenho, tinha', we: 'temos, tínhamos', other: 'tem, têm, tens' },
  people: {
    speaker: 'eu, mim, me, comigo, a mim, eu mesmo, eu mesma, pra mim',
    mine: 'meu, minha, meus, minhas',
    he: 'ele, ela, eles, elas, lhe, lhes, ele mesmo, ela mesma',
    his: 'dele, dela, deles, delas, seu, sua, seus, suas',
    you: 'você, vocês, vc, vcs, cê, cês, ocê, tu, te, ti, contigo, vós, teu, tua, teus, tuas, o senhor, a senhora',
    everyone:
      'todos, todas, todo mundo, toda gente, toda a gente, tds, td mundo, nós, nos, a gente, a galera, galera, o pessoal, pessoal, a malta, malta, o grupo, o grupo todo, a turma, a turma toda, a família, a casa, a casa toda, a equipe, a equipa, geral, cada um de nós, todos nós, nosso, nossa, nossos, nossas, conosco, connosco, todes',
    others:
      'os outros, as outras, os demais, as demais, o resto, o resto do pessoal, o resto da galera, os restantes, os que faltam, todos os outros',
    both: 'ambos, ambas, os dois, as duas, nós dois, nós duas, eles dois, elas duas, a gente dois',
    some: 'as meninas, os meninos, as gurias, os guris, as moças, os rapazes, as raparigas, as crianças, os miúdos, a criançada, o casal, os casais, alguns, algumas, os caras, as minas, os putos, os pais, os avós, os solteiros',
  },
  numbers: {
    small:
      'zero um/uma dois/duas/par três quatro cinco seis sete oito nove dez onze doze/dúzia treze catorze/quatorze quinze dezesseis/dezasseis dezessete/dezassete dezoito dezenove/dezanove',
    tens: 'vinte trinta quarenta cinquenta/cinqüenta/cincoenta sessenta setenta oitenta noventa',
    named: {
      0.5: 'meio, meia, e meio, e meia',
      100: 'cem, cento, centena',
      200: 'duzentos, duzentas',
      300: 'trezentos, trezentas',
      400: 'quatrocentos, quatrocentas',
      500: 'quinhentos, quinhentas',
      600: 'seiscentos, seiscentas',
      700: 'setecentos, setecentas',
      800: 'oitocentos, oitocentas',
      900: 'novecentos, novecentas',
    },
    times: { 1000: 'mil, milhares', 1000000: 'milhão, milhões' },
    joint: 'e',
    scales: { 3: 'mil milão barão barões', 6: 'milhões milhão' },
    percent: 'por cento, porcento, pct',
    people:
      'pessoas, pessoa, pess, de nós, de vocês, deles, amigos, amigas, adultos, crianças, convidados, pax, cabeças, rapazes, meninas, somos, éramos, casais',
    things:
      'noites, noite, diárias, diária, dias, dia, horas, hora, h, hs, hrs, minutos, minuto, min, mins, semanas, semana, meses, mês, anos, ano, km, kms, quilômetros, quilómetros, milhas, quilos, quilo, kg, kgs, g, gr, gramas, litros, litro, l, lt, ml, ingressos, ingresso, bilhetes, bilhete, entradas, passagens, passagem, tickets, cervejas, cerveja, brejas, imperiais, finos, chopes, chopps, chope, latas, lata, garrafas, garrafa, caixas, caixa, sacos, sacolas, pacotes, pacote, quartos, assentos, lugares, vezes, vez, peças, rodadas, pizzas, cafés, café, bicas, copos, doses, porções, pratos, estrelas, andares, partes, gb, graus, metros, m, parcelas, parcela, prestações, camas, unidades, pedaços, fatias, espetos, coxinhas, pães, páginas',
    places:
      'quarto, ônibus, autocarro, linha, portão, porta, apartamento, apto, ap, número, nº, nro, num, plataforma, cais, terminal, assento, lugar, fila, fileira, mesa, andar, piso, página, temporada, capítulo, episódio, saída, via, versão, rota, estrada, rodovia, iphone, comboio, trem, metrô, metro, voo, casa, bloco, rua, edifício, prédio, tamanho, pedido, fatura, nota, sala, ps, br',
    oclock: 'am, pm, horas, hrs, da manhã, da tarde, da noite, em ponto',
    currencies: {
      group:
        'pila, pilas, conto, contos, mangos, mango, paus, pau, pratas, prata, pratinhas, dinheiros, grana, carcanhol',
      r$: 'real, reais, reau, reaus, reias, dilmas, temers',
      euro: 'euro, euros, aéreos, eurinhos',
      dollar: 'dólar, dólares, doletas, doleta, verdinhas',
      pound: 'libra, libras',
      peso: 'peso, pesos',
      franc: 'franco, francos',
      krona: 'coroa, coroas',
      dinar: 'dinar, dinares',
      rupee: 'rúpia, rúpias, rupias',
      yen: 'iene, ienes',
      aoa: 'kwanza, kwanzas',
      mzn: 'metical, meticais',
    },
  },
  days: {
    today:
      'hoje, hoje mesmo, hj, hoje cedo, hoje de manhã, hoje à tarde, hoje à noite, esta manhã, esta tarde, esta noite, agora, agorinha, agora há pouco, agora mesmo, há pouco',
    yesterday:
      'ontem, ontem à noite, ontem de noite, ontem à tarde, ontem de manhã, ontem a noite, noite passada, na noite passada, a noite passada',
    beforeYesterday: 'anteontem, antes de ontem, antes-de-ontem, antontem, trasanteontem',
    tomorrow: 'amanhã, amanhã de manhã, amanhã à tarde, amanhã à noite',
    afterTomorrow: 'depois de amanhã',
    last: 'passado, passada, último, última, retrasado',
    next: 'próximo, próxima, que vem, seguinte',
    ago: 'há, faz, atrás, fazem',
    day: 'dia, dias, noite, noites',
    week: 'semana, semanas',
    onDay: 'dia, o dia, no dia, do dia',
    ofMonth: '',
    weekdays:
      'segunda/seg/2ª terça/ter/3ª quarta/qua/4ª quinta/qui/5ª sexta/sex/6ª sábado/sáb/sabadão domingo/dom/domingão',
  },
}
