import { describe, expect, it } from 'vitest'
import { MAX_FORMS_PER_HOUR } from '../../../../../shared/domain/form-rate-limit'
import type { Registration } from '../../../../../shared/domain/registration/registration'
import { aPublishedClinic, aRegistration, somaliaClinicId } from '../../../../support/builders/builders'
import { acceptedMailsTo, runUntil } from '../../../../support/execution/run-until'
import { callsOf } from '../../../../support/stores/store-calls'
import { aSite } from '../site-fixture'

const path = `/clinics/${somaliaClinicId}/lost-link`
const now = '2026-11-21T09:00:00.000Z'
const registration = aRegistration()

const openSite = (registrations: Registration[] = [registration]) =>
  aSite({ now, clinics: [aPublishedClinic()], registrations })

describe('a person who has lost the link', () => {
  it('finds the form on the clinic’s page, the registration form and the page after it', async () => {
    const { get } = await openSite()
    for (const page of ['', '/register', '/registered', '/pending', '/waitlisted'])
      expect(await (await get(`/clinics/${somaliaClinicId}${page}`)).text()).toContain(`href="${path}"`)
  })

  it('gets a mail with the link, whatever the case and spaces of the address', async () => {
    const { post, deps, tokenFor } = await openSite()
    await runUntil(deps, somaliaClinicId, now)
    const answer = await post(path, { email: ` ${registration.email.toUpperCase()} ` })
    expect(answer.headers.get('location')).toBe(`/clinics/${somaliaClinicId}/link-sent`)
    await runUntil(deps, somaliaClinicId, now)
    expect(acceptedMailsTo(deps, registration.email)).toEqual(['confirmation', 'confirmation'])
    const mail = Buffer.from(deps.sent.at(-1)?.raw ?? '')
      .toString()
      .replaceAll('=\r\n', '')
    expect(mail).toContain(await tokenFor('my'))
    expect(mail).toContain('This e-mail was requested again')
  })

  it('gets an error for what is no address, and keeps what was typed', async () => {
    const { post } = await openSite()
    for (const email of ['', 'ayaan', 'ayaan@', 'a b@example.org']) {
      const answer = await post(path, { email })
      expect([email, answer.status]).toEqual([email, 422])
      expect(await answer.text()).toContain(`value="${email}"`)
    }
  })

  it('gets no more than five mails, however many forms are sent', async () => {
    const { post, deps } = await openSite()
    for (let minutes = 0; minutes < 300; minutes += 5) {
      deps.setNow(new Date(Date.parse(now) + minutes * 60_000).toISOString())
      await post(path, { email: registration.email })
    }
    await runUntil(deps, somaliaClinicId, deps.now())
    expect(acceptedMailsTo(deps, registration.email)).toHaveLength(6)
  })
})

const strangers: [string, Registration[]][] = [
  ['registered long ago', [registration]],
  ['has just registered', [aRegistration({ statusSince: '2026-11-21T08:59:00.000Z' })]],
  ['waits for a seat', [aRegistration({ status: 'waitlisted' })]],
  ['has withdrawn', [aRegistration({ status: 'withdrawn' })]],
]

it.each(strangers)(
  'gives the same answer and makes the same calls for a person who %s as for a stranger',
  async (_, registrations) => {
    const tryAddress = async (email: string) => {
      const { post, deps } = await openSite(registrations)
      const calls = callsOf(deps)
      const answer = await post(path, { email })
      return { calls, answer: [answer.status, [...answer.headers], await answer.text()] }
    }
    const known = await tryAddress(registration.email)
    expect(known).toEqual(await tryAddress('nobody@example.org'))
    expect(known.calls).toContain('registrations.resendConfirmation')
  },
)

it('counts with the registration forms of a network', async () => {
  const { post, deps } = await openSite()
  deps.visitors.countForm = async () => MAX_FORMS_PER_HOUR + 1
  const answer = await post(path, { email: registration.email })
  expect(answer.status).toBe(429)
  expect(answer.headers.get('retry-after')).toBe('3600')
})
