import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { registrationFieldNames } from '../../functions/site/registration/registration-form'
import { RegistrationForm } from '../../shared/domain/registration/registration'
import { arbitraryText } from '../support/builders/arbitraries'
import { aForm, somaliaClinicId } from '../support/builders/builders'
import { snapshotStores } from '../support/stores/store-snapshot'
import { aSite } from '../unit/functions/site/site-fixture'

const path = `/clinics/${somaliaClinicId}/register`

const empty = Object.fromEntries(registrationFieldNames.map((name) => [name, '']))

/** A valid form in which some fields have arbitrary values, or are missing. */
const someForm = fc
  .array(
    fc.tuple(fc.constantFrom(...registrationFieldNames), fc.option(arbitraryText(400), { nil: undefined })),
    {
      maxLength: 4,
    },
  )
  .map((changes): Record<string, string> => {
    const form = new Map<string, string | undefined>(Object.entries(aForm()))
    for (const [name, value] of changes) form.set(name, value)
    return Object.fromEntries([...form].filter((field): field is [string, string] => field[1] !== undefined))
  })

describe('arbitrary values in the registration form', () => {
  it('are registered as a whole, or change nothing and get an error at each wrong field', async () => {
    await fc.assert(
      fc.asyncProperty(someForm, async (form) => {
        const { deps, post } = await aSite()
        const before = await snapshotStores(deps)
        const answer = await post(path, form)
        const page = await answer.text()
        if (answer.status === 303) {
          const [stored, ...others] = (
            await Array.fromAsync(deps.registrations.pages(somaliaClinicId))
          ).flat()
          const mails = (await Array.fromAsync(deps.ledger.pages(somaliaClinicId))).flat()
          expect([others, mails.length, await deps.registrations.seatsTaken(somaliaClinicId)]).toEqual([
            [],
            1,
            1,
          ])
          expect(mails[0]).toMatchObject({ recipientId: stored?.id, kind: 'confirmation', state: 'due' })
          return
        }
        expect(answer.status).toBe(422)
        expect(await snapshotStores(deps)).toBe(before)
        const marked = registrationFieldNames.filter((name) => page.includes(`id="field-${name}-error"`))
        // A gender that is not marked is no field of the registration.
        const { gender, ...others } = { ...empty, ...form }
        const wrong = RegistrationForm.safeParse(gender ? { ...others, gender } : others).error?.issues.map(
          ({ path: [name] }) => String(name),
        )
        expect(marked).toEqual(
          registrationFieldNames.filter((name) => marked.includes(name) || wrong?.includes(name)),
        )
        expect(marked.length).toBeGreaterThan(0)
      }),
      { numRuns: 120 },
    )
  })
})
