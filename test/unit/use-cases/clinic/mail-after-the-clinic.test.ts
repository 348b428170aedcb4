import { simpleParser } from 'mailparser'
import { describe, expect, it } from 'vitest'
import { saveMaterials } from '../../../../shared/use-cases/clinic/save-materials'
import { dispatchMessage } from '../../../../shared/use-cases/mail/dispatch-message'
import { withdrawRegistrant } from '../../../../shared/use-cases/registration/withdraw-registrant'
import { aRegistration, aReport, aStay, somaliaClinicId } from '../../../support/builders/builders'
import { runUntil } from '../../../support/execution/run-until'
import type { InMemoryDependencies } from '../../../support/in-memory-dependencies'
import { aStaff } from '../../functions/console/in-memory-console'
import { depsWithPublishedClinic, registerInClinic } from './published-clinic'

const attends = 'attends@example.org'
const firstDay = 'first-day@example.org'
const absent = 'absent@example.org'
const left = 'left@example.org'
const afterTwoDays = '2026-12-13T12:00:00.000Z'
const due = '2026-12-14T06:00:00.000Z'

const wholeDay = (day: number, email: string) =>
  aStay({
    name: email,
    email,
    from: `2026-12-1${day - 1}T06:00:00.000Z`,
    to: `2026-12-1${day - 1}T09:30:00.000Z`,
  })

const report = (deps: InMemoryDependencies, day: number, emails: string[], receivedAt = deps.now()) =>
  deps.attendance.saveReport(aReport({ day, receivedAt, stays: emails.map((email) => wholeDay(day, email)) }))

/** A clinic with reports of both days, some hours before the mail after it. */
const aHeldClinic = async (overrides: Parameters<typeof depsWithPublishedClinic>[0] = {}) => {
  const deps = await depsWithPublishedClinic(overrides)
  for (const email of [attends, firstDay, absent, left]) await registerInClinic(deps, email)
  const registrationId = aRegistration({ email: left }).id
  await withdrawRegistrant(deps, { clinicId: somaliaClinicId, registrationId })
  await runUntil(deps, somaliaClinicId, afterTwoDays)
  await report(deps, 1, [attends, firstDay])
  await report(deps, 2, [attends])
  return deps
}

const thanks = async (deps: InMemoryDependencies) =>
  Promise.all(
    deps.sent
      .filter(({ tags }) => tags['kind'] === 'thank-you')
      .map(async ({ to, at, raw }) => {
        const { subject = '', text = '' } = await simpleParser(raw)
        return { to, at, subject, text }
      }),
  )

describe('the mail after a clinic', () => {
  it('thanks who was there and tells who was not, at 09:00 on the third day after, and nobody who withdrew', async () => {
    const deps = await aHeldClinic()
    await runUntil(deps, somaliaClinicId, due)
    const mails = await thanks(deps)
    expect(mails.map(({ to, at, subject }) => [to, at, subject.split(':')[0]]).toSorted()).toEqual([
      [absent, due, 'We missed you'],
      [attends, due, 'Thank you for taking part'],
      [firstDay, due, 'Thank you for taking part'],
    ])
  })

  it('has the certificate of who has a valid one, and of nobody else', async () => {
    const deps = await aHeldClinic()
    await runUntil(deps, somaliaClinicId, due)
    const [certificate] = await deps.certificates.listByClinic(somaliaClinicId)
    const withCertificate = (await thanks(deps)).filter(({ text }) => text.includes('/certificates/'))
    expect(withCertificate.map(({ to }) => to)).toEqual([attends])
    expect(withCertificate[0]?.text).toContain(`/certificates/${certificate?.code}/pdf`)
  })

  it('has the materials that the organiser added, in their order', async () => {
    const deps = await aHeldClinic()
    const materials = [
      { title: 'Slides', url: 'https://slides.example.org/1' },
      { title: 'Recording', url: 'https://video.example.org/2' },
    ]
    const version = (await deps.clinics.get(somaliaClinicId))?.version ?? 0
    await saveMaterials(deps, aStaff(), { id: somaliaClinicId, version, materials })
    await runUntil(deps, somaliaClinicId, due)
    for (const { text } of await thanks(deps))
      expect(text).toMatch(/Slides[\s\S]*slides\.example\.org[\s\S]*Recording[\s\S]*video\.example\.org/)
  })

  it('comes once: a corrected report sends no second one, and the stored answer stays', async () => {
    const deps = await aHeldClinic()
    await runUntil(deps, somaliaClinicId, due)
    deps.setNow('2026-12-15T08:00:00.000Z')
    await report(deps, 1, [attends, absent])
    await report(deps, 2, [attends, absent])
    await runUntil(deps, somaliaClinicId, '2026-12-20T08:00:00.000Z')
    expect(await thanks(deps)).toHaveLength(3)
    const { id } = aRegistration({ email: absent })
    expect((await deps.registrations.get(somaliaClinicId, id))?.presence).toBe('absent')
  })

  it('says neither where nothing is known of a day', async () => {
    const deps = await depsWithPublishedClinic()
    for (const email of [attends, absent]) await registerInClinic(deps, email)
    await runUntil(deps, somaliaClinicId, afterTwoDays)
    await report(deps, 1, [attends])
    await runUntil(deps, somaliaClinicId, due)
    const subjects = (await thanks(deps)).map(({ to, subject }) => [to, subject.split(':')[0]])
    expect(subjects.toSorted()).toEqual([
      [absent, 'The clinic has ended'],
      [attends, 'Thank you for taking part'],
    ])
  })

  it('is marked missed, and sent no more, a week later', async () => {
    const deps = await aHeldClinic()
    deps.setNow('2026-12-21T06:00:01.000Z')
    const job = { clinicId: somaliaClinicId, kind: 'thank-you', day: null, version: 1 } as const
    expect(await dispatchMessage(deps, job)).toBe('missed')
    expect(deps.queue.mail).toEqual([])
    const { id } = aRegistration({ email: attends })
    const mails = await deps.ledger.listByRecipient(somaliaClinicId, id)
    expect(mails.find(({ kind }) => kind === 'thank-you')?.state).toBe('missed')
  })
})
