import type { FetchedPage } from '../../../cli/rehearse/text-browser'
import type { ClinicMode } from '../../../shared/domain/clinic/venue'
import { aPerson } from '../person-builder'
import { announcementText, type ClinicStack, runTimeline, startClinicStack } from './clinic-stack'

const amina = aPerson('amina')
const venueFields = {
  'venue.en.name': 'NCA Headquarters',
  'venue.en.address': 'Maka Al Mukarama Road\nMogadishu',
  'venue.en.arrival': 'Bring your passport.',
}

const clinicNames = ['online', 'in-person', 'hybrid', 'silent', 'turning', 'returning'] as const
export type ClinicName = (typeof clinicNames)[number]

export interface ThreeModes {
  clinicStack: ClinicStack
  /** Clinics of one morning: 10 December 2025, 09:00 to 13:00 in Mogadishu (06:00 to 10:00 UTC). */
  clinics: Record<ClinicName, string>
  /** The pages that people saw, by clinic: before the day, and half an hour after it. */
  before: Record<ClinicMode, Record<'clinic' | 'personal' | 'overview' | 'timeline', FetchedPage>>
  dayPages: Record<ClinicName, FetchedPage>
  /** The previews of the silent clinic's reports. */
  previews: FetchedPage[]
  /** The silent clinic after its first report, and after the corrected one. */
  silentPages: FetchedPage[]
  /** The messages of the clinic that turned to in-person, 20 minutes before its day. */
  turningTimeline: FetchedPage
}

const meetingOf = (name: ClinicName): string => `8451234${String(clinicNames.indexOf(name)).padStart(4, '0')}`

/** Runs a clinic of each mode, and those whose data or mode is out of the ordinary, on one local stack. */
export const runThreeModes = async (): Promise<ThreeModes> => {
  const clinicStack = await startClinicStack({ now: '2025-12-09T05:00:00.000Z' })
  const { stack, organiser, registrants } = clinicStack
  const modeFields: Partial<Record<ClinicName, Record<string, string>>> = {
    'in-person': { mode: 'in-person', ...venueFields },
    hybrid: { mode: 'hybrid', ...venueFields },
  }
  const clinics: Partial<ThreeModes['clinics']> = {}
  for (const name of clinicNames) {
    const text = announcementText(name, '10 December 2025')
    clinics[name] = await clinicStack.publish(text, meetingOf(name), modeFields[name])
  }
  const idOf = (name: ClinicName): string => clinics[name] ?? ''
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
  const attends = async (name: ClinicName, type: 'meeting' | 'webinar', email: string) => {
    const room = await clinicStack.roomOf(meetingOf(name), type)
    const guest = { id: `device ${name}`, name: amina.name, email }
    return { joins: () => room.sendJoined(name, guest), ends: () => room.sendEnded(name) }
  }
  const meetings = [
    await attends('online', 'meeting', 'online@example.org'),
    await attends('hybrid', 'webinar', 'hybrid@example.org'),
  ]
  const dayPages: Partial<ThreeModes['dayPages']> = {}
  const dayPage = (name: ClinicName) => organiser.get(`/console/clinics/${idOf(name)}/days/1`)
  const silentPages: FetchedPage[] = []
  const previews: FetchedPage[] = []
  /** The report of another meeting number, as when it ran in a co-organiser's account. */
  const upload = async (minutes: number) => {
    const id = idOf('silent')
    previews.push(
      await organiser.upload(id, 1, reportOfOtherMeeting(minutes), 'Africa/Mogadishu', ['otherMeeting']),
    )
    await stack.waitUntilIdle()
    silentPages.push(await dayPage('silent'))
  }
  let turningTimeline: FetchedPage | undefined

  await runTimeline(stack, [
    [
      '2025-12-09T05:30:00.000Z',
      async () => {
        for (const name of clinicNames)
          await registrants.register(idOf(name), { ...amina, email: `${name}@example.org` })
      },
    ],
    [
      '2025-12-09T05:40:00.000Z',
      async () => {
        for (const mode of ['online', 'in-person', 'hybrid'] as const) await visitPages(mode)
      },
    ],
    [
      '2025-12-09T12:00:00.000Z',
      () => organiser.edit(idOf('turning'), { mode: 'in-person', ...venueFields, announcePlace: 'yes' }),
    ],
    [
      '2025-12-10T04:30:00.000Z',
      () => organiser.edit(idOf('returning'), { mode: 'in-person', ...venueFields, announcePlace: 'yes' }),
    ],
    [
      '2025-12-10T05:20:00.000Z',
      () => organiser.edit(idOf('returning'), { mode: 'online', announcePlace: 'yes' }),
    ],
    [
      '2025-12-10T05:40:00.000Z',
      async () => {
        turningTimeline = await organiser.get(`/console/clinics/${idOf('turning')}/timeline`)
      },
    ],
    ['2025-12-10T06:00:00.000Z', () => Promise.all(meetings.map(({ joins }) => joins()))],
    ['2025-12-10T09:00:00.000Z', () => Promise.all(meetings.map(({ ends }) => ends()))],
    ['2025-12-10T10:29:00.000Z', async () => undefined],
    [
      '2025-12-10T10:40:00.000Z',
      async () => {
        for (const name of clinicNames) dayPages[name] = await dayPage(name)
      },
    ],
    ['2025-12-10T11:00:00.000Z', () => upload(60)],
    ['2025-12-10T11:20:00.000Z', () => upload(200)],
    ['2025-12-10T11:25:00.000Z', () => upload(200)],
    ['2025-12-10T11:40:00.000Z', async () => undefined],
  ])
  return {
    clinicStack,
    clinics,
    before,
    dayPages,
    previews,
    silentPages,
    turningTimeline,
  } as ThreeModes
}

const reportOfOtherMeeting = (minutes: number): string => {
  const end = new Date(Date.UTC(2025, 11, 10, 9, minutes)).toISOString().slice(0, 19).replace('T', ' ')
  return `Topic,ID,Start time,End time
Clinic,999 8888 7777,2025-12-10 09:00:00,2025-12-10 13:00:00

Name (original name),Email,Join time,Leave time,Duration (minutes)
${amina.name},silent@example.org,2025-12-10 09:00:00,${end},${minutes}
`
}
