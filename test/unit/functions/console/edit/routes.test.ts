import { describe, expect, it } from 'vitest'
import { clinicFormValues } from '../../../../../functions/console/edit/clinic-form-values'
import { aClinic, aDay, aPublishedClinic, somaliaClinicId } from '../../../../support/builders/builders'
import { aConsole, pageText } from '../in-memory-console'
import { editFormOf } from './edit-form'

const edit = `/console/clinics/${somaliaClinicId}/edit`

describe('editing a clinic', () => {
  it('saves what was typed and says so', async () => {
    const { post, follow, deps } = await aConsole({ clinics: [aClinic()] })
    const answer = await post(edit, {
      ...editFormOf(aClinic()),
      title: 'A better title',
      coOrganisers: 'NCA\r\n\r\n CBS ',
    })
    expect(answer.status).toBe(303)
    expect(await pageText(await follow(answer))).toContain('Saved.')
    expect(await deps.clinics.get(somaliaClinicId)).toMatchObject({
      title: 'A better title',
      coOrganisers: ['NCA', 'CBS'],
      version: 2,
    })
    expect((await deps.clinics.audit(somaliaClinicId)).at(-1)).toMatchObject({
      by: 'staff-1',
      action: 'edited',
    })
  })

  it('lets the organiser decide on each registration from then on, and writes that down', async () => {
    const { get, post, deps } = await aConsole({ clinics: [aPublishedClinic()] })
    expect(await (await get(edit)).text()).not.toMatch(/name="approval"[^>]* checked/)
    await post(edit, { ...editFormOf(aPublishedClinic()), approval: 'yes' })
    expect(await deps.clinics.get(somaliaClinicId)).toMatchObject({ approval: true })
    expect((await deps.clinics.audit(somaliaClinicId)).at(-1)).toMatchObject({
      action: 'edited',
      before: { approval: false },
      after: { approval: true },
    })
    expect(await (await get(edit)).text()).toMatch(/name="approval"[^>]* checked/)
    const ticked = { ...editFormOf(aPublishedClinic()), version: '3' }
    await post(edit, Object.fromEntries(Object.entries(ticked).filter(([name]) => name !== 'approval')))
    expect(await deps.clinics.get(somaliaClinicId)).toMatchObject({ approval: false })
  })

  it('sets when registration opens and closes, also of a published clinic, and shows it', async () => {
    const { get, post, follow, deps } = await aConsole({ clinics: [aPublishedClinic()] })
    const answer = await post(edit, {
      ...editFormOf(aPublishedClinic()),
      'registrationWindow.opens.date': '2026-11-20',
      'registrationWindow.opens.time': '09:00',
    })
    expect(answer.status).toBe(303)
    expect(await pageText(await follow(answer))).toContain(
      'Friday, 20 November 2026, 09:00 (Mogadishu, UTC+03:00)',
    )
    const registrationWindow = { opens: { date: '2026-11-20', time: '09:00' }, closes: null }
    expect(await deps.clinics.get(somaliaClinicId)).toMatchObject({ registrationWindow })
    expect(await (await get(edit)).text()).toContain('value="2026-11-20"')
  })

  it.each([
    ['2026-11-20', '', 'Enter a date like 2026-12-10 and a time like 09:30, or leave both empty.', 'time'],
    ['', '09:00', 'Enter a date like 2026-12-10 and a time like 09:30, or leave both empty.', 'date'],
    ['20.11.2026', '09:00', 'Enter a date like 2026-12-10 and a time', 'date'],
    ['2027-01-01', '09:00', 'Registration must close by the end of the clinic.', 'date'],
  ])(
    'refuses that registration closes on "%s" at "%s", and keeps both',
    async (date, time, message, part) => {
      const { post, deps } = await aConsole({ clinics: [aPublishedClinic()] })
      const answer = await post(edit, {
        ...editFormOf(aPublishedClinic()),
        'registrationWindow.closes.date': date,
        'registrationWindow.closes.time': time,
      })
      expect(answer.status).toBe(422)
      const html = await answer.text()
      expect(html).toContain(`<a href="#field-registrationWindow-closes-${part}">${message}`)
      expect(html).toContain(`value="${date || time}"`)
      expect((await deps.clinics.get(somaliaClinicId))?.registrationWindow.closes).toBeNull()
    },
  )

  it('has addresses confirmed first from then on, and says what that costs', async () => {
    const { get, post, deps } = await aConsole({ clinics: [aPublishedClinic()] })
    const before = await (await get(edit)).text()
    expect(before).not.toMatch(/name="confirmsAddress"[^>]* checked/)
    expect(before).toContain('nothing else is mailed there, not even that the clinic moves or is cancelled')
    await post(edit, { ...editFormOf(aPublishedClinic()), confirmsAddress: 'yes' })
    expect((await deps.clinics.audit(somaliaClinicId)).at(-1)).toMatchObject({
      before: { confirmsAddress: false },
      after: { confirmsAddress: true },
    })
    expect(await (await get(edit)).text()).toMatch(/name="confirmsAddress"[^>]* checked/)
  })

  it('keeps what was typed when something is wrong, with the error at its field', async () => {
    const { post, deps } = await aConsole({ clinics: [aClinic()] })
    const answer = await post(edit, {
      ...editFormOf(aClinic()),
      title: 'Typed',
      'days.1.programme': 'at nine: welcome',
    })
    expect(answer.status).toBe(422)
    const page = await answer.text()
    expect(page).toContain('value="Typed"')
    expect(page).toContain('at nine: welcome')
    expect(page).toMatch(/href="#field-days-1-programme">Line 1: begin with the hours/)
    expect(page).toMatch(
      /aria-invalid="true"[^>]*aria-describedby="field-days-1-programme-hint field-days-1-programme-error"/,
    )
    expect(await deps.clinics.get(somaliaClinicId)).toMatchObject({ version: 1 })
  })

  it('asks once whether a day ends on the next day, and keeps the answer', async () => {
    const { get, post, deps } = await aConsole({ clinics: [aClinic()] })
    const typed = { ...editFormOf(aClinic()), 'days.1.start': '22:00', 'days.1.end': '02:00' }
    const asked = await post(edit, typed)
    expect(asked.status).toBe(422)
    const page = await asked.text()
    expect(page).toMatch(/href="#field-days-1-end">02:00 is before 22:00\. Tick “Ends on the next day”/)
    expect(page).toMatch(/name="days\.1\.overnight"/)
    expect(page).not.toMatch(/name="days\.0\.overnight"/)
    expect((await post(edit, { ...typed, 'days.1.overnight': 'yes' })).status).toBe(303)
    expect((await deps.clinics.get(somaliaClinicId))?.days[1]).toMatchObject({ start: '22:00', end: '02:00' })
    expect(await (await get(edit)).text()).toMatch(/name="days\.1\.overnight"[^>]* checked/)
    expect((await post(edit, { ...typed, version: '2', title: 'Another title' })).status).toBe(303)
  })

  it('refuses an hour that the clock skips at its field, with the last time before and the first after it', async () => {
    const night = aClinic({ timeZone: 'Europe/Zurich', days: [aDay({ date: '2027-03-28', start: '01:00' })] })
    const { post, deps } = await aConsole({ clinics: [night] })
    const answer = await post(edit, { ...editFormOf(night), 'days.0.start': '02:30' })
    expect(answer.status).toBe(422)
    const page = await answer.text()
    expect(page).toMatch(
      /href="#field-days-0-start">In Zurich the clock skips 02:30 on 2027-03-28. Take 01:59 or 03:00./,
    )
    expect(page).toContain('value="02:30"')
    expect(await deps.clinics.get(somaliaClinicId)).toEqual(night)
    const sameDay = { 'days.1.date': '2027-03-28', 'days.1.start': '02:30', 'days.1.end': '05:00' }
    const moved = await post(edit, { ...editFormOf(night), 'days.0.remove': 'yes', ...sameDay })
    expect(await moved.text()).toContain('href="#field-days-1-start">In Zurich the clock skips 02:30')
    expect((await post(edit, { ...editFormOf(night), 'days.0.start': '03:00' })).status).toBe(303)
  })

  it('shows a conflict with both versions, and overwrites only when asked again', async () => {
    const { post, deps } = await aConsole({ clinics: [aClinic()] })
    await post(edit, { ...editFormOf(aClinic()), title: 'Theirs' })
    const answer = await post(edit, { ...editFormOf(aClinic()), title: 'Mine', capacity: '80' })
    expect(answer.status).toBe(409)
    const page = await answer.clone().text()
    expect(await pageText(answer)).toMatch(
      /This clinic was saved by someone else.*Title Theirs Mine.*Seats \(empty\) 80.*Overwrite with my version/,
    )
    expect(await deps.clinics.get(somaliaClinicId)).toMatchObject({ title: 'Theirs' })
    const [, version = ''] = /name="version" value="(\d+)"/.exec(page) ?? []
    expect((await post(edit, { ...editFormOf(aClinic()), title: 'Mine', version })).status).toBe(303)
    expect(await deps.clinics.get(somaliaClinicId)).toMatchObject({ title: 'Mine', version: 3 })
  })

  it('does not take a form without its version', async () => {
    const { post } = await aConsole({ clinics: [aClinic()] })
    expect((await post(edit, { ...clinicFormValues(aClinic()) })).status).toBe(409)
  })

  it('leaves dates of a published clinic to moving', async () => {
    const { get, post, deps } = await aConsole({ clinics: [aPublishedClinic()] })
    const page = await (await get(edit)).text()
    expect(page).not.toContain('name="days.0.date"')
    expect(page).toContain(`/console/clinics/${somaliaClinicId}/days/1/move`)
    await post(edit, { ...editFormOf(aPublishedClinic()), 'days.0.date': '2027-01-01', title: 'New title' })
    expect(await deps.clinics.get(somaliaClinicId)).toMatchObject({
      title: 'New title',
      days: [{ date: '2026-12-10' }, {}],
    })
  })

  it('names the field when a published clinic loses its organisers', async () => {
    const { post } = await aConsole({ clinics: [aPublishedClinic()] })
    const form = { ...editFormOf(aPublishedClinic()), 'organisers.0.name': '', 'organisers.0.email': '' }
    const answer = await post(edit, form)
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('href="#field-organisers"')
  })

  it('has fields for one more organiser, and in a draft for one more day', async () => {
    const { get } = await aConsole({ clinics: [aClinic()] })
    const page = await (await get(edit)).text()
    expect(page).toContain('name="organisers.1.email"')
    expect(page).toContain('name="days.2.date"')
  })
})
