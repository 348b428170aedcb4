import type { AnnouncementReading, DraftClinic, DraftDay, Finding } from '../shared/announcement/draft-clinic'
import { hasUnknownHours } from '../shared/domain/values/unknown-hours'

/** A reading for a person: every clinic with its programme, then the findings in the order of the page. */
export const formatReading = ({ clinics, findings }: AnnouncementReading): string => {
  const count = clinics.length === 1 ? '' : `${clinics.length} clinics\n\n`
  return `${count}${clinics.map(formatClinic).join('\n')}\n${formatFindings(findings)}`
}

const formatClinic = (clinic: DraftClinic): string => {
  const fields: [string, string][] = [
    ['Country', clinic.country ? `${clinic.country} ${formatCountry(clinic.country)}` : 'not known'],
    ['With', clinic.coOrganisers.join('; ')],
    ['Time zone', clinic.timeZone ?? 'not decided'],
    ['Held', clinic.mode ?? 'not told'],
    ['For', clinic.audience.join(', ')],
  ]
  const fieldLines = fields
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `  ${name.padEnd(10)} ${wrapText(value, 13)}`)
  return `${clinic.title || 'Without a title'}\n${[...fieldLines, ...clinic.days.map(formatDay)].join('\n')}\n`
}

const formatDay = (day: DraftDay, index: number): string => {
  const hasHours = !hasUnknownHours(day)
  const hours = hasHours ? `${day.start}-${day.end}` : 'no hours'
  const heading = `\n  Day ${index + 1}  ${day.date ? formatLongDate(day.date) : 'no date'}  ${hours}`
  const sessions = day.sessions.map(
    ({ start, end, title, kind }) =>
      `    ${start}-${end}  ${wrapText(kind === 'break' ? `(${title})` : title || 'without a title', 17)}`,
  )
  return [heading, ...sessions].join('\n')
}

const formatFindings = (findings: Finding[]): string => {
  if (findings.length === 0) return 'No findings.'
  const rows = findings.map(({ severity, code, line, message }) => {
    const location = line === null ? 'page' : `line ${line}`
    return `  ${severity.padEnd(8)} ${location.padEnd(9)} ${code}\n           ${wrapText(message, 11)}`
  })
  return `Findings\n${rows.join('\n')}`
}

const formatLongDate = (date: string): string =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'UTC' }).format(Date.parse(date))

const formatCountry = (code: string): string => new Intl.DisplayNames('en', { type: 'region' }).of(code) ?? ''

/** Broken at words so that lines stay within a terminal. */
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
