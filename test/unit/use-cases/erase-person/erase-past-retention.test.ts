import { describe, expect, it } from 'vitest'
import { registrationId } from '../../../../shared/domain/ids'
import { DAY, plus } from '../../../../shared/domain/time/instant'
import { collectAttendance } from '../../../../shared/use-cases/attendance/collect-attendance'
import { takeReport } from '../../../../shared/use-cases/attendance/take-report'
import { readTimeline } from '../../../../shared/use-cases/clinic/read-timeline'
import { erasePastRetention } from '../../../../shared/use-cases/erase-past-retention'
import { decideRegistrations } from '../../../../shared/use-cases/registration/decide-registrations'
import { register } from '../../../../shared/use-cases/registration/register'
import { withdraw } from '../../../../shared/use-cases/registration/withdraw'
import {
  aForm,
  anAuditRecord,
  aPublishedClinic,
  aReport,
  aStay,
  aZoomEvent,
  somalia,
} from '../../../support/builders'
import { dyingAfter } from '../../../support/dying'
import { everythingIn } from '../../../support/everything-in'
import { live } from '../../../support/live'
import { type MemoryWorld, memoryWorld } from '../../../support/memory-world'

/** The end of the second day in Mogadishu. */
const end = '2026-12-11T09:30:00.000Z'
const PEOPLE = 12

/** A clinic that has taken place, with its own number of days. */
const aPastClinic = async (retentionDays: number | null = null, people = PEOPLE) => {
  const world = memoryWorld({ now: '2026-12-08T09:00:00.000Z' })
  await world.clinics.create(aPublishedClinic({ retentionDays }), anAuditRecord())
  for (let index = 0; index < people; index += 1) {
    const form = aForm({ email: `person-${index}@example.com`, name: `Person ${index}` })
    await register(world, { clinicId: somalia, form })
  }
  const [first] = (await Array.fromAsync(world.registrations.pages(somalia))).flat()
  await withdraw(world, { clinicId: somalia, registrationId: first?.id ?? '' })
  await live(world, somalia, '2026-12-09T12:00:00.000Z')
  await world.attendance.recordEvent(somalia, aZoomEvent({ name: 'Person 3', email: 'person-3@example.com' }))
  world.setNow('2026-12-14T12:00:00.000Z')
  await world.attendance.saveReport(
    aReport({ stays: [aStay({ name: 'Person 2', email: 'person-2@example.com' })] }),
  )
  await world.attendance.decide(somalia, 1, 'row-1', first?.id ?? '')
  await world.clinics.record(
    anAuditRecord({ action: 'match-decided', after: { day: 1, row: 'row-1', registration: first?.id } }),
  )
  for (const day of [1, 2]) await collectAttendance(world, { clinicId: somalia, day })
  return world
}

/** The same, whose organiser decided on nobody but one, who was rejected. */
const aClinicOfWhoAsked = async () => {
  const world = memoryWorld({ now: '2026-12-08T09:00:00.000Z' })
  await world.clinics.create(aPublishedClinic({ approval: true }), anAuditRecord())
  for (const who of ['person-1', 'person-2'])
    await register(world, { clinicId: somalia, form: aForm({ email: `${who}@example.com` }) })
  const people = [{ id: registrationId(somalia, 'person-1@example.com'), round: 1 }]
  await decideRegistrations(world, { clinicId: somalia, people, verdict: 'reject', by: 'organiser-1' })
  await live(world, somalia, '2026-12-14T12:00:00.000Z')
  return world
}

const run = (world: MemoryWorld, most = 5000) =>
  erasePastRetention(world, {
    most,
    failed: (_, error) => {
      throw error
    },
  })

const counts = async (world: MemoryWorld) => ({
  seats: await world.registrations.seatsTaken(somalia),
  timeline: Object.fromEntries(
    (await readTimeline(world, somalia)).map(({ kind, day, planVersion, state, counts: each }) => [
      `${kind} ${day} ${planVersion} ${state}`,
      each,
    ]),
  ),
  summaries: await world.attendance.summaries(somalia),
})

