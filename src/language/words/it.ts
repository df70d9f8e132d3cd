import type { Words } from './words.js'

/** Italian. */
export const it: Words = {
  language: 'it',
  operators: {
    paid: 'ha pagato, hanno pagato, hai pagato, aveva pagato, pagò, paga, pagano, pagava, pagato, pagata, pagati, pagate, ha messo, hanno messo, hai messo, mette, messo, messi, ha comprato, hanno comprato, hai comprato, comprato, comprata, comprati, comprate, ha speso, hanno speso, hai speso, speso, spesi, spese, ha anticipato, hanno anticipato, hai anticipato, anticipato, anticipati, ha preso, hanno preso, hai preso, ha tirato fuori, ha sborsato, sborsato, ha sganciato, ha coperto, ha offerto lui, ha prenotato, hanno prenotato, prenotato, ha ordinato, ha saldato il conto, ha saldato, ci ha pensato, ci ha pensato lui, ha fatto la spesa, fatto la spesa, ha fatto benzina, fatto benzina, ha fatto il pieno, ha noleggiato, ha affittato, ha caricato, ha strisciato, ha portato, ha versato la caparra, ha cacciato, ha scucito, pagare, preso, presa, presi, prese, messa, messe, fatto, noleggiato, prenotata, prenotati, prenotate, tirati fuori, ricaricato, ricaricata, ricaricate, ha pensato, ha fatto, carta di, comprare, partiti, addebitato, addebitati',
    iPaid:
      'ho pagato, avevo pagato, ho appena pagato, pago io, pago, pagai, ho messo, ho messo io, metto, metto io, ho comprato, ho speso, ho anticipato, ho anticipato io, ho preso, ho preso io, ho tirato fuori, ho sborsato, ho sganciato, ho coperto, ho prenotato, ho ordinato, ho saldato il conto, ci ho pensato io, ho fatto la spesa, ho fatto benzina, ho fatto il pieno, ho noleggiato, ho affittato, ho caricato, ho strisciato, ho portato, ho versato la caparra, ho cacciato, ho scucito, l ho pagato io, li ho pagati io, l ho pagata io, le ho pagate io, mi hanno addebitato, mi sono costati, mi è costato, carta mia, con la mia carta, ho fatto io, ho fatto, ho pensato io, anticipo mio, anticipo io, pagato io, messi io, fatti io, fatto io, mi sono partiti, mi sono partite, mi è costata, di tasca mia',
    wePaid:
      'abbiamo pagato, abbiamo messo, abbiamo comprato, abbiamo speso, abbiamo anticipato, abbiamo preso, abbiamo prenotato, abbiamo ordinato, abbiamo fatto la spesa, abbiamo fatto benzina, abbiamo fatto il pieno, abbiamo noleggiato, abbiamo affittato, abbiamo tirato fuori, ci hanno chiesto, ci è costato, paghiamo',
    owes: 'deve, devono, doveva, dovevano, devi, dovevi, debito, debiti, in debito, è in debito, mi deve, mi devono, mi devi, ci deve, gli deve, le deve',
    iOwe: 'devo, gli devo, le devo, ti devo, vi devo, dovevo, gli dovevo, le dovevo, ti dovevo, sono in debito, ho un debito',
    gave: 'ha dato, hanno dato, hai dato, diede, dà, dato, dati, date, ha girato, hanno girato, girato, girati, ha bonificato, bonificato, ha trasferito, trasferito, ha mandato, hanno mandato, mandato, ha inviato, inviato, ha passato, passato, ha versato, versato, ha fatto un bonifico, ha fatto bonifico, fatto bonifico, bonifico, ha paypalato, ha satispeyato, ha fatto satispay, ha fatto un satispay, ha ricaricato, ha consegnato, ha allungato, twintato, twintati, revoluttato, revolutato, satispeyato, paypalato, dare, trasferire',
    iGave:
      'ho dato, gli ho dato, le ho dato, ti ho dato, ho girato, gli ho girato, le ho girato, ti ho girato, ho bonificato, gli ho bonificato, ho trasferito, ho mandato, gli ho mandato, le ho mandato, ti ho mandato, ho inviato, ho passato, gli ho passato, le ho passato, ho versato, ho fatto un bonifico, ho fatto bonifico, ho fatto satispay, ho fatto un satispay, gli ho fatto un bonifico, le ho fatto un bonifico, ti ho fatto un bonifico, ho consegnato, ho allungato',
    gaveBack:
      'ha ridato, ha restituito, ha reso, ha rimborsato, hanno restituito, hanno rimborsato, restituito, restituiti, ridato, ridati, rimborsato, rimborsati, reso, resi, mi ha ridato, mi ha restituito, mi ha reso, mi ha rimborsato, mi ha pagato, ha saldato il debito, ha saldato, saldato, saldati, siamo pari, pari, ha pareggiato, indietro, mi ha dato indietro, ha dato indietro, rende, restituisce, ha sistemato, siamo a posto, ha ripagato, ripagato, restituire, ridare, rimborsare',
    iGaveBack:
      'ho ridato, gli ho ridato, le ho ridato, ti ho ridato, ho restituito, gli ho restituito, le ho restituito, ti ho restituito, ho reso, gli ho reso, ho rimborsato, ho ripagato, ho saldato, ho saldato il debito, ho dato indietro, gli ho pagato, le ho pagato, ti ho pagato, ho sistemato, ho pareggiato',
    received:
      'ho ricevuto, ha ricevuto, abbiamo ricevuto, ricevuto, ricevuti, ho incassato, ha incassato, incassato, mi ha dato, mi hanno dato, mi ha girato, mi ha mandato, mi ha bonificato, mi ha passato, mi ha versato, mi è arrivato, mi sono arrivati, mi ha fatto un bonifico, mi ha fatto bonifico',
    lent: 'ha prestato, ho prestato, hanno prestato, prestato, prestati, mi ha prestato, gli ho prestato, le ho prestato, ti ho prestato, in prestito, prestito, ha imprestato, ho imprestato, imprestato',
    split:
      'dividere, diviso, divisa, divisi, divise, divide, dividiamo, dividete, dividono, da dividere, dividerlo, dividerla, dividerli, dividerci, si divide, smezzare, smezziamo, smezzato, smezzata, condividere, condiviso, condivisa, condividiamo, spartire, spartito, spartiamo, ripartire, ripartito, ripartiamo, suddividere, suddiviso, splittare, splittiamo, splittato, facciamo a metà, facciamo alla romana, colletta',
    with: 'con, insieme a, insieme con, assieme a, assieme, compreso, compresa, compresi, incluso, inclusa, inclusi, me compreso, me compresa, anche con',
    for: 'per, pe',
    between: 'tra, fra',
    except:
      'tranne, eccetto, salvo, senza, meno, escluso, esclusa, esclusi, escluse, escludendo, a parte, a eccezione di, ad eccezione di, all infuori di, senza contare, non contando, fuorché, togliendo, tolto, tolta, tutti tranne, tutti meno, esclusione di, lasciando fuori',
    not: 'non, no, nn, né, mai, nessuno, nessuna, niente, nulla, neanche, nemmeno, neppure, mica',
    only: 'solo, solamente, soltanto, unicamente, esclusivamente, da solo, da sola',
    and: 'e, ed, anche, più, pure, nonché',
    or: 'o, oppure, od',
    to: 'a, ad, al, allo, alla, ai, agli, alle, all',
    from: 'da, dal, dallo, dalla, dai, dagli, dalle, dall, di, del, dello, della, dei, degli, delle, dell',
    by: 'da, dal, dalla, su, sul, sulla, a nome di, a carico di, in conto a',
    card: 'carta, con la carta, con carta, mia carta, la carta, contanti, in contanti, cash, conto, sul conto, portafoglio, tasca, bancomat, col bancomat, credito, carta di credito, debito, visa, mastercard, amex, paypal, satispay, postepay, bonifico, con bonifico, revolut, prepagata, buoni pasto, ticket restaurant',
    each: 'ciascuno, ciascuna, cadauno, cad, ognuno, ognuna, a testa, a cranio, per persona, a persona, pro capite, l uno, l una, ciascun, cada uno, per uno, a coppia, al pezzo, pp, p/p, a cad, uno, per ciascuno, per ognuno, a capoccia, a biglietto',
    half: 'metà, la metà, mezzo, mezza, mezzi, una metà',
    third: 'un terzo, terzo, terza parte, la terza parte, due terzi',
    quarter: 'un quarto, quarto, quarta parte, la quarta parte, tre quarti',
    rest: 'il resto, resto, il rimanente, rimanente, quello che rimane, quel che resta, il restante, restante, la differenza, differenza, l altra metà, altra metà',
    double: 'doppio, il doppio, doppia, due volte, per due, due parti, due quote',
    triple: 'triplo, il triplo, tre volte, tre parti, tre quote',
    equally:
      'equamente, in parti uguali, parti uguali, ugualmente, uguale, uguali, alla pari, metà e metà, metà per uno, a metà, fifty fifty, 50/50, 50-50, alla romana, stessa cifra, lo stesso, egualmente, in egual misura',
    share: 'parte, parti, quota, quote, porzione, fetta',
    tip: 'mancia, mance, coperto, coperti, servizio, iva, tassa, tasse, tassa di soggiorno, imposta, spedizione, spese di spedizione, consegna, commissione, commissioni, supplemento, sovrapprezzo, caparra, cauzione, extra, bollo',
    discount: 'sconto, sconti, scontato, buono, coupon, promo, promozione, omaggio, ribasso, voucher, cashback',
    more: 'più, di più, in più, extra',
    less: 'meno, di meno, in meno',
    plus: 'più, in aggiunta, oltre a, oltre, altri, altro, altre, altra, ancora, aggiungi',
    minus: 'meno, togliendo, tolti, scalando, detratti',
    total:
      'totale, in totale, in tutto, tutto, tutto compreso, somma, complessivamente, in totale fa, fa, fanno, viene, vengono, è venuto, è venuta, sono venuti, ha fatto, costa, costano, è costato, è costata, sono costati, sono costate, costava, costavano, conto di, per un totale di, il conto',
    correction:
      'scusa, scusate, scusami, volevo dire, intendevo, cioè, anzi, mi sono sbagliato, mi sono sbagliata, ho sbagliato, mi correggo, correggo, correzione, in realtà, no aspetta, aspetta, ops, oops, errata corrige, invece di, al posto di, pardon, rettifico',
    absent:
      'non c era, non cera, non c erano, non è venuto, non è venuta, non sono venuti, non viene, non ha mangiato, non ha bevuto, non mangia, non beve, non ha cenato, non ha pranzato, non ha preso, non ha preso nulla, non partecipa, non ha partecipato, non conta, non entra, non vuole, non ha voluto, non poteva, non ha potuto, non gioca, non ha giocato, non paga, non divide, non è rimasto, non è rimasta, è rimasto a casa, è rimasta a casa, è andato via, è andata via, è andato via prima, è andata via prima, mancava, mancavano, assente, assenti, malato, malata, era malato, era malata, si è persa, si è perso, ha saltato, ha dato buca, ha paccato',
    treat:
      'offro io, offro, ho offerto, ho offerto io, offre, ha offerto, offerto, offrono, ho regalato, ha regalato, gratis, omaggio, a mie spese, è un regalo, mio regalo, offre la casa, sta da me, non mi deve nulla, non mi dovete niente, non serve che',
    question:
      'chi, che cosa, cosa, quanto, quanta, quanti, quante, come, quando, dove, perché, quale, quali, qualcuno, qualcuna, puoi, potresti, potete, devo io, mica',
    plan: 'avrebbe, avrebbero, avrei, pagherebbe, vado a, andiamo a, pagherò, pagherà, pagheremo, pagherai, pagheranno, comprerò, prenderò, prenderemo, farò, faremo, voglio, vogliamo, vuole, vorrei, vorremmo, devo pagare, dobbiamo, bisogna, bisognerebbe, dovremmo, dovrei, potremmo, se, domani, dopo, più tardi, poi, presto, settimana prossima, la prossima settimana, prossima volta, sto pensando, pensavo di, pensiamo di, magari domani, costerebbe, costerà, verrebbe, verrà, dai che, ho intenzione di',
    logged:
      'già, già messo, già segnato, già inserito, già registrato, già pagato, già diviso, già saldato, segnato, inserito, registrato, aggiunto, annotato',
    order:
      'annulla, annullare, elimina, eliminare, cancella, cancellare, togli, rimuovi, rimuovere, ricorda, ricordare, ricordagli, ricordale, avvisa, mostra, mostrami, fammi vedere, elenca, lista, cambia, cambiare, modifica, modificare, correggi, ignora, ignorare, dimentica, esporta, esportare, salda, saldare, saldo, saldi, bilancio, conti, budget, aiuto',
    outsider:
      'mamma, papà, mia madre, mio padre, i miei, i miei genitori, genitori, mio zio, mia zia, la nonna, il nonno, nonna, nonno, mio cugino, mia cugina, mio fratello, mia sorella, mia moglie, mio marito, il mio ragazzo, la mia ragazza, il capo, la capa, l azienda, la ditta, l ufficio, il padrone di casa, l assicurazione, la banca, lo stato, un cliente, qualcuno, un tizio, il vicino, la vicina, i suoceri, un amico',
    vague:
      'circa, più o meno, all incirca, intorno a, attorno a, suppergiù, quasi, tipo, una cosa tipo, e qualcosa, e rotti, forse, mi sa, mi pare, credo, penso, probabilmente, qualcosa come, un centinaio, una cinquantina, una ventina, una trentina, sui, sulle, sugli, +/-, qualche',
  },
  auxiliaries: { speaker: 'ho, avevo', we: 'abbiamo, avevamo', other: 'ha, hanno, hai, avete, aveva, avevano' },
  people: {
    speaker: 'io, me, mi, a me, con me, me stesso, me stessa, il sottoscritto, la sottoscritta',
    mine: 'mio, mia, miei, mie, il mio, la mia',
    he: 'lui, lei, loro, egli, ella, gli, le ha, li ha, glielo',
    his: 'suo, sua, suoi, sue',
    you: 'tu, te, ti, voi, vi, tuo, tua, tuoi, tue, vostro, vostra, vostri, vostre',
    everyone:
      'tutti, tutte, tutti quanti, tutte quante, tt, noi, noi tutti, tutti noi, ci, il gruppo, tutto il gruppo, la compagnia, la famiglia, tutta la famiglia, la squadra, la casa, tutta la casa, ognuno di noi, ciascuno di noi, nostro, nostra, nostri, nostre, la cricca, la banda, tutt e',
    others:
      'gli altri, le altre, il resto del gruppo, i restanti, i rimanenti, tutti gli altri, tutte le altre, quelli che mancano',
    both: 'entrambi, entrambe, tutti e due, tutte e due, ambedue, noi due, loro due, voi due',
    some: 'le ragazze, i ragazzi, i bambini, le bambine, i bimbi, i piccoli, la coppia, le coppie, alcuni, alcune, i genitori, i nonni, i maschi, le femmine, gli sposi, i single, i vegetariani, le mamme, i papà, gli uomini, le donne',
  },
  numbers: {
    small:
      'zero uno/un/una due/paio tre/tré quattro cinque sei sette otto nove dieci undici dodici/dozzina tredici quattordici quindici sedici diciassette diciotto diciannove',
    tens: 'venti trenta quaranta cinquanta sessanta settanta ottanta novanta',
    named: { 0.5: 'mezzo, mezza, e mezzo, e mezza', 1000: 'mille' },
    times: { 100: 'cento', 1000: 'mila', 1000000: 'milione, milioni' },
    joint: 'e',
    scales: { 2: 'centoni', 3: 'mila mille', 6: 'milioni milione' },
    percent: 'per cento, percento, pct',
    people:
      'persone, persona, pers, di noi, di voi, di loro, amici, amiche, adulti, bambini, invitati, ospiti, pax, teste, ragazzi, ragazze, siamo, eravamo, coppie, coinquilini',
    things:
      'notti, notte, giorni, giorno, gg, ore, ora, h, minuti, minuto, min, settimane, settimana, mesi, mese, anni, anno, km, chilometri, miglia, chili, chilo, kg, g, gr, grammi, etti, etto, hg, litri, litro, l, lt, ml, biglietti, biglietto, ingressi, ticket, birre, birra, bottiglie, bottiglia, spritz, casse, cassa, sacchi, buste, pacchi, pacco, confezioni, camere, stanze, posti, volte, volta, pezzi, pezzo, giri, pizze, pizza, caffè, cappuccini, cornetti, gelati, bicchieri, porzioni, piatti, stelle, piani, parti, gb, gradi, metri, m, rate, rata, letti, unità, fette, panini, pagine, uova',
    places:
      'stanza, camera, bus, autobus, linea, gate, porta, appartamento, interno, numero, nr, n°, nro, binario, piattaforma, terminal, posto, fila, tavolo, piano, pagina, stagione, puntata, episodio, uscita, corsia, versione, strada, autostrada, iphone, treno, tram, metro, volo, casa, blocco, via, edificio, taglia, ordine, fattura, sala, aula, ps, scontrino',
    oclock: 'am, pm, in punto, di mattina, del mattino, di sera, di notte, del pomeriggio',
    currencies: {
      group: 'sacchi, sacco, cucuzze, grana, svanziche',
      euro: 'euro, euri, eurini, neuri, eurozzi',
      dollar: 'dollaro, dollari',
      pound: 'sterlina, sterline',
      peso: 'peso, pesos',
      franc: 'franco, franchi',
      krona: 'corona, corone',
      dinar: 'dinaro, dinari',
      rupee: 'rupia, rupie',
      rub: 'rublo, rubli',
      yen: 'yen',
    },
  },
  days: {
    today:
      'oggi, oggi stesso, stamattina, stamani, stamane, stasera, stanotte, questa mattina, questa sera, oggi pomeriggio, questo pomeriggio, adesso, ora, poco fa, appena',
    yesterday: 'ieri, ieri sera, ieri notte, ieri mattina, ieri pomeriggio, l altra notte, iersera',
    beforeYesterday: 'l altro ieri, altro ieri, l altroieri, altroieri, avantieri, ieri l altro, l altra sera',
    tomorrow: 'domani, domattina, domani mattina, domani sera, domani pomeriggio',
    afterTomorrow: 'dopodomani, dopo domani',
    last: 'scorso, scorsa, passato, passata, ultimo, ultima',
    next: 'prossimo, prossima, che viene',
    ago: 'fa, or sono',
    day: 'giorno, giorni, notte, notti, gg',
    week: 'settimana, settimane',
    onDay: 'il, giorno, il giorno, del',
    ofMonth: '',
    weekdays: 'lun mar mer gio ven sab dom',
  },
}
