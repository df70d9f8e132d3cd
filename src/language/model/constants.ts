import { type Rational, ratio, whole } from '../../money/rational.js'
import type { Points } from './points.js'

/** What words of parts imply: half is a half, 50 percent, divided by 2. */
export const constantsIn = ({ read }: Points): readonly Rational[] => {
  const classes = new Set(read.mentions.flatMap((each) => (each.kind === 'operator' ? [each.class] : [])))
  return [
    ...(classes.has('half') ? [ratio(1n, 2n), whole(50n), whole(2n)] : []),
    ...(classes.has('third') ? [whole(3n), whole(2n)] : []),
    ...(classes.has('quarter') ? [ratio(1n, 4n), ratio(3n, 4n), whole(25n), whole(75n), whole(4n), whole(3n)] : []),
    ...(classes.has('double') ? [whole(2n)] : []),
    ...(classes.has('triple') ? [whole(3n)] : []),
  ]
}
