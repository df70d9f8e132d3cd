import type { Platform } from '../../src/chat/event.js'
import type { Installation, InstallationPlace, Installations } from '../../src/ports/installations.js'
import type { PrismaClient, Installation as Row } from './generated/client.js'
import { createSeal, type Seal } from './seal.js'

// A platform tells by its own clock, to the second, that the app was thrown out.
const clocksApartMs = 5_000

/**
 * The installations on PostgreSQL, sealed with the first of the keys; what an older key sealed is sealed anew first. Throws
 * one sentence where a token was sealed with none of them.
 */
export async function openInstallations(prisma: PrismaClient, keys: readonly Uint8Array[]): Promise<Installations> {
  const seal = createSeal(keys)
  await sealAnew(prisma, seal)

  return {
    save: async ({ platform, enterprise, team, botUser, token, scopes, installedBy, installedAt }) => {
      const key = { platform, team: keyOf({ enterprise, team }) }
      const { sealed, keyId } = seal.seal(token, purposeOf(key))
      const row = { enterprise, botUser, token: sealed, keyId, scopes: [...scopes], installedBy, installedAt }
      await prisma.installation.upsert({ where: { platform_team: key }, create: { ...key, ...row }, update: row })
    },
    find: async (platform, place) => {
      const rows = await prisma.installation.findMany({ where: { platform, team: { in: keysOf(place) } } })
      const row = rows.find(({ team }) => team === place.team) ?? rows[0]
      return row === undefined ? null : toInstallation(row, seal)
    },
    forget: async (platform, place, upTo) => {
      await prisma.installation.deleteMany({
        where: {
          platform,
          team: keyOf(place),
          installedAt: { lte: new Date(upTo.getTime() + clocksApartMs) },
        },
      })
    },
  }
}

/** Those that let the app in last, at most `limit`, without sealing anything anew. Throws one sentence where none of the keys fits. */
export async function newestInstallations(
  prisma: Pick<PrismaClient, 'installation'>,
  keys: readonly Uint8Array[],
  platform: Platform,
  limit: number,
): Promise<readonly Installation[]> {
  const seal = createSeal(keys)
  const rows = await prisma.installation.findMany({
    where: { platform },
    orderBy: [{ installedAt: 'desc' }, { team: 'asc' }],
    take: limit,
  })
  return rows.map((row) => toInstallation(row, seal))
}

/** Under which name a place is kept: ids of organizations and workspaces are never the same. */
function keyOf({ enterprise, team }: InstallationPlace): string {
  const key = team ?? enterprise
  if (key === null) throw new Error('an installation has a workspace or an organization')
  return key
}

const keysOf = ({ enterprise, team }: InstallationPlace): string[] => [team, enterprise].flatMap((key) => key ?? [])

/** A sealed token opens for its own workspace only. */
const purposeOf = ({ platform, team }: Pick<Row, 'platform' | 'team'>): string => `token of ${platform} ${team}`

async function sealAnew(prisma: PrismaClient, seal: Seal): Promise<void> {
  const rows = await prisma.installation.findMany()
  for (const row of rows) {
    const token = tokenOf(row, seal)
    if (seal.isCurrent(row)) continue
    const { sealed, keyId } = seal.seal(token, purposeOf(row))
    // Somebody may have installed the app anew meanwhile.
    await prisma.installation.updateMany({
      where: { platform: row.platform, team: row.team, keyId: row.keyId, token: row.token },
      data: { token: sealed, keyId },
    })
  }
}

function tokenOf(row: Row, seal: Seal): string {
  try {
    return seal.open({ sealed: row.token, keyId: row.keyId }, purposeOf(row))
  } catch (cause) {
    throw new Error(
      'ENCRYPTION_KEY does not open the stored tokens: set it to the key they were sealed with, or to a new one, a comma and that one.',
      { cause },
    )
  }
}

const toInstallation = (row: Row, seal: Seal): Installation => ({
  platform: row.platform as Platform,
  enterprise: row.enterprise,
  team: row.team === row.enterprise ? null : row.team,
  botUser: row.botUser,
  token: tokenOf(row, seal),
  scopes: row.scopes,
  installedBy: row.installedBy,
  installedAt: row.installedAt,
})
