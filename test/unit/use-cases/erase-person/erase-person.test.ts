import { simpleParser } from 'mailparser'
import { describe, expect, it } from 'vitest'
import { listRegistrations } from '../../../../functions/console/queries/registrations'
import { registrationId } from '../../../../shared/domain/ids'
import { HOUR, MINUTE, plus } from '../../../../shared/domain/time/instant'
import { collectAttendance } from '../../../../shared/use-cases/attendance/collect-attendance'
import { readTimeline } from '../../../../shared/use-cases/clinic/read-timeline'
import { askErasure, askOwnErasure } from '../../../../shared/use-cases/erase-person/ask-erasure'
import { erasePeople } from '../../../../shared/use-cases/erase-person/erase-people'
import { findPerson } from '../../../../shared/use-cases/erase-person/find-person'
import { register } from '../../../../shared/use-cases/registration/register'
import { withdraw } from '../../../../shared/use-cases/registration/withdraw'
import { sendMail } from '../../../../shared/use-cases/send-mail/send-mail'
import { aForm, anAuditRecord, aPublishedClinic, somalia } from '../../../support/builders'
import { dyingAfter } from '../../../support/dying'
import { everythingIn } from '../../../support/everything-in'
import { live, mailsTo, settle } from '../../../support/live'
import { type MemoryWorld, memoryWorld } from '../../../support/memory-world'
import { livesThrough } from './past-clinic'

const ayaan = 'ayaan@example.org'
const guled = 'guled@example.org'
const other = 'dfs-security-clinic-for-lesotho-b2c3d'

/** Two people in one clinic, one of them in a later one too. */
const aWorld = async (options: Parameters<typeof memoryWorld>[0] = {}) => {
  const world = memoryWorld({ now: '2026-11-20T09:00:00.000Z', ...options })
  await world.clinics.create(aPublishedClinic({ capacity: 2 }), anAuditRecord())
  const days = aPublishedClinic().days.map((day) => ({
    ...day,
    date: day.date.replace('2026-12', '2027-02'),
  }))
  await world.clinics.create(aPublishedClinic({ id: other, days }), anAuditRecord({ clinicId: other }))
  for (const [clinicId, email, name] of [
    [somalia, ayaan, 'Ayaan Nur'],
    [somalia, guled, 'Guled Ali'],
    [other, ayaan, 'Ayaan Nur'],
  ] as const) {
    await register(world, { clinicId, form: aForm({ email, name }) })
  }
  return world
}

const ask = (world: MemoryWorld, email = ayaan, once = 'first-form') =>
  askErasure(world, { email, once, by: 'admin-1' })

/** As the sweep does it, round after round, five minutes apart. */
const eraseAll = async (world: MemoryWorld, rounds = 3) => {
  for (let round = 0; round < rounds; round += 1) {
    world.setNow(plus(world.now(), 5 * MINUTE))
    await eraseNow(world)
  }
  return world.erasures.all()
}

const eraseNow = (world: MemoryWorld) =>
  erasePeople(world, {
    told: () => {},
    failed: (_, error) => {
      throw error
    },
  })

const idOf = (clinicId: string, email = ayaan) => registrationId(clinicId, email)

