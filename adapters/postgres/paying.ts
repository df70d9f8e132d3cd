import type { MemberId } from '../../src/ids.js'
import type { Way } from '../../src/paying/way.js'
import type { Paying } from '../../src/ports/paying.js'
import type { PrismaClient } from './generated/client.js'

/** How people can be paid, on PostgreSQL. */
export const createPaying = (prisma: PrismaClient): Paying => ({
  waysIn: async (group) => {
    const rows = await prisma.member.findMany({
      where: { groupId: group, person: { paymentWays: { isNot: null } } },
      select: { id: true, person: { select: { paymentWays: { select: { ways: true } } } } },
    })
    return new Map(
      rows.map(({ id, person }) => [id as MemberId, (person?.paymentWays?.ways ?? []) as unknown as readonly Way[]]),
    )
  },
})
