import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { House } from '../../infra/local/house'
import { announcementOf, type ClinicHouse, clinicHouse } from '../support/house/clinic-house'
import { kindsOf, lettersTo, outline } from '../support/letters'
import { aPerson } from '../support/people'

/** The clinic of these stories is on 10 December 2025 in Mogadishu; its reminder is due at 06:00 UTC the day before. */
const before = '2025-12-09T05:30:00.000Z'
const due = '2025-12-09T06:00:00.000Z'
const announcement = announcementOf('interrupted', '10 December 2025')
const meeting = '84512345678'

const stopsAfterwards = (home: ClinicHouse): ClinicHouse => {
  onTestFinished(home.house.stop)
  return home
}

const people = (count: number) => Array.from({ length: count }, (_, index) => aPerson(`person-${index + 1}`))

const remindersIn = async (house: House): Promise<string[]> =>
  (await house.inbox()).flatMap(({ tags, to }) => (tags.kind === 'reminder-day' ? to : [])).sort()

describe('a house that is stopped in the middle', () => {
  it('has everything again when it is started, and the reminder comes at its time', async () => {
    const data = mkdtempSync(join(tmpdir(), 'clinics-journey-'))
    onTestFinished(() => rmSync(data, { recursive: true, force: true }))
    const first = await clinicHouse({ now: before, data })
    const clinic = await first.publish(announcement, meeting)
    await first.registrants.register(clinic, aPerson('amina'))
    await first.house.quiet()
    await first.house.stop()

    const second = stopsAfterwards(await clinicHouse({ now: before, data }))
    const page = await second.organiser.get(`/console/clinics/${clinic}/registrations`)
    expect(page.html).toContain('amina@example.org')
    await second.house.advanceTo('2025-12-09T06:05:00.000Z')
    const letters = await lettersTo(second.house, 'amina@example.org')
    expect(kindsOf(letters)).toEqual(['confirmation', 'reminder-day 1'])
    expect(outline(letters)[1]).toBe('reminder-day 1 at 2025-12-09T06:00')
    expect(second.house.problems()).toEqual([])
  })
})

describe('a schedule that AWS never made', () => {
  it('costs minutes and no mail', async () => {
    const home = stopsAfterwards(
      await clinicHouse({
        now: before,
        faults: ({ operation }) => (operation === 'CreateSchedule' ? { kind: 'status-500' } : undefined),
        // Of no rules: with a plan the pauses between two tries pass on the house's clock.
        faultPlan: { seed: 1, rules: [] },
      }),
    )
    const clinic = await home.publish(announcement, meeting)
    const three = people(3)
    for (const person of three) await home.registrants.register(clinic, person)

    await home.house.advanceTo(due)
    expect(await remindersIn(home.house)).toEqual([])
    await home.house.advanceTo('2025-12-09T06:10:00.000Z')
    expect(await remindersIn(home.house)).toEqual(three.map(({ email }) => email))
  })
})

describe('a worker that is killed while a reminder goes out', () => {
  it('loses none and doubles none', async () => {
    let calls = 0
    const home: ClinicHouse = stopsAfterwards(
      await clinicHouse({
        now: before,
        faults: ({ operation }) => {
          if (operation !== 'SendRawEmail' || home.house.now() < due) return undefined
          calls += 1
          if (calls === 4) home.house.kill('send-mail')
          return undefined
        },
      }),
    )
    const clinic = await home.publish(announcement, meeting)
    const twelve = people(12)
    for (const person of twelve) await home.registrants.register(clinic, person)

    await home.house.advanceTo('2025-12-09T06:15:00.000Z')

    expect(home.house.problems().join()).toMatch(/SendMail.*SIGKILL/)
    // SES had the mail whose worker died in the call: its event says so before anybody would send it again.
    // What the worker had only claimed is sent once more.
    expect(await remindersIn(home.house)).toEqual(twelve.map(({ email }) => email).sort())
  })
})
