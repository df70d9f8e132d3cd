import { fold } from '../language/fold.js'
import type { Category } from '../ledger/entry.js'

/**
 * How words for each category begin in the languages that the other programs speak (English, Spanish, German, French, Italian,
 * Portuguese, Dutch), and the pictures that Settle Up has for it. Folded; the first category that fits wins.
 */
const stems: readonly (readonly [words: string, category: Category])[] = [
  [
    'grocer supermarket household-supplies supermercado comestibles despensa lebensmittel supermarkt einkauf epicerie courses supermarche spesa supermercato alimentari mercearia mercado boodschappen 🛒 🥦 🧺',
    'groceries',
  ],
  [
    'dining food restaurant liquor drink bar coffee comida comer bebida alcohol essen getrank alkohol gastronom nourriture alcool boisson ristorant cibo bevande bere cafe caffe alimentacao refeic eten drank horeca 🍔 🍕 🍻 🍺 🍷 🍽 ☕ 🍴',
    'food',
  ],
  [
    'hotel holiday vacation travel plane flight accommodation vuelo avion viaje vacacion alojamiento reise urlaub flug unterkunft voyage vacances vol hebergement viaggi vacanz aereo volo alloggio viagem ferias voo aviao hospedagem reizen vakantie vlieg ✈ 🏖 🏨 🧳 🏕',
    'travel',
  ],
  [
    'taxi car bus train bicycle parking gas/fuel fuel petrol transport coche tren bicicleta aparcamiento gasolina combustible auto bahn zug fahrrad parken benzin tanken treibstoff voiture velo essence carburant macchina treno bici parcheggio benzina carro comboio trem estacionamento gasolina combustivel fiets trein parkeren brandstof 🚕 🚗 🚌 🚆 ⛽ 🅿 🚲 🚇',
    'transport',
  ],
  [
    'rent mortgage home house furniture maintenance lodging alquiler hipoteca hogar casa muebles mantenimiento vivienda miete hypothek wohn haus mobel instandhaltung loyer maison logement meubles entretien affitto mutuo mobili manutenzione aluguel aluguer renda moveis manutencao huur hypotheek huis meubel onderhoud 🏠 🏡 🛋 🔧',
    'housing',
  ],
  [
    'utilit electric water heat internet phone tv trash cleaning servicios electricidad agua calefaccion telefono basura limpieza nebenkosten strom wasser heizung telefon mull reinigung charges electricite eau chauffage telephone nettoyage bollette utenze elettricita acqua riscaldamento rifiuti pulizie luz eletricidade aquecimento limpeza lixo nutsvoorz elektric verwarming telefoon schoonma 💡 📱 🧹 🚿',
    'utilities',
  ],
  [
    'entertain movie music games sport museum theat leisure excursion entreten pelicula cine musica juego deporte museo teatro ocio unterhaltung film musik spiele museum theater freizeit divertiss loisir musique jeux musee theatre intratten svago giochi lazer filme jogos esporte desporto vermaak bioscoop muziek spellen 🎬 🎮 🎟 🎭 🎵 ⚽ 🎉',
    'entertainment',
  ],
  [
    'medic health insurance pharmac doctor salud seguro farmacia gesund versicherung arzt apothek sante assurance pharmacie medecin salute assicuraz farmaci saude gezond verzeker apothe 💊 🏥',
    'health',
  ],
  [
    'cloth gift shopping electronics pets toys ropa regalo compras electronica mascota kleidung geschenk elektronik haustier vetement cadeau achats electronique animaux abbigliamento regali acquisti elettronica animali roupa presente prenda kleding huisdier winkelen 👕 🎁 🛍',
    'shopping',
  ],
  ['general other sonstige allgemein autre divers altro otro outro overig uncategorized no-category', 'other'],
]

// A word is known by how it begins; a short one, such as "bar", is the whole of it, or "barber" would be food.
const shortMaxCharacters = 3
const boundary = String.raw`(?<![\p{L}\p{N}])`

const patterns: readonly (readonly [RegExp, Category])[] = stems.map(([words, category]) => {
  const alternatives = words.split(' ').map((word) => {
    const text = word.replaceAll('-', ' ').replaceAll('/', String.raw`\/`)
    if (!/^\p{L}/u.test(word)) return text
    return `${boundary}${text}${word.length <= shortMaxCharacters ? String.raw`(?![\p{L}\p{N}])` : ''}`
  })
  return [new RegExp(alternatives.join('|'), 'u'), category] as const
})

/** The category that another program's category means here; null where it says nothing. */
export function categoryOf(text: string): Category | null {
  const known = meaningOf(text)
  return known === 'other' ? null : known
}

/** Whether a category says no more than that there is none. */
export const isNoCategory = (text: string): boolean => {
  return text.trim() === '' || meaningOf(text) === 'other'
}

// A file has a few categories on many lines; one made to have many of them must not be remembered for ever.
const rememberedMax = 1_000
const remembered = new Map<string, Category | null>()

function meaningOf(text: string): Category | null {
  const before = remembered.get(text)
  if (before !== undefined) return before
  const folded = fold(text)
  const meaning = patterns.find(([pattern]) => pattern.test(folded))?.[1] ?? null
  if (remembered.size >= rememberedMax) remembered.clear()
  remembered.set(text, meaning)
  return meaning
}

/** What programs in several languages call a payment between two people. */
const payments = new Set(
  'payment,pago,paiement,zahlung,pagamento,betaling,pembayaran,ödeme,płatność,platba,betalning,maksu,fizetés,plată,платёж,платеж,платіж,支払い,付款,지불,결제,การชำระเงิน'
    .split(',')
    .map(fold),
)

export const isPaymentCategory = (text: string): boolean => payments.has(fold(text))
