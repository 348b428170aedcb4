import { describe, expect, it } from 'vitest'
import type { PlannableClinic } from '../../../../../shared/domain/clinic/clinic'
import { supportedLanguages } from '../../../../../shared/domain/values/language'
import { addMilliseconds, MINUTE_MS } from '../../../../../shared/domain/values/time/instant'
import { processErasures } from '../../../../../shared/use-cases/erasure/process-erasures'
import {
  aForm,
  aPublishedClinic,
  aRegistration,
  somaliaClinicId,
} from '../../../../support/builders/builders'
import { runUntil } from '../../../../support/execution/run-until'
import { aSite } from '../site-fixture'

const clinicWith = (clinic: Partial<PlannableClinic> = {}) =>
  aPublishedClinic({ confirmsAddress: true, ...clinic })
const unconfirmed = aRegistration({ status: 'unconfirmed' })
const stored = async (deps: Awaited<ReturnType<typeof aSite>>['deps']) =>
  deps.registrations.get(somaliaClinicId, unconfirmed.id)

describe('the form of a clinic that has addresses confirmed', () => {
  it('leads to a page that asks for the click, the same for a registered address', async () => {
    const { get, post, deps } = await aSite({ clinics: [clinicWith()], now: '2026-11-20T09:00:00.000Z' })
    const answers = [
      await post(`/clinics/${somaliaClinicId}/register`, aForm()),
      await post(`/clinics/${somaliaClinicId}/register`, aForm()),
    ]
    for (const answer of answers) {
      expect(answer.status).toBe(303)
      expect(answer.headers.get('location')).toBe(`/clinics/${somaliaClinicId}/unconfirmed`)
    }
    expect(await stored(deps)).toMatchObject({ status: 'unconfirmed', revision: 1 })
    const page = await (await get(`/clinics/${somaliaClinicId}/unconfirmed`)).text()
    expect(page).toContain('only then will your registration be accepted. No seat is kept until then.')
  })

  it('says beforehand that a click will be asked, also beside approval and a full hall, and only there', async () => {
    for (const [clinic, isSaid] of [
      [clinicWith(), true],
      [clinicWith({ approval: true }), true],
      [clinicWith({ capacity: 1 }), true],
      [aPublishedClinic(), false],
    ] as const) {
      const { get } = await aSite({ clinics: [clinic], registrations: [aRegistration()] })
      const form = await (await get(`/clinics/${somaliaClinicId}/register`)).text()
      expect(form.includes('You confirm your address first')).toBe(isSaid)
      expect(form.includes('no seat is kept until then')).toBe(isSaid)
    }
  })
})

describe('the personal page of an address that is not confirmed', () => {
  it('has a button and neither joining link, calendar nor cancellation; reading it changes nothing', async () => {
    const { get, deps, tokenFor } = await aSite({ clinics: [clinicWith()], registrations: [unconfirmed] })
    const my = `/my/${await tokenFor('my')}`
    const html = await (await get(my)).text()
    expect(html).toContain('Address not confirmed')
    expect(html).toContain(`action="${my}/confirm"`)
    expect(html).not.toMatch(/\/join\/|\/calendar\/|\/withdraw"|\/address"/)
    expect(await stored(deps)).toEqual(unconfirmed)
    expect((await get(`${my}/confirm`)).status).toBe(404)
    expect((await get(`/join/${await tokenFor('join')}`)).headers.get('location')).toBeNull()
  })

  it('shows a stranger behind a typing error the clinic and nothing that was entered', async () => {
    const entered = { jobTitle: 'Examiner', accessNeeds: 'A seat near the door', attendingDays: [1] }
    const { get, post, deps, tokenFor } = await aSite({
      clinics: [clinicWith()],
      registrations: [{ ...unconfirmed, ...entered }],
    })
    const my = `/my/${await tokenFor('my')}`
    const html = await (await get(my)).text()
    expect(html).toContain(clinicWith().title)
    for (const detail of ['name', 'email', 'organisation', 'jobTitle', 'accessNeeds'] as const)
      expect(html).not.toContain({ ...unconfirmed, ...entered }[detail])
    const closed = ['change', 'address', 'data.json', 'survey', 'gap-analysis', 'calendars/google/1']
    for (const path of closed) expect([path, (await get(`${my}/${path}`)).status]).toEqual([path, 404])
    const forms = ['change', 'address', 'withdraw', 'return', 'take', 'resend', 'reached', 'survey']
    for (const path of forms)
      expect([path, (await post(`${my}/${path}`, aForm())).status]).toEqual([path, 404])
    expect(await stored(deps)).toEqual({ ...unconfirmed, ...entered })
  })

  it('deletes the registration for a reader who did not make it, and mails nothing', async () => {
    const { get, post, deps, tokenFor } = await aSite({
      clinics: [clinicWith()],
      registrations: [unconfirmed],
      now: '2026-11-21T09:00:00.000Z',
    })
    const my = `/my/${await tokenFor('my')}`
    expect(await (await get(my)).text()).toContain('This was not me')
    expect(await (await post(`${my}/erase`)).text()).toContain('Your data is being deleted')
    expect(await (await get(my)).text()).not.toContain(unconfirmed.name)
    for (const _ of [1, 2]) {
      deps.setNow(addMilliseconds(deps.now(), 5 * MINUTE_MS))
      await processErasures(deps, {
        onProgress: () => {},
        onFailure: (_, error) => expect.unreachable(String(error)),
      })
    }
    await runUntil(deps, somaliaClinicId, '2026-12-20T12:00:00.000Z')
    expect([await stored(deps), deps.sent, (await get(my)).status]).toEqual([undefined, [], 404])
  })

  it('is that of a confirmed registration after the click, also after a second one', async () => {
    const { get, post, deps, tokenFor } = await aSite({
      clinics: [clinicWith()],
      registrations: [unconfirmed],
    })
    const my = `/my/${await tokenFor('my')}`
    for (const _ of [1, 2]) expect((await post(`${my}/confirm`)).headers.get('location')).toBe(my)
    const html = await (await get(my)).text()
    expect(html).toContain('/join/')
    expect(html).not.toContain('/confirm"')
    expect(await stored(deps)).toMatchObject({ status: 'confirmed', revision: 2 })
  })

  it('says so in every language', async () => {
    const texts = new Set<string>()
    for (const language of supportedLanguages) {
      const registrations = [{ ...unconfirmed, language }]
      const { get, tokenFor } = await aSite({ clinics: [clinicWith()], registrations })
      const html = await (await get(`/my/${await tokenFor('my')}?lang=${language}`)).text()
      texts.add(
        /<form method="post" action="[^"]*\/confirm">.*?<button[^>]*>(.*?)<\/button>/s.exec(html)?.[1] ?? '',
      )
      expect(html.length).toBeLessThan(15_000)
    }
    expect(texts.has('')).toBe(false)
    expect(texts.size).toBeGreaterThan(5)
  })

  it('has no button once the clinic is cancelled or over', async () => {
    const cancelled = clinicWith({ status: 'cancelled', cancelledAt: '2026-11-21T09:00:00.000Z' })
    const over = await aSite({
      clinics: [clinicWith()],
      registrations: [unconfirmed],
      now: '2026-12-12T09:00:00.000Z',
    })
    for (const site of [await aSite({ clinics: [cancelled], registrations: [unconfirmed] }), over]) {
      const my = `/my/${await site.tokenFor('my')}`
      expect(await (await site.get(my)).text()).not.toContain('/confirm"')
      await site.post(`${my}/confirm`)
      expect(await stored(site.deps)).toMatchObject({ status: 'unconfirmed' })
    }
  })
})