describe('erasing a person', () => {
  it('finds her in every clinic before anything is done, and changes nothing by looking', async () => {
    const world = await aWorld()
    await livesThrough(world)
    const before = await everythingIn(world)

    const found = await findPerson(world, ' AYAAN@Example.org ')

    expect(found.map(({ there }) => there)).toEqual([
      { clinicId: other, registrations: 1, mails: 1, rows: 0 },
      { clinicId: somalia, registrations: 1, mails: 6, rows: 5 },
    ])
    expect(await everythingIn(world)).toEqual(before)
  })

  it('takes her out of registrations, ledger, events, reports, decisions and audit log of every clinic', async () => {
    const world = await aWorld()
    await livesThrough(world)

    await ask(world)
    const [erasure] = await eraseAll(world)

    expect(erasure).toMatchObject({ by: 'admin-1', places: [], doneAt: expect.any(String) })
    const left = await everythingIn(world)
    expect(left).not.toMatch(/ayaan/i)
    expect(left).not.toContain(idOf(somalia))
    expect(left).not.toContain(idOf(other))
    expect(left).toContain(guled)
    expect(await findPerson(world, ayaan)).toEqual([])
  })

  it('finds no stored mail to erase: of each that left only its entry is kept, with ids and no word of it', async () => {
    const world = await aWorld()
    await livesThrough(world)
    const stored = await everythingIn(world)
    expect(world.sent.length).toBeGreaterThan(10)
    for (const { raw } of world.sent) {
      const { subject, text = '' } = await simpleParser(raw)
      const told = text.split('\n').filter((line) => line.length > 40 && !line.includes('http'))
      expect(told.length).toBeGreaterThan(1)
      for (const words of [subject ?? 'no subject', ...told]) expect(stored).not.toContain(words)
    }
    const entries = (await Array.fromAsync(world.ledger.pages(somalia))).flat()
    expect(JSON.stringify(entries)).not.toMatch(/@|Ayaan|Guled/)
  })

  it('leaves the counts as they were: the lists, the timeline, the summaries, and a day that is counted again', async () => {
    const world = await aWorld()
    await livesThrough(world)
    const counts = async () => ({
      seats: await world.registrations.seatsTaken(somalia),
      timeline: (await readTimeline(world, somalia)).map(({ kind, day, counts: each }) => [kind, day, each]),
      list: await listed(world),
      summaries: await world.attendance.summaries(somalia),
    })
    const before = await counts()
    expect(before.summaries[0]?.counts).toMatchObject({
      registered: 2,
      tried: 1,
      inRoom: 2,
      unmatchedPeople: 2,
    })
    expect(before.summaries[1]?.counts).toMatchObject({ registered: 2, inRoom: 2, inRoomLongEnough: 2 })

    await ask(world)
    await eraseAll(world)

    expect(await counts()).toEqual(before)
    for (const day of [1, 2]) await collectAttendance(world, { clinicId: somalia, day })
    const again = await world.attendance.summaries(somalia)
    expect(again).toEqual(
      before.summaries.map((summary, index) => ({ ...summary, dataTakenAt: again[index]?.dataTakenAt })),
    )
  })

  it('frees her seat in a clinic to come, and she gets no mail any more, whatever was queued', async () => {
    const world = await aWorld()
    await settle(world, somalia)
    const queued = (await world.ledger.ofRecipient(somalia, idOf(somalia)))[0]
    if (!queued) throw new Error('her confirmation')
    const reminder = { ...queued, kind: 'reminder-day' as const, day: 1 }
    const sent = world.sent.length

    await ask(world)
    await eraseAll(world)

    expect(await world.registrations.seatsTaken(somalia)).toBe(1)
    expect(await sendMail(world, reminder)).toBe('skipped')
    await live(world, somalia, '2026-12-12T09:00:00.000Z')
    expect(mailsTo({ ...world, sent: world.sent.slice(sent) } as MemoryWorld, ayaan)).toEqual([])
    expect(mailsTo(world, guled)).toHaveLength(6)
    expect(await world.ledger.ofRecipient(somalia, idOf(somalia))).toEqual([])
  })

  it('comes to the same when it is done twice, twice at once, and when each write is the last one before a crash', async () => {
    const outcome = async (erase: (world: MemoryWorld) => Promise<unknown>) => {
      const world = await aWorld()
      await livesThrough(world)
      await ask(world)
      await erase(world)
      const erasures = await eraseAll(world, 4)
      expect(erasures.map(({ doneAt }) => doneAt)).toEqual([expect.any(String)])
      world.setNow('2026-12-20T12:00:00.000Z')
      for (const day of [1, 2]) await collectAttendance(world, { clinicId: somalia, day })
      expect(await everythingIn(world)).not.toMatch(/ayaan/i)
      return {
        remains: [await world.erasures.remains(somalia), await world.erasures.remains(other)],
        nameless: (await world.erasures.nameless(somalia)).length,
        summaries: await world.attendance.summaries(somalia),
        seats: [await world.registrations.seatsTaken(somalia), await world.registrations.seatsTaken(other)],
      }
    }
    const once = await outcome(async () => {})
    expect(once).toMatchObject({ nameless: 1, seats: [2, 0] })

    expect(await outcome((world) => eraseAll(world))).toEqual(once)
    expect(
      await outcome((world) => Promise.all([eraseNow(world), eraseNow(world), eraseNow(world)])),
    ).toEqual(once)
    for (let writes = 0; writes < 30; writes += 1) {
      expect([writes, await outcome((world) => eraseNow(dyingAfter(world, writes)).catch(() => {}))]).toEqual(
        [writes, once],
      )
    }
  })

  it('waits for a mail that a worker has just claimed', async () => {
    const world = await aWorld()
    const [mail] = await world.ledger.ofRecipient(somalia, idOf(somalia))
    if (!mail) throw new Error('her confirmation')
    const leaseUntil = plus(world.now(), MINUTE)
    await world.ledger.claim({ ...mail, state: 'claimed', attempt: 1, leaseUntil })

    await ask(world)
    await eraseNow(world)
    expect(await world.registrations.get(somalia, idOf(somalia))).toMatchObject({ status: 'withdrawn' })

    world.setNow(plus(leaseUntil, 1))
    expect(await eraseAll(world)).toMatchObject([{ doneAt: expect.any(String) }])
    expect(await world.registrations.get(somalia, idOf(somalia))).toBeUndefined()
  })

  it('finds what a slow worker wrote down after her registration had gone', async () => {
    const world = await aWorld()
    const [mail] = await world.ledger.ofRecipient(somalia, idOf(somalia))
    if (!mail) throw new Error('her confirmation')
    await ask(world)
    await eraseAll(world, 1)
    await world.ledger.add({ ...mail, state: 'skipped', reason: 'registration-withdrawn' })

    await eraseAll(world)

    expect(await world.ledger.ofRecipient(somalia, idOf(somalia))).toEqual([])
  })

  it('leaves her alone when she registered again after the wish', async () => {
    const world = await aWorld()
    await ask(world)
    world.setNow(plus(world.now(), MINUTE))
    await withdraw(world, { clinicId: somalia, registrationId: idOf(somalia) })
    await register(world, { clinicId: somalia, form: aForm() })

    expect(await eraseAll(world)).toMatchObject([{ doneAt: expect.any(String) }])

    expect(await world.registrations.get(somalia, idOf(somalia))).toMatchObject({ status: 'confirmed' })
    expect(await world.registrations.get(other, idOf(other))).toBeUndefined()
  })

  it('lets her register anew afterwards like anybody', async () => {
    const world = await aWorld()
    await ask(world)
    await eraseAll(world)
    world.setNow(plus(world.now(), HOUR))

    expect(await register(world, { clinicId: somalia, form: aForm() })).toBe('registered')
    await settle(world, somalia)

    expect(mailsTo(world, ayaan)).toEqual(['confirmation'])
  })

  it('is one erasure for a form that is sent twice, and stands in the audit log without an address', async () => {
    const world = await aWorld()
    const [one, two] = [await ask(world), await ask(world)]
    expect(one).toBe(two)
    expect(await world.erasures.all()).toHaveLength(1)
    await eraseAll(world)
    const lines = (await world.clinics.audit(somalia)).filter(({ action }) => action === 'erased')
    expect(lines).toMatchObject([
      { by: 'admin-1', before: {}, after: { erasure: one, registrations: 1, mails: 2, rows: 0 } },
    ])
    expect(JSON.stringify([lines, await world.erasures.all()])).not.toMatch(/@/)
  })

  it('that she asks for herself waits for the mail that takes the days out of her calendar', async () => {
    const world = await aWorld()
    await settle(world, somalia)
    const place = { clinicId: somalia, registrationId: idOf(somalia) }
    await withdraw(world, place)
    expect(await askOwnErasure(world, place)).toBe('asked')
    expect(await askOwnErasure(world, place)).toBe('asked')
    await eraseAll(world)
    expect(await world.registrations.get(somalia, place.registrationId)).toBeDefined()

    await settle(world, somalia)
    expect(await eraseAll(world)).toMatchObject([{ by: 'registrant', doneAt: expect.any(String) }])

    expect(mailsTo(world, ayaan)).toEqual(['confirmation', 'cancelled'])
    expect(await world.registrations.get(somalia, place.registrationId)).toBeUndefined()
    expect(await world.registrations.get(other, idOf(other))).toBeDefined()
    expect(await askOwnErasure(world, place)).toBe('missing')
  })
})

/** Who has ever registered, as the console's list tells it. */
const listed = async (world: MemoryWorld): Promise<number> => {
  const { all, erased } = await listRegistrations(world, somalia, { text: '', status: null })
  return all + erased
}
