import type { LanguageWords } from './lexicon.js'

/** What people in group chats spend on, singular; plurals are found by themselves. */
export const englishTopics: LanguageWords['topics'] = [
  [
    'food',
    'dinner, lunch, brunch, breakfast, supper, meal, food, takeaway, takeout, take out, pizza, sushi, burger, curry, ramen, tapas, taco, burrito, kebab, kebap, shawarma, falafel, noodle, pho, pasta, steak, bbq food, wing, fries, chips, sandwich, sandwhich, sarnie, salad, soup, snack, pastry, croissant, bagel, donut, doughnut, cake, dessert, ice cream, gelato, coffee, latte, cappuccino, espresso, tea, chai, boba, bubble tea, smoothie, juice, soda, beer, wine, cocktail, drink, pint, round, shot, bar tab, bar bill, pub, pub tab, bistro, restaurant, cafe, diner, canteen, izakaya, eatery, brewery, dim sum, hotpot, hot pot, bibimbap, korean bbq, kbbq, jollof, suya, biryani, dosa, thali, momos, samosa, paneer, naan, tikka, poke, poke bowl, waffle, pancake, crepe, roast, sunday roast, fish and chips, fish n chips, chippy, nando, nandos, mcdonalds, mcdonald, maccas, mcd, kfc, burger king, subway sandwich, starbucks, dominos, domino, chipotle, five guys, taco bell, pizza hut, wagamama, deliveroo, ubereats, uber eats, just eat, doordash, grubhub, zomato, swiggy, foodpanda, glovo, wolt, lieferando, rappi, ifood, tteokbokki, gyoza, dumpling, tempura, udon, soba, paella, ceviche, arepa, empanada, pierogi, schnitzel, currywurst, doner, gyros, souvlaki, meze, platter, buffet, chicken, fried chicken, sashimi, bento, chinese takeaway, thai, thai food, indian takeaway, chinese, chinese food, indian food, mexican food, dining, catering, feast, oyster, lobster, crab, mussel, picnic food, popcorn, candy, chocolate, muffin, cookie, brownie, cheesecake, bottomless brunch, beverage, margarita, mojito, prosecco, champagne, sangria, sake, soju, whisky, whiskey, vodka, gin, cider, lemonade, milkshake, matcha, hot chocolate, kfc bucket, nachos, tagine, fondue, raclette',
  ],
  [
    'groceries',
    'grocery, groceries, supermarket, lidl, aldi, tesco, sainsburys, asda, morrisons, waitrose, walmart, whole foods, trader joes, trader joe, kroger, safeway, publix, carrefour, mercadona, rewe, edeka, albert heijn, coop, spar, migros, woolworths, woolies, coles, superstore, big bazaar, bigbasket, blinkit, zepto, dmart, instamart, milk, egg, bread, butter, cheese, veg, veggies, vegetable, fruit, rice, flour, sugar, cereal, food shop, weekly shop, big shop, toilet paper, loo roll, bog roll, paper towel, detergent, washing up liquid, dish soap, bin bag, trash bag, cleaning supplies, cleaning stuff, household stuff, household supplies, potatoes, tomatoes, onion, yogurt, oat milk, olive oil, farmers market, corner shop run, ocado, instacart, getir, gorillas, flink, costco, sams club, meat, butcher, bakery, spinach, pantry, kitchen roll, sponges',
  ],
  [
    'transport',
    'taxi, cab, uber, lyft, bolt, grab ride, ola cab, ola ride, rapido, auto, auto rickshaw, rickshaw, tuk tuk, tuktuk, matatu, trotro, boda, boda boda, bus ticket, bus pass, bus passes, bus fare, the bus, minibus, coach, coach ticket, train, train ticket, tram ticket, metro ticket, metro card, tube fare, subway ticket, subway fare, oyster top up, railcard, shinkansen, ferry, ferry ticket, boat ticket, petrol, gas, gasoline, diesel, fuel, the tank, tank of gas, parking, parking ticket, car park, toll, tolls, highway toll, vignette, car rental, rental car, car hire, hire car, rent a car, zipcar, van hire, van rental, car wash, mechanic, e-scooter, scooter, bike rental, lime scooter, blablacar, carpool, ride, ride home, shuttle, airport transfer, airport taxi, transfer to the airport, filled up the car, filled the car, ev charging, charging the car, flixbus, eurostar, amtrak, megabus, go-jek, gojek, gas money, petrol money, congestion charge, fare, didi, careem, blacklane, road tax, motorbike rental, train fare, speedboat, cable car, funicular, car battery, tyres, tires',
  ],
  [
    'travel',
    'hotel, hostel, airbnb, air bnb, abnb, flight, plane ticket, airfare, booking.com, vrbo, motel, resort, ryokan, accommodation, accomodation, lodging, bnb, b&b, guesthouse, guest house, travel insurance, visa fee, luggage, baggage, checked bag, holiday house, vacation rental, ryanair, easyjet, homestay, lodge, agoda, chalet, package holiday, cruise, holiday rental',
  ],
  [
    'housing',
    'rent, deposit, flat deposit, security deposit, mortgage, hoa, council tax, service charge for the flat, broker fee, estate agent, maintenance fee, society maintenance, house deposit, plumber, electrician, locksmith, cleaner, cleaning lady, handyman, property tax',
  ],
  [
    'utilities',
    'electricity, electric, electric bill, electricity bill, power bill, light bill, water bill, gas bill, gas and electric, heating, heating bill, internet, internet bill, wifi, wi-fi, broadband, phone bill, mobile bill, utility, utilities, utility bill, bills, sim card, trash collection, garbage collection, waste collection, hydro bill, council bill, energy bill, fibre, fiber, data plan, phone plan, landline, tv licence, cable bill',
  ],
  [
    'entertainment',
    'cinema, movie, movie ticket, film, concert, gig, festival, festival ticket, theatre, theater, panto, musical, opera, ballet, show ticket, comedy show, karaoke, karaoke room, bowling, bowling lane, bowling alley, mini golf, minigolf, golf, laser tag, paintball, escape room, arcade, pool table, snooker, darts, netflix, spotify, disney plus, disney+, hbo, hulu, youtube premium, prime video, apple tv, game night, hockey ticket, football ticket, match ticket, baseball ticket, basketball ticket, game ticket, rugby ticket, cricket ticket, club entry, nightclub, club, zoo, aquarium, theme park, amusement park, disneyland, go kart, go karts, go karting, karting, ice skating, skating, trampoline park, board game, video game, poker night, stadium tour, concert ticket, imax, planetarium, circus, water park, waterpark, climbing gym, bouldering, axe throwing, quiz night, standup, stand up show, bingo, casino entry, roller coaster, playstation game, steam game, jazz club, disco',
  ],
  [
    'shopping',
    'ikea, amazon, amazon order, clothes, shoes, jacket, shirt, furniture, lamp, decathlon, h&m, zara, primark, target, target run, argos, souvenir, flipkart, myntra, headphones, charger, speaker',
  ],
  [
    'health',
    'pharmacy, medicine, meds, medication, doctor, dentist, hospital, clinic, vet, painkiller, ibuprofen, paracetamol, plaster, band-aid, bandage, sunscreen, sun cream, first aid, first aid kit, cough syrup, prescription, antibiotic, vitamin, physio, gym, gym membership, chemist, contact lenses, insect repellent, bug spray, mosquito spray, masks, covid test',
  ],
  [
    null,
    'ticket, campsite, camping, campground, tent, museum, tour, boat tour, boat, boat hire, kayak, canoe, ski, ski pass, lift pass, ski rental, snowboard, surfboard, surf lesson, lesson, class, cabin, cottage, villa, firewood, charcoal, bbq, barbecue, braai, picnic, supplies, stuff, things, poster, balloon, decoration, printing, stamp, toaster, kettle, couch, sofa, mattress, desk, fridge, vacuum, microwave, washing machine, laundry, laundromat, dry cleaning, locker, luggage storage, wine tasting, tasting, flowers, card for, meeting room, coworking, equipment, gear, hire, rental, admission, entrance, entry, entrance fee, entry fee, onsen, spa, sauna, massage, hot spring, pool, court, tennis court, badminton court, pitch, football pitch, hall, venue, tandem, bike, bicycle, snorkel, snorkeling, snorkelling, diving, scuba, guide, safari, park fee, park pass, excursion, pass, permit, fine, parking fine, insurance, subscription, membership, software, license, licence, domain, hosting, batteries, bulbs, plant, paint, tools, wood, cutlery, plates, pan, cleaning products, ice, lighter, gas canister, propane, bill, check, tab, order, shop, receipt, invoice, costume, party, booze, alcohol, cigarette, vape, dog food, cat food, pet food, cat litter, barber, haircut, print, book, textbook, toy, game, shopping, expenses, purchase, delivery order, stay, trip, hike, workshop, seat, reservation, booking, sled, sledges, jet ski, jetski, paddle board, paddleboard, sup board, quad, atv, zip line, zipline, horse riding, rafting, cover charge, photo, photo booth, photos, curtain, shelf, rug, towel, bedding, sheets, router, hardware store, garden, hedge, lawn mower, tip for, storage, storage unit, moving van, moving truck, van, truck, movers, key, spare key',
  ],
]
