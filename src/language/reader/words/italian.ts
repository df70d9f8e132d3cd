import type { LanguageWords } from './lexicon.js'

/** Italian. */
export const italian: LanguageWords = {
  language: 'it',
  verbMeansSpeaker: false,
  phrases: {
    'speaker paid':
      "ho pagato, ho pagato io, pagato io, ho messo, ho messo io, messo io, ho comprato, ho comprato io, ho speso, ho anticipato, ho anticipato io, anticipato io, ho preso, ho preso io, ho fatto la spesa, ho fatto il pieno, ho fatto benzina, ho prenotato, ho saldato, pago io tutto, ho pagato tutto, ho pagato tutto io, ho coperto, offro io per tutti, ci ho pensato io, li ho pagati io, le ho pagate io, lo ho pagato io, l'ho pagato io, l'ho pagata io, l'ho pagato, l'ho pagata, li ho pagati, le ho pagate, io ho pagato, io ho messo, io ho comprato, io ho anticipato, ho appena pagato, ho tirato fuori, ho sborsato, ho ordinato, ho ricaricato, presi io, presa io, comprati io, comprate io, comprato io, pagata io, pagati io, pagate io, ho gia pagato, ho versato per",
    'owes speaker': 'mi deve, mi devono, mi deve dare',
    'speaker owes': 'devo, io devo, gli devo, le devo, devo dare',
    'speaker gave':
      'ho dato, ho mandato, ho trasferito, ho fatto un bonifico di, ho inviato, ho bonificato, ho passato, gli ho dato, le ho dato, gli ho mandato, le ho mandato, ho fatto un satispay di, ho girato',
    'speaker repaid':
      'ho restituito, ho ridato, ho rimborsato, ho reso, gli ho ridato, le ho ridato, ho saldato con, ho saldato il debito con',
    speaker:
      'io, me, mi, m, me stesso, di tasca mia, tasca mia, mia tasca, la mia carta, con la mia carta, sulla mia carta, con me',
    mine: 'mio, mia, miei, mie',
    he: 'lui, lei, loro, egli',
    his: 'suo, sua, suoi, sue, gli, le loro',
    you: 'tu, te, ti, voi, vi, tuo, tua, vostro, vostra',
    everyone:
      'tutti, noi, tutte, noi tutti, tutti noi, il gruppo, ci, per tutti, tutto il gruppo, la casa, per la casa, tra tutti, tutti quanti, fra tutti, la compagnia, per il gruppo, tutta la casa',
    others: 'gli altri, le altre, gli altri due, gli altri tre, il resto del gruppo, tutti gli altri',
    outsider:
      'mamma, papa, madre, padre, genitori, capo, azienda, ditta, padrone di casa, proprietario, fidanzato, fidanzata, ragazzo, ragazza, fratello, sorella, nonna, nonno, zio, zia, vicino, cliente, assicurazione, cugino, cugina, marito, moglie, qualcuno, scuola, collega, amico, amica, ragazza',
    paid: "ha pagato, hanno pagato, ha messo, ha comprato, ha speso, ha anticipato, ha preso, ha fatto la spesa, ha fatto il pieno, ha fatto benzina, ha prenotato, ha saldato, ha coperto, hanno messo, hanno comprato, pagato, pagata, pagati, pagate, pago tutto, pagata tutta, ha pagato tutto, l'ha pagato, l'ha pagata, li ha pagati, le ha pagate, messo, anticipato, anticipata, ha sborsato, ha ordinato, ha ricaricato, ha appena pagato, ha tirato fuori, comprato, comprata, comprati, comprate, ha offerto per tutti, ha gia pagato, hanno anticipato, hanno speso",
    got: 'ha portato, ha fatto, ci ha pensato',
    owes: 'deve, devono, deve dare, deve ancora dare',
    gave: 'ha dato, ha mandato, ha trasferito, ha fatto un bonifico di, ha inviato, ha girato, ha passato, ha bonificato',
    repaid: 'ha restituito, ha ridato, ha rimborsato, ha reso, ha saldato con',
    received: 'ho ricevuto',
    lent: 'ho prestato, gli ho prestato, le ho prestato',
    settling:
      'che mi doveva, che gli dovevo, che le dovevo, che doveva, che dovevo, siamo pari, ora siamo pari, pari, cosi siamo pari, per saldare, per pareggiare, il debito, il mio debito, il suo debito, debito, a saldo, quello che mi doveva, quello che gli dovevo, per chiudere il conto, adesso siamo pari',
    takes:
      'paga, pagano, mette, prende, mangia, ha mangiato, ha bevuto, paga solo, ha preso solo, aveva, conta, conta come, mette solo, pago solo, pago',
    was: "era, erano, e costato, e costata, sono costati, sono costate, e venuto, e venuta, sono venuti, costava, ha fatto totale, fatto, c'era, veniva, abbiamo speso",
    is: "e', sono, costa, costano, viene, c'e, sta",
    absent:
      "non c'era, non cera, non e venuto, non e venuta, non ha mangiato, non ha bevuto, non partecipa, non ha partecipato, non conta, assente, era assente, non viene, non beve, era malato, era malata, e rimasto a casa, e rimasta a casa, e restato a casa, e restata a casa, non era con noi, non ha cenato, non ha preso niente, non ha preso nulla, non entra, non erano con noi, non c'erano, non mangia carne, non mangia, non ha giocato, ha saltato, non poteva, non e potuto venire, non e potuta venire, e esclusa, e escluso, escluso, esclusa, non divide",
    split:
      'dividere, diviso, divisa, dividiamo, da dividere, dividi, divisi, divise, si divide, spartire, condiviso, condivisa, smezzare, smezziamo, facciamo alla romana, alla romana',
    with: 'con, insieme a, assieme a',
    for: 'per',
    between:
      'tra, fra, diviso tra, da dividere tra, diviso fra, divisa tra, divisi tra, divise tra, solo tra, solo fra, da dividere fra, divisa fra, dividere tra, in parti uguali tra',
    except:
      'tranne, eccetto, senza, escluso, esclusa, tutti tranne, meno, a parte, per tutti tranne, tutti eccetto, tutti meno, salvo, tra tutti tranne, senza contare, ad eccezione di, tutti senza, tutti a parte',
    not: 'non, no, mai, niente, nulla, nessuno, neanche, ne',
    only: 'solo, soltanto, solamente',
    and: 'e, ed, piu anche, &',
    to: 'a, ad, al, alla, allo',
    from: 'da parte di',
    by: 'da, dal, dalla, pagato da, pagata da, pagati da, pagate da, messo da, a carico di, sulla carta di, con la carta di, anticipato da, anticipata da, comprato da, comprata da',
    on: 'il, su',
    at: 'alle, verso le',
    card: 'carta, conto, tasca, contanti, in contanti, con carta, bancomat, con bonifico, tramite bonifico, satispay, con satispay, paypal, con paypal, su satispay, via bonifico, su paypal, cash, tramite satispay',
    each: "a testa, ciascuno, ciascuna, per uno, a persona, l'uno, l'una, cadauno, per ciascuno, ognuno, per persona",
    rest: 'il resto, resto, il rimanente',
    share: 'parte, quota',
    equally:
      'in parti uguali, equamente, ugualmente, meta e meta, a meta, uguale, meta per uno, 50/50, in due, in tre, in quattro, in cinque, per due, per tre, per quattro',
    both: 'entrambi, entrambe, tutti e due',
    fraction: 'meta, la meta, un quarto, un terzo',
    times: 'doppio, il doppio, conta doppio, vale doppio',
    more: 'in piu, di piu, extra, in piu degli altri',
    less: 'in meno, di meno',
    plus: 'piu',
    tip: 'mancia, iva, servizio, consegna, spedizione, coperto, coperti',
    discount: 'sconto, buono sconto',
    instead: 'anzi no, anzi, scusate, scusa, volevo dire, cioe, no aspetta, aspetta, pardon, ops, correggo',
    total: 'in totale, totale, in tutto, complessivamente, per un totale di, tutto compreso',
    occasion: 'compleanno, matrimonio, regalo, addio, festa di compleanno, laurea, anniversario',
    word: "che, del, della, dei, delle, dello, degli, di, in, nel, nella, al mare, ieri che, dopo, prima, li, qui, per il, per la, per i, per le, per gli, per lo, per l', per un, per una, per un po, per dei, per delle, stasera che, nostro, nostra, come, ma, poi, perche, quando, anche, dal benzinaio, dai, sul, sulla, se, al, alla fine, un po di, da lidl, dalle, fino, ancora, tra poco, cui, quindi, coi, col, ai, ecco",
    article: "il, lo, la, i, gli, le, l', un, uno, una, un', d', quell'",
    filler:
      'ciao, ragazzi, ragazze, raga, per favore, grazie, ahah, ahaha, haha, oggi, stamattina, stasera, stamani, questa mattina, questa sera, oggi pomeriggio, a pranzo oggi, allora, ok, bene, ecco qua, comunque, intanto, buongiorno, buonasera, segna, segnate, segnatevi, appena, amici, belli, dunque, poco fa, gente',
    unit: 'persone, notti, notte, giorni, giorno, ore, ora, minuti, min, km, kg, chili, litri, biglietti, birre, anni, settimane, mesi, volte, bottiglie, casse, h, gradi, punti, gol, pacchi, camere, posti, caffe, metri, pagine, bambini, adulti, pizze, pezzi, giri, etti, spritz',
    title:
      'bus, linea, camera, porta, numero, binario, posto, fila, tavolo, piano, pagina, capitolo, stagione, puntata, uscita, canale, taglia, versione, tram, volo, treno, via, stanza, classe, livello, aula, alle, ore, verso, fino, gate, iphone, autobus, casa, scala, interno, sala, civico',
    question:
      'chi, quanto, quanta, quanti, quante, quando, perche mai, come mai, quale, quali, dove, qualcuno, puoi, potete, possiamo, che ore, a che ora, qualcuno sa, che dite, ci siete, va bene, siete',
    plan: 'avrebbe, avrei, avrebbero, avremmo, abbia, avesse, dovevamo pagare, resta da pagare, domani, dopodomani, paghero, paghera, pagheremo, comprero, compriamo, compra tu, sara, saranno, costera, costerebbe, vorrei, voglio, vogliamo, vuole, dovrei, dovremmo, dovrebbe, bisogna, serve, servono, se, forse, magari, spero, speriamo, prossimo, prossima, prossimi, piu tardi, probabilmente, penso, credo, scommetto, immagina, potremmo, possiamo fare, andiamo, andremo, dobbiamo, devo comprare, devo pagare, darei, sarebbe, prenotiamo, quando prendo, ci vediamo, vediamoci, scade, pensavo, poi pago, prenoto domani, vado a, faremo, fara',
    gift: 'offro io, offre, offro, ho offerto, ha offerto, offerto, offerta da, gratis, regalato, regalo di, in regalo, era un regalo, e un regalo, un regalo per te, omaggio, gratuito, gratuita, pago io stavolta, tocca a me offrire, giro mio, e il mio giro, donato, donazione, non mi devi niente, non dovete niente, lascia stare',
    logged:
      "ho gia segnato, ho segnato, ho gia aggiunto, ho aggiunto, gia segnato, gia segnata, gia inserito, gia messo, gia registrato, registrato, segnato, segnata, gia nell'app, gia contato, gia diviso, mi deve ancora, deve ancora, doppione, gia aggiunto",
    privately:
      "mi sono comprato, mi sono comprata, mi sono preso, mi sono presa, si e' comprato, si e' comprata, mi sono regalato, per me, solo per me, personale, privato, privata, non segnare, non segnarlo, non dividere, non da dividere, non contare, non contate, cosa mia, cose mie, non c'entra, non metterlo, per me stesso, per me stessa",
    order:
      'ignora, dimentica, cancella, elimina, sistema, istruzioni, regole, regola, nuova regola, registra che, segna che, scrivi che, annota che, salva, admin, amministratore, prompt, resetta, azzera, cambia, bot, debito di, saldo di, il saldo, fingi, fai finta, conferma, esegui, metti che, imposta',
    income:
      'stipendio, bonus, vinto, vincita, ho vinto, ha vinto, premio, lotteria, venduto, vendo, ha venduto, ho venduto, trovato, rimborso, perso, perdo, rubato, eredita, borsa di studio, paghetta, risparmiato, guadagnato',
    price:
      "al mese, mensile, a notte, per notte, all'ora, l'ora, al chilo, al litro, al giorno, all'anno, prezzo, prezzi, a partire da, in offerta, in sconto, una volta, caro, cara, economico, aumentato, aumentata, costava, chiedono, chiede, usato, costa troppo, di seconda mano, a settimana, da soli",
    vague:
      "crede, secondo, circa, piu o meno, quasi, intorno, o, oppure, qualcuno, ha detto, dice, dicono, scherzo, scherzavo, per esempio, l'anno scorso, anni fa, almeno, tipo, una ventina, una decina, ti ricordi, vi ricordate, pare, sembra, attenzione, visita",
    verb: 'vedo, vede, vediamo, vado, va, vanno, vengo, vieni, arrivo, arriva, arriviamo, arrivano, parte, partiamo, parto, inizia, iniziano, finisce, comincia, corso, corro, corriamo, gioca, giochiamo, giocato, lavora, lavoro, abita, abito, aspetto, aspettiamo, aspettate, dorme, dormito, cerco, cerchiamo, guarda, guardate, chiama, chiamo, pesa, misura, apre, chiude, manca, mancano, dura, nato, nata, segnato gol, letto, torno, torna, rimane, restano, piace, adoro, odio, letti',
  },
  topics: [
    [
      'food',
      'cena, pranzo, colazione, ristorante, pizzeria, pizze, bar, birra, birre, vino, aperitivo, aperitivi, spritz, caffe, gelato, gelati, panini, panino, dolci, dolce, bevande, cocktail, cocktails, trattoria, osteria, pasticceria, cornetti, cornetto, brioche, piadina, piadine, focaccia, arancini, sushi, hamburger, patatine, torta, spuntino, merenda, cibo, takeaway, asporto, kebab, pasta, pesce, carne alla griglia, grigliata, bibite, prosecco, apericena, pub, gelateria, tramezzini, insalata, sagra, drink, drinks, fritto, pasticcini, digestivo, amari',
    ],
    [
      'groceries',
      'spesa, supermercato, la spesa, frutta, verdura, latte, uova, pane, mercato, carta igienica, detersivo, alimentari, coop, conad, esselunga, lidl, eurospin, pam, carrefour, macelleria, fruttivendolo, panificio, formaggio, prodotti per la casa',
    ],
    [
      'transport',
      'benzina, gasolio, diesel, pieno, treno, treni, biglietti del treno, biglietto del treno, autostrada, casello, pedaggio, pedaggi, parcheggio, autobus, noleggio auto, traghetto, metro, biglietti della metro, biglietti del bus, frecciarossa, italo, auto a noleggio, navetta, vaporetto, monopattino, taxi, multa parcheggio, macchina a noleggio, noleggio macchina',
    ],
    [
      'travel',
      'volo, voli, aereo, alloggio, appartamento, agriturismo, ostello, pensione, bagaglio, casa vacanze, biglietti aerei, campeggio, rifugio, albergo',
    ],
    [
      'housing',
      'affitto, caparra, condominio, spese condominiali, idraulico, elettricista, cauzione, donna delle pulizie',
    ],
    [
      'utilities',
      'bolletta, bollette, luce, acqua, bolletta della luce, bolletta del gas, bolletta dell acqua, gas, riscaldamento, telefono, fibra, spazzatura, tari, corrente, elettricita',
    ],
    [
      'entertainment',
      'cinema, concerto, biglietti, biglietti del concerto, biglietti del cinema, teatro, museo, discoteca, partita, biglietti della partita, calcetto, campo da calcetto, zoo, parco, acquario, stadio, biliardo, padel, piscina, mostra, pattinaggio, luna park, parco divertimenti, go kart, film',
    ],
    ['shopping', 'vestiti, scarpe, mobili, lampada, magliette'],
    ['health', 'farmacia, medicine, medico, dentista, veterinario, palestra, crema solare, cerotti, tachipirina'],
    [
      null,
      'regalo, gita, escursione, fiori, biglietto, ingresso, ingressi, skipass, sci, noleggio sci, tenda, kayak, bici, biciclette, divano, lavatrice, frigo, tavolo, sedie, libri, decorazioni, palloncini, legna, carbonella, carbone, festa, weekend, viaggio, vacanza, lavanderia, pulizie, attrezzi, vernice, piante, pile, lampadine, materasso, multa, abbonamento, assicurazione, sauna, terme, corso, lezione, surf, ombrellone, ombrelloni, lettini, spiaggia, barca, gommone, noleggio, conto, il conto, parrucchiere, trasloco, furgone, roba, cose, materiale, sigarette, alcol, guida, tour, tastiera, gioco, crocchette, bombola, pizze e birre',
    ],
  ],
  days: {
    yesterday: 'ieri, ieri sera, ieri notte, ieri mattina, ieri pomeriggio, ieri a pranzo, ieri a cena',
    'day before yesterday': "l'altro ieri, altro ieri, altroieri, due giorni fa",
    '3 days ago': 'tre giorni fa',
    monday: 'lunedi, lunedi scorso',
    tuesday: 'martedi, martedi scorso',
    wednesday: 'mercoledi, mercoledi scorso',
    thursday: 'giovedi, giovedi scorso',
    friday: 'venerdi, venerdi scorso, venerdi sera',
    saturday: 'sabato, sabato scorso, sabato sera',
    sunday: 'domenica, domenica scorsa',
    january: 'gennaio',
    february: 'febbraio',
    march: 'marzo',
    april: 'aprile',
    may: 'maggio',
    june: 'giugno',
    july: 'luglio',
    august: 'agosto',
    september: 'settembre',
    october: 'ottobre',
    november: 'novembre',
    december: 'dicembre',
    last: 'scorso, scorsa',
  },
  counts: { 2: 'due', 3: 'tre', 4: 'quattro', 5: 'cinque', 6: 'sei', 7: 'sette', 8: 'otto', 9: 'nove', 10: 'dieci' },
}
