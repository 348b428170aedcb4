import { type Clinic, isPlannable } from '../../domain/clinic/clinic'
import { type Dispatch, mailOfDispatch } from '../../domain/mail/dispatches/dispatch'
import { isRecipient } from '../../domain/mail/dispatches/dispatch-recipients'
import { fanOutStartsAt, isWithinQueueDelay } from '../../domain/mail/dispatches/fan-out-timing'
import { isDispatchOpen, isDispatchOutdated } from '../../domain/mail/dispatches/planned-dispatches'
import { messageKindOf } from '../../domain/mail/kinds/message-kinds'
import { createDueEntry } from '../../domain/mail/ledger/due-entry'
import type { LedgerEntry } from '../../domain/mail/ledger/ledger'
import type { MailKey } from '../../domain/mail/ledger/mail-key'
import { mailId } from '../../domain/mail/ledger/mail-key'
import { discardMail, isSettled } from '../../domain/mail/ledger/mail-states'
import { addMilliseconds, type Instant, MINUTE_MS, toEpochMillis } from '../../domain/values/time/instant'
import type { Dependencies } from '../../ports/dependencies'
import type { DispatchJob } from '../../ports/messaging'
import { recordPresences } from '../attendance/record-presences'
import { issueCertificates } from '../certificates/issue-certificates'

type DispatchDependencies = Pick<
  Dependencies,
  | 'clinics'
  | 'registrations'
  | 'dispatches'
  | 'ledger'
  | 'attendance'
  | 'erasures'
  | 'certificates'
  | 'queues'
  | 'config'
  | 'now'
>

export type DispatchResult = 'fanned-out' | 'done' | 'early' | 'open' | 'stale' | 'missed' | 'nothing-to-do'

/**
 * A registration made at the last moment may be stored after the registrations were read. A dispatch therefore
 * remains open for two minutes after its instant; then the sweep reads once more and closes it.
 */
const OPEN_AFTER_DUE_MS = 2 * MINUTE_MS
/** A fan-out that a worker began is taken over by another one after two minutes. */
const FAN_OUT_TAKEOVER_MS = 2 * MINUTE_MS

/**
 * Queues every mail that a dispatch still needs. Recipients are read now, not when planning. A second job queues only
 * unsettled mails, and closes the dispatch when all are settled. A message to many begins before its instant, so that
 * its last mail is sent by then; at the instant a closing run finds the registrants who registered meanwhile.
 */
export const dispatchMessage = async (
  deps: DispatchDependencies,
  job: DispatchJob,
): Promise<DispatchResult> => {
  const clinic = await deps.clinics.get(job.clinicId)
  const dispatches = await deps.dispatches.listByClinic(job.clinicId)
  const dispatch = findDispatch(dispatches, job)
  if (!clinic || !dispatch || !isDispatchOpen(dispatch)) return 'nothing-to-do'
  if (isDispatchOutdated(clinic, dispatch)) return closeDispatch(deps, dispatch, 'superseded', 'stale')
  const now = deps.now()
  if (now < dispatch.at && !isWithinQueueDelay(dispatch.at, now)) return 'early'
  if (messageKindOf(dispatch.kind).contains?.includes('attendance')) await finalizeAttendance(deps, clinic)
  const pending = await pendingMails(deps, dispatch)
  if (now < dispatch.at) {
    const simultaneous = dispatches.filter(
      (each) => each.at === dispatch.at && isDispatchOpen(each) && !isDispatchOutdated(clinic, each),
    )
    return startEarly(deps, dispatch, pending, simultaneous.length)
  }
  if (dispatch.usefulUntil !== null && now > dispatch.usefulUntil) {
    for (const key of pending) await markMissed(deps, key, dispatch)
    const state = pending.length > 0 ? 'missed' : 'done'
    return closeDispatch(deps, dispatch, state, state)
  }
  if (pending.length > 0) return fanOut(deps, dispatch, pending)
  return now < addMilliseconds(dispatch.at, OPEN_AFTER_DUE_MS)
    ? 'open'
    : closeDispatch(deps, dispatch, 'done', 'done')
}

