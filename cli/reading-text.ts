import {
  type DraftClinic,
  type DraftDay,
  type Finding,
  type Reading,
  unknownHours,
} from '../shared/domain/announcement/draft'

/** A reading for a person: every clinic with its programme, then the findings in the order of the page. */
export const readingText = ({ clinics, findings }: Reading): string => {
  const count = clinics.length === 1 ? '' : `${clinics.length} clinics\n\n`
  return `${count}${clinics.map(clinicText).join('\n')}\n${findingsText(findings)}`
}

const clinicText = (clinic: DraftClinic): string => {
  const facts: [string, string][] = [
    ['Country', clinic.country ? `${clinic.country} ${countryName(clinic.country)}` : 'not known'],
    ['With', clinic.coOrganisers.join('; ')],
    ['Time zone', clinic.timeZone ?? 'not decided'],
    ['Held', clinic.mode ?? 'not told'],
    ['For', clinic.audience.join(', ')],
  ]
  const shown = facts
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `  ${name.padEnd(10)} ${wrap(value, 13)}`)
  return `${clinic.title || 'Without a title'}\n${[...shown, ...clinic.days.map(dayText)].join('\n')}\n`
}

const dayText = (day: DraftDay, index: number): string => {
  const known = day.start !== unknownHours.start || day.end !== unknownHours.end
  const hours = known ? `${day.start}-${day.end}` : 'no hours'
  const head = `\n  Day ${index + 1}  ${day.date ? longDate(day.date) : 'no date'}  ${hours}`
  const sessions = day.sessions.map(
    ({ start, end, title, kind }) =>
      `    ${start}-${end}  ${wrap(kind === 'break' ? `(${title})` : title || 'without a title', 17)}`,
  )
  return [head, ...sessions].join('\n')
}

const findingsText = (findings: Finding[]): string => {
  if (findings.length === 0) return 'No findings.'
  const rows = findings.map(({ severity, code, line, message }) => {
    const place = line === null ? 'page' : `line ${line}`
    return `  ${severity.padEnd(8)} ${place.padEnd(9)} ${code}\n           ${wrap(message, 11)}`
  })
  return `Findings\n${rows.join('\n')}`
}

const longDate = (date: string): string =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'UTC' }).format(Date.parse(date))

const countryName = (code: string): string => new Intl.DisplayNames('en', { type: 'region' }).of(code) ?? ''

/** Broken at words so that lines stay within a terminal. */
const wrap = (text: string, indent: number, width = 100): string => {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length + 1 <= width - indent)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines.join(`\n${' '.repeat(indent)}`)
}
