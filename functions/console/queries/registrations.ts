import { registrationsIn } from '../../../shared/domain/erasure/remains'
import type { Registration } from '../../../shared/domain/registration/registration'
import { inOrder } from '../../../shared/domain/registration/registration-states'
import type { Seats } from '../../../shared/domain/registration/seats'
import type { ConsoleWorld } from '../console'

export interface RegistrationFilter {
  /** Words of name, e-mail or organisation; empty: everybody. */
  text: string
  /** null: every status. */
  status: Registration['status'] | null
}

export interface RegistrationList {
  all: number
  found: Registration[]
  /** How many there were beside them. */
  erased: number
  byStatus: Partial<Record<Registration['status'], number>>
  /** Registration id -> place in the waiting list, from 1. */
  places: ReadonlyMap<string, number>
  seats: Seats
}

/** The registrations of a clinic that fit, newest first. */
export const listRegistrations = async (
  world: Pick<ConsoleWorld, 'registrations' | 'erasures'>,
  clinicId: string,
  { text, status }: RegistrationFilter,
): Promise<RegistrationList> => {
  const [pages, seats] = await Promise.all([
    Array.fromAsync(world.registrations.pages(clinicId)),
    world.registrations.seats(clinicId),
  ])
  const all = pages.flat()
  const places = new Map(inOrder(all).map(({ id }, index) => [id, index + 1]))
  const byStatus: RegistrationList['byStatus'] = {}
  for (const registration of all) byStatus[registration.status] = (byStatus[registration.status] ?? 0) + 1
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  const found = all
    .filter(
      (registration) => (status === null || registration.status === status) && holds(registration, words),
    )
    .sort((a, b) => (a.registeredAt < b.registeredAt ? 1 : -1))
  const erased = registrationsIn(await world.erasures.remains(clinicId))
  return { all: all.length, found, erased, byStatus, places, seats }
}

const holds = ({ name, email, organisation }: Registration, words: string[]): boolean => {
  const text = `${name} ${email} ${organisation}`.toLowerCase()
  return words.every((word) => text.includes(word))
}
