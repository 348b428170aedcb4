import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { registrationId } from '../../../../shared/domain/ids'
import { MailFeedback } from '../../../../shared/domain/mail/ledger/mail-feedback'
import type { MailKey } from '../../../../shared/domain/mail/ledger/mail-key'
import { endUnreached } from '../../../../shared/domain/registration/registration-states'
import { addMilliseconds, HOUR_MS } from '../../../../shared/domain/values/time/instant'
import {
  markFeedback,
  recordMailFeedback,
} from '../../../../shared/use-cases/mail/feedback/record-mail-feedback'
import { recordReached } from '../../../../shared/use-cases/registration/record-reached'
import { runSweep } from '../../../../shared/use-cases/sweep/run-sweep'
import { aRegistration, somaliaClinicId as clinicId } from '../../../support/builders/builders'
import { acceptedMailsTo, drainQueues } from '../../../support/execution/run-until'
import type { InMemoryDependencies } from '../../../support/in-memory-dependencies'
import { sesTagsOf } from '../../../support/ses-tags'
import { depsWithPublishedClinic, registerInClinic } from '../clinic/published-clinic'

const silent = 'silent@example.org'
const waiting = 'waiting@example.org'
const idOf = (email: string) => registrationId(clinicId, email)

const statusOf = async (deps: InMemoryDependencies, email: string) =>
  (await deps.registrations.get(clinicId, idOf(email)))?.status

const deliver = async (
  deps: InMemoryDependencies,
  email: string,
  kind: 'confirmation' | 'waitlisted',
  eventType = 'Delivery',
) => {
  const key: MailKey = { clinicId, recipientId: idOf(email), kind, revision: 1, copy: false }
  const { sesMessageId } = (await deps.ledger.get(key)) ?? {}
  const detail = {
    eventType,
    mail: { messageId: sesMessageId, tags: sesTagsOf(key) },
    ...(eventType === 'Bounce' && { bounce: { bounceType: 'Transient', bouncedRecipients: [] } }),
  }
  const message = MailFeedback.parse({ time: deps.now(), detail })
  await markFeedback(deps, [{ message, result: await recordMailFeedback(deps, message) }])
}

const registerAndSend = async (deps: InMemoryDependencies, email: string) => {
  await registerInClinic(deps, email)
  await drainQueues(deps, clinicId)
}

const wait = (deps: InMemoryDependencies, hours: number) =>
  deps.setNow(addMilliseconds(deps.now(), hours * HOUR_MS))

const sweep = async (deps: InMemoryDependencies) => {
  await runSweep(deps, { tzVersion: 'test', everyClinic: true, onEvent: () => undefined })
  await drainQueues(deps, clinicId)
}

/** One seat, taken for an address that no mail reaches; an hour later a person comes whom mails reach. */
const depsWithSilentSeat = async (capacity: number | null = 1) => {
  const deps = await depsWithPublishedClinic({ capacity })
  await registerAndSend(deps, silent)
  wait(deps, 1)
  await registerAndSend(deps, waiting)
  return deps
}

