/** A sample evening, as it would be typed: it ends with everybody even. Buttons are pressed by their numbers. */
export const demoLines: readonly string[] = [
  'Ana: /join',
  'Bo: /join',
  'Cy: /join',
  'Ana: Bo paid 84 for sushi, Cy had no dessert so 10 less',
  'Ana: no, 87, and without Cy',
  'Bo: 4',
  'Cy: /add 100 tickets for @Ana x2 @Bo',
  'Bo: /settle',
  'Bo: /add 12.50 taxi with @Ana',
  'Ana: /edit 3 15 taxi both ways',
  'Ana: /why @Bo',
  'Bo: /settle',
  'Ana: 17',
  'Ana: 19',
  'Cy: /balance',
]

/** When the sample evening takes place. */
export const demoStart = '2026-03-12T18:00:00+01:00'
