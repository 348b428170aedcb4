import type { RestoreCounts } from '../../shared/aws/dynamodb/restore/restore-table'
import { restoreTable } from '../../shared/aws/dynamodb/restore/restore-table'
import { openTable } from '../../shared/aws/dynamodb/table'
import type { ConfigureCommand } from '../cli-command'

/** Sets a stage's table back to a copy that was restored from a backup. */
export const configureRestore: ConfigureCommand = (command, io) => {
  command
    .requiredOption('--from <table>', 'the table that was restored from a backup; it is only read')
    .requiredOption('--into <table>', "the stage's table, which is set back to it")
    .option('--write', 'write; without it nothing changes and the items are counted')
    .addHelpText(
      'after',
      '\nRegion and credentials are those of the AWS command line. docs/runbook.md says what goes before and after.',
    )
    .action(async ({ from, into, write = false }) => {
      if (from === into) command.error('error: a table cannot be restored from itself')
      io.print(formatRestoreResult(await restoreTable(openTable(from), openTable(into), { write }), write))
    })
}

const formatRestoreResult = ({ written, removed, kept, toErase }: RestoreCounts, write: boolean): string => {
  const items = write
    ? `${written} items put back, ${removed} newer ones removed, ${kept} left as they were.`
    : `${written} items would be put back, ${removed} newer ones removed, ${kept} left as they are. --write does it.`
  return toErase === 0 ? items : `${items} ${toErase} erased people come back; the sweep erases them again.`
}
