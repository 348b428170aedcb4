import { describe, expect, it } from 'vitest'
import {
  createInstitutionFinder,
  type SpellingChoice,
} from '../../../../shared/domain/institutions/institution'
import { proposeInstitutions } from '../../../../shared/domain/institutions/propose-institutions'
import { toSpellings } from '../../../../shared/domain/institutions/spelling'

const inSomalia = (...organisations: string[]) =>
  toSpellings(organisations.map((organisation) => ({ country: 'SO', organisation })))

const propose = (organisations: string[], known: string[] = [], choices: SpellingChoice[] = []) =>
  proposeInstitutions({
    country: 'SO',
    countryNames: ['Somalia', 'Somalie'],
    spellings: inSomalia(...organisations),
    known: inSomalia(...known),
    findInstitution: createInstitutionFinder(choices),
    decided: new Set(choices.map(({ spelling }) => spelling)),
  }).map(({ name, spellings }) => [
    name,
    spellings.map(({ label, reason }) => `${label} (${reason})`).toSorted(),
  ])

describe('proposals of institutions', () => {
  it('count spellings that differ in case, accents, spaces and punctuation as one without a proposal', () => {
    const find = createInstitutionFinder([])
    const ids = ['Central Bank of Somalia', ' central  BANK of somalia ', 'Céntral Bank of Somalia.'].map(
      (organisation) => find('SO', organisation)?.id,
    )
    expect(new Set(ids)).toEqual(new Set(['SO/central bank of somalia']))
    expect(find('SD', 'Central Bank of Somalia')?.id).toBe('SD/central bank of somalia')
    expect(find('SO', ' - ')).toBeNull()
  })

  it('put abbreviations, missing small words and typing errors to the longest spelling', () => {
    expect(
      propose([
        'Central Bank of Somalia',
        'CBS',
        'central bank somalia ',
        'Centrl Bank of Somalia',
        'Hormuud',
      ]),
    ).toEqual([
      [
        'Central Bank of Somalia',
        [
          'CBS (abbreviation)',
          'Centrl Bank of Somalia (similar-spelling)',
          'central bank somalia (same-words)',
        ],
      ],
    ])
  })

  it('take the names of co-organisers of clinics in the country first', () => {
    expect(propose(['NCA', 'nca somalia hq'], ['National Communications Authority (NCA)'])).toEqual([
      ['National Communications Authority (NCA)', ['NCA (abbreviation)']],
    ])
  })

  it('know the common words of French, Spanish and Portuguese names', () => {
    expect(propose(['Banque Centrale de Somalie'], ['Central Bank of Somalia'])).toEqual([
      ['Central Bank of Somalia', ['Banque Centrale de Somalie (same-words)']],
    ])
  })

  it.each([
    [['Ministry of Finance', 'Ministry of Communications']],
    [['Premier Bank 1', 'Premier Bank 2']],
    [['NCA', 'NCB']],
    [['Bank of Africa', 'Bank of Asia']],
    [['Somalia', 'Somalie']],
  ])('leave apart what is different: %j', (organisations) => {
    expect(propose(organisations)).toEqual([])
  })

  it('come no more for what was confirmed or kept apart, and join a confirmed institution', () => {
    const choice = (spelling: string, institution: string, name: string): SpellingChoice => ({
      country: 'SO',
      spelling,
      institution,
      name,
      by: 'staff-1',
      at: '2026-12-12T09:00:00.000Z',
    })
    const bank = 'central bank of somalia'
    const choices = [
      choice(bank, bank, 'Central Bank of Somalia'),
      choice('cbs', bank, 'Central Bank of Somalia'),
      choice('hormud', 'hormud', 'Hormud'),
    ]
    expect(
      propose(['Central Bank of Somalia', 'CBS', 'central bank somalia', 'Hormud'], [], choices),
    ).toEqual([['Central Bank of Somalia', ['central bank somalia (same-words)']]])
  })
})
