import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { dropLock, takeLock } from './lock'
import { type Keep, openKeep } from './services/keep'

/** Where the house keeps what it knows. */
export interface DataFolder {
  /** Undefined: the house forgets everything when it ends. */
  path: string | undefined
  /** Clock, schedules, queues, inbox, secrets. */
  keep: Keep
  /** Output of the containers. */
  logFile: string
  close(): void
}

/**
 * Opens the data folder, or a passing one in memory.
 * @param options.fresh begins anew
 * @throws Error in one line when it is in use or damaged
 */
export const openDataFolder = (path: string | undefined, options: { fresh?: boolean } = {}): DataFolder => {
  if (path === undefined) {
    const logs = mkdtempSync(join(tmpdir(), 'clinics-house-'))
    const close = (): void => rmSync(logs, { recursive: true, force: true, maxRetries: 5 })
    return { path, keep: openKeep(), logFile: join(logs, 'functions.log'), close }
  }
  mkdirSync(path, { recursive: true })
  const lockFile = join(path, 'house.pid')
  const owner = takeLock(lockFile)
  if (owner)
    throw new Error(`The house is already running as process ${owner}: end that one first (Ctrl-C there)`)
  const store = join(path, 'store')
  const logFile = join(path, 'functions.log')
  // Of the last run only: nobody looks further back, and it would grow for ever.
  rmSync(logFile, { force: true })
  if (options.fresh) rmSync(store, { recursive: true, force: true })
  mkdirSync(store, { recursive: true })
  try {
    const keep = openKeep(join(store, 'house.sqlite'))
    keep.map('clock')
    const close = (): void => {
      keep.close()
      dropLock(lockFile)
    }
    return { path: store, keep, logFile, close }
  } catch (error) {
    dropLock(lockFile)
    const words = (error as Error).message
    throw new Error(`The data in ${path} is damaged (${words}): begin anew with --fresh`, { cause: error })
  }
}
