import { readFileSync } from 'node:fs'
import { onTestFinished } from 'vitest'
import { castOf, type Person } from '../../../cli/rehearse/cast'
import { organiserAt } from '../../../cli/rehearse/organiser'
import { randomFrom } from '../../../cli/rehearse/random'
import { registrantsAt } from '../../../cli/rehearse/registrant'
import { plannable, theClinic } from '../../../cli/the-clinic'
import { type House, type HouseOptions, startHouse } from '../../../infra/local/house'

const announcement = new URL('../../../samples/announcements/somalia-2025-12.txt', import.meta.url)

/** Instants of the story's clinic: two mornings in Mogadishu (UTC+3), 10 and 11 December 2025. */
export const times = {
  reminderDay1: '2025-12-09T06:00:00.000Z',
  joinLinkDay1: '2025-12-10T05:00:00.000Z',
  beginDay1: '2025-12-10T06:00:00.000Z',
  endDay1: '2025-12-10T10:00:00.000Z',
}

export interface Story {
  house: House
  clinicId: string
  organiser: ReturnType<typeof organiserAt>
  /** The next invented people register; each is confirmed before this resolves. @param as what is otherwise about them */
  register(count: number, as?: Partial<Person>): Promise<Person[]>
  /** The mails of a person, the oldest first, as `kind day`. */
  mailsTo(person: Person): Promise<string[]>
}

/** A house that ends with the test. Few virtual hours: the sweep runs every five minutes of them. */
export const storyHouse = async (options: HouseOptions): Promise<House> => {
  const house = await startHouse({ quiet: true, mailRate: 1000, ...options })
  onTestFinished(house.stop)
  return house
}

/** The sample clinic, published in the house by its organiser. */
export const aStory = async (house: House): Promise<Story> => {
  const text = readFileSync(announcement, 'utf8')
  const organiser = organiserAt(house.siteUrl, () => house.signIn('organiser'))
  const clinicId = await organiser.publish(
    text,
    plannable(theClinic(text, undefined), text, house.now(), undefined),
  )
  await house.quiet()
  return storyOf(house, clinicId)
}

/** The same clinic in a house that was started again. @param already how many have registered before */
export const storyOf = (house: House, clinicId: string, already = 0): Story => {
  const organiser = organiserAt(house.siteUrl, () => house.signIn('organiser'))
  const registrants = registrantsAt(house.siteUrl, () => house.inbox())
  let taken = already
  return {
    house,
    clinicId,
    organiser,
    register: async (count, as = {}) => {
      const people = castOf(taken + count, randomFrom(1))
        .slice(taken)
        .map((person) => ({ ...person, ...as }))
      taken += count
      for (const person of people) await registrants.register(clinicId, person)
      await house.quiet()
      return people
    },
    mailsTo: async ({ email }) =>
      (await house.inbox())
        .filter(({ to }) => to.includes(email))
        .map(({ tags }) => `${tags['kind']} ${tags['day']}`),
  }
}
