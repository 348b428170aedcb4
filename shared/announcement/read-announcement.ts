import { tidyFindings } from './checks/tidy-findings'
import type { AnnouncementReading, Finding } from './draft-clinic'
import type { DraftSources } from './draft-sources'
import { findTitle } from './head/title/find-title'
import { type AnnotatedLine, annotateLines } from './line'
import { findListEntries } from './list/list-entries'
import { readClinicList } from './list/read-clinic-list'
import { splitClinics } from './list/several-clinics'
import { dropMailHeaders } from './outline/lines/mail-headers'
import { buildOutline } from './outline/outline'
import { readSingleClinic } from './read-single-clinic'
import { maxLineLength, maxPageLines } from './text/layout/page-lines'

/** A reading with the lines that gave its values, one entry per clinic. */
export interface SourcedReading extends AnnouncementReading {
  sources: DraftSources[]
}

/**
 * Reads an announcement page, text or HTML, into draft clinics and findings for a person to check. Any text gives
 * an answer; where it holds no clinic the findings say so. Lines are counted in the text as given.
 */
export const readAnnouncement = (text: string): SourcedReading => {
  const lines = annotateLines(text)
  const unreadLines = lines.splice(maxPageLines)
  const { clinics, sources, findings } = readAnnotatedLines(lines)
  const limits = [
    ...lines.filter((line) => line.truncated).map(findingOfCutLine),
    ...unreadLines.map(findingOfUnreadLine),
  ]
  return { clinics, sources, findings: [...findings, ...limits] }
}

const readAnnotatedLines = (lines: AnnotatedLine[]): SourcedReading => {
  const items = buildOutline(dropMailHeaders(lines))
  const entries = findListEntries(items)
  if (entries.length > 0) {
    const before = items.findIndex(({ line }) => line === entries[0]?.line)
    return readClinicList(entries, lines, findTitle(items.slice(0, before), before).title)
  }
  const parts = splitClinics(items, lines)
  const readings = parts.flatMap((part) => readSingleClinic(part) ?? [])
  if (readings.length === 0) return { clinics: [], sources: [], findings: [findingOfEmptyPage(lines)] }
  return {
    clinics: readings.map(({ clinic }) => clinic),
    sources: readings.map(({ sources }) => sources),
    findings: tidyFindings([
      ...(readings.length > 1 ? [findingOfSeveralClinics(parts)] : []),
      ...readings.flatMap(({ findings }, index) =>
        readings.length > 1 ? findings.map((finding) => ({ ...finding, clinic: index + 1 })) : findings,
      ),
    ]),
  }
}

const findingOfSeveralClinics = (parts: AnnotatedLine[][]): Finding => ({
  severity: 'warning',
  code: 'several-clinics',
  line: parts[1]?.[0]?.number ?? null,
  message: `The page announces ${parts.length} clinics, which begin at the lines ${parts.map(([first]) => first?.number).join(', ')}. Each is a draft of its own.`,
})

const findingOfUnreadLine = ({ number }: AnnotatedLine): Finding => ({
  severity: 'warning',
  code: 'line-not-understood',
  line: number,
  message: `The page has more than ${maxPageLines} lines; from here on it was not read.`,
})

const findingOfCutLine = ({ number }: AnnotatedLine): Finding => ({
  severity: 'warning',
  code: 'line-not-understood',
  line: number,
  message: `The line has more than ${maxLineLength} characters; the rest of it was not read.`,
})

const findingOfEmptyPage = (lines: AnnotatedLine[]): Finding => ({
  severity: 'error',
  code: 'date-missing',
  line: lines[0]?.number ?? null,
  message: 'No clinic was found on this page: no date, no programme, no title.',
})
