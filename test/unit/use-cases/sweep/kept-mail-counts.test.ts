import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { invitationKey, isCampaignMail } from '../../../../shared/domain/campaign/campaign-mail'
import {
  finishCampaign,
  pauseCampaign,
  startRunning,
} from '../../../../shared/domain/campaign/campaign-states'
import { mailOfDispatch } from '../../../../shared/domain/mail/dispatches/dispatch'
import { createDueEntry } from '../../../../shared/domain/mail/ledger/due-entry'
import type { LedgerEntry } from '../../../../shared/domain/mail/ledger/ledger'
import { MailFeedback } from '../../../../shared/domain/mail/ledger/mail-feedback'
import * as states from '../../../../shared/domain/mail/ledger/mail-states'
import { addMilliseconds, MINUTE_MS } from '../../../../shared/domain/values/time/instant'
import { readCampaignMails } from '../../../../shared/use-cases/campaigns/count-campaign'
import {
  markFeedback,
  recordMailFeedback,
} from '../../../../shared/use-cases/mail/feedback/record-mail-feedback'
import { countLedger } from '../../../../shared/use-cases/mail/keep-counts'
import { recountMails } from '../../../../shared/use-cases/recount/recount-mails'
import { registerPerson } from '../../../../shared/use-cases/registration/register-person'
import { runSweep } from '../../../../shared/use-cases/sweep/run-sweep'
import {
  aDispatch,
  aForm,
  anAuditRecord,
  aPublishedClinic,
  aRegistration,
  somaliaClinicId,
} from '../../../support/builders/builders'
import { aCampaign, numberedRecipients } from '../../../support/builders/contact-builders'
import {
  createInMemoryDependencies,
  type InMemoryDependencies,
} from '../../../support/in-memory-dependencies'
import { sesTagsOf } from '../../../support/ses-tags'

const startsAt = '2026-11-20T09:12:00.000Z'
const people = numberedRecipients(6)

/** A published clinic with a message that is being sent and a campaign that runs. */
const openClinic = async () => {
  const deps = createInMemoryDependencies()
  deps.setNow(startsAt)
  await deps.clinics.create(aPublishedClinic({ capacity: null }), anAuditRecord())
  const running = startRunning(aCampaign(), { set: 'set-1', size: people.length }, startsAt)
  if (!running) throw new Error('the campaign does not start')
  await deps.campaigns.create(aCampaign(), anAuditRecord({ action: 'campaign-made' }))
  await deps.campaigns.start(running, people, anAuditRecord({ action: 'campaign-started' }), 0)
  await deps.dispatches.add({ ...reminder, state: 'running', changedAt: startsAt })
  return deps
}
const reminder = aDispatch({ kind: 'reminder-week', day: null, version: 1, at: startsAt })

const mailsOf = async (deps: InMemoryDependencies): Promise<LedgerEntry[]> => [
  ...(await Array.fromAsync(deps.ledger.pages(somaliaClinicId))).flat(),
  ...(await Array.fromAsync(deps.campaigns.mailPages(somaliaClinicId, 1))).flat(),
]

const compare = async (deps: InMemoryDependencies) => {
  const { tally, erased } = await countLedger(deps, somaliaClinicId)
  const campaign = await deps.campaigns.get(somaliaClinicId, 1)
  const { counted } = await readCampaignMails(deps, { clinicId: somaliaClinicId, number: 1 })
  const keptMails = await deps.ledger.counted(somaliaClinicId)
  const [keptCampaign] = await deps.campaigns.counted(somaliaClinicId)
  const isRunning = campaign?.state === 'running'
  return {
    kept: [
      keptMails && withoutInstant(keptMails),
      !isRunning && keptCampaign && withoutInstant(keptCampaign),
    ],
    now: [{ ...tally, erased }, !isRunning && withoutInstant(counted)],
  }
}
const withoutInstant = <T extends { countedAt: string }>({ countedAt: _, ...counts }: T) => counts

const sweep = (deps: InMemoryDependencies) => runSweep(deps, { tzVersion: 'test', onEvent: () => undefined })

const eventTypes = ['Send', 'Delivery', 'Bounce', 'Complaint', 'Reject'] as const
const eventOf = (mail: LedgerEntry, eventType: (typeof eventTypes)[number], at: string): MailFeedback =>
  MailFeedback.parse({
    time: at,
    detail: {
      eventType,
      mail: { messageId: mail.sesMessageId ?? 'ses-1', tags: sesTagsOf(mail) },
      ...(eventType === 'Bounce' && { bounce: { bounceType: 'Transient' } }),
    },
  })

