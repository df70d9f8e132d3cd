/** The time. In the machine mode it stands still and moves only when told. */
export interface Clock {
  now(): Date
}
