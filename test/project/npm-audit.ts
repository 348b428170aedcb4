/**
 * `npm run audit`: the advisories of npm's registry about what is shipped. Status 0: none is known. 1: some are, each
 * on a line. 2: the registry gave no answer, so nothing is known; CI, which reaches no advisories, does not run this.
 */
import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'

interface Advisory {
  severity: string
  range: string
  fixAvailable: boolean | { name: string; version: string }
}
interface Report {
  vulnerabilities?: Record<string, Advisory>
  message?: string
}

const npmAudit = spawn('npm', ['audit', '--omit=dev', '--json'], { stdio: ['ignore', 'pipe', 'ignore'] })
const answer = await text(npmAudit.stdout)

const parseReport = (): Report => {
  try {
    return JSON.parse(answer)
  } catch {
    return { message: 'npm gave no report' }
  }
}

const { vulnerabilities, message = 'no reason given' } = parseReport()
if (!vulnerabilities) {
  console.log(`The registry tells nothing about advisories (${message}): nothing is known, for good or ill.`)
  process.exitCode = 2
} else {
  const found = Object.entries(vulnerabilities)
  for (const [name, { severity, range, fixAvailable }] of found)
    console.log(
      `${severity}: ${name} ${range}, ${fixAvailable ? 'fixed in a newer version' : 'no newer version fixes it'}`,
    )
  console.log(`${found.length} of the shipped packages have known advisories`)
  process.exitCode = found.length === 0 ? 0 : 1
}
