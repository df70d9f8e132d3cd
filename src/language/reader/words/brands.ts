import type { LanguageWords } from './lexicon.js'

/** Names that are the same in every language. */
export const brands: LanguageWords['topics'] = [
  [
    'food',
    'pizza, sushi, burger, ramen, kebab, taco, tapas, starbucks, mcdonalds, mcdonald, kfc, dominos, deliveroo, uber eats, ubereats, glovo, wolt, just eat, rappi, ifood, zomato, swiggy, foodpanda, gofood, grabfood, pasta, brunch, snack',
  ],
  [
    'groceries',
    'lidl, aldi, carrefour, mercadona, rewe, edeka, penny markt, netto, kaufland, auchan, leclerc, intermarche, monoprix, esselunga, conad, eataly, pingo doce, continente, dia, migros, coop, bim, indomaret, alfamart, pyaterochka, bigbasket, blinkit, zepto',
  ],
  ['transport', 'taxi, uber, bolt, lyft, cabify, blablacar, flixbus, parking, gojek, ola, rapido'],
  ['travel', 'hotel, hostel, airbnb, booking, ryanair, easyjet, hostal'],
  ['entertainment', 'netflix, spotify, hbo, disney+, disney plus, karaoke, bowling, festival, escape room'],
  ['utilities', 'internet, wifi, wi-fi'],
  ['shopping', 'ikea, amazon, decathlon, zara, primark'],
]
