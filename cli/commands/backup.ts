import { readItemPages } from '../../shared/aws/dynamodb/restore/table-items'
import { openTable } from '../../shared/aws/dynamodb/table'
import { readTableName } from '../../shared/aws/operation/stack-resources'
import { openStaffPool } from '../../shared/aws/operation/staff-pool'
import { writeBackupFolder } from '../backup/backup-folder'
import { writeStaffBackup } from '../backup/staff-backup'
import type { ConfigureCommand } from '../cli-command'
import { addStageTarget, awsTargetOf, orStageError } from '../stage/connect-to-stage'

/** Writes every item of a stage's table and its staff accounts into a folder. The stage may be running; it is only read. */
export const configureBackup: ConfigureCommand = (command, io) => {
  addStageTarget(command)
    .requiredOption('--to <folder>', 'a folder without a backup; it is created')
    .addHelpText(
      'after',
      '\nThe folder holds names and addresses of people: keep it where only operators read. docs/runbook.md says how it is restored.',
    )
    .action(async ({ to, json, ...target }) => {
      const { stage, config } = awsTargetOf(target)
      const begunAt = io.now()
      const { table, items, staff } = await orStageError(
        target,
        'Nothing was written.',
        readStage(stage, config),
      )
      const about = { stage, table, begunAt, finishedAt: io.now() }
      const description = await writeBackupFolder(io, to, items, about, (folder) =>
        writeStaffBackup(io, folder, staff),
      )
      const accounts = staff ? `${staff.length} staff accounts without their passwords` : 'no staff accounts'
      io.print(
        json
          ? JSON.stringify({ ...description, staffAccounts: staff?.length ?? null })
          : `${description.items} items of ${table} and ${accounts} are in ${to}. What was written after ${begunAt} may be missing.`,
      )
    })
}

const readStage = async (stage: string, config: ReturnType<typeof awsTargetOf>['config']) => {
  const table = await readTableName(stage, config)
  const items = (await Array.fromAsync(readItemPages(openTable(table, config)))).flat()
  const pool = await openStaffPool(stage, config)
  return { table, items, staff: pool && (await pool.listAccounts()) }
}
