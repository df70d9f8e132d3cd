/** An ISO 4217 alphabetic code that the currency table knows, upper case. */
export type CurrencyCode = string & { readonly __currency: true }

/** An amount in minor units (cents, yen, fils) with its currency. Never a float. */
export interface Money {
  readonly amountMinor: bigint
  readonly currency: CurrencyCode
}
