import type { Words } from './words.js'

/** Dutch of the Netherlands and of Belgium. */
export const nl: Words = {
  language: 'nl',
  operators: {
    paid: 'betaald, heeft betaald, hebben betaald, hebt betaald, betaalde, betaalden, betaalt, afgerekend, heeft afgerekend, rekende af, rekent af, gekocht, heeft gekocht, hebben gekocht, kocht, kochten, koopt, uitgegeven, heeft uitgegeven, voorgeschoten, heeft voorgeschoten, hebben voorgeschoten, schoot voor, schiet voor, gehaald, heeft gehaald, haalde, haalt, opgehaald, meegenomen, heeft meegenomen, nam mee, geboekt, heeft geboekt, boekte, besteld, heeft besteld, bestelde, geregeld, heeft geregeld, regelde, gepind, heeft gepind, pinde, getankt, heeft getankt, tankte, volgetankt, gehuurd, heeft gehuurd, huurde, ingelegd, legde in, neergelegd, dokte, gedokt, gelapt, neergeteld, boodschappen gedaan, heeft boodschappen gedaan, deed boodschappen, gereserveerd, overgenomen, heeft overgenomen, voor zijn rekening genomen, getrakteerd voor, afgetikt, tikte af, bijgelegd, betalen, afgeschreven, kopen, gestort voor',
    iPaid:
      'ik heb betaald, heb betaald, ik betaalde, ik betaal, heb ik betaald, heb afgerekend, heb ik afgerekend, ik rekende af, heb gekocht, heb ik gekocht, ik kocht, heb uitgegeven, heb ik uitgegeven, heb voorgeschoten, heb ik voorgeschoten, ik schoot voor, heb gehaald, heb ik gehaald, ik haalde, heb meegenomen, heb geboekt, heb ik geboekt, heb besteld, heb ik besteld, heb geregeld, heb ik geregeld, heb gepind, heb getankt, heb ik getankt, heb gehuurd, heb ik gehuurd, heb boodschappen gedaan, heb ik boodschappen gedaan, ik deed boodschappen, betaald heb ik, door mij betaald, ik tikte af, van mijn rekening, heb ik gepind, heb ik afgetikt',
    wePaid:
      'we hebben betaald, wij hebben betaald, hebben we betaald, we betaalden, we hebben gekocht, hebben we gekocht, we hebben uitgegeven, hebben we uitgegeven, we hebben geboekt, hebben we geboekt, we hebben gehuurd, hebben we gehuurd, we hebben besteld, hebben we besteld, we kochten, wij betaalden',
    owes: 'schuldig, is schuldig, is nog schuldig, zijn schuldig, moet nog, moet nog betalen, moeten nog, staat in het krijt, staat in de schuld, schuld, schulden, krijgt nog van, krijg nog van, krijg ik nog, krijgt nog, krijg nog, openstaand, moet mij, moet me nog',
    iOwe: 'ik ben schuldig, ben schuldig, ben nog schuldig, ben ik schuldig, ik moet nog, moet ik nog, sta in het krijt, ben ik nog schuldig, ik moet jou nog',
    gave: 'gegeven, heeft gegeven, hebben gegeven, gaf, gaven, geeft, overgemaakt, heeft overgemaakt, hebben overgemaakt, maakte over, maakt over, gestuurd, heeft gestuurd, stuurde, stuurt, gestort, heeft gestort, stortte, getikt, heeft getikt, getikkied, heeft getikkied, tikkie, tikkie betaald, heeft mijn tikkie betaald, overgeschreven, heeft overgeschreven, schreef over, toegestopt, toegeschoven, gepaypald, doorgegeven, payconiqde, gepayconiqd, doorgestuurd, overmaken, geven, sturen',
    iGave:
      'heb gegeven, heb ik gegeven, ik gaf, ik geef, heb overgemaakt, heb ik overgemaakt, ik maakte over, heb gestuurd, heb ik gestuurd, ik stuurde, heb gestort, heb ik gestort, ik stortte, heb getikt, heb overgeschreven, heb ik overgeschreven, heb gepaypald, heb toegestopt, heb tikkie betaald, heb je tikkie betaald',
    gaveBack:
      'terugbetaald, heeft terugbetaald, hebben terugbetaald, betaalde terug, betaalt terug, teruggegeven, heeft teruggegeven, gaf terug, geeft terug, teruggestort, heeft teruggestort, stortte terug, teruggestuurd, terug, terugbetaling, vergoed, heeft vergoed, vergoedde, afgelost, heeft afgelost, loste af, vereffend, kiet, staan kiet, we staan kiet, staan quitte, quitte, we staan quitte, verrekend, gelijk, zijn gelijk, heeft me betaald, heeft mij betaald, terugbetalen, teruggeven',
    iGaveBack:
      'heb terugbetaald, heb ik terugbetaald, ik betaalde terug, heb teruggegeven, heb ik teruggegeven, ik gaf terug, heb teruggestort, heb teruggestuurd, heb vergoed, heb afgelost, heb ik afgelost, heb je terugbetaald, heb hem terugbetaald, heb haar terugbetaald',
    received:
      'gekregen, heb gekregen, heeft gekregen, hebben gekregen, kreeg, kregen, krijgt, ontvangen, heb ontvangen, heeft ontvangen, ontving, gevangen, geïnd, binnengekregen, gaf me, gaf mij, heeft me gegeven, heeft mij gegeven, heeft me overgemaakt, stuurde me',
    lent: 'geleend, heeft geleend, heb geleend, leende, leent, leen, uitgeleend, heb uitgeleend, heeft uitgeleend, leende uit, heeft me geleend, van me geleend, te leen',
    split:
      'delen, gedeeld, deelt, deel, deelden, we delen, delen we, te delen, verdelen, verdeeld, verdeel, verdeelt, verdelen we, opdelen, opgedeeld, splitten, gesplit, split, splitsen, gesplitst, splits, omslaan, hoofdelijk, potje, in de pot, lappen, gezamenlijk, samsam, samsammen',
    with: 'met, m, samen met, inclusief, incl, inclusief mij, mezelf incl, plus ik, plus mezelf, tezamen met, meegerekend, inbegrepen',
    for: 'voor, vr',
    between: 'tussen, onder, onder ons, over',
    except:
      'behalve, zonder, uitgezonderd, exclusief, excl, op na, met uitzondering van, buiten, niet meegerekend, minus, afgezien van, iedereen behalve, allemaal behalve, uitgesloten',
    not: 'niet, nie, nt, geen, niets, niks, nooit, niemand, noch, nergens',
    only: 'alleen, enkel, slechts, uitsluitend, maar, louter',
    and: 'en, &, alsook, ook, evenals, plus',
    or: 'of, ofwel',
    to: 'aan, naar, tegen, toe',
    from: 'van, uit, vanaf',
    by: 'door, op, via, op rekening van, op kosten van, met',
    card: 'kaart, met de kaart, pas, pinpas, pin, met pin, creditcard, cash, contant, rekening, op rekening, portemonnee, portefeuille, zak, eigen zak, visa, mastercard, amex, maestro, bancontact, paypal, tikkie, ideal, overschrijving, payconiq, revolut, betaalpas, bankkaart',
    each: 'elk, elke, ieder, iedere, per persoon, p.p., pp, p/p, p.p, per hoofd, de man, per man, per stuk, stuk, per neus, per kop, à, per koppel, per kaartje, per ticket, per deelnemer, /persoon, /pers, per pers, elks, per persoon per nacht, ieders, de neus',
    half: 'helft, de helft, half, halve, een helft, halfje',
    third: 'een derde, derde, derde deel, twee derde, tweederde, eenderde',
    quarter: 'kwart, een kwart, vierde deel, driekwart, drie kwart',
    rest: 'rest, de rest, overige, het overige, restant, resterende, wat over is, wat overblijft, verschil, het verschil, de andere helft, andere helft',
    double: 'dubbel, dubbele, het dubbele, twee keer, tweemaal, twee delen, keer twee, dubbelop',
    triple: 'driedubbel, driedubbele, het drievoudige, drie keer, driemaal, drie delen',
    equally:
      'gelijk, gelijkelijk, evenredig, gelijke delen, in gelijke delen, eerlijk, half half, halfhalf, fifty fifty, fiftyfifty, 50/50, 50-50, ieder de helft, evenveel, hetzelfde, door de helft',
    share: 'deel, delen, aandeel, aandelen, part, parten, portie, porties, stukje',
    tip: 'fooi, tip, btw, belasting, belastingen, toeristenbelasting, service, servicekosten, bezorging, bezorgkosten, verzendkosten, verzending, toeslag, kosten, administratiekosten, statiegeld, borg, waarborg, drinkgeld, extra kosten',
    discount: 'korting, kortingscode, coupon, bon, voucher, kortingsbon, actie, cashback, aftrek, tegoedbon',
    more: 'meer, extra',
    less: 'minder',
    plus: 'plus, erbij, bovenop, daarbovenop, bijkomend, nog, nog eens, extra, andere',
    minus: 'min, minus, minder, eraf, afgetrokken',
    total:
      'totaal, in totaal, samen, alles samen, alles bij elkaar, bij elkaar, in het totaal, som, kost, kosten, kostte, kostten, heeft gekost, gekost, kwam op, kwam uit op, komt op, bedraagt, bedroeg, totaalbedrag, bedrag, rekening, de rekening, alles inbegrepen',
    correction:
      'sorry, ik bedoel, ik bedoelde, bedoel, bedoelde, correctie, nee wacht, wacht, eigenlijk, oeps, foutje, vergissing, verkeerd, typfout, in plaats van, ipv, laat maar, klopt niet, excuus, of nee, oftewel, eh, uh',
    absent:
      'was er niet, waren er niet, was er niet bij, er niet bij, niet bij, niet mee, ging niet mee, kwam niet, kwamen niet, komt niet, niet gekomen, niet meegegaan, heeft niet gegeten, niet gegeten, at niet mee, eet niet mee, at niet, eet niet, dronk niet, drinkt niet, drinkt geen alcohol, niet gedronken, niets gegeten, niks gegeten, niets gedronken, had niets, had niks, doet niet mee, deed niet mee, niet meegedaan, telt niet, telt niet mee, betaalt niet, afwezig, ontbrak, ziek, was ziek, thuisgebleven, bleef thuis, is thuisgebleven, eerder weg, ging eerder weg, was al weg, afgezegd, heeft afgezegd, sloeg over, slaat over, overgeslagen, gemist, speelt niet mee, kon niet, wilde niet',
    treat:
      'ik trakteer, trakteer, trakteert, getrakteerd, heeft getrakteerd, traktatie, op mijn kosten, voor mijn rekening, van mij, mijn rondje, rondje van mij, rondje van de zaak, gratis, hoef je niet terug te betalen, hoeft niet terug, van het huis, ik bied aan, aangeboden, krijgen jullie van mij',
    question:
      'wie, wat, hoeveel, hoe, wanneer, waar, waarom, welke, welk, waarvoor, iemand, kan iemand, kun je, kan je, kunnen jullie, zou je, zal ik, zullen we, moet ik, klopt het, heb ik nog, wiens',
    plan: 'zou hebben, ga, gaat, gaan, zal, zullen, zult, zou, zouden, wil, willen, wilt, wilde, moet, moeten, moest, kan worden, als, indien, tenzij, morgen, later, straks, binnenkort, volgende week, komende week, misschien morgen, laten we, plannen, van plan, gepland, denk erover, nodig, heb nodig, wordt, worden, zou kosten, gaat kosten',
    logged:
      'al, reeds, al genoteerd, al ingevoerd, al toegevoegd, al opgeschreven, genoteerd, ingevoerd, toegevoegd, opgeschreven, geregistreerd, al betaald, al gedeeld, al verrekend, staat er al in',
    order:
      'ongedaan, ongedaan maken, maak ongedaan, verwijder, verwijderen, wis, wissen, annuleer, annuleren, haal weg, schrap, herinner, herinneren, stuur een herinnering, toon, laat zien, laat me zien, lijst, wijzig, wijzigen, verander, veranderen, pas aan, aanpassen, corrigeer, zet, negeer, negeren, vergeet, exporteer, exporteren, verrekenen, afrekenen, vereffenen, saldo, balans, stand, budget, hulp, help',
    outsider:
      'mama, papa, moeder, vader, ouders, oom, tante, oma, opa, neef, nicht, broer, zus, vrouw, man, vriend, vriendin, baas, chef, bedrijf, werkgever, kantoor, huisbaas, verhuurder, verzekering, bank, overheid, klant, iemand, buurman, buurvrouw, schoonouders, huisgenoot, een vriend',
    vague:
      'ongeveer, ongv, circa, ca, zowat, om en nabij, rond, rond de, zo rond de, bijna, haast, iets van, een stuk of, misschien, waarschijnlijk, vermoedelijk, denk ik, dacht ik, geloof ik, of zo, ofzo, zoiets, en nog wat, krap, ruim, een paar, paar, +/-, ruwweg, enkele',
  },
  auxiliaries: {
    speaker: 'heb, ik had, had ik',
    we: 'we hebben, wij hebben, hebben we, hebben wij',
    other: 'heeft, hebben, hebt, had, hadden',
  },
  people: {
    speaker: 'ik, mij, me, mezelf, mijzelf, k, ikzelf, ondergetekende, ikke',
    mine: 'mijn, mn, mijne, de mijne',
    he: 'hij, zij, ze, hem, haar, hen, hun, die',
    his: 'zijn, zn, haar, hun, hunne',
    you: 'jij, je, jou, jouw, u, uw, jullie, gij, ge, jullie zelf',
    everyone:
      'iedereen, allemaal, alle, allen, we, wij, ons, ons allemaal, wij allemaal, iedereen van ons, elk van ons, de groep, de hele groep, groep, het hele huis, het huis, het team, de familie, de hele familie, onze, allemaal samen, ieder van ons, de ploeg, de bende',
    others: 'de anderen, anderen, de rest van de groep, de overigen, alle anderen, de overige',
    both: 'beide, beiden, ons beiden, wij beiden, wij twee, ons twee, wij tweeën, met zijn tweeën, met zn tweeën, alle twee, allebei, jullie beiden, zij beiden',
    some: 'de meiden, de meisjes, de jongens, de mannen, de vrouwen, de kinderen, de kids, de kleintjes, het stel, de stellen, het koppel, de koppels, sommige, sommigen, enkelen, de ouders, de grootouders, de vegetariërs, de singles, de dames, de heren, de gasten',
  },
  numbers: {
    small:
      'nul een/één twee/paar drie vier vijf zes zeven acht negen tien elf twaalf/dozijn dertien veertien vijftien zestien zeventien achttien negentien',
    tens: 'twintig dertig veertig vijftig zestig zeventig tachtig negentig',
    named: { 0.5: 'eneenhalf, en een half, en een halve', 1.5: 'anderhalf, anderhalve' },
    times: { 100: 'honderd, honderden', 1000: 'duizend, duizenden', 1000000: 'miljoen, miljoenen' },
    joint: 'en',
    scales: { 2: 'meier meiers', 3: 'duizend ruggen rug mille', 6: 'miljoen' },
    percent: 'procent, percent, pct',
    people:
      'personen, persoon, pers, mensen, man, van ons, van jullie, van hen, vrienden, volwassenen, kinderen, gasten, koppen, deelnemers, huisgenoten, koppels, stellen, lui',
    things:
      'nachten, nacht, dagen, dag, uur, uren, u, minuten, minuut, min, weken, week, maanden, maand, jaar, jaren, km, kilometer, kilo, kilos, kg, g, gram, ons, liter, l, cl, ml, tickets, ticket, kaartjes, kaartje, kaarten, toegangskaarten, bier, biertjes, biertje, bieren, pinten, pintjes, flessen, fles, dozen, doos, kratten, krat, zakken, pakken, pakjes, kamers, kamer, plaatsen, plekken, keer, maal, stuks, stuk, rondjes, pizzas, koffie, koffies, koffietjes, glazen, glas, porties, gerechten, menus, sterren, verdiepingen, delen, gb, graden, meter, m, termijnen, bedden, eenheden, sneetjes, paginas, broodjes, frietjes, wijntjes, eieren, rollen',
    places:
      'kamer, bus, lijn, gate, deur, appartement, app, nummer, nr, perron, spoor, terminal, stoel, plek, rij, tafel, verdieping, etage, pagina, seizoen, aflevering, afrit, afslag, rijstrook, versie, route, snelweg, weg, iphone, trein, tram, metro, vlucht, huis, huisnummer, blok, straat, gebouw, maat, bestelling, factuur, zaal, lokaal, hal, ps',
    oclock: 'uur, u, am, pm, h, s avonds, s ochtends, s middags',
    currencies: {
      group: 'piek, pieken, pegels, poen, knaken, flappen, euries, pop, ekkies, doekoe',
      euro: 'euro, euros, eurootjes, eurotjes, eur, euries, ekkies',
      dollar: 'dollar, dollars',
      pound: 'pond, ponden',
      peso: 'peso, pesos',
      franc: 'frank, franken, franc',
      krona: 'kroon, kronen',
      dinar: 'dinar, dinars',
      dirham: 'dirham, dirhams',
      rupee: 'roepie, roepies',
      rub: 'roebel, roebels',
      yen: 'yen',
    },
  },
  days: {
    today:
      'vandaag, vandaag nog, vanochtend, vanmorgen, vanmiddag, vanavond, vannacht, zonet, net, zojuist, daarnet, nu, daarstraks',
    yesterday:
      'gisteren, gister, gisteravond, gisterenavond, gisternacht, gistermiddag, gisterochtend, gistermorgen, gisterenmiddag, afgelopen nacht',
    beforeYesterday: 'eergisteren, eergister, eergisteravond, eergisterenavond',
    tomorrow: 'morgen, morgenochtend, morgenavond, morgenmiddag, morgenvroeg',
    afterTomorrow: 'overmorgen',
    last: 'afgelopen, vorige, laatste, verleden, jongstleden, jl',
    next: 'volgende, komende, aanstaande, aanstaand',
    ago: 'geleden',
    day: 'dag, dagen, nacht, nachten',
    week: 'week, weken',
    onDay: 'de, op de, op',
    ofMonth: '',
    weekdays: 'ma/maa di/din wo/woe do/don vr/vrij za/zat zo/zon',
  },
}
