import { describe, expect, it } from 'vitest'
import { registrationId } from '../../../../shared/domain/ids'
import { addMilliseconds, DAY_MS, MINUTE_MS } from '../../../../shared/domain/values/time/instant'
import { processErasures } from '../../../../shared/use-cases/erasure/process-erasures'
import { requestErasure, requestOwnErasure } from '../../../../shared/use-cases/erasure/request-erasure'
import { sendMail } from '../../../../shared/use-cases/mail/send-mail'
import { offerSeats } from '../../../../shared/use-cases/registration/offer-seats'
import { registerPerson } from '../../../../shared/use-cases/registration/register-person'
import { withdrawRegistrant } from '../../../../shared/use-cases/registration/withdraw-registrant'
import { aForm, anAuditRecord, aPublishedClinic, somaliaClinicId } from '../../../support/builders/builders'
import { crashAfterWrites } from '../../../support/execution/crash-after'
import { acceptedMailsTo, drainQueues, runUntil } from '../../../support/execution/run-until'
import {
  createInMemoryDependencies,
  type InMemoryDependencies,
} from '../../../support/in-memory-dependencies'
import { snapshotStores } from '../../../support/stores/store-snapshot'

const emailOf = (who: string) => `${who}@example.org`
const idOf = (who: string) => registrationId(somaliaClinicId, emailOf(who))
const registrationKey = (who: string) => ({ clinicId: somaliaClinicId, registrationId: idOf(who) })
const statusOf = async (deps: InMemoryDependencies, who: string) =>
  (await deps.registrations.get(somaliaClinicId, idOf(who)))?.status

/** One seat: Amina has it, Bashir and Chantal wait for it in this order. */
const depsWithWaitingList = async () => {
  const deps = createInMemoryDependencies({ now: '2026-11-20T09:00:00.000Z' })
  await deps.clinics.create(aPublishedClinic({ capacity: 1 }), anAuditRecord())
  for (const who of ['amina', 'bashir', 'chantal']) {
    deps.setNow(addMilliseconds(deps.now(), MINUTE_MS))
    await registerPerson(deps, { clinicId: somaliaClinicId, form: aForm({ email: emailOf(who), name: who }) })
  }
  await drainQueues(deps, somaliaClinicId)
  return deps
}

/** Amina leaves, and her seat is offered to Bashir. */
const offerSeatToBashir = async (deps: InMemoryDependencies) => {
  deps.setNow(addMilliseconds(deps.now(), MINUTE_MS))
  await withdrawRegistrant(deps, registrationKey('amina'))
  await offerSeats(deps, somaliaClinicId)
  await drainQueues(deps, somaliaClinicId)
}

const eraseBashir = async (deps: InMemoryDependencies) => {
  deps.setNow(addMilliseconds(deps.now(), MINUTE_MS))
  await requestErasure(deps, { email: emailOf('bashir'), idempotencyKey: 'first-form', by: 'admin-1' })
}

/** A run of the sweep: people are erased, then freed seats are offered. */
const sweepOnce = async (deps: InMemoryDependencies) => {
  deps.setNow(addMilliseconds(deps.now(), 5 * MINUTE_MS))
  const failed = (_: string, error: unknown) => {
    throw error
  }
  await processErasures(deps, { onProgress: () => {}, onFailure: failed })
  await offerSeats(deps, somaliaClinicId)
}

const sweepUntilDone = async (deps: InMemoryDependencies) => {
  for (let revision = 0; revision < 4; revision += 1) await sweepOnce(deps)
  expect((await deps.erasures.listAll()).map(({ doneAt }) => doneAt)).toEqual([expect.any(String)])
}

const expectErased = async (deps: InMemoryDependencies) => {
  const left = await snapshotStores(deps)
  expect(left).not.toMatch(/bashir/i)
  expect(left).not.toContain(idOf('bashir'))
}

describe('erasing a person on the waiting list', () => {
  it('removes the person from the list, and a freed seat goes to the next one', async () => {
    const deps = await depsWithWaitingList()
    const mails = acceptedMailsTo(deps, emailOf('bashir'))

    await eraseBashir(deps)
    await sweepUntilDone(deps)

    await expectErased(deps)
    expect(await deps.registrations.seats(somaliaClinicId)).toMatchObject({
      taken: 1,
      waiting: 1,
      offered: 0,
    })
    await withdrawRegistrant(deps, registrationKey('amina'))
    await offerSeats(deps, somaliaClinicId)
    expect(await statusOf(deps, 'chantal')).toBe('offered')
    await runUntil(deps, somaliaClinicId, '2026-12-12T09:00:00.000Z')
    expect(acceptedMailsTo(deps, emailOf('bashir'))).toEqual(mails)
    expect(mails).toEqual(['waitlisted'])
  })

  it('is not undone by a seat offered between request and sweep', async () => {
    const deps = await depsWithWaitingList()
    await eraseBashir(deps)
    await offerSeatToBashir(deps)
    expect(await statusOf(deps, 'bashir')).toBe('offered')

    await sweepUntilDone(deps)

    await expectErased(deps)
    expect(await statusOf(deps, 'chantal')).toBe('offered')
    expect(await deps.registrations.seats(somaliaClinicId)).toMatchObject({
      taken: 1,
      waiting: 0,
      offered: 1,
    })
  })

  it('keeps a person who left the list after the request and joined it again', async () => {
    const deps = await depsWithWaitingList()
    await eraseBashir(deps)
    deps.setNow(addMilliseconds(deps.now(), MINUTE_MS))
    await withdrawRegistrant(deps, registrationKey('bashir'))
    await registerPerson(deps, { clinicId: somaliaClinicId, form: aForm({ email: emailOf('bashir') }) })

    await sweepUntilDone(deps)

    expect(await statusOf(deps, 'bashir')).toBe('waitlisted')
  })

  it('keeps that person also when a seat has been offered to them', async () => {
    const deps = await depsWithWaitingList()
    await withdrawRegistrant(deps, registrationKey('chantal'))
    await eraseBashir(deps)
    deps.setNow(addMilliseconds(deps.now(), MINUTE_MS))
    await withdrawRegistrant(deps, registrationKey('bashir'))
    await registerPerson(deps, { clinicId: somaliaClinicId, form: aForm({ email: emailOf('bashir') }) })
    await offerSeatToBashir(deps)

    await sweepUntilDone(deps)

    expect(await statusOf(deps, 'bashir')).toBe('offered')
  })
})

