import { describe, expect, it } from 'vitest'
import { registrationId } from '../../../../../shared/domain/ids'
import { MailFeedback } from '../../../../../shared/domain/mail/ledger/mail-feedback'
import type { MailKey } from '../../../../../shared/domain/mail/ledger/mail-key'
import { freeBouncedSeat } from '../../../../../shared/use-cases/mail/feedback/free-bounced-seat'
import { recordMailFeedback } from '../../../../../shared/use-cases/mail/feedback/record-mail-feedback'
import { offerSeats } from '../../../../../shared/use-cases/registration/offer-seats'
import { somaliaClinicId } from '../../../../support/builders/builders'
import { drainQueues } from '../../../../support/execution/run-until'
import type { InMemoryDependencies } from '../../../../support/in-memory-dependencies'
import { sesTagsOf } from '../../../../support/ses-tags'
import { depsWithPublishedClinic, registerInClinic } from '../../clinic/published-clinic'

const invented = 'invented@example.org'
const recipientId = registrationId(somaliaClinicId, invented)
const key: MailKey = {
  clinicId: somaliaClinicId,
  recipientId,
  kind: 'confirmation',
  revision: 1,
  copy: false,
}

const bounce = (deps: InMemoryDependencies, bounceType = 'Permanent') =>
  recordMailFeedback(
    deps,
    MailFeedback.parse({
      time: '2026-11-12T09:00:00Z',
      detail: {
        eventType: 'Bounce',
        bounce: { bounceType, bouncedRecipients: [] },
        mail: { messageId: 'ses-1', tags: sesTagsOf(key) },
      },
    }),
  )

const depsWithInventedAddress = async (capacity: number | null) => {
  const deps = await depsWithPublishedClinic({ capacity })
  await registerInClinic(deps, invented)
  await registerInClinic(deps, 'real@example.org')
  await drainQueues(deps, somaliaClinicId)
  return deps
}
const statusOf = async (deps: InMemoryDependencies, email: string) =>
  (await deps.registrations.get(somaliaClinicId, registrationId(somaliaClinicId, email)))?.status

describe('a hard bounce', () => {
  it('frees the seat for the next person where seats are limited, once, and without a mail', async () => {
    const deps = await depsWithInventedAddress(1)
    expect(await statusOf(deps, 'real@example.org')).toBe('waitlisted')
    const sent = deps.sent.length
    await bounce(deps)
    await bounce(deps)
    await offerSeats(deps, somaliaClinicId)
    expect([await statusOf(deps, invented), await statusOf(deps, 'real@example.org')]).toEqual([
      'withdrawn',
      'offered',
    ])
    expect(await deps.registrations.seats(somaliaClinicId)).toMatchObject({
      taken: 1,
      waiting: 0,
      offered: 1,
    })
    const lines = (await deps.clinics.audit(somaliaClinicId)).filter(({ by }) => by === 'bounce')
    expect(lines.map(({ action, after }) => [action, after.registration])).toEqual([
      ['withdrawn', recipientId],
    ])
    await drainQueues(deps, somaliaClinicId)
    expect(deps.sent.slice(sent).map(({ to }) => to)).toEqual(['real@example.org'])
  })

  it.each([
    ['of a clinic without a limit', null, 'Permanent'],
    ['that is passing', 1, 'Transient'],
    ['of an unknown kind', 1, 'Undetermined'],
  ])('leaves a registration alone: %s', async (_, capacity, bounceType) => {
    const deps = await depsWithInventedAddress(capacity)
    await bounce(deps, bounceType)
    expect(await statusOf(deps, invented)).toBe('confirmed')
  })

  it('of a clinic that is over changes no seat: who registered stays on its record', async () => {
    const deps = await depsWithInventedAddress(1)
    const clinic = await deps.clinics.get(somaliaClinicId)
    if (!clinic) throw new Error('no clinic')
    const end = Math.max(...clinic.days.map(({ date }) => Date.parse(`${date}T23:59:59Z`)))
    const dayAfter = new Date(end + 86_400_000).toISOString()
    await freeBouncedSeat(deps, key, dayAfter)
    expect(await statusOf(deps, invented)).toBe('confirmed')
    await freeBouncedSeat(deps, key, deps.now())
    expect(await statusOf(deps, invented)).toBe('withdrawn')
  })
})
