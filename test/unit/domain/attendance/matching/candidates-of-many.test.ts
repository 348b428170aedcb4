import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createCandidateFinder } from '../../../../../shared/domain/attendance/matching/match-candidates'
import type { Registrant } from '../../../../../shared/domain/attendance/matching/registrant'
import { foldText } from '../../../../../shared/domain/values/text/fold-text'
import { aStay } from '../../../../support/builders/builders'

const minute = (number: number) => new Date(Date.UTC(2026, 11, 10, 6, number)).toISOString()
const names = ['Amina Nur', 'Omar Ali', 'Li Wu', 'Nur', 'Ayaan Ali Nur']
const organisations = ['', 'NCA', 'Bank of Somalia', 'Of Som', 'Écobank']
const registrant = fc
  .record({
    name: fc.constantFrom(...names),
    organisation: fc.constantFrom(...organisations),
    joinClickedAt: fc.option(fc.integer({ min: 0, max: 12 }).map(minute)),
  })
  .map((fields) => ({ ...fields, sector: null, country: 'SO', zoomRegistrantId: null }))
const displayName = fc
  .tuple(fc.constantFrom(...names, 'iPhone'), fc.constantFrom(...organisations, '(nca)', 'Xbank of Somalia'))
  .map((words) => words.join(' '))

const splitWords = (text: string) => foldText(text).split(/[^\p{L}\p{N}]+/u)

/** The rules one registrant after the other. */
const reasonsOf = ({ name, organisation, joinClickedAt }: Registrant, shown: string, from: string) => {
  const words = splitWords(shown).filter((word) => word !== '')
  const institution = foldText(organisation)
  const isNamed =
    institution !== '' &&
    new Set(words).size > 1 &&
    (words.includes(institution) || (institution.length > 6 && foldText(shown).includes(institution))) &&
    splitWords(name).some((word) => word.length > 2 && words.includes(word))
  const waited = joinClickedAt ? Date.parse(from) - Date.parse(joinClickedAt) : Number.NaN
  return [
    ...(isNamed ? ['organisation-in-name'] : []),
    ...(waited >= -60_000 && waited <= 180_000 ? ['clicked-at-that-minute'] : []),
  ]
}

it('finds among many registrants those whom the rules give for each alone, in their order', () => {
  fc.assert(
    fc.property(fc.array(registrant, { maxLength: 5 }), displayName, fc.nat(12), (people, name, joined) => {
      const registrants = people.map((person, index) => ({
        ...person,
        id: String(index),
        email: `p${index}@example.org`,
      }))
      const stay = aStay({ name, email: null, from: minute(joined), to: minute(40) })
      const { candidates } = createCandidateFinder(registrants).find(stay)
      const weak = ['organisation-in-name', 'clicked-at-that-minute']
      const found = new Map(
        candidates.map(({ registrant: { id }, reasons }) => [
          id,
          reasons.filter((why) => weak.includes(why)),
        ]),
      )
      for (const person of registrants)
        expect([person, name, found.get(person.id) ?? []]).toEqual([
          person,
          name,
          reasonsOf(person, name, stay.from),
        ])
      const rank = ({ reasons: [first] }: (typeof candidates)[number]) =>
        ['address-in-name', 'same-name', 'same-account', ...weak].indexOf(first ?? '')
      const order = candidates.map((candidate) => rank(candidate) * 100 + Number(candidate.registrant.id))
      expect(order).toEqual(order.toSorted((a, b) => a - b))
    }),
    { numRuns: 1000 },
  )
})
