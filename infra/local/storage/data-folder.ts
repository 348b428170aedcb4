import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { acquireFileLock, releaseFileLock } from './file-lock'
import { openPersistentStore, type PersistentStore } from './persistent-store'

/** Where the local stack stores its data. */
export interface DataFolder {
  /** Undefined: the local stack keeps no data when it ends. */
  path: string | undefined
  /** Clock, schedules, queues, inbox, secrets. */
  store: PersistentStore
  /** Output of the containers. */
  logFile: string
  close(): void
}

/**
 * Opens the data folder, or temporary storage in memory.
 * @param options.fresh deletes the existing data first
 * @throws Error in one line when it is in use or damaged
 */
export const openDataFolder = (path: string | undefined, options: { fresh?: boolean } = {}): DataFolder => {
  if (path === undefined) {
    const logs = mkdtempSync(join(tmpdir(), 'clinics-local-'))
    const close = (): void => rmSync(logs, { recursive: true, force: true, maxRetries: 5 })
    return { path, store: openPersistentStore(), logFile: join(logs, 'functions.log'), close }
  }
  mkdirSync(path, { recursive: true })
  const lockFile = join(path, 'local-stack.pid')
  const owner = acquireFileLock(lockFile)
  if (owner)
    throw new Error(
      `The local stack is already running as process ${owner}: end that one first (Ctrl-C there)`,
    )
  const storePath = join(path, 'store')
  const logFile = join(path, 'functions.log')
  // Only the log of the last run is kept: a longer one would grow without limit.
  rmSync(logFile, { force: true })
  if (options.fresh) rmSync(storePath, { recursive: true, force: true })
  mkdirSync(storePath, { recursive: true })
  try {
    const store = openPersistentStore(join(storePath, 'local-stack.sqlite'))
    store.openMap('clock')
    const close = (): void => {
      store.close()
      releaseFileLock(lockFile)
    }
    return { path: storePath, store, logFile, close }
  } catch (error) {
    releaseFileLock(lockFile)
    const reason = (error as Error).message
    throw new Error(`The data in ${path} is damaged (${reason}): begin anew with --fresh`, { cause: error })
  }
}
