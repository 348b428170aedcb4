import { expect, it } from 'vitest'
import { runCli } from '../support/execution/run-cli'
import { announcementText } from '../support/local-stack/clinic-stack'

const files: Record<string, string> = {
  'clinic.txt': announcementText('a bad week', '10 December 2025'),
  'plan.json': JSON.stringify({
    seed: 11,
    rules: [
      { service: 'ses', operation: 'SendRawEmail', fault: 'status-500', rate: 0.1 },
      { service: 'ses', operation: 'SendRawEmail', fault: 'reset-after', rate: 0.5 },
      { service: 'ses', fault: 'latency', rate: 0.1, latencyMs: 1500 },
      { function: 'send-mail', fault: 'kill', rate: 0.1 },
      { queue: 'urgent', fault: 'lose', rate: 0.1 },
      { queue: 'bulk', fault: 'repeat', rate: 0.2 },
      { queue: 'feedback', fault: 'delay', rate: 0.1 },
      { stream: true, fault: 'lose', rate: 0.1 },
      { stream: true, fault: 'reorder', rate: 0.1 },
      { schedule: true, fault: 'lose', rate: 0.3 },
    ],
  }),
}

it('a rehearsal with every kind of fault loses no mail and duplicates no more than the ambiguous calls', async () => {
  const args = ['rehearse', 'clinic.txt', '--registrants', '6', '--faults', 'plan.json', '--json']
  const { status, text } = await runCli(args, { files })
  const { checks } = JSON.parse(text)
  expect(checks).toMatchObject({ lost: 0, unexpected: 0 })
  expect(checks.duplicated).toBeLessThanOrEqual(checks.ambiguous)
  // Half of all SES calls are reset after acceptance, so some outcomes are ambiguous.
  expect(checks.ambiguous).toBeGreaterThan(0)
  expect(status).toBe(0)
})
