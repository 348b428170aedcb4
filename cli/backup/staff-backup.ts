import { join } from 'node:path'
import * as z from 'zod'
import { StaffAccount } from '../../shared/domain/access/staff-account'
import { CliError } from '../cli-error'
import type { CliIo } from '../cli-io'
import { isBackupFolder } from './backup-folder'

const STAFF_FILE = 'staff.json'

/** @param accounts null: the staff sign in at another provider, which the backup does not reach */
export const writeStaffBackup = async (
  io: Pick<CliIo, 'write'>,
  folder: string,
  accounts: readonly StaffAccount[] | null,
): Promise<void> =>
  io.write(join(folder, STAFF_FILE), Buffer.from(`${JSON.stringify({ accounts }, null, 2)}\n`))

const staffShape = z.object({ accounts: z.array(StaffAccount).nullable() })

/** @throws CliError that names the file, and the account and field where one is wrong */
export const readStaffBackup = async (
  io: Pick<CliIo, 'list' | 'read'>,
  folder: string,
): Promise<StaffAccount[]> => {
  if (!(await isBackupFolder(io, folder)))
    throw new CliError([`${folder} holds no backup, or one that was broken off`])
  const path = join(folder, STAFF_FILE)
  const parsed = staffShape.safeParse(parseJsonFile(Buffer.from(await io.read(path)).toString('utf8')))
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw new CliError([`${path} is damaged: ${issue?.path.join('.')}: ${issue?.message}`])
  }
  if (!parsed.data.accounts)
    throw new CliError([`${path} has no accounts: the staff of its stage signed in at another provider`])
  return parsed.data.accounts
}

const parseJsonFile = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
