import { readFileSync } from 'node:fs'
import type { DayAttendanceRow } from '../../../cli/rehearse/console-attendance'
import { readConsoleAttendance } from '../../../cli/rehearse/console-attendance'
import type { FetchedPage } from '../../../cli/rehearse/text-browser'
import { aPerson } from '../builders/person-builder'
import { announcementText, type ClinicStack, runTimeline, startClinicStack } from './clinic-stack'

export const amina = aPerson('amina', { timeZone: 'Asia/Kolkata' })
export const chantal = aPerson('chantal', {
  name: 'Chantal Mukamana',
  country: 'CD',
  timeZone: 'Africa/Kinshasa',
  language: 'fr',
})
export const fatou = aPerson('fatou', { name: 'Fatou Sesay' })
export const ngozi = aPerson('ngozi', { name: 'Ngozi Okafor' })
export const thabo = aPerson('thabo', { name: 'Thabo Mokoena', timeZone: 'Africa/Maseru' })

const meetingId = '84512345678'

/** The pages and mails that people saw. */
export interface TwoDays {
  clinicStack: ClinicStack
  /** The Somalia clinic with four seats: 10 and 11 December 2025, 09:00 to 13:00 in Mogadishu (06:00 to 10:00 UTC). */
  clinic: string
  /** One day a week later, in the same local stack. */
  nextWeek: string
  pages: Record<'first' | 'second' | 'copy' | 'third' | 'full' | 'early' | 'open', FetchedPage>
  /** Day 1 by Zoom's events, and by the report that was uploaded after it. */
  attendance: Record<'events' | 'report', DayAttendanceRow[]>
}

/** Runs the clinic from the day before to the second morning, and records everything that the tests check. */
export const runTwoDays = async (): Promise<TwoDays> => {
  const clinicStack = await startClinicStack({ now: '2025-12-09T05:30:00.000Z' })
  const { stack, organiser, registrants } = clinicStack
  const announcement = readFileSync('samples/announcements/somalia-2025-12.txt', 'utf8')
  const clinic = await clinicStack.publish(announcement, meetingId, { capacity: '4' })
  const nextWeek = await clinicStack.publish(announcementText('next week', '16 December 2025'), '84512345679')
  const room = await clinicStack.roomOf(meetingId)

  const pages: Partial<TwoDays['pages']> = {}
  const attendance: Partial<TwoDays['attendance']> = {}
  const see = async (name: keyof typeof pages, page: Promise<FetchedPage>) => {
    pages[name] = await page
  }
  const count = async (name: keyof typeof attendance) => {
    attendance[name] = await readConsoleAttendance(organiser, clinic, [{ number: 1 }])
  }
  const registers = (person: typeof amina) => registrants.register(clinic, person)
  const joins = (id: string, name: string, email: string | null) =>
    room.sendJoined('run', { id, name, email })
  const leaves = (id: string, name: string, email: string | null) => room.sendLeft('run', { id, name, email })

  await runTimeline(stack, [
    ['2025-12-09T05:35:00.000Z', () => registers(amina)],
    ['2025-12-09T05:35:30.000Z', () => registrants.register(nextWeek, amina)],
    [
      '2025-12-09T05:36:00.000Z',
      () =>
        Promise.all([
          see('first', registers(ngozi)),
          see('second', registers({ ...ngozi, email: ' Ngozi@Example.ORG ' })),
        ]),
    ],
    ['2025-12-09T05:37:00.000Z', () => registers(chantal)],
    ['2025-12-09T05:38:00.000Z', () => registers(fatou)],
    ['2025-12-09T12:00:00.000Z', () => see('full', registrants.openRegistrationPage(clinic))],
    ['2025-12-09T12:01:00.000Z', () => registrants.withdraw(fatou)],
    ['2025-12-09T12:02:00.000Z', () => see('copy', registers(ngozi))],
    ['2025-12-09T12:30:00.000Z', () => see('third', registers(ngozi))],
    ['2025-12-10T05:20:00.000Z', () => see('early', registrants.followJoinLink(amina))],
    ['2025-12-10T05:40:00.000Z', () => joins('host', 'Olu Organiser', 'organiser@example.org')],
    ['2025-12-10T05:50:00.000Z', () => see('open', registrants.followJoinLink(amina))],
    ['2025-12-10T05:50:10.000Z', () => joins('laptop', amina.name, amina.email)],
    ['2025-12-10T06:20:00.000Z', () => joins('phone', 'Amina’s phone', amina.email.toUpperCase())],
    ['2025-12-10T06:30:00.000Z', () => joins('ngozi', ngozi.name, ngozi.email)],
    ['2025-12-10T06:40:00.000Z', () => joins('chantal', chantal.name, chantal.email)],
    ['2025-12-10T06:40:05.000Z', () => leaves('chantal', chantal.name, chantal.email)],
    ['2025-12-10T07:00:00.000Z', () => leaves('laptop', amina.name, amina.email)],
    ['2025-12-10T07:15:00.000Z', () => registers(thabo)],
    ['2025-12-10T07:20:00.000Z', () => leaves('phone', 'Amina’s phone', amina.email.toUpperCase())],
    ['2025-12-10T08:00:00.000Z', () => joins('stranger', 'iPhone', null)],
    ['2025-12-10T08:05:00.000Z', () => leaves('stranger', 'iPhone', null)],
    ['2025-12-10T09:00:00.000Z', () => joins('laptop again', amina.name, amina.email)],
    ['2025-12-10T09:30:00.000Z', () => leaves('laptop again', amina.name, amina.email)],
    ['2025-12-10T10:05:00.000Z', () => room.sendEnded('run')],
    ['2025-12-10T10:40:00.000Z', () => count('events')],
    ['2025-12-10T11:00:00.000Z', () => organiser.upload(clinic, 1, report, 'Africa/Mogadishu')],
    ['2025-12-10T11:01:00.000Z', () => count('report')],
    ['2025-12-11T05:10:00.000Z', async () => undefined],
  ])
  return { clinicStack, clinic, nextWeek, pages, attendance } as TwoDays
}

/** Zoom’s own report has other times than its events. Its clock is Mogadishu’s. */
const report = `Name (original name),Email,Join time,Leave time,Duration (minutes),Guest,In waiting room
${amina.name},${amina.email},12/10/2025 09:00:00 AM,12/10/2025 11:30:00 AM,150,Yes,No
${chantal.name},${chantal.email},12/10/2025 09:30:00 AM,12/10/2025 10:30:00 AM,60,Yes,No
${thabo.name},${thabo.email},12/10/2025 10:30:00 AM,12/10/2025 01:00:00 PM,150,Yes,No
`
