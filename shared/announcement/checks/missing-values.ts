import type { Finding } from '../draft-clinic'
import type { ModeReading } from '../head/clinic-mode'
import type { TitleReading } from '../head/title'
import type { AnnotatedLine } from '../line'
import { formatClockMinutes } from '../sessions/session-times'

/** Findings for a title that is missing or unsure, and for a mode that no line tells. */
export const findMissingValues = (title: TitleReading, { mode }: ModeReading): Finding[] => [
  ...(title.title === ''
    ? [createFinding('error', 'title-missing', null, 'No title was found. Enter the name of the clinic.')]
    : []),
  ...(title.title !== '' && !title.sure
    ? [
        createFinding(
          'warning',
          'title-unsure',
          title.line,
          `Is "${title.title.slice(0, 120)}" the title? Nothing else on the page looked more like one. Correct it if not.`,
        ),
      ]
    : []),
  ...(mode === null
    ? [
        createFinding(
          'warning',
          'mode-missing',
          null,
          'The page does not say how the clinic is held. Choose online, in person or hybrid; until then it counts as online.',
        ),
      ]
    : []),
]

/** Times that were read against the letter: `12:30 am` after a morning. */
export const findCorrectedTimes = (lines: AnnotatedLine[]): Finding[] =>
  lines.flatMap(({ number, times }) =>
    times
      .filter(({ noonCorrected }) => noonCorrected)
      .slice(0, 1)
      .map(({ from, to }) =>
        createFinding(
          'warning',
          'hours-mismatch',
          number,
          `12 am is midnight; we read noon here: ${formatClockMinutes(from)}-${formatClockMinutes(to ?? from)}.`,
        ),
      ),
  )

const createFinding = (
  severity: Finding['severity'],
  code: Finding['code'],
  line: number | null,
  message: string,
): Finding => ({ severity, code, line, message })
