import type { LanguageWords } from './lexicon.js'

/** German. */
export const german: LanguageWords = {
  language: 'de',
  verbMeansSpeaker: true,
  phrases: {
    speaker: 'ich, mir, mich, meinerseits, ich habe, ich hab, hab ich, habe ich, ichs, selber ich',
    mine: 'mein, meine, meiner, meinem, meinen, meins',
    he: 'er, sie',
    his: 'sein, seine, seiner, seinem, seinen, ihr, ihre, ihrer, ihrem, ihren, ihn, ihm',
    you: 'du, dir, dich, dein, deine, deiner, deinem, euch, eure',
    everyone:
      'alle, uns alle, wir, uns, wir alle, allen, fur alle, die gruppe, die wg, ganze gruppe, die ganze gruppe, jeder, fur uns, unter allen, die ganze truppe, alle zusammen, fur die wg, wg, gruppe',
    others:
      'die anderen, den anderen, die andern, die ubrigen, die anderen beiden, die anderen drei, den rest der gruppe, die restlichen',
    outsider:
      'mama, papa, mutter, vater, eltern, chef, chefin, firma, arbeit, vermieter, vermieterin, oma, opa, onkel, tante, freund, freundin, bruder, schwester, nachbar, kunde, versicherung, schule, cousin, mann, frau, kollege, kollegin, staat, jemand, arbeitgeber, kumpel',
    paid: 'bezahlt, gezahlt, ausgegeben, vorgestreckt, ausgelegt, gekauft, besorgt, eingekauft, ubernommen, spendiert fur alle, gebucht, beglichen, getankt, vollgetankt, vorgelegt, reingelegt, hingelegt, bezahlte, zahlte, kaufte, bestellt, verauslagt, geblecht, gelohnt, ausgelegt fur, abgedruckt, hinterlegt, reserviert, gemietet, aufgeladen, beigesteuert, legte aus, bezahlt hat, gezahlt hat, gekauft hat, zahlte fur, eingezahlt, dazugegeben',
    got: 'geholt, mitgebracht, organisiert, gemacht, erledigt, genommen',
    owes: 'schuldet, schulde, schulden, schuldest, bin schuldig, ist schuldig, kriegt von mir, bekommt von mir',
    gave: 'gegeben, uberwiesen, geschickt, gab, gesendet, rubergeschickt, gepaypalt, uberwies, geschoben, rubergeschoben, per paypal geschickt',
    repaid:
      'zuruckgegeben, zuruckgezahlt, zuruckuberwiesen, zuruckbezahlt, zuruckgeschickt, erstattet, zuruckerstattet, wiedergegeben, beglich, gab zuruck, zuruckgegebn',
    back: 'zuruck, wieder',
    lent: 'geliehen, leihe',
    settling:
      'schulden, meine schulden, seine schulden, ihre schulden, sind quitt, wir sind quitt, jetzt quitt, quitt, wir sind jetzt quitt, zum ausgleich, damit sind wir quitt, als ausgleich, ausgleich, die schulden, zum begleichen, die er mir schuldete, die sie mir schuldete, die ich ihr schuldete, die ich ihm schuldete, geschuldeten, die geschuldeten, damit ist alles beglichen, damit wir quitt sind',
    takes:
      'zahlt, zahlen, zahle, ubernimmt, ubernehme, zahlt nur, zahlt nur noch, hatte, hatten, hatte nur, nimmt, isst, trank, trinkt, zahlt davon, tragt, trage, tragen, hatte fur, zahlt allein, zahlt selbst',
    was: 'hat, habe, hab, haben, war, waren, hats, habs, wurde, wurden, kostete, gekostet, kosteten, machte, machten, hatten wir',
    is: 'ist, sind, bin, macht, gibt, kostet, kosten, sei',
    absent:
      'war nicht dabei, war nicht da, nicht dabei, ist nicht dabei, kam nicht, kam nicht mit, hat nicht mitgegessen, hat nichts gegessen, hat nicht mitgetrunken, hat nichts getrunken, ist nicht mitgekommen, war krank, war nicht mit, macht nicht mit, isst nicht mit, hat nicht mitgemacht, konnte nicht, konnte nicht kommen, fehlte, war weg, ist raus, raus, trinkt nicht, isst kein fleisch, nicht mitgekommen, hat gefehlt, waren nicht dabei, war im urlaub, hat keinen gegessen, hat keins getrunken, war verhindert, hat nicht mitgespielt, ist nicht gekommen, nicht da, zahlt nicht mit, zahlt nichts, ist ausgestiegen, hatte keinen hunger, hatte nichts, ist zuhause geblieben, blieb zuhause, blieb daheim, war nicht dabei gewesen, geht nicht mit',
    split:
      'teilen, geteilt, aufteilen, aufgeteilt, splitten, gesplittet, teilen wir, aufgesplittet, halbe halbe machen',
    with: 'mit, zusammen mit, gemeinsam mit',
    for: 'fur, fuer',
    between:
      'zwischen, unter, geteilt zwischen, aufgeteilt zwischen, geteilt unter, aufgeteilt auf, geteilt durch, aufgeteilt unter, verteilt auf',
    except:
      'ausser, ohne, bis auf, alle ausser, alle bis auf, fur alle ausser, abgesehen von, nicht mit, alle ohne, wir alle ausser, fur alle bis auf',
    not: 'nicht, kein, keine, keinen, nie, niemand, nichts, keiner, weder, noch',
    only: 'nur, bloss, lediglich',
    and: 'und, sowie, u, plus auch',
    to: 'an, zu',
    from: 'von',
    by: 'bezahlt von, gezahlt von, von, gekauft von, ubernommen von, ausgelegt von, vorgestreckt von, auf kosten von',
    on: 'auf, am, aufs',
    at: 'um',
    card: 'karte, konto, kasse, portemonnaie, geldbeutel, bar, tasche, kreditkarte, ec-karte, paypal, per paypal, per uberweisung, in bar, per karte, mit karte, cash, uber paypal, via paypal, girokonto',
    each: 'je, jeweils, pro person, pro kopf, pro nase, jede, a',
    rest: 'den rest, der rest, rest, das ubrige, ubrige',
    share: 'anteil, teil',
    equally:
      'gleich, gleichmassig, zu gleichen teilen, fair, halbe halbe, halbe-halbe, halb halb, fifty fifty, 50/50, 50 50, zur halfte, gleich viel, durch zwei, durch drei, durch vier, durch funf, durch alle, durch 2, durch 3, durch 4',
    both: 'beide, beides, fur beide, bei beidem',
    fraction: 'halfte, die halfte, ein viertel, viertel, ein drittel, drittel, die halfte davon',
    times: 'doppelt, das doppelte, doppelten anteil, zahlt doppelt, zweifach',
    more: 'mehr, extra, mehr als die anderen',
    less: 'weniger, weniger als die anderen',
    plus: 'plus, dazu, zzgl',
    minus: 'minus, abzuglich',
    tip: 'trinkgeld, mwst, versand, service, liefergebuhr, lieferung, versandkosten',
    discount: 'rabatt, gutschein',
    instead: 'quatsch, sorry, nein moment, ach ne, korrektur, ich meine, ich meinte, doch, halt, ne, stopp, moment',
    total: 'insgesamt, gesamt, zusammen, in summe, summe, im ganzen, alles zusammen, total',
    occasion: 'geburtstag, hochzeit, abschied, geschenk, geburtstagsgeschenk, jubilaum',
    word: 'auch, dann, noch, da, dort, beim, im, in, bei, zum, zur, aus, nach, vom, ins, hier, es, dass, gerade eben, dabei, ab, schon, wie, also, als, so, uber, vor, gegen, fur den, fur die, fur das, furs, fur unser, fur unsere, fur unseren, fur ein, fur eine, fur einen, auf dem weg, davon, unser, unsere, unseren, unserem, paar, letzte runde, weil, aber, zuletzt, mal eben, nebenan',
    article: 'der, die, das, den, dem, des, ein, eine, einen, einem, einer',
    filler:
      'hallo, hi, hey, leute, moin, servus, bitte, danke, mal, grad, gerade, eben, heute, heute abend, heute morgen, heute mittag, heute fruh, haha, lol, ok, okay, ubrigens, btw, na, ja, so leute, ihr lieben, zusammen mal, kurz, vorhin, soeben, hoi, grias eich, schonmal, jetzt, halt mal, hab mal, wieder mal',
    unit: 'personen, leute, nachte, nacht, tage, tag, stunden, stunde, minuten, min, std, km, kg, kilo, liter, karten, tickets, bier, kisten, kiste, flaschen, flasche, jahre, jahren, wochen, monate, mal, uhr, grad, punkte, tore, packungen, stuck, stk, zimmer, platze, runden, meter, prozent, seiten, gaste, kinder, erwachsene, euro pro, m, cm, runde, pizzen, kaffees, brotchen',
    title:
      'bus, linie, zimmer, tor, gate, wohnung, nummer, nr, gleis, bahnsteig, sitz, platz, reihe, tisch, etage, stock, seite, kapitel, staffel, folge, ausfahrt, kanal, grosse, version, tram, flug, haus, um, gegen, ab, bis, seit, vor, klasse, level, block, hausnummer, plz, raum, ca, iphone, halle, s, u',
    question:
      'wer, wieviel, wie viel, wie viele, was, wann, wo, warum, wieso, weshalb, welche, welcher, kann jemand, konnt ihr, kannst du, konnen wir, sollen wir, soll ich, wollen wir, hat jemand, habt ihr, weiss jemand, wie war, was meint ihr, habe ich schon, oder nicht, passt das',
    plan: 'werde, wird, werden, wirst, will, wollen, wollte, wurde gern, mochte, sollte, sollten, soll, sollen, konnte man, konnten, muss, mussen, musste ich noch, morgen, ubermorgen, nachste, nachsten, nachstes, nachster, kommende, kommenden, wenn, falls, vielleicht, eventuell, wahrscheinlich, hoffentlich, plane, planen, geplant, denke, glaube, vermutlich, wette, wetten, lass uns, lasst uns, spater, bald, demnachst, wunsche, ware, waren das, hatte gern, braucht, brauche, brauchen, fallig, schatze, schatzungsweise, wurde, wurden wir, dann zahle, treffen uns, treffen, zahle ich morgen',
    gift: 'lade ein, lade euch ein, ladt ein, eingeladen, geschenkt, umsonst, gratis, kostenlos, geht auf mich, geht auf ihn, geht aufs haus, auf mich, aufs haus, spendiert, spendiere, gespendet, spende, war ein geschenk, ist ein geschenk, als geschenk, schenke, ausgegeben runde, musst du nicht zuruckzahlen, braucht ihr nicht, vergiss es',
    logged:
      'hab schon eingetragen, aufgeschrieben, schon aufgeschrieben, schon eingetragen, bereits eingetragen, schon drin, eingetragen, schon notiert, schon erfasst, erfasst, bereits erfasst, schon abgerechnet, schon verrechnet, doppelt eingetragen, schuldet mir noch, schulde noch, schuldet noch, schuldet mir immer noch, steht schon',
    privately:
      'fur mich, nur fur mich, privat, personlich, nicht eintragen, nicht aufschreiben, nicht teilen, nicht aufteilen, nicht fur die gruppe, fur mich selbst, fur mich allein, mir selbst, mir selber, nicht fur euch, nur meins, zahlt nicht',
    order:
      'ignorier, ignoriere, vergiss, losche, losch, system, systemnachricht, anweisung, anweisungen, regel, regeln, neue regel, trag ein dass, trage ein dass, trag ein, trage ein, notiere dass, notier dass, speichere, buche, setze, administrator, admin, prompt, zurucksetzen, andere, bot, tu so, schuldenstand, kontostand, saldo, bestatige, schreib dass, befehl, fuhre aus',
    income:
      'gehalt, lohn, bonus, gewonnen, gewinn, verdient, verkauft, verkaufe, lotto, gefunden, erbe, ruckerstattung, verloren, verliere, geklaut, steuererstattung, taschengeld, pramie, gespart, stipendium',
    price:
      'pro monat, im monat, monatlich, pro nacht, die nacht, pro stunde, die stunde, pro tag, am tag, pro liter, der liter, pro kilo, das kilo, im jahr, pro jahr, preis, preise, ab nur, im angebot, angebot, fruher, teuer, billig, gunstig, inzwischen, kostet jetzt, kostet mittlerweile, wollen die, verlangen, verlangt, damals, gestiegen, warmmiete, kaltmiete, teurer, uvp',
    vague:
      'ungefahr, circa, ca, etwa, rund, fast, oder, jemand, irgendwer, irgendjemand, angeblich, behauptet, sagt, sagte, meint, meinte, gesagt, gehort, letztes jahr, vor jahren, witz, scherz, spass, beispiel, zum beispiel, mindestens, hochstens, ungefahre, man, erinnert, weisst du noch, aufmerksamkeit, besuch',
    verb: 'gehe, gehen, geht, komme, kommen, kommt, fahre, fahren, fahrt, sehe, sehen, seht, laufe, laufen, lauft, beginnt, beginnen, startet, endet, spiele, spielen, spielt, arbeite, arbeitet, warte, warten, wartet, schlafe, wohnt, wohne, sucht, suche, suchen, finde, schaue, schaut, ruf, rufe, wiegt, dauert, offnet, schliesst, bleibt, bleiben, gelaufen, gejoggt, gefahren, gesehen, gespielt, verspatet, verspatung, ankommt, kommen an, steht, stehen, braucht noch, habt, gewartet, geschlafen, geboren, lese, gelesen, geschossen',
  },
  topics: [
    [
      'food',
      'essen, abendessen, mittagessen, fruhstuck, restaurant, kneipe, bier, biere, wein, kaffee, kuchen, eis, doner, dner, currywurst, schnitzel, brunch, getranke, cocktails, cocktail, snacks, pommes, lieferdienst, lieferando, bar, nachtisch, mittag, pizzen, burger, sushi, brezeln, biergarten, weihnachtsmarkt, gluhwein, spatzle, salat, suppe, asiate, inder, italiener, grieche, thailander, chinese, bubble tea, schnaps, shots, sekt, limo, cola, wurst, grillgut, wurstchen, mensa, imbiss, burgerladen, cafe, wirtshaus, nudeln, falafel, kneipenrunde, waffeln, crepes, tee, saft, kantine, tortelinni, torte',
    ],
    [
      'groceries',
      'einkauf, einkaufe, wocheneinkauf, supermarkt, lebensmittel, obst, gemuse, milch, brot, kase, eier, getrankemarkt, klopapier, waschmittel, putzmittel, drogerie, spulmittel, butter, dm, rossmann, edeka, rewe, aldi, lidl, netto, penny, billa, spar, hofer, denns, kaufland, backerei, metzger, bio-markt, wochenmarkt, aufschnitt',
    ],
    [
      'transport',
      'benzin, diesel, sprit, tanken, tankfullung, bahn, bahntickets, bahnticket, zug, zugtickets, zugticket, bahnfahrt, parkhaus, parken, parkgebuhr, parkgebuhren, maut, mietwagen, fahre, bus, bustickets, ubahn, u-bahn, s-bahn, fahrkarten, fahrkarte, bvg, taxifahrt, vignette, carsharing, leihwagen, fahrtkosten, parkticket, parkschein, deutschlandticket, tageskarte, taxis, fernbus, roller, autowasche, autovermietung',
    ],
    [
      'travel',
      'flug, fluge, unterkunft, ferienwohnung, ferienhaus, pension, jugendherberge, koffer, flugtickets, flugticket, hutte, gepack, hotelzimmer, hotels',
    ],
    ['housing', 'miete, kaution, nebenkosten, hausgeld, klempner, handwerker, makler, putzfrau, reinigung der wohnung'],
    [
      'utilities',
      'strom, stromrechnung, gas, gasrechnung, heizung, heizkosten, wasser, wasserrechnung, handyrechnung, telefon, telefonrechnung, rundfunkbeitrag, gez, stromabschlag, dsl, internetrechnung, wlan, mull, mullgebuhr, abschlag',
    ],
    [
      'entertainment',
      'kino, kinokarten, konzert, konzertkarten, konzerttickets, theater, theaterkarten, museum, freizeitpark, minigolf, kegeln, club, zoo, fussballkarten, schwimmbad, billard, stadion, oper, festivaltickets, karaoke, kletterhalle, eislaufen, kinotickets, lasertag, brettspiel, escaperoom, therme',
    ],
    ['shopping', 'kleidung, schuhe, mobel, lampe, klamotten, jacke, hose'],
    ['health', 'apotheke, medikamente, arzt, zahnarzt, tierarzt, fitnessstudio, sonnencreme, pflaster, tabletten'],
    [
      null,
      'geschenk, ausflug, eintritt, karten, tickets, blumen, feuerholz, kohle, grillkohle, deko, skipass, skipasse, kajak, campingplatz, zelt, fahrrad, fahrrader, leihrader, rechnung, rechnungen, party, sofa, waschmaschine, kuhlschrank, tisch, stuhle, werkzeug, farbe, bucher, spiel, sauna, strafzettel, knollchen, versicherung, abo, bastelkram, sachen, kram, zeug, teppich, matratze, regal, bootsverleih, boot, tour, fuhrung, kurs, tauchkurs, hundefutter, katzenfutter, friseur, luftballons, umzugswagen, transporter, batterien, gluhbirnen, pflanzen, wascherei, reinigung, brotchen, grillen, brot, wanderung, urlaub, wochenende, runde, alkohol, zigaretten, kasten bier, kiste bier',
    ],
  ],
  days: {
    yesterday: 'gestern, gestern abend, gestern nacht, gestern mittag, gestern morgen, gestern fruh',
    'day before yesterday': 'vorgestern, vor zwei tagen',
    '3 days ago': 'vor drei tagen',
    monday: 'montag, am montag, mo',
    tuesday: 'dienstag, am dienstag',
    wednesday: 'mittwoch, am mittwoch',
    thursday: 'donnerstag, am donnerstag',
    friday: 'freitag, am freitag',
    saturday: 'samstag, am samstag, sonnabend',
    sunday: 'sonntag, am sonntag',
    january: 'januar, janner',
    february: 'februar',
    march: 'marz',
    april: 'april',
    may: 'mai',
    june: 'juni',
    july: 'juli',
    august: 'august',
    september: 'september',
    october: 'oktober',
    november: 'november',
    december: 'dezember',
    last: 'letzten, letzter, letzte, vergangenen, letztem',
  },
  counts: {
    2: 'zwei, zweien',
    3: 'drei',
    4: 'vier',
    5: 'funf',
    6: 'sechs',
    7: 'sieben',
    8: 'acht',
    9: 'neun',
    10: 'zehn',
  },
}
