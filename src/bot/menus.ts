import { languages } from '../locales/index.js'
import { createWords } from '../present/words.js'
import { commands } from './registry.js'

/** Every command with its summary, in each language, English first: what a platform shows as its menu. */
export const menus = (): readonly {
  readonly language: string
  readonly commands: readonly { readonly name: string; readonly summary: string }[]
}[] =>
  [...languages]
    .sort((one, other) => Number(other === 'en') - Number(one === 'en'))
    .map((language) => {
      const words = createWords({ locale: language, timezone: 'UTC' }, [])
      return {
        language,
        commands: commands.map(({ name }) => ({ name, summary: words.say(`command.${name}.summary`) })),
      }
    })