/** The mail after the clinic says who was there and links to certificates, so both are settled before it is sent. */
const finalizeAttendance = async (deps: DispatchDependencies, clinic: Clinic): Promise<void> => {
  if (!isPlannable(clinic)) return
  await recordPresences(deps, clinic)
  await issueCertificates(deps, clinic.id)
}

/**
 * Before the instant: waits for it, or, with many recipients, for the moment to begin.
 * @param simultaneous how many messages of the clinic share the rate until this instant: the joining link of one day
 * and the reminder of the next are due together where a clinic begins at ten
 */
const startEarly = async (
  deps: DispatchDependencies,
  dispatch: Dispatch,
  pending: MailKey[],
  simultaneous: number,
): Promise<DispatchResult> => {
  const now = deps.now()
  const { at, state, changedAt } = dispatch
  if (state === 'running' && now < addMilliseconds(changedAt, FAN_OUT_TAKEOVER_MS)) return 'nothing-to-do'
  const start =
    state === 'running' ? now : fanOutStartsAt(at, pending.length * simultaneous, deps.config.mailRate)
  if (now < start) {
    await deps.queues.enqueueDispatch(toDispatchJob(dispatch), secondsUntil(start, now))
    return 'early'
  }
  await deps.queues.enqueueDispatch(toDispatchJob(dispatch), secondsUntil(at, now))
  return fanOut(deps, dispatch, pending)
}

const fanOut = async (
  deps: DispatchDependencies,
  dispatch: Dispatch,
  pending: MailKey[],
): Promise<DispatchResult> => {
  const running: Dispatch = { ...dispatch, state: 'running', changedAt: deps.now() }
  if ((await deps.dispatches.transition(dispatch.state, running)) === 'conflict') return 'nothing-to-do'
  await deps.queues.enqueueMails(pending)
  return 'fanned-out'
}

const toDispatchJob = ({ clinicId, kind, day, version }: Dispatch): DispatchJob => ({
  clinicId,
  kind,
  day,
  version,
})

/** Whole seconds, as queues delay; never before the instant. */
const secondsUntil = (instant: Instant, now: Instant): number =>
  Math.ceil((toEpochMillis(instant) - toEpochMillis(now)) / 1000)

const pendingMails = async (deps: DispatchDependencies, dispatch: Dispatch): Promise<MailKey[]> => {
  const keys: MailKey[] = []
  for await (const page of deps.registrations.pages(dispatch.clinicId)) {
    const recipients = page.filter((registration) => isRecipient(registration, dispatch))
    keys.push(...recipients.map((registration) => mailOfDispatch(dispatch, registration)))
  }
  if (dispatch.state === 'planned') return keys
  const settled = await settledIds(deps, dispatch.clinicId)
  return keys.filter((key) => !settled.has(mailId(key)))
}

const settledIds = async (deps: DispatchDependencies, clinicId: string): Promise<Set<string>> => {
  const ids = new Set<string>()
  for await (const page of deps.ledger.pages(clinicId)) {
    for (const { id } of page.filter(isSettled)) ids.add(id)
  }
  return ids
}

/** A mail that no worker claimed in time is shown as missed; the worker of a claimed one writes its end. */
const markMissed = async (deps: DispatchDependencies, key: MailKey, dispatch: Dispatch): Promise<void> => {
  const missed = (entry: LedgerEntry) => discardMail(entry, 'missed', 'too-late', deps.now())
  const fresh = missed(createDueEntry(key, dispatch.at, dispatch.usefulUntil))
  if (fresh && (await deps.ledger.add(fresh)) === 'added') return
  const stored = await deps.ledger.get(key)
  const after = stored?.state === 'due' && missed(stored)
  if (after) await deps.ledger.settle(stored, after)
}

const closeDispatch = async (
  deps: DispatchDependencies,
  dispatch: Dispatch,
  state: Dispatch['state'],
  result: DispatchResult,
): Promise<DispatchResult> => {
  await deps.dispatches.transition(dispatch.state, { ...dispatch, state, changedAt: deps.now() })
  return result
}

const findDispatch = (dispatches: readonly Dispatch[], job: DispatchJob): Dispatch | undefined =>
  dispatches.find(({ kind, day, version }) => kind === job.kind && day === job.day && version === job.version)
