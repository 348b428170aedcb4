import type { ProposedChoice, ProposedFinding } from '../choices'
import type { DraftClinic, Finding } from '../draft-clinic'
import type { ModeReading } from '../head/clinic-mode'
import type { TitleReading } from '../head/title/find-title'
import type { AnnotatedLine } from '../line'
import { formatClockMinutes } from '../sessions/session-times'

/**
 * Findings for a title that is missing or unsure, and for a mode that no line tells.
 * @param placeLine the line that names a city where people could meet; null where none does
 */
export const findMissingValues = (
  title: TitleReading,
  { mode }: ModeReading,
  placeLine: number | null,
): ProposedFinding[] => [
  ...(title.title === ''
    ? [
        createValueFinding(
          'error',
          'title-missing',
          null,
          'No title was found. Enter the name of the clinic.',
        ),
      ]
    : []),
  ...(title.title !== '' && !title.sure
    ? [
        {
          ...createValueFinding(
            'warning',
            'title-unsure',
            title.line,
            `Is "${title.title.slice(0, 120)}" the title? Nothing else on the page looked more like one. Correct it if not.`,
          ),
          proposals: proposeTitles(title),
        },
      ]
    : []),
  ...findMissingMode(mode, placeLine),
]

/** The title as read and the other lines that may be it; none where there is no other. */
const proposeTitles = ({ title, others }: TitleReading): ProposedChoice[] =>
  others.length > 0 ? [title, ...others].map((name) => ({ label: name, title: name })) : []

/** A finding with the three modes as choices where none was read. */
export const findMissingMode = (mode: DraftClinic['mode'], placeLine: number | null): ProposedFinding[] =>
  mode === null
    ? [
        {
          ...createValueFinding(
            'warning',
            'mode-missing',
            null,
            'The page does not say how the clinic is held. Choose online, in person or hybrid; until then it counts as online.',
          ),
          proposals: proposeModes(placeLine),
        },
      ]
    : []

const proposeModes = (placeLine: number | null): ProposedChoice[] => {
  const online: ProposedChoice = { label: 'Online', mode: 'online' }
  const inPerson: ProposedChoice = {
    label: 'In person',
    mode: 'in-person',
    ...(placeLine === null ? {} : { consequence: `a place is named in line ${placeLine}` }),
  }
  const hybrid: ProposedChoice = { label: 'In person and online', mode: 'hybrid' }
  return placeLine === null ? [online, inPerson, hybrid] : [inPerson, hybrid, online]
}

/** Times that were read against the letter: `12:30 am` after a morning. */
export const findCorrectedTimes = (lines: AnnotatedLine[]): Finding[] => {
  const corrected = lines.filter(({ times }) => times.some(({ noonCorrected }) => noonCorrected))
  const [first] = corrected
  if (!first) return []
  const ranges = corrected.flatMap(({ times }) =>
    times
      .filter(({ noonCorrected }) => noonCorrected)
      .map(({ from, to }) => `${formatClockMinutes(from)}-${formatClockMinutes(to ?? from)}`),
  )
  const message = `12 am is midnight; we read noon here: ${[...new Set(ranges)].slice(0, 5).join(', ')}.`
  return [createValueFinding('warning', 'hours-mismatch', first.number, message)]
}

const createValueFinding = (
  severity: Finding['severity'],
  code: Finding['code'],
  line: number | null,
  message: string,
): Finding => ({ severity, code, line, message })
