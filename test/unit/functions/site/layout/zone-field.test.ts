import { describe, expect, it } from 'vitest'
import { supportedLanguages } from '../../../../../shared/domain/values/language'
import { aForm, aRegistration, somaliaClinicId } from '../../../../support/builders/builders'
import { aSite } from '../site-fixture'

const register = `/clinics/${somaliaClinicId}/register`

/** The question with its attributes, as text. */
const questionIn = (html: string) => {
  const [, attributes = '', text = ''] =
    /<span class="hint" (id="[^>]*-now"[^>]*)>(.*?)<\/span>/.exec(html) ?? []
  return { attributes, text: text.replaceAll(/<\/?bdi>/g, '') }
}

describe('the question about the time', () => {
  it('has the time and the offset of the clinic’s city before another one is typed', async () => {
    const { get } = await aSite({ now: '2026-11-20T11:05:59.000Z' })
    const html = await (await get(register)).text()
    expect(questionIn(html)).toEqual({
      attributes: 'id="field-timeZone-now" data-now="Africa/Mogadishu"',
      text: 'Is it 14:05 (Mogadishu, UTC+03:00) with you now? If not, enter another city.',
    })
    expect(html).toMatch(/<input id="field-timeZone"[^>]* aria-describedby="[^"]*field-timeZone-now"/)
  })

  it.each([
    ['lima', '06:05 (Lima, UTC-05:00)'],
    ['Asia/Kathmandu', '16:50 (Kathmandu, UTC+05:45)'],
    ['Lahore', '16:05 (Karachi, UTC+05:00)'],
    ['UTC', '11:05 (UTC+00:00)'],
  ])('has those of %s in a form that comes back', async (timeZone, time) => {
    const { post } = await aSite({ now: '2026-11-20T11:05:59.000Z' })
    const html = await (await post(register, { ...aForm(), name: '', timeZone })).text()
    expect(questionIn(html).text).toBe(`Is it ${time} with you now? If not, enter another city.`)
  })

  it('is hidden where the city is not known', async () => {
    const { post } = await aSite()
    const html = await (await post(register, { ...aForm(), timeZone: 'Atlantis' })).text()
    expect(questionIn(html).attributes).toBe('id="field-timeZone-now" data-now="" hidden=""')
  })

  it('is asked of the stored city where a registration is changed', async () => {
    const registration = aRegistration({ timeZone: 'America/Lima' })
    const { get, tokenFor } = await aSite({ now: '2026-11-20T11:05:59.000Z', registrations: [registration] })
    const html = await (await get(`/my/${await tokenFor('my')}/change`)).text()
    expect(questionIn(html).text).toContain('06:05 (Lima, UTC-05:00)')
  })

  it('is asked in every language, with the city in it', async () => {
    const { get } = await aSite({ now: '2026-11-20T11:05:59.000Z' })
    const asked = await Promise.all(
      supportedLanguages.map(
        async (language) => questionIn(await (await get(`${register}?lang=${language}`)).text()).text,
      ),
    )
    expect(asked.filter((text) => text.includes('14:05 (') && text.includes('UTC+03:00)'))).toHaveLength(7)
    expect(new Set(asked).size).toBe(7)
    expect(asked[supportedLanguages.indexOf('ar')]).toContain('14:05 (مقديشو، UTC+03:00)')
  })
})
