import { readFileSync } from 'node:fs'
import { getElementsByTagName, textContent } from 'domutils'
import { parseDocument } from 'htmlparser2'
import { computeDayAttendance } from '../../../../../shared/domain/attendance/summary/day-attendance'
import type { PlannableClinic } from '../../../../../shared/domain/clinic/clinic'
import { collectAttendance } from '../../../../../shared/use-cases/attendance/collect-attendance'
import { readCountedPeople, readDayData } from '../../../../../shared/use-cases/attendance/day-input'
import {
  aDay,
  aLedgerEntry,
  aPublishedClinic,
  aRegistration,
  somaliaClinicId,
} from '../../../../support/builders/builders'
import { aConsole, pageText } from '../in-memory-console'

const folder = 'test/unit/import/zoom/field-reports'
export const fieldReport = (name: string): Uint8Array => readFileSync(`${folder}/${name}`)

export const dayPage = `/console/clinics/${somaliaClinicId}/days/1`

/** Day 1 of the Somalia sample: 10 December 2025, 09:00 to 13:00 in Mogadishu, 07:00 to 11:00 in Zurich. */
const aSampleClinic = (overrides: Partial<PlannableClinic> = {}): PlannableClinic =>
  aPublishedClinic({
    days: [
      aDay({ date: '2025-12-10', end: '13:00', changedAt: '2025-11-12T08:00:00.000Z' }),
      aDay({ number: 2, date: '2025-12-11', end: '13:00', changedAt: '2025-11-12T08:00:00.000Z' }),
    ],
    organisers: [{ name: 'ITU Lab', email: 'lab@example.org', language: 'en' }],
    zoom: { meetingId: '89610530000', joinUrl: 'https://zoom.example.org/j/89610530000' },
    ...overrides,
  })

/** The console two days after the clinic, with the registrants of the field reports. */
export const aSampleConsole = async (overrides: Partial<PlannableClinic> = {}) => {
  const clinic = aSampleClinic(overrides)
  const now = `${clinic.days.at(-1)?.date}T20:00:00.000Z`
  const parts = await aConsole({ clinics: [clinic], now, staff: { ...itu } })
  const { deps } = parts
  const [, ...lines] = new TextDecoder().decode(fieldReport('registrations.csv')).trim().split('\n')
  for (const line of lines) {
    const [email = '', name = '', organisation = '', country = ''] = line.split(',')
    const registration = aRegistration({ email, name, organisation, country })
    await deps.registrations.register(
      registration,
      aLedgerEntry({ recipientId: registration.id, state: 'accepted' }),
      null,
    )
  }
  const upload = (file: Uint8Array | string, zone: string, fields: Record<string, string> = {}) => {
    const form = new FormData()
    form.set('zone', zone)
    form.set('file', new File([typeof file === 'string' ? file : new Uint8Array(file)], 'participants.csv'))
    for (const [name, value] of Object.entries(fields)) form.set(name, value)
    return parts.post(`${dayPage}/report`, form)
  }
  /** The preview of a file, then the form on it with the checkboxes that it asks for. */
  const uploadAndConfirm = async (file: Uint8Array | string, zone = 'Europe/Zurich') => {
    const previewed = await upload(file, zone)
    const html = await previewed.clone().text()
    const preview = await pageText(previewed)
    if (previewed.status !== 200) return { status: previewed.status, preview, people: [], day: '' }
    if ((await deps.attendance.report(clinic.id, 1)) !== undefined) throw new Error('counted before asked')
    const form = hiddenFields(html)
    for (const tick of ['skipBadRows', 'otherMeeting']) {
      if (html.includes(`name="${tick}"`)) form.set(tick, 'yes')
    }
    const answer = await parts.post(`${dayPage}/report`, form)
    await collectAttendance(deps, { clinicId: clinic.id, day: 1 })
    const day = await pageText(await parts.get(dayPage))
    return { status: answer.status, preview, people: await people(), day }
  }
  const people = async (): Promise<string[]> => {
    const [day] = clinic.days
    if (!day) return []
    const counted = await readCountedPeople(deps, clinic.id)
    const { input } = await readDayData(deps, clinic, day, counted, deps.now())
    return computeDayAttendance(input).people.map(
      ({ email, minutes }) => `${email.replace('@example.org', '')} ${minutes}`,
    )
  }
  return { ...parts, clinic, upload, uploadAndConfirm, people }
}

/** The hidden fields of the form that confirms the preview, as a browser sends them: the file is carried along. */
const hiddenFields = (html: string): FormData => {
  const form = getElementsByTagName('form', parseDocument(html)).find((candidate) =>
    textContent(candidate).includes('Count this report'),
  )
  const fields = new FormData()
  for (const { attribs } of form ? getElementsByTagName('input', form) : []) {
    if (attribs.type === 'hidden' && attribs.name) fields.append(attribs.name, attribs.value ?? '')
  }
  return fields
}

const itu = {
  subject: 'staff-1',
  name: 'ITU Lab',
  email: 'lab@example.org',
  roles: ['organiser' as const],
}

/** "Rows read 3 Registrants who joined 2 ..." of the preview. */
export const previewFigures = (rows: number, joined: number, unmatched: number, excluded: number): string =>
  `Rows read ${rows} Registrants who joined ${joined} Unmatched participants ${unmatched} Hosts, interpreters and bots ${excluded}`
