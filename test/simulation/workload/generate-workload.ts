import { RandomSource } from '../../../infra/local/faults/random-source'
import type { PlannableClinic } from '../../../shared/domain/clinic/clinic'
import { dayWindow } from '../../../shared/domain/clinic/times/day-window'
import { planMessages } from '../../../shared/domain/mail/kinds/message-plan'
import {
  DAY_MS,
  fromEpochMillis,
  HOUR_MS,
  MINUTE_MS,
  toEpochMillis,
} from '../../../shared/domain/values/time/instant'
import { addDays } from '../../../shared/domain/values/time/local-time'
import type { AppConfig } from '../../../shared/ports/config'
import { aClinic, aDay } from '../../support/builders/builders'
import { generateCampaignWorkload } from './campaign-workload'
import { CROWD_SEATS, generateCrowd } from './crowd-workload'
import { generateChanges } from './organiser-workload'
import { generateOutage } from './outage-workload'
import { generateRestore } from './restore-workload'
import type { WorkloadAction } from './workload-action'

/** The script of one run of a clinic, as it would be without faults. */
export interface Workload {
  clinic: PlannableClinic
  /** Mails a second. */
  rate: number
  /** The shares at which a campaign pauses itself, where they differ from the usual ones. */
  pauseAbove?: AppConfig['pauseAbove']
  actions: WorkloadAction[]
  /** Nothing but outages of SES goes wrong. */
  isCalm: boolean
  /** When all work must be done. */
  endsAt: number
}

/** Zones with and without clock changes, with days on which the clock changes. */
const zonesAndDates = [
  ['Africa/Mogadishu', '2026-12-10'],
  ['Africa/Mogadishu', '2026-11-03'],
  ['Europe/Zurich', '2026-03-29'],
  ['Europe/Zurich', '2026-10-25'],
  ['America/New_York', '2026-11-01'],
  ['Asia/Kathmandu', '2026-06-15'],
] as const

const dayHours = [
  ['09:00', '12:30'],
  ['10:00', '13:00'],
  ['08:30', '11:00'],
] as const

/** Most addresses work; the others are named for what SES does with them. */
const inventedNames = [
  'amina',
  'bashir',
  'chantal',
  'dawit',
  'esi',
  'rejected-farah',
  'bounces-gael',
  'complains-hodan',
]

/**
 * @param seed the same seed gives the same script
 * @param isCrowded the same life with 150 people more
 */
