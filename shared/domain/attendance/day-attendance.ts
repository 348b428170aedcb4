import * as z from 'zod'
import { type Interval, minutesWithin, presence, within } from './intervals'
import { type Decisions, matcher, type Registrant, rowKey, type Whose } from './match'
import type { Stay } from './zoom/zoom-taken'

/** One registrant who was in the room, at least one whole minute. */
const Attendee = z.object({
  registrationId: z.string(),
  email: z.string(),
  name: z.string(),
  minutes: z.int().min(1),
  /** Stays that reach into the day's hours; two devices are two. */
  joins: z.int().min(1),
})
type Attendee = z.infer<typeof Attendee>

/** One Zoom participant (name and address) whom nothing but perhaps a name ties to a registration. */
const Unmatched = z.object({
  rowKey: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  minutes: z.int().min(0),
  rows: z.int().min(1),
  /** The registration to confirm, or null. */
  proposal: z.object({ registrationId: z.string(), email: z.string() }).nullable(),
})
export type Unmatched = z.infer<typeof Unmatched>

const count = z.int().min(0)

/** Participants set aside, by role; `nobody` by a person's decision. A role to come begins with a default. */
export const Excluded = z.object({ host: count, interpreter: count, recorder: count, nobody: count })

/** Who was in the room on one day. Personal data: erased on schedule, while the summary's counts stay. */
export const DayAttendance = z.object({
  /** Sorted by address. Who came and went within a minute was not in the room and is not here. */
  people: z.array(Attendee),
  /** Sorted by name. Rows wholly outside the day's hours belong to another time and are not here. */
  unmatched: z.array(Unmatched),
  excluded: Excluded,
})
export type DayAttendance = z.infer<typeof DayAttendance>

export interface DayInput {
  window: Interval
  registrants: readonly Registrant[]
  stays: readonly Stay[]
  decisions?: Decisions
  organiserEmails?: readonly string[]
}

/** Who was in the room between `window.from` and `window.to`, and how long, in whole minutes rounded down. */
export const attendDay = (input: DayInput): DayAttendance => {
  const parties = partiesOf(input)
  return {
    people: parties
      .flatMap((party) => attendee(party, input.window))
      .toSorted((a, b) => compare(a.email, b.email)),
    unmatched: parties
      .flatMap((party) => unmatched(party, input.window))
      .toSorted((a, b) => compare(a.name, b.name) || compare(a.rowKey, b.rowKey)),
    excluded: excludedIn(parties),
  }
}

/** When each party that counts was in the room for certain: a registrant is one party, an unmatched name is one. */
export const presences = (input: DayInput): Interval[][] =>
  partiesOf(input)
    .filter(({ whose }) => whose.kind !== 'excluded')
    .map(({ stays }) => presence(stays, input.window))

/** All the stays of one person inside the window, whoever that is. */
interface Party {
  whose: Whose
  stays: Stay[]
}

const partiesOf = ({
  window,
  registrants,
  stays,
  decisions = {},
  organiserEmails = [],
}: DayInput): Party[] => {
  const whoseIs = matcher({ registrants, decisions, organiserEmails })
  const parties = new Map<string, Party>()
  for (const stay of within(stays, window)) {
    const whose = whoseIs(stay)
    const id =
      whose.kind === 'registrant' ? `registrant ${whose.registrant.id}` : `${whose.kind} ${rowKey(stay)}`
    const party = parties.get(id)
    if (party) party.stays.push(stay)
    else parties.set(id, { whose, stays: [stay] })
  }
  return [...parties.values()]
}

const attendee = ({ whose, stays }: Party, window: Interval): Attendee[] => {
  const minutes = minutesWithin(stays, window)
  if (whose.kind !== 'registrant' || minutes < 1) return []
  const { id, email, name } = whose.registrant
  return [{ registrationId: id, email, name, minutes, joins: stays.length }]
}

const unmatched = ({ whose, stays }: Party, window: Interval): Unmatched[] => {
  const [first] = stays
  if (whose.kind !== 'unmatched' || first === undefined) return []
  const proposal = whose.proposal && { registrationId: whose.proposal.id, email: whose.proposal.email }
  const { name, email } = first
  return [
    {
      rowKey: rowKey(first),
      name,
      email,
      minutes: minutesWithin(stays, window),
      rows: stays.length,
      proposal,
    },
  ]
}

const excludedIn = (parties: Party[]): DayAttendance['excluded'] => {
  const excluded = { host: 0, interpreter: 0, recorder: 0, nobody: 0 }
  for (const { whose } of parties) if (whose.kind === 'excluded') excluded[whose.role] += 1
  return excluded
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