describe('a seat taken for an address that no mail reaches', () => {
  it('goes to the next person after 48 hours, with a line of the audit log and a mail', async () => {
    const deps = await depsWithSilentSeat()
    await deliver(deps, waiting, 'waitlisted')
    wait(deps, 46.9)
    await sweep(deps)
    expect(await statusOf(deps, silent)).toBe('confirmed')
    wait(deps, 0.2)
    await sweep(deps)
    expect([await statusOf(deps, silent), await statusOf(deps, waiting)]).toEqual(['withdrawn', 'offered'])
    expect(await deps.registrations.seats(clinicId)).toMatchObject({ taken: 1, waiting: 0, offered: 1 })
    expect(acceptedMailsTo(deps, silent)).toEqual(['confirmation', 'withdrawn'])
    const lines = (await deps.clinics.audit(clinicId)).filter(({ by }) => by === 'no-delivery')
    expect(lines.map(({ action, after }) => [action, after.registration])).toEqual([
      ['withdrawn', idOf(silent)],
    ])
  })

  it('can be taken again by the form, in order of arrival, for as long', async () => {
    const deps = await depsWithSilentSeat()
    await deliver(deps, waiting, 'waitlisted')
    wait(deps, 48)
    await sweep(deps)
    expect(await registerInClinic(deps, silent)).toBe('waitlisted')
    await drainQueues(deps, clinicId)
    await sweep(deps)
    expect(await deps.registrations.get(clinicId, idOf(silent))).toMatchObject({
      status: 'waitlisted',
      revision: 3,
    })
  })

  it('is looked for when the term ends, whatever else changes', async () => {
    const deps = await depsWithSilentSeat()
    await deliver(deps, waiting, 'waitlisted')
    wait(deps, 40)
    await sweep(deps)
    const look = (await deps.clinics.readWatches([clinicId])).get(clinicId)?.look
    expect(look?.mailsAt).toBe(addMilliseconds('2026-11-12T08:00:00.000Z', 48 * HOUR_MS))
  })

  it.each<[string, (deps: InMemoryDependencies) => Promise<unknown>]>([
    ['its mail was delivered', (deps) => deliver(deps, silent, 'confirmation')],
    ['its reader complained', (deps) => deliver(deps, silent, 'confirmation', 'Complaint')],
    [
      'a form behind a link of the mail was sent',
      async (deps) => {
        const clinic = await deps.clinics.get(clinicId)
        const registration = await deps.registrations.get(clinicId, idOf(silent))
        if (!clinic || !registration) throw new Error('not registered')
        await recordReached(deps, { clinic, registration })
      },
    ],
  ])('stays where %s', async (_, show) => {
    const deps = await depsWithSilentSeat()
    await deliver(deps, waiting, 'waitlisted')
    await show(deps)
    wait(deps, 72)
    await sweep(deps)
    expect(await statusOf(deps, silent)).toBe('confirmed')
  })

  it('goes also where SES has given up without a hard bounce', async () => {
    const deps = await depsWithSilentSeat()
    await deliver(deps, waiting, 'waitlisted')
    await deliver(deps, silent, 'confirmation', 'Bounce')
    wait(deps, 48)
    await sweep(deps)
    expect(await statusOf(deps, silent)).toBe('withdrawn')
  })

  it('stays while SES reports no later mail of the clinic as delivered: its events may be late for all', async () => {
    const deps = await depsWithSilentSeat()
    wait(deps, 200)
    await sweep(deps)
    expect([await statusOf(deps, silent), await statusOf(deps, waiting)]).toEqual(['confirmed', 'waitlisted'])
    await deliver(deps, waiting, 'waitlisted')
    await sweep(deps)
    expect(await statusOf(deps, silent)).toBe('withdrawn')
  })

  it('stays while nobody waits, and where seats are not limited', async () => {
    for (const capacity of [2, null]) {
      const deps = await depsWithSilentSeat(capacity)
      await deliver(deps, waiting, 'confirmation')
      wait(deps, 200)
      await sweep(deps)
      expect(await statusOf(deps, silent)).toBe('confirmed')
    }
  })

  it('stays when a form is sent between reading and writing', async () => {
    const deps = await depsWithSilentSeat()
    await deliver(deps, waiting, 'waitlisted')
    wait(deps, 48)
    const { getMany } = deps.registrations
    deps.registrations.getMany = async (...of) => {
      const read = await getMany(...of)
      await deps.registrations.recordReached(clinicId, idOf(silent), deps.now())
      return read
    }
    await sweep(deps)
    expect(await statusOf(deps, silent)).toBe('confirmed')
  })
})

describe('a hall of any size that one machine has filled', () => {
  it('is empty for those who wait, and no person whom a mail reached or who sent a form loses anything', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 6 }),
        fc.array(fc.constantFrom('silent', 'delivered', 'form sent', 'days changed'), {
          minLength: 1,
          maxLength: 12,
        }),
        async (capacity, people) => {
          const deps = await depsWithPublishedClinic({ capacity })
          const emails = people.map((sign, index) => `${sign.replace(' ', '-')}-${index}@example.org`)
          for (const [index, email] of emails.entries()) {
            await registerAndSend(deps, email)
            const kind = index < capacity ? 'confirmation' : 'waitlisted'
            if (people[index] === 'delivered') await deliver(deps, email, kind)
            if (people[index] === 'form sent')
              await deps.registrations.recordReached(clinicId, idOf(email), deps.now())
            const from = await deps.registrations.get(clinicId, idOf(email))
            if (people[index] === 'days changed' && from)
              await deps.registrations.saveDetails(from, { ...from, detailsVersion: from.detailsVersion + 1 })
            wait(deps, 0.1)
          }
          await registerAndSend(deps, waiting)
          await deliver(deps, waiting, emails.length < capacity ? 'confirmation' : 'waitlisted')
          wait(deps, 48)
          await sweep(deps)
          const isFull = emails.length >= capacity
          for (const [index, email] of emails.entries()) {
            const status = await statusOf(deps, email)
            if (people[index] === 'silent' && isFull) expect(status).toBe('withdrawn')
            else if (index < capacity) expect(status).toBe('confirmed')
            else expect(['waitlisted', 'offered']).toContain(status)
          }
          const { taken } = await deps.registrations.seats(clinicId)
          expect(taken).toBeLessThanOrEqual(capacity)
        },
      ),
      { numRuns: 25 },
    )
  })
})

describe('a registration that an organiser, a desk or an accepted offer has made', () => {
  it.each([
    ['approved', { submittedAt: '2026-11-01T08:00:00.000Z' }],
    ['registered on the spot', { consentVersion: 'on-the-spot' }],
    [
      'with another address asked for',
      { addressRequest: { email: 'b@example.org', at: '2026-11-12T08:00:00.000Z', number: 1 } },
    ],
    ['that has joined', { joinClickedAt: { 1: '2026-12-10T05:40:00.000Z' } }],
  ])('needs no mail to keep its seat: %s', (_, fields) => {
    const now = '2026-12-01T08:00:00.000Z'
    expect(endUnreached(aRegistration(fields), now)).toBeUndefined()
    expect(endUnreached(aRegistration(), now)).toMatchObject({ status: 'withdrawn', isUnreached: true })
  })
})
