import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { InventedRegistrant } from '../../../cli/rehearse/participants'
import { createRegistrantClient } from '../../../cli/rehearse/registrant-client'
import type { LocalStack } from '../../../infra/local/local-stack'
import { emptyDetails } from '../../../shared/domain/registration/registration'
import { addMilliseconds, MINUTE_MS } from '../../../shared/domain/values/time/instant'

export const aRegistrantForm = (overrides: Partial<InventedRegistrant> = {}): InventedRegistrant => ({
  ...emptyDetails,
  name: 'Amina Warsame',
  email: 'amina.warsame@example.org',
  organisation: 'National Communications Authority',
  sector: 'regulator',
  country: 'SO',
  timeZone: 'Africa/Mogadishu',
  language: 'en',
  consent: 'yes',
  ...overrides,
})

/** People fill in the form, and a minute later have their confirmations. */
export const registerPeople = async (
  stack: LocalStack,
  clinicId: string,
  people: InventedRegistrant[],
): Promise<void> => {
  const registrants = createRegistrantClient(stack.siteUrl, () => stack.inbox())
  // One after the other: concurrent visitors would each start a container.
  for (const person of people) await registrants.register(clinicId, person)
  await stack.advanceTo(addMilliseconds(stack.now(), MINUTE_MS))
}

/** The people of the sample reports, as they fill in the form. */
export const readSampleRegistrants = (): InventedRegistrant[] =>
  readFileSync(join(import.meta.dirname, '../../../samples/zoom/registrations.csv'), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [email = '', name = '', organisation = '', country = ''] = line
        .split(',')
        .map((cell) => cell.trim())
      return aRegistrantForm({ email, name, organisation, country })
    })
