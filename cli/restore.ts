import { parseArgs } from 'node:util'
import type { Restoring } from '../shared/aws/restore/restore-table'
import { restoreTable } from '../shared/aws/restore/restore-table'
import { openTable } from '../shared/aws/table/table'
import { Refusal } from './refusal'

const restoreUsage = `clinic restore --from COPY --into TABLE [--write]
  --from COPY   the table that was restored from a backup; it is only read
  --into TABLE  the table of the stack, which is set back to it
  --write       does it; without it nothing is changed and the items are counted
  Region and credentials are those of the AWS command line. docs/runbook.md says what goes before and after.`

/**
 * Sets the stack's table back to a restored copy.
 * @throws Refusal when a table is not named
 */
export const restore = async (args: string[], desk: { print(text: string): void }): Promise<void> => {
  const { from, into, write } = readArguments(args)
  desk.print(wordsOf(await restoreTable(openTable(from), openTable(into), { write }), write))
}

const wordsOf = ({ written, removed, kept, toErase }: Restoring, write: boolean): string => {
  const items = write
    ? `${written} items put back, ${removed} newer ones removed, ${kept} left as they were.`
    : `${written} items would be put back, ${removed} newer ones removed, ${kept} left as they are. --write does it.`
  return toErase === 0 ? items : `${items} ${toErase} erased people come back; the sweep erases them again.`
}

const readArguments = (args: string[]): { from: string; into: string; write: boolean } => {
  const { from, into, write = false } = parse(args).values
  if (!from || !into) throw new Refusal(['name both tables', restoreUsage], 2)
  if (from === into) throw new Refusal(['a table cannot be set back to itself', restoreUsage], 2)
  return { from, into, write }
}

const parse = (args: string[]) => {
  const name = { type: 'string' } as const
  try {
    return parseArgs({ args, options: { from: name, into: name, write: { type: 'boolean' } } })
  } catch (error) {
    throw new Refusal([error instanceof Error ? error.message : String(error), restoreUsage], 2)
  }
}
