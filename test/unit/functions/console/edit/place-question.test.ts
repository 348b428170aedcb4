import { describe, expect, it } from 'vitest'
import { clinicFormValues } from '../../../../../functions/console/edit/clinic-form-values'
import { aPublishedClinic, somaliaClinicId } from '../../../../support/builders/builders'
import { aVenue } from '../../../../support/builders/venue-builder'
import { aConsole, pageText } from '../in-memory-console'

const editPath = `/console/clinics/${somaliaClinicId}/edit`
const now = '2026-11-20T08:00:00.000Z'

const aForm = async (clinic = aPublishedClinic()) => {
  const { post, deps } = await aConsole({ clinics: [clinic], now })
  const save = (fields: Record<string, string>) =>
    post(editPath, { ...clinicFormValues(clinic), version: String(clinic.version), ...fields })
  const notices = async () =>
    (await deps.dispatches.listByClinic(somaliaClinicId)).filter(({ kind }) => kind === 'place-changed')
  return { save, deps, notices }
}

describe('the form of a published clinic', () => {
  it('asks before a new mode is saved, keeps what was typed, and tells everybody when confirmed', async () => {
    const { save, deps, notices } = await aForm()
    const typed = { mode: 'in-person', 'venue.en.name': 'NCA Headquarters' }
    const asked = await save(typed)
    expect(asked.status).toBe(422)
    const html = await asked.clone().text()
    expect(html).toContain('value="NCA Headquarters"')
    expect(html).not.toContain('as a correction')
    expect(await pageText(asked)).toContain(
      'Nothing was saved yet The mode differs from what registrants were told. Joining links and reminders follow the new mode. Save the change and tell all registrants by e-mail now',
    )
    expect((await deps.clinics.get(somaliaClinicId))?.mode).toBe('online')
    expect(await notices()).toEqual([])
    expect((await save({ ...typed, announcePlace: 'yes' })).status).toBe(303)
    expect((await save({ ...typed, announcePlace: 'yes' })).status).toBe(303)
    expect(await deps.clinics.get(somaliaClinicId)).toMatchObject({ mode: 'in-person', version: 3 })
    expect(await notices()).toMatchObject([{ version: 1, day: null, at: now, state: 'planned' }])
  })

  it('offers to save a new venue as a correction, without a mail', async () => {
    const { save, deps, notices } = await aForm(aPublishedClinic({ mode: 'in-person', venue: aVenue() }))
    const typed = { 'venue.en.name': 'Xqz Kkw House' }
    expect(await pageText(await save(typed))).toContain('as a correction: no e-mail now')
    expect((await save({ ...typed, announcePlace: 'no' })).status).toBe(303)
    expect((await deps.clinics.get(somaliaClinicId))?.venue?.texts.en?.name).toBe('Xqz Kkw House')
    expect(await notices()).toEqual([])
  })

  it('asks nothing about a draft', async () => {
    const { save } = await aForm({ ...aPublishedClinic(), status: 'draft', publishedAt: null })
    expect((await save({ mode: 'hybrid', 'venue.en.name': 'NCA' })).status).toBe(303)
  })
})
