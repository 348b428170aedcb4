import type { Clinic } from '../../../shared/domain/clinic/clinic'
import { ClinicFields } from '../../../shared/domain/clinic/clinic-fields'
import type { Problem } from '../../../shared/domain/problem'
import { problemAt } from './clinic-problems'
import { fixedTexts } from './clinic-texts'
import { type FormTexts, linesIn } from './form-texts'
import { readProgramme } from './programme-text'

/** `days`: the typed row of each day, which one that was taken out has moved up. */
export type ReadClinic = { fields: ClinicFields; days: number[] } | { problems: Problem[] }

/** The fields in a sent form. What the form does not show for a published clinic (dates, zone) stays as stored. */
export const readClinicForm = (texts: FormTexts, stored: Clinic): ReadClinic => {
  const known = stored.status === 'draft' ? texts : { ...texts, ...fixedTexts(stored) }
  const organisers = rowsIn(known, 'organisers').filter((row) =>
    filled(known, `organisers.${row}`, ['name', 'email']),
  )
  const days = rowsIn(known, 'days').filter(
    (row) =>
      !known[`days.${row}.remove`] && (row < stored.days.length || filled(known, `days.${row}`, ['date'])),
  )
  const programmes = days.map((row) => readProgramme(known[`days.${row}.programme`] ?? ''))
  const broken = programmes.flatMap((read, index) =>
    'problem' in read
      ? [{ field: `days.${days[index]}.programme`, code: 'programme', message: read.problem }]
      : [],
  )
  const parsed = ClinicFields.safeParse({
    title: known.title?.trim(),
    country: known.country || null,
    coOrganisers: linesIn(known.coOrganisers),
    timeZone: known.timeZone?.trim() || null,
    mode: known.mode || null,
    audience: linesIn(known.audience),
    zoom: zoomIn(known),
    organisers: organisers.map((row) => rowOf(known, `organisers.${row}`, ['name', 'email', 'language'])),
    capacity: known.capacity?.trim() ? Number(known.capacity) : null,
    approval: known.approval === 'yes',
    retentionDays: known.retentionDays?.trim() ? Number(known.retentionDays) : null,
    days: days.map((row, index) => {
      const { date, ...hours } = rowOf(known, `days.${row}`, ['date', 'start', 'end'])
      const read = programmes[index]
      return { date: date || null, ...hours, sessions: read && 'sessions' in read ? read.sessions : [] }
    }),
  })
  if (parsed.success && broken.length === 0) return { fields: parsed.data, days }
  const wrong = (parsed.error?.issues ?? []).map(({ path }) => problemAt(path, { days, organisers }))
  return { problems: [...wrong, ...broken] }
}

const rowsIn = (texts: FormTexts, list: string): number[] => {
  const rows = Object.keys(texts).flatMap(
    (name) => new RegExp(`^${list}\\.(\\d{1,2})\\.`).exec(name)?.[1] ?? [],
  )
  return [...new Set(rows.map(Number))].sort((a, b) => a - b)
}

const filled = (texts: FormTexts, row: string, names: string[]): boolean =>
  names.some((name) => texts[`${row}.${name}`]?.trim())

const rowOf = <Name extends string>(texts: FormTexts, row: string, names: Name[]) =>
  Object.fromEntries(names.map((name) => [name, texts[`${row}.${name}`]?.trim() ?? ''])) as Record<
    Name,
    string
  >

const zoomIn = (texts: FormTexts) => {
  const meetingId = texts['zoom.meetingId']?.replace(/[\s-]/g, '') ?? ''
  const joinUrl = texts['zoom.joinUrl']?.trim() ?? ''
  return meetingId || joinUrl ? { meetingId, joinUrl } : null
}
