import { describe, expect, it } from 'vitest'
import type { SpellingChoice } from '../../shared/domain/institutions/institution'
import type { InstitutionAudit, Spelling } from '../../shared/domain/institutions/spelling'
import { inParallel, type OpenStores } from '../support/stores/stores-under-test'

const aChoice = (overrides: Partial<SpellingChoice> = {}): SpellingChoice => ({
  country: 'SO',
  spelling: 'cbs',
  institution: 'central bank of somalia',
  name: 'Central Bank of Somalia',
  by: 'staff-1',
  at: '2026-12-12T09:00:00.000Z',
  ...overrides,
})

const anAudit = (overrides: Partial<InstitutionAudit> = {}): InstitutionAudit => ({
  country: 'SO',
  at: '2026-12-12T09:00:00.000Z',
  by: 'staff-1',
  action: 'confirmed',
  spellings: ['cbs'],
  name: 'Central Bank of Somalia',
  ...overrides,
})

const aSpelling = (overrides: Partial<Spelling> = {}): Spelling => ({
  country: 'SO',
  spelling: 'cbs',
  label: 'CBS',
  people: 1,
  ...overrides,
})

export const institutionStoreContract = (open: OpenStores) =>
  describe('institutions', () => {
    it('keep the last choice about a spelling, apart for each country', async () => {
      const { institutions } = await open()
      const inSudan = aChoice({ country: 'SD', institution: 'central bank of sudan' })
      await institutions.saveChoices([inSudan], anAudit({ country: 'SD' }))
      await institutions.saveChoices([aChoice({ institution: 'cbs' })], anAudit())

      await institutions.saveChoices([aChoice()], anAudit())

      expect(await institutions.listChoices('SO')).toEqual([aChoice()])
      expect(await institutions.listChoices('KE')).toEqual([])
      const all = await institutions.listChoices()
      expect(all).toHaveLength(2)
      expect(all).toEqual(expect.arrayContaining([aChoice(), inSudan]))
    })

    it('take back the choices that are named, also twice, and leave the others', async () => {
      const { institutions } = await open()
      const other = aChoice({ spelling: 'central bank somalia' })
      await institutions.saveChoices([aChoice(), other], anAudit())

      for (const _ of [1, 2]) await institutions.removeChoices('SO', ['cbs'], anAudit({ action: 'undone' }))

      expect(await institutions.listChoices('SO')).toEqual([other])
    })

    it('record who decided what, in order of time', async () => {
      const { institutions } = await open()
      const undone = anAudit({ at: '2026-12-13T09:00:00.000Z', action: 'undone', name: null })
      await institutions.saveChoices([aChoice()], anAudit())
      await institutions.removeChoices('SO', ['cbs'], undone)

      expect(await institutions.audit('SO')).toEqual([anAudit(), undone])
      expect(await institutions.audit('SD')).toEqual([])
    })

    it('keep the first label of a spelling, however often as many people note another', async () => {
      const { institutions } = await open()
      await institutions.noteSpellings([aSpelling()])

      await inParallel(3, () => institutions.noteSpellings([aSpelling({ label: 'C.B.S.' })]))
      await institutions.noteSpellings([aSpelling({ country: 'SD' })])

      expect(await institutions.listSpellings('SO')).toEqual([aSpelling()])
    })

    it('take the label that more people wrote, in any order', async () => {
      const { institutions } = await open()
      const byThree = aSpelling({ label: 'C.B.S.', people: 3 })
      await institutions.noteSpellings([aSpelling({ people: 2 })])

      await inParallel(3, () => institutions.noteSpellings([byThree]))
      await institutions.noteSpellings([aSpelling({ label: 'cbs', people: 3 })])
      await institutions.noteSpellings([aSpelling({ label: 'cbs' })])

      expect(await institutions.listSpellings('SO')).toEqual([byThree])
    })

    it('keep a spelling of 300 characters in any script', async () => {
      const { institutions } = await open()
      const long = aSpelling({ spelling: 'ﷺ'.normalize('NFKD').repeat(16), label: 'مصرف'.repeat(60) })
      await institutions.noteSpellings([long])
      await institutions.saveChoices([aChoice({ spelling: long.spelling })], anAudit())

      expect(await institutions.listSpellings('SO')).toEqual([long])
      expect((await institutions.listChoices('SO')).map(({ spelling }) => spelling)).toEqual([long.spelling])
    })

    it('save as many choices as one decision may hold', async () => {
      const { institutions } = await open()
      const choices = Array.from({ length: 50 }, (_, index) => aChoice({ spelling: `bank ${index}` }))

      await institutions.saveChoices(choices, anAudit())

      expect(await institutions.listChoices('SO')).toHaveLength(50)
    })
  })
