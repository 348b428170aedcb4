import type { FetchedPage } from '../../../cli/rehearse/text-browser'
import { ClinicMode } from '../../../shared/domain/clinic/venue'
import { aPerson } from '../builders/person-builder'
import {
  announcementText,
  type ClinicStack,
  runTimeline,
  startClinicStack,
  venueFields,
} from './clinic-stack'

const amina = aPerson('amina')

export interface ThreeModes {
  clinicStack: ClinicStack
  /** Clinics of one morning: 10 December 2025, 09:00 to 13:00 in Mogadishu (06:00 to 10:00 UTC). */
  clinics: Record<ClinicMode, string>
  /** The pages that people saw, by clinic: before the day, and half an hour after it. */
  before: Record<ClinicMode, Record<'clinic' | 'personal' | 'overview' | 'timeline', FetchedPage>>
  dayPages: Record<ClinicMode, FetchedPage>
}

const meetingOf = (mode: ClinicMode): string => `8451234000${ClinicMode.options.indexOf(mode)}`

/** Runs a clinic of each mode on one local stack. */
export const runThreeModes = async (): Promise<ThreeModes> => {
  const clinicStack = await startClinicStack({ now: '2025-12-09T05:00:00.000Z' })
  const { stack, organiser, registrants } = clinicStack
  const clinics: Partial<ThreeModes['clinics']> = {}
  for (const mode of ClinicMode.options) {
    const text = announcementText(mode, '10 December 2025')
    const fields = mode === 'online' ? {} : { mode, ...venueFields }
    clinics[mode] = await clinicStack.publish(text, meetingOf(mode), fields)
  }
  const idOf = (mode: ClinicMode): string => clinics[mode] ?? ''
  const sitePage = async (path: string): Promise<FetchedPage> => {
    const response = await fetch(new URL(path, stack.siteUrl))
    return { url: response.url, status: response.status, html: await response.text() }
  }
  const before: Partial<ThreeModes['before']> = {}
  const visitPages = async (mode: ClinicMode) => {
    const id = idOf(mode)
    before[mode] = {
      clinic: await sitePage(`/clinics/${id}`),
      personal: await sitePage(
        await registrants.findPersonalPage({ ...amina, email: `${mode}@example.org` }),
      ),
      overview: await organiser.get(`/console/clinics/${id}`),
      timeline: await organiser.get(`/console/clinics/${id}/timeline`),
    }
  }
  const attends = async (mode: ClinicMode, type: 'meeting' | 'webinar', email: string) => {
    const room = await clinicStack.roomOf(meetingOf(mode), type)
    const guest = { id: `device ${mode}`, name: amina.name, email }
    return { joins: () => room.sendJoined(mode, guest), ends: () => room.sendEnded(mode) }
  }
  const meetings = [
    await attends('online', 'meeting', 'online@example.org'),
    await attends('hybrid', 'webinar', 'hybrid@example.org'),
  ]
  const dayPages: Partial<ThreeModes['dayPages']> = {}
  const dayPage = (mode: ClinicMode) => organiser.get(`/console/clinics/${idOf(mode)}/days/1`)

  await runTimeline(stack, [
    [
      '2025-12-09T05:30:00.000Z',
      async () => {
        for (const mode of ClinicMode.options)
          await registrants.register(idOf(mode), { ...amina, email: `${mode}@example.org` })
      },
    ],
    [
      '2025-12-09T05:40:00.000Z',
      async () => {
        for (const mode of ClinicMode.options) await visitPages(mode)
      },
    ],
    ['2025-12-10T06:00:00.000Z', () => Promise.all(meetings.map(({ joins }) => joins()))],
    ['2025-12-10T09:00:00.000Z', () => Promise.all(meetings.map(({ ends }) => ends()))],
    ['2025-12-10T10:29:00.000Z', async () => undefined],
    [
      '2025-12-10T10:40:00.000Z',
      async () => {
        for (const mode of ClinicMode.options) dayPages[mode] = await dayPage(mode)
      },
    ],
    ['2025-12-10T11:40:00.000Z', async () => undefined],
  ])
  return { clinicStack, clinics, before, dayPages } as ThreeModes
}
