import { describe, expect, it } from 'vitest'
import type { TraceLine } from './engine/simulation'
import { faultNames } from './faults/fault-model'
import { formatTrace } from './format-trace'
import { safeguards } from './mutations/all-safeguards'
import { runManySimulations } from './run-many'
import { runSimulation } from './run-simulation'
import { shrinkRun } from './shrink-run'
import { parseSimulationOptions } from './simulation-options'
import { hasCrowd } from './workload/crowd-workload'
import { generateWorkload, type Workload } from './workload/generate-workload'
import { isCampaignAction } from './workload/workload-action'

const traceOf = async (seed: number): Promise<TraceLine[]> => {
  const story: TraceLine[] = []
  await runSimulation(seed, generateWorkload(seed), { trace: story })
  return story
}

describe('thousands of simulated clinics', () => {
  it('lose no mail, duplicate none without an ambiguous call, and send no mail that is not wanted', async () => {
    const { tally, broken } = await runManySimulations(1500, 1)
    expect(broken).toBeUndefined()
    expect(tally.mails).toBeGreaterThan(5000)
    expect(Object.keys(tally.faults).toSorted()).toEqual(faultNames.toSorted())
  })

  it('keep the same promises to a hundred and fifty people, in one run of ten', async () => {
    const { tally, broken } = await runManySimulations(90, 10, {}, undefined, hasCrowd)
    expect(broken).toBeUndefined()
    expect(tally.mails).toBeGreaterThan(5000)
  })

  it('have a campaign in one run of sixteen, with every event that a campaign can have', () => {
    const actionsByRun = Array.from({ length: 1500 }, (_, seed) =>
      generateWorkload(seed + 1).actions.filter(isCampaignAction),
    )
    const campaigns = actionsByRun.filter((actions) => actions.length > 0)
    expect(campaigns.length).toBeGreaterThan(70)
    expect(campaigns.length).toBeLessThan(120)
    expect([...new Set(campaigns.flat().map(({ does }) => does))].toSorted()).toEqual([
      'bounce',
      'end',
      'go-on',
      'invite',
      'list',
      'pause',
      'remind',
      'subscribe-again',
      'unsubscribe',
    ])
  })

  it('give the same runs for the same seeds, and other runs for other seeds', async () => {
    const story = await traceOf(41)
    expect(await traceOf(41)).toEqual(story)
    expect(story.length).toBeGreaterThan(10)
    expect(await traceOf(43)).not.toEqual(story)
  })
})

describe('without a safeguard', () => {
  // A simulation that passes without a safeguard proves nothing about that safeguard.
  it.each(Object.keys(safeguards))('%s a promise is broken', async (name) => {
    const { seed = 1, mutation } = safeguards[name] ?? {}
    const { broken } = await runManySimulations(10_000, seed, mutation)
    expect(broken?.run.broken.length).toBeGreaterThan(0)
  })

  it('the trace is shortened to what breaks the promise, and a person can follow it', async () => {
    const mutation = safeguards['suppression']?.mutation ?? {}
    const { broken } = await runManySimulations(100, 1, mutation)
    const fullWorkload = generateWorkload(broken?.seed ?? 0)
    const { workload, run, traceLines } = await shrinkRun(broken?.seed ?? 0, fullWorkload, mutation)
    expect(run.broken.map(({ promise }) => promise)).toContain('unexpected')
    expect(workload.actions.length).toBeLessThan(fullWorkload.actions.length)
    expect(peopleIn(workload)).toHaveLength(1)
    expect(traceLines.map(({ who }) => who)).toContain('SES')
  })

  it('the trace of a campaign names one list, when it ran and who was invited', async () => {
    const mutation = safeguards['unsubscribed']?.mutation ?? {}
    // Earlier such runs concern several people at once and cannot be shortened to one.
    const { broken } = await runManySimulations(1000, 535, mutation)
    const seed = broken?.seed ?? 0
    const { workload, run, traceLines } = await shrinkRun(seed, generateWorkload(seed), mutation)
    const traceText = formatTrace(seed, workload, run, traceLines)
    const [who] = peopleIn(workload)
    expect(peopleIn(workload)).toHaveLength(1)
    expect(traceText.match(/^On list-\w+: .*$/gm)).toEqual([expect.stringMatching(new RegExp(`: ${who}$`))])
    expect(traceText).toMatch(
      new RegExp(`campaign 1: running[^]*${who} unsubscribes[^]*SES: takes invitation.1 to ${who}`),
    )
  })
})

describe('the options of a simulation', () => {
  it('give a number of runs from a seed on, and ten thousand runs without a safeguard', () => {
    expect(parseSimulationOptions([])).toMatchObject({ runs: 1000, seed: 1, mutation: {} })
    expect(parseSimulationOptions(['--without', 'sweep'])).toMatchObject({
      runs: 10_000,
      mutation: { noSweep: true },
    })
  })

  // Without an error each of these would end with status 0 and prove nothing.
  it.each([
    ['--runs', '0'],
    ['--runs', '1e3'],
    ['--seed', 'x'],
    ['--without', 'nothing-of-ours'],
    ['--without', 'constructor'],
  ])('is refused when it is %s %s', (option, value) => {
    expect(() => parseSimulationOptions([option, value])).toThrow(value)
  })
})

const peopleIn = ({ actions }: Workload): string[] => [
  ...new Set(actions.flatMap((action) => ('who' in action ? [action.who] : []))),
]
