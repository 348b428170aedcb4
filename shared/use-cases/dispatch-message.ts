import { mailId } from '../domain/ids'
import type { Dispatch } from '../domain/mail/dispatch'
import { isSoon, startAt } from '../domain/mail/early-start'
import type { LedgerEntry, MailKey } from '../domain/mail/ledger'
import { dueEntry } from '../domain/mail/mail-entry'
import { isOwedTo } from '../domain/mail/mail-recipients'
import { isSettled, writeOff } from '../domain/mail/mail-states'
import { isOpen, isOutdated } from '../domain/mail/wanted-dispatches'
import { type Instant, MINUTE, millisOf, plus } from '../domain/time/instant'
import type { DispatchJob } from '../ports/queues'
import type { World } from '../ports/world'

type DispatchWorld = Pick<
  World,
  'clinics' | 'registrations' | 'dispatches' | 'ledger' | 'queues' | 'house' | 'now'
>

export type DispatchResult = 'sent-out' | 'done' | 'early' | 'open' | 'stale' | 'missed' | 'nothing-to-do'

/**
 * Who registers in the last moment may be written down after everybody was read. So long after its instant
 * a dispatch stays open: the sweep looks once more, and then closes it.
 */
const STAYS_OPEN = 2 * MINUTE
/** So long nobody takes a fan-out over from the one who began it. */
const UNDER_WAY = 2 * MINUTE

/**
 * Gives every mail that a dispatch still owes to the mail queues. Recipients are read now, not when
 * planning. The same job again queues only what is not settled, and closes the dispatch when all is.
 * A message to many begins before its instant, so that its last mail leaves by it; at the instant a closing
 * round finds who registered meanwhile.
 */
export const dispatchMessage = async (world: DispatchWorld, job: DispatchJob): Promise<DispatchResult> => {
  const clinic = await world.clinics.get(job.clinicId)
  const dispatch = await storedDispatch(world, job)
  if (!clinic || !dispatch || !isOpen(dispatch)) return 'nothing-to-do'
  if (isOutdated(clinic, dispatch)) return close(world, dispatch, 'superseded', 'stale')
  const now = world.now()
  if (now < dispatch.at && !isSoon(dispatch.at, now)) return 'early'
  const owed = await owedMails(world, dispatch)
  if (now < dispatch.at) return beginEarly(world, dispatch, owed)
  if (dispatch.usefulUntil !== null && now > dispatch.usefulUntil) {
    for (const key of owed) await markMissed(world, key, dispatch)
    const state = owed.length > 0 ? 'missed' : 'done'
    return close(world, dispatch, state, state)
  }
  if (owed.length > 0) return fanOut(world, dispatch, owed)
  return now < plus(dispatch.at, STAYS_OPEN) ? 'open' : close(world, dispatch, 'done', 'done')
}

/** Before the instant: waits for it, or, with many to tell, for the moment to begin. */
const beginEarly = async (
  world: DispatchWorld,
  dispatch: Dispatch,
  owed: MailKey[],
): Promise<DispatchResult> => {
  const now = world.now()
  const { at, state, changedAt } = dispatch
  if (state === 'running' && now < plus(changedAt, UNDER_WAY)) return 'nothing-to-do'
  const start = state === 'running' ? now : startAt(at, owed.length, world.house.mailRate)
  if (now < start) {
    await world.queues.dispatch(jobOf(dispatch), secondsUntil(start, now))
    return 'early'
  }
  await world.queues.dispatch(jobOf(dispatch), secondsUntil(at, now))
  return fanOut(world, dispatch, owed)
}

const fanOut = async (world: DispatchWorld, dispatch: Dispatch, owed: MailKey[]): Promise<DispatchResult> => {
  const running: Dispatch = { ...dispatch, state: 'running', changedAt: world.now() }
  if ((await world.dispatches.move(dispatch.state, running)) === 'conflict') return 'nothing-to-do'
  await world.queues.mail(owed)
  return 'sent-out'
}

const jobOf = ({ clinicId, kind, day, planVersion }: Dispatch): DispatchJob => ({
  clinicId,
  kind,
  day,
  planVersion,
})

/** Whole seconds, as queues delay; never before the instant. */
const secondsUntil = (instant: Instant, now: Instant): number =>
  Math.ceil((millisOf(instant) - millisOf(now)) / 1000)

const owedMails = async (world: DispatchWorld, dispatch: Dispatch): Promise<MailKey[]> => {
  const { clinicId, kind, day, planVersion } = dispatch
  const keys: MailKey[] = []
  for await (const page of world.registrations.pages(clinicId)) {
    const owed = page.filter((registration) => isOwedTo(registration, dispatch))
    keys.push(...owed.map(({ id }) => ({ clinicId, recipientId: id, kind, day, planVersion })))
  }
  if (dispatch.state === 'planned') return keys
  const settled = await settledIds(world, clinicId)
  return keys.filter((key) => !settled.has(mailId(key)))
}

const settledIds = async (world: DispatchWorld, clinicId: string): Promise<Set<string>> => {
  const ids = new Set<string>()
  for await (const page of world.ledger.pages(clinicId)) {
    for (const { id } of page.filter(isSettled)) ids.add(id)
  }
  return ids
}

/** A mail that nobody claimed in time is shown as missed; a claimed one tells its own end. */
const markMissed = async (world: DispatchWorld, key: MailKey, dispatch: Dispatch): Promise<void> => {
  const missed = (entry: LedgerEntry) => writeOff(entry, 'missed', 'too-late', world.now())
  const fresh = missed(dueEntry(key, dispatch.at, dispatch.usefulUntil))
  if (fresh && (await world.ledger.add(fresh)) === 'added') return
  const stored = await world.ledger.get(key)
  const after = stored?.state === 'due' && missed(stored)
  if (after) await world.ledger.settle(stored, after)
}

const close = async (
  world: DispatchWorld,
  dispatch: Dispatch,
  state: Dispatch['state'],
  result: DispatchResult,
): Promise<DispatchResult> => {
  await world.dispatches.move(dispatch.state, { ...dispatch, state, changedAt: world.now() })
  return result
}

const storedDispatch = async (world: DispatchWorld, job: DispatchJob): Promise<Dispatch | undefined> =>
  (await world.dispatches.ofClinic(job.clinicId)).find(
    ({ kind, day, planVersion }) => kind === job.kind && day === job.day && planVersion === job.planVersion,
  )