describe('a clinic past its retention', () => {
  it('loses its people after its own days, or those of the stage where it has none, and not before', async () => {
    for (const [own, days] of [
      [null, 365],
      [30, 30],
    ] as const) {
      const world = await aPastClinic(own, 2)
      world.setNow(plus(end, days * DAY - 1))
      const before = await everythingIn(world)
      expect(await run(world)).toBe(0)
      expect(await everythingIn(world)).toBe(before)

      world.setNow(plus(end, days * DAY))
      expect(await run(world)).toBeGreaterThan(0)
      await run(world)

      expect((await world.clinics.get(somalia))?.erasedAt).toBe(world.now())
    }
  })

  it('keeps the counts: seats, timeline and summaries are as they were, and nobody is named', async () => {
    const world = await aPastClinic()
    const before = await counts(world)
    world.setNow(plus(end, 365 * DAY))

    await run(world)
    await run(world)

    expect(await counts(world)).toEqual(before)
    const left = await everythingIn(world)
    expect(left).not.toMatch(/person-|Person \d/)
    expect(left).not.toMatch(/"row":"row-1"|"registration":"/)
    expect(await world.clinics.get(somalia)).toMatchObject({ zoom: null, erasedAt: world.now() })
    expect((await world.clinics.audit(somalia)).filter(({ action }) => action === 'erased')).toEqual([
      expect.objectContaining({
        by: 'retention',
        after: { registrations: PEOPLE, mails: expect.any(Number) },
      }),
    ])
  })

  it('loses those whom nobody has decided on, and those who were rejected, and keeps how many they were', async () => {
    const world = await aClinicOfWhoAsked()
    const before = await counts(world)
    world.setNow(plus(end, 365 * DAY))

    await run(world)
    await run(world)

    expect(await counts(world)).toEqual(before)
    expect(await everythingIn(world)).not.toMatch(/person-|"registration":"/)
    expect(await world.erasures.remains(somalia)).toMatchObject({
      'registration pending': 1,
      'registration rejected': 1,
    })
  })

  it('is erased in steps, each of which takes on where the one before stopped', async () => {
    const whole = await aPastClinic()
    const world = await aPastClinic()
    for (const each of [whole, world]) each.setNow(plus(end, 365 * DAY))
    await run(whole)
    await run(whole)

    let steps = 0
    while ((await world.clinics.get(somalia))?.erasedAt === null) {
      expect(await run(world, 7)).toBeLessThanOrEqual(7)
      steps += 1
    }

    expect(steps).toBeGreaterThan(5)
    expect(await world.erasures.remains(somalia)).toEqual(await whole.erasures.remains(somalia))
  })

  it('comes to the same twice, at once, and when a run is killed at any write', async () => {
    const outcome = async (act: (world: MemoryWorld) => Promise<unknown>) => {
      const world = await aPastClinic(null, 4)
      world.setNow(plus(end, 365 * DAY))
      await act(world)
      await run(world)
      await run(world)
      const lines = (await world.clinics.audit(somalia)).filter(({ action }) => action === 'erased')
      return { ...(await counts(world)), remains: await world.erasures.remains(somalia), lines: lines.length }
    }
    const once = await outcome(async () => {})
    expect(once.lines).toBe(1)

    expect(await outcome((world) => Promise.all([run(world), run(world), run(world)]))).toEqual(once)
    for (let writes = 0; writes < 12; writes += 1) {
      const killed = (world: MemoryWorld) => run(dyingAfter(world, writes)).catch(() => {})
      expect([writes, await outcome(killed)]).toEqual([writes, once])
    }
  })

  it('does not keep the others waiting when it cannot be erased', async () => {
    const world = await aPastClinic(null, 2)
    await world.clinics.create(aPublishedClinic({ id: 'clinic-b' }), anAuditRecord({ clinicId: 'clinic-b' }))
    world.setNow(plus(end, 365 * DAY))
    const failures: string[] = []
    const pages: MemoryWorld['registrations']['pages'] = (id) => {
      if (id === somalia) throw new Error('unreadable')
      return world.registrations.pages(id)
    }

    await erasePastRetention(
      { ...world, registrations: { ...world.registrations, pages } },
      { most: 5000, failed: (id) => failures.push(id) },
    )

    expect(failures).toEqual([somalia])
    expect((await world.clinics.get('clinic-b'))?.erasedAt).toBe(world.now())
  })

  it('takes no report and is not counted again, so its numbers stay', async () => {
    const world = await aPastClinic(null, 3)
    const before = await world.attendance.summaries(somalia)
    world.setNow(plus(end, 365 * DAY))
    const late = { clinicId: somalia, day: 1, stays: [aStay()], by: 'organiser-1' }
    expect(await takeReport(world, late)).toBe('erased')
    await run(world)
    await run(world)

    expect(await takeReport(world, late)).toBe('erased')
    expect(await collectAttendance(world, { clinicId: somalia, day: 1 })).toBe('missing')
    expect(await world.attendance.summaries(somalia)).toEqual(before)
  })
})
