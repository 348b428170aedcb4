import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { readSampleProgramme } from '../../infra/local/sample-programme/read-sample-programme'
import { startLocalStack } from '../../infra/local/start-local-stack'
import { synthesizeTemplate } from '../../infra/local/template/synthesize'
import { limitRow } from './bench-table'
import type { ComparisonRow } from './compare-with-peer'

const root = join(import.meta.dirname, '..', '..')
const START_LIMIT_S = 5
const REHEARSAL_LIMIT_S = 20

/** From the start of a local stack with the sample programme, its template made before, to the first page. */
const measureLocalStart = async (): Promise<ComparisonRow> => {
  const assembly = await synthesizeTemplate()
  const programmeFile = join(root, 'samples/programme/programme.ndjson.gz')
  const folder = mkdtempSync(join(tmpdir(), 'clinics-bench-'))
  const startedAtMs = performance.now()
  const stack = await startLocalStack({
    assembly,
    dataFolder: folder,
    sampleProgramme: readSampleProgramme(readFileSync(programmeFile)),
    now: '2025-11-28T08:00:00.000Z',
    silent: true,
  })
  try {
    await (await fetch(stack.siteUrl)).text()
    return limitRow('local.start', secondsSince(startedAtMs), START_LIMIT_S, 's')
  } finally {
    await stack.stop()
    rmSync(folder, { recursive: true })
  }
}

/** A rehearsed clinic of 40 people, as the command says how long it took. */
const measureRehearsal = async (): Promise<ComparisonRow> => {
  await synthesizeTemplate()
  const command = [
    '--import',
    'tsx',
    'cli/clinic.ts',
    'rehearse',
    'samples/announcements/somalia-2025-12.txt',
    '--json',
  ]
  const maxBuffer = 64 * 1024 * 1024
  const { stdout } = await promisify(execFile)(process.execPath, command, { cwd: root, maxBuffer })
  return limitRow('local.rehearsal', JSON.parse(stdout).seconds, REHEARSAL_LIMIT_S, 's')
}

/** Real time of the local stack on this machine, beside what a developer should wait at most. */
export const localStackTimes: Record<string, () => Promise<ComparisonRow>> = {
  'local.start': measureLocalStart,
  'local.rehearsal': measureRehearsal,
}

const secondsSince = (startedAtMs: number): number => Math.round((performance.now() - startedAtMs) / 100) / 10