describe('erasing a person with an offered seat', () => {
  it('offers the seat to the next person, with correct counts and no mail to the erased one', async () => {
    const deps = await depsWithWaitingList()
    await offerSeatToBashir(deps)
    const mails = acceptedMailsTo(deps, emailOf('bashir'))

    await eraseBashir(deps)
    await sweepUntilDone(deps)
    await drainQueues(deps, somaliaClinicId)

    await expectErased(deps)
    expect(await statusOf(deps, 'chantal')).toBe('offered')
    expect(await deps.registrations.seats(somaliaClinicId)).toMatchObject({
      taken: 1,
      waiting: 0,
      offered: 1,
    })
    expect(acceptedMailsTo(deps, emailOf('chantal'))).toEqual(['waitlisted', 'seat-offered'])
    await runUntil(deps, somaliaClinicId, '2026-12-12T09:00:00.000Z')
    expect(acceptedMailsTo(deps, emailOf('bashir'))).toEqual(mails)
    expect(mails).toEqual(['waitlisted', 'seat-offered'])
  })

  it('sends no queued mail to the erased person', async () => {
    const deps = await depsWithWaitingList()
    deps.setNow(addMilliseconds(deps.now(), MINUTE_MS))
    await withdrawRegistrant(deps, registrationKey('amina'))
    await offerSeats(deps, somaliaClinicId)
    const offered = (await deps.ledger.listByRecipient(somaliaClinicId, idOf('bashir'))).find(
      ({ kind }) => kind === 'seat-offered',
    )
    if (!offered) throw new Error('the mail with the offer')
    await eraseBashir(deps)
    await sweepUntilDone(deps)

    expect(await sendMail(deps, offered)).toBe('skipped')

    expect(acceptedMailsTo(deps, emailOf('bashir'))).toEqual(['waitlisted'])
    await expectErased(deps)
  })

  it('erases a person whose offer has expired, lapsed in the table or not', async () => {
    for (const lapses of [true, false]) {
      const deps = await depsWithWaitingList()
      await offerSeatToBashir(deps)
      await eraseBashir(deps)
      deps.setNow(addMilliseconds(deps.now(), 3 * DAY_MS))
      if (lapses) await offerSeats(deps, somaliaClinicId)

      await sweepUntilDone(deps)

      await expectErased(deps)
      expect(await deps.registrations.seats(somaliaClinicId)).toMatchObject({
        taken: 1,
        waiting: 0,
        offered: 1,
      })
    }
  })

  it('gives the same result in parallel runs, and after a crash at any write', async () => {
    const outcome = async (erase: (deps: InMemoryDependencies) => Promise<unknown>) => {
      const deps = await depsWithWaitingList()
      await offerSeatToBashir(deps)
      await eraseBashir(deps)
      await erase(deps)
      await sweepUntilDone(deps)
      await expectErased(deps)
      return {
        seats: await deps.registrations.seats(somaliaClinicId),
        erasedCounts: await deps.erasures.erasedCounts(somaliaClinicId),
        chantal: await statusOf(deps, 'chantal'),
      }
    }
    const once = await outcome(async () => {})
    expect(once.chantal).toBe('offered')
    expect(await outcome((deps) => Promise.all([sweepOnce(deps), sweepOnce(deps)]))).toEqual(once)
    for (let writes = 0; writes < 10; writes += 1) {
      const crashedWrites = await outcome((deps) => sweepOnce(crashAfterWrites(deps, writes)).catch(() => {}))
      expect([writes, crashedWrites]).toEqual([writes, once])
    }
  })

  it('requested by the registrant sends one last mail, and frees the seat at once', async () => {
    const deps = await depsWithWaitingList()
    await offerSeatToBashir(deps)
    await withdrawRegistrant(deps, registrationKey('bashir'))
    expect(await requestOwnErasure(deps, registrationKey('bashir'))).toBe('asked')
    await offerSeats(deps, somaliaClinicId)
    expect(await statusOf(deps, 'chantal')).toBe('offered')
    await drainQueues(deps, somaliaClinicId)

    await sweepUntilDone(deps)

    await expectErased(deps)
    expect(acceptedMailsTo(deps, emailOf('bashir'))).toEqual(['waitlisted', 'seat-offered', 'withdrawn'])
    expect(await deps.registrations.seats(somaliaClinicId)).toMatchObject({
      taken: 1,
      waiting: 0,
      offered: 1,
    })
  })
})
