/** A sample evening, as it would be typed: it ends with everybody even. Buttons are pressed by their numbers. */
export const demoLines: readonly string[] = [
  'Ana: /join',
  'Bo: /join',
  'Cy: /join',
  'Ana: /add 84 sushi, Cy had no dessert: everyone @Cy -10 #food',
  'Bo: /add 12.50 taxi with @Ana',
  'Cy: /add 100 tickets for @Ana x2 @Bo',
  'Ana: /edit 2 15 taxi both ways',
  'Ana: /balance',
  'Ana: /why @Bo',
  'Bo: /settle',
  'Ana: 9',
  'Bo: 10',
  'Cy: 12',
  'Cy: /balance',
]

/** When the sample evening takes place. */
export const demoStart = '2026-03-12T18:00:00+01:00'
