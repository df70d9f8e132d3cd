import type { LanguageWords } from './lexicon.js'

/** Portuguese of Brazil and of Portugal. */
export const portuguese: LanguageWords = {
  language: 'pt',
  verbMeansSpeaker: false,
  phrases: {
    'speaker paid':
      'paguei, eu paguei, eu que paguei, paguei eu, paguei tudo, eu paguei tudo, comprei, eu comprei, gastei, botei, coloquei, adiantei, banquei, eu banquei, cobri, quitei, fiz as compras, fiz a compra, fiz mercado, fiz o mercado, fui eu que paguei, fui eu quem pagou, eu que banquei, enchi o tanque, abasteci, reservei, pus, passei no cartao, passei no meu cartao, deixei pago, acabei de pagar, ja paguei, eu ja paguei, recarreguei, pedi, peguei, fui eu, desembolsei, paguei a conta, passei',
    'owes speaker':
      'me deve, me devem, deve-me, devem-me, me ta devendo, ta me devendo, me esta devendo, esta me devendo, deve a mim, deve pra mim',
    'speaker owes': 'devo, eu devo, to devendo, estou devendo, tou devendo, eu to devendo',
    'speaker gave':
      'dei, mandei, transferi, fiz um pix de, fiz pix de, mandei um pix de, mandei pix de, enviei, passei um pix de, eu mandei, eu transferi, fiz um pix, fiz uma transferencia de, fiz um mbway de, mandei mbway de, eu dei, pixei',
    'speaker repaid':
      'devolvi, eu devolvi, paguei de volta, reembolsei, acertei com, acertei, quitei com, paguei minha divida com',
    speaker: 'eu, mim, comigo, eu mesmo, eu mesma, meu cartao, do meu bolso, meu bolso, minha conta, no meu cartao, me',
    mine: 'meu, minha, meus, minhas',
    he: 'ele, ela, eles, elas',
    his: 'dele, dela, seu, sua, seus, suas, deles, delas',
    you: 'voce, vc, voces, vcs, te, tu, ti',
    everyone:
      'todos, todas, todo mundo, nos, a gente, galera, a galera, todos nos, pra todos, para todos, pra galera, o grupo, geral, pra geral, toda a gente, pra todo mundo, pra casa, a turma, pessoal todo, o pessoal',
    others: 'os outros, as outras, os demais, o resto do pessoal, os outros dois, os outros tres',
    outsider:
      'minha mae, meu pai, meus pais, mae, pai, chefe, empresa, a empresa, senhorio, dono, namorado, namorada, irmao, irma, tio, tia, avo, vizinho, cliente, seguro, primo, prima, marido, mulher, alguem, sogra, patrao, amigo, amiga',
    paid: 'pagou, pagaram, comprou, compraram, gastou, botou, colocou, adiantou, bancou, cobriu, que pagou, quem pagou, pagou tudo, pago por, paga por, fez as compras, fez a compra, fez mercado, fez o mercado, abasteceu, encheu o tanque, reservou, pos, passou no cartao, desembolsou, acabou de pagar, ja pagou, pagou a conta, pagou pelo, pagou pela, pagou pelos, pagou pelas, pago, paga, pagos, pagas, pediu, recarregou',
    got: 'pegou, trouxe, resolveu, fez, buscou',
    owes: 'deve, devem, ta devendo, esta devendo',
    gave: 'deu, mandou, transferiu, enviou, fez um pix de, fez pix de, passou, mandou um pix de, fez uma transferencia de, fez um mbway de',
    repaid: 'devolveu, pagou de volta, reembolsou, pagou, acertou com, quitou com',
    received: 'recebi',
    lent: 'emprestei',
    settling:
      'pra acertar, para acertar, que me devia, que devia, que eu devia, que ela me devia, que ele me devia, estamos quites, tamos quites, ta quitado, quites, quitado, minha divida, a divida, divida, da divida, pra quitar, para quitar, agora estamos quites, o que me devia, o que eu devia, acerto de contas, acerto',
    takes: 'paga so, fica com, ficou com, comeu, bebeu, so paga, paga apenas, teve, conta como, entra com, entrou com',
    was: 'foi, foram, custou, custaram, saiu, saiu por, sairam, deu, deram, ficou em, ficou por, ficou, totalizou, tava, estava',
    is: "e', sao, esta, ta, custa, custam, estao",
    absent:
      'nao foi, nao veio, nao estava, nao tava, nao comeu, nao bebeu, nao participou, nao participa, nao conta, nao entra, faltou, nao vai, nao bebe, ficou em casa, nao entrou, nao jantou, nao almocou, nao quis, nao pode ir, nao pode vir, nao foram, nao vieram, nao tava junto, nao estava junto, tava doente, estava doente, nao come carne, ta fora, esta fora, nao racha, nao jogou, nao ficou, nao apareceu',
    split:
      'dividir, dividido, dividida, divide, dividimos, rachar, rachado, rachada, racha, rachamos, vamos rachar, pra dividir, pra rachar, para dividir, a dividir, dividindo, rachando, repartido, repartir',
    with: 'com, junto com',
    for: 'para, pra, pro, pros, pras, por',
    between:
      'entre, dividido entre, so entre, dividir entre, rachado entre, dividida entre, dividi entre, rachar entre, a dividir por, dividido por, pra dividir entre',
    except:
      'menos, exceto, sem, fora, tirando, todos menos, todo mundo menos, todos exceto, menos o, menos a, sem o, sem a, sem contar, com excecao de, salvo, pra todos menos, galera menos, exceto o, exceto a, tirando o, tirando a, todo mundo exceto, sem contar com',
    not: 'nao, nunca, nem, nada, ninguem, nenhum, nenhuma',
    only: 'so, apenas, somente',
    and: 'e, mais, &, e mais',
    to: 'ao, a, para o, para a, pro, pra',
    from: 'de, do, da',
    by: 'pelo, pela, pago por, paga por, pago pelo, pago pela, pagos por, pagas por, por conta de, por conta do, por conta da, no cartao de, no cartao do, no cartao da, paga pelo, paga pela',
    on: 'no dia, dia, em',
    at: 'as',
    card: 'cartao, conta, bolso, dinheiro, em dinheiro, no cartao, no pix, pix, via pix, por pix, no debito, no credito, por transferencia, mbway, por mbway, em cash',
    each: 'cada, cada um, cada uma, por pessoa, por cabeca, pra cada',
    rest: 'o resto, resto, o restante, restante',
    share: 'parte',
    equally:
      'igualmente, por igual, em partes iguais, igual, meio a meio, metade metade, meio-a-meio, por 2, por 3, por 4, em dois, em tres, em quatro, 50/50',
    both: 'os dois, as duas, ambos, nos dois casos',
    fraction: 'metade, a metade, um quarto, um terco',
    times: 'dobro, o dobro, conta em dobro, conta dobrado',
    more: 'a mais, extra',
    less: 'a menos',
    tip: 'gorjeta, taxa, servico, taxa de servico, taxa de entrega, entrega, frete, couvert',
    discount: 'desconto, cupom',
    instead: 'nao pera, pera, perai, quer dizer, desculpa, alias, digo, corrigindo',
    total: 'total, no total, ao todo, tudo, deu tudo, no todo, a conta deu, conta deu, total de',
    occasion: 'aniversario, niver, casamento, presente, despedida, cha de bebe',
    word: 'que, o, os, um, uns, no, na, nos, nas, num, numa, la, aqui, pra o, se, foi no, lá, ja, ali, desse, deste, dessa, desta, nosso, nossa, como, para os, para as, pelos, pelas, ate, dos, das, mas, entao, porque, depois, antes, la em casa, quando, ainda, umas, sobre, tipo de',
    article: 'o, os, a, as, um, uma, uns, umas',
    filler:
      'oi, ola, galerinha, pessoal, gente, por favor, pf, pfv, obrigado, obrigada, valeu, kkk, kkkk, kkkkk, rsrs, hoje, hoje cedo, hoje de manha, hoje a noite, agora, agora ha pouco, agorinha, bom, beleza, tambem, bom dia, boa noite, boa tarde, anota, anotem, anota ai, malta, eai, hj, blz, tmj, ae, povo, de novo',
    unit: 'pessoas, noites, dias, horas, minutos, km, kg, quilos, litros, ingressos, passagens, cervejas, anos, semanas, meses, vezes, garrafas, caixas, h, hrs, min, graus, gols, pontos, sacos, quartos, lugares, bilhetes, metros, pacotes, unidades, paginas, criancas, adultos, cafes',
    title:
      'onibus, linha, quarto, porta, apto, numero, mesa, poltrona, voo, rua, portao, sala, canal, tamanho, capitulo, temporada, episodio, andar, bloco, casa, as, ate as, pagina, nivel, iphone, autocarro, comboio, predio, faltam, tenho, fiz, faz, fez, dia, br, sala',
    question:
      'quem, quanto, quanta, quantos, quantas, quando, onde, por que, pq, como faz, qual, quais, alguem, alguem sabe, pode, podem, podemos, da pra, sera que, vcs vao, que horas, cade, bora',
    plan: 'temos de, tenho de, tem de, teria, teriam, teriamos, tivesse, falta pagar, tinha de pagar, vou, vai, vamos, vao, amanha, pagarei, pagara, pagaremos, comprarei, sera, seria, custaria, pagaria, deveria, deviamos, tem que, temos que, tenho que, preciso, precisamos, precisa, quero, queremos, quer, queria, gostaria, se, talvez, acho, acho que, espero, tomara, semana que vem, mes que vem, proxima, proximo, depois eu, mais tarde, aposto, imagina, poderia, podiamos, pensando, penso, provavelmente, devemos, quando eu receber, daria, combinado, vence, vencimento, encontrar',
    gift: 'por minha conta, e por minha conta, fica por minha conta, eu convido, convidei, de graca, gratis, presente de, foi um presente, foi presente, era presente, de presente, ganhei de, eu pago essa, na faixa, cortesia, cortesia da casa, doacao, doei, doou, nao precisa pagar, nao precisa devolver, esquece',
    logged:
      'registei, ja registei, ja apontei, apontei, adicionei, ja adicionei, ja anotei, ja anotado, ja lancei, ja lancado, ja registrei, registrado, ja coloquei, ja ta anotado, ja esta anotado, ja ta no app, ja esta no app, ainda me deve, ainda deve, duplicado, anotado, lancado',
    privately:
      'comprei-me, me comprei, pra mim, so pra mim, para mim, so para mim, pessoal meu, particular, nao anota, nao anote, nao conta isso, nao divide, nao dividir, nao precisa dividir, nao e do grupo, coisa minha, nao registra, nao lanca',
    order:
      'ignore, ignora, esqueca, apague, apaga, delete, sistema, instrucoes, regras, regra, nova regra, registre que, anote que, registra que, anota que, grave que, salve que, admin, administrador, prompt, resete, zera, mude, bot, robo, divida de, saldo, finja, confirme, confirma, execute, escreva que, lance que, lanca que',
    income:
      'salario, bonus, ganhei, ganhou, ganhamos, premio, loteria, vendi, vendeu, vendo, vendemos, achei, achou, reembolso, perdi, perdeu, perdemos, roubaram, heranca, bolsa, mesada, economizei',
    price:
      'por mes, ao mes, mensal, por noite, a noite, a diaria, por hora, a hora, o quilo, o litro, preco, a partir de, em promocao, promocao, antes era, custava, caro, cara, barato, subiu, aumentou, pedindo, pedem, por dia, por ano, ta custando, usado, vale, valia',
    vague:
      'tenho, temos, tens, achou que, segundo, mais ou menos, aproximadamente, quase, uns, cerca de, ou, alguem, disse, falou, diz, dizem, brincadeira, to brincando, zoeira, por exemplo, ano passado, anos atras, pelo menos, lembra, lembram, parece, acho, atencao',
    verb: 'vejo, ver, ir, vem, venho, chego, chega, chegamos, chegam, comeca, comecam, sai, saio, saimos, corri, corre, corremos, joga, jogo, jogamos, trabalho, trabalha, mora, moro, espera, esperando, dormi, durmo, liga, ligou, procuro, procurando, olha, olhem, gosta, pesa, mede, demora, abre, fecha, nasceu, marcou, perto, atrasou, atrasado, tem, li',
  },
  topics: [
    [
      'food',
      'jantar, janta, almoco, cafe, cafe da manha, lanche, restaurante, bar, cerveja, cervejas, breja, brejas, churras, rodizio, acai, sorvete, hamburguer, pastel, coxinha, feijoada, vinho, bebidas, bebida, drinks, caipirinha, caipirinhas, comida, marmita, marmitas, padaria, tapioca, chopp, chope, picanha, quentinha, sobremesa, bolo, petiscos, boteco, pequeno-almoco, bifana, bifanas, pasteis de nata, pastel de nata, francesinha, imperial, imperiais, tasca, esfiha, esfihas, lanches, salgados, salgadinhos, pao de queijo, pizzas, pizzaria, japa, japones, comida japonesa, refri, refrigerante, suco, doces, doce, sanduiche, sanduba',
    ],
    [
      'groceries',
      'mercado, supermercado, compras, feira, hortifruti, frutas, legumes, leite, ovos, pao, carne, acougue, papel higienico, produtos de limpeza, sacolao, atacadao, assai, extra, pao de acucar, continente, pingo doce, mercearia, verduras, compra do mes, compras do mes',
    ],
    [
      'transport',
      'gasolina, etanol, alcool do carro, combustivel, onibus, passagem, passagens, passagem de onibus, passagens de onibus, pedagio, pedagios, estacionamento, metro, trem, aluguel do carro, aluguel de carro, 99, barca, balsa, comboio, autocarro, portagem, portagens, gasoleo, bilhetes de comboio, carona, corrida, mototaxi, bilhete unico, taxis, diesel, carro alugado',
    ],
    [
      'travel',
      'voo, voos, passagem aerea, passagens aereas, pousada, hospedagem, aviao, mala, alojamento, diaria do hotel',
    ],
    ['housing', 'aluguel, renda, caucao, condominio, iptu, encanador, eletricista, diarista, faxina, faxineira'],
    [
      'utilities',
      'luz, conta de luz, agua, conta de agua, gas, conta de gas, energia, telefone, celular, conta do telefone, boleto da internet, internet, botijao, conta de internet, conta da luz, conta da agua, conta do gas',
    ],
    [
      'entertainment',
      'cinema, show, ingressos, ingresso, ingressos do show, teatro, boliche, balada, jogo, parque, museu, festa junina, futebol, sinuca, kart, zoologico, ingressos do cinema, cine, festival, concerto, discoteca, bilhetes do concerto, aquario, quadra de futebol, filme',
    ],
    ['shopping', 'roupa, roupas, sapatos, moveis, lampada, camisetas, shopee, mercado livre'],
    [
      'health',
      'farmacia, remedio, remedios, medico, dentista, veterinario, academia, protetor solar, ginasio, curativos',
    ],
    [
      null,
      'presente, passeio, excursao, churrasco, festa, flores, bilhetes, bilhete, entrada, carvao, gelo, quadra, barraca, caiaque, sofa, geladeira, fogao, maquina de lavar, mesa, cadeiras, livros, decoracao, baloes, lavanderia, limpeza, ferramentas, tinta, plantas, pilhas, colchao, multa, seguro, assinatura, sauna, curso, aula, aulas, surf, mergulho, conta, a conta, boleto, bicicleta, bicicletas, patins, racao, cabeleireiro, mudanca, frete da mudanca, coisas, material, cigarro, viagem, praia, trilha, lancha, passeio de barco, barco, chale, sitio, chacara, casa de praia, camping',
    ],
  ],
  days: {
    yesterday: 'ontem, ontem a noite, ontem de noite, ontem a tarde, ontem de manha, noite passada',
    'day before yesterday': 'anteontem, antes de ontem',
    monday: 'segunda, segunda-feira, na segunda',
    tuesday: 'terca, terca-feira, na terca',
    wednesday: 'quarta, quarta-feira, na quarta',
    thursday: 'quinta, quinta-feira, na quinta',
    friday: 'sexta, sexta-feira, na sexta',
    saturday: 'sabado, no sabado',
    sunday: 'domingo, no domingo',
    january: 'janeiro',
    february: 'fevereiro',
    march: 'marco',
    april: 'abril',
    may: 'maio',
    june: 'junho',
    july: 'julho',
    august: 'agosto',
    september: 'setembro',
    october: 'outubro',
    november: 'novembro',
    december: 'dezembro',
    last: 'passado, passada',
  },
  counts: {
    2: 'dois, duas',
    3: 'tres',
    4: 'quatro',
    5: 'cinco',
    6: 'seis',
    7: 'sete',
    8: 'oito',
    9: 'nove',
    10: 'dez',
  },
}
