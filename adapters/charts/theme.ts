/**
 * How every picture looks. A phone shows it at about a quarter of its size, so what has to be read is 40 pixels high or
 * more. It brings a ground of its own, dark enough not to glare in a dark chat and calm enough for a light one, and leaves
 * nothing transparent: Telegram makes pictures JPEG.
 */
export const size = {
  /** Telegram shrinks wider photos. */
  width: 1280,
  margin: 22,
  padding: 70,
  radius: 44,
  title: 46,
  hero: 92,
  legend: 40,
  label: 46,
  minor: 40,
} as const

/** Left and right of what is drawn inside the card. */
export const inner = {
  left: size.margin + size.padding,
  right: size.width - size.margin - size.padding,
  width: size.width - 2 * (size.margin + size.padding),
} as const

/** Every text stands out from the card by 7 to 1 or more. */
export const colour = {
  ground: '#0f172a',
  card: '#1b2538',
  track: '#2b384f',
  text: '#f4f7fb',
  muted: '#b6c2d4',
} as const

/**
 * The colours of Okabe and Ito, which people with any kind of colour blindness tell apart, without black and with the two
 * dark ones made lighter for a dark card. https://jfly.uni-koeln.de/color/
 */
export const palette = ['#56b4e9', '#e69f00', '#3ec79b', '#f0e442', '#d98cb9', '#ff8a4c', '#8fa8ff', '#c9d3e0'] as const

/** The colour of a series or a part at its place; past the end it begins again. */
export const paletteAt = (place: number): string => palette[place % palette.length] ?? palette[0]
