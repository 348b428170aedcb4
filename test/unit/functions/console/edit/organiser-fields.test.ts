import { describe, expect, it } from 'vitest'
import { aClinic, somaliaClinicId } from '../../../../support/builders/builders'
import { aConsole, pageText } from '../in-memory-console'
import { editFormOf } from './edit-form'

const edit = `/console/clinics/${somaliaClinicId}/edit`

describe('the contact on the public page', () => {
  it.each([
    [' Clinics@NCA.example.org ', 'clinics@nca.example.org'],
    ['mailto:clinics@nca.example.org', 'clinics@nca.example.org'],
    ['https://nca.example.org/contact', 'https://nca.example.org/contact'],
  ])('is saved from %j', async (typed, stored) => {
    const { post, get, deps } = await aConsole({ clinics: [aClinic()] })
    expect((await post(edit, { ...editFormOf(aClinic()), publicContact: typed })).status).toBe(303)
    expect(await deps.clinics.get(somaliaClinicId)).toMatchObject({ publicContact: stored })
    expect((await deps.clinics.audit(somaliaClinicId)).at(-1)).toMatchObject({
      before: { publicContact: null },
      after: { publicContact: stored },
    })
    expect(await pageText(await get(`/console/clinics/${somaliaClinicId}`))).toContain(stored)
  })

  it.each([
    'ask at the desk',
    'http://nca.example.org',
    'javascript:alert(1)',
    'https://name:secret@nca.example.org',
    'https://intranet/contact',
    'one@example.org, two@example.org',
  ])('refuses %j, at its field, with what was typed', async (typed) => {
    const { post, deps } = await aConsole({ clinics: [aClinic()] })
    const answer = await post(edit, { ...editFormOf(aClinic()), publicContact: typed })
    expect(answer.status).toBe(422)
    const html = await answer.text()
    expect(html).toContain('id="field-publicContact-error">Enter an e-mail address, or the whole address')
    expect(html).toContain(`value="${typed}"`)
    expect(await deps.clinics.get(somaliaClinicId)).toMatchObject({ publicContact: null, version: 1 })
  })

  it('is removed by an empty field, and kept by a form that does not have it', async () => {
    const clinic = aClinic({ publicContact: 'clinics@example.org' })
    const { post, deps } = await aConsole({ clinics: [clinic] })
    const { publicContact: _, ...older } = editFormOf(clinic)
    await post(edit, { ...older, title: 'Another title' })
    expect(await deps.clinics.get(somaliaClinicId)).toMatchObject({ publicContact: 'clinics@example.org' })
    await post(edit, { ...older, title: 'Another title', publicContact: '', version: '2' })
    expect(await deps.clinics.get(somaliaClinicId)).toMatchObject({ publicContact: null })
  })
})
