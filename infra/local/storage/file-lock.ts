import { readFileSync, rmSync, writeFileSync } from 'node:fs'

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/**
 * Locks a file for one process; a lock whose process has ended is taken over.
 * @returns the running process that holds the lock, or undefined when we hold it now
 */
export const acquireFileLock = (file: string): number | undefined => {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' })
    return undefined
  } catch {
    const owner = Number(readFileSync(file, 'utf8'))
    if (owner !== process.pid && isAlive(owner)) return owner
    writeFileSync(file, String(process.pid))
    return undefined
  }
}

export const releaseFileLock = (file: string): void => rmSync(file, { force: true })
