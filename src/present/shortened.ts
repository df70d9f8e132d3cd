// What could not be read is told back, but a page of it helps nobody.
const toldMaxCharacters = 40

/** A typed text as a refusal repeats it: its beginning where it is long. */
export const shortened = (text: string): string => {
  const characters = [...text]
  return characters.length > toldMaxCharacters ? `${characters.slice(0, toldMaxCharacters).join('')}…` : text
}
