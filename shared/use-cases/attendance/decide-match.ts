import type { MatchDecision } from '../../domain/attendance/matching/match-decision'
import { decisionWords } from '../../domain/attendance/matching/match-participants'
import {
  distinctParticipants,
  isRecognisable,
  mayRepeatDecision,
  type ParticipantAlias,
} from '../../domain/attendance/matching/participant-alias'
import type { Registrant } from '../../domain/attendance/matching/registrant'
import type { Stay } from '../../domain/attendance/zoom/stay'
import { isPlannable } from '../../domain/clinic/clinic'
import { erasureDueAt } from '../../domain/erasure/retention'
import { personId } from '../../domain/ids'
import type { Instant } from '../../domain/values/time/instant'
import type { Dependencies } from '../../ports/dependencies'
import { readCountedPeople, readDayData } from './day-input'

export type DecideMatchDependencies = Pick<
  Dependencies,
  'attendance' | 'clinics' | 'registrations' | 'erasures' | 'config' | 'now'
>

/** A decision about a participant; `undecided` takes one back. */
export interface ParticipantDecision {
  participantKey: string
  outcome: MatchDecision['outcome']
}

/**
 * Stores a staff member's decisions about participants of a day. Each is repeated on the clinic's other days that have
 * no decision of their own, and remembered for later clinics, unless the display name says nothing about the person.
 * The days are then counted again. The same decision twice changes nothing.
 */
export const decideMatches = async (
  deps: DecideMatchDependencies,
  decisions: { clinicId: string; day: number; participants: readonly ParticipantDecision[]; by: string },
): Promise<void> => {
  const { clinicId, day, participants, by } = decisions
  const known = await readKnownParticipants(deps, clinicId, day)
  for (const decision of participants) {
    if (
      (await deps.attendance.getMatchDecisions(clinicId, day))[decision.participantKey] === decision.outcome
    )
      continue
    const after = { day, row: decision.participantKey, registration: decision.outcome }
    // The audit line first: a crash in between leaves one line too many, never one too few.
    await deps.clinics.recordAudit({
      clinicId,
      at: deps.now(),
      by,
      action: 'match-decided',
      before: {},
      after,
    })
    await repeatDecision(deps, { clinicId, day, decision, known })
    // The decision itself last: after a crash the same form repeats everything.
    await deps.attendance.saveMatchDecision(clinicId, day, decision.participantKey, decision.outcome)
    if (await isOvertaken(deps, clinicId, day, decision))
      await repeatDecision(deps, { clinicId, day, decision, known })
  }
}

/**
 * Whether another decision about the participant was repeated on the other days in between, while this one stands on
 * its own day: two people decided at the same time.
 */
const isOvertaken = async (
  deps: DecideMatchDependencies,
  clinicId: string,
  day: number,
  { participantKey, outcome }: ParticipantDecision,
): Promise<boolean> => {
  const all = await deps.attendance.listMatchDecisions(clinicId)
  const stored = all.filter((match) => match.participantKey === participantKey)
  const stands = stored.some((match) => match.day === day && match.outcome === outcome)
  return stands && stored.some((match) => match.repeatedFrom === 'day' && match.outcome !== outcome)
}

interface KnownParticipants {
  stays: Map<string, Stay>
  registrants: readonly Registrant[]
  otherDays: number[]
  expiresAt: string | null
}

/** What the day says about its participants; nothing of a day without dates. */
const readKnownParticipants = async (
  deps: DecideMatchDependencies,
  clinicId: string,
  number: number,
): Promise<KnownParticipants> => {
  const clinic = await deps.clinics.get(clinicId)
  const day = clinic && isPlannable(clinic) ? clinic.days.find((day) => day.number === number) : undefined
  if (!clinic || !isPlannable(clinic) || !day)
    return { stays: new Map(), registrants: [], otherDays: [], expiresAt: null }
  const people = await readCountedPeople(deps, clinicId)
  const { input } = await readDayData(deps, clinic, day, people, deps.now())
  return {
    stays: distinctParticipants(input.stays),
    registrants: input.registrants,
    otherDays: clinic.days.flatMap((day) => (day.number === number ? [] : [day.number])),
    expiresAt: erasureDueAt(clinic, deps.config.retentionDays),
  }
}

interface RepeatInput {
  clinicId: string
  day: number
  decision: ParticipantDecision
  known: KnownParticipants
}

/** Stores the decision for the other days and as an alias, or takes both back. */
const repeatDecision = async (deps: DecideMatchDependencies, input: RepeatInput): Promise<void> => {
  const { clinicId, day, decision, known } = input
  const { participantKey, outcome } = decision
  const stored = (await deps.attendance.listMatchDecisions(clinicId)).filter(
    (match) => match.participantKey === participantKey && match.day !== day,
  )
  const stay = known.stays.get(participantKey)
  const mayRepeat = stay !== undefined && isRepeatable(decision, stay, known.registrants)
  for (const other of known.otherDays) {
    const there = stored.find((match) => match.day === other)
    const isOwn = there !== undefined && there.repeatedFrom === null && there.outcome !== 'undecided'
    if (isOwn) continue
    if (mayRepeat) await deps.attendance.saveMatchDecision(clinicId, other, participantKey, outcome, 'day')
    else if (there?.repeatedFrom === 'day')
      await deps.attendance.saveMatchDecision(clinicId, other, participantKey, 'undecided', 'day')
  }
  const alias = mayRepeat ? toAlias(input, stay, deps.now()) : null
  if (alias !== null) await deps.attendance.saveAlias(alias)
  else await forgetAlias(deps, clinicId, participantKey)
}

const isRepeatable = (
  { outcome }: ParticipantDecision,
  stay: Stay,
  registrants: readonly Registrant[],
): boolean => {
  if (outcome === 'undecided') return false
  if (decisionWords.some((word) => word === outcome)) return isRecognisable(stay)
  return mayRepeatDecision(stay, outcome, registrants)
}

/** An alias from another clinic stays: there it is still right. */
const forgetAlias = async (
  deps: DecideMatchDependencies,
  clinicId: string,
  participantKey: string,
): Promise<void> => {
  const [alias] = await deps.attendance.findAliases([participantKey], deps.now())
  if (alias?.clinicId === clinicId) await deps.attendance.removeAlias(participantKey)
}

const toAlias = (
  { clinicId, decision, known }: RepeatInput,
  stay: Stay,
  now: Instant,
): ParticipantAlias | null => {
  const { participantKey, outcome } = decision
  const role = decisionWords.find((word) => word === outcome) ?? null
  const email =
    role === null ? known.registrants.find(({ id }) => id === outcome)?.email : (stay.email ?? undefined)
  if (known.expiresAt === null || (role === null && email === undefined)) return null
  return {
    participantKey,
    role,
    personId: email === undefined ? null : personId(email),
    clinicId,
    decidedAt: now,
    expiresAt: known.expiresAt,
  }
}
