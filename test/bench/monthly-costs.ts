import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { limitRow } from './bench-table'
import type { ComparisonRow } from './compare-with-peer'

/** Seven mails to each of a thousand registrants, in registrants of whom the price table counts six mails. */
const REGISTRANTS_OF_A_CLINIC = 1_167

/** USD by the price list, without free tiers, of a production stage: idle, and what a clinic adds to it. */
export const costRows: Record<string, () => Promise<ComparisonRow>> = {
  'cost.idle': async () => limitRow('cost.idle', toCents(monthlyUsd(0, 0)), 3, 'USD a month'),
  'cost.clinic': async () => {
    const added = monthlyUsd(REGISTRANTS_OF_A_CLINIC, 1) - monthlyUsd(0, 0)
    return limitRow('cost.clinic', toCents(added), 0.85, 'USD a clinic')
  },
}

/** What `npm run cost` says; it has a process of its own because the CDK takes seconds to load. */
const monthlyUsd = (registrants: number, clinics: number): number => {
  const root = join(import.meta.dirname, '..', '..')
  const activity = ['--registrants', String(registrants), '--clinics', String(clinics)]
  const command = ['--import', 'tsx', join('infra', 'cost', 'print-cost.ts'), '--json', ...activity]
  const { lines } = JSON.parse(execFileSync(process.execPath, command, { cwd: root, encoding: 'utf8' })) as {
    lines: { list: number }[]
  }
  return lines.reduce((sum, { list }) => sum + list, 0)
}

const toCents = (usd: number): number => Math.round(usd * 100) / 100
