/** The few sentences that are the terminal's own: about its lines, numbers and files, never about anybody's money. */
export const words = {
  unreadableLine: (input: number, problem: string) => `I cannot read input line ${input}: ${problem}.`,
  notJson: 'it is not one JSON object',
  notText: 'must be text',
  blank: 'must not be blank',
  nothingSaid: 'a line needs a "text", a "file", a "press" or an "advance"',
  unknownKey: (key: string) => `the key "${key}" is unknown here`,
  takenName: 'is a name that no group may have',
  tooLong: (maxLength: number) => `is longer than ${maxLength} characters`,
  tooMuch: (maxLength: number) => `I cannot read a line of more than ${maxLength} characters.`,
  lineTooLong: (maxLength: number) => `it is longer than ${maxLength} characters`,
  noFile: (path: string) => `I find no file at ${path}. Write its whole path and send the line again.`,
  noDuration: (written: string) =>
    `I cannot move the clock by "${written}". Write an ISO 8601 duration of at most a hundred years, such as P7D or PT3H.`,
  failed: 'Something broke while I worked on that. Look at /history before you send it again.',
  noButton: (number: number) => `There is no button [${number}] here.`,
  edited: '✎ (edited)',
  privately: (name: string) => `→ ${name} (in private):`,
  toast: (name: string, text: string) => `→ ${name}: ${text}`,
  savedFile: (path: string) => `File: ${path}`,
} as const
