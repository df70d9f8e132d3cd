/**
 * The active national currencies of ISO 4217 by number of decimals. Checked in and not asked of `Intl`, whose digits are
 * habits of display: it gives none to HUF, IDR or COP, which have two. The bulletins of the standard are the source for changes.
 * BGN, which ended with 2025, stays because bills from before are still imported.
 */
const codesByDecimals: readonly (readonly [decimals: number, codes: string])[] = [
  [0, 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF'],
  [
    2,
    `AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY COP CRC CUP
     CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS
     KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD
     PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP
     TRY TTD TWD TZS UAH USD UYU UZS VED VES WST XCD XCG YER ZAR ZMW ZWG`,
  ],
  [3, 'BHD IQD JOD KWD LYD OMR TND'],
]

/** Alphabetic code, upper case, to the number of decimals. */
export const decimalsByCode: ReadonlyMap<string, number> = new Map(
  codesByDecimals.flatMap(([decimals, codes]) => codes.split(/\s+/).map((code) => [code, decimals] as const)),
)

/**
 * Currencies that are money no more, from the withdrawn list of ISO 4217 since the euro, by number of decimals. Nobody means one
 * by three letters in a sentence ("sit"), but histories of other programs hold them.
 */
const endedCodesByDecimals: readonly (readonly [decimals: number, codes: string])[] = [
  [0, 'BYR ESP ITL LUF BEF TPE TRL'],
  [
    2,
    `ANG ATS AZM CSD CUC CYP DEM EEK FIM FRF GHC GRD HRK IEP LTL LVL MRO MTL MZM NLG PTE ROL RUR SDD SIT SKK SLL STD
     TMM VEB VEF ZMK ZWD ZWL`,
  ],
]

/** Alphabetic code of a currency that has ended, upper case, to the number of decimals. */
export const endedDecimalsByCode: ReadonlyMap<string, number> = new Map(
  endedCodesByDecimals.flatMap(([decimals, codes]) => codes.split(/\s+/).map((code) => [code, decimals] as const)),
)
