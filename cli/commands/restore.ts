import { parseArgs } from 'node:util'
import type { RestoreCounts } from '../../shared/aws/dynamodb/restore/restore-table'
import { restoreTable } from '../../shared/aws/dynamodb/restore/restore-table'
import { openTable } from '../../shared/aws/dynamodb/table'
import { CliError } from '../cli-error'

const restoreUsage = `clinic restore --from COPY --into TABLE [--write]
  --from COPY   the table that was restored from a backup; it is only read
  --into TABLE  the table of the stack, which is set back to it
  --write       does it; without it nothing is changed and the items are counted
  Region and credentials are those of the AWS command line. docs/runbook.md says what goes before and after.`

/**
 * Sets the stack's table back to a restored copy.
 * @throws Refusal when a table is not named
 */
export const runRestoreCommand = async (args: string[], io: { print(text: string): void }): Promise<void> => {
  const { from, into, write } = readArguments(args)
  io.print(formatRestoreResult(await restoreTable(openTable(from), openTable(into), { write }), write))
}

const formatRestoreResult = ({ written, removed, kept, toErase }: RestoreCounts, write: boolean): string => {
  const items = write
    ? `${written} items put back, ${removed} newer ones removed, ${kept} left as they were.`
    : `${written} items would be put back, ${removed} newer ones removed, ${kept} left as they are. --write does it.`
  return toErase === 0 ? items : `${items} ${toErase} erased people come back; the sweep erases them again.`
}

const readArguments = (args: string[]): { from: string; into: string; write: boolean } => {
  const { from, into, write = false } = parseOptions(args).values
  if (!from || !into) throw new CliError(['name both tables', restoreUsage], 2)
  if (from === into) throw new CliError(['a table cannot be set back to itself', restoreUsage], 2)
  return { from, into, write }
}

const parseOptions = (args: string[]) => {
  const stringOption = { type: 'string' } as const
  try {
    return parseArgs({
      args,
      options: { from: stringOption, into: stringOption, write: { type: 'boolean' } },
    })
  } catch (error) {
    throw new CliError([error instanceof Error ? error.message : String(error), restoreUsage], 2)
  }
}
