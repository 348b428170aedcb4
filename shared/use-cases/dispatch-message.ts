import type { Clinic } from '../domain/clinic'
import type { Dispatch } from '../domain/dispatch'
import { mailId } from '../domain/ids'
import type { LedgerEntry, MailKey } from '../domain/ledger'
import { dueEntry } from '../domain/mail-entry'
import { isOwedTo } from '../domain/mail-recipients'
import { isSettled, writeOff } from '../domain/mail-states'
import { planVersionOf } from '../domain/plan-version'
import type { DispatchJob, World } from '../ports'

type DispatchWorld = Pick<World, 'clinics' | 'registrations' | 'dispatches' | 'ledger' | 'queues' | 'now'>

export type DispatchResult = 'sent-out' | 'done' | 'early' | 'stale' | 'missed' | 'nothing-to-do'

/**
 * Gives every mail that a dispatch still owes to the mail queue. Recipients are read now, not when
 * planning. The same job again queues only what is not settled, and closes the dispatch when all is.
 */
export const dispatchMessage = async (world: DispatchWorld, job: DispatchJob): Promise<DispatchResult> => {
  const clinic = await world.clinics.get(job.clinicId)
  const dispatch = await storedDispatch(world, job)
  if (!clinic || !dispatch || (dispatch.state !== 'planned' && dispatch.state !== 'running'))
    return 'nothing-to-do'
  const now = world.now()
  if (now < dispatch.at) return 'early'
  if (isStale(clinic, dispatch)) return close(world, dispatch, 'superseded', 'stale')
  const owed = await owedMails(world, dispatch)
  if (dispatch.usefulUntil !== null && now > dispatch.usefulUntil) {
    for (const key of owed) await markMissed(world, key, dispatch)
    return close(world, dispatch, owed.length > 0 ? 'missed' : 'done', owed.length > 0 ? 'missed' : 'done')
  }
  if (owed.length === 0) return close(world, dispatch, 'done', 'done')
  await world.dispatches.move(dispatch.state, { ...dispatch, state: 'running', changedAt: now })
  await world.queues.mail(owed)
  return 'sent-out'
}

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

const isStale = (clinic: Clinic, { kind, day, planVersion }: Dispatch): boolean =>
  (clinic.status === 'cancelled' && kind !== 'cancelled') || planVersionOf(clinic, kind, day) !== planVersion
