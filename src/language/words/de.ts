import type { Words } from './words.js'

/** German of Germany, Austria and Switzerland. */
export const de: Words = {
  language: 'de',
  operators: {
    paid: 'bezahlt, hat bezahlt, haben bezahlt, hast bezahlt, bezahlte, bezahlten, bezahlst, zahlt, gezahlt, hat gezahlt, haben gezahlt, zahlte, zahlten, bezahlt hat, gekauft, hat gekauft, haben gekauft, kauft, kaufte, kauften, eingekauft, hat eingekauft, ausgegeben, hat ausgegeben, gab aus, ausgelegt, hat ausgelegt, haben ausgelegt, legte aus, vorgestreckt, hat vorgestreckt, streckte vor, streckt vor, vorgeschossen, hat vorgeschossen, übernommen, hat übernommen, übernahm, übernimmt, beglichen, hat beglichen, beglich, hingelegt, hingeblättert, geblecht, gelöhnt, berappt, springen lassen, gebucht, hat gebucht, buchte, bestellt, hat bestellt, bestellte, besorgt, hat besorgt, besorgte, geholt, hat geholt, holte, mitgebracht, hat mitgebracht, brachte mit, getankt, hat getankt, tankte, vollgetankt, gemietet, hat gemietet, mietete, abgedrückt, beigesteuert, hat beigesteuert, gestiftet, dazugegeben, gesponsert, reserviert, finanziert, hat die rechnung übernommen, überwiesen fürs, drauf gezahlt, draufgezahlt, erledigt, hat sich um gekümmert, blechte, hat geblecht, posten, gepostet, poschtet, zalt, zahlt gha, zahlen, bezahlen, kaufen, abgebucht, wurde abgebucht, reingeworfen, reingetan, beigetragen, ausglegt, zoit, zoid, glöhnt, gholt, brennt, gebrannt, druckt, überwiesen für',
    iPaid:
      'ich habe bezahlt, habe bezahlt, hab bezahlt, hab gezahlt, habe gezahlt, ich bezahlte, zahle, bezahle, ich zahl, ich zahlte, hab gekauft, habe gekauft, kaufte ich, hab eingekauft, habe eingekauft, hab ausgegeben, habe ausgegeben, hab ausgelegt, habe ausgelegt, hab vorgestreckt, habe vorgestreckt, hab übernommen, habe übernommen, hab gebucht, habe gebucht, hab bestellt, habe bestellt, hab besorgt, habe besorgt, hab geholt, habe geholt, hab mitgebracht, habe mitgebracht, hab getankt, habe getankt, hab gemietet, habe gemietet, hab beigesteuert, habe hingelegt, hab hingelegt, bezahlt hab ich, bezahlt habe ich, gezahlt hab ich, gezahlt habe ich, gekauft hab ich, i hob zoiht, i hob zahlt, han zahlt, ha zahlt, han poschtet, ging auf mich, hab ich bezahlt, habe ich bezahlt, hab ich gezahlt, habe ich gezahlt, hab ich gekauft, habe ich gekauft, hab ich ausgelegt, habe ich ausgelegt, hab ich übernommen, habe ich übernommen, hab ich geholt, habe ich geholt, hab ich besorgt, hab ich gebucht, habe ich gebucht, von mir bezahlt, hob i zoit, hob i zahlt, hob i kauft, hab i zahlt, hab i brennt, hab i kauft, ausglegt hob i, zoit hob i, von meinem konto, hab ich gebrannt',
    wePaid:
      'wir haben bezahlt, haben wir bezahlt, wir bezahlten, wir zahlten, wir haben gezahlt, haben wir gezahlt, wir haben gekauft, haben wir gekauft, wir haben ausgegeben, haben wir ausgegeben, wir haben eingekauft, haben wir gebucht, wir haben gebucht, wir haben gemietet, haben wir gemietet, wir haben bestellt, haben wir bestellt, mir hend zahlt',
    owes: 'schuldet, schulden, schuldest, schuldete, schuldeten, schuldig, ist schuldig, ist noch schuldig, sind schuldig, hat schulden, in der kreide, steht in der kreide, kriegt noch, kriege noch, krieg noch, krieg ich noch, bekommt noch, bekomme noch, bekomm noch, bekomme ich noch, muss noch zahlen, noch offen',
    iOwe: 'ich schulde, schulde, schuld, ich schuldete, bin schuldig, bin noch schuldig, schulde ich, ich bin schuldig, steh in der kreide, stehe in der kreide, hab noch schulden',
    gave: 'gegeben, hat gegeben, haben gegeben, gab, gaben, gibt, überwiesen, hat überwiesen, haben überwiesen, überwies, überweist, geschickt, hat geschickt, schickte, schickt, gesendet, hat gesendet, sendet, gepaypalt, hat gepaypalt, zugesteckt, hat zugesteckt, steckte zu, geschoben, rübergeschoben, getwintet, hat getwintet, twintet, twint, gewiret, transferiert, ausgehändigt, weitergegeben, eingezahlt, hat eingezahlt, in die hand gedrückt, per paypal geschickt, rübergewachsen, angewiesen, überwiesn, überweisen, geben, schicken, gäba, gebn, gäh, gä',
    iGave:
      'habe gegeben, hab gegeben, ich gab, gebe, habe überwiesen, hab überwiesen, überweise, habe geschickt, hab geschickt, ich schickte, hab gesendet, habe gesendet, hab gepaypalt, habe gepaypalt, hab getwintet, habe getwintet, hab zugesteckt, hab ich gegeben, habe ich gegeben, hab ich überwiesen, habe ich überwiesen, hab ich geschickt, habe ich geschickt, ha gäh, han gäh, hob geben',
    gaveBack:
      'zurückgezahlt, hat zurückgezahlt, zahlt zurück, zahlte zurück, zurückbezahlt, zurückgegeben, hat zurückgegeben, gab zurück, gibt zurück, zurücküberwiesen, hat zurücküberwiesen, zurückgeschickt, zurück, wiedergegeben, zurückerstattet, erstattet, hat erstattet, erstattete, rückerstattet, ausgeglichen, beglichen, quitt, sind quitt, wir sind quitt, schulden beglichen, schulden bezahlt, wiederbekommen, retour, retour gegeben, rückzahlung, rückgezahlt, getilgt, hat mir bezahlt, hat mir gezahlt, zruckgebn, zrugg, zruck, wiedergä, zurückzahlen, zurückgeben, zruckzoit',
    iGaveBack:
      'habe zurückgezahlt, hab zurückgezahlt, zahle zurück, hab zurückbezahlt, habe zurückgegeben, hab zurückgegeben, hab zurücküberwiesen, habe zurücküberwiesen, hab erstattet, habe erstattet, hab ausgeglichen, habe beglichen, hab beglichen, hab dir zurückgegeben, hab ich zurückgezahlt, habe ich zurückgezahlt, hab ich zurückgegeben, habe ich zurückgegeben',
    received:
      'bekommen, hat bekommen, habe bekommen, hab bekommen, haben bekommen, bekam, bekamen, bekommt, gekriegt, hab gekriegt, kriegt, kriegte, erhalten, habe erhalten, hab erhalten, erhielt, eingenommen, hat mir gegeben, gab mir, hat mir überwiesen, überwies mir, hat mir geschickt, schickte mir, hat mir gepaypalt, eingegangen, ist angekommen',
    lent: 'geliehen, hat geliehen, habe geliehen, hab geliehen, lieh, leiht, leihe, ausgeliehen, verliehen, verborgt, geborgt, hab geborgt, borgte, ausgeborgt, gepumpt, angepumpt, leihweise, hat mir geliehen, lieh mir',
    split:
      'teilen, geteilt, teilt, teile, teilten, teilst, aufteilen, aufgeteilt, aufzuteilen, teilen auf, teilen wir, wir teilen, bitte teilen, zu teilen, durch zwei, durch drei, durch vier, durch fünf, durch sechs, durch alle, umlegen, umgelegt, splitten, gesplittet, splitte, halbieren, halbiert, verteilen, verteilt, zusammenlegen, zusammengelegt, legen zusammen, legten zusammen, gemeinschaftlich, kippe machen, halbe-halbe machen',
    with: 'mit, zusammen mit, inklusive, inkl, inkl., einschließlich, samt, nebst, mitsamt, gemeinsam mit, einschl, plus mir, plus ich, und mit',
    for: 'für, fürs, f., zugunsten',
    between: 'zwischen, unter, auf, untereinander, unter uns',
    except:
      'außer, ausser, ohne, ausgenommen, bis auf, abgesehen von, mit ausnahme von, exklusive, exkl, exkl., nicht mitgerechnet, ausschließlich, ausgeschlossen, alle außer, alle bis auf, minus, raus, nicht dabei',
    not: 'nicht, nich, ned, net, nöd, nit, kein, keine, keinen, keiner, keinem, nix, nichts, nie, niemals, niemand, weder, noch nie',
    only: 'nur, bloß, bloss, lediglich, allein, alleine, ausschließlich, einzig',
    and: 'und, u, u., &, sowie, auch, außerdem, dazu',
    or: 'oder, od, od., bzw',
    to: 'an, zu, zum, zur, nach',
    from: 'von, vom, v., aus',
    by: 'von, vom, durch, auf, über, auf rechnung von, auf kosten von',
    card: 'karte, mit karte, kreditkarte, ec, ec-karte, girokarte, bar, in bar, cash, bargeld, konto, aufs konto, portemonnaie, geldbeutel, geldbörse, tasche, eigene tasche, visa, mastercard, amex, paypal, per paypal, überweisung, per überweisung, lastschrift, revolut, klarna, twint, bankomat, handy, apple pay, google pay',
    each: 'je, jeder, jede, jedem, jeden, jeweils, pro person, pro kopf, pro nase, p.p., pp, p/p, à, pro mann, pro stück, pro paar, pro ticket, pro nacht und person, das stück, stück, stk, /person, /pers, /kopf, pro teilnehmer, pro pers, pro pers., jeds, jedes, a nase',
    half: 'hälfte, die hälfte, halb, halbe, halben, halber, halbes, zur hälfte, eine hälfte, hälften, d hälfti',
    third: 'drittel, ein drittel, das drittel, zwei drittel',
    quarter: 'viertel, ein viertel, das viertel, drei viertel, dreiviertel',
    rest: 'rest, den rest, der rest, restliche, restlichen, übrige, übrigen, das übrige, was übrig bleibt, restbetrag, differenz, die andere hälfte, andere hälfte, verbleibende',
    double: 'doppelt, das doppelte, doppelte, doppelter, zweimal, zweifach, zwei anteile, mal zwei',
    triple: 'dreifach, das dreifache, dreimal, drei anteile',
    equally:
      'gleichmäßig, gleichmässig, zu gleichen teilen, gleiche teile, gleich, gleichen, gerecht, fair, halbe halbe, halbe-halbe, hälftig, halb halb, fifty fifty, fifty-fifty, 50/50, 50-50, zu gleichen, anteilig, dasselbe, das gleiche, gleichviel, gleich viel',
    share: 'teil, teile, anteil, anteile, anteilen, portion, portionen, teilbetrag',
    tip: 'trinkgeld, tip, maut, mwst, mehrwertsteuer, steuer, steuern, kurtaxe, service, servicegebühr, gebühr, gebühren, lieferung, liefergebühr, lieferkosten, versand, versandkosten, porto, zuschlag, aufschlag, pfand, kaution, nebenkosten, provision, gedeck, schmattes',
    discount:
      'rabatt, gutschein, coupon, nachlass, abzug, skonto, ermäßigung, vergünstigung, aktion, prozente, cashback',
    more: 'mehr, extra, zusätzlich, drauf',
    less: 'weniger, minder',
    plus: 'plus, dazu, obendrauf, obendrein, zuzüglich, zzgl, zzgl., noch, nochmal, weitere, weiterer, extra, on top, hinzu, und noch',
    minus: 'minus, weniger, abzüglich, abzgl, abzgl., davon ab, runter',
    total:
      'gesamt, insgesamt, summe, zusammen, total, alles, alles zusammen, in summe, unterm strich, macht, machte, machen, kostet, kosten, kostete, kosteten, hat gekostet, haben gekostet, gekostet, kam auf, kommt auf, kamen auf, betrug, beträgt, gesamtbetrag, betrag, rechnung, die rechnung, belief sich auf, summa summarum',
    correction:
      'sorry, tschuldigung, entschuldigung, entschuldige, ich meine, ich meinte, meinte, ich mein, meine natürlich, korrektur, nein warte, nee warte, warte, moment, eigentlich, doch nicht, sondern, quatsch, ups, huch, hoppla, vertippt, habe mich vertippt, hab mich vertippt, verschrieben, stattdessen, statt, anstatt, falsch, vielmehr, beziehungsweise, stimmt nicht, äh, ähm',
    absent:
      'war nicht dabei, nicht dabei, waren nicht dabei, war nicht da, nicht da, waren nicht da, kam nicht, kamen nicht, kommt nicht, kommt nicht mit, nicht mit, nicht mitgekommen, nicht mitgegessen, nicht mitgetrunken, nicht gegessen, hat nicht gegessen, hat nichts gegessen, hat nichts getrunken, nichts gegessen, nichts getrunken, hatte nichts, hat nix gegessen, isst nicht, isst nichts, trinkt nicht, trinkt nichts, trinkt keinen alkohol, trinkt keinen, zählt nicht, macht nicht mit, hat nicht mitgemacht, nicht mitgemacht, ist raus, war raus, zahlt nicht, fehlt, fehlte, fehlten, gefehlt, krank, war krank, ausgefallen, abgesagt, hat abgesagt, zuhause geblieben, zu hause geblieben, blieb zuhause, blieb zu hause, daheim geblieben, früher gegangen, ging früher, war weg, war schon weg, ausgesetzt, setzt aus, hat ausgelassen, verpasst, geschwänzt, spielt nicht mit, wollte nicht, konnte nicht, nöd debi, ned dabei, net dabei',
    treat:
      'lade ein, lad ein, ich lade euch ein, lade euch ein, eingeladen, hat eingeladen, lädt ein, geht auf mich, ging auf mich, geht aufs haus, aufs haus, auf meine kappe, auf mich, auf meine rechnung, spendiere, spendiert, spendier, hat spendiert, ausgegeben für alle, schmeiße ne runde, runde geschmissen, geschenkt, geschenk von mir, schenke, schenk ich euch, kostenlos, gratis, umsonst, für lau, müsst nichts zahlen, müsst mir nichts, nicht nötig zurück',
    question:
      'wer, wem, wen, was, wie, wieviel, wie viel, wie viele, wann, wo, warum, wieso, weshalb, welche, welcher, welches, wofür, jemand, kann jemand, kannst du, könntest du, könnt ihr, könntet ihr, soll ich, sollen wir, wievil, stimmt das, oder was',
    plan: 'hätte, hätten, hättest, wäre, werde, wird, werden, wirst, werdet, will, wollen, wollte, sollte, sollten, sollen, müssen, muss, brauche, brauchen, braucht, wenn, falls, morgen, später, nachher, bald, demnächst, nächste woche, kommende woche, vielleicht morgen, lass uns, lasst uns, ich plane, planen, geplant, vorhaben, habe vor, haben vor, überlege, überlegen, gleich noch, kostet dann, =möchte, =möchten, =würde, =würden, =würdet, =könnte, =könnten, =müsste, =müssten, =wäre, =wären, wuerde, wuerden, moechte, moechten, koennte, koennten',
    logged:
      'schon, bereits, schon eingetragen, bereits eingetragen, eingetragen, schon notiert, notiert, schon erfasst, erfasst, schon drin, verbucht, schon verbucht, aufgeschrieben, schon aufgeschrieben, schon bezahlt, schon geteilt, schon abgerechnet, abgerechnet, gespeichert',
    order:
      'rückgängig, mach rückgängig, lösche, lösch, löschen, entferne, entfernen, streich, streiche, storniere, stornieren, storno, abbrechen, erinnere, erinner, erinnern, zeig, zeige, zeigen, zeig mir, liste, auflisten, ändere, änder, ändern, korrigiere, korrigieren, setze, setz, ignoriere, ignorier, vergiss, exportiere, exportieren, abrechnen, abrechnung, ausgleichen, saldo, salden, kontostand, stand, bilanz, budget, hilfe',
    outsider:
      'mama, papa, mutter, vater, eltern, onkel, tante, oma, opa, großeltern, cousin, cousine, bruder, schwester, frau, mann, freundin, chef, chefin, firma, arbeitgeber, büro, vermieter, vermieterin, versicherung, krankenkasse, bank, staat, amt, kunde, kundin, jemand, irgendwer, irgendjemand, nachbar, nachbarin, schwiegereltern, mitbewohner, ein kumpel, ein freund',
    vague:
      'ca, ca., circa, zirka, ungefähr, etwa, rund, um die, so um die, an die, fast, beinahe, knapp, gut, vielleicht, wahrscheinlich, vermutlich, glaub, glaube, ich glaub, ich glaube, so ungefähr, in etwa, oder so, irgendwas um, irgendwas, paar, ein paar, und ein paar zerquetschte, schätze, geschätzt, öppe, +/-, einige, grob, pi mal daumen',
  },
  auxiliaries: {
    speaker: 'hab, habe, hatte ich, ich hatte, han, hob',
    we: 'wir haben, haben wir, wir hatten, mir hend',
    other: 'hat, hast, haben, habt, hatte, hatten, het, hot',
  },
  people: {
    speaker: 'ich, mich, mir, i, ig, mi, ich selbst, selber, meinereiner, icke',
    mine: 'mein, meine, meinen, meinem, meiner, meins, meines, mei, mini',
    he: 'er, sie, ihm, ihn, ihnen, es er, dem, der hat',
    his: 'sein, seine, seinen, seinem, seiner, ihr, ihre, ihren, ihrem, ihrer, deren, dessen',
    you: 'du, dir, dich, ihr, euch, dein, deine, deinen, deinem, deiner, euer, eure, euren, eurem, ihr beide',
    everyone:
      'alle, allen, alles alle, wir, uns, wir alle, uns alle, uns allen, für alle, jedermann, gruppe, die gruppe, die ganze gruppe, wg, die wg, die ganze wg, die truppe, die bande, das team, familie, die ganze familie, jeder von uns, unser, unsere, unseren, unserem, unserer, sämtliche, alle zusammen, mir alli, alli, olle, ganze mannschaft',
    others:
      'die anderen, die andern, der rest der gruppe, die übrigen, alle anderen, alle andern, den anderen, den andern, restliche gruppe, die restlichen',
    both: 'beide, beiden, uns beide, uns beiden, wir beide, wir zwei, uns zwei, die beiden, alle beide, zu zweit, euch beide',
    some: 'die mädels, die jungs, die mädchen, die kinder, die kids, die kleinen, das paar, die pärchen, einige, einige von uns, manche, ein paar von uns, die eltern, die großeltern, die frauen, die männer, die damen, die herren, die vegetarier, die singles, die buben, die madln',
  },
  numbers: {
    small:
      'null eins/ein/eine/einen/einem/einer zwei/zwo/paar drei vier fünf/fuenf sechs sieben acht neun zehn elf zwölf/zwoelf/dutzend dreizehn vierzehn fünfzehn/fuenfzehn sechzehn siebzehn achtzehn neunzehn',
    tens: 'zwanzig dreißig/dreissig vierzig fünfzig/fuenfzig/fuffzig/fuchzig sechzig siebzig achtzig neunzig',
    named: {
      0.5: 'einhalb, und ein halb',
      1.5: 'anderthalb, anderthalbe, eineinhalb',
      5: 'fünfer',
      10: 'zehner',
      20: 'zwanziger, zwanni',
      50: 'fünfziger, fuffi, fuffziger',
      100: 'hunni, hunderter',
      500: 'fünfhunderter',
    },
    times: { 100: 'hundert', 1000: 'tausend', 1000000: 'million, millionen' },
    joint: 'und',
    scales: { 2: 'hundert hunni hunnis', 3: 'riesen mille tausender', 6: 'millionen mio' },
    percent: 'prozent, proz, pct',
    people:
      'personen, person, pers, leute, leut, leuten, von uns, von euch, von ihnen, freunde, freunden, erwachsene, kinder, gäste, köpfe, mann, nasen, teilnehmer, mitbewohner, pärchen, menschen, mal alle',
    things:
      'nächte, nacht, nächten, tage, tag, tagen, stunden, stunde, std, h, minuten, minute, min, wochen, woche, monate, monat, monaten, jahre, jahr, jahren, km, kilometer, meilen, kilo, kg, g, gramm, dag, liter, l, cl, ml, tickets, ticket, karten, karte, eintritte, fahrkarten, bier, biere, bierchen, halbe, flaschen, flasche, kästen, kasten, kisten, kiste, packungen, packung, tüten, tüte, zimmer, zimmern, plätze, sitze, mal, stück, stk, runden, runde, pizzen, pizza, pizzas, kaffee, kaffees, döner, brötchen, semmeln, gläser, glas, portionen, gerichte, menüs, sterne, etagen, stockwerke, teile, gb, grad, meter, m, raten, betten, einheiten, scheiben, seiten, dosen, kugeln, schnitzel, eier, rollen',
    places:
      'zimmer, bus, linie, gate, tor, tür, wohnung, whg, nummer, nr, bahnsteig, gleis, terminal, sitz, platz, reihe, tisch, stock, etage, seite, staffel, folge, ausfahrt, spur, version, route, straße, autobahn, iphone, zug, tram, ubahn, u-bahn, s-bahn, flug, haus, hausnummer, block, gebäude, größe, bestellung, rechnung, rechnungsnummer, saal, raum, halle, ps, top, tür nr, kw, tor nr',
    oclock: 'uhr, am, pm, h, uhr früh',
    currencies: {
      group: 'tacken, ocken, mäuse, moneten, kröten, flocken, piepen, schleifen, öcken, taler, stutz, hämmer, euronen',
      euro: 'euro, euros, eur, euronen, teuro, eus',
      dollar: 'dollar, dollars',
      pound: 'pfund',
      fr: 'franken, fränkli, stutz, sfr, fränkä',
      peso: 'peso, pesos',
      krona: 'krone, kronen',
      dinar: 'dinar, dinare',
      dirham: 'dirham',
      rupee: 'rupie, rupien',
      rub: 'rubel',
      yen: 'yen',
    },
  },
  days: {
    today:
      'heute, heut, hüt, heute früh, heute morgen, heute mittag, heute abend, heute nacht, heute nachmittag, heute vormittag, gerade, grad, grade, eben, gerade eben, soeben, vorhin, heit, jetzt',
    yesterday:
      'gestern, gestern abend, gestern nacht, gestern früh, gestern morgen, gestern mittag, gestern nachmittag, gestern vormittag, letzte nacht, gester, geschter, gestan',
    beforeYesterday: 'vorgestern, vorgestern abend, vorgester, vorgestan',
    tomorrow: 'morgen, morgen früh, morgen abend, morgen mittag, moin früh, morn',
    afterTomorrow: 'übermorgen',
    last: 'letzten, letzter, letzte, letztem, letztes, letzn, vergangenen, vergangene, vorigen, vorige',
    next: 'nächsten, nächster, nächste, nächstes, kommenden, kommende, kommender',
    ago: 'vor',
    day: 'tag, tage, tagen, nacht, nächte, nächten',
    week: 'woche, wochen',
    onDay: 'am, vom, dem',
    ofMonth: '',
    weekdays: 'mo/mon di mi do fr sa/sonnabend so/son',
  },
}
