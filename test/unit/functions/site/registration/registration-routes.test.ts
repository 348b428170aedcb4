import { describe, expect, it } from 'vitest'
import { registrationId } from '../../../../../shared/domain/ids'
import { consentVersion } from '../../../../../shared/domain/registration/registration'
import {
  aForm,
  aPublishedClinic,
  aRegistration,
  somaliaClinicId,
} from '../../../../support/builders/builders'
import { aSite } from '../site-fixture'

const path = `/clinics/${somaliaClinicId}/register`
const fields = (overrides: Record<string, string> = {}) => ({ ...aForm(), ...overrides })

describe('the registration form', () => {
  it('asks for everything, announces the recording of attendance, and names the version of the text', async () => {
    const { get } = await aSite()
    const html = await (await get(path)).text()
    for (const name of [
      'name',
      'email',
      'organisation',
      'jobTitle',
      'sector',
      'country',
      'timeZone',
      'language',
      'gender',
      'accessNeeds',
      'consent',
    ]) {
      expect(html).toContain(`name="${name}"`)
    }
    expect(html).toContain('times at which you join and leave the Zoom meeting are recorded')
    expect(html).toContain('Version 2026-12')
  })

  it('registers and leads on to a page that can be loaded again', async () => {
    const { post, get, deps } = await aSite()
    const answer = await post(path, fields({ timeZone: 'Lima', language: 'fr' }))
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toBe(`/clinics/${somaliaClinicId}/registered`)
    expect(await (await get(`/clinics/${somaliaClinicId}/registered`)).text()).toContain('Check your e-mail')
    const stored = await deps.registrations.get(
      somaliaClinicId,
      registrationId(somaliaClinicId, 'ayaan@example.org'),
    )
    expect(stored).toMatchObject({
      timeZone: 'America/Lima',
      language: 'fr',
      consentVersion: '2026-12',
      status: 'confirmed',
    })
  })

  it('stores which version of the consent text the registrant agreed to, and registers no one without consent', async () => {
    const { post, deps } = await aSite()
    expect((await post(path, fields({ consent: '' }))).status).toBe(422)
    expect(await deps.registrations.seatsTaken(somaliaClinicId)).toBe(0)
    await post(path, fields())
    const stored = await deps.registrations.get(
      somaliaClinicId,
      registrationId(somaliaClinicId, 'ayaan@example.org'),
    )
    expect(stored?.consentVersion).toBe(consentVersion)
  })

  it.each([
    ['woman', 'woman'],
    ['undisclosed', 'undisclosed'],
    ['', undefined],
  ])('takes "%s" as the gender, which may be left empty', async (gender, expected) => {
    const { post, deps } = await aSite()
    expect((await post(path, fields({ gender }))).status).toBe(303)
    const id = registrationId(somaliaClinicId, 'ayaan@example.org')
    expect((await deps.registrations.get(somaliaClinicId, id))?.gender).toBe(expected)
  })

  it.each(['x', 'Woman', '0'])(
    'refuses "%s", which is no answer to the question of gender',
    async (gender) => {
      const { post, deps } = await aSite()
      const answer = await post(path, fields({ gender }))
      expect(answer.status).toBe(422)
      expect(await answer.text()).toContain('<a href="#field-gender">Select an answer from the list')
      expect(await deps.registrations.seatsTaken(somaliaClinicId)).toBe(0)
    },
  )

  it.each(['Somalia', 'الصومال', 'Somalie', '索马里', 'SO'])('takes the country as "%s"', async (country) => {
    const { post, deps } = await aSite()
    expect((await post(path, fields({ country }))).status).toBe(303)
    const id = registrationId(somaliaClinicId, 'ayaan@example.org')
    expect((await deps.registrations.get(somaliaClinicId, id))?.country).toBe('SO')
  })

  it.each(['Zzyzx', 'so', ''])('refuses "%s", which is no country', async (country) => {
    const { post } = await aSite()
    const answer = await post(path, fields({ country }))
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('<a href="#field-country">Select your country.')
  })

  it.each(['Captions, please: I read lips.', 'Intérprete de lengua de señas (LSP)', 'ترجمة نصية', ''])(
    'takes "%s" as what a registrant needs to take part',
    async (accessNeeds) => {
      const { post, deps } = await aSite()
      expect((await post(path, fields({ accessNeeds }))).status).toBe(303)
      const id = registrationId(somaliaClinicId, 'ayaan@example.org')
      expect((await deps.registrations.get(somaliaClinicId, id))?.accessNeeds).toBe(accessNeeds)
    },
  )

  it.each([
    ['see https://evil.example/x', 'Describe your needs without links'],
    ['ask me at ayaan@regulator.so', 'Describe your needs without links'],
    ['look at bit.ly/captions', 'Describe your needs without links'],
    ['www.evil', 'Describe your needs without links'],
    ['x'.repeat(301), 'This must be 300 characters or less.'],
  ])('refuses "%s" as what a registrant needs, and keeps it', async (accessNeeds, message) => {
    const { post } = await aSite()
    const answer = await post(path, fields({ accessNeeds }))
    const html = await answer.text()
    expect(answer.status).toBe(422)
    expect(html).toContain(`<a href="#field-accessNeeds">${message}`)
    expect(html).toContain(`${accessNeeds}</textarea>`)
  })

  it('answers a known address byte for byte as a new one', async () => {
    const { post, get } = await aSite({ registrations: [aRegistration()] })
    const read = async (email: string) => {
      const answer = await post(path, fields({ email }))
      const page = await get(answer.headers.get('location') ?? '')
      return [answer.status, [...answer.headers], await answer.text(), [...page.headers], await page.text()]
    }
    expect(await read(' AYAAN@example.org ')).toEqual(await read('new@example.org'))
  })

  it('answers alike in a full clinic too', async () => {
    const clinic = aPublishedClinic({ capacity: 1 })
    const { post, get } = await aSite({ clinics: [clinic], registrations: [aRegistration()] })
    const read = async (email: string) => {
      const answer = await post(path, fields({ email }))
      const page = await get(answer.headers.get('location') ?? '')
      return [answer.status, [...answer.headers], await answer.text(), [...page.headers], await page.text()]
    }
    expect(await read('ayaan@example.org')).toEqual(await read('new@example.org'))
    expect(await (await get(path)).text()).toContain('This clinic is full')
  })

  it('puts a person who registers for a full clinic on the waiting list, once, and says what that means', async () => {
    const clinic = aPublishedClinic({ capacity: 1 })
    const { post, get, deps } = await aSite({ clinics: [clinic], registrations: [aRegistration()] })
    const answers = await Promise.all([1, 2].map(() => post(path, fields({ email: 'new@example.org' }))))
    expect(answers.map((answer) => answer.headers.get('location'))).toEqual(
      [1, 2].map(() => `/clinics/${somaliaClinicId}/waitlisted`),
    )
    expect(await (await get(`/clinics/${somaliaClinicId}/waitlisted`)).text()).toContain(
      'now on the waiting list',
    )
    expect(await deps.registrations.seats(somaliaClinicId)).toEqual({
      taken: 1,
      waiting: 1,
      offered: 0,
      pending: 0,
    })
    const mails = await deps.ledger.listByRecipient(
      somaliaClinicId,
      registrationId(somaliaClinicId, 'new@example.org'),
    )
    expect(mails.map(({ kind }) => kind)).toEqual(['waitlisted'])
  })

  it('says beforehand that the organiser looks at each registration, and takes it as pending, once', async () => {
    const clinic = aPublishedClinic({ approval: true })
    const { post, get, deps } = await aSite({ clinics: [clinic] })
    expect(await (await get(path)).text()).toContain('The organiser reviews each registration')
    expect(await (await get(`/clinics/${somaliaClinicId}`)).text()).toContain('reviews each registration')
    const answers = await Promise.all([1, 2].map(() => post(path, fields({ email: 'new@example.org' }))))
    expect(answers.map((answer) => answer.headers.get('location'))).toEqual(
      [1, 2].map(() => `/clinics/${somaliaClinicId}/pending`),
    )
    const page = await (await get(`/clinics/${somaliaClinicId}/pending`)).text()
    expect(page).toContain('We will e-mail you again with the decision')
    expect(await deps.registrations.seats(somaliaClinicId)).toEqual({
      taken: 0,
      waiting: 0,
      offered: 0,
      pending: 1,
    })
    const mails = await deps.ledger.listByRecipient(
      somaliaClinicId,
      registrationId(somaliaClinicId, 'new@example.org'),
    )
    expect(mails.map(({ kind }) => kind)).toEqual(['pending'])
  })

  it('says both when such a clinic is full, and nothing of a decision anywhere else', async () => {
    const full = await aSite({
      clinics: [aPublishedClinic({ approval: true, capacity: 1 })],
      registrations: [aRegistration()],
    })
    const words = await (await full.get(path)).text()
    expect(words).toContain('The organiser reviews each registration')
    expect(words).toContain('accepted registrations go to the waiting list')
    const { get } = await aSite()
    expect(await (await get(path)).text()).not.toContain('organiser looks at')
  })

  it('gives the last seat to one of many at once, and a place on the waiting list to each other', async () => {
    const { post, deps } = await aSite({ clinics: [aPublishedClinic({ capacity: 3 })] })
    const all = Array.from({ length: 12 }, (_, index) =>
      post(path, fields({ email: `p${index}@example.org` })),
    )
    await Promise.all(all)
    expect(await deps.registrations.seats(somaliaClinicId)).toEqual({
      taken: 3,
      waiting: 9,
      offered: 0,
      pending: 0,
    })
  })

  it('makes one registration and one confirmation of a double click', async () => {
    const { post, deps } = await aSite()
    const answers = await Promise.all([post(path, fields()), post(path, fields())])
    expect(answers.map(({ status }) => status)).toEqual([303, 303])
    expect(await deps.registrations.seatsTaken(somaliaClinicId)).toBe(1)
    const mails = await deps.ledger.listByRecipient(
      somaliaClinicId,
      registrationId(somaliaClinicId, 'ayaan@example.org'),
    )
    expect(mails.map(({ kind }) => kind)).toEqual(['confirmation'])
  })

  it('says at each field what is wrong, and keeps what was typed', async () => {
    const { post } = await aSite()
    const answer = await post(
      path,
      fields({ email: 'ayaan@', sector: '', timeZone: 'Atlantis', name: '"Nur" & Ali', consent: '' }),
    )
    const html = await answer.text()
    expect(answer.status).toBe(422)
    expect(html).toContain('There are 4 problems')
    for (const field of ['email', 'sector', 'timeZone', 'consent']) {
      expect(html).toContain(`href="#field-${field}"`)
      expect(html).toContain(`id="field-${field}-error"`)
    }
    expect(html).toContain('value="&quot;Nur&quot; &amp; Ali"')
    expect(html).toContain('value="ayaan@"')
    expect(html).toContain('value="Atlantis"')
    expect(html).toContain('<option selected>Somalia<')
  })

  it('takes no message in place of a name, keeps it, and says what is meant', async () => {
    const { post, deps } = await aSite()
    const name = 'your account is blocked: https://evil.example/<b>'
    const answer = await post(path, fields({ name }))
    const html = await answer.text()
    expect(answer.status).toBe(422)
    expect(html).toContain('Enter your name only, without links, addresses, numbers or sentences.')
    expect(html).toContain('value="your account is blocked: https://evil.example/&lt;b&gt;"')
    expect(await deps.registrations.seatsTaken(somaliaClinicId)).toBe(0)
  })

  it('says how long a text may be', async () => {
    const { post } = await aSite()
    const html = await (await post(path, fields({ name: 'x'.repeat(201) }))).text()
    expect(html).toContain('This must be 200 characters or less.')
  })

  it.each([
    [
      'cancelled',
      aPublishedClinic({ status: 'cancelled' }),
      '2026-11-20T09:00:00.000Z',
      'has been cancelled',
    ],
    ['over', aPublishedClinic(), '2026-12-12T09:00:00.000Z', 'This clinic is over'],
  ])('says plainly that a clinic is %s', async (_, clinic, now, words) => {
    const { get, post } = await aSite({ clinics: [clinic], now })
    expect(await (await get(path)).text()).toContain(words)
    const answer = await post(path, fields())
    expect(answer.status).toBe(409)
    expect(await answer.text()).toContain(words)
  })

  it('refuses a form that another site sent, and one that is too large', async () => {
    const { post, deps } = await aSite()
    const foreign = await post(path, fields(), { origin: 'https://evil.example.org' })
    expect(foreign.status).toBe(403)
    expect(await foreign.text()).toContain('did not come from this site')
    expect((await post(path, fields({ name: 'x'.repeat(70_000) }))).status).toBe(413)
    expect(await deps.registrations.seatsTaken(somaliaClinicId)).toBe(0)
  })
})
