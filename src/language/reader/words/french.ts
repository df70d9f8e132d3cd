import type { LanguageWords } from './lexicon.js'

/** French. */
export const french: LanguageWords = {
  language: 'fr',
  verbMeansSpeaker: false,
  phrases: {
    'speaker paid':
      "j'ai paye, j ai paye, j'ai regle, j'ai avance, j'ai achete, j'ai depense, j'ai pris, j'ai reserve, j'ai fait les courses, j'ai fait le plein, c'est moi qui ai paye, c'est moi qui ai regle, c'est moi qui ai avance, c'est moi qui paye, moi qui ai paye, ai paye, ai regle, ai avance, ai achete, paye par moi, j'ai tout paye, j'ai mis, j'ai sorti, j'ai commande, j'avais paye, je l'ai paye, je les ai payes, je les ai payees, je l'ai payee, je l'ai regle, je viens de payer, je viens de regler, jai paye, jai regle, jai avance, jai achete, jai pris, jai tout paye, je me suis occupe de, j'ai couvert, j'ai claque, j'ai debourse, j'ai lache, j'ai rempli",
    'speaker owes': 'je dois, jdois, je lui dois',
    'owes speaker': 'me doit, me doivent, me dois',
    'speaker gave':
      "j'ai donne, j'ai envoye, j'ai vire, j'ai transfere, j'ai fait un virement de, j'ai verse, j'ai lydia, j'ai fait un lydia de, j'ai file, jai donne, jai envoye, jai vire, jai file",
    'speaker repaid': "j'ai rembourse, j'ai rendu, jai rembourse, jai rendu, j'ai remis",
    speaker: 'je, moi, me, moi-meme, j, m, perso moi, de ma poche, ma poche, ma carte, ma cb',
    mine: 'mon, ma, mes, mien, mienne',
    he: 'il, elle, ils, elles',
    his: 'son, sa, ses, lui, leur, leurs',
    you: 'tu, toi, te, vous, ton, ta, tes, votre, vos',
    everyone:
      "tout le monde, nous, on, tous, toutes, nous tous, le groupe, pour tous, tout le groupe, chacun de nous, la coloc, la bande, toute la bande, l'equipe, entre nous tous, les copains, pour tout le monde",
    others: 'les autres, les deux autres, les trois autres, tous les autres, le reste du groupe',
    outsider:
      "maman, papa, ma mere, mon pere, mes parents, patron, ma patronne, boite, ma boite, entreprise, l'entreprise, proprio, proprietaire, mon copain, ma copine, frere, soeur, oncle, tante, voisin, client, assurance, ecole, cousin, cousine, mamie, papi, mari, femme, quelqu'un, collegue, employeur, la boite",
    paid: 'a paye, a regle, a avance, a achete, a depense, a pris, a mis, ont paye, ont regle, ont avance, a reserve, a commande, a fait les courses, a fait le plein, paye, payee, payes, payees, regle, reglee, a tout paye, a sorti, a couvert, avance, qui a paye, qui a regle, a debourse, avait paye, avaient paye, a lache, a claque, a rempli, vient de payer, ont achete, a paye pour, a offert pour tous, avancee, avances, avancees, achete, achetee',
    got: "s'est occupe de, s'est occupee de, a ramene, a trouve, a fait, a apporte",
    owes: 'doit, doivent, dois',
    gave: 'a donne, a envoye, a vire, a fait un virement de, a verse, a file, a fait un lydia de, a transfere',
    repaid: 'a rembourse, a rendu, a repaye, a remis',
    received: "j'ai recu, recu",
    lent: "j'ai prete",
    settling:
      "qu'il me devait, qu'elle me devait, que je lui devais, on est quittes, nous sommes quittes, quittes, quitte, ma dette, sa dette, la dette, on est quitte, qu'il devait, qu'elle devait, que je devais, pour solder, comme ca on est quittes, ce qu'il me devait, ce qu'elle me devait, ce que je lui devais",
    takes:
      'paie, paye, prend, paient, payent, prend en charge, met, mange, a mange, a bu, avait, compte, compte pour, ne paie que, ne paye que, ne doit que',
    was: "c'etait, etait, etaient, a coute, ont coute, coutait, a fait, est revenu a, ca a fait, ca a coute, nous a coute, en a eu pour, on en a eu pour, ca faisait, est revenue a",
    is: "est, sont, c'est, ca fait, suis, coute, coutent, il y a, y a, ya",
    absent:
      "n'etait pas la, etait pas la, n'est pas venu, n'est pas venue, est pas venu, est pas venue, n'a pas mange, a pas mange, n'a pas bu, a pas bu, ne participe pas, participe pas, n'etait pas avec nous, etait pas avec nous, absent, absente, etait absent, etait absente, ne compte pas, compte pas, ne boit pas, boit pas, n'a pas participe, pas la, etait malade, n'a rien pris, a rien pris, ne mange pas, n'est pas dedans, n'est pas concerne, n'est pas concernee, a saute le repas, n'a pas pris part, est reste a la maison, est restee a la maison, ne vient pas, vient pas, n'a pas pu venir, n'a rien mange, n'a rien bu, n'etaient pas la, ne sont pas venus, est partie avant, est parti avant, n'a pas joue",
    split:
      'partage, partagee, partages, partagees, a partager, on partage, partager, divise, a diviser, on divise, diviser, a splitter, on splitte, split, repartir, reparti',
    with: 'avec, ainsi que avec',
    for: 'pour',
    between:
      'entre, partage entre, a partager entre, divise entre, a diviser entre, partagee entre, partages entre, partagees entre, reparti entre, seulement entre, juste entre',
    except:
      "sauf, sans, excepte, hormis, a part, tous sauf, tout le monde sauf, pour tous sauf, sans compter, moins, pour tout le monde sauf, mis a part, tout le monde a part, on partage tous sauf, a l'exception de",
    not: 'pas, ne, n, jamais, rien, personne, aucun, aucune, ni, non',
    only: 'seulement, juste, uniquement, que',
    and: 'et, ainsi que, &, puis',
    to: 'a, au, aux',
    from: 'de la part de',
    by: 'par, paye par, payee par, payes par, payees par, regle par, reglee par, avance par, avancee par, aux frais de, sur le compte de, avec la carte de, sur la carte de, achete par, regles par, reglees par',
    on: 'sur, le',
    at: 'vers',
    card: 'carte, cb, compte, poche, liquide, especes, en liquide, en especes, en cash, cash, par virement, via lydia, par lydia, sur lydia, paypal, par paypal, en carte, par carte, carte bleue, lydia, wero, par wero',
    each: 'chacun, chacune, par personne, par tete, /pers, piece, la piece, par pers, chaque',
    rest: 'le reste, reste, le restant',
    share: 'part',
    equally:
      'a parts egales, equitablement, moitie moitie, moitie-moitie, moite moite, 50/50, 50 50, en deux, en trois, en quatre, en cinq, en six, a egalite, egalement, en parts egales, fifty fifty, par 2, par 3, par 4, en 2, en 3, en 4',
    both: 'les deux, pour les deux',
    fraction: 'la moitie, moitie, un quart, un tiers, le quart, le tiers',
    times: 'double, compte double, deux parts, compte pour deux',
    more: 'de plus, en plus, de plus que les autres',
    less: 'de moins, de moins que les autres',
    plus: 'plus',
    tip: 'pourboire, service, tva, livraison, frais de livraison, frais de port',
    discount: 'remise, reduction, bon de reduction, promo',
    instead: 'non pardon, pardon, enfin non, je veux dire, oups, correction, euh non, plutot',
    total: 'au total, en tout, total, pour un total de, tout compris, la note, addition, la facture totale',
    occasion: 'anniversaire, anniv, mariage, cadeau, pot de depart, depart, cremaillere, evjf',
    word: "dans, chez, ce, cet, cette, y, en, qui, pour le, pour la, pour les, pour l', pour un, pour une, pour notre, pour nos, du, des, d, de, depuis, comme, notre, nos, ca, quand on, encore, aussi, la-bas, pendant, apres, avant, vite fait, mais, car, parce, donc, jusqu, ou on, a la, a l'",
    article: "le, la, les, l', l, un, une, d', c', s', t', qu', n'",
    filler:
      "salut, coucou, hello, les gars, les amis, svp, stp, merci, mdr, lol, haha, aujourd'hui, aujourdhui, ce matin, ce midi, ce soir, cet aprem, cet apres-midi, bon, ok, du coup, voila, alors, tiens, hey, tantot, bonjour, bonsoir, ben, bah, oui, ptdr, a l'instant, tout a l'heure, deja, note, notez, la team, pour info, bref, la famille",
    unit: 'personnes, nuits, nuit, jours, jour, heures, heure, minutes, min, km, kg, kilos, litres, places, billets, bieres, ans, semaines, mois, fois, bouteilles, cartons, h, degres, points, buts, paquets, chambres, tickets, pages, metres, tours, sieges, invites, enfants, adultes, pers, cafes, mn',
    title:
      'bus, ligne, chambre, porte, numero, quai, siege, rang, table, etage, page, chapitre, saison, episode, sortie, canal, taille, version, tram, vol, train, rue, voie, salle, classe, niveau, terminal, appart, batiment, code, metro, est, a, vers, jusqu, iphone, hall, gare',
    question:
      "qui, combien, quand, pourquoi, comment, quel, quelle, quels, quelles, est-ce, qu'est-ce, est ce que, quelqu'un, tu peux, vous pouvez, on peut, pouvez-vous, peux-tu, vous etes, t'as, t'es, tu as, vous avez, ca vous va, dispo, c'est combien",
    plan: 'aurait, aurais, auraient, aurions, ait, eut, reste a payer, devait payer, devais payer, vais, va, allons, vont, on va, je vais, demain, apres-demain, paierai, paiera, payerai, paierons, acheterai, achetera, sera, seront, faudra, faudrait, faut, il faut, voudrais, veux, veut, voulons, on veut, aimerais, devrait, devrions, pourrait, pourrions, pourra, peut-etre, si, espere, prochain, prochaine, bientot, plus tard, sans doute, probablement, pense, penses, crois, parie, imagine, besoin, prevoir, prevu, prevois, on prend demain, donnerais, donnerait, serait, seraient, couterait, coutera, coutera, reserve demain, on se retrouve, on se voit, rdv, rendez-vous, a payer avant, dois payer, on devra, compte acheter',
    gift: "j'invite, c'est moi qui invite, invite, invites, je vous invite, m'a invite, offert, offerts, offerte, cadeau de, en cadeau, gratuit, gratuite, gratis, c'est cadeau, c'etait un cadeau, un cadeau, offre, j'offre, pour ma pomme c'est cadeau, a offert, don, donation, pas besoin de rembourser, sur mon compte c'est bon, ma tournee, c'est ma tournee",
    logged:
      "deja note, deja ajoute, deja enregistre, deja mis, deja dans, deja rentre, deja compte, deja saisi, c'est deja, deja regle, me doit encore, me doit toujours, doit encore, doublon, enregistre",
    privately:
      'me suis achete, me suis pris, me suis offert, me suis paye, je me suis achete, je me suis pris, je me suis paye, pour moi, juste pour moi, que pour moi, pour moi seul, pour moi seule, perso, personnel, personnelle, prive, prives, a ne pas compter, ne compte pas ca, ne note pas, note pas, pas a partager, pas partage, ne pas noter, ne pas partager, rien a voir',
    order:
      'ignore, ignorez, oublie, supprime, efface, systeme, instructions, regle nouvelle, nouvelle regle, regles, consigne, consignes, enregistre que, note que, ecris que, ajoute que, mets que, admin, administrateur, prompt, reinitialise, change, bot, dette de, la dette de, solde, pretends, fais comme si, confirme, execute, valide',
    income:
      "salaire, prime, paie du mois, gagne, gagnee, gagnes, j'ai gagne, a gagne, loterie, loto, vendu, vends, vend, a vendu, remboursement, trouve, perdu, perds, vole, heritage, bourse, economise, argent de poche",
    price:
      "par mois, le mois, au mois, mensuel, par nuit, la nuit, par heure, l'heure, le kilo, le litre, par jour, par an, prix, tarif, a partir de, en promo, soldes, avant c'etait, cher, chere, pas cher, passe a, a augmente, demande, demandent, coutait avant, d'occasion, a l'epoque, loyer demande, par semaine",
    vague:
      "croit, selon, pretend, environ, a peu pres, presque, ou, quelqu'un, dit, disait, disent, il parait, parait, blague, je rigole, je deconne, par exemple, l'an dernier, l'annee derniere, il y a des annees, au moins, autour de, une vingtaine, une dizaine, tu te souviens, genre, attention, visite",
    verb: 'vois, voir, voit, pars, part, partons, partent, arrive, arrivons, arrivent, viens, vient, commence, commencent, finit, finissent, joue, jouer, joues, joue au, court, courir, couru, travaille, bosse, habite, attend, attends, attendu, dort, dors, dormi, cherche, cherchons, regarde, regardez, appelle, appelez, pese, mesure, ouvre, ferme, manque, manquent, reste a, dure, ne, marque, lu, lis, gare, rentre, rentrons, descend, monte, aime, adore, deteste',
  },
  topics: [
    [
      'food',
      'resto, restaurant, diner, dejeuner, petit-dej, petit dej, petit-dejeuner, apero, bar, biere, bieres, vin, verre, verres, cafe, cafes, crepes, glace, glaces, burger, kebab, sandwich, sandwichs, bouffe, repas, dessert, croissants, croissant, pain au chocolat, viennoiseries, cocktail, cocktails, brasserie, gouter, raclette, fondue, fromage, boulangerie, galettes, moules, frites, poulet, cidre, champagne, boissons, salade, couscous, bistrot, pique-nique, tacos, planche, pinte, pintes, sushis, pizzas, crepe, gateau, gateaux, chocolat, the, jus, soiree crepes, buffet, traiteur, cantine, huitres, tartiflette',
    ],
    [
      'groceries',
      'courses, supermarche, marche, fruits, legumes, lait, oeufs, pain, epicerie, pq, papier toilette, lessive, superette, franprix, lidl, auchan, picard, produits menagers, biocoop, intermarche, super u, casino, primeur, boucherie, caisse de fruits',
    ],
    [
      'transport',
      'essence, gazole, plein, carburant, train, billets de train, billet de train, peage, peages, stationnement, tickets de metro, ticket de metro, tickets de bus, ticket de bus, vtc, location de voiture, voiture de location, ferry, bateau, tgv, navette, covoit, covoiturage, velib, amende de stationnement, bus, metro, taxis, sncf, gasoil, location voiture, vignette',
    ],
    [
      'travel',
      'vol, vols, avion, logement, gite, auberge, camping, location, billets d avion, billet d avion, billets avion, hebergement, chalet, valise',
    ],
    [
      'housing',
      'loyer, caution, charges, plombier, electricien, femme de menage, agence, taxe fonciere, assurance habitation',
    ],
    [
      'utilities',
      "electricite, elec, edf, gaz, eau, facture d'electricite, facture, factures, facture d'elec, facture edf, chauffage, telephone, forfait, box, box internet, facture de gaz, facture d'eau, engie, fibre",
    ],
    [
      'entertainment',
      'cine, cinema, concert, places de cine, places de concert, theatre, musee, boite de nuit, match, parc, parc d attractions, zoo, expo, patinoire, piscine, billard, bowling, spectacle, jeu de societe, laser game, opera, aquarium, film, karting, accrobranche',
    ],
    ['shopping', 'vetements, fringues, chaussures, meubles, lampe, fnac, souvenirs'],
    [
      'health',
      'pharmacie, medicaments, medecin, dentiste, veterinaire, salle de sport, creme solaire, doliprane, docteur',
    ],
    [
      null,
      'cadeau, sortie, excursion, visite guidee, forfaits de ski, forfait ski, forfaits ski, ski, skis, location de skis, fleurs, billets, billet, places, place, entree, entrees, tente, kayak, velos, velo, canape, machine a laver, frigo, table, chaises, livres, jeu, deco, ballons, bois, charbon, barbecue, bbq, fete, soiree, weekend, week-end, voyage, laverie, pressing, menage, menage produits, outils, peinture, plantes, piles, ampoules, matelas, amende, abonnement, assurance, sauna, spa, cours, surf, plongee, addition, courses de noel, croquettes, coiffeur, camion, demenagement, trucs, affaires, matos, materiel, clopes, cigarettes, alcool, randonnee, telesiege, location de velos, bouquet',
    ],
  ],
  days: {
    yesterday: 'hier, hier soir, hier midi, hier matin, cette nuit, hier aprem',
    'day before yesterday': 'avant-hier, avant hier, il y a deux jours',
    '3 days ago': 'il y a trois jours',
    monday: 'lundi, lundi dernier',
    tuesday: 'mardi, mardi dernier',
    wednesday: 'mercredi, mercredi dernier',
    thursday: 'jeudi, jeudi dernier',
    friday: 'vendredi, vendredi dernier, vendredi soir',
    saturday: 'samedi, samedi dernier, samedi soir',
    sunday: 'dimanche, dimanche dernier',
    january: 'janvier',
    february: 'fevrier',
    march: 'mars',
    april: 'avril',
    may: 'mai',
    june: 'juin',
    july: 'juillet',
    august: 'aout',
    september: 'septembre',
    october: 'octobre',
    november: 'novembre',
    december: 'decembre',
    last: 'dernier, derniere',
  },
  counts: { 2: 'deux', 3: 'trois', 4: 'quatre', 5: 'cinq', 6: 'six', 7: 'sept', 8: 'huit', 9: 'neuf', 10: 'dix' },
}
