import type { FaultPlan } from '../../infra/local/faults/fault-plan'
import { RandomSource } from '../../infra/local/faults/random-source'
import type { LocalStack } from '../../infra/local/local-stack'
import type { InboxMail } from '../../infra/local/services/ses/inbox-mail'
import type { PlannableClinic } from '../../shared/domain/clinic/clinic'
import {
  addMilliseconds,
  DAY_MS,
  type Instant,
  MINUTE_MS,
  toEpochMillis,
} from '../../shared/domain/values/time/instant'
import { type DayAttendanceRow, readConsoleAttendance } from './console-attendance'
import { computeExpectedMails, createOptionalCopy, type ExpectedMail } from './expected-mails'
import { maxFaultDelayMs } from './fault-delay'
import { fetchWithRetry, retryUntilDone } from './http-retry'
import { type ArrivedMail, compareMails, type MailChecks, type MailPair } from './mail-checks'
import { createOrganiserClient, rehearsalOrganiser } from './organiser-client'
import type { InventedRegistrant } from './participants'
import { createRegistrantClient } from './registrant-client'
import { createRehearsalActions } from './rehearsal-actions'
import { createRehearsalScript, type RehearsalScript } from './rehearsal-script'
import { createZoomEventSender } from './zoom-event-sender'

export interface RehearsalResult {
  clinic: PlannableClinic
  script: RehearsalScript
  pairs: MailPair[]
  checks: MailChecks
  /** The injected faults. */
  faults?: FaultPlan | undefined
  attendance: DayAttendanceRow[]
  virtualDays: number
  /** Real ones. */
  seconds: number
}

export interface RehearsalOptions {
  text: string
  announced: PlannableClinic
  registrants: number
  seed: number
  startStack: (now: string, faults?: FaultPlan) => Promise<LocalStack>
  faults?: FaultPlan | undefined
  /** @param done from 0 to 1, by the clock of the clinic */
  progress: (done: number, now: string) => void
}

/**
 * Publishes an announced clinic in the local stack and performs the whole script by the virtual clock, from the
 * announcement to the day after; then compares the inbox with the plan.
 */
export const runRehearsal = async (options: RehearsalOptions): Promise<RehearsalResult> => {
  const startedAtMs = performance.now()
  const { faults } = options
  const script = createRehearsalScript(
    options.announced,
    options.registrants,
    new RandomSource(options.seed, 'rehearsal'),
  )
  const stack = await options.startStack(addMilliseconds(script.publishedAt, -MINUTE_MS), faults)
  try {
    const { clinicId, organiser, copies } = await (faults
      ? abortWhenStalled((onStep) => playScript(script, stack, options, onStep))
      : playScript(script, stack, options))
    const attendance = await readConsoleAttendance(organiser, clinicId, script.clinicAfterMove.days)
    const { pairs, checks } = compareMails(
      [...computeExpectedMails(script, summaryRecipientsOf(stack)), ...copies],
      (await stack.inbox()).map(toArrivedMail),
      {
        ambiguous: stack.countUnknownOutcomes(),
        maxDelayMs: (dueAt) => (faults ? maxFaultDelayMs(faults, dueAt) : 0),
      },
    )
    const virtualDays = Math.round(
      (toEpochMillis(script.endsAt) - toEpochMillis(script.publishedAt)) / DAY_MS,
    )
    const seconds = Math.round((performance.now() - startedAtMs) / 100) / 10
    return {
      clinic: script.clinicBeforeMove,
      script,
      pairs,
      checks,
      faults,
      attendance,
      virtualDays,
      seconds,
    }
  } finally {
    await stack.stop()
  }
}

const playScript = async (
  script: RehearsalScript,
  stack: LocalStack,
  { text, announced, progress, faults }: RehearsalOptions,
  onStep = () => {},
) => {
  const httpFetch = faults && fetchWithRetry
  const span = toEpochMillis(script.endsAt) - toEpochMillis(script.publishedAt)
  const advance = async (to: string): Promise<void> => {
    await stack.advanceTo(to)
    onStep()
    progress((toEpochMillis(to) - toEpochMillis(script.publishedAt)) / span, to)
  }
  await advance(script.publishedAt)
  const organiser = createOrganiserClient(stack.siteUrl, () => signIn(stack, faults !== undefined), httpFetch)
  const clinicId = await organiser.publish(text, announced)
  const registrants = createRegistrantClient(stack.siteUrl, () => stack.inbox(), httpFetch)
  const room = createZoomEventSender(
    stack.siteUrl,
    await stack.zoomWebhookSecret(),
    () => stack.now(),
    undefined,
    httpFetch,
  )
  const copies: ExpectedMail[] = []
  const allowCopy = (person: InventedRegistrant, from: Instant) =>
    copies.push(createOptionalCopy(person, from))
  const stage = { clinicId, organiser, registrants, room, now: () => stack.now(), allowCopy }
  const actions = createRehearsalActions(script, stage)
  for (let action = actions.shift(); action; action = actions.shift()) {
    const { at, run } = action
    await advance(at)
    if (!faults) await run()
    // A registrant without a mail that has the link looks again a minute later.
    else if (!(await hasSucceeded(run)) && at < script.endsAt) {
      const retryAction = { at: addMilliseconds(at, MINUTE_MS), run }
      const insertIndex = actions.findIndex((queuedAction) => queuedAction.at > retryAction.at)
      actions.splice(insertIndex === -1 ? actions.length : insertIndex, 0, retryAction)
    }
  }
  await advance(script.endsAt)
  return { clinicId, organiser, copies }
}

/** Real time without progress, after which the rehearsal ends: its plan of faults lets too few calls through. */
const STALL_TIMEOUT_MS = 15 * MINUTE_MS

/**
 * @param work gets a function to call at each step; once the rehearsal has ended, that call throws and so ends the work
 */
const abortWhenStalled = async <T>(work: (onStep: () => void) => Promise<T>): Promise<T> => {
  const abortController = new AbortController()
  const timer = setTimeout(
    () => abortController.abort(new Error(`nothing went on for ${STALL_TIMEOUT_MS / MINUTE_MS} minutes`)),
    STALL_TIMEOUT_MS,
  )
  const onStep = (): void => {
    abortController.signal.throwIfAborted()
    timer.refresh()
  }
  const aborted = new Promise<never>((_, fail) => {
    abortController.signal.addEventListener('abort', () => fail(abortController.signal.reason))
  })
  return Promise.race([work(onStep), aborted]).finally(() => clearTimeout(timer))
}

const signIn = (stack: LocalStack, withRetry: boolean): Promise<string> =>
  withRetry ? retryUntilDone(() => stack.signIn('organiser')) : stack.signIn('organiser')

const hasSucceeded = (run: () => Promise<void>): Promise<boolean> =>
  run().then(
    () => true,
    () => false,
  )

/** The recipients of day summaries: the clinic's organiser and the addresses in the stage's settings. */
const summaryRecipientsOf = (stack: LocalStack): string[] => [
  rehearsalOrganiser.email,
  ...stack.summaryRecipients,
]

const toArrivedMail = ({ to, tags, at, subject }: InboxMail): ArrivedMail => ({
  to: to[0] ?? '',
  kind: tags['kind'] ?? 'unknown',
  day: Number(tags['day']) || null,
  mail: tags['mail'] ?? '',
  sentAt: at,
  subject,
})
