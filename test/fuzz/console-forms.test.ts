import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clinicFormValues } from '../../functions/console/edit/clinic-form-values'
import { participantKey } from '../../shared/domain/attendance/matching/match-participants'
import { Clinic } from '../../shared/domain/clinic/clinic'
import { arbitraryText } from '../support/builders/arbitraries'
import { aClinic, aPublishedClinic, aReport, aStay, somaliaClinicId } from '../support/builders/builders'
import { snapshotStores } from '../support/stores/store-snapshot'
import { aConsole } from '../unit/functions/console/in-memory-console'

const draft = 'a-draft'
const guest = aStay({ name: 'iPhone', email: null })
const row = participantKey(guest)
const typedInstant = (id: string, page: string) => `/console/clinics/${id}${page}`
const text = arbitraryText(300)
const version = fc.constantFrom('1', '2', '3', '', 'x', '-1', '99999999999')
const date = fc.oneof(text, fc.constantFrom('2026-12-20', '2026-12-11', '2020-01-01', '2026-02-30', ''))
const time = fc.oneof(text, fc.constantFrom('10:00', '09:00', '24:00', '9', ''))

/** The form of a clinic in which some fields have arbitrary values. */
const editOf = (clinic: Clinic) => {
  const good = { ...clinicFormValues(clinic), version: String(clinic.version) }
  const names = [...Object.keys(good), 'days.5.date', 'days.0.remove', 'organisers.19.email', 'nothing']
  return fc
    .array(fc.tuple(fc.constantFrom(...names), fc.oneof(text, date, time, fc.constantFrom('0', '1e9'))), {
      maxLength: 4,
    })
    .map((changes): Record<string, string> => ({ ...good, ...Object.fromEntries(changes) }))
}

type FormRoute = [words: string, path: string, forms: fc.Arbitrary<Record<string, string>>]
const formRoutes: FormRoute[] = [
  ['editing a draft', typedInstant(draft, '/edit'), editOf(aClinic())],
  ['editing a published clinic', typedInstant(somaliaClinicId, '/edit'), editOf(aPublishedClinic())],
  ['publishing', typedInstant(draft, '/publish'), fc.record({ version })],
  ['cancelling', typedInstant(somaliaClinicId, '/cancel'), fc.record({ version })],
  [
    'moving a day',
    typedInstant(somaliaClinicId, '/days/1/move'),
    fc.record({ version, date, start: time, end: time }),
  ],
  ['pasting an announcement', '/console/clinics/new', fc.record({ text: arbitraryText(3000) })],
  [
    'deciding a match',
    typedInstant(somaliaClinicId, '/days/1/matches'),
    fc.record({
      row: fc.oneof(text, fc.constant(row)),
      decision: fc.oneof(text, fc.constantFrom('', 'not-participant', 'host', 'participant')),
      [`email.${row}`]: text,
    }),
  ],
]

describe('arbitrary values in a form of the console', () => {
  it.each(formRoutes)(
    'for %s is done whole, or leaves everything as it was and says what is wrong',
    async (_, path, forms) => {
      await fc.assert(
        fc.asyncProperty(forms, async (form) => {
          const { deps, post } = await aConsole({ clinics: [aPublishedClinic(), aClinic({ id: draft })] })
          await deps.attendance.saveReport(aReport({ stays: [guest] }))
          const before = await snapshotStores(deps)
          const answer = await post(path, form)
          const page = await answer.text()
          for (const clinic of await deps.clinics.list())
            expect(Clinic.safeParse(clinic).error).toBeUndefined()
          if (answer.status === 303) return
          expect([422, 409, 404]).toContain(answer.status)
          expect(await snapshotStores(deps)).toBe(before)
          // The field, or for an outdated version the change of the clinic.
          const pageText =
            answer.status === 422
              ? /id="field-[\w.-]+-error"|href="#field-|role="alert"|class="notice/
              : /<h1/
          expect(page).toMatch(pageText)
        }),
        { numRuns: 40 },
      )
    },
  )
})
