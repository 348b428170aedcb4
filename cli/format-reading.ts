import { describeLanguages, describeReading } from '../shared/announcement/describe-reading'
import type { DraftClinic, DraftDay, Finding } from '../shared/announcement/draft-clinic'
import type { DraftSources } from '../shared/announcement/draft-sources'
import type { SourcedReading } from '../shared/announcement/read-announcement'
import { describeSpeaker } from '../shared/domain/clinic/session-speaker'
import { hasUnknownHours } from '../shared/domain/values/time/unknown-hours'
import { describeZone, englishCityOfZone } from '../shared/domain/values/time/zone-label'
import { countryNamesIn } from '../shared/i18n/country-names/country-names'

/**
 * Formats a reading for the terminal: every clinic with the values that were read, each with its line, and its
 * programme; then the findings in the order of the page.
 */
export const formatReading = ({ clinics, sources, findings }: SourcedReading): string => {
  const count = clinics.length === 1 ? '' : `${clinics.length} clinics\n\n`
  const described = clinics.map((clinic, index) => formatClinic(clinic, sources[index]))
  return `${count}${described.join('\n')}\n${formatFindings(findings)}`
}

const formatClinic = (clinic: DraftClinic, sources: DraftSources | undefined): string => {
  const at = (line: number | null | undefined): string => (line ? ` (line ${line})` : '')
  const country = clinic.country ? formatCountryName(clinic.country) : 'not known'
  const venue = clinic.venue ? [clinic.venue.name, clinic.venue.address].filter(Boolean).join(', ') : ''
  const fields: [string, string][] = [
    ['Country', `${country}${at(sources?.country)}`],
    ['With', clinic.coOrganisers.join('; ')],
    ['Time zone', `${formatClinicZone(clinic)}${at(sources?.timeZone)}`],
    ['Mode', `${clinic.mode ?? 'not given'}${at(sources?.mode)}`],
    ['Venue', venue === '' ? '' : `${venue}${at(sources?.venue)}`],
    [
      'Languages',
      describeLanguages(clinic) === '' ? '' : `${describeLanguages(clinic)}${at(sources?.languages)}`,
    ],
    ['About', clinic.introduction ? `${clinic.introduction.join(' ')}${at(sources?.introduction[0])}` : ''],
    ['For', clinic.audience.join(', ')],
  ]
  const fieldLines = fields
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `  ${name.padEnd(10)} ${wrapText(value, 13)}`)
  const days = clinic.days.map((day, index) => formatDraftDay(day, index, sources?.days[index]))
  const title = wrapText(`${clinic.title || 'No title'}${at(sources?.title)}`, 0)
  return `${title}\n${[wrapText(describeReading(clinic), 2), ...fieldLines, ...days].join('\n')}\n`
}

/** `Lusaka time (UTC+02:00)`, the offset on its first day. */
const formatClinicZone = ({ timeZone, days }: DraftClinic): string => {
  const date = days.find((day) => day.date !== null)?.date
  if (timeZone === null) return 'not decided'
  return date ? describeZone(timeZone, Date.parse(`${date}T12:00:00Z`)) : englishCityOfZone(timeZone) || 'UTC'
}

const formatDraftDay = (
  day: DraftDay,
  index: number,
  lines: DraftSources['days'][number] | undefined,
): string => {
  const hasHours = !hasUnknownHours(day)
  const hours = hasHours ? `${day.start}-${day.end}` : 'no hours'
  const heading = `\n  Day ${index + 1}  ${day.date ? formatFullDate(day.date) : 'no date'}  ${hours}`
  const sessions = day.sessions.flatMap(({ start, end, title, kind, speakers = [] }) => [
    `    ${start}-${end}  ${wrapText(kind === 'break' ? `(${title})` : title || 'without a title', 17)}`,
    ...speakers.map((speaker) => `${' '.repeat(17)}${wrapText(describeSpeaker(speaker), 17)}`),
  ])
  return [`${heading}${formatDayLines(lines)}`, ...sessions].join('\n')
}

/** `  (date line 1, hours line 5)`. */
const formatDayLines = (lines: DraftSources['days'][number] | undefined): string => {
  const parts = [
    ...(lines?.date ? [`date line ${lines.date}`] : []),
    ...(lines?.hours ? [`hours line ${lines.hours}`] : []),
  ]
  return parts.length > 0 ? `  (${parts.join(', ')})` : ''
}

const formatFindings = (findings: Finding[]): string => {
  if (findings.length === 0) return 'No findings.'
  const rows = findings.map(({ severity, code, line, message, choices = [] }) => {
    const location = line === null ? 'page' : `line ${line}`
    const chosen = choices.map(({ label, consequence }, index) =>
      wrapText(`${index + 1}. ${label}${consequence ? ` (${consequence})` : ''}`, 14),
    )
    const text = [wrapText(message, 11), ...chosen].join('\n           ')
    return `  ${severity.padEnd(8)} ${location.padEnd(9)} ${code}\n           ${text}`
  })
  return `Findings\n${rows.join('\n')}`
}

const formatFullDate = (date: string): string =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'UTC' }).format(Date.parse(date))

const formatCountryName = (code: string): string => countryNamesIn('en').get(code) ?? code

/** Breaks text between words so that lines fit into a terminal. */
const wrapText = (text: string, indent: number, width = 100): string => {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length + 1 <= width - indent)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines.join(`\n${' '.repeat(indent)}`)
}
