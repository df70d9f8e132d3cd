import { createHmac, timingSafeEqual } from 'node:crypto'

/** A request older or newer than this is none of Slack's, or the clocks differ (https://docs.slack.dev/authentication/verifying-requests-from-slack). */
const windowSeconds = 5 * 60

/** Whether a request comes from Slack; `skewSeconds` says by how much its time is ahead of ours. */
export type Verdict =
  | { readonly kind: 'genuine' }
  | { readonly kind: 'forged' }
  | { readonly kind: 'untimely'; readonly skewSeconds: number }

/** Checks the signature of a request over its time and its body, as they came. The signature is looked at first, so a skew is Slack's own. */
export function verify(
  secret: string,
  request: { readonly timestamp: string; readonly signature: string; readonly body: Uint8Array },
  now: Date,
): Verdict {
  const { timestamp, signature, body } = request
  const wanted = createHmac('sha256', secret).update(`v0:${timestamp}:`).update(body).digest()
  const given = /^v0=([0-9a-f]{64})$/iu.exec(signature)?.[1]
  if (given === undefined || !/^\d{1,12}$/u.test(timestamp)) return { kind: 'forged' }
  if (!timingSafeEqual(Buffer.from(given, 'hex'), wanted)) return { kind: 'forged' }
  const skewSeconds = Math.round(Number(timestamp) - now.getTime() / 1000)
  return Math.abs(skewSeconds) > windowSeconds ? { kind: 'untimely', skewSeconds } : { kind: 'genuine' }
}
