import { createInterface } from 'node:readline/promises'
import { type FoundGroup, findGroup, forgetGroup } from '../../adapters/postgres/forget-group.js'
import { withDatabase } from './database.js'
import { misused, type Start } from './options.js'

/** Deletes the whole group that the operand names by one of its chats; exit code 1 where nothing was deleted. */
export async function forgetWholeGroup({ config, dataDir, log, options, operands }: Start): Promise<void> {
  const [, platform, chat] = /^(telegram|slack|terminal):(.+)$/u.exec(operands[0] ?? '') ?? []
  if (platform === undefined || chat === undefined) {
    throw misused('Name a chat of the group, such as telegram:-100123 or terminal:room.')
  }
  await withDatabase(
    { url: config.DATABASE_URL, dataDir },
    log,
    async ({ pool }) => {
      const group = await findGroup(pool, { platform, chat })
      if (group === null) throw new Error(`The books know no chat ${platform}:${chat}. Nothing was deleted.`)
      if (!options.yes && !(await isMeant(group))) throw new Error('Nothing was deleted.')
      await forgetGroup(pool, group)
      process.stdout.write('The group is deleted. Backups made before still hold it.\n')
    },
    'use',
  )
}

/** Asks whoever sits at the terminal; without one there is nobody to ask. */
async function isMeant({ name, members, entries, chats }: FoundGroup): Promise<boolean> {
  const what = `“${name}” (members: ${members}, entries: ${entries}) and all that was said in ${chats.join(', ')}`
  if (!process.stdin.isTTY) throw new Error(`This deletes ${what}. Nobody can be asked here: add --yes if it is meant.`)
  const asking = createInterface({ input: process.stdin, output: process.stdout })
  const answer = await asking.question(`This deletes ${what}, for ever. Type the name of the group to go on: `)
  asking.close()
  return answer.trim() === name.trim()
}
