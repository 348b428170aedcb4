import { describe, expect, it } from 'vitest'
import { isPlannable } from '../../../../shared/domain/clinic/clinic'
import { registrationId } from '../../../../shared/domain/ids'
import { planMessages } from '../../../../shared/domain/mail/kinds/message-plan'
import { addMilliseconds } from '../../../../shared/domain/values/time/instant'
import { dispatchMessage } from '../../../../shared/use-cases/mail/dispatch-message'
import { sendMail } from '../../../../shared/use-cases/mail/send-mail'
import { withdrawRegistrant } from '../../../../shared/use-cases/registration/withdraw-registrant'
import { somaliaClinicId } from '../../../support/builders/builders'
import { acceptedMailsTo, drainQueues, runUntil } from '../../../support/execution/run-until'
import { ayaan, depsWithPublishedClinic, moveSomaliaDay, registerInClinic } from '../clinic/published-clinic'

const SECOND_MS = 1000

describe('a message to many that begins before its instant', () => {
  it.each([
    ['judged before the return', true],
    ['judged after the return', false],
  ])('reaches who withdraws while it leaves and is back before the instant: %s', async (_, judgedFirst) => {
    const deps = await depsWithPublishedClinic({}, { mailRate: 4 })
    for (let n = 0; n < 120; n += 1) await registerInClinic(deps, `person${n}@example.org`)
    await drainQueues(deps, somaliaClinicId)
    const clinic = await deps.clinics.get(somaliaClinicId)
    if (!clinic || !isPlannable(clinic)) throw new Error('the clinic is plannable')
    const link = planMessages(clinic).find(({ kind, day }) => kind === 'join-link' && day === 1)
    if (!link) throw new Error('the clinic has a joining link')
    // 120 mails at 4 a second: the fan-out begins 34.6 s before the instant.
    await runUntil(deps, somaliaClinicId, addMilliseconds(link.at, -60 * SECOND_MS))
    deps.setNow(addMilliseconds(link.at, -30 * SECOND_MS))
    const { planVersion } = link
    const job = { clinicId: somaliaClinicId, kind: 'join-link' as const, day: 1, version: planVersion }
    expect(await dispatchMessage(deps, job)).toBe('fanned-out')
    const person = registrationId(somaliaClinicId, 'person7@example.org')
    const index = deps.queue.mail.findIndex(({ key }) => key.recipientId === person)
    const [mail] = deps.queue.mail.splice(index, 1)
    if (!mail) throw new Error('the mail is queued')
    deps.setNow(addMilliseconds(link.at, -25 * SECOND_MS))
    await withdrawRegistrant(deps, { clinicId: somaliaClinicId, registrationId: person })
    deps.setNow(addMilliseconds(link.at, -20 * SECOND_MS))
    if (judgedFirst) expect(await sendMail(deps, mail.key)).toBe('skipped')
    deps.setNow(addMilliseconds(link.at, -10 * SECOND_MS))
    expect(await registerInClinic(deps, 'person7@example.org')).toBe('registered')
    if (!judgedFirst) expect(await sendMail(deps, mail.key)).toBe('skipped')
    await drainQueues(deps, somaliaClinicId)
    await runUntil(deps, somaliaClinicId, addMilliseconds(link.at, 50 * 60 * SECOND_MS))
    const hasLink = deps.sent.some(
      ({ to, raw, tags }) =>
        to === 'person7@example.org' &&
        (tags['kind'] === 'join-link' || (tags['revision'] === '3' && String(raw).includes('/join/'))),
    )
    expect(hasLink).toBe(true)
  })
})

describe('a mail with an unknown outcome that told the old time', () => {
  it.each([
    ['throttled', { outcome: 'throttled' }],
    ['refused for the account', { outcome: 'account-refused', code: 'ExpiredToken' }],
    ['not reached', { outcome: 'unreachable', code: 'ECONNREFUSED' }],
    ['unknown again', { outcome: 'ambiguous', code: 'http-503' }],
  ] as const)('does not make a notice of the move superfluous by a second attempt: %s', async (_, second) => {
    const deps = await depsWithPublishedClinic()
    await registerInClinic(deps)
    const recipientId = registrationId(somaliaClinicId, ayaan)
    const key = {
      clinicId: somaliaClinicId,
      recipientId,
      kind: 'confirmation' as const,
      revision: 1,
      copy: false,
    }
    deps.mailer.respondWith(() => ({ outcome: 'ambiguous', code: 'ECONNRESET' }))
    expect(await sendMail(deps, key)).toBe('ambiguous')
    deps.setNow('2026-11-12T08:02:00.000Z')
    await moveSomaliaDay(deps, 1, '2026-12-10', '07:00', '10:30')
    deps.mailer.respondWith(() => second)
    await sendMail(deps, key)
    const notice = {
      clinicId: somaliaClinicId,
      recipientId,
      kind: 'moved' as const,
      day: 1,
      planVersion: 2,
      revision: 1,
    }
    deps.mailer.respondWith(() => ({ outcome: 'accepted', sesMessageId: 'ses-2' }))
    expect(await sendMail(deps, notice)).toBe('accepted')
    expect(acceptedMailsTo(deps, ayaan)).toEqual(['moved 1'])
  })
})
