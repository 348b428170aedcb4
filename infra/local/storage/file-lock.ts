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
 * Takes a file as a mark that only one process may have; a dead owner's mark is taken over.
 * @returns the living process that has it, or undefined when it is ours now
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
