import { readItemPages } from '../../shared/aws/dynamodb/restore/table-items'
import { openTable } from '../../shared/aws/dynamodb/table'
import { readTableName } from '../../shared/aws/operation/stack-resources'
import { writeBackupFolder } from '../backup/backup-folder'
import type { ConfigureCommand } from '../cli-command'
import { addStageTarget, awsTargetOf, orStageError } from '../stage/connect-to-stage'

/** Writes every item of a stage's table into a folder. The stage may be running; its table is only read. */
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
      const { table, items } = await orStageError(target, 'Nothing was written.', readTable(stage, config))
      const description = await writeBackupFolder(io, to, items, {
        stage,
        table,
        begunAt,
        finishedAt: io.now(),
      })
      io.print(
        json
          ? JSON.stringify(description)
          : `${description.items} items of ${table} are in ${to}. What was written after ${begunAt} may be missing.`,
      )
    })
}

const readTable = async (stage: string, config: ReturnType<typeof awsTargetOf>['config']) => {
  const table = await readTableName(stage, config)
  return { table, items: (await Array.fromAsync(readItemPages(openTable(table, config)))).flat() }
}
