import type { Clinic } from '../../../../shared/domain/clinic/clinic'
import { registrationId } from '../../../../shared/domain/ids'
import { plus } from '../../../../shared/domain/time/instant'
import {
  type Decision,
  decideRegistrations,
} from '../../../../shared/use-cases/registration/decide-registrations'
import { register } from '../../../../shared/use-cases/registration/register'
import { aForm, anAuditRecord, aPublishedClinic, somalia } from '../../../support/builders'
import { type MemoryWorld, memoryWorld } from '../../../support/memory-world'

export const begins = '2026-11-20T09:00:00.000Z'
export const emailOf = (who: string) => `${who}@example.org`
export const idOf = (who: string) => registrationId(somalia, emailOf(who))
export const of = (who: string) => ({ clinicId: somalia, registrationId: idOf(who) })
export const registers = (world: MemoryWorld, who: string) =>
  register(world, { clinicId: somalia, form: aForm({ email: emailOf(who) }) })

/** A clinic whose organiser decides, for which these people have registered, a minute after one another. */
export const worldWith = async (capacity: number | null, ...people: string[]): Promise<MemoryWorld> => {
  const world = memoryWorld({ now: begins })
  await world.clinics.create(aPublishedClinic({ capacity, approval: true }), anAuditRecord())
  for (const [index, who] of people.entries()) {
    world.setNow(plus(begins, index * 60_000))
    await registers(world, who)
  }
  return world
}
export const standing = async (world: MemoryWorld, ...people: string[]): Promise<(string | undefined)[]> =>
  Promise.all(people.map(async (who) => (await world.registrations.get(somalia, idOf(who)))?.status))
const seenAs =
  (round: number) =>
  (who: string): Decision['people'][number] => ({ id: idOf(who), round })
export const decides = (
  world: MemoryWorld,
  verdict: Decision['verdict'],
  people: readonly string[],
  { by = 'organiser-1', round = 1 } = {},
) => decideRegistrations(world, { clinicId: somalia, people: people.map(seenAs(round)), verdict, by })
export const withApproval = async (world: MemoryWorld, approval: boolean) => {
  const clinic = await world.clinics.get(somalia)
  const next: Clinic | undefined = clinic && { ...clinic, approval, version: clinic.version + 1 }
  if (next) await world.clinics.save(next, anAuditRecord())
}
export const none = { confirmed: 0, waitlisted: 0, rejected: 0, stood: 0 }
