import type { CsvRow } from '../csv/read-csv'

/** A name before an address in angle brackets, as mail programs write recipients. */
const recipient = /^\s*[^<>]*<[^<>@\s]+@[^<>\s]+>\s*$/

/**
 * The recipients of a mail as a mail program copies them: `"Sesay, Fatou" <fatou@example.org>; Jallow, Lamin <...>`,
 * in one line or several. A comma within a name is no end of it.
 * @returns undefined when the text is anything else
 */
export const readAddressList = (text: string): CsvRow[] | undefined => {
  const lines = text.split(/\r\n|\n|\r/)
  const rows = lines.flatMap((line, index) =>
    splitRecipients(line).map((cell) => ({ row: index + 1, cells: [cell] })),
  )
  const isList = rows.length > 1 && rows.every(({ cells: [cell = ''] }) => recipient.test(cell))
  return isList ? rows : undefined
}

const splitRecipients = (line: string): string[] =>
  line
    .split(/(?<=>)\s*[,;]/)
    .map((piece) => piece.trim())
    .filter(Boolean)
