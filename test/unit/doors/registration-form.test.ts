import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fieldNames } from '../../../functions/site/registration-form'
import { RegistrationForm } from '../../../shared/domain/registration/registration'
import { anyText } from '../../support/any-text'
import { aForm, somalia } from '../../support/builders'
import { everythingIn } from '../../support/everything-in'
import { aSite } from '../functions/site/site-house'

const path = `/clinics/${somalia}/register`

const empty = Object.fromEntries(fieldNames.map((name) => [name, '']))

/** A good form in which some fields are anything, or missing. */
const someForm = fc
  .array(fc.tuple(fc.constantFrom(...fieldNames), fc.option(anyText(400), { nil: undefined })), {
    maxLength: 4,
  })
  .map((changes): Record<string, string> => {
    const form = new Map<string, string | undefined>(Object.entries(aForm()))
    for (const [name, value] of changes) form.set(name, value)
    return Object.fromEntries([...form].filter((field): field is [string, string] => field[1] !== undefined))
  })

describe('whatever comes through the registration form', () => {
  it('is registered whole, or leaves everything as it was and is told at each field that is wrong', async () => {
    await fc.assert(
      fc.asyncProperty(someForm, async (form) => {
        const { world, post } = await aSite()
        const before = await everythingIn(world)
        const answer = await post(path, form)
        const page = await answer.text()
        if (answer.status === 303) {
          const [stored, ...others] = (await Array.fromAsync(world.registrations.pages(somalia))).flat()
          const mails = (await Array.fromAsync(world.ledger.pages(somalia))).flat()
          expect([others, mails.length, await world.registrations.seatsTaken(somalia)]).toEqual([[], 1, 1])
          expect(mails[0]).toMatchObject({ recipientId: stored?.id, kind: 'confirmation', state: 'due' })
          return
        }
        expect(answer.status).toBe(422)
        expect(await everythingIn(world)).toBe(before)
        const told = fieldNames.filter((name) => page.includes(`id="field-${name}-error"`))
        const wrong = RegistrationForm.safeParse({ ...empty, ...form }).error?.issues.map(
          ({ path: [name] }) => String(name),
        )
        expect(told).toEqual(fieldNames.filter((name) => told.includes(name) || wrong?.includes(name)))
        expect(told.length).toBeGreaterThan(0)
      }),
      { numRuns: 120 },
    )
  })
})
