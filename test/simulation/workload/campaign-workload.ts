import { RandomSource } from '../../../infra/local/faults/random-source'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../shared/domain/values/time/instant'
import type { AppConfig } from '../../../shared/ports/config'
import type { WorkloadAction } from './workload-action'

/** A campaign for a clinic in one run. */
export interface CampaignWorkload {
  actions: WorkloadAction[]
  /** Mails a second, where the rate matters. */
  rate?: number
  pauseAbove?: AppConfig['pauseAbove']
}

/** One run in this number has a campaign. */
const CAMPAIGN_SHARE = 1 / 16

const listIds = ['list-aaaaaaaaaa', 'list-bbbbbbbbbb'] as const

/** Contacts who have not heard of the clinic; some addresses are named for what SES does with them. */
const strangerNames = [
  'imani',
  'juma',
  'kadra',
  'liban',
  'makena',
  'bounces-nuru',
  'complains-omar',
  'rejected-paul',
]

/** More than are put on the queue at once, where one mail leaves each second. */
const largeListNames = Array.from({ length: 22 }, (_, index) => `contact-${index + 1}`)

/**
 * In some runs a campaign announces the clinic. It has a random source of its own, so all other runs stay the same.
 * @param drawTimeAnywhere a time in the run, at or after the given one
 */
export const generateCampaignWorkload = (
  seed: number,
  context: { opensAt: number; people: readonly string[]; drawTimeAnywhere: (random: RandomSource) => number },
): CampaignWorkload => {
  const random = new RandomSource(seed, 'campaign')
  if (!random.chance(CAMPAIGN_SHARE)) return { actions: [] }
  const isLarge = random.chance(0.06)
  const [list, other] = listIds
  const contacts = [
    ...new Set(context.people.filter(() => random.chance(0.5))),
    ...strangerNames.filter(() => random.chance(0.35)),
    ...(isLarge ? largeListNames : []),
  ]
  const beginsAt = random.chance(0.6)
    ? context.opensAt + random.between(5 * MINUTE_MS, 2 * HOUR_MS)
    : context.drawTimeAnywhere(random)
  /** Mostly while it is being sent. */
  const drawTimeWhileSending = () =>
    beginsAt +
    (random.chance(0.7) ? random.between(300, isLarge ? 25_000 : 5_000) : random.between(0, HOUR_MS))
  const actions: WorkloadAction[] = contacts.map((who) => ({ at: 0, does: 'list', who, list }))
  actions.push({ at: beginsAt, does: 'invite', list })
  // Two organisers at the same time.
  if (random.chance(0.25)) actions.push({ at: beginsAt + random.between(0, 400), does: 'invite', list })
  if (random.chance(0.3)) {
    for (const who of [...contacts.filter(() => random.chance(0.6)), random.pick(strangerNames)])
      actions.push({ at: 0, does: 'list', who, list: other })
    const at = beginsAt + (random.chance(0.6) ? random.between(0, 150) : random.between(0, 3 * HOUR_MS))
    actions.push({ at, does: 'invite', list: other })
  }
  actions.push(...stateChangeActions(list, drawTimeWhileSending, random))
  if (random.chance(0.15))
    actions.push({ at: beginsAt + random.between(10 * MINUTE_MS, DAY_MS), does: 'remind', list })
  if (random.chance(0.25))
    actions.push({ at: drawTimeWhileSending(), does: 'list', who: random.pick(strangerNames), list })
  if (random.chance(0.08)) actions.push({ at: drawTimeWhileSending(), does: 'cancel' })
  for (const who of contacts.slice(0, 8)) actions.push(...contactActions(who, drawTimeWhileSending, random))
  return {
    actions,
    ...(isLarge && { rate: 1 }),
    ...(random.chance(0.25) && { pauseAbove: { bounces: 0.2, complaints: 0.2, from: 2 } }),
  }
}

/**
 * An organiser pauses and resumes it, or ends it and starts a new one; sometimes two organisers do different things.
 */
const stateChangeActions = (
  list: string,
  drawTimeWhileSending: () => number,
  random: RandomSource,
): WorkloadAction[] => {
  const actions: WorkloadAction[] = []
  const drawLaterTime = (at: number) =>
    at + (random.chance(0.5) ? random.between(500, 30_000) : random.between(MINUTE_MS, 5 * HOUR_MS))
  if (random.chance(0.6)) {
    const at = drawTimeWhileSending()
    actions.push({ at, does: 'pause', list })
    if (random.chance(0.25)) actions.push({ at: at + random.between(-60, 60), does: 'end', list })
    if (random.chance(0.8)) {
      const resumesAt = drawLaterTime(at)
      actions.push({ at: resumesAt, does: 'go-on', list })
      if (random.chance(0.2)) actions.push({ at: resumesAt + random.between(0, 60), does: 'go-on', list })
      if (random.chance(0.2)) actions.push({ at: drawLaterTime(resumesAt), does: 'pause', list })
    }
  }
  // Whatever has paused the campaign, an organiser resumes it later.
  if (random.chance(0.5)) actions.push({ at: drawLaterTime(drawTimeWhileSending()), does: 'go-on', list })
  if (random.chance(0.15)) {
    const at = drawTimeWhileSending()
    actions.push({ at, does: 'end', list })
    if (random.chance(0.5)) actions.push({ at: drawLaterTime(at), does: 'invite', list })
  }
  return actions
}

/** What a contact does before or while being invited. */
const contactActions = (
  who: string,
  drawTimeWhileSending: () => number,
  random: RandomSource,
): WorkloadAction[] => {
  const at = drawTimeWhileSending() - (random.chance(0.25) ? random.between(0, 30_000) : 0)
  if (random.chance(0.15)) {
    const actions: WorkloadAction[] = [{ at, does: 'unsubscribe', who }]
    if (random.chance(0.3))
      actions.push({ at: at + random.between(0, MINUTE_MS), does: 'subscribe-again', who })
    return actions
  }
  if (random.chance(0.1)) return [{ at, does: 'bounce', who }]
  return random.chance(0.2) ? [{ at, does: 'register', who }] : []
}
