/** Orders ids and codes by their characters, the same on every machine and in every locale. */
export const byText = (left: string, right: string): number => {
  if (left === right) return 0
  return left < right ? -1 : 1
}
