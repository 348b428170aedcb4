import type { PlannableClinic } from '../../shared/domain/clinic/clinic'
import { dayWindow, plan } from '../../shared/domain/clinic/plan'
import { DAY, HOUR, instantOf, MINUTE, millisOf } from '../../shared/domain/time/instant'
import { plusDays } from '../../shared/domain/time/local-time'
import type { House } from '../../shared/ports/house'
import { aClinic, aDay } from '../support/builders'
import type { Action } from './actions'
import { campaignOf } from './campaign-script'
import { Random } from './random'

/** One life of a clinic, as it would be if nothing went wrong. */
export interface Script {
  clinic: PlannableClinic
  /** Mails a second. */
  rate: number
  /** When a campaign pauses by itself, where that is another share than anywhere else. */
  pauseAbove?: House['pauseAbove']
  actions: Action[]
  /** When everything must be over. */
  ends: number
}

/** Where clocks stay and where they change, with days on which they do. */
const places = [
  ['Africa/Mogadishu', '2026-12-10'],
  ['Africa/Mogadishu', '2026-11-03'],
  ['Europe/Zurich', '2026-03-29'],
  ['Europe/Zurich', '2026-10-25'],
  ['America/New_York', '2026-11-01'],
  ['Asia/Kathmandu', '2026-06-15'],
] as const

const hours = [
  ['09:00', '12:30'],
  ['10:00', '13:00'],
  ['08:30', '11:00'],
] as const

/** Most addresses work; the others are named for what SES does with them. */
const names = [
  'amina',
  'bashir',
  'chantal',
  'dawit',
  'esi',
  'rejected-farah',
  'bounces-gael',
  'complains-hodan',
]

/** @param seed the same seed gives the same script */
export const scriptOf = (seed: number): Script => {
  const random = new Random(seed, 'script')
  // Of its own row, so that the lives of clinics without approval are those that they were.
  const approval = new Random(seed, 'approval').chance(0.15)
  const clinic = { ...clinicOf(random), approval }
  const [first, last] = [clinic.days[0], clinic.days.at(-1)]
  if (!first || !last) throw new RangeError('a clinic has days')
  const begins = millisOf(dayWindow(clinic, first).from)
  const ends = millisOf(dayWindow(clinic, last).to)
  const opens = Math.round(begins - random.pick([10 * DAY, 3 * DAY, 26 * HOUR, 20 * HOUR, 3 * HOUR]))
  const soon = [...plan(clinic).map(({ at }) => at), ...clinic.days.map((day) => dayWindow(clinic, day).to)]
    .map(millisOf)
    .filter((at) => at > opens)
  /** Any time, or one near the instant of a message or the end of a day: there things meet. */
  const sometimeOf =
    (luck: Random) =>
    (from = opens): number => {
      const near = soon.filter((at) => at > from)
      if (near.length > 0 && luck.chance(0.5)) return luck.pick(near) + luck.between(-2 * MINUTE, 2 * MINUTE)
      return luck.between(from, ends)
    }
  const sometime = sometimeOf(random)
  const actions: Action[] = [{ at: opens, does: 'publish' }]
  const people = names.slice(0, random.pick([1, 1, 2, 2, 3]))
  if (random.chance(0.2)) people.push(random.pick(names.slice(5)))
  for (const who of people) actions.push(...lifeOf(who, sometime, random))
  for (const day of clinic.days) {
    const how = random.chance(0.5) ? 'webhook' : 'report'
    actions.push({ at: 0, does: 'close-room', day: day.number, how, after: random.between(5, 80) * MINUTE })
    if (random.chance(0.35)) actions.push(...movesOf(clinic, day.number, sometime, random))
  }
  if (random.chance(0.15)) actions.push({ at: sometime(), does: 'cancel' })
  // Two organisers at once.
  const move = actions.find(({ does }) => does === 'move')
  const [other] = movesOf(clinic, clinic.days.length, sometime, random)
  if (move && other && random.chance(0.3)) actions.push({ ...other, at: move.at + random.between(0, 60) })
  if (random.chance(0.1)) actions.push({ at: sometime(), does: 'stand-still', for: 2 * HOUR })
  const whenever = (luck: Random) => sometimeOf(luck)()
  const { actions: inviting, ...ofCampaign } = campaignOf(seed, { opens, people, whenever })
  return {
    clinic,
    rate: random.pick([2, 14]),
    ...ofCampaign,
    actions: [...actions, ...inviting].toSorted((a, b) => a.at - b.at),
    ends: ends + 9 * DAY,
  }
}

const clinicOf = (random: Random): PlannableClinic => {
  const [timeZone, date] = random.pick(places)
  const [start, end] = random.pick(hours)
  const days = [aDay({ date, start, end, sessions: [] })]
  if (random.chance(0.4)) {
    days.push(aDay({ number: 2, date: plusDays(date, random.pick([1, 1, 3])), start, end, sessions: [] }))
  }
  const capacity = random.chance(0.25) ? random.whole(1, 3) : null
  return aClinic({ timeZone, days, capacity, createdAt: instantOf(0) })
}

const lifeOf = (who: string, sometime: (from?: number) => number, random: Random): Action[] => {
  const comes = sometime()
  const actions: Action[] = [{ at: comes, does: 'register', who }]
  if (random.chance(0.15)) actions.push({ at: comes + random.between(0, 2_000), does: 'register', who })
  if (random.chance(0.25)) {
    const goes = sometime(comes)
    actions.push({ at: goes, does: 'withdraw', who })
    if (random.chance(0.3)) actions.push({ at: goes + random.between(0, 200), does: 'withdraw', who })
    if (random.chance(0.5)) actions.push({ at: sometime(goes), does: 'register', who })
  }
  return actions
}

const movesOf = (
  clinic: PlannableClinic,
  number: number,
  sometime: (from?: number) => number,
  random: Random,
): Action[] => {
  const day = clinic.days.find((each) => each.number === number)
  if (!day) return []
  const to = () => ({
    date: plusDays(day.date, random.pick([0, 0, 1, 2, 7])),
    start: random.pick(['09:00', '11:00', '14:00']),
    end: random.pick(['15:00', '16:30']),
  })
  const at = sometime()
  const actions: Action[] = [{ at, does: 'move', day: number, ...to() }]
  if (random.chance(0.3))
    actions.push({ at: random.chance(0.5) ? at + 90_000 : sometime(at), does: 'move', day: number, ...to() })
  return actions
}
