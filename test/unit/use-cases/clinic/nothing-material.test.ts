import { describe, expect, it } from 'vitest'
import { ClinicFields } from '../../../../shared/domain/clinic/clinic-fields'
import { registrationId } from '../../../../shared/domain/ids'
import { cancelClinic } from '../../../../shared/use-cases/clinic/cancel-clinic'
import { editClinic } from '../../../../shared/use-cases/clinic/edit-clinic'
import { withdraw } from '../../../../shared/use-cases/registration/withdraw'
import { somalia } from '../../../support/builders'
import { live, mailsTo, settle } from '../../../support/live'
import type { MemoryWorld } from '../../../support/memory-world'
import { ayaan, moves, publishedWorld, registers } from './published-world'

const edits = async (world: MemoryWorld, overrides: Partial<ClinicFields>) => {
  const clinic = await world.clinics.get(somalia)
  if (!clinic) throw new RangeError('no clinic')
  const fields = { ...ClinicFields.parse(clinic), ...overrides }
  return editClinic(world, { id: somalia, version: clinic.version, fields, by: 'organiser-1' })
}

const plannedIn = async (world: MemoryWorld) => ({
  dispatches: await world.dispatches.ofClinic(somalia),
  schedules: [...world.schedules.values()],
})

describe('saving a published clinic', () => {
  it('whose dates and hours stay plans nothing anew and sends nothing', async () => {
    const world = await publishedWorld()
    await registers(world)
    await live(world, somalia, '2026-12-09T12:00:00.000Z')
    const [before, mails] = [await plannedIn(world), mailsTo(world, ayaan)]
    const changes: Partial<ClinicFields>[] = [
      {},
      { title: 'Another title', capacity: 40, audience: ['banks'] },
      { zoom: { meetingId: '84500000000', joinUrl: 'https://zoom.example.org/j/84500000000' } },
    ]
    for (const change of changes) {
      expect(await edits(world, change)).toMatchObject({ result: 'saved' })
      await settle(world, somalia)
      expect(await plannedIn(world)).toEqual(before)
      expect(mailsTo(world, ayaan)).toEqual(mails)
    }
  })

  it('after a day is over sends nothing about that day, and after the last one nothing at all', async () => {
    const world = await publishedWorld()
    await registers(world)
    await live(world, somalia, '2026-12-10T10:00:00.000Z')
    const mails = mailsTo(world, ayaan)
    expect(await moves(world, 1, '2026-12-10', '14:00', '17:30')).toMatchObject({ result: 'invalid' })
    await settle(world, somalia)
    expect(mailsTo(world, ayaan)).toEqual(mails)

    await live(world, somalia, '2026-12-11T10:00:00.000Z')
    const all = mailsTo(world, ayaan)
    expect(await moves(world, 2, '2026-12-18', '09:00', '12:30')).toMatchObject({ result: 'invalid' })
    expect(await edits(world, { title: 'Looking back' })).toMatchObject({ result: 'saved' })
    const version = (await world.clinics.get(somalia))?.version ?? 0
    expect(await cancelClinic(world, { id: somalia, version, by: 'organiser-1' })).toMatchObject({
      result: 'invalid',
    })
    const who = { clinicId: somalia, registrationId: registrationId(somalia, ayaan) }
    expect(await withdraw(world, who)).toBe('withdrawn')
    expect(await registers(world)).toBe('closed')
    await live(world, somalia, '2026-12-20T10:00:00.000Z')
    expect(mailsTo(world, ayaan)).toEqual(all)
  })
})