const claims = {
  accept: (entry: LedgerEntry, now: string) => states.acceptMail(entry, 'ses-1', now),
  fail: (entry: LedgerEntry, now: string) => states.failMail(entry, 'not-composable', now),
  release: (entry: LedgerEntry, now: string) => states.releaseMail(entry, 'not-composed', now),
  'lose the outcome': (entry: LedgerEntry, now: string) =>
    states.markOutcomeUnknown(entry, 'lease-expired', now),
  die: () => undefined,
}

const person = fc.integer({ min: 0, max: people.length - 1 })
const event = fc.record({
  do: fc.constant('event' as const),
  mail: fc.nat(20),
  type: fc.constantFrom(...eventTypes),
  /** The worker dies before it marks the clinic, and the event comes again later. */
  dies: fc.boolean(),
})
const erasure = fc.record({ do: fc.constant('erase' as const), mail: fc.nat(40) })
const run = fc.record({ do: fc.constant('sweep' as const) })
/** What still happens when all mails are settled. */
const lateStep = fc.oneof(event, erasure, run)
const step = fc.oneof(
  fc.record({ do: fc.constant('register' as const), person }),
  fc.record({
    do: fc.constant('send' as const),
    what: fc.constantFrom('reminder' as const, 'invitation' as const, 'due' as const),
    person,
    /** It ends after the next step. */
    isSlow: fc.boolean(),
    outcome: fc.constantFrom(...(Object.keys(claims) as (keyof typeof claims)[])),
  }),
  event,
  erasure,
  fc.record({
    do: fc.constant('end campaign' as const),
    by: fc.constantFrom('pause' as const, 'finish' as const),
  }),
  run,
)

/** Takes steps, with the sweep's runs between, and events whose mark is still to come. */
const live = async (
  deps: InMemoryDependencies,
  steps: readonly (typeof step extends fc.Arbitrary<infer S> ? S : never)[],
) => {
  const unmarked: MailFeedback[] = []
  const from = deps.now()
  let minutes = 0
  let settle: () => Promise<unknown> = async () => undefined
  const nextRun = async () => {
    minutes += 5
    deps.setNow(addMilliseconds(from, minutes * MINUTE_MS))
    await sweep(deps)
  }
  for (const each of steps) {
    const now = deps.now()
    if (each.do === 'register')
      await registerPerson(deps, {
        clinicId: somaliaClinicId,
        form: aForm({ email: `person-${each.person}@example.org` }),
      })
    const settleFormer = settle
    settle = async () => undefined
    if (each.do === 'send') settle = await send(deps, each)
    if (each.do === 'send' && !each.isSlow) await settle()
    if (each.do === 'event') {
      const mail = (await mailsOf(deps))[each.mail]
      const message = mail && eventOf(mail, each.type, now)
      const result = message && (await recordMailFeedback(deps, message))
      if (message && each.dies) unmarked.push(message)
      else if (message && result) await markFeedback(deps, [{ message, result }])
    }
    if (each.do === 'erase') {
      const mail = (await mailsOf(deps))[each.mail]
      if (mail) await deps.erasures.eraseMails([mail])
    }
    if (each.do === 'end campaign') {
      const campaign = await deps.campaigns.get(somaliaClinicId, 1)
      const after =
        campaign &&
        (each.by === 'pause' ? pauseCampaign(campaign, 'person', now) : finishCampaign(campaign, now))
      if (after) await deps.campaigns.save(after, anAuditRecord({ at: now, action: 'campaign-paused' }))
    }
    if (each.do === 'sweep') {
      await nextRun()
      if (unmarked.length === 0) {
        const { kept, now: counted } = await compare(deps)
        expect(kept).toEqual(counted)
      }
    }
    await settleFormer()
  }
  await settle()
  for (const message of unmarked)
    await markFeedback(deps, [{ message, result: await recordMailFeedback(deps, message) }])
  await nextRun()
}

const send = async (
  deps: InMemoryDependencies,
  {
    what,
    person: index,
    outcome,
  }: { what: 'reminder' | 'invitation' | 'due'; person: number; outcome: keyof typeof claims },
): Promise<() => Promise<unknown>> => {
  const now = deps.now()
  const registration = aRegistration({ email: `person-${index}@example.org` })
  const fresh =
    what === 'reminder'
      ? mailOfDispatch(reminder, registration)
      : invitationKey(aCampaign(), people[index]?.id ?? '')
  const due = (await mailsOf(deps)).filter(({ state }) => state === 'due')[index]
  const key = what === 'due' ? due : fresh
  const campaign = await deps.campaigns.get(somaliaClinicId, 1)
  // No worker claims a mail of a campaign that does not run.
  if (!key || (isCampaignMail(key) && campaign?.state !== 'running')) return async () => undefined
  const stored = (await deps.ledger.get(key)) ?? createDueEntry(key, now, null)
  const claimed = states.claimMail(stored, {}, now)
  if (!claimed || !(await deps.ledger.claim(claimed)).claimed) return async () => undefined
  const after = claims[outcome](claimed, now)
  return async () => after && deps.ledger.settle(claimed, after)
}

