import { type Rail, type Unreadable, type Way, wayTo } from './way.js'

const lengthMax = 200

/** The hosts of services that people have a name at, and where in the path it stands. */
const hosts: Readonly<Record<string, { readonly rail: Rail; readonly path: RegExp }>> = {
  'paypal.me': { rail: 'paypal', path: /^\/([^/]+)(?:\/[^/]*)?\/?$/u },
  'paypal.com': { rail: 'paypal', path: /^\/paypalme\/([^/]+)(?:\/[^/]*)?\/?$/iu },
  'revolut.me': { rail: 'revolut', path: /^\/([^/]+)\/?$/u },
  'wise.com': { rail: 'wise', path: /^\/pay\/me\/([^/]+)\/?$/u },
  'venmo.com': { rail: 'venmo', path: /^\/(?:u\/)?([^/]+)\/?$/u },
  'monzo.me': { rail: 'monzo', path: /^\/([^/]+)(?:\/[^/]*)?\/?$/u },
  'cash.app': { rail: 'cashapp', path: /^\/\$([^/]+)(?:\/[^/]*)?\/?$/u },
}

/** Reads an address: of a service whose names we know, or any other that a stranger could open, by https and without a port. */
export function readLink(text: string): Way | Unreadable {
  const url = addressOf(text)
  if (url === null) return { problem: 'link', rail: 'link' }
  const host = url.hostname.replace(/^www\./u, '')
  const known = Object.hasOwn(hosts, host) ? hosts[host] : undefined
  if (known === undefined) return wayTo('link', url.href)
  const name = known.path.exec(url.pathname)?.[1]
  if (name === undefined || !/^[a-z0-9][a-z0-9._-]{0,39}$/iu.test(name)) return { problem: 'handle', rail: known.rail }
  return wayTo(known.rail, name)
}

function addressOf(text: string): URL | null {
  if (text.length > lengthMax || /[\s"'<>\\`{}|^]/u.test(text)) return null
  const written = /^[a-z][a-z0-9+.-]*:/iu.test(text) ? text : `https://${text}`
  if (!URL.canParse(written)) return null
  const url = new URL(written)
  const isPlain = url.protocol === 'https:' && url.username === '' && url.password === '' && url.port === ''
  return isPlain && isPublicName(url.hostname) && url.href.length <= lengthMax ? url : null
}

/** A name of the public net: no number, nothing that only a house or a cluster knows. */
const isPublicName = (host: string): boolean =>
  /^([a-z0-9-]+\.)+[a-z][a-z0-9-]+$/u.test(host) &&
  !/\.(local|localhost|internal|lan|home|test|invalid|example|onion)$/u.test(host)
