/** What the core asks of the outside, and what it is asked for. */
export type * from './ports/books.js'
export type * from './ports/clock-port.js'
export type * from './ports/delivery.js'
export type * from './ports/operation.js'