/** Nothing is unfinished any more, and the sweep has seen so. */
const becomeIdle = async (deps: InMemoryDependencies): Promise<void> => {
  const now = deps.now()
  const campaign = await deps.campaigns.get(somaliaClinicId, 1)
  // Nobody continues a paused campaign.
  const isWorkedOn = (mail: LedgerEntry) => !isCampaignMail(mail) || campaign?.state === 'running'
  for (const mail of (await mailsOf(deps)).filter((each) => !states.isSettled(each) && isWorkedOn(each)))
    await deps.ledger.settle(mail, { ...mail, state: 'accepted', leaseUntil: null, sesMessageId: 'ses-1' })
  const finished = campaign && finishCampaign(campaign, now)
  if (finished) await deps.campaigns.save(finished, anAuditRecord({ at: now, action: 'campaign-finished' }))
  await deps.dispatches.transition('running', { ...reminder, state: 'done', changedAt: now })
  for (const minutes of [5, 10, 15, 20, 25]) {
    deps.setNow(addMilliseconds(now, minutes * MINUTE_MS))
    await sweep(deps)
  }
}

describe('the kept counts of a clinic’s mails', () => {
  it('equal a recount after each run of the sweep, whatever happened in between', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 5, maxLength: 40 }),
        fc.array(lateStep, { maxLength: 6 }),
        async (steps, lateSteps) => {
          const deps = await openClinic()
          await live(deps, steps)
          await becomeIdle(deps)
          await live(deps, lateSteps)
          const { kept, now } = await compare(deps)
          expect(kept).toEqual(now)
          expect(await recountMails(deps, somaliaClinicId, false)).toBe(true)
        },
      ),
      { numRuns: 60 },
    )
  })

  it('are left to the next run while somebody is being erased', async () => {
    const deps = await openClinic()
    await registerPerson(deps, { clinicId: somaliaClinicId, form: aForm() })
    const { listWithUnfinishedMails } = deps.dispatches
    const read = vi.spyOn(deps.dispatches, 'listWithUnfinishedMails')
    read.mockImplementationOnce(async (id) => {
      const found = await listWithUnfinishedMails(id)
      await deps.erasures.eraseMails(found.mails)
      return found
    })
    await sweep(deps)
    expect(await deps.ledger.counted(somaliaClinicId)).toBeUndefined()
    deps.setNow(addMilliseconds(startsAt, 5 * MINUTE_MS))
    await sweep(deps)
    expect(await deps.ledger.counted(somaliaClinicId)).toMatchObject({ mails: 0, erased: { mails: 1 } })
  })

  it('are checked and repaired by a recount', async () => {
    const deps = await openClinic()
    await registerPerson(deps, { clinicId: somaliaClinicId, form: aForm() })
    for (const [index, key] of people.map(({ id }) => invitationKey(aCampaign(), id)).entries())
      await deps.ledger.add({
        ...createDueEntry(key, startsAt, null),
        state: index > 2 ? 'failed' : 'accepted',
      })
    const campaign = await deps.campaigns.get(somaliaClinicId, 1)
    const finished = campaign && finishCampaign(campaign, startsAt)
    if (finished) await deps.campaigns.save(finished, anAuditRecord({ action: 'campaign-finished' }))
    const [confirmation] = (await Array.fromAsync(deps.ledger.pages(somaliaClinicId))).flat()
    if (confirmation) await deps.ledger.settle(confirmation, { ...confirmation, state: 'accepted' })
    await deps.dispatches.transition('running', { ...reminder, state: 'done', changedAt: startsAt })
    for (const minutes of [5, 10, 15, 20, 25]) {
      deps.setNow(addMilliseconds(startsAt, minutes * MINUTE_MS))
      await sweep(deps)
    }
    expect(await recountMails(deps, somaliaClinicId, false)).toBe(true)

    const kept = await deps.ledger.counted(somaliaClinicId)
    const [keptCampaign] = await deps.campaigns.counted(somaliaClinicId)
    if (!kept || !keptCampaign) throw new Error('nothing is kept')
    await deps.ledger.saveCounted(somaliaClinicId, { ...kept, mails: 7 })
    expect(await recountMails(deps, somaliaClinicId, true)).toBe(false)
    expect(await recountMails(deps, somaliaClinicId, false)).toBe(true)
    await deps.campaigns.saveCounted(somaliaClinicId, { ...keptCampaign, accepted: 5 })
    expect(await recountMails(deps, somaliaClinicId, true)).toBe(false)
    expect((await deps.campaigns.counted(somaliaClinicId))[0]).toMatchObject({ accepted: 3, failed: 3 })
  })
})
