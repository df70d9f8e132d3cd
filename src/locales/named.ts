/** How an argument of a message is written down there: put in as it is, as a number, or as the name of a case. */
export type ArgumentKind = 'worded' | 'number' | 'case'

/**
 * The arguments of a message in ICU MessageFormat with their kinds, read by the compiler from the text itself, so that saying it
 * with another value, or without one, does not compile.
 */
export type NamedIn<Text extends string> = Sorted<InText<Text, never>>

interface KindOf {
  readonly number: 'number'
  readonly plural: 'number'
  readonly selectordinal: 'number'
  readonly select: 'case'
}

// Two states take turns, from left to right: in a text an opening brace begins an argument and a closing one ends a case;
// among the cases of an argument an opening brace begins a case and a closing one ends the argument.
type InText<Text extends string, Found> = Text extends `${infer Before}{${infer After}`
  ? Before extends `${string}}${string}`
    ? InCases<AfterBrace<Text>, Found>
    : InArgument<After, Found>
  : Text extends `${string}}${infer After}`
    ? InCases<After, Found>
    : Found

type InCases<Text extends string, Found> = Text extends `${infer Before}{${infer After}`
  ? Before extends `${string}}${string}`
    ? InText<AfterBrace<Text>, Found>
    : InText<After, Found>
  : InText<AfterBrace<Text>, Found>

type InArgument<Text extends string, Found> = Text extends `${infer Head}}${infer After}`
  ? Head extends `${infer Name}, ${infer Rest}`
    ? Rest extends `${infer Kind extends keyof KindOf}, ${string}`
      ? InCases<AfterComma<Text>, Found | readonly [Name, KindOf[Kind]]>
      : InText<After, Found | readonly [Name, Rest extends keyof KindOf ? KindOf[Rest] : never]>
    : InText<After, Found | readonly [Head, 'worded']>
  : Found

type AfterBrace<Text extends string> = Text extends `${string}}${infer After}` ? After : ''

/** Behind `{name, plural,`. */
type AfterComma<Text extends string> = Text extends `${string}, ${string}, ${infer After}` ? After : ''

/** One kind for each name; where a number is also put in as it is, it is a number. */
type Sorted<Found> = {
  readonly [Name in NameOf<Found>]: Exclude<KindFor<Found, Name>, 'worded'> extends never
    ? 'worded'
    : Exclude<KindFor<Found, Name>, 'worded'>
}

type NameOf<Found> = Found extends readonly [infer Name extends string, ArgumentKind] ? Name : never

type KindFor<Found, Name> = Found extends readonly [Name, infer Kind extends ArgumentKind] ? Kind : never
