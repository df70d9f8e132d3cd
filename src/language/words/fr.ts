import type { Words } from './words.js'

/** French of France, Belgium, Switzerland and Québec. */
export const fr: Words = {
  language: 'fr',
  operators: {
    paid: 'a payé, ont payé, as payé, avez payé, avait payé, paye, payent, paie, paient, payait, payé, payée, payés, payées, a réglé, ont réglé, as réglé, règle, réglé, réglée, réglés, a mis, ont mis, as mis, met, mettent, a acheté, ont acheté, as acheté, achète, acheté, achetée, achetés, a dépensé, ont dépensé, dépensé, a avancé, ont avancé, as avancé, avance, avancé, avancée, avancés, a sorti, a déboursé, a casqué, a raqué, a pris, ont pris, as pris, a pris en charge, a couvert, a réservé, ont réservé, réservé, a commandé, ont commandé, commandé, a fait les courses, ont fait les courses, fait les courses, fait le plein, a fait le plein, a rempli, a loué, ont loué, loué, a lâché, a claqué, a chopé, a sorti la carte, s est occupé de, s est occupée de, a ramené, a apporté, a rechargé, a financé, a craché, a payé pour, a magasiné, payer, pris, prise, mis, mises, mise, sorti, sortie, sorties, banqué, a banqué, a débité, débité, prélevé, prélevés, prélevée, douillé, a douillé, régler, acheter, a tout payé, a tout mis, a fait le chèque, avancer',
    iPaid:
      'j ai payé, jai payé, g payé, jé payé, ai payé, j avais payé, je paye, je paie, j ai réglé, jai réglé, je règle, j ai mis, jai mis, je mets, j ai acheté, jai acheté, j ai dépensé, jai dépensé, j ai avancé, jai avancé, j avance, j ai sorti, j ai déboursé, j ai casqué, j ai raqué, j ai pris, jai pris, j ai pris en charge, j ai couvert, j ai réservé, jai réservé, j ai commandé, jai commandé, j ai fait les courses, jai fait les courses, j ai fait le plein, jai fait le plein, j ai rempli, j ai loué, jai loué, j ai lâché, j ai claqué, j ai chopé, j ai ramené, j ai apporté, j ai rechargé, je viens de payer, viens de payer, je viens d acheter, je viens de régler, c est moi qui ai payé, c est moi qui paye, je me suis occupé de, je me suis occupée de, on m a débité, ça m a coûté, jviens de payer, jviens de régler, jviens d acheter, c moi qui ai payé, prélevé sur mon compte, sorti de ma poche, j ai tout payé, jai tout payé, j ai tout mis, j ai banqué, j ai fait le chèque',
    wePaid:
      'nous avons payé, on a payé, avons payé, on a réglé, nous avons réglé, on a mis, on a acheté, nous avons acheté, on a dépensé, nous avons dépensé, on a avancé, on a pris, nous avons pris, on a réservé, nous avons réservé, on a commandé, nous avons commandé, on a fait les courses, on a fait le plein, on a loué, nous avons loué, on en a eu pour, on a eu pour, on a claqué, on paye, on paie, nous payons',
    owes: 'doit, doivent, devait, devaient, dois, devez, dette, dettes, me doit, me doivent, me dois, nous doit, lui doit, te doit, doit encore, =dû, =due, redevable',
    iOwe: 'je dois, je lui dois, je te dois, je leur dois, je vous dois, jdois, j dois, je devais, je lui devais, je te devais, dois à',
    gave: 'a donné, ont donné, as donné, donne, donné, donnés, donnée, a viré, ont viré, as viré, viré, virés, a transféré, transféré, a envoyé, ont envoyé, as envoyé, envoyé, envoyés, a filé, filé, filés, a passé, passé, passés, a versé, versé, versés, a remis, a fait un virement, fait un virement, a fait un lydia, a fait un paypal, a lydia, lydia, a payconiqué, a twinté, twinté, a refilé, a glissé, a transmis, a fait un interac, a interac, virer, envoyer, donner',
    iGave:
      'j ai donné, jai donné, je lui ai donné, je t ai donné, j ai viré, jai viré, je lui ai viré, je t ai viré, j ai transféré, j ai envoyé, jai envoyé, je lui ai envoyé, je t ai envoyé, j ai filé, jai filé, je lui ai filé, je t ai filé, j ai passé, je lui ai passé, j ai versé, jai versé, je lui ai versé, j ai remis, j ai fait un virement, jai fait un virement, je lui ai fait un virement, je t ai fait un virement, j ai fait un lydia, j ai twinté, je lui ai twinté, j ai refilé, je donne, je vire',
    gaveBack:
      'a remboursé, ont remboursé, as remboursé, remboursé, remboursée, remboursés, rembourse, m a remboursé, m a rendu, m a payé, a rendu, ont rendu, as rendu, rendu, rendus, rend, a redonné, redonné, m a redonné, a restitué, a soldé, soldé, a réglé sa dette, a réglé ses dettes, on est quittes, on est quitte, quitte, quittes, est quitte, m a refait, de retour, remboursement, nous a remboursés, rembourser, rendre',
    iGaveBack:
      'j ai remboursé, jai remboursé, je lui ai remboursé, je t ai remboursé, je rembourse, j ai rendu, jai rendu, je lui ai rendu, je t ai rendu, j ai redonné, j ai restitué, j ai soldé, j ai réglé ma dette, je lui ai payé, je t ai payé, je l ai remboursé, je l ai remboursée',
    received:
      'j ai reçu, jai reçu, a reçu, ont reçu, on a reçu, reçu, reçus, j ai touché, a touché, j ai encaissé, a encaissé, encaissé, m a donné, m a viré, m a envoyé, m a filé, m a passé, m a versé, m a fait un virement, m a fait un lydia, m a twinté, j ai récupéré, récupéré',
    lent: 'a prêté, ont prêté, prêté, prêtés, j ai prêté, jai prêté, je lui ai prêté, je t ai prêté, m a prêté, a emprunté, j ai emprunté, emprunté, empruntés, a dépanné, m a dépanné, dépanné, a dépanné de, j ai dépanné',
    split:
      'partager, partagé, partagée, partagés, partage, partageons, partagez, partagent, se partagent, on partage, à partager, diviser, divisé, divisée, divise, divisons, divisez, on divise, à diviser, répartir, réparti, répartie, répartit, répartissez, à répartir, couper, coupé, on coupe, splitter, splitté, on split, split, fractionner, cagnotte, se partage, faire moitié moitié, on fait moitié moitié, mutualiser, séparer, on sépare',
    with: 'avec, ac, avc, ensemble avec, y compris, inclus, incluant, compris, comprise, en comptant, plus moi, moi compris, moi inclus, en compagnie de',
    for: 'pour, pr',
    between: 'entre, parmi',
    except:
      'sauf, excepté, hormis, sans, à part, hors, moins, sans compter, en excluant, excluant, à l exception de, à l exception du, tous sauf, tout le monde sauf, sans inclure, excl, en dehors de, mis à part, exclu, exclue, exclus',
    not: 'pas, ne, n, non, nan, jamais, rien, aucun, aucune, personne, ni, nul, même pas, pas du tout, guère',
    only: 'seulement, uniquement, juste, rien que, seul, seule, seuls, seules, exclusivement',
    and: 'et, &, ainsi que, aussi, puis, également',
    or: 'ou, ou bien, soit',
    to: 'à, a, au, aux, à la, à l, vers, pour',
    from: 'de, du, des, d, depuis, de la, de l, de la part de, provenant de',
    by: 'par, de la part de, sur, chez, au nom de, à la charge de, sur le compte de',
    card: 'carte, cb, par carte, en carte, avec la carte, ma carte, ma cb, carte bleue, carte bancaire, espèces, en espèces, cash, en cash, liquide, en liquide, compte, portefeuille, poche, de ma poche, ticket resto, tickets resto, crédit, débit, visa, mastercard, amex, paypal, lydia, revolut, twint, virement, par virement, chèque, par chèque, interac',
    each: 'chacun, chacune, chaque, par personne, par tête, par pers, p/p, pp, /pers, /personne, la place, pièce, l unité, à l unité, par couple, par tête de pipe, par nuit et par personne, tête, le ticket, par billet, par participant',
    half: 'moitié, la moitié, demi, demie, demis, une moitié',
    third: 'un tiers, tiers, le tiers, deux tiers',
    quarter: 'un quart, quart, le quart, trois quarts',
    rest: 'le reste, reste, le restant, restant, ce qui reste, le solde, la différence, l autre moitié, autre moitié',
    double: 'double, le double, deux fois, deux parts, compte double, compte pour deux',
    triple: 'triple, le triple, trois fois, trois parts, compte triple',
    equally:
      'équitablement, à parts égales, parts égales, en parts égales, également, égal, égale, égales, égaux, moitié moitié, moit moit, moite moite, 50/50, 50-50, fifty fifty, cinquante cinquante, à égalité, de façon égale, la même chose, même part, moitié-moitié, moit-moit',
    share: 'part, parts, quote-part, quotepart, portion, portions',
    tip: 'pourboire, pourboires, tip, service, tva, taxe, taxes, taxe de séjour, frais, frais de port, frais de service, livraison, frais de livraison, commission, supplément, suppléments, port, caution, pourliche',
    discount:
      'réduction, réduc, remise, rabais, promo, promotion, bon, bon d achat, coupon, code promo, ristourne, avoir, solde',
    more: 'plus, de plus, en plus, supplémentaire, supplémentaires, extra',
    less: 'moins, de moins, en moins',
    plus: 'plus, et aussi, en sus, autre, autres, encore, rajoute, ajoute, en supplément, additionnel',
    minus: 'moins, en enlevant, en retirant, déduit, déduction',
    total:
      'total, au total, en tout, tout compris, somme, au final, tout ensemble, ça fait, ca fait, fait, font, ça a fait, ça nous a fait, coûte, coûtent, a coûté, ont coûté, coûtait, s élève à, pour un total de, addition, l addition, la note, montant, est revenu à, en a eu pour, y en a pour, il y en a pour, y en avait pour, il y en avait pour, facture, tout',
    correction:
      'pardon, désolé, désolée, dsl, je voulais dire, jvoulais dire, je veux dire, enfin, plutôt, correction, je corrige, je me suis trompé, je me suis trompée, en fait, en réalité, non attends, attends, oups, oops, erreur, erratum, au lieu de, à la place, rectification',
    absent:
      'n était pas là, était pas là, n étaient pas là, pas là, n est pas venu, n est pas venue, est pas venu, est pas venue, pas venu, pas venue, pas venus, ne vient pas, vient pas, n a pas mangé, a pas mangé, pas mangé, n a pas bu, a pas bu, pas bu, ne boit pas, boit pas, ne mange pas, mange pas, ne participe pas, participe pas, n a pas participé, a pas participé, pas participé, ne compte pas, compte pas, n a pas pu, a pas pu, n a pas voulu, a pas voulu, n a rien pris, a rien pris, ne paye pas, paye pas, n a pas joué, est resté à la maison, est restée à la maison, est parti avant, est partie avant, est parti, est partie, absent, absente, absents, malade, était malade, a raté, a loupé, a zappé, a séché, a sauté, s est barré, s est désisté, n a pas dîné, était absent, était absente',
    treat:
      'je vous invite, je t invite, j invite, j ai invité, invite, a invité, invité par, c est pour moi, c est moi qui invite, j offre, je vous offre, j ai offert, a offert, offre, offert, offerte, offerts, gratuit, gratuite, gratos, ma tournée, c est ma tournée, tournée générale, la maison offre, ne me devez rien, me devez rien, pas besoin de rembourser, de ma part',
    question:
      'qui, quoi, combien, comment, quand, où, pourquoi, pk, quel, quelle, quels, quelles, est-ce que, est ce que, esce que, qu est-ce que, quelqu un, peux-tu, tu peux, pouvez-vous, vous pouvez, peut-on, on peut, dois-je, lequel, laquelle, cmb',
    plan: 'aurait, auraient, aurais, aurions, serait, je vais, tu vas, il va, elle va, on va, nous allons, vont, je paierai, je payerai, paiera, payera, paierons, payerons, achètera, achèterai, prendrai, prendra, prendrons, mettrai, je veux, on veut, tu veux, veut, voudrais, voudrait, faut, il faut, faudra, il faudrait, faudrait, on devrait, je devrais, on pourrait, pourrait, si, demain, plus tard, après, bientôt, la semaine prochaine, prochainement, je pense, on pense, je comptais, prévoir, prévu, coûterait, coûtera, reviendrait, on doit',
    logged:
      'déjà, deja noté, déjà noté, déjà mis, déjà ajouté, déjà enregistré, déjà payé, déjà partagé, déjà réglé, noté, enregistré, ajouté, saisi, inscrit, comptabilisé',
    order:
      'annule, annuler, annulez, supprime, supprimer, efface, effacer, enlève, enlever, retire, retirer, vire la, rappelle, rappeler, rappelle-lui, relance, relancer, montre, montrer, montre-moi, affiche, afficher, liste, lister, change, changer, modifie, modifier, corrige, corriger, ignore, ignorer, oublie, exporte, exporter, équilibre, équilibrer, solder, soldes, bilan, comptes, budget, aide',
    outsider:
      'maman, papa, ma mère, mon père, mes parents, les parents, mon oncle, ma tante, mamie, papi, ma grand-mère, mon grand-père, mon cousin, ma cousine, mon frère, ma soeur, ma femme, mon mari, mon copain, ma copine, le patron, la patronne, la boîte, l entreprise, l employeur, le bureau, le proprio, la proprio, l assurance, la banque, l etat, un client, quelqu un, un mec, le voisin, la voisine, mes beaux-parents, un ami, un pote',
    vague:
      'environ, à peu près, à peu pres, approximativement, approx, env, autour de, vers, dans les, presque, genre, du genre, et quelques, et des poussières, et des brouettes, peut-être, je crois, je pense que, il me semble, sûrement, à vue de nez, une centaine, une cinquantaine, une vingtaine, une trentaine, une dizaine, quelques, grosso modo, +/-',
  },
  auxiliaries: {
    speaker: 'j ai, jai, j avais',
    we: 'nous avons, on a, on avait',
    other: 'a, ont, as, avez, avait, avaient',
  },
  people: {
    speaker: 'je, j, moi, me, m, jsuis, ma pomme, bibi, moi-même',
    mine: 'mon, ma, mes, mien, mienne',
    he: 'il, elle, ils, elles, lui, leur, eux, iel',
    his: 'son, sa, ses, sien, sienne, leurs',
    you: 'tu, t, te, toi, vous, vs, ton, ta, tes, votre, vos, tien, vôtre',
    everyone:
      'tous, toutes, tout le monde, tt le monde, ttlm, tlm, nous, nous tous, nous toutes, on, le groupe, tout le groupe, la bande, toute la bande, la famille, toute la famille, l équipe, toute l équipe, la coloc, toute la coloc, la maison, chacun de nous, notre, nos, la team, l ensemble du groupe',
    others:
      'les autres, le reste du groupe, tous les autres, toutes les autres, autres personnes, ceux qui restent, les restants, le reste de la bande',
    both: 'les deux, tous les deux, toutes les deux, nous deux, eux deux, elles deux, vous deux',
    some: 'les filles, les garçons, les gars, les mecs, les nanas, les meufs, les enfants, les gosses, les petits, les parents, le couple, les couples, certains, certaines, quelques-uns, les célibataires, les végés, les grands-parents, les copains, les copines',
  },
  numbers: {
    small:
      'zéro un/une deux/paire trois quatre cinq six sept huit neuf dix onze douze/douzaine treize quatorze quinze seize dix-sept dix-huit dix-neuf',
    tens: 'vingt trente quarante cinquante soixante septante huitante/octante nonante',
    named: { 0.5: 'demi, demie, et demi, et demie', 80: 'quatre vingt, quatre vingts', 1000: 'mille, milles' },
    times: { 100: 'cent, cents', 1000: 'mille, milles', 1000000: 'million, millions' },
    joint: 'et',
    scales: { 3: 'mille milles', 6: 'million millions patate patates' },
    percent: 'pour cent, pourcent, pct',
    people:
      'personnes, personne, pers, d entre nous, de nous, d entre eux, amis, amies, copains, adultes, enfants, invités, pax, têtes, convives, participants, couples, colocs, gars, filles',
    things:
      'nuits, nuit, nuitées, jours, jour, j, heures, heure, h, minutes, minute, min, mn, semaines, semaine, mois, ans, an, années, année, km, kms, kilomètres, kilos, kilo, kg, g, gr, grammes, litres, litre, l, cl, ml, billets, billet, entrées, entrée, tickets, ticket, places, place, bières, bière, pintes, pinte, demis, bouteilles, bouteille, cartons, carton, caisses, packs, pack, sacs, paquets, paquet, chambres, chambre, fois, pièces, tournées, pizzas, pizza, cafés, café, croissants, baguettes, verres, verre, portions, plats, plat, menus, étoiles, étages, parts, go, gb, degrés, mètres, m, mensualités, lits, unités, tranches, pages, kebabs, crêpes, pains',
    places:
      'chambre, bus, ligne, porte, appartement, appart, numéro, n°, num, nº, quai, voie, plateforme, terminal, siège, place, rang, rangée, table, étage, page, saison, épisode, sortie, route, autoroute, version, iphone, train, tram, métro, vol, maison, bâtiment, bat, bloc, rue, immeuble, taille, commande, facture, salle, ps, hall',
    oclock: 'h, heures, heure, am, pm, du matin, du soir, de l après-midi',
    currencies: {
      group: 'balles, balle, thunes, thune, sous, piasses, piasse, pépètes, ronds',
      euro: 'euro, euros, eur, neuros, zeuros, roros',
      dollar: 'dollar, dollars',
      pound: 'livre, livres',
      peso: 'peso, pesos',
      franc: 'franc, francs',
      krona: 'couronne, couronnes',
      dinar: 'dinar, dinars',
      dirham: 'dirham, dirhams, dh, dhs',
      rupee: 'roupie, roupies',
      rub: 'rouble, roubles',
      yen: 'yen, yens',
    },
  },
  days: {
    today:
      'aujourd hui, aujourdhui, auj, ajd, ce matin, ce midi, ce soir, cet après-midi, cet aprèm, cette nuit, tout à l heure, maintenant, à l instant, tantôt',
    yesterday: 'hier, hier soir, hier matin, hier midi, hier après-midi, hier aprèm, la nuit dernière',
    beforeYesterday: 'avant-hier, avant hier, avanthier, avant-hier soir',
    tomorrow: 'demain, demain matin, demain soir, demain midi',
    afterTomorrow: 'après-demain, après demain',
    last: 'dernier, dernière, passé, passée',
    next: 'prochain, prochaine, qui vient',
    ago: 'il y a, y a, ya, ça fait',
    day: 'jour, jours, nuit, nuits',
    week: 'semaine, semaines',
    onDay: 'le, du',
    ofMonth: '',
    weekdays: 'lun mar mer jeu ven sam dim',
  },
}
