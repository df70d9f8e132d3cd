import { createHash, createHmac, randomBytes } from 'node:crypto'
import { isSameSecret } from '../../../src/bounds/secret.js'

/** Enough to sign in and read what the app asks for. */
const validMs = 600_000
const secretBytes = 24
const cookieName = 'tabkeeper_slack_install'

/** Ties the way back from Slack to the browser that was sent there. */
export interface InstallState {
  create(now: Date): { readonly value: string; readonly cookie: string }
  isValid(value: string | null, cookies: string | null, now: Date): boolean
  /** The cookie that takes the other one away. */
  readonly ended: string
}

/** The state is `digest of the cookie . when it ends . signature`; `isSecure` where people come by https. */
export function createInstallState(secret: string, isSecure: boolean): InstallState {
  const sign = (text: string): string => createHmac('sha256', secret).update(text).digest('base64url')
  const cookieOf = (value: string, ageS: number): string =>
    `${cookieName}=${value}; Max-Age=${ageS}; Path=/slack; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`

  return {
    create: (now) => {
      const held = randomBytes(secretBytes).toString('base64url')
      const said = `${digest(held)}.${now.getTime() + validMs}`
      return { value: `${said}.${sign(said)}`, cookie: cookieOf(held, validMs / 1000) }
    },
    isValid: (value, cookies, now) => {
      const [held, end, signature] = (value ?? '').split('.')
      if (held === undefined || end === undefined || signature === undefined) return false
      if (!isSameSecret(signature, sign(`${held}.${end}`)) || Number(end) <= now.getTime()) return false
      return cookiesNamed(cookies).some((cookie) => isSameSecret(digest(cookie), held))
    },
    ended: cookieOf('', 0),
  }
}

const digest = (text: string): string => createHash('sha256').update(text).digest('base64url')

const cookiesNamed = (cookies: string | null): readonly string[] =>
  (cookies ?? '').split(';').flatMap((cookie) => {
    const [name, ...value] = cookie.trim().split('=')
    return name === cookieName ? [value.join('=')] : []
  })
