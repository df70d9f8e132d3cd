/** What an examination (a health check) of one thing found; `says` tells what to do about it where it is `wrong`, and holds no secret. */
export interface Finding {
  readonly about: string
  readonly state: 'fine' | 'wrong' | 'unused'
  readonly says: string
}
