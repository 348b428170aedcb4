import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { LocalStack } from '../../infra/local/local-stack'
import { aPerson } from '../support/builders/person-builder'
import { announcementText, type ClinicStack, startClinicStack } from '../support/local-stack/clinic-stack'
import { mailKinds, mailTimeline, parseMailsTo } from '../support/parsed-mails'

/** The clinic of these tests is on 10 December 2025 in Mogadishu; its reminder is due at 06:00 UTC the day before. */
const before = '2025-12-09T05:30:00.000Z'
const due = '2025-12-09T06:00:00.000Z'
const announcement = announcementText('interrupted', '10 December 2025')
const meeting = '84512345678'

const stopAfterTest = (clinicStack: ClinicStack): ClinicStack => {
  onTestFinished(clinicStack.stack.stop)
  return clinicStack
}

const people = (count: number) => Array.from({ length: count }, (_, index) => aPerson(`person-${index + 1}`))

const remindersIn = async (stack: LocalStack): Promise<string[]> =>
  (await stack.inbox()).flatMap(({ tags, to }) => (tags.kind === 'reminder-day' ? to : [])).sort()

describe('a local stack that is stopped at any point', () => {
  it('has all its data after the restart, and sends the reminder on time', async () => {
    const data = mkdtempSync(join(tmpdir(), 'clinics-journey-'))
    onTestFinished(() => rmSync(data, { recursive: true, force: true }))
    const first = await startClinicStack({ now: before, dataFolder: data })
    const clinic = await first.publish(announcement, meeting)
    await first.registrants.register(clinic, aPerson('amina'))
    await first.stack.waitUntilIdle()
    await first.stack.stop()

    const second = stopAfterTest(await startClinicStack({ now: before, dataFolder: data }))
    const page = await second.organiser.get(`/console/clinics/${clinic}/registrations`)
    expect(page.html).toContain('amina@example.org')
    await second.stack.advanceTo('2025-12-09T06:05:00.000Z')
    const mails = await parseMailsTo(second.stack, 'amina@example.org')
    expect(mailKinds(mails)).toEqual(['confirmation', 'reminder-day 1'])
    expect(mailTimeline(mails)[1]).toBe('reminder-day 1 at 2025-12-09T06:00')
    expect(second.stack.problems()).toEqual([])
  })
})

describe('a schedule that AWS did not create', () => {
  it('delays a mail by minutes and loses none', async () => {
    const clinicStack = stopAfterTest(
      await startClinicStack({
        now: before,
        faultFor: ({ operation }) => (operation === 'CreateSchedule' ? { kind: 'status-500' } : undefined),
        // A plan without rules: with a plan the pauses between two tries pass on the virtual clock.
        faultPlan: { seed: 1, rules: [] },
      }),
    )
    const clinic = await clinicStack.publish(announcement, meeting)
    const three = people(3)
    for (const person of three) await clinicStack.registrants.register(clinic, person)

    await clinicStack.stack.advanceTo(due)
    expect(await remindersIn(clinicStack.stack)).toEqual([])
    await clinicStack.stack.advanceTo('2025-12-09T06:10:00.000Z')
    expect(await remindersIn(clinicStack.stack)).toEqual(three.map(({ email }) => email))
  })
})

describe('a worker that is killed while it sends a reminder', () => {
  it('loses no mail and sends none twice', async () => {
    let calls = 0
    const clinicStack: ClinicStack = stopAfterTest(
      await startClinicStack({
        now: before,
        faultFor: ({ operation }) => {
          if (operation !== 'SendRawEmail' || clinicStack.stack.now() < due) return undefined
          calls += 1
          if (calls === 4) clinicStack.stack.killContainers('send-mail')
          return undefined
        },
      }),
    )
    const clinic = await clinicStack.publish(announcement, meeting)
    const twelvePeople = people(12)
    for (const person of twelvePeople) await clinicStack.registrants.register(clinic, person)

    await clinicStack.stack.advanceTo('2025-12-09T06:15:00.000Z')

    expect(clinicStack.stack.problems().join()).toMatch(/SendMail.*SIGKILL/)
    // SES had accepted the mail whose worker died during the call: its event arrives before the mail would be sent
    // again.
    // A mail that the worker had only claimed is sent once more.
    expect(await remindersIn(clinicStack.stack)).toEqual(twelvePeople.map(({ email }) => email).sort())
  })
})