export const generateWorkload = (seed: number, isCrowded = false): Workload => {
  const random = new RandomSource(seed, 'script')
  // A random source of its own, so that the runs of clinics without approval stay the same.
  const approval = !isCrowded && new RandomSource(seed, 'approval').chance(0.15)
  const drawn = generateClinic(random)
  const capacity = isCrowded && drawn.capacity !== null ? CROWD_SEATS : drawn.capacity
  const clinic = { ...drawn, approval, capacity }
  const [first, last] = [clinic.days[0], clinic.days.at(-1)]
  if (!first || !last) throw new RangeError('a clinic has days')
  const beginsAt = toEpochMillis(dayWindow(clinic, first).from)
  const endsAt = toEpochMillis(dayWindow(clinic, last).to)
  const opensAt = Math.round(
    beginsAt - random.pick([10 * DAY_MS, 3 * DAY_MS, 26 * HOUR_MS, 20 * HOUR_MS, 3 * HOUR_MS]),
  )
  const notableInstants = [
    ...planMessages(clinic).map(({ at }) => at),
    ...clinic.days.map((day) => dayWindow(clinic, day).to),
  ]
    .map(toEpochMillis)
    .filter((at) => at > opensAt && at <= endsAt)
  /** A random time, or one near the due time of a message or the end of a day, where events coincide. */
  const drawTimeWith =
    (stream: RandomSource) =>
    (from = opensAt): number => {
      const nearbyInstants = notableInstants.filter((at) => at > from)
      if (nearbyInstants.length > 0 && stream.chance(0.5))
        return stream.pick(nearbyInstants) + stream.between(-2 * MINUTE_MS, 2 * MINUTE_MS)
      return stream.between(from, endsAt)
    }
  const drawTime = drawTimeWith(random)
  const actions: WorkloadAction[] = [{ at: opensAt, does: 'publish' }]
  const people = inventedNames.slice(0, random.pick([1, 1, 2, 2, 3]))
  if (random.chance(0.2)) people.push(random.pick(inventedNames.slice(5)))
  for (const who of people) actions.push(...registrantActions(who, drawTime, random))
  for (const day of clinic.days) {
    const how = random.chance(0.5) ? 'webhook' : 'report'
    actions.push({
      at: 0,
      does: 'close-room',
      day: day.number,
      how,
      after: random.between(5, 80) * MINUTE_MS,
    })
    if (random.chance(0.35)) actions.push(...moveActions(clinic, day.number, drawTime, random))
  }
  if (random.chance(0.15)) actions.push({ at: drawTime(), does: 'cancel' })
  // Two organisers at the same time.
  const move = actions.find(({ does }) => does === 'move')
  const [other] = moveActions(clinic, clinic.days.length, drawTime, random)
  if (move && other && random.chance(0.3)) actions.push({ ...other, at: move.at + random.between(0, 60) })
  if (random.chance(0.1)) actions.push({ at: drawTime(), does: 'stand-still', for: 2 * HOUR_MS })
  const drawTimeAnywhere = (stream: RandomSource) => drawTimeWith(stream)()
  const { actions: campaignActions, ...campaignSettings } = generateCampaignWorkload(seed, {
    opensAt,
    people,
    drawTimeAnywhere,
  })
  const changes = generateChanges(seed, {
    opensAt,
    endsAt,
    people,
    hasCampaign: campaignActions.length > 0,
    drawTime: (stream, from) => drawTimeWith(stream)(from),
  })
  const outage = generateOutage(seed, {
    opensAt,
    endsAt,
    notableInstants,
    isShort: campaignActions.length > 0 || isCrowded,
  })
  const crowd = isCrowded
    ? generateCrowd(seed, { opensAt, endsAt, notableInstants })
    : { actions: [], isCalm: false }
  const allActions = [...actions, ...campaignActions, ...changes, ...outage.actions, ...crowd.actions]
  const restore = isCrowded
    ? []
    : generateRestore(seed, opensAt, allActions, (stream, from) => drawTimeWith(stream)(from))
  return {
    clinic,
    isCalm: outage.isCalm || crowd.isCalm,
    rate: random.pick([2, 14]),
    ...campaignSettings,
    actions: [...allActions, ...restore].toSorted((a, b) => a.at - b.at),
    // A day may move by a week, and the mail after the clinic is of use for ten days after the last one.
    endsAt: endsAt + 18 * DAY_MS,
  }
}

const generateClinic = (random: RandomSource): PlannableClinic => {
  const [timeZone, date] = random.pick(zonesAndDates)
  const [start, end] = random.pick(dayHours)
  const days = [aDay({ date, start, end, sessions: [] })]
  if (random.chance(0.4)) {
    days.push(aDay({ number: 2, date: addDays(date, random.pick([1, 1, 3])), start, end, sessions: [] }))
  }
  const capacity = random.chance(0.25) ? random.whole(1, 3) : null
  return aClinic({ timeZone, days, capacity, createdAt: fromEpochMillis(0) })
}

const registrantActions = (
  who: string,
  drawTime: (from?: number) => number,
  random: RandomSource,
): WorkloadAction[] => {
  const registersAt = drawTime()
  const actions: WorkloadAction[] = [{ at: registersAt, does: 'register', who }]
  if (random.chance(0.15)) actions.push({ at: registersAt + random.between(0, 2_000), does: 'register', who })
  if (random.chance(0.25)) {
    const withdrawsAt = drawTime(registersAt)
    actions.push({ at: withdrawsAt, does: 'withdraw', who })
    if (random.chance(0.3)) actions.push({ at: withdrawsAt + random.between(0, 200), does: 'withdraw', who })
    if (random.chance(0.5)) actions.push({ at: drawTime(withdrawsAt), does: 'register', who })
  }
  return actions
}

const moveActions = (
  clinic: PlannableClinic,
  number: number,
  drawTime: (from?: number) => number,
  random: RandomSource,
): WorkloadAction[] => {
  const day = clinic.days.find((each) => each.number === number)
  if (!day) return []
  const to = () => ({
    date: addDays(day.date, random.pick([0, 0, 1, 2, 7])),
    start: random.pick(['09:00', '11:00', '14:00']),
    end: random.pick(['15:00', '16:30']),
  })
  const at = drawTime()
  const actions: WorkloadAction[] = [{ at, does: 'move', day: number, ...to() }]
  if (random.chance(0.3))
    actions.push({ at: random.chance(0.5) ? at + 90_000 : drawTime(at), does: 'move', day: number, ...to() })
  return actions
}
