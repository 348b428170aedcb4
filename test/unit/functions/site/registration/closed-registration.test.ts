import { describe, expect, it } from 'vitest'
import {
  aForm,
  aPublishedClinic,
  aRegistration,
  somaliaClinicId,
} from '../../../../support/builders/builders'
import { aSite } from '../site-fixture'

const page = `/clinics/${somaliaClinicId}`
const clinic = aPublishedClinic({
  registrationWindow: {
    opens: { date: '2026-11-20', time: '09:00' },
    closes: { date: '2026-12-08', time: '18:00' },
  },
})
const [early, open, late] = [
  '2026-11-19T06:00:00.000Z',
  '2026-11-21T06:00:00.000Z',
  '2026-12-09T06:00:00.000Z',
]
const [opens, closed] = [
  'Registration opens on Friday, 20 November 2026, 09:00 (Mogadishu, UTC+03:00).',
  'Registration closed on Tuesday, 8 December 2026, 18:00 (Mogadishu, UTC+03:00).',
]

describe('a clinic with a registration window', () => {
  it.each([
    [early, opens, 'Registration is not open yet'],
    [late, closed, 'Registration is closed'],
  ])('at %s says so on its page and in place of the form', async (now, sentence, heading) => {
    const { get } = await aSite({ now, clinics: [clinic] })
    const html = await (await get(page)).text()
    expect(html).toContain(sentence)
    expect(html).not.toContain(`${page}/register"`)
    expect(html).toContain('Lost your link?')
    const form = await (await get(`${page}/register`)).text()
    expect(form).toContain(`<h1>${heading}</h1>`)
    expect(form).toContain(sentence)
    expect(form).not.toContain('<form')
  })

  it('tells when it opens in the time that a visitor has chosen, too', async () => {
    const { get } = await aSite({ now: early, clinics: [clinic] })
    const html = await (await get(`${page}?zone=Lima`)).text()
    expect(html).toContain('Your time: Friday, 20 November 2026, 01:00 (Lima, UTC-05:00)')
  })

  it.each([early, late])('at %s refuses a form that was opened before, and registers no one', async (now) => {
    const { post, deps } = await aSite({ now, clinics: [clinic] })
    const answer = await post(`${page}/register`, { ...aForm() })
    expect(answer.status).toBe(409)
    expect(await answer.text()).toContain(now === early ? opens : closed)
    expect(await deps.registrations.seatsTaken(somaliaClinicId)).toBe(0)
    const invalid = await post(`${page}/register`, { ...aForm(), email: 'x', name: '' })
    expect(invalid.status).toBe(409)
    expect(await invalid.text()).not.toContain('<form')
  })

  it('says on form and page until when it is open, and registers', async () => {
    const { get, post } = await aSite({ now: open, clinics: [clinic] })
    for (const path of [page, `${page}/register`])
      expect(await (await get(path)).text()).toContain(
        'Registration closes on Tuesday, 8 December 2026, 18:00',
      )
    expect((await post(`${page}/register`, { ...aForm() })).status).toBe(303)
  })

  it('lets no one come back after it has closed, and offers no button for it', async () => {
    const withdrawn = aRegistration({ status: 'withdrawn', revision: 2 })
    const { get, post, tokenFor, deps } = await aSite({
      now: late,
      clinics: [clinic],
      registrations: [withdrawn],
    })
    const my = `/my/${await tokenFor('my', withdrawn)}`
    const html = await (await get(my)).text()
    expect(html).toContain('Registration closed on')
    expect(html).not.toContain(`${my}/return`)
    await post(`${my}/return`, {})
    expect((await deps.registrations.get(somaliaClinicId, withdrawn.id))?.status).toBe('withdrawn')
  })

  it('keeps a confirmed registrant, who sees nothing of it', async () => {
    const { get, tokenFor } = await aSite({ now: late, clinics: [clinic], registrations: [aRegistration()] })
    expect(await (await get(`/my/${await tokenFor('my')}`)).text()).not.toContain('Registration closed')
  })
})
