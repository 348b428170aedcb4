import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** Takes the folder for this process. @throws Error when a living process has it */
const lock = (file: string): void => {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' })
  } catch {
    const owner = Number(readFileSync(file, 'utf8'))
    if (owner !== process.pid && isAlive(owner)) {
      throw new Error(`The house is already running as process ${owner}: end that one first (Ctrl-C there)`)
    }
    writeFileSync(file, String(process.pid))
  }
}

/**
 * Opens the data folder, or a passing one in memory.
 * @param options.fresh begins anew
 * @throws Error in one line when it is in use or damaged
 */
export const openDataFolder = (path: string | undefined, options: { fresh?: boolean } = {}): DataFolder => {
  if (path === undefined) {
    const logs = mkdtempSync(join(tmpdir(), 'clinics-house-'))
    const close = (): void => rmSync(logs, { recursive: true, force: true })
    return { path, keep: openKeep(), logFile: join(logs, 'functions.log'), close }
  }
  mkdirSync(path, { recursive: true })
  const lockFile = join(path, 'house.pid')
  lock(lockFile)
  const store = join(path, 'store')
  if (options.fresh) rmSync(store, { recursive: true, force: true })
  mkdirSync(store, { recursive: true })
  try {
    const keep = openKeep(join(store, 'house.sqlite'))
    keep.map('clock')
    const close = (): void => {
      keep.close()
      rmSync(lockFile, { force: true })
    }
    return { path: store, keep, logFile: join(path, 'functions.log'), close }
  } catch (error) {
    rmSync(lockFile, { force: true })
    const words = (error as Error).message
    throw new Error(`The data in ${path} is damaged (${words}): begin anew with --fresh`, { cause: error })
  }
}
