import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'

/** Runs the audit with an npm that answers so. */
const runAudit = (report: string) => {
  const folder = mkdtempSync(join(tmpdir(), 'clinics-audit-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  writeFileSync(join(folder, 'report.json'), report)
  writeFileSync(join(folder, 'npm'), `#!/bin/sh\nexec cat '${join(folder, 'report.json')}'\n`)
  chmodSync(join(folder, 'npm'), 0o755)
  const { stdout, status } = spawnSync(process.execPath, [join(import.meta.dirname, 'npm-audit.ts')], {
    env: { PATH: `${folder}:/usr/bin:/bin` },
    encoding: 'utf8',
  })
  return { stdout, status }
}

describe('npm run audit', () => {
  it('ends with status 1 and names each shipped package that has an advisory', () => {
    const hono = { severity: 'high', range: '<4.13.20', fixAvailable: true }
    const zod = { severity: 'low', range: '*', fixAvailable: false }
    expect(runAudit(JSON.stringify({ vulnerabilities: { hono, zod } }))).toEqual({
      stdout:
        'high: hono <4.13.20, fixed in a newer version\nlow: zod *, no newer version fixes it\n' +
        '2 of the shipped packages have known advisories\n',
      status: 1,
    })
  })

  it('ends with status 0 when there is none', () => {
    expect(runAudit('{"vulnerabilities":{}}').status).toBe(0)
  })

  it.each(['{"message":"405 Method Not Allowed"}', 'no JSON', ''])(
    'ends with status 2 when nothing is known: %j',
    (report) => {
      expect(runAudit(report)).toMatchObject({
        status: 2,
        stdout: expect.stringContaining('nothing is known'),
      })
    },
  )
})
