import { sampleCurve } from '../domain/attendance/summary/attendance-curve'
import type { DaySummary } from '../domain/attendance/summary/day-summary'
import type { PlannableClinic } from '../domain/clinic/clinic'
import { truncateText } from '../domain/values/text/truncate-text'
import { MINUTE_MS, toEpochMillis } from '../domain/values/time/instant'
import { wallTimeAt } from '../domain/values/time/local-time'
import { formatZone } from '../i18n/format-times'
import type { MailTranslator } from '../i18n/mail-translator'
import { createParagraph } from './content/content-blocks'
import type { ContentBlock } from './content/mail-content'
import { toSingleLine } from './content/single-line-text'
import { createCountOfList, describeHidden, type LengthLimits } from './day-summary-tables'

/** Participants over time, in the clinic's zone; nothing where Zoom gave no times. */
export const createCurveBars = (
  clinic: Pick<PlannableClinic, 'timeZone'>,
  { curve, window }: Pick<DaySummary, 'curve' | 'window'>,
  { t, language }: MailTranslator,
  { times }: LengthLimits,
): ContentBlock[] => {
  if (curve.every(({ people }) => people === 0)) return []
  const rows = sampleCurve(curve, window, stepMinutesFor(window, times)).map(({ at, people }) => ({
    label: wallTimeAt(at, clinic.timeZone).time,
    value: people,
  }))
  return [
    {
      type: 'bars',
      title: t('summary.overTime', { zone: formatZone(clinic.timeZone, window.from, language) }),
      rows,
      moreText: null,
    },
    createParagraph(t('summary.overTimeExplained')),
  ]
}

const HALF_HOUR = 30

/** Half-hours that divide a day into so many times at most. */
const stepMinutesFor = ({ from, to }: DaySummary['window'], times: number): number => {
  const minutes = (toEpochMillis(to) - toEpochMillis(from)) / MINUTE_MS
  return Math.max(1, Math.ceil(minutes / times / HALF_HOUR)) * HALF_HOUR
}

/** People in each session, in the programme's order; nothing where no times are known. */
export const createSessionBars = (
  { sessions }: Pick<DaySummary, 'sessions'>,
  translator: MailTranslator,
  limits: LengthLimits,
): ContentBlock[] => {
  const { t } = translator
  const known = sessions.flatMap(({ title, people }) =>
    people === null ? [] : [{ label: truncateText(toSingleLine(title), limits.labelLength), value: people }],
  )
  if (known.length === 0) return []
  if (limits.rows === 0) return [createCountOfList(t('summary.sessions'), known, translator)]
  return [
    {
      type: 'bars',
      title: t('summary.sessions'),
      rows: known.slice(0, limits.rows),
      moreText: describeHidden(known, limits, translator),
    },
    createParagraph(t('summary.sessionsExplained')),
  ]
}
