import { execFile } from 'node:child_process'
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { acquireFileLock, releaseFileLock } from '../storage/file-lock'

const root = join(import.meta.dirname, '..', '..', '..')
const sourcePaths = ['infra', 'functions', 'shared', 'cdk.json', 'package-lock.json']

const lastModified = (path: string): number => {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) return 0
  if (!found.isDirectory()) return found.mtimeMs
  // The local stack itself is not in the template.
  const inside = readdirSync(path).filter((name) => name !== 'local')
  return Math.max(found.mtimeMs, ...inside.map((name) => lastModified(join(path, name))))
}

const isCurrent = (folder: string): boolean => {
  const synthesizedAt = lastModified(join(folder, 'manifest.json'))
  return synthesizedAt > Math.max(...sourcePaths.map((source) => lastModified(join(root, source))))
}

/**
 * The cloud assembly of the current sources: synthesised again when a source is newer. Several local stacks may need it
 * at once; one synthesises and the others wait.
 * @param onStart called when it is synthesised, which takes a while
 * @returns its folder
 * @throws Error with the output of the synthesis
 */
export const synthesizeTemplate = async (onStart: () => void = () => {}): Promise<string> => {
  // Separate from the output for deployments, which may be of another stage.
  const folder = join(root, 'cdk.out', 'laptop')
  const lock = join(folder, 'made-by.pid')
  mkdirSync(folder, { recursive: true })
  while (!isCurrent(folder)) {
    if (acquireFileLock(lock)) {
      await sleep(100)
      continue
    }
    try {
      onStart()
      rmSync(join(folder, 'compiled'), { recursive: true, force: true })
      await promisify(execFile)(process.execPath, ['--import', 'tsx', join(root, 'infra', 'app.ts')], {
        cwd: root,
        env: { ...process.env, CDK_OUTDIR: folder },
      })
      break
    } catch (error) {
      const output = String((error as { stderr?: string }).stderr ?? error)
      const [line = output] = /^.*error.*$/im.exec(output) ?? []
      throw new Error(`The template cannot be made (${line.trim()}): see npx cdk synth`, { cause: error })
    } finally {
      releaseFileLock(lock)
    }
  }
  return folder
}
