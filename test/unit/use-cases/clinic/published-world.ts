import { moveDay } from '../../../../shared/use-cases/clinic/move-day'
import { publishClinic } from '../../../../shared/use-cases/clinic/publish-clinic'
import { register } from '../../../../shared/use-cases/registration/register'
import { aClinic, aForm, anAuditRecord, somalia } from '../../../support/builders'
import { settle } from '../../../support/live'
import { type MemoryWorld, memoryWorld } from '../../../support/memory-world'

export const ayaan = 'ayaan@example.org'

/** The clinic as the organiser publishes it, four weeks before its first day. */
export const publishedWorld = async (overrides: Parameters<typeof aClinic>[0] = {}): Promise<MemoryWorld> => {
  const world = memoryWorld({ now: '2026-11-12T08:00:00.000Z' })
  await world.clinics.create(aClinic(overrides), anAuditRecord())
  await publishClinic(world, { id: somalia, version: 1, by: 'organiser-1' })
  await settle(world, somalia)
  return world
}

export const registers = (world: MemoryWorld, email = ayaan) =>
  register(world, { clinicId: somalia, form: aForm({ email }) })

export const moves = async (world: MemoryWorld, day: number, date: string, start: string, end: string) => {
  const version = (await world.clinics.get(somalia))?.version ?? 0
  return moveDay(world, { id: somalia, version, day, date, start, end, by: 'organiser-1' })
}
