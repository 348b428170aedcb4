import { describe, expect, it } from 'vitest'
import type { Clinic } from '../../../../../shared/domain/clinic/clinic'
import { listTranslatableTexts } from '../../../../../shared/domain/clinic/clinic-in-language'
import { aPublishedClinic, somaliaClinicId } from '../../../../support/builders/builders'
import { aConsole, aStaff, pageText } from '../in-memory-console'

const path = `/console/clinics/${somaliaClinicId}/translations`
const french = `${path}?language=fr`
const clinic = aPublishedClinic({ title: 'Clinic', audience: ['Banks & <b>shops</b>'] })
const originals = listTranslatableTexts(clinic)

const openTranslations = async (stored: Clinic = clinic) => {
  const testConsole = await aConsole({ staff: aStaff('organiser'), clinics: [stored] })
  const { deps, post } = testConsole
  const read = async () => await deps.clinics.get(somaliaClinicId)
  const save = async (texts: readonly string[], fields: Record<string, string> = {}, address = french) =>
    post(address, {
      version: String((await read())?.version),
      original: 'en',
      ...Object.fromEntries(originals.map((text, row) => [`of.${row}`, text])),
      ...Object.fromEntries(texts.map((text, row) => [`text.${row}`, text])),
      ...fields,
    })
  return { ...testConsole, read, save }
}

describe('the translations of a clinic', () => {
  it('are saved for one language, without empty ones, with their number in the audit log', async () => {
    const { save, read, deps, get } = await openTranslations()
    expect((await save([' Atelier\n 1 ', 'Banques'])).headers.get('location')).toBe(`${french}&notice=saved`)
    await save(['ورشة'], {}, `${path}?language=ar`)

    expect((await read())?.translations).toEqual({
      original: 'en',
      texts: {
        fr: [
          { original: 'Clinic', text: 'Atelier 1' },
          { original: 'Banks & <b>shops</b>', text: 'Banques' },
        ],
        ar: [{ original: 'Clinic', text: 'ورشة' }],
      },
    })
    expect((await deps.clinics.audit(somaliaClinicId)).at(-1)).toMatchObject({
      before: { translations: { fr: 2 } },
      after: { translations: { fr: 2, ar: 1 } },
    })
    const page = await (await get(`${path}?language=ar`)).text()
    expect(page).toContain('<div lang="ar" dir="rtl">')
    expect(page).toContain('value="Banks &amp; &lt;b&gt;shops&lt;/b&gt;"')
    expect(page).toContain(`French (2 of ${originals.length})`)
  })

  it('are removed by empty fields, and saved once by the same form twice', async () => {
    const { save, read } = await openTranslations()
    const first = { version: String((await read())?.version) }
    await save(['Atelier'], first)
    expect((await save(['Atelier'], first)).status).toBe(303)
    expect((await save(['Autre'], first)).status).toBe(409)
    await save([''])
    expect((await read())?.translations).toEqual({ original: 'en', texts: {} })
  })

  it.each([
    [{ 'text.0': 'x'.repeat(301) }, 'Enter at most 300 characters'],
    [{ 'text.0': 'Atelier', original: 'fr' }, 'Choose another language'],
  ])('are not saved with %j, and the page keeps what was typed', async (wrong, message) => {
    const { save, read } = await openTranslations()
    const answer = await save(['', 'Banques'], wrong)
    const page = await answer.text()
    expect([answer.status, page.includes(message), page.includes('value="Banques"')]).toEqual([
      422,
      true,
      true,
    ])
    expect(page).toContain(`value="${wrong['text.0']}"`)
    expect((await read())?.translations).toBeUndefined()
  })

  const many = Array.from({ length: 60 }, (_, index) => ({ original: `${index}`, text: 'я'.repeat(300) }))
  it.each<[string, Partial<Clinic>]>([
    ['together', { translations: { original: 'en', texts: { ru: many, es: many } } }],
    ['beside the announcement', { announcement: '文'.repeat(130_000) }],
  ])('that are too long %s are refused', async (_, large) => {
    const { save } = await openTranslations({ ...clinic, ...large })
    const answer = await save(['Atelier'])
    expect([answer.status, (await pageText(answer)).includes('all languages together are too long')]).toEqual(
      [422, true],
    )
  })

  it('of a long description may be longer than a title and have lines', async () => {
    const description = 'First topic.\nSecond topic. '.repeat(20)
    const [day] = clinic.days
    if (!day?.sessions[0]) throw new Error('no session')
    const days = [{ ...day, sessions: [{ ...day.sessions[0], title: 'Laboratory', description }] }]
    const { get, save, read } = await openTranslations({ ...clinic, days })
    expect(await (await get(french)).text()).toMatch(/<textarea[^>]* name="text\.3"/)
    const text = 'Premier sujet.\nDeuxième sujet. '.repeat(20).trim()
    await save(['', '', '', text], { 'of.2': 'Laboratory', 'of.3': description })
    expect((await read())?.translations?.texts.fr).toEqual([{ original: description, text }])
  })

  it('show what words were translated that somebody has changed since, until they are saved again', async () => {
    const fr = [{ original: 'Old title', text: 'Vieux titre' }]
    const { get, save, read } = await openTranslations({
      ...clinic,
      translations: { original: 'en', texts: { fr } },
    })
    expect(await pageText(await get(french))).toContain('Old title: Vieux titre')
    await save(['Nouveau titre'])
    expect((await read())?.translations?.texts.fr).toEqual([{ original: 'Clinic', text: 'Nouveau titre' }])
  })

  it('of a changed clinic come back with what was typed for words that it no longer has', async () => {
    const { save } = await openTranslations({ ...clinic, title: 'Other clinic' })
    const page = await pageText(await save(['Atelier'], { version: '1' }))
    expect(page).toContain('Clinic: Atelier')
  })

  it.each(['partner', 'analyst'] as const)('are not changed by %s', async (role) => {
    const testConsole = await aConsole({ staff: aStaff(role), clinics: [clinic] })
    const mayEdit = (await testConsole.get(`/console/clinics/${somaliaClinicId}/edit`)).status === 200
    expect((await testConsole.get(french)).status === 200).toBe(mayEdit)
  })
})
