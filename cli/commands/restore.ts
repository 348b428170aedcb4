import type { RestoreCounts } from '../../shared/aws/dynamodb/restore/restore-table'
import { restoreTable } from '../../shared/aws/dynamodb/restore/restore-table'
import { openTable } from '../../shared/aws/dynamodb/table'
import { isBackupFolder, readBackupFolder } from '../backup/backup-folder'
import type { ConfigureCommand } from '../cli-command'
import { awsTargetOf, localTargetOption } from '../stage/connect-to-stage'

/** Sets a stage's table back to a copy that was restored from a backup. */
export const configureRestore: ConfigureCommand = (command, io) => {
  command
    .requiredOption(
      '--from <table>',
      'a table that was restored from a backup, or a folder of `clinic backup`; it is only read',
    )
    .requiredOption('--into <table>', "the stage's table, which is set back to it")
    .addOption(localTargetOption())
    .option('--write', 'write; without it nothing changes and the items are counted')
    .addHelpText(
      'after',
      '\nRegion and credentials are those of the AWS command line. docs/runbook.md says what goes before and after.',
    )
    .action(async ({ from, into, local, write = false }) => {
      if (from === into) command.error('error: a table cannot be restored from itself')
      const { config } = awsTargetOf({ stage: 'test', local })
      const copy = (await isBackupFolder(io, from))
        ? await readBackupFolder(io, from)
        : openTable(from, config)
      io.print(formatRestoreResult(await restoreTable(copy, openTable(into, config), { write }), write))
    })
}

const formatRestoreResult = ({ written, removed, kept, toErase }: RestoreCounts, write: boolean): string => {
  const items = write
    ? `${written} items put back, ${removed} newer ones removed, ${kept} left as they were.`
    : `${written} items would be put back, ${removed} newer ones removed, ${kept} left as they are. --write does it.`
  return toErase === 0 ? items : `${items} ${toErase} erased people come back; the sweep erases them again.`
}
