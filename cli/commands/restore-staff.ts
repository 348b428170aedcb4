import type { Command } from '@commander-js/extra-typings'
import { openStaffPool } from '../../shared/aws/operation/staff-pool'
import type { StaffAccounts } from '../../shared/ports/staff-accounts'
import { type RestoredAccount, restoreStaff } from '../../shared/use-cases/operation/restore-staff'
import { readStaffBackup } from '../backup/staff-backup'
import { CliError } from '../cli-error'
import type { CliIo } from '../cli-io'
import { addStageTarget, awsTargetOf, orStageError, type StageTarget } from '../stage/connect-to-stage'
import { formatColumns } from '../stage/format-parts'

const openPoolOfStage = async (target: StageTarget): Promise<StaffAccounts> => {
  const { stage, config } = awsTargetOf(target)
  const pool = await openStaffPool(stage, config)
  if (!pool)
    throw new CliError([`the staff of ${stage} sign in at another provider; it restores their accounts`])
  return pool
}

/** Creates the staff accounts of a backup that the pool of a stage lacks. */
export const configureRestoreStaff = (command: Command, io: CliIo, open = openPoolOfStage): void => {
  addStageTarget(command)
    .requiredOption('--from <folder>', 'a folder of `clinic backup`; it is only read')
    .option('--write', 'write; without it nothing changes and the accounts are listed')
    .addHelpText(
      'after',
      '\nNo pool gives a password away: each person whose account is created gets an invitation with a first password, valid three days, and sets up the second factor again.',
    )
    .action(async ({ from, write = false, json, ...target }) => {
      const backup = await readStaffBackup(io, from)
      const restore = async () => restoreStaff(await open(target), backup, { write })
      const accounts = await orStageError(
        target,
        'The accounts that were created stay; run the command again.',
        restore(),
      )
      io.print(json ? JSON.stringify({ written: write, accounts }, null, 2) : formatAccounts(accounts, write))
    })
}

const sentences = {
  missing: ['created and invited', 'missing'],
  incomplete: ['completed', 'incomplete'],
  differs: ['left; other rights than in the backup', 'other rights than in the backup'],
  same: ['left', 'as in the backup'],
} as const

const formatAccounts = (accounts: readonly RestoredAccount[], write: boolean): string => {
  const rows = accounts.map(({ email, state }) => [email, sentences[state][write ? 0 : 1]])
  const count = accounts.filter(({ state }) => state === 'missing' || state === 'incomplete').length
  const sum = write
    ? `${count} of ${accounts.length} accounts were created or completed.`
    : `${count} of ${accounts.length} accounts would be created or completed. --write does it.`
  return [...(rows.length > 0 ? [formatColumns(rows)] : []), sum].join('\n')
}
