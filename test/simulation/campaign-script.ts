import { DAY, HOUR, MINUTE } from '../../shared/domain/time/instant'
import type { House } from '../../shared/ports/house'
import type { Action } from './actions'
import { Random } from './random'

/** A campaign in somebody's life with a clinic. */
export interface CampaignScript {
  actions: Action[]
  /** Mails a second, where it matters. */
  rate?: number
  pauseAbove?: House['pauseAbove']
}

/** Of so many lives. */
const SHARE = 1 / 16

const lists = ['list-aaaaaaaaaa', 'list-bbbbbbbbbb'] as const

/** People who have not heard of the clinic; again some are named for what SES does with them. */
const strangers = [
  'imani',
  'juma',
  'kadra',
  'liban',
  'makena',
  'bounces-nuru',
  'complains-omar',
  'rejected-paul',
]

/** More than are handed to the queue at once, where a mail leaves each second. */
const many = Array.from({ length: 22 }, (_, index) => `contact-${index + 1}`)

/**
 * In some lives a campaign makes the clinic known. Its luck is of its own row, so that all other lives are what
 * they were.
 * @param whenever some time in the life, from the given one on
 */
export const campaignOf = (
  seed: number,
  life: { opens: number; people: readonly string[]; whenever: (random: Random) => number },
): CampaignScript => {
  const random = new Random(seed, 'campaign')
  if (!random.chance(SHARE)) return { actions: [] }
  const isLarge = random.chance(0.06)
  const [list, other] = lists
  const contacts = [
    ...new Set(life.people.filter(() => random.chance(0.5))),
    ...strangers.filter(() => random.chance(0.35)),
    ...(isLarge ? many : []),
  ]
  const begins = random.chance(0.6)
    ? life.opens + random.between(5 * MINUTE, 2 * HOUR)
    : life.whenever(random)
  /** Mostly while it is being sent. */
  const meanwhile = () =>
    begins + (random.chance(0.7) ? random.between(300, isLarge ? 25_000 : 5_000) : random.between(0, HOUR))
  const actions: Action[] = contacts.map((who) => ({ at: 0, does: 'list', who, list }))
  actions.push({ at: begins, does: 'invite', list })
  // Two organisers at once.
  if (random.chance(0.25)) actions.push({ at: begins + random.between(0, 400), does: 'invite', list })
  if (random.chance(0.3)) {
    for (const who of [...contacts.filter(() => random.chance(0.6)), random.pick(strangers)])
      actions.push({ at: 0, does: 'list', who, list: other })
    const at = begins + (random.chance(0.6) ? random.between(0, 150) : random.between(0, 3 * HOUR))
    actions.push({ at, does: 'invite', list: other })
  }
  actions.push(...turningsOf(list, meanwhile, random))
  if (random.chance(0.15))
    actions.push({ at: begins + random.between(10 * MINUTE, DAY), does: 'remind', list })
  if (random.chance(0.25)) actions.push({ at: meanwhile(), does: 'list', who: random.pick(strangers), list })
  if (random.chance(0.08)) actions.push({ at: meanwhile(), does: 'cancel' })
  for (const who of contacts.slice(0, 8)) actions.push(...answerOf(who, meanwhile, random))
  return {
    actions,
    ...(isLarge && { rate: 1 }),
    ...(random.chance(0.25) && { pauseAbove: { bounces: 0.2, complaints: 0.2, from: 2 } }),
  }
}

/** Somebody pauses it and lets it go on, or ends it and begins anew; now and then two do, each in their way. */
const turningsOf = (list: string, meanwhile: () => number, random: Random): Action[] => {
  const actions: Action[] = []
  const later = (at: number) =>
    at + (random.chance(0.5) ? random.between(500, 30_000) : random.between(MINUTE, 5 * HOUR))
  if (random.chance(0.6)) {
    const at = meanwhile()
    actions.push({ at, does: 'pause', list })
    if (random.chance(0.25)) actions.push({ at: at + random.between(-60, 60), does: 'end', list })
    if (random.chance(0.8)) {
      const on = later(at)
      actions.push({ at: on, does: 'go-on', list })
      if (random.chance(0.2)) actions.push({ at: on + random.between(0, 60), does: 'go-on', list })
      if (random.chance(0.2)) actions.push({ at: later(on), does: 'pause', list })
    }
  }
  // Whatever has made it stand still, somebody looks after it.
  if (random.chance(0.5)) actions.push({ at: later(meanwhile()), does: 'go-on', list })
  if (random.chance(0.15)) {
    const at = meanwhile()
    actions.push({ at, does: 'end', list })
    if (random.chance(0.5)) actions.push({ at: later(at), does: 'invite', list })
  }
  return actions
}

/** What a contact does, before or while she is invited. */
const answerOf = (who: string, meanwhile: () => number, random: Random): Action[] => {
  const at = meanwhile() - (random.chance(0.25) ? random.between(0, 30_000) : 0)
  if (random.chance(0.15)) {
    const actions: Action[] = [{ at, does: 'unsubscribe', who }]
    if (random.chance(0.3)) actions.push({ at: at + random.between(0, MINUTE), does: 'subscribe-again', who })
    return actions
  }
  if (random.chance(0.1)) return [{ at, does: 'bounce', who }]
  return random.chance(0.2) ? [{ at, does: 'register', who }] : []
}
