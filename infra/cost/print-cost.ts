import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { App } from 'aws-cdk-lib'
import cdkJson from '../../cdk.json'
import { functionVariables } from '../../shared/lambda/environment'
import { loadStageSettings } from '../config/load-stage-settings'
import { ClinicsStack } from '../stacks/clinics-stack'
import { formatCost, monthlyCost, type PricedTemplate } from './monthly-cost'
import { priceList } from './price-list'

const synthesize = (stage: string): PricedTemplate => {
  const outdir = mkdtempSync(join(tmpdir(), 'clinics-cost-'))
  try {
    for (const name of Object.keys(functionVariables)) {
      mkdirSync(join(outdir, 'bundles', name), { recursive: true })
      writeFileSync(join(outdir, 'bundles', name, 'index.cjs'), '')
    }
    const app = new App({ outdir, context: cdkJson.context, analyticsReporting: false })
    const { artifactId } = new ClinicsStack(app, loadStageSettings(stage))
    return JSON.parse(readFileSync(app.synth().getStackArtifact(artifactId).templateFullPath, 'utf8'))
  } finally {
    rmSync(outdir, { recursive: true })
  }
}

/** A whole number from 0 on. @throws Error that names the option */
const toCount = (name: string, text: string): number => {
  if (/^\d{1,7}$/.test(text)) return Number(text)
  throw new Error(`--${name} must be a whole number, not "${text}"`)
}

const main = (): void => {
  const { values } = parseArgs({
    options: {
      stage: { type: 'string', default: 'production' },
      registrants: { type: 'string', default: '0' },
      clinics: { type: 'string', default: '0' },
      json: { type: 'boolean', default: false },
    },
  })
  const activity = {
    registrants: toCount('registrants', values.registrants),
    clinics: toCount('clinics', values.clinics),
  }
  const costs = monthlyCost(synthesize(values.stage), activity)
  if (values.json) return void process.stdout.write(`${JSON.stringify({ lines: costs })}\n`)
  const lines = [
    `Stage ${values.stage}, ${activity.registrants} registrants and ${activity.clinics} clinics a month.`,
    `Prices of ${priceList.region}, written down ${priceList.writtenDown}.`,
    '',
    formatCost(costs),
    '',
  ]
  process.stdout.write(lines.join('\n'))
}

try {
  main()
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
  process.exitCode = 1
}
