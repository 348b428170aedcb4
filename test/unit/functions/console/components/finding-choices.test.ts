import { describe, expect, it } from 'vitest'
import { aClinic, aDay, somaliaClinicId } from '../../../../support/builders/builders'
import { editFormOf } from '../edit/edit-form'
import { aConsole, pageText } from '../in-memory-console'

const announcement = `Digital Payments Safety Workshop for Zambia

The workshop will be held on 3 March 2027, 07:00-10:30 UTC.

07:00 - 07:30 Opening
07:30 - 10:30 SIM swap`

const session = (start: string, end: string, title: string) => ({
  start,
  end,
  title,
  kind: 'session' as const,
  description: '',
})

/** The draft as it was made from the announcement. */
const draft = aClinic({
  title: 'Digital Payments Safety Workshop for Zambia',
  country: 'ZM',
  mode: null,
  announcement,
  days: [
    aDay({
      date: '2027-03-03',
      start: '07:00',
      end: '10:30',
      sessions: [session('07:00', '07:30', 'Opening'), session('07:30', '10:30', 'SIM swap')],
    }),
  ],
})
const clinic = { ...draft, timeZone: null }
const page = `/console/clinics/${somaliaClinicId}/announcement`
const edit = `/console/clinics/${somaliaClinicId}/edit`

/** The value of the button with a text. */
const buttonValue = (html: string, text: string): string =>
  new RegExp(`value="(\\d+\\.\\d+)"[^>]*>(?:(?!</button>).)*${text}`, 's').exec(html)?.[1] ?? ''

const openReview = async () => {
  const opened = await aConsole({ clinics: [clinic] })
  const html = await (await opened.get(page)).text()
  const choose = (text: string) =>
    opened.post(`${page}/choices`, { version: '1', choice: buttonValue(html, text) })
  return { ...opened, html, choose }
}

describe('choosing what a finding proposes', () => {
  it('shows the choices with what follows from each, the most likely first', async () => {
    const { html } = await openReview()
    const text = html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')
    expect(text).toContain('UTC, with the hours as written 07:00 UTC = 09:00 in Lusaka')
    expect(text).toContain('Lusaka time, with the hours converted 09:00 in Lusaka = 07:00 UTC')
    expect(text.indexOf('UTC, with the hours as written')).toBeLessThan(text.indexOf('Lusaka time, with the'))
    expect(text).not.toContain('Africa/Lusaka')
  })

  it('saves the choice in the draft, the programme with it, and shows the finding as decided', async () => {
    const { choose, follow, deps } = await openReview()
    const answer = await choose('Lusaka time, with the hours converted')
    expect(answer.status).toBe(303)
    expect(await deps.clinics.get(somaliaClinicId)).toMatchObject({
      timeZone: 'Africa/Lusaka',
      days: [
        {
          date: '2027-03-03',
          start: '09:00',
          end: '12:30',
          sessions: [
            { start: '09:00', end: '09:30' },
            { start: '09:30', end: '12:30' },
          ],
        },
      ],
    })
    const after = await pageText(await follow(answer))
    expect(after).toContain('Saved.')
    expect(after).toMatch(/Decided.*In the draft: Lusaka time, with the hours converted/s)
  })

  it('saves how the clinic is held', async () => {
    const { choose, deps } = await openReview()
    await choose('In person and online')
    expect(await deps.clinics.get(somaliaClinicId)).toMatchObject({ mode: 'hybrid', timeZone: null })
  })

  it('saves nothing over a newer version, and says so', async () => {
    const { post, follow, html, deps } = await openReview()
    await post(edit, { ...editFormOf(clinic), title: 'Edited meanwhile' })
    const choice = buttonValue(html, 'Online')
    const answer = await post(`${page}/choices`, { version: '1', choice })
    expect(await pageText(await follow(answer))).toContain('Nothing was saved')
    expect(await deps.clinics.get(somaliaClinicId)).toMatchObject({ mode: null, title: 'Edited meanwhile' })
  })

  it('leaves days alone that were edited since', async () => {
    const { post, html, deps } = await openReview()
    await post(edit, { ...editFormOf(clinic), 'days.0.start': '06:00' })
    const choice = buttonValue(html, 'Lusaka time, with the hours converted')
    await post(`${page}/choices`, { version: '2', choice })
    expect(await deps.clinics.get(somaliaClinicId)).toMatchObject({
      timeZone: 'Africa/Lusaka',
      days: [{ start: '06:00', end: '10:30' }],
    })
  })

  it('fills the choice into the form beside what was typed, and saves nothing yet', async () => {
    const { get, post, deps } = await openReview()
    const form = await (await get(edit)).text()
    const choose = buttonValue(form, 'Lusaka time, with the hours converted')
    expect(form).toMatch(/<button[^>]*name="choose"[^>]*form="clinic-form"/)
    const filled = await post(edit, { ...editFormOf(clinic), title: 'Typed', choose })
    expect(filled.status).toBe(200)
    const html = await filled.text()
    expect(html).toContain('value="Typed"')
    expect(html).toMatch(/<option value="Africa\/Lusaka" selected/)
    expect(html).toMatch(/name="days\.0\.start"[^>]*value="09:00"/)
    expect(html).toContain('09:30-12:30 SIM swap')
    expect(html).toContain('It is not saved yet.')
    expect(await deps.clinics.get(somaliaClinicId)).toMatchObject({ version: 1, timeZone: null })
  })
})
